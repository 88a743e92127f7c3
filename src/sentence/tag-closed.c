/* SPDX-License-Identifier: Apache-2.0
 *
 * What a word of the closed classes is in its place.
 *
 * The pack says which classes a word may be of ("that" is in four); here its
 * neighbours decide.  Words before it are tagged already, words after it are
 * judged by what their form can be.
 */
#include "sentence/sentence-private.h"

bool
gs_form_is_nominal(const GsForm *form)
{
  return form->lemma[GS_PART_NOUN] || form->lemma[GS_PART_ADJECTIVE] ||
         (form->classes & (GS_CLASS_NUMERAL | GS_CLASS_ORDINAL));
}

/* What stands next to the word: its form, or NULL at the end. */
typedef struct {
  const GsWord *word;
  const GsForm *next;
  const GsForm *previous;
  GsTag before;
  bool next_is_verbal; /* the next word can only go on a verb group */
  bool next_is_nominal;
  bool next_is_thing;   /* the next word is a noun, and mostly so */
  bool has_verb_behind; /* somewhere in the sentence one can only be a verb */
  bool next_is_last;    /* a mark or the end behind it */
  bool is_first;
  bool is_last;     /* but for a mark behind it */
  bool ends_clause; /* before a comma: "that, saying", "that," she said */
} Place;

static bool
is_verbal(const GsForm *form)
{
  const uint32_t closed = GS_CLASS_AUXILIARY | GS_CLASS_MODAL |
                          GS_CLASS_NEGATOR | GS_CLASS_INFINITIVE;
  if (form->classes & closed)
    return true;
  return form->lemma[GS_PART_VERB] &&
         (form->forms & (GS_FORM_PAST | GS_FORM_THIRD)) &&
         form->weight[GS_PART_VERB] > form->weight[GS_PART_NOUN] &&
         form->weight[GS_PART_VERB] > form->weight[GS_PART_ADJECTIVE];
}

static bool
is_plain_nominal(const GsWord *next)
{
  const uint32_t closed =
      GS_CLASS_AUXILIARY | GS_CLASS_MODAL | GS_CLASS_NEGATOR |
      GS_CLASS_PREPOSITION | GS_CLASS_CONJUNCTION | GS_CLASS_SUBORDINATOR |
      GS_CLASS_RELATIVE | GS_CLASS_INFINITIVE | GS_CLASS_PRONOUN;
  if (next->flags & GS_WORD_PUNCTUATION)
    return next->tag == GS_TAG_QUOTE_OPEN;
  if ((next->flags & GS_WORD_CAPITAL) && (next->form->classes & GS_CLASS_MONTH))
    return true; /* "in May" */
  if (next->form->classes & closed)
    return false;
  return (next->flags & (GS_WORD_CAPITAL | GS_WORD_DIGITS)) ||
         gs_form_is_nominal(next->form) ||
         (next->form->classes &
          (GS_CLASS_DETERMINER | GS_CLASS_ADVERB | GS_CLASS_POSSESSIVE)) ||
         !next->form->lemma[GS_PART_VERB];
}

/* A singular noun and nothing else: "idea"; a plural can be no "that". */
static bool
is_thing(const GsWord *next)
{
  const GsForm *form = next->form;
  return !(next->flags & (GS_WORD_CAPITAL | GS_WORD_PUNCTUATION)) &&
         form->classes == 0 && form->lemma[GS_PART_NOUN] &&
         !(form->forms & GS_FORM_PLURAL) &&
         form->weight[GS_PART_NOUN] >
             form->weight[GS_PART_VERB] + form->weight[GS_PART_ADJECTIVE];
}

/* Is there a word up to the sentence's end, or to the next comma, that can be
 * a finite verb? */
static bool
may_hold_verb(const GsSentence *sentence, size_t at)
{
  const uint16_t finite = GS_FORM_PAST | GS_FORM_THIRD | GS_FORM_BASE;
  const uint32_t closed = GS_CLASS_AUXILIARY | GS_CLASS_MODAL;
  for (size_t first = at; at < sentence->n_words; at++) {
    const GsWord *word = &sentence->words[at];
    const GsForm *form = word->form;
    if (at == first && form->lemma[GS_PART_ADJECTIVE] &&
        !form->lemma[GS_PART_NOUN])
      return true; /* "found that rule unlawful": as good as one */
    if (word->tag == GS_TAG_COMMA || word->tag == GS_TAG_STOP)
      return false;
    if ((form->classes & closed) ||
        (form->lemma[GS_PART_VERB] && (form->forms & finite) &&
         form->weight[GS_PART_VERB] > form->weight[GS_PART_NOUN]))
      return true;
  }
  return false;
}

static Place
look_around(const GsSentence *sentence, size_t at)
{
  Place place = { .word = &sentence->words[at], .before = GS_TAG_NONE };
  size_t before = at;
  while (before > 0 && (sentence->words[before - 1].tag == GS_TAG_QUOTE_OPEN ||
                        sentence->words[before - 1].tag == GS_TAG_ADVERB))
    before--;
  place.is_first = before == 0;
  place.is_last = at + 1 >= sentence->n_words ||
                  (at + 2 >= sentence->n_words &&
                   (sentence->words[at + 1].flags & GS_WORD_PUNCTUATION));
  place.ends_clause = at + 2 < sentence->n_words &&
                      (sentence->words[at + 1].flags & GS_WORD_PUNCTUATION) &&
                      ((sentence->words[at + 2].form->forms & GS_FORM_GERUND) ||
                       (sentence->words[at + 2].flags & GS_WORD_PUNCTUATION));
  if (before > 0)
    place.before = sentence->words[before - 1].tag;
  if (at > 0)
    place.previous = sentence->words[at - 1].form;
  if (at + 1 < sentence->n_words) {
    const GsWord *next = &sentence->words[at + 1];
    place.next = next->form;
    place.next_is_verbal = is_verbal(next->form);
    place.next_is_nominal = !place.next_is_verbal && is_plain_nominal(next);
    place.next_is_thing = is_thing(next);
    place.has_verb_behind = may_hold_verb(sentence, at + 2);
    place.next_is_last = at + 2 >= sentence->n_words ||
                         (sentence->words[at + 2].flags & GS_WORD_PUNCTUATION);
  }
  return place;
}

static bool
is_noun_tag(GsTag tag)
{
  return tag == GS_TAG_NOUN || tag == GS_TAG_NAME || tag == GS_TAG_PRONOUN;
}

/* "to": before a verb's base form, if not rather before a noun group. */
static GsTag
tag_infinitive(const Place *place, uint32_t classes)
{
  const uint32_t nominal =
      GS_CLASS_DETERMINER | GS_CLASS_POSSESSIVE | GS_CLASS_PRONOUN;
  const GsForm *next = place->next;
  bool is_verb = next && next->lemma[GS_PART_VERB] &&
                 (next->forms & GS_FORM_BASE) && !(next->classes & nominal) &&
                 3 * next->weight[GS_PART_VERB] >= next->weight[GS_PART_NOUN];
  bool is_governed = place->previous != NULL &&
                     (place->previous->classes & GS_CLASS_BEFORE_NOUN);
  if (is_governed)
    return GS_TAG_PREPOSITION;
  bool is_auxiliary =
      next && (next->classes & (GS_CLASS_AUXILIARY | GS_CLASS_NEGATOR));
  bool is_adverb = next && (next->classes & GS_CLASS_ADVERB);
  if (is_verb || is_auxiliary || is_adverb || !(classes & GS_CLASS_PREPOSITION))
    return GS_TAG_INFINITIVE;
  return GS_TAG_PREPOSITION;
}

/* "that", which may be of four classes. */
static GsTag
tag_linking(const Place *place, uint32_t classes)
{
  bool after_noun = is_noun_tag(place->before);
  if (place->is_last || place->ends_clause)
    return GS_TAG_PRONOUN; /* "denied that.", "denied that, saying" */
  if (place->before == GS_TAG_PREPOSITION)
    return place->next_is_nominal ? GS_TAG_DETERMINER : GS_TAG_PRONOUN;
  if (place->is_first || place->before == GS_TAG_CONJUNCTION)
    return place->next_is_verbal    ? GS_TAG_PRONOUN
           : place->next_is_nominal ? GS_TAG_DETERMINER
                                    : GS_TAG_SUBORDINATOR;
  if (place->next_is_verbal)
    return after_noun && (classes & GS_CLASS_RELATIVE) ? GS_TAG_RELATIVE
                                                       : GS_TAG_PRONOUN;
  bool is_predicate = place->next && place->next->lemma[GS_PART_ADJECTIVE];
  if (place->next_is_last && is_predicate)
    return GS_TAG_PRONOUN; /* "called that false." */
  if (place->before == GS_TAG_VERB && place->next_is_thing &&
      !place->has_verb_behind)
    return GS_TAG_DETERMINER; /* "rejected that idea as a joke" */
  return GS_TAG_SUBORDINATOR;
}

/* "Many think", "some say": they do, for no more than one can be a "think". */
static bool
is_many_who(const Place *place)
{
  const GsForm *next = place->next;
  return (place->word->form->who & GS_WHO_GROUP) && next &&
         next->lemma[GS_PART_VERB] && (next->forms & GS_FORM_BASE) &&
         !(next->forms & GS_FORM_PLURAL) &&
         next->weight[GS_PART_VERB] > next->weight[GS_PART_NOUN] &&
         next->weight[GS_PART_VERB] > next->weight[GS_PART_ADJECTIVE];
}

static GsTag
tag_determiner(const Place *place, uint32_t classes)
{
  if ((classes & GS_CLASS_PRONOUN) && is_many_who(place))
    return GS_TAG_PRONOUN;
  /* "those answers": no plural has a verb in -s; nor has an object: "her
   * claims" */
  bool is_plural = ((place->word->form->who & GS_WHO_GROUP) ||
                    (classes & GS_CLASS_POSSESSIVE)) &&
                   place->next && (place->next->forms & GS_FORM_PLURAL);
  if (!(classes & GS_CLASS_PRONOUN) || place->next_is_nominal || is_plural)
    return classes & GS_CLASS_POSSESSIVE ? GS_TAG_POSSESSIVE
                                         : GS_TAG_DETERMINER;
  return GS_TAG_PRONOUN;
}

/* "'s": of a noun, or a short "is". */
static GsTag
tag_clitic(const Place *place, uint32_t classes)
{
  const uint32_t predicative = GS_CLASS_DETERMINER | GS_CLASS_NEGATOR |
                               GS_CLASS_PREPOSITION | GS_CLASS_SUBORDINATOR |
                               GS_CLASS_AUXILIARY;
  if (!(classes & GS_CLASS_POSSESSIVE))
    return GS_TAG_AUXILIARY;
  if (!(classes & GS_CLASS_AUXILIARY))
    return GS_TAG_POSSESSIVE;
  /* before the open words are weighed a noun has no tag yet */
  bool may_own = is_noun_tag(place->before) ||
                 (place->before == GS_TAG_NONE && place->previous &&
                  place->previous->lemma[GS_PART_NOUN]);
  if (!may_own || place->before == GS_TAG_PRONOUN)
    return GS_TAG_AUXILIARY;
  bool is_predicate = place->next && ((place->next->classes & predicative) ||
                                      (place->next->forms & GS_FORM_GERUND));
  return is_predicate ? GS_TAG_AUXILIARY : GS_TAG_POSSESSIVE;
}

/* A month or a noun that looks like a modal ("May 3", "the will"). */
static bool
is_no_modal(const Place *place, uint32_t classes)
{
  bool is_name = place->word->flags & GS_WORD_CAPITAL;
  if ((classes & GS_CLASS_MONTH) && is_name && !place->is_first)
    return true;
  return place->before == GS_TAG_DETERMINER ||
         place->before == GS_TAG_POSSESSIVE ||
         place->before == GS_TAG_ADJECTIVE;
}

static GsTag
tag_verbal(const Place *place, uint32_t classes)
{
  if (classes & GS_CLASS_NEGATOR)
    return (classes & GS_CLASS_DETERMINER) && place->next_is_nominal
               ? GS_TAG_DETERMINER
               : GS_TAG_NEGATOR;
  if (classes & GS_CLASS_INFINITIVE)
    return tag_infinitive(place, classes);
  if (classes & GS_CLASS_MODAL)
    return is_no_modal(place, classes) ? GS_TAG_NONE : GS_TAG_MODAL;
  if (classes & GS_CLASS_AUXILIARY)
    return GS_TAG_AUXILIARY;
  return GS_TAG_NONE;
}

/* "before", "as", "in": before a noun group a preposition, else the rest. */
static GsTag
tag_connecting(const Place *place, uint32_t classes)
{
  if ((classes & GS_CLASS_PREPOSITION) && (classes & GS_CLASS_PARTICLE) &&
      place->before == GS_TAG_VERB && !place->next_is_nominal &&
      !(place->next && (place->next->classes & GS_CLASS_PRONOUN)))
    return GS_TAG_PARTICLE;
  const uint16_t verbal = GS_FORM_PARTICIPLE | GS_FORM_GERUND;
  if ((classes & GS_CLASS_PREPOSITION) && place->before == GS_TAG_AUXILIARY &&
      (place->word->form->forms & verbal))
    return GS_TAG_NONE; /* "had given", "was following" */
  if (classes & GS_CLASS_PREPOSITION)
    return GS_TAG_PREPOSITION;
  if (classes & GS_CLASS_CONJUNCTION)
    return GS_TAG_CONJUNCTION;
  if (classes & (GS_CLASS_RELATIVE | GS_CLASS_WH_WORD))
    return GS_TAG_RELATIVE;
  if (classes & GS_CLASS_SUBORDINATOR)
    return GS_TAG_SUBORDINATOR;
  if (classes & GS_CLASS_PARTICLE)
    return place->before == GS_TAG_VERB ? GS_TAG_PARTICLE : GS_TAG_ADVERB;
  return classes & GS_CLASS_ADVERB ? GS_TAG_ADVERB : GS_TAG_NONE;
}

/* "There certainly was": as "there was". */
static bool
is_verbal_behind_adverb(const GsSentence *sentence, size_t at)
{
  return at + 1 < sentence->n_words &&
         sentence->words[at].form->lemma[GS_PART_ADVERB] &&
         !sentence->words[at].form->lemma[GS_PART_ADJECTIVE] &&
         is_verbal(sentence->words[at + 1].form);
}

GsTag
gs_tag_closed(const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  uint32_t classes = word->form->classes;
  Place place = look_around(sentence, at);
  if (classes & GS_CLASS_NUMERAL)
    return GS_TAG_NUMBER;
  if (word->flags & GS_WORD_CLITIC &&
      classes & (GS_CLASS_POSSESSIVE | GS_CLASS_AUXILIARY) &&
      !(classes & GS_CLASS_NEGATOR))
    return tag_clitic(&place, classes);
  if ((classes & GS_CLASS_SUBORDINATOR) &&
      (classes & (GS_CLASS_DETERMINER | GS_CLASS_PRONOUN)) &&
      !(classes & GS_CLASS_PREPOSITION))
    return tag_linking(&place, classes);
  GsTag verbal = tag_verbal(&place, classes);
  if (verbal != GS_TAG_NONE)
    return verbal;
  if (classes & (GS_CLASS_DETERMINER | GS_CLASS_POSSESSIVE))
    return tag_determiner(&place, classes);
  if (classes & GS_CLASS_PRONOUN)
    return GS_TAG_PRONOUN;
  if (classes & GS_CLASS_EXISTENTIAL)
    return place.next_is_verbal || is_verbal_behind_adverb(sentence, at + 1)
               ? GS_TAG_PRONOUN
               : GS_TAG_ADVERB;
  return tag_connecting(&place, classes);
}
