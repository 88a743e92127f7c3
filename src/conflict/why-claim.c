/* SPDX-License-Identifier: Apache-2.0
 *
 * How a claim was read, as rows of text: who, through whom, with which word,
 * and what its clauses state.
 */
#include "conflict/conflict-private.h"

static const char *
join(const GsBench *bench, const char *all, const char *more)
{
  return gs_arena_printf(bench->arena, "%s%s%s", all, *all ? ", " : "", more);
}

static const char *
word_text(const GsBench *bench, uint32_t sentence, uint32_t word)
{
  GsRange range = { sentence, word, word + 1 };
  GsRanges words = { .items = &range, .n = 1 };
  return gs_words_text(bench, &words);
}

static const char *
join_ranges(const GsBench *bench, const GsRanges *ranges)
{
  const char *all = "";
  for (size_t i = 0; i < ranges->n; i++) {
    GsRanges one = { .items = &ranges->items[i], .n = 1 };
    all = join(bench, all, gs_words_text(bench, &one));
  }
  return all;
}

/* ---- parts of a clause ------------------------------------------------ */

const char *
gs_shared_text(const GsBench *bench, const GsComparison *comparison)
{
  const char *all = "";
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    const GsTerm *term = &comparison->p->terms.items[i];
    if (comparison->to[i] < 0)
      continue;
    const GsTerm *other = &comparison->q->terms.items[comparison->to[i]];
    const char *word = word_text(bench, term->sentence, term->word);
    const char *answer = word_text(bench, other->sentence, other->word);
    all = join(bench, all,
               term->id == other->id
                   ? word
                   : gs_arena_printf(bench->arena, "%s = %s", word, answer));
  }
  return *all ? all : "no word";
}

const char *
gs_times_text(const GsBench *bench, const GsProposition *item)
{
  const char *all = "";
  for (size_t i = 0; i < item->times.n; i++) {
    GsRanges one = { .items = &item->times.items[i].words, .n = 1 };
    all = join(bench, all, gs_words_text(bench, &one));
  }
  for (size_t i = 0; i < item->said.n && item->times.n == 0; i++) {
    GsRanges one = { .items = &item->said.items[i].words, .n = 1 };
    all = join(bench, all,
               gs_arena_printf(bench->arena, "%s (of the report)",
                               gs_words_text(bench, &one)));
  }
  return *all ? all : "no date";
}

const char *
gs_figures_text(const GsBench *bench, const GsProposition *item)
{
  const char *all = "";
  for (size_t i = 0; i < item->quantities.n; i++) {
    GsRanges one = { .items = &item->quantities.items[i].words, .n = 1 };
    all = join(bench, all, gs_words_text(bench, &one));
  }
  return *all ? all : "no figure";
}

const char *
gs_modality_text(const GsBench *bench, const GsProposition *item)
{
  const char *name = gs_modality_names[item->modality];
  if (item->is_condition)
    name = join(bench, name, "under a condition");
  if (item->is_hedged)
    name = join(bench, name, "hedged");
  if (item->modals.n == 0)
    return name;
  return gs_arena_printf(bench->arena, "%s (“%s”)", name,
                         gs_words_text(bench, &item->modals));
}

const char *
gs_negated_text(const GsBench *bench, const GsProposition *item)
{
  const char *all = "";
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->marks & GS_MARK_NEGATED)
      all = join(bench, all, word_text(bench, term->sentence, term->word));
  }
  if (*all == '\0')
    return "no word";
  return item->negations.n == 0
             ? all
             : gs_arena_printf(bench->arena, "%s (by “%s”)", all,
                               gs_words_text(bench, &item->negations));
}

static bool
is_negated(const GsProposition *item)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].marks & GS_MARK_NEGATED)
      return true;
  return false;
}

static const char *
topic_text(const GsBench *bench, const GsProposition *item)
{
  const char *all = "";
  for (size_t i = 0; i < item->terms.n; i++)
    all = join(bench, all,
               word_text(bench, item->terms.items[i].sentence,
                         item->terms.items[i].word));
  return *all ? all : NULL;
}

/* "council: ended → talks": who, what, and to whom. */
static const char *
deed_text(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  const GsTerm *terms = item->terms.items;
  const int32_t parts[] = { deed->who, deed->what, deed->whom };
  const char *words[G_N_ELEMENTS(parts)];
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    words[i] = parts[i] < 0 ? NULL
                            : word_text(bench, terms[parts[i]].sentence,
                                        terms[parts[i]].word);
  const char *who = words[0]             ? words[0]
                    : deed->is_of_source ? "the source"
                                         : "";
  return gs_arena_printf(bench->arena, "%s%s%s%s%s%s", who, *who ? ": " : "",
                         words[1], deed->is_negative ? " (negated)" : "",
                         words[2] ? " → " : "", words[2] ? words[2] : "");
}

static const char *
deeds_text(const GsBench *bench, const GsProposition *item)
{
  const char *all = "";
  for (size_t i = 0; i < item->deeds.n; i++)
    if (item->deeds.items[i].what >= 0)
      all = gs_arena_printf(bench->arena, "%s%s%s", all, *all ? "; " : "",
                            deed_text(bench, item, &item->deeds.items[i]));
  return *all ? all : NULL;
}

/* ---- who is meant ----------------------------------------------------- */

static const char *
reference_text(const GsBench *bench, GsRange at, uint32_t actor)
{
  const GsClaims *claims = bench->claims;
  uint32_t rivals[GS_MAX_RIVALS];
  size_t n = gs_claims_rivals(claims, at, actor, rivals);
  const char *text = gs_arena_printf(bench->arena, "%s = %s",
                                     word_text(bench, at.sentence, at.start),
                                     claims->actors.items[actor].name);
  for (size_t i = 0; i < n; i++)
    text = gs_arena_printf(
        bench->arena, "%s%s%s", text,
        i ? ", " : " (and not: ", claims->actors.items[rivals[i]].name);
  return n ? gs_arena_printf(bench->arena, "%s)", text) : text;
}

static const char *
references_in(const GsBench *bench, const char *all, const GsRanges *ranges)
{
  for (size_t i = 0; i < ranges->n; i++) {
    GsRange at = ranges->items[i];
    uint32_t end = at.end;
    for (; at.start < end; at.start++) {
      uint32_t actor = gs_claims_referent(bench->claims, at.sentence, at.start);
      if (actor != 0 && gs_word_is_pronoun(bench, at.sentence, at.start))
        all = join(bench, all, reference_text(bench, at, actor - 1));
    }
  }
  return all;
}

/* "He said", and not "his lawyer said". */
static bool
is_pronoun_alone(const GsBench *bench, const GsRanges *source)
{
  return source->n > 0 && source->items[0].end == source->items[0].start + 1 &&
         gs_word_is_pronoun(bench, source->items[0].sentence,
                            source->items[0].start);
}

static const char *
references_text(const GsBench *bench, const GsClaim *claim)
{
  const char *all = "";
  if (is_pronoun_alone(bench, &claim->source))
    all = reference_text(bench, claim->source.items[0], claim->actor);
  else
    all = references_in(bench, all, &claim->source);
  all = references_in(bench, all, &claim->content);
  return *all ? all : NULL;
}

/* ---- rows ------------------------------------------------------------- */

typedef GS_VECTOR(GsWhyRow) Rows;

static void
add_row(const GsBench *bench, Rows *rows, const char *label, const char *text)
{
  if (text != NULL)
    gs_vector_add(bench->arena, rows, (GsWhyRow){ label, text });
}

/* Where nobody is said to say it, the name tells that already. */
static bool
needs_unnamed(const GsActor *actor)
{
  return !actor->is_named && strcmp(actor->name, "unnamed") != 0;
}

static const char *
source_text(const GsBench *bench, const GsClaim *claim)
{
  const GsActor *actor = &bench->claims->actors.items[claim->actor];
  if (actor->is_narrator)
    return "the article itself";
  return gs_arena_printf(
      bench->arena, "%s%s%s%s%s", actor->name,
      needs_unnamed(actor) ? " (unnamed)" : "", actor->party ? ", of " : "",
      actor->party ? actor->party : "",
      claim->is_guessed        ? ", a guess"
      : claim->is_continuation ? ", going on from the report before"
                               : "");
}

static const char *
cue_text(const GsBench *bench,
         const GsClaim *claim,
         const GsReportedClaim *reported)
{
  if (claim->cue.n == 0)
    return NULL;
  return gs_arena_printf(bench->arena, "%s (%s%s%s)", reported->cue.text,
                         reported->cue_class ? reported->cue_class : "",
                         claim->cue_is_negated ? ", negated" : "",
                         claim->cue_is_hedged ? ", hedged" : "");
}

static void
add_clause(const GsBench *bench, Rows *rows, const GsProposition *item)
{
  GsRange range = item->range;
  GsRanges words = { .items = &range, .n = 1 };
  add_row(bench, rows, "clause", gs_words_text(bench, &words));
  add_row(bench, rows, "deeds", deeds_text(bench, item));
  add_row(bench, rows, "modality", gs_modality_text(bench, item));
  if (is_negated(item))
    add_row(bench, rows, "negated", gs_negated_text(bench, item));
  if (item->quantities.n > 0)
    add_row(bench, rows, "figures", gs_figures_text(bench, item));
  if (item->times.n + item->said.n > 0)
    add_row(bench, rows, "dates", gs_times_text(bench, item));
  add_row(bench, rows, "topic", topic_text(bench, item));
}

static const char *
about_text(const GsBench *bench, const GsReportedClaim *reported)
{
  const GsPlace *place = &reported->about_place;
  return reported->about == 0
             ? NULL
             : gs_arena_printf(bench->arena, "the claim at %zu:%zu",
                               place->line, place->column);
}

void
gs_why_claim_fill(const GsBench *bench, uint32_t number, GsWhyClaim *why)
{
  const GsClaim *claim = &bench->claims->claims.items[number];
  GsReportedClaim *reported = &why->claim;
  Rows rows = { 0 };
  gs_reported_claim_fill(bench, number, &claim->content, reported);
  add_row(bench, &rows, "source", source_text(bench, claim));
  add_row(bench, &rows, "via", reported->via_name);
  add_row(bench, &rows, "cue", cue_text(bench, claim, reported));
  add_row(bench, &rows, "content", join_ranges(bench, &claim->content));
  add_row(bench, &rows, "speech", reported->quote);
  add_row(bench, &rows, "speaks of", about_text(bench, reported));
  add_row(bench, &rows, "refers", references_text(bench, claim));
  for (uint32_t i = bench->propositions->first[number];
       i < bench->propositions->first[number + 1]; i++)
    add_clause(bench, &rows, &bench->propositions->items.items[i]);
  why->rows = rows.items;
  why->n_rows = rows.n;
}
