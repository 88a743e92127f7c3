/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions on one claim: one function for each kind, in one table.
 */
#include "conflict/conflict-private.h"

typedef bool (*HoldsFunc)(const GsBench *bench,
                          const GsIf *condition,
                          GsSide *side,
                          const GsSide *other);

static const GsClaim *
claim_of(const GsBench *bench, const GsSide *side)
{
  return &bench->claims->claims.items[side->claim];
}

static const GsActor *
actor_of(const GsBench *bench, const GsSide *side)
{
  return &bench->claims->actors.items[claim_of(bench, side)->actor];
}

/* ---- who -------------------------------------------------------------- */

static bool
if_party(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  const char *party = actor_of(bench, side)->party;
  (void)other;
  return party && strcmp(party, it->name) == 0;
}

static bool
if_source(const GsBench *bench,
          const GsIf *it,
          GsSide *side,
          const GsSide *other)
{
  const GsActor *actor = actor_of(bench, side);
  const GsSource *entry =
      actor->book >= 0 ? &bench->rules->sources.items[actor->book] : NULL;
  (void)other;
  return g_ascii_strcasecmp(actor->name, it->name) == 0 ||
         (entry && g_ascii_strcasecmp(entry->name, it->name) == 0);
}

static bool
if_narrator(const GsBench *bench,
            const GsIf *it,
            GsSide *side,
            const GsSide *other)
{
  (void)it;
  (void)other;
  if (bench->options->is_pair)
    return true; /* each text is its own narrator */
  return actor_of(bench, side)->is_narrator;
}

static bool
if_named(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  (void)other;
  const GsActor *actor = actor_of(bench, side);
  return !actor->is_narrator && actor->is_named == (it->kind == GS_IF_NAMED);
}

static bool
if_via(const GsBench *bench, const GsIf *it, GsSide *side, const GsSide *other)
{
  int32_t via = claim_of(bench, side)->via;
  GsSlice outlet = gs_document_of(bench, side->words.items[0].sentence)->outlet;
  (void)other;
  if (via < 0)
    return actor_of(bench, side)->is_narrator && outlet.len > 0 &&
           strlen(it->name) == outlet.len &&
           g_ascii_strncasecmp(outlet.at, it->name, outlet.len) == 0;
  const GsActor *actor = &bench->claims->actors.items[via];
  const GsSource *entry =
      actor->book >= 0 ? &bench->rules->sources.items[actor->book] : NULL;
  return g_ascii_strcasecmp(actor->name, it->name) == 0 ||
         (entry && g_ascii_strcasecmp(entry->name, it->name) == 0);
}

/* ---- how -------------------------------------------------------------- */

static bool
if_cue(const GsBench *bench, const GsIf *it, GsSide *side, const GsSide *other)
{
  const GsClaim *claim = claim_of(bench, side);
  (void)other;
  if (claim->actor == 0 || claim->cue_is_negated || claim->cue_is_hedged)
    return false;
  /* "according to" is a frame without a cue of any class: an assertion */
  uint32_t class = claim->cue_item < 0 ? 0 : claim->cue_class;
  return (it->bits >> class) & 1;
}

static bool
if_quote(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  (void)other;
  return (it->bits & claim_of(bench, side)->quote) != 0;
}

static const GsProposition *
item_of(const GsBench *bench, const GsSide *side)
{
  uint32_t item = side->item >= 0 ? (uint32_t)side->item
                                  : bench->propositions->first[side->claim];
  return item < bench->propositions->items.n
             ? &bench->propositions->items.items[item]
             : NULL;
}

static bool
if_modality(const GsBench *bench,
            const GsIf *it,
            GsSide *side,
            const GsSide *other)
{
  const GsProposition *item = item_of(bench, side);
  (void)other;
  return item && ((it->bits >> item->modality) & 1);
}

/* ---- where ------------------------------------------------------------ */

static bool
if_place(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[side->words.items[0].sentence];
  GsBlockKind kind = sentence->document->blocks.items[sentence->block].kind;
  uint64_t bit = kind == GS_BLOCK_HEADLINE  ? 1
                 : kind == GS_BLOCK_CAPTION ? 2
                                            : 4;
  (void)other;
  return (it->bits & bit) != 0;
}

static bool
if_order(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  (void)bench;
  if (!other || other->words.n == 0)
    return true; /* judged once both sides are known */
  const GsRange *a = &side->words.items[0];
  const GsRange *b = &other->words.items[0];
  bool is_after = a->sentence != b->sentence ? a->sentence > b->sentence
                                             : a->start > b->start;
  return is_after == (it->kind == GS_IF_AFTER);
}

static bool
if_about(const GsBench *bench,
         const GsIf *it,
         GsSide *side,
         const GsSide *other)
{
  (void)it;
  return !other || claim_of(bench, side)->about == (int32_t)other->claim;
}

static uint32_t
block_of(const GsBench *bench, const GsSide *side)
{
  uint32_t number = side->words.items[0].sentence;
  return bench->text->sentences.items[number].block;
}

/* The cue denies, or the content calls something false; and it is about the
 * other side.  Of a pair, one text as a whole denies the other. */
static bool
if_denies(const GsBench *bench,
          const GsIf *it,
          GsSide *side,
          const GsSide *other)
{
  const GsClaim *claim = claim_of(bench, side);
  if (bench->denial != NULL)
    return (int)block_of(bench, side) == bench->denial->block;
  return claim->is_denial && !claim->cue_is_hedged && claim->about >= 0 &&
         if_about(bench, it, side, other);
}

/* ---- what ------------------------------------------------------------- */

static uint8_t
marks_in(const GsBench *bench, uint32_t sentence, size_t start, size_t end)
{
  uint8_t all = 0;
  for (size_t at = start; at < end; at++)
    all |= bench->propositions->marks[sentence][at];
  return all;
}

static const GsProposition *
clause_at(const GsBench *bench,
          const GsSide *side,
          uint32_t sentence,
          size_t at)
{
  uint32_t end = bench->propositions->first[side->claim + 1];
  for (uint32_t i = bench->propositions->first[side->claim]; i < end; i++) {
    const GsProposition *item = &bench->propositions->items.items[i];
    if (item->range.sentence == sentence && item->range.start <= at &&
        at < item->range.end)
      return item;
  }
  return NULL;
}

/* Does the source commit to the words, and do they stand un-negated? */
static bool
is_asserted(const GsBench *bench,
            const GsSide *side,
            uint32_t sentence,
            const GsMatch *match)
{
  const GsClaim *claim = claim_of(bench, side);
  const GsProposition *item = clause_at(bench, side, sentence, match->start);
  uint8_t marks = marks_in(bench, sentence, match->start, match->end);
  if (claim->sign == GS_SIGN_MINUS || claim->cue_is_negated ||
      claim->cue_is_hedged)
    return false;
  if (marks & (GS_MARK_NEGATED | GS_MARK_HYPOTHETIC | GS_MARK_HEDGED))
    return false;
  return !item || (item->modality != GS_MODALITY_MAY &&
                   item->modality != GS_MODALITY_QUESTION);
}

/* The pattern's first verb or noun is negated (its first word when it has
 * none: "not late"), or the source denies it all. */
static bool
is_denied(const GsBench *bench,
          const GsSide *side,
          uint32_t sentence,
          const GsMatch *match)
{
  const GsClaim *claim = claim_of(bench, side);
  const GsSentence *it = &bench->text->sentences.items[sentence];
  size_t first = match->start;
  for (size_t at = match->start; at < match->end; at++) {
    GsTag tag = (GsTag)it->words[at].tag;
    if (tag == GS_TAG_VERB || tag == GS_TAG_NOUN || tag == GS_TAG_NAME) {
      first = at;
      break;
    }
  }
  uint8_t marks = bench->propositions->marks[sentence][first];
  bool is_negated = (marks & GS_MARK_NEGATED) && !(marks & GS_MARK_LIMITED);
  bool denies = claim->sign == GS_SIGN_MINUS && !claim->cue_is_negated;
  return is_negated != denies;
}

/* Definite, possessive, or under a presupposing word; not "no such thing". */
static bool
is_presupposed(const GsBench *bench,
               const GsSide *side,
               uint32_t sentence,
               const GsMatch *match)
{
  const GsSentence *it = &bench->text->sentences.items[sentence];
  (void)side;
  for (size_t at = match->start; at < match->end; at++) {
    uint16_t number = it->words[at].group;
    const GsGroup *group = number ? &it->groups[number - 1] : NULL;
    if (!group || group->kind != GS_GROUP_NOUN)
      continue;
    if (bench->propositions->marks[sentence][group->start] & GS_MARK_NEGATION)
      return false;
    if (group->flags & GS_GROUP_DEFINITE)
      return true;
  }
  size_t from = match->start > 8 ? match->start - 8 : 0;
  for (size_t at = from; at < match->start; at++)
    if (gs_sentence_hit(bench->text, it, at, GS_LIST_PRESUPPOSER))
      return true;
  return false;
}

typedef bool (*AcceptFunc)(const GsBench *bench,
                           const GsSide *side,
                           uint32_t sentence,
                           const GsMatch *match);

static AcceptFunc
accept_of(GsIfKind kind)
{
  switch (kind) {
  case GS_IF_SAYS:
    return is_asserted;
  case GS_IF_SAYS_NOT:
    return is_denied;
  case GS_IF_PRESUPPOSES:
    return is_presupposed;
  default:
    return NULL;
  }
}

/* A pattern in one range of words. */
typedef struct {
  const GsBench *bench;
  const GsPattern *pattern;
  GsRange range;
  GsSubject subject;
} Search;

static bool
find_match(const Search *search, size_t from, GsMatch *match)
{
  bool is_found =
      gs_pattern_find(search->pattern, &search->subject, from, match);
  if (match->gave_up)
    gs_give_ups_add(search->bench, search->range);
  return is_found;
}

static void
take_match(const Search *search, GsSide *side, const GsMatch *match)
{
  GsArena *arena = search->bench->arena;
  uint32_t sentence = search->range.sentence;
  side->matched =
      (GsRange){ sentence, (uint32_t)match->start, (uint32_t)match->end };
  side->words = (GsRanges){ 0 };
  gs_vector_add(arena, &side->words, search->range);
  if (!gs_pattern_has_slots(search->pattern))
    return;
  GsTaken *taken = GS_NEW(arena, GsTaken);
  *taken = (GsTaken){ search->pattern, *match, sentence, side->taken };
  side->taken = taken;
}

static bool
find_in_range(const GsBench *bench,
              const GsIf *it,
              GsSide *side,
              const GsRange *range)
{
  const GsSentence *sentence = &bench->text->sentences.items[range->sentence];
  AcceptFunc accept = accept_of(it->kind);
  Search search = {
    .bench = bench,
    .pattern = it->pattern,
    .range = *range,
    .subject = { .text = sentence->document->text,
                 .words = sentence->words,
                 .hits = sentence->hits,
                 .n_hits = sentence->n_hits,
                 .start = range->start,
                 .end = range->end,
                 .scratch = bench->arena },
  };
  GsMatch match;
  if (!gs_pattern_may_match(it->pattern, &search.subject) ||
      gs_give_ups_are_many(bench))
    return false;
  for (size_t from = range->start; find_match(&search, from, &match);
       from = match.start + 1)
    if (!accept || accept(bench, side, range->sentence, &match)) {
      take_match(&search, side, &match);
      return true;
    }
  return false;
}

static bool
if_pattern(const GsBench *bench,
           const GsIf *it,
           GsSide *side,
           const GsSide *other)
{
  const GsRanges *content = &claim_of(bench, side)->content;
  (void)other;
  if (side->item >= 0)
    return find_in_range(bench, it, side,
                         &bench->propositions->items.items[side->item].range);
  for (size_t i = 0; i < content->n; i++)
    if (find_in_range(bench, it, side, &content->items[i]))
      return true;
  return false;
}

/* ---- the table -------------------------------------------------------- */

static const HoldsFunc holds[] = {
  [GS_IF_PARTY] = if_party,
  [GS_IF_SOURCE] = if_source,
  [GS_IF_NARRATOR] = if_narrator,
  [GS_IF_NAMED] = if_named,
  [GS_IF_UNNAMED] = if_named,
  [GS_IF_VIA] = if_via,
  [GS_IF_CUE] = if_cue,
  [GS_IF_QUOTE] = if_quote,
  [GS_IF_MODALITY] = if_modality,
  [GS_IF_PLACE] = if_place,
  [GS_IF_AFTER] = if_order,
  [GS_IF_BEFORE] = if_order,
  [GS_IF_ABOUT] = if_about,
  [GS_IF_SAYS] = if_pattern,
  [GS_IF_SAYS_NOT] = if_pattern,
  [GS_IF_MENTIONS] = if_pattern,
  [GS_IF_PRESUPPOSES] = if_pattern,
  [GS_IF_DENIES] = if_denies,
};

bool
gs_if_holds(const GsBench *bench,
            const GsIf *condition,
            GsSide *side,
            const GsSide *other)
{
  return holds[condition->kind](bench, condition, side, other);
}

static bool
looks_at_other(GsIfKind kind)
{
  return kind == GS_IF_AFTER || kind == GS_IF_BEFORE || kind == GS_IF_ABOUT ||
         kind == GS_IF_DENIES;
}

bool
gs_ifs_hold(const GsBench *bench,
            const GsIfs *ifs,
            GsSide *side,
            const GsSide *other)
{
  for (size_t i = 0; i < ifs->n; i++) {
    bool is_known = side->is_judged && !looks_at_other(ifs->items[i].kind);
    if (!is_known && !gs_if_holds(bench, &ifs->items[i], side, other))
      return false;
  }
  return true;
}
