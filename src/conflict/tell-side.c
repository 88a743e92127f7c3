/* SPDX-License-Identifier: Apache-2.0
 *
 * What a telling's slots stand for that are about one side: who, with which
 * word, in which way.
 */
#include "conflict/tell-private.h"

static const GsClaim *
claim_of(const GsTell *tell, const GsSide *side)
{
  return &tell->bench->claims->claims.items[side->claim];
}

static const GsActor *
actor_of(const GsTell *tell, int32_t actor)
{
  return &tell->bench->claims->actors.items[actor];
}

static const GsProposition *
item_of(const GsTell *tell, const GsSide *side)
{
  const GsPropositions *all = tell->bench->propositions;
  uint32_t item =
      side->item >= 0 ? (uint32_t)side->item : all->first[side->claim];
  return item < all->items.n ? &all->items.items[item] : NULL;
}

const char *
gs_tell_quoted(const GsTell *tell, const GsRanges *words)
{
  return gs_arena_printf(tell->bench->arena, "“%s”",
                         gs_words_text(tell->bench, words));
}

/* ---- slots about one claim -------------------------------------------- */

static const char *
source_text(const GsTell *tell, const GsSide *side)
{
  const GsActor *actor = actor_of(tell, (int32_t)claim_of(tell, side)->actor);
  return actor->is_narrator ? "the article" : actor->name;
}

static const char *
party_text(const GsTell *tell, const GsSide *side)
{
  const char *party =
      actor_of(tell, (int32_t)claim_of(tell, side)->actor)->party;
  return party ? party : "no party";
}

static const char *
via_text(const GsTell *tell, const GsSide *side)
{
  int32_t via = claim_of(tell, side)->via;
  return via >= 0 ? actor_of(tell, via)->name : "no outlet";
}

static const char *
cue_text(const GsTell *tell, const GsSide *side)
{
  const GsClaim *claim = claim_of(tell, side);
  const GsRuleSet *rules = tell->bench->rules;
  if (claim->cue.n == 0)
    return "no source, the text itself states it";
  uint32_t class = claim->cue_item < 0 ? 0 : claim->cue_class;
  return gs_arena_printf(
      tell->bench->arena, "%s (%s%s%s)", gs_tell_quoted(tell, &claim->cue),
      class < rules->cue_classes.n ? rules->cue_classes.items[class].name : "",
      claim->cue_is_negated ? ", negated" : "",
      claim->cue_is_hedged ? ", hedged" : "");
}

static const char *
place_text(const GsTell *tell, const GsSide *side)
{
  const GsText *text = tell->bench->text;
  uint32_t block = text->sentences.items[side->words.items[0].sentence].block;
  GsBlockKind kind = text->document->blocks.items[block].kind;
  return kind == GS_BLOCK_HEADLINE  ? "headline"
         : kind == GS_BLOCK_CAPTION ? "caption"
                                    : "body";
}

static const char *
quote_text(const GsTell *tell, const GsSide *side)
{
  GsReportedClaim reported;
  gs_reported_claim_fill(tell->bench, side->claim, &side->words, &reported);
  return reported.quote;
}

static const char *
matched_text(const GsTell *tell, const GsSide *side)
{
  GsRange matched = side->matched;
  GsRanges words = { .items = &matched, .n = 1 };
  return matched.end ? gs_tell_quoted(tell, &words) : "";
}

static uint8_t
marks_of(const GsTell *tell, GsRange range)
{
  uint8_t marks = 0;
  for (uint32_t at = range.start; at < range.end; at++)
    marks |= tell->bench->propositions->marks[range.sentence][at];
  return marks;
}

/* Why a pattern is not met: its words are not there, or not in that way. */
static const char *
pattern_text(const GsTell *tell, const GsSide *side)
{
  GsIf mention = *tell->claim;
  GsSide copy = *side;
  const GsClaim *claim = claim_of(tell, side);
  mention.kind = GS_IF_MENTIONS;
  if (!gs_if_holds(tell->bench, &mention, &copy, NULL))
    return "its words do not stand there";
  const char *found = matched_text(tell, &copy);
  uint8_t marks = marks_of(tell, copy.matched);
  const GsProposition *item = item_of(tell, side);
  const char *how = tell->claim->kind == GS_IF_PRESUPPOSES ? "but not as given"
                    : tell->claim->kind == GS_IF_SAYS_NOT
                        ? "but its first verb or noun is not negated"
                    : claim->sign == GS_SIGN_MINUS ? "but in a denial"
                    : claim->cue_is_negated || claim->cue_is_hedged
                        ? "but the report itself is negated or hedged"
                    : marks & GS_MARK_NEGATED    ? "but negated"
                    : marks & GS_MARK_HYPOTHETIC ? "but under a condition"
                    : marks & GS_MARK_HEDGED     ? "but hedged"
                    : item != NULL
                        ? gs_arena_printf(tell->bench->arena, "but modality %s",
                                          gs_modality_text(tell->bench, item))
                        : "but not stated";
  return gs_arena_printf(tell->bench->arena, "%s stands there, %s", found, how);
}

static const char *
denial_text(const GsTell *tell, const GsSide *side)
{
  const GsClaim *claim = claim_of(tell, side);
  if (claim->about >= 0)
    return "it is a denial, but of another claim";
  if (claim->sign == GS_SIGN_MINUS)
    return "it is a denial, but no claim was found that it is about";
  if (claim->cue.n == 0)
    return "without reporting words it is no denial";
  return gs_arena_printf(tell->bench->arena, "%s is no denial",
                         cue_text(tell, side));
}

/* ---- the table ------------------------------------------------------- */

typedef const char *(*SideFunc)(const GsTell *tell, const GsSide *side);

static const char *
modality_text(const GsTell *tell, const GsSide *side)
{
  const GsProposition *item = item_of(tell, side);
  return item ? gs_modality_text(tell->bench, item) : "";
}

static const struct {
  const char *name;
  SideFunc text;
} side_slots[] = {
  { "source", source_text },     { "party", party_text },
  { "via", via_text },           { "cue", cue_text },
  { "modality", modality_text }, { "speech", quote_text },
  { "place", place_text },       { "words", matched_text },
  { "pattern", pattern_text },   { "denial", denial_text },
};

const char *
gs_tell_side(const GsTell *tell, const GsSide *side, const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(side_slots); i++)
    if (strcmp(name, side_slots[i].name) == 0)
      return side_slots[i].text(tell, side);
  return NULL;
}
