/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a content that carry meaning, and how many of them stand in
 * another content too.
 *
 * This is coarser than comparing propositions, and comes before it: it finds
 * which claim a denial speaks of, not whether the two clash.
 */
#include "claim/bag-private.h"

#define SYNONYM_SENSES 3

static bool
is_meaningful(const GsText *text, const GsSentence *sentence, size_t at)
{
  switch (sentence->words[at].tag) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_NUMBER:
    break;
  default:
    return false;
  }
  const GsListMeaning empty[] = { GS_LIST_LIGHT, GS_LIST_CLAIM_NOUN,
                                  GS_LIST_DEBUNK };
  for (size_t i = 0; i < G_N_ELEMENTS(empty); i++)
    if (gs_sentence_hit(text, sentence, at, empty[i]))
      return false;
  return true;
}

/* "Denied having buried | anything": whatever it was. */
static bool
is_anything(const GsWord *word)
{
  return word->tag == GS_TAG_PRONOUN && (word->form->who & GS_WHO_THING) &&
         !(word->form->classes & (GS_CLASS_DEMONSTRATIVE | GS_CLASS_RELATIVE));
}

GsBag
gs_bag_of(const GsClaims *claims, const GsRange *ranges, size_t n)
{
  size_t room = 0;
  for (size_t i = 0; i < n; i++)
    room += ranges[i].end - ranges[i].start;
  GsBag bag = {
    .items = GS_NEW_ARRAY(claims->arena, const GsWord *, room + 1),
    .lines = GS_NEW_ARRAY(claims->arena, const GsHit *, room + 1),
  };
  for (size_t i = 0; i < n; i++) {
    const GsRange *range = &ranges[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++) {
      bag.is_clause |= sentence->words[at].tag == GS_TAG_VERB;
      bag.is_of_anybody |=
          is_anything(&sentence->words[at]) ||
          gs_sentence_hit(claims->text, sentence, at, GS_LIST_ANYBODY) != NULL;
      if (!is_meaningful(claims->text, sentence, at))
        continue;
      bag.lines[bag.n] =
          gs_sentence_hit(claims->text, sentence, at, GS_LIST_ALIKE);
      bag.items[bag.n++] = &sentence->words[at];
      if (bag.verb == NULL && sentence->words[at].tag == GS_TAG_VERB)
        bag.verb = &sentence->words[at];
    }
  }
  return bag;
}

static int
part_of(const GsWord *word)
{
  switch (word->tag) {
  case GS_TAG_NOUN:
    return GS_PART_NOUN;
  case GS_TAG_VERB:
    return GS_PART_VERB;
  case GS_TAG_ADJECTIVE:
    return GS_PART_ADJECTIVE;
  default:
    return -1;
  }
}

bool
gs_words_related(const GsClaims *claims, const GsWord *a, const GsWord *b)
{
  const GsLexicon *lexicon = claims->text->rules->lexicon;
  if (a->lemma == b->lemma)
    return true;
  int p = part_of(a);
  int q = part_of(b);
  GsLemma x = p >= 0 ? a->form->entry[p] : 0;
  GsLemma y = q >= 0 ? b->form->entry[q] : 0;
  return lexicon != NULL && x && y && gs_lexicon_are_related(lexicon, x, y);
}

/* "Buried", "burying oil": forms that may look like an adjective. */
static bool
is_verbal(const GsWord *word)
{
  return word->tag == GS_TAG_VERB ||
         (word->form->forms & (GS_FORM_GERUND | GS_FORM_PARTICIPLE));
}

static bool
are_of_one_verb(const GsWord *a, const GsWord *b)
{
  GsId verb = a->form->lemma[GS_PART_VERB];
  return verb != 0 && verb == b->form->lemma[GS_PART_VERB] && is_verbal(a) &&
         is_verbal(b);
}

/* The same word, a synonym, or one that is derived from the other. */
static bool
are_alike(const GsClaims *claims, const GsWord *a, const GsWord *b)
{
  const GsLexicon *lexicon = claims->text->rules->lexicon;
  if (a->tag == GS_TAG_NAME && b->tag == GS_TAG_NAME)
    return gs_claims_same_name(claims, a->id, b->id);
  if (gs_words_related(claims, a, b) || are_of_one_verb(a, b))
    return true;
  int part = part_of(a);
  if (lexicon == NULL || part < 0 || part != part_of(b))
    return false;
  GsLemma x = a->form->entry[part];
  GsLemma y = b->form->entry[part];
  return x && y &&
         gs_lexicon_are_synonyms(lexicon, x, y, (GsPart)part, SYNONYM_SENSES);
}

bool
gs_bag_holds(const GsClaims *claims, const GsBag *bag, const GsWord *word)
{
  for (size_t i = 0; i < bag->n; i++)
    if (are_alike(claims, word, bag->items[i]))
      return true;
  return false;
}

static bool
has_line(const GsBag *bag, const GsHit *line)
{
  for (size_t i = 0; i < bag->n && line != NULL; i++)
    if (bag->lines[i] != NULL && bag->lines[i]->list == line->list &&
        bag->lines[i]->item == line->item)
      return true;
  return false;
}

size_t
gs_bags_share(const GsClaims *claims, const GsBag *a, const GsBag *b)
{
  size_t n = 0;
  for (size_t i = 0; i < a->n; i++)
    n += gs_bag_holds(claims, b, a->items[i]) || has_line(b, a->lines[i]);
  return n;
}
