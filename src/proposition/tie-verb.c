/* SPDX-License-Identifier: Apache-2.0
 *
 * Relations that a verb tells ("Holm owns the mill", "the mill, bought by
 * Holm"), or the last part of a word ("the Holm-owned mill").
 */
#include "proposition/tie-private.h"

static bool
is_comma(const GsTieReader *reader, size_t at)
{
  return at < reader->sentence->n_words &&
         reader->sentence->words[at].tag == GS_TAG_COMMA;
}

/* "The club, | founded in May, | moved": another verb has the subject. */
static bool
is_set_off(const GsTieReader *reader, const GsGroup *verb)
{
  const GsWord *words = reader->sentence->words;
  size_t end = gs_tie_clause_end(reader, verb->end);
  const GsGroup *next = gs_tie_group(reader->sentence, end);
  return verb->start > 0 && words[verb->start - 1].tag == GS_TAG_COMMA &&
         words[end - 1].tag == GS_TAG_COMMA && next != NULL &&
         next->kind == GS_GROUP_VERB;
}

/* "Is a mill | based in Holm": the clause has its verb already. */
static bool
is_of_complement(const GsTieReader *reader, const GsGroup *verb)
{
  const GsSentence *sentence = reader->sentence;
  const GsGroup *noun =
      verb->start > 0 ? gs_tie_group(sentence, verb->start - 1) : NULL;
  return noun != NULL && noun->kind == GS_GROUP_NOUN && noun->start > 0 &&
         gs_sentence_hit(reader->text, sentence, noun->start - 1,
                         GS_LIST_COPULA) != NULL;
}

/* A form that may be past tense or participle is the latter where nothing
 * stands behind it but who did it. */
static bool
is_participle(const GsTieReader *reader, const GsGroup *verb)
{
  const GsWord *head = &reader->sentence->words[verb->head];
  if (verb->end - verb->start != 1 || !(head->form->forms & GS_FORM_PARTICIPLE))
    return false;
  if ((head->form->classes & GS_CLASS_PARTICIPLE_ONLY) ||
      is_of_complement(reader, verb))
    return true; /* "born" */
  if (gs_tie_object(reader, verb->end) != NULL || is_comma(reader, verb->end))
    return false;
  return is_set_off(reader, verb) ||
         gs_tie_behind(reader, verb->end, gs_tie_is_agent) != NULL;
}

static bool
is_passive(const GsTieReader *reader, const GsGroup *verb)
{
  const uint16_t others = GS_GROUP_FINITE | GS_GROUP_INFINITIVE;
  return (verb->flags & GS_GROUP_PASSIVE) ||
         (!(verb->flags & others) && (verb->flags & GS_GROUP_PARTICIPLE)) ||
         is_participle(reader, verb);
}

static GsTold
told_by(const GsTieReader *reader, const GsHit *hit)
{
  return (GsTold)reader->text->rules->relation_phrases.items[hit->item].told;
}

static void
add(const GsTieReader *reader, const GsGroup *group, GsTiedList *list)
{
  if (group != NULL)
    gs_tie_add_group(reader, group, list);
}

/* The object, also behind something between commas: "passed, by 35 to 23, | the
 * bill". */
static const GsGroup *
object_of(const GsTieReader *reader, size_t at)
{
  if (!is_comma(reader, at))
    return gs_tie_object(reader, at);
  size_t end = gs_tie_clause_end(reader, at);
  for (size_t i = at + 1; i + 1 < end; i++)
    if (is_comma(reader, i))
      return gs_tie_object(reader, i + 1);
  return NULL;
}

/* "Sold the mill | to Lind", "lost the match | to Lind", "took the mill | from
 * Lind". */
static void
read_giving(const GsTieReader *reader,
            const GsGroup *verb,
            GsTold told,
            GsTie *tie)
{
  GsTiedList *doer = told == GS_TOLD_GIVES ? &tie->first : &tie->second;
  GsTiedList *other = told == GS_TOLD_GIVES ? &tie->second : &tie->first;
  GsTieJoint joint =
      told == GS_TOLD_TAKES ? gs_tie_is_away_from : gs_tie_is_towards;
  add(reader,
      is_passive(reader, verb)
          ? gs_tie_behind(reader, verb->end, gs_tie_is_agent)
          : gs_tie_subject(reader, verb, 0),
      doer);
  add(reader, gs_tie_behind(reader, verb->end, joint), other);
}

static bool
is_giving(GsTold told)
{
  return told == GS_TOLD_GIVES || told == GS_TOLD_YIELDS ||
         told == GS_TOLD_TAKES;
}

/* A phrase that goes on behind the verb ("be married to") tells what is behind
 * it, be it passive or not. */
static void
read_doing(const GsTieReader *reader,
           const GsGroup *verb,
           const GsHit *hit,
           GsTie *tie)
{
  bool is_turned = told_by(reader, hit) == GS_TOLD_DONE;
  GsTiedList *doer = is_turned ? &tie->second : &tie->first;
  GsTiedList *done = is_turned ? &tie->first : &tie->second;
  const GsGroup *subject = gs_tie_subject(reader, verb, 0);
  if (is_passive(reader, verb) && hit->end <= verb->end) {
    add(reader, subject, done);
    add(reader, gs_tie_behind(reader, verb->end, gs_tie_is_agent), doer);
  } else {
    add(reader, subject, doer);
    add(reader, object_of(reader, MAX(hit->end, verb->end)), done);
  }
}

bool
gs_tie_read_verb(const GsTieReader *reader, const GsHit *hit, GsTie *tie)
{
  const GsGroup *verb = gs_tie_group(reader->sentence, hit->start);
  GsTold told = told_by(reader, hit);
  if (verb == NULL || verb->kind != GS_GROUP_VERB || verb->head < hit->start ||
      verb->head >= hit->end)
    return false;
  if (is_giving(told))
    read_giving(reader, verb, told, tie);
  else
    read_doing(reader, verb, hit, tie);
  tie->is_negative = told == GS_TOLD_UNDONE;
  return is_giving(told) ? tie->first.n > 0 && tie->second.n > 0
                         : tie->first.n > 0 || tie->second.n > 0;
}

/* ---- the last part of a word --------------------------------------------- */

/* The verb behind the last hyphen of a word, or 0. */
static GsId
joined_verb(const GsTieReader *reader, size_t at, size_t *prefix)
{
  GsSlice text = gs_slice_part(reader->text->document->text,
                               reader->sentence->words[at].span);
  size_t start = text.len;
  while (start > 0 && text.at[start - 1] != '-')
    start--;
  if (start < 2 || start == text.len)
    return 0;
  *prefix = start - 1;
  GsVocabulary *vocabulary = reader->text->vocabulary;
  GsId id = gs_vocabulary_add(vocabulary,
                              (GsSlice){ text.at + start, text.len - start });
  const GsForm *form = gs_vocabulary_form(vocabulary, id);
  return form->forms & GS_FORM_PARTICIPLE ? form->lemma[GS_PART_VERB] : 0;
}

static const GsRelationPhrase *
phrase_of_verb(const GsTieReader *reader, GsId verb)
{
  const GsRuleSet *rules = reader->text->rules;
  for (size_t i = 0; verb != 0 && i < rules->relation_phrases.n; i++)
    if (rules->relation_phrases.items[i].verb == verb &&
        rules->relation_phrases.items[i].told == GS_TOLD_DOES)
      return &rules->relation_phrases.items[i];
  return NULL;
}

/* "The Holm-based mill", "a state-owned mill": what stands before the hyphen is
 * a place where there is one of it, else who does it. */
bool
gs_tie_read_joined(const GsTieReader *reader, size_t at, GsTie *tie)
{
  size_t prefix = 0;
  const GsWord *word = &reader->sentence->words[at];
  const GsGroup *group = gs_tie_group(reader->sentence, at);
  const GsRelationPhrase *phrase =
      phrase_of_verb(reader, joined_verb(reader, at, &prefix));
  if (phrase == NULL || group == NULL || group->kind != GS_GROUP_NOUN ||
      !(word->flags & GS_WORD_CAPITAL) || at + 1 >= group->end)
    return false;
  const GsRelation *relation =
      &reader->text->rules->relations.items[phrase->relation];
  GsRange itself = { reader->sentence->number, (uint32_t)at, (uint32_t)at + 1 };
  tie->relation = phrase->relation;
  tie->teller = itself;
  gs_tie_add_words(reader, at + 1, group->end, &tie->second);
  if (relation->ones & GS_ONE_PLACE)
    gs_vector_add(reader->arena, &tie->places, itself);
  else
    gs_vector_add(
        reader->arena, &tie->first,
        (GsTied){ .words = itself, .head = (uint32_t)at, .is_name = true });
  return true;
}
