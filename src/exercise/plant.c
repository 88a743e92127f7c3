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
  const GsPlantOptions *options;
  GsRandom random;
  GS_VECTOR(Seed) seeds;
} Planting;

/* ---- what is said ----------------------------------------------------- */

/* With one blank between words; within a sentence only a name begins with a
 * capital. */
static const char *
plain_content(const Planting *planting, const GsReportedClaim *claim)
{
  const GsWord *word = gs_plant_words(planting->propositions, claim);
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

static const GsDocument *
document_of(const GsPropositions *propositions)
{
  return propositions->claims->text->document;
}

/* Behind which block: a paragraph that the claim does not stand in, if there
 * is one. */
static size_t
place_for(Planting *planting, const GsReportedClaim *claim)
{
  const GsDocument *document = document_of(planting->propositions);
  size_t places[64];
  size_t n = 0;
  for (size_t i = 0; i < document->blocks.n && n < G_N_ELEMENTS(places); i++) {
    const GsBlock *block = &document->blocks.items[i];
    size_t start = gs_document_byte(document, block->span.start, false);
    size_t end = gs_document_byte(document, block->span.end, true);
    bool is_own = claim->content.bytes[0].start >= start &&
                  claim->content.bytes[0].start < end;
    if (block->kind == GS_BLOCK_PARAGRAPH && !is_own)
      places[n++] = i;
  }
  return n > 0 ? places[gs_random_below(&planting->random, n)]
               : document->blocks.n - 1;
}

/* ---- generate, check, keep -------------------------------------------- */

static void
read_again(Planting *planting, GsPlanted *planted)
{
  GsConflictOptions options = { .only_rule = -1 };
  GsDocument *document = gs_document_read(
      planting->arena, planting->report->name, planted->insertion.bytes,
      planted->insertion.type, planting->options->facts);
  planted->propositions = gs_propositions_read(
      gs_claims_read(gs_text_read(document, planting->rules)));
  planted->report = (GsDocumentReport){ .name = planting->report->name,
                                        .arena = planting->arena };
  gs_conflict_report(planted->propositions, &options, &planted->report);
}

static GsSlice
block_text(const GsDocument *document, size_t i)
{
  return gs_slice_part(document->text, document->blocks.items[i].span);
}

/* Is the sentence a paragraph, and all else as it was? */
static bool
is_put_in(const Planting *planting, const GsPlanted *planted)
{
  const GsDocument *before = document_of(planting->propositions);
  const GsDocument *after = document_of(planted->propositions);
  size_t n = before->blocks.n;
  size_t at = 0;
  if (after->blocks.n != n + 1 || after->comments.n != before->comments.n)
    return false;
  while (at < n && gs_slice_eq(block_text(before, at), block_text(after, at)))
    at++;
  for (size_t i = at; i < n; i++)
    if (!gs_slice_eq(block_text(before, i), block_text(after, i + 1)))
      return false;
  return after->blocks.items[at].kind == GS_BLOCK_PARAGRAPH &&
         gs_slice_eq(block_text(after, at), gs_slice_of(planted->sentence));
}

/* Is the claim said in it? */
static bool
is_planted(const GsPlanted *planted, const GsReportedClaim *claim)
{
  return gs_span_holds(planted->insertion.span, claim->content.bytes[0]);
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
    if (is_planted(planted, finding->a) || is_planted(planted, finding->b))
      return finding;
  }
  return NULL;
}

static const GsReportedClaim *
own_side(const GsPlanted *planted, const GsFinding *finding)
{
  return is_planted(planted, finding->a) ? finding->a : finding->b;
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
  planted->insertion =
      gs_document_insert(document_of(planting->propositions),
                         place_for(planting, seed->claim), planted->sentence);
  read_again(planting, planted);
  return is_put_in(planting, planted) && is_kept(planting, seed, planted);
}

/* ---- all that could be ------------------------------------------------ */

static void
add_seeds(Planting *planting, const GsPlant *plant)
{
  const GsDocumentReport *report = planting->report;
  for (size_t i = 0; i < report->n_claims; i++) {
    const GsReportedClaim *claim = &report->claims[i];
    if (!gs_plant_is_fit(planting->propositions, report, claim))
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
             const GsPlantOptions *options)
{
  Planting planting = { .arena = report->arena,
                        .rules = propositions->claims->text->rules,
                        .propositions = propositions,
                        .report = report,
                        .options = options,
                        .random = gs_random_new(options->seed, PURPOSE) };
  for (size_t i = 0; i < planting.rules->plants.n; i++)
    if (strcmp(planting.rules->plants.items[i].type, options->type) == 0)
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
