/* SPDX-License-Identifier: Apache-2.0
 *
 * What people want to know of a claim beside who made it: the figures, dates
 * and names that can be looked up, and whom its pronouns stand for.
 */
#include "conflict/conflict-private.h"

/* Of a kind, of one claim.  Each is compared with those before it; and who
 * looks up so many will read the claim itself. */
enum {
  MOST_ITEMS = 40,
};

typedef GS_VECTOR(const char *) Texts;

/* Once each; behind the last that fits stands "…". */
static void
add_text(const GsBench *bench, Texts *texts, GsRange range)
{
  if (texts->n > MOST_ITEMS)
    return;
  GsRanges words = { .items = &range, .n = 1 };
  const char *text = gs_words_text(bench, &words);
  for (size_t i = 0; i < texts->n; i++)
    if (strcmp(texts->items[i], text) == 0)
      return;
  if (texts->n == MOST_ITEMS)
    text = "…";
  gs_vector_add(bench->arena, texts, text);
}

/* ---- figures and dates ------------------------------------------------ */

static void
add_figures(const GsBench *bench, const GsProposition *item, Texts *texts)
{
  for (size_t i = 0; i < item->quantities.n; i++)
    add_text(bench, texts, item->quantities.items[i].words);
  for (size_t i = 0; i < item->times.n; i++)
    add_text(bench, texts, item->times.items[i].words);
}

/* ---- names ------------------------------------------------------------ */

static const GsWord *
word_of(const GsBench *bench, GsRange at)
{
  return &bench->text->sentences.items[at.sentence].words[at.start];
}

static bool
is_in_name(const GsBench *bench, GsRange at)
{
  return word_of(bench, at)->tag == GS_TAG_NAME;
}

static void
add_names(const GsBench *bench, GsRange range, Texts *texts)
{
  GsRange name = range;
  while (name.start < range.end) {
    if (!is_in_name(bench, name)) {
      name.start++;
      continue;
    }
    GsRange behind = name;
    while (behind.start < range.end && is_in_name(bench, behind))
      behind.start++;
    name.end = behind.start;
    add_text(bench, texts, name);
    name = (GsRange){ range.sentence, behind.start, range.end };
  }
}

/* ---- references ------------------------------------------------------- */

bool
gs_word_is_pronoun(const GsBench *bench, uint32_t sentence, uint32_t at)
{
  const GsWord *word = &bench->text->sentences.items[sentence].words[at];
  return word->tag == GS_TAG_PRONOUN ||
         (word->tag == GS_TAG_POSSESSIVE && !(word->flags & GS_WORD_CLITIC));
}

typedef GS_VECTOR(GsReference) References;

static bool
has_reference(const References *all, const GsReference *reference)
{
  for (size_t i = 0; i < all->n; i++)
    if (all->items[i].name == reference->name &&
        strcmp(all->items[i].word, reference->word) == 0)
      return true;
  return false;
}

static void
add_references(const GsBench *bench, GsRange range, References *all)
{
  const GsClaims *claims = bench->claims;
  for (uint32_t at = range.start; at < range.end; at++) {
    uint32_t actor = gs_claims_referent(claims, range.sentence, at);
    if (actor == 0 || !gs_word_is_pronoun(bench, range.sentence, at))
      continue;
    GsRange one = { range.sentence, at, at + 1 };
    GsRanges words = { .items = &one, .n = 1 };
    GsReference reference = { gs_words_text(bench, &words),
                              claims->actors.items[actor - 1].name };
    if (all->n < MOST_ITEMS && !has_reference(all, &reference))
      gs_vector_add(bench->arena, all, reference);
  }
}

/* ---- a claim ---------------------------------------------------------- */

void
gs_detail_fill(const GsBench *bench,
               uint32_t claim,
               const GsRanges *content,
               GsReportedClaim *reported)
{
  const GsPropositions *all = bench->propositions;
  Texts figures = { 0 };
  Texts names = { 0 };
  References references = { 0 };
  for (uint32_t i = all->first[claim]; i < all->first[claim + 1]; i++)
    add_figures(bench, &all->items.items[i], &figures);
  for (size_t i = 0; i < content->n; i++) {
    add_names(bench, content->items[i], &names);
    add_references(bench, content->items[i], &references);
  }
  reported->figures = figures.items;
  reported->n_figures = figures.n;
  reported->names = names.items;
  reported->n_names = names.n;
  reported->references = references.items;
  reported->n_references = references.n;
}
