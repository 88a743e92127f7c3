/* SPDX-License-Identifier: Apache-2.0
 *
 * `weigh PART?`: what speaks for and against that a cue reports something in
 * its place.  A line is `TRAIT = POINTS`, `TRAIT TRAIT = POINTS`, or a cue of
 * that part of speech before them, or a class ("CUE:assert"), alone or with a
 * trait.  A cue word reports
 * where the sum of all lines that hold is at least zero.
 *
 * The blocks stand behind the cues that they weigh.
 */
#include "rule/block-private.h"

#define START (-1) /* the trait that always holds */

static const struct {
  const char *name;
  int trait;
} traits[] = {
  { "START", START },
  { "QUOTATION", GS_TRAIT_QUOTE },
  { "CLAUSE", GS_TRAIT_CLAUSE },
  { "LINKED", GS_TRAIT_LINKED },
  { "ASKED", GS_TRAIT_ASKED },
  { "INFINITIVE", GS_TRAIT_INFINITIVE },
  { "GERUND", GS_TRAIT_GERUND },
  { "NOUN", GS_TRAIT_NOUN },
  { "PHRASE", GS_TRAIT_PHRASE },
  { "SUBSTITUTE", GS_TRAIT_SUBSTITUTE },
  { "NAMED", GS_TRAIT_NAMED },
  { "FIGURE", GS_TRAIT_FIGURE },
  { "SHORT", GS_TRAIT_SHORT },
  { "MIXED", GS_TRAIT_MIXED },
  { "FINITE", GS_TRAIT_FINITE },
  { "OFHIM", GS_TRAIT_OF_HIM },
  { "OFIT", GS_TRAIT_OF_IT },
  { "LATE", GS_TRAIT_LATE },
  { "COLON", GS_TRAIT_COLON },
  { "HEARER", GS_TRAIT_HEARER },
  { "INSIDE", GS_TRAIT_QUOTED },
  { "FIRST", GS_TRAIT_FIRST },
  { "DEPENDENT", GS_TRAIT_DEPENDENT },
  { "NESTED", GS_TRAIT_NESTED },
  { "HELD", GS_TRAIT_HELD },
  { "UNSTOPPED", GS_TRAIT_UNSTOPPED },
  { "LOOSE", GS_TRAIT_LOOSE },
  { "INSERTED", GS_TRAIT_INSERTED },
  { "GOVERNED", GS_TRAIT_GOVERNED },
  { "JOINED", GS_TRAIT_JOINED },
  { "LED", GS_TRAIT_LED },
  { "SUPPOSED", GS_TRAIT_SUPPOSED },
  { "FAR", GS_TRAIT_FAR },
  { "ADVERB", GS_TRAIT_ADVERB },
  { "DATED", GS_TRAIT_DATED },
  { "SOURCELESS", GS_TRAIT_NOBODY },
  { "BORROWED", GS_TRAIT_BORROWED },
  { "SPEAKER", GS_TRAIT_SPEAKER },
  { "ADDRESSEE", GS_TRAIT_ADDRESSEE },
  { "SINGULAR", GS_TRAIT_HE },
  { "SEVERAL", GS_TRAIT_THEY },
  { "NEUTER", GS_TRAIT_IT },
  { "RELATIVE", GS_TRAIT_RELATIVE },
  { "NAME", GS_TRAIT_NAME },
  { "PERSON", GS_TRAIT_PERSON },
  { "BODY", GS_TRAIT_BODY },
  { "TEXT", GS_TRAIT_TEXT },
  { "THING", GS_TRAIT_THING },
  { "PLURAL", GS_TRAIT_PLURAL },
  { "INDEFINITE", GS_TRAIT_INDEFINITE },
  { "BARE", GS_TRAIT_BARE },
  { "PAST", GS_TRAIT_PAST },
  { "PRESENT", GS_TRAIT_PRESENT },
  { "MODAL", GS_TRAIT_MODAL },
  { "HELPED", GS_TRAIT_HELPED },
  { "BASE", GS_TRAIT_TO },
  { "ING", GS_TRAIT_ING },
  { "PARTICIPLE", GS_TRAIT_PARTICIPLE },
  { "NEGATED", GS_TRAIT_NEGATED },
  { "PASSIVE", GS_TRAIT_PASSIVE },
  { "CUENOUN", GS_TRAIT_CUE_NOUN },
  { "CUEADJECTIVE", GS_TRAIT_CUE_ADJECTIVE },
};

/* One line, read. */
typedef struct {
  GsSlice cue; /* empty: it holds for all */
  int trait[2];
  size_t n_traits;
  float points;
} Line;

static GsSlice
last_word(GsSlice text)
{
  size_t start = text.len;
  while (start > 0 && !g_ascii_isspace(text.at[start - 1]))
    start--;
  return (GsSlice){ text.at + start, text.len - start };
}

static bool
find_trait(GsSlice word, int *trait)
{
  size_t n = G_N_ELEMENTS(traits);
  for (size_t i = 0; i < n && g_ascii_isupper(*word.at); i++)
    if (*word.at == *traits[i].name &&
        gs_slice_eq(word, gs_slice_of(traits[i].name))) {
      *trait = traits[i].trait;
      return true;
    }
  return false;
}

static bool
read_points(const GsItem *item, float *points)
{
  double value = 0;
  if (!gs_item_number(item, &value))
    return false;
  *points = (float)value;
  return true;
}

/* The traits stand last; what is left before them is the cue. */
static bool
read_line(const GsItem *item, Line *line)
{
  GsSlice rest = gs_slice_trim(item->phrase.text);
  *line = (Line){ .n_traits = 0 };
  while (rest.len > 0 && line->n_traits < 2) {
    GsSlice word = last_word(rest);
    if (!find_trait(word, &line->trait[line->n_traits]))
      break;
    line->n_traits++;
    rest = gs_slice_trim((GsSlice){ rest.at, rest.len - word.len });
  }
  line->cue = rest;
  bool is_whole = rest.len > 0 ? line->n_traits < 2 : line->n_traits > 0;
  return read_points(item, &line->points) && is_whole;
}

static void
set_general(GsWeights *weights, const Line *line)
{
  int a = line->trait[0];
  int b = line->trait[1];
  if (line->n_traits == 1 && a == START)
    weights->start = line->points;
  else if (line->n_traits == 1)
    weights->one[a] = line->points;
  else if (a != START && b != START)
    weights->two[MIN(a, b)][MAX(a, b)] = line->points;
}

static void
set_points(GsCompiler *compiler, float **points, const Line *line)
{
  if (*points == NULL)
    *points = GS_NEW_ARRAY(compiler->arena, float, GS_N_TRAITS + 1);
  (*points)[line->n_traits > 0 ? line->trait[0] + 1 : 0] = line->points;
}

/* "CUE:assert": all cues of the class. */
static bool
set_class(GsCompiler *compiler, const Line *line)
{
  GsRuleSet *set = compiler->set;
  GsSlice prefix = GS_SLICE("CUE:");
  if (line->cue.len <= prefix.len ||
      memcmp(line->cue.at, prefix.at, prefix.len) != 0)
    return false;
  GsSlice name = { line->cue.at + prefix.len, line->cue.len - prefix.len };
  for (size_t i = 0; i < set->cue_classes.n; i++)
    if (gs_slice_eq(name, gs_slice_of(set->cue_classes.items[i].name))) {
      set_points(compiler, &set->cue_classes.items[i].points, line);
      return true;
    }
  return false;
}

/* Takes in the cues that came since the last time. */
static void
index_cues(GsCompiler *compiler)
{
  GsCueIndex *index = &compiler->cue_index;
  const GsRuleSet *set = compiler->set;
  if (index->phrases == NULL)
    index->phrases = gs_interner_new(compiler->arena, NULL);
  for (size_t i = index->before.n; i < set->cues.n; i++) {
    GsId id = gs_interner_add(index->phrases, set->cues.items[i].phrase);
    while (index->last.n <= id)
      gs_vector_add(compiler->arena, &index->last, 0);
    gs_vector_add(compiler->arena, &index->before, index->last.items[id]);
    index->last.items[id] = (uint32_t)i + 1;
  }
}

static bool
set_cue(GsCompiler *compiler, GsPart part, const Line *line)
{
  const GsCueIndex *index = &compiler->cue_index;
  GsId id = gs_interner_find(index->phrases, line->cue);
  uint32_t at = id != 0 ? index->last.items[id] : 0;
  bool is_known = false;
  for (; at != 0; at = index->before.items[at - 1]) {
    GsCue *cue = &compiler->set->cues.items[at - 1];
    if (cue->part != part)
      continue;
    set_points(compiler, &cue->points, line);
    is_known = true;
  }
  return is_known;
}

static GsPart
part_of(const GsBlock *block)
{
  GsSlice name = block->head.n > 0 ? block->head.items[0].text : (GsSlice){ 0 };
  if (gs_slice_eq(name, GS_SLICE("noun")))
    return GS_PART_NOUN;
  if (gs_slice_eq(name, GS_SLICE("adjective")))
    return GS_PART_ADJECTIVE;
  if (name.len > 0 && !gs_slice_eq(name, GS_SLICE("verb")))
    gs_rule_error(block->file, block->head.items[0].span, "E020",
                  "a part of speech is verb, noun or adjective, not '%s'",
                  gs_diagnostic_shown(block->file->arena, name));
  return GS_PART_VERB;
}

void
gs_block_fill_weigh(GsCompiler *compiler, const GsBlock *block)
{
  GsPart part = part_of(block);
  index_cues(compiler);
  for (size_t i = 0; i < block->items.n; i++) {
    const GsItem *item = &block->items.items[i];
    Line line;
    if (!read_line(item, &line))
      gs_rule_error(block->file, item->phrase.span, "E020",
                    "a line of this block is 'CUE? TRAIT? TRAIT? = POINTS'");
    else if (line.cue.len == 0)
      set_general(&compiler->set->weights, &line);
    else if (!set_class(compiler, &line) && !set_cue(compiler, part, &line))
      gs_rule_error(block->file, item->phrase.span, "E030",
                    "no cue '%s' stands before this block",
                    gs_diagnostic_shown(block->file->arena, line.cue));
  }
}
