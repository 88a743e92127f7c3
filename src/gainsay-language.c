/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether the rules can read what language a draft says it is in.
 *
 * Rules find next to nothing in a language that is not theirs, which must not
 * look like nothing to report.  What a draft says is compared with the names
 * of the language packs: the first part of a tag, so that "en-GB" and "EN_us"
 * are "en".  A pack whose name is no code of a language says nothing of the
 * sort, and where all are such, nothing is compared.
 */
#include "gainsay-private.h"

#include "base/utf8.h"

/* Older catalogues have three letters for languages that have two. */
static const char codes[] =
    " ara=ar bul=bg ces=cs chi=zh cze=cs dan=da deu=de dut=nl ell=el"
    " eng=en est=et fin=fi fra=fr fre=fr ger=de gle=ga gre=el heb=he"
    " hin=hi hrv=hr hun=hu ita=it jpn=ja kor=ko lav=lv lit=lt mlt=mt"
    " nld=nl nor=no pol=pl por=pt ron=ro rum=ro rus=ru slk=sk slo=sk"
    " slv=sl spa=es swe=sv tur=tr ukr=uk zho=zh";

#define MOST_SHOWN 40 /* bytes of what a draft says */
#define UNDETERMINED GS_SLICE("und")

static bool
is_code(const char *name)
{
  size_t len = strlen(name);
  return (len == 2 || len == 3) &&
         strspn(name, "abcdefghijklmnopqrstuvwxyz") == len;
}

/* The language of a tag such as "en-GB", in small letters. */
static GsSlice
language_of(GsArena *arena, GsSlice tag)
{
  size_t len = 0;
  while (len < tag.len && tag.at[len] != '-' && tag.at[len] != '_')
    len++;
  char *code =
      gs_arena_printf(arena, "%.*s", (int)MIN(len, MOST_SHOWN), tag.at);
  for (char *at = code; *at != '\0'; at++)
    *at = g_ascii_tolower(*at);
  const char *key = gs_arena_printf(arena, " %s=", code);
  const char *found = is_code(code) ? strstr(codes, key) : NULL;
  return found != NULL ? (GsSlice){ found + strlen(key), 2 }
                       : gs_slice_of(code);
}

/* "English" is the title of a pack. */
static bool
is_title(const GsPack *pack, GsSlice text)
{
  return pack->title != NULL && strlen(pack->title) == text.len &&
         g_ascii_strncasecmp(pack->title, text.at, text.len) == 0;
}

static bool
is_language(const GsPack *pack)
{
  return pack->is_language && is_code(pack->name);
}

static bool
can_read(const GsRuleSet *set, GsArena *arena, GsSlice stated)
{
  GsSlice language = language_of(arena, stated);
  size_t n = 0;
  if (gs_slice_eq(language, UNDETERMINED))
    return true;
  for (size_t i = 0; i < set->packs.n; i++) {
    const GsPack *pack = &set->packs.items[i];
    n += is_language(pack);
    if (is_language(pack) && (gs_slice_eq(language, gs_slice_of(pack->name)) ||
                              is_title(pack, stated)))
      return true;
  }
  return n == 0;
}

/* "de", "de and fr", as they are loaded; the first for an option. */
static const char *
languages_of(const GsRuleSet *set, GsArena *arena, const char **first)
{
  const char *all = NULL;
  for (size_t i = 0; i < set->packs.n; i++) {
    const GsPack *pack = &set->packs.items[i];
    if (!is_language(pack))
      continue;
    *first = all == NULL ? pack->name : *first;
    all = all == NULL ? pack->name
                      : gs_arena_printf(arena, "%s, %s", all, pack->name);
  }
  return all;
}

void
gs_language_check(const GsRuleSet *set, GsDocument *document)
{
  GsArena *arena = document->arena;
  GsSlice stated = gs_utf8_cut(document->language, MOST_SHOWN);
  const char *first = NULL;
  if (stated.len == 0 || can_read(set, arena, document->language))
    return;
  const char *languages = languages_of(set, arena, &first);
  gs_document_add_problem(
      document, document->language_place,
      "the language stated here is '%.*s', and the rules are for %s; take a "
      "pack of that language, or give --lang=%s if this is in %s all the same",
      GS_SLICE_ARGS(stated), languages, first, first);
}
