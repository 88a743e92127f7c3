/* SPDX-License-Identifier: Apache-2.0
 *
 * What the words of open classes are: the row of shapes that is likeliest as
 * a whole, by how often each word is what (counts of the lexicon) and how
 * well each stands behind the one before (the pack's contexts).  Found by
 * Viterbi's algorithm (1967); words that have a tag already have one shape.
 */
#include "sentence/sentence-private.h"

#include <math.h>

#define MAX_CHOICES 8
#define LEXICON_SHARE 0.6F  /* its counts are of other texts than news */
#define AGENT_BONUS 4.0F    /* "quoted by TASS": a participle */
#define SOMEBODY_BONUS 4.0F /* "the pensions minister": a noun */
#define RARE_VERB 1         /* at least as often a noun */
#define ADJECTIVE_COST 2.5F /* a participle that stands as an adjective */

typedef struct {
  uint8_t shape;
  float score;  /* of the best row that ends here */
  uint8_t from; /* the choice of the word before on that row */
} Choice;

typedef struct {
  Choice items[MAX_CHOICES];
  size_t n;
} Choices;

/* ---- what a word can be ----------------------------------------------- */

static void
add(Choices *choices, int shape, float score)
{
  for (size_t i = 0; i < choices->n; i++)
    if (choices->items[i].shape == shape)
      return;
  if (choices->n < MAX_CHOICES)
    choices->items[choices->n++] =
        (Choice){ .shape = (uint8_t)shape, .score = score };
}

static float
part_score(const GsForm *form, GsPart part)
{
  float all = 0;
  for (int i = 0; i < GS_N_PARTS; i++)
    all += form->lemma[i] ? (float)form->weight[i] + 1 : 0;
  return LEXICON_SHARE * log2f(((float)form->weight[part] + 1) / all) +
         form->leaning[part];
}

static void
add_verbs(Choices *choices, const GsForm *form, bool has_agent)
{
  static const struct {
    uint16_t form;
    int shape;
  } shapes[] = {
    { GS_FORM_BASE, GS_TAG_VERB },
    { GS_FORM_THIRD, GS_SHAPE_THIRD },
    { GS_FORM_PAST, GS_SHAPE_PAST },
    { GS_FORM_PARTICIPLE, GS_SHAPE_PARTICIPLE },
    { GS_FORM_GERUND, GS_SHAPE_GERUND },
  };
  float score = part_score(form, GS_PART_VERB);
  for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++)
    if (form->forms & shapes[i].form)
      add(choices, shapes[i].shape,
          score + (has_agent && shapes[i].shape == GS_SHAPE_PARTICIPLE
                       ? AGENT_BONUS
                       : 0));
  if (form->forms & (GS_FORM_PARTICIPLE | GS_FORM_GERUND))
    add(choices, GS_TAG_ADJECTIVE, score - ADJECTIVE_COST);
}

static void
add_open(Choices *choices, const GsForm *form, bool has_agent)
{
  bool is_plural = form->forms & GS_FORM_PLURAL;
  if (form->lemma[GS_PART_NOUN])
    add(choices, is_plural ? GS_SHAPE_PLURAL : GS_TAG_NOUN,
        part_score(form, GS_PART_NOUN));
  if (form->lemma[GS_PART_ADJECTIVE])
    add(choices, GS_TAG_ADJECTIVE, part_score(form, GS_PART_ADJECTIVE));
  if (form->lemma[GS_PART_ADVERB])
    add(choices, GS_TAG_ADVERB, part_score(form, GS_PART_ADVERB));
  if (form->lemma[GS_PART_VERB])
    add_verbs(choices, form, has_agent);
  if (choices->n == 0)
    add(choices, GS_TAG_NOUN, 0);
}

/* "The pensions | minister", "an appeals | court": who is mostly somebody does
 * not do anything behind a plural. */
static void
prefer_somebody(const GsText *text,
                const GsSentence *sentence,
                size_t at,
                Choices *choices)
{
  const GsForm *form = sentence->words[at].form;
  bool is_rare_verb = form->weight[GS_PART_NOUN] >=
                      RARE_VERB * (form->weight[GS_PART_VERB] + 1);
  if (!is_rare_verb ||
      (!gs_sentence_hit(text, sentence, at, GS_LIST_ROLE_WORD) &&
       !gs_sentence_hit(text, sentence, at, GS_LIST_GROUP_WORD)))
    return;
  for (size_t i = 0; i < choices->n; i++)
    if (choices->items[i].shape == GS_TAG_NOUN)
      choices->items[i].score += SOMEBODY_BONUS;
}

/* ", saying | mass immigration …": a word that reports says nothing of what a
 * thing is like. */
static void
drop_reporting_adjective(const GsText *text,
                         const GsSentence *sentence,
                         size_t at,
                         Choices *choices)
{
  const GsForm *form = sentence->words[at].form;
  if (!(form->forms & GS_FORM_GERUND) || form->lemma[GS_PART_ADJECTIVE] ||
      !gs_sentence_hit(text, sentence, at, GS_LIST_CUE))
    return;
  size_t n = 0;
  for (size_t i = 0; i < choices->n; i++)
    if (choices->items[i].shape != GS_TAG_ADJECTIVE)
      choices->items[n++] = choices->items[i];
  choices->n = n;
}

/* What may follow "had not" is what may follow "had". */
static int
settled_shape(const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  bool is_helped =
      word->tag == GS_TAG_NEGATOR && at > 0 &&
      (word[-1].tag == GS_TAG_AUXILIARY || word[-1].tag == GS_TAG_MODAL);
  if (is_helped)
    return word[-1].tag;
  return word->tag == GS_TAG_STOP ? GS_TAG_NONE : word->tag;
}

static void
find_choices(const GsText *text,
             const GsSentence *sentence,
             size_t at,
             Choices *choices)
{
  const GsWord *word = &sentence->words[at];
  bool has_agent =
      at + 1 < sentence->n_words && (word[1].form->classes & GS_CLASS_AGENT);
  choices->n = 0;
  if (word->tag == GS_TAG_NONE) {
    add_open(choices, word->form, has_agent);
    prefer_somebody(text, sentence, at, choices);
    drop_reporting_adjective(text, sentence, at, choices);
  } else
    add(choices, settled_shape(sentence, at), 0);
  /* "Democrats say": many, though a name */
  if (word->tag == GS_TAG_NAME && (word->form->forms & GS_FORM_PLURAL))
    add(choices, GS_SHAPE_PLURAL, 0);
}

/* ---- the best row ----------------------------------------------------- */

static void
join(const GsContexts *contexts, const Choices *before, Choices *now)
{
  for (size_t i = 0; i < now->n; i++) {
    float best = -INFINITY;
    for (size_t k = 0; k < before->n; k++) {
      float score =
          before->items[k].score +
          contexts->after[before->items[k].shape][now->items[i].shape];
      if (score > best) {
        best = score;
        now->items[i].from = (uint8_t)k;
      }
    }
    now->items[i].score += best;
  }
}

/* He said the firm "owes | it": a quotation inside of a clause begins with what
 * may stand behind the word before it. */
static bool
is_inside_clause(const GsSentence *sentence, size_t at)
{
  if (at == 0 || sentence->words[at].tag != GS_TAG_QUOTE_OPEN)
    return false;
  switch (sentence->words[at - 1].tag) {
  case GS_TAG_COMMA:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_STOP:
  case GS_TAG_BRACKET:
  case GS_TAG_QUOTE_CLOSE:
    return false;
  default:
    return true;
  }
}

/* Over a mark: what stood before it is what stands before the next word. */
static void
pass_over(const GsContexts *contexts, const Choices *before, Choices *now)
{
  now->n = before->n;
  for (size_t i = 0; i < before->n; i++) {
    const Choice *it = &before->items[i];
    float score = contexts->after[it->shape][GS_TAG_QUOTE_OPEN];
    now->items[i] = (Choice){ .shape = it->shape,
                              .score = it->score + score,
                              .from = (uint8_t)i };
  }
}

static size_t
best_of(const Choices *choices)
{
  size_t best = 0;
  for (size_t i = 1; i < choices->n; i++)
    if (choices->items[i].score > choices->items[best].score)
      best = i;
  return best;
}

static void
set_tag(GsWord *word, uint8_t shape)
{
  switch (shape) {
  case GS_SHAPE_PLURAL:
    word->tag = GS_TAG_NOUN;
    break;
  case GS_SHAPE_PARTICIPLE:
    word->flags |= GS_WORD_PARTICIPLE;
    word->tag = GS_TAG_VERB;
    break;
  case GS_SHAPE_THIRD:
  case GS_SHAPE_PAST:
  case GS_SHAPE_GERUND:
    word->tag = GS_TAG_VERB;
    break;
  default:
    word->tag = shape;
  }
}

/* ---- behind "according to" -------------------------------------------- */

static bool
is_nominal(GsTag tag)
{
  return tag == GS_TAG_NOUN || tag == GS_TAG_NAME || tag == GS_TAG_ADJECTIVE ||
         tag == GS_TAG_NUMBER || tag == GS_TAG_POSSESSIVE ||
         tag == GS_TAG_DETERMINER;
}

static bool
ends_phrase(const GsSentence *sentence, size_t at)
{
  if (at >= sentence->n_words)
    return true;
  switch (sentence->words[at].tag) {
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_PREPOSITION:
  case GS_TAG_DASH:
  case GS_TAG_COLON:
  case GS_TAG_BRACKET:
  case GS_TAG_QUOTE_CLOSE:
    return true;
  default:
    return false;
  }
}

/* "According to company | records": no clause begins behind such words, so
 * that the last word of the phrase is none of a subject's deeds. */
static void
settle_governed(GsSentence *sentence, size_t start)
{
  size_t at = start;
  while (at < sentence->n_words && is_nominal(sentence->words[at].tag))
    at++;
  GsWord *word = &sentence->words[at];
  if (at > start && at < sentence->n_words && word->tag == GS_TAG_VERB &&
      word->form->lemma[GS_PART_NOUN] && ends_phrase(sentence, at + 1))
    word->tag = GS_TAG_NOUN;
}

static void
settle_phrases(GsSentence *sentence)
{
  for (size_t at = 0; at + 2 < sentence->n_words; at++)
    if ((sentence->words[at].form->classes & GS_CLASS_BEFORE_NOUN) &&
        sentence->words[at + 1].tag == GS_TAG_PREPOSITION)
      settle_governed(sentence, at + 2);
}

void
gs_tags_weigh(const GsText *text, GsSentence *sentence)
{
  const GsContexts *contexts = &text->rules->contexts;
  size_t n_words = sentence->n_words;
  Choices *rows = GS_NEW_ARRAY(text->arena, Choices, n_words + 1);
  add(&rows[0], GS_TAG_NONE, 0);
  for (size_t at = 0; at < n_words; at++) {
    if (is_inside_clause(sentence, at)) {
      pass_over(contexts, &rows[at], &rows[at + 1]);
      continue;
    }
    find_choices(text, sentence, at, &rows[at + 1]);
    join(contexts, &rows[at], &rows[at + 1]);
  }
  size_t choice = best_of(&rows[n_words]);
  for (size_t at = n_words; at > 0; at--) {
    const Choice *it = &rows[at].items[choice];
    if (sentence->words[at - 1].tag == GS_TAG_NONE)
      set_tag(&sentence->words[at - 1], it->shape);
    choice = it->from;
  }
  settle_phrases(sentence);
}
