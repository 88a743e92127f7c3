/* SPDX-License-Identifier: Apache-2.0
 *
 * A contradiction, put into an article: somebody who is not in it says
 * otherwise, in a paragraph of its own.
 *
 * What comes out of templates may be no clash at all, or hide one that was
 * there.  So each try is read and judged like any text, and kept only if it
 * has all findings of the article and this one more.
 */
#include "exercise/plant-private.h"

enum {
  MOST_TRIES = 60,
  LEAST_WORDS = 4,
  MOST_WORDS = 30,
  PURPOSE = 100, /* of chance */
};

/* What could be put in. */
typedef struct {
  const GsReportedClaim *claim;
  const GsPlant *plant;
  const GsPlantChange *change; /* or NULL */
} Seed;

typedef struct {
  GsArena *arena;
  const GsRuleSet *rules;
  const GsPropositions *propositions;
  const GsDocumentReport *report;
  GsRandom random;
  GS_VECTOR(Seed) seeds;
} Planting;

/* ---- claims that can be contradicted ---------------------------------- */

static bool
is_in_finding(const Planting *planting, const GsReportedClaim *claim)
{
  for (size_t i = 0; i < planting->report->n_findings; i++) {
    const GsFinding *finding = &planting->report->findings[i];
    if (gs_claims_overlap(claim, finding->a) ||
        gs_claims_overlap(claim, finding->b))
      return true;
  }
  return false;
}

/* Commas and other signs make a claim of several parts, or one that stands in
 * the midst of its sentence. */
static bool
is_plain(const char *text)
{
  size_t n_words = 1;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar code = g_utf8_get_char(at);
    bool is_inner =
        code == '\'' || code == 0x2019 || code == '-' ||
        (strchr(".,", (int)MIN(code, 127)) != NULL && g_ascii_isdigit(at[1]));
    if (g_unichar_ispunct(code) && !is_inner && at[1] != '\0' && code != '%')
      return false;
    n_words += code == ' ' ? 1 : 0;
  }
  return n_words >= LEAST_WORDS && n_words <= MOST_WORDS &&
         strstr(text, " - ") == NULL;
}

static const GsRange *
range_of(const Planting *planting, const GsReportedClaim *claim)
{
  const GsClaims *claims = planting->propositions->claims;
  return &claims->claims.items[claim->id - 1].content.items[0];
}

static const GsWord *
words_of(const Planting *planting, const GsRange *range)
{
  const GsText *text = planting->propositions->claims->text;
  return &text->sentences.items[range->sentence].words[range->start];
}

static bool
begins_subject(const GsWord *word)
{
  return word->tag == GS_TAG_NOUN || word->tag == GS_TAG_NAME ||
         word->tag == GS_TAG_ADJECTIVE || word->tag == GS_TAG_NUMBER ||
         word->tag == GS_TAG_DETERMINER;
}

/* One statement with its subject first, which is no pronoun: it can be set
 * anywhere. */
static bool
is_sentence(const Planting *planting, const GsReportedClaim *claim)
{
  const GsPropositions *all = planting->propositions;
  const GsRange *range = range_of(planting, claim);
  const GsWord *words = words_of(planting, range);
  uint32_t first = all->first[claim->id - 1];
  bool is_linked = words->tag == GS_TAG_SUBORDINATOR;
  return all->first[claim->id] == first + 1 &&
         all->items.items[first].verb >= 0 &&
         range->end > range->start + LEAST_WORDS &&
         begins_subject(&words[is_linked ? 1 : 0]) &&
         words[range->end - range->start - 1].tag != GS_TAG_PREPOSITION;
}

/* What is stated plainly, once, and is no part of a clash yet. */
static bool
is_fit(const Planting *planting, const GsReportedClaim *claim)
{
  bool is_stated = strcmp(claim->modality, "fact") == 0 ||
                   strcmp(claim->modality, "future") == 0;
  bool is_indirect = strcmp(claim->quote, "indirect") == 0 ||
                     strcmp(claim->quote, "narration") == 0;
  return is_stated && is_indirect && claim->about == 0 &&
         claim->content.n_ranges == 1 &&
         strcmp(claim->polarity, "positive") == 0 &&
         is_plain(claim->content.text) && is_sentence(planting, claim) &&
         !is_in_finding(planting, claim);
}

/* ---- what is said ----------------------------------------------------- */

/* With one blank between words; within a sentence only a name begins with a
 * capital. */
static const char *
plain_content(const Planting *planting, const GsReportedClaim *claim)
{
  const GsWord *word = words_of(planting, range_of(planting, claim));
  char *text = gs_arena_printf(planting->arena, "%s", claim->content.text);
  g_strdelimit(text, "\r\n\t", ' ');
  if (word->tag != GS_TAG_NAME && !(word->flags & GS_WORD_ALL_CAPITALS))
    *text = g_ascii_tolower(*text);
  for (size_t n = strlen(text); n > 0 && strchr(".,! ", text[n - 1]); n--)
    text[n - 1] = '\0';
  return text;
}

/* Without a word that it need not begin with. */
static const char *
without_dropped(const GsPlant *plant, const char *content)
{
  for (size_t i = 0; i < plant->drops.n; i++) {
    GsSlice drop = plant->drops.items[i];
    if (strncmp(content, drop.at, drop.len) == 0 && content[drop.len] == ' ')
      return content + drop.len + 1;
  }
  return content;
}

static const char *
pick(Planting *planting, const GsSlice *items, size_t n)
{
  GsSlice it = items[gs_random_below(&planting->random, n)];
  return gs_arena_copy(planting->arena, it).at;
}

static const char *
fill(GsArena *arena, const char *say, const char *source, const char *content)
{
  const char *all = "";
  while (*say != '\0') {
    size_t len = MAX(strcspn(say, "{"), 1);
    bool is_source = g_str_has_prefix(say, "{source}");
    bool is_content = g_str_has_prefix(say, "{content}");
    if (is_source || is_content) {
      all = gs_arena_printf(arena, "%s%s", all, is_source ? source : content);
      len = strcspn(say, "}") + 1;
    } else {
      all = gs_arena_printf(arena, "%s%.*s", all, (int)len, say);
    }
    say += len;
  }
  return all;
}

/* NULL when the claim has nothing to change. */
static const char *
sentence_of(Planting *planting, const Seed *seed)
{
  const GsPlant *plant = seed->plant;
  const char *content =
      without_dropped(plant, plain_content(planting, seed->claim));
  if (seed->change != NULL)
    content = gs_plant_change(planting->arena, content, seed->change);
  if (content == NULL)
    return NULL;
  const char *who = pick(planting, plant->who.items, plant->who.n);
  const char *say = pick(planting, plant->says.items, plant->says.n);
  return fill(planting->arena, say, who, content);
}

/* ---- where ------------------------------------------------------------ */

/* Behind a paragraph that the claim does not stand in, if there is one. */
static size_t
place_for(Planting *planting, const GsReportedClaim *claim)
{
  const GsDocument *document = planting->propositions->claims->text->document;
  size_t ends[64];
  size_t n = 0;
  size_t last = document->text.len;
  for (size_t i = 0; i < document->blocks.n && n < G_N_ELEMENTS(ends); i++) {
    const GsBlock *block = &document->blocks.items[i];
    size_t start = gs_document_byte(document, block->span.start, false);
    size_t end = gs_document_byte(document, block->span.end, true);
    bool is_own = claim->content.bytes[0].start >= start &&
                  claim->content.bytes[0].start < end;
    if (block->kind == GS_BLOCK_PARAGRAPH && !is_own)
      ends[n++] = block->span.end;
    last = block->span.end;
  }
  return n > 0 ? ends[gs_random_below(&planting->random, n)] : last;
}

static void
put_in(Planting *planting, const Seed *seed, GsPlanted *planted)
{
  GsSlice text = planting->propositions->claims->text->document->text;
  size_t at = place_for(planting, seed->claim);
  size_t len = strlen(planted->sentence);
  char *all = gs_arena_take(planting->arena, text.len + len + 3);
  memcpy(all, text.at, at);
  memcpy(all + at, "\n\n", 2);
  memcpy(all + at + 2, planted->sentence, len);
  memcpy(all + at + 2 + len, text.at + at, text.len - at);
  planted->text = (GsSlice){ all, text.len + len + 2 };
  planted->span = (GsSpan){ at + 2, at + 2 + len };
}

/* ---- generate, check, keep -------------------------------------------- */

static void
read_again(Planting *planting, GsPlanted *planted)
{
  GsConflictOptions options = { .only_rule = -1 };
  GsDocument *document =
      gs_document_read_text(planting->arena, planting->report->name,
                            planted->text, &(GsDocumentFacts){ 0 });
  planted->propositions = gs_propositions_read(
      gs_claims_read(gs_text_read(document, planting->rules)));
  planted->report = (GsDocumentReport){ .name = planting->report->name,
                                        .arena = planting->arena };
  gs_conflict_report(planted->propositions, &options, &planted->report);
}

static bool
has_fingerprint(const GsDocumentReport *report, const char *fingerprint)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (strcmp(report->findings[i].fingerprint, fingerprint) == 0)
      return true;
  return false;
}

const GsFinding *
gs_planted_finding(const GsPlanted *planted)
{
  for (size_t i = 0; i < planted->report.n_findings; i++) {
    const GsFinding *finding = &planted->report.findings[i];
    if (gs_span_holds(planted->span, finding->a->content.bytes[0]) ||
        gs_span_holds(planted->span, finding->b->content.bytes[0]))
      return finding;
  }
  return NULL;
}

static const GsReportedClaim *
own_side(const GsPlanted *planted, const GsFinding *finding)
{
  return gs_span_holds(planted->span, finding->a->content.bytes[0])
             ? finding->a
             : finding->b;
}

static bool
is_of(const GsFinding *finding, const GsReportedClaim *claim)
{
  const char *text = claim->content.text;
  return strstr(text, finding->a->content.text) != NULL ||
         strstr(text, finding->b->content.text) != NULL;
}

/* Nobody of the article is made to say it, not even by a misreading. */
static bool
is_new_voice(const Planting *planting, const GsReportedClaim *claim)
{
  for (size_t i = 0; i < planting->report->n_claims; i++)
    if (strcmp(planting->report->claims[i].source_name, claim->source_name) ==
        0)
      return false;
  return !claim->is_named && !claim->is_narrator && claim->party == NULL;
}

static bool
is_kept(const Planting *planting, const Seed *seed, const GsPlanted *planted)
{
  const GsDocumentReport *before = planting->report;
  const GsFinding *finding = gs_planted_finding(planted);
  if (finding == NULL || strcmp(finding->type, seed->plant->type) != 0 ||
      planted->report.n_findings != before->n_findings + 1 ||
      !is_of(finding, seed->claim) ||
      !is_new_voice(planting, own_side(planted, finding)))
    return false;
  for (size_t i = 0; i < before->n_findings; i++)
    if (!has_fingerprint(&planted->report, before->findings[i].fingerprint))
      return false;
  return true;
}

static bool
try_seed(Planting *planting, const Seed *seed, GsPlanted *planted)
{
  planted->type = seed->plant->type;
  planted->sentence = sentence_of(planting, seed);
  if (planted->sentence == NULL)
    return false;
  put_in(planting, seed, planted);
  read_again(planting, planted);
  return is_kept(planting, seed, planted);
}

/* ---- all that could be ------------------------------------------------ */

static void
add_seeds(Planting *planting, const GsPlant *plant)
{
  const GsDocumentReport *report = planting->report;
  for (size_t i = 0; i < report->n_claims; i++) {
    const GsReportedClaim *claim = &report->claims[i];
    if (!is_fit(planting, claim))
      continue;
    for (size_t k = 0; k < plant->changes.n; k++)
      if (gs_plant_change(planting->arena, claim->content.text,
                          &plant->changes.items[k]) != NULL)
        gs_vector_add(planting->arena, &planting->seeds,
                      (Seed){ claim, plant, &plant->changes.items[k] });
    if (plant->changes.n == 0)
      gs_vector_add(planting->arena, &planting->seeds,
                    (Seed){ claim, plant, NULL });
  }
}

const GsPlanted *
gs_plant_put(const GsPropositions *propositions,
             const GsDocumentReport *report,
             const char *type,
             uint64_t seed)
{
  Planting planting = { .arena = report->arena,
                        .rules = propositions->claims->text->rules,
                        .propositions = propositions,
                        .report = report,
                        .random = gs_random_new(seed, PURPOSE) };
  for (size_t i = 0; i < planting.rules->plants.n; i++)
    if (strcmp(planting.rules->plants.items[i].type, type) == 0)
      add_seeds(&planting, &planting.rules->plants.items[i]);
  size_t n = planting.seeds.n;
  size_t *order = GS_NEW_ARRAY(planting.arena, size_t, n + 1);
  for (size_t i = 0; i < n; i++)
    order[i] = i;
  gs_random_shuffle(&planting.random, order, n);
  GsPlanted *planted = GS_NEW(planting.arena, GsPlanted);
  for (size_t i = 0; i < MIN(n, MOST_TRIES); i++)
    if (try_seed(&planting, &planting.seeds.items[order[i]], planted))
      return planted;
  return NULL;
}

const char *const *
gs_plant_types(const GsRuleSet *rules, GsArena *arena)
{
  const char **types = GS_NEW_ARRAY(arena, const char *, rules->plants.n + 1);
  size_t n = 0;
  for (size_t i = 0; i < rules->plants.n; i++) {
    const char *type = rules->plants.items[i].type;
    bool is_new = true;
    for (size_t k = 0; k < n; k++)
      is_new = is_new && strcmp(types[k], type) != 0;
    if (is_new)
      types[n++] = type;
  }
  return types;
}
