/* SPDX-License-Identifier: Apache-2.0
 *
 * Who is meant by a noun group: an entry of the source book, a name (its
 * fullest form in the text), or a description.
 *
 * Two names are one when the words of the shorter are all in the longer, in
 * order, and the last words are equal ("Lavrov", "Sergey Lavrov").
 */
#include "claim/actor-private.h"

#include "base/utf8.h"

static const GsSource *
book_entry(const GsClaims *claims, gssize index)
{
  return index < 0 ? NULL : &claims->text->rules->sources.items[index];
}

/* ---- known names ------------------------------------------------------ */

/* "Trask and Lind", where both were spoken of before. */
static bool
joins_known(const GsCast *cast, const GsSentence *sentence, GsWordSpan proper)
{
  for (uint32_t at = proper.start + 1; at + 1 < proper.end; at++) {
    if (sentence->words[at].tag != GS_TAG_CONJUNCTION)
      continue;
    GsId one = sentence->words[at - 1].id;
    GsId other = sentence->words[proper.end - 1].id;
    return one < cast->n_by_word && other < cast->n_by_word &&
           cast->by_word[one] != 0 && cast->by_word[other] != 0 &&
           cast->by_word[one] != cast->by_word[other];
  }
  return false;
}

static bool
is_plural(const GsCast *cast,
          const GsSentence *sentence,
          const GsNaming *naming)
{
  return gs_naming_is_plural(sentence, naming) ||
         joins_known(cast, sentence, naming->proper);
}

static gssize
find_by_book(const GsCast *cast, gssize book)
{
  for (size_t i = 0; i < cast->claims->actors.n; i++)
    if (cast->claims->actors.items[i].book == book)
      return (gssize)i;
  return -1;
}

static const GsGroup *
group_of(const GsSentence *sentence, const GsNaming *naming)
{
  uint16_t number = sentence->words[naming->span.start].group;
  return number ? &sentence->groups[number - 1] : NULL;
}

static bool
is_definite(const GsSentence *sentence, const GsNaming *naming)
{
  const GsGroup *group = group_of(sentence, naming);
  return group != NULL && (group->flags & GS_GROUP_DEFINITE);
}

/* "A lawyer". */
static bool
is_indefinite(const GsSentence *sentence, const GsNaming *naming)
{
  const GsGroup *group = group_of(sentence, naming);
  return group != NULL && !(group->flags & GS_GROUP_DEFINITE) &&
         sentence->words[group->start].tag == GS_TAG_DETERMINER;
}

/* ---- new actors ------------------------------------------------------- */

static const char *
text_of(const GsCast *cast, const GsSentence *sentence, GsWordSpan span)
{
  GsSpan bytes = gs_sentence_span(sentence, span.start, span.end);
  return gs_arena_copy(cast->claims->arena,
                       gs_slice_part(cast->claims->text->document->text, bytes))
      .at;
}

/* Does a word of the span say that he is it no longer? */
static bool
is_former(const GsText *text, const GsSentence *sentence, GsWordSpan span)
{
  for (uint32_t at = span.start; at < span.end; at++)
    if (gs_sentence_hit(text, sentence, at, GS_LIST_NO_LONGER))
      return true;
  return false;
}

/* The words of a name, or of a description up to its head; what hangs on the
 * head ("of Brenna") is told by its last word. */
static void
fill_words(GsCast *cast,
           const GsSentence *sentence,
           GsWordSpan span,
           GsActorFacts *facts)
{
  uint16_t group = sentence->words[span.start].group;
  if (!facts->is_proper && group != 0 &&
      sentence->groups[group - 1].end < span.end) {
    facts->rest = sentence->words[span.end - 1].lemma;
    span.end = sentence->groups[group - 1].end;
  }
  facts->is_former =
      !facts->is_proper && is_former(cast->claims->text, sentence, span);
  facts->words = GS_NEW_ARRAY(cast->claims->arena, GsId, span.end - span.start);
  for (uint32_t at = span.start; at < span.end; at++)
    if (!(sentence->words[at].flags & GS_WORD_PUNCTUATION))
      facts->words[facts->n_words++] =
          facts->is_proper ? sentence->words[at].id : sentence->words[at].lemma;
}

static void
fill_joint(const GsSentence *sentence,
           const GsNaming *naming,
           GsActorFacts *facts)
{
  if (naming->joint_end != 0)
    facts->rest = sentence->words[naming->joint_end - 1].id;
}

/* "The inspector … Inspector Alma Reiss": the first one was she. */
static void
note_named_later(GsCast *cast, const GsActorFacts *role, uint32_t index)
{
  uint32_t before = cast->by_word[role->words[role->n_words - 1]];
  if (before == 0 || before == index + 1)
    return;
  GsActorFacts *facts = &cast->facts.items[before - 1];
  if (!facts->is_proper && !facts->is_plural && facts->is_person &&
      facts->is_former == role->is_former &&
      (facts->rest == 0 || facts->rest == role->rest) &&
      gs_is_name_part(role, facts->words, facts->n_words))
    facts->named = index + 1;
}

/* What is said of a named actor leads to him from now on. */
void
gs_cast_describe_by(GsCast *cast,
                    const GsSentence *sentence,
                    GsWordSpan span,
                    uint32_t index)
{
  GsWordSpan words = gs_naming_description(sentence, span);
  GsActorFacts role = { 0 };
  if (words.end <= words.start)
    return;
  fill_words(cast, sentence, words, &role);
  if (role.n_words == 0)
    return;
  if (role.words[role.n_words - 1] < cast->n_by_word)
    note_named_later(cast, &role, index);
  GsDescription one = {
    .words = role.words,
    .n_words = role.n_words,
    .rest = role.rest,
    .is_former = role.is_former,
    .is_told = words.start > 0 &&
               sentence->words[words.start - 1].tag == GS_TAG_DETERMINER,
  };
  gs_cast_describe(cast, &one, index);
}

/* "Sen. Lind" is called "the senator" then. */
static void
note_title(GsCast *cast,
           const GsSentence *sentence,
           const GsNaming *naming,
           uint32_t index)
{
  uint32_t at = naming->proper.start;
  if (naming->proper.end == 0 || at == 0 ||
      !(sentence->words[at - 1].form->classes & GS_CLASS_TITLE))
    return;
  GsDescription one = { .n_words = 1 };
  one.alike =
      gs_sentence_hit(cast->claims->text, sentence, at - 1, GS_LIST_ALIKE);
  one.words = GS_NEW_ARRAY(cast->claims->arena, GsId, 1);
  one.words[0] = sentence->words[at - 1].id;
  if (one.alike != NULL)
    gs_cast_describe(cast, &one, index);
}

static void
judge_kind(const GsCast *cast,
           const GsSentence *sentence,
           const GsNaming *naming,
           GsActorFacts *facts,
           GsActor *actor)
{
  const GsText *text = cast->claims->text;
  const GsWord *first = &sentence->words[naming->proper.start];
  bool is_group =
      gs_sentence_hit(text, sentence, naming->head, GS_LIST_GROUP_WORD) != NULL;
  bool is_role =
      gs_sentence_hit(text, sentence, naming->head, GS_LIST_ROLE_WORD) ||
      gs_sentence_hit(text, sentence, naming->head, GS_LIST_PERSON_WORD) ||
      naming->role >= 0;
  const GsSource *entry = book_entry(cast->claims, naming->person);
  is_role |= facts->age != 0;
  facts->is_plural = is_plural(cast, sentence, naming);
  facts->is_person = (is_role && !facts->is_plural) ||
                     (facts->is_proper && !is_group && !facts->is_plural);
  facts->is_thing = !is_role;
  facts->is_body = is_group && !facts->is_plural;
  if (facts->is_proper && (first->form->classes & GS_CLASS_GIVEN_NAME))
    facts->is_thing = false;
  if (!facts->is_plural)
    actor->who = gs_naming_sex(text, sentence, naming);
  if (entry) {
    facts->is_person = entry->kind == GS_SOURCE_PERSON;
    facts->is_thing = !facts->is_person;
  }
}

/* A capital that does not only begin the sentence: "the Chancellor". */
static bool
is_capitalised(const GsSentence *sentence, uint32_t head)
{
  bool is_first =
      head == 0 || sentence->words[head - 1].tag == GS_TAG_QUOTE_OPEN;
  return !is_first && (sentence->words[head].flags & GS_WORD_CAPITAL);
}

/* "Mrs. Dalton", beside a Dalton who is known: the title tells them apart. */
static GsWordSpan
with_title(const GsCast *cast, const GsSentence *sentence, GsWordSpan words)
{
  GsId last = sentence->words[words.end - 1].id;
  bool has_title =
      words.start > 0 &&
      (sentence->words[words.start - 1].form->classes & GS_CLASS_TITLE);
  bool is_shared = last < cast->n_by_word && cast->by_word[last] != 0;
  return has_title && is_shared ? (GsWordSpan){ words.start - 1, words.end }
                                : words;
}

/* Is the name that of a body, by its article or by what is said of it? */
static bool
names_body(const GsCast *cast,
           const GsSentence *sentence,
           const GsNaming *naming)
{
  const GsText *text = cast->claims->text;
  const GsListMeaning bodies[] = { GS_LIST_GROUP_WORD, GS_LIST_FIRM_WORD,
                                   GS_LIST_OUTLET_KIND };
  uint32_t start = naming->proper.start;
  if (naming->proper.end == 0)
    return false;
  if (start > 0 && sentence->words[start - 1].tag == GS_TAG_DETERMINER)
    return true; /* "the Beacon" */
  GsWordSpan said = naming->described;
  uint16_t group =
      said.end > said.start ? sentence->words[said.start].group : 0;
  for (size_t i = 0; group != 0 && i < G_N_ELEMENTS(bodies); i++)
    if (said.start >= naming->proper.end &&
        gs_sentence_hit(text, sentence, sentence->groups[group - 1].head,
                        bodies[i]))
      return true; /* "Velden, a carmaker" */
  return false;
}

/* "NBC News", "Orme Steel": neither he nor she; but "Ada Steel" is. */
static void
judge_name(GsActorFacts *facts, const GsActor *actor, bool is_body)
{
  if ((facts->kind == 0 && !is_body) || !facts->is_proper || actor->who != 0 ||
      actor->book >= 0 || facts->is_titled)
    return;
  facts->is_person = false;
  facts->is_thing = true;
}

static uint32_t
add_actor(GsCast *cast, const GsSentence *sentence, const GsNaming *naming)
{
  GsActor actor = { .book = (int32_t)naming->person, .party = naming->party };
  GsActorFacts facts = { .is_proper = naming->proper.end != 0 };
  GsWordSpan words = facts.is_proper ? naming->proper : naming->span;
  const GsSource *entry = book_entry(cast->claims, naming->person);
  bool is_person = entry && entry->kind == GS_SOURCE_PERSON;
  fill_words(cast, sentence, words, &facts);
  fill_joint(sentence, naming, &facts);
  if (naming->joint_end > words.end)
    words.end = naming->joint_end;
  facts.head = facts.n_words ? facts.words[facts.n_words - 1] : 0;
  if (!facts.is_proper)
    facts.age = gs_age_in(cast->claims->text, sentence, naming->span);
  facts.is_definite = is_definite(sentence, naming);
  judge_kind(cast, sentence, naming, &facts, &actor);
  if (facts.is_proper && words.end - words.start == 1)
    words = with_title(cast, sentence, words);
  actor.name = is_person ? entry->name : text_of(cast, sentence, words);
  actor.is_outlet = entry && entry->kind == GS_SOURCE_OUTLET;
  actor.is_named = facts.is_proper || entry != NULL || facts.is_body ||
                   is_capitalised(sentence, naming->head);
  uint32_t index = (uint32_t)cast->claims->actors.n;
  gs_vector_add(cast->claims->arena, &cast->claims->actors, actor);
  gs_vector_add(cast->claims->arena, &cast->facts, facts);
  if (facts.head && facts.head < cast->n_by_word) {
    cast->facts.items[index].before = cast->by_word[facts.head];
    cast->by_word[facts.head] = index + 1;
  }
  GsId first = facts.is_proper && facts.n_words > 1 ? facts.words[0] : 0;
  if (first < cast->n_by_word && cast->by_word[first] == 0)
    cast->by_word[first] = index + 1;
  return index;
}

/* Is the word the last of a longer name that is known: "Scott" of Ada Scott? */
static bool
is_surname(const GsCast *cast, GsId word)
{
  uint32_t number = word < cast->n_by_word ? cast->by_word[word] : 0;
  const GsActorFacts *facts = number ? &cast->facts.items[number - 1] : NULL;
  return facts != NULL && facts->is_proper && facts->n_words > 1 &&
         facts->words[facts->n_words - 1] == word;
}

/* A last name that others have for a given name tells no sex. */
static uint16_t
sex_of(const GsCast *cast, const GsSentence *sentence, const GsNaming *naming)
{
  GsWordSpan name = naming->proper;
  const GsText *text = cast->claims->text;
  return name.end == name.start + 1 &&
                 is_surname(cast, sentence->words[name.start].id)
             ? gs_naming_title_sex(text, sentence, naming)
             : gs_naming_sex(text, sentence, naming);
}

/* A longer form of a name that is known, or more on its party. */
static void
improve_actor(GsCast *cast,
              const GsSentence *sentence,
              const GsNaming *naming,
              uint32_t index)
{
  GsActor *actor = &cast->claims->actors.items[index];
  GsActorFacts *facts = &cast->facts.items[index];
  if (!actor->party)
    actor->party = naming->party;
  if (actor->book < 0 && naming->person >= 0)
    actor->book = (int32_t)naming->person;
  if (actor->who == 0 && facts->is_proper && facts->is_person)
    actor->who = sex_of(cast, sentence, naming);
  uint32_t n = naming->proper.end - naming->proper.start;
  if (!facts->is_proper || n <= facts->n_words)
    return;
  facts->n_words = 0;
  fill_words(cast, sentence, naming->proper, facts);
  const GsSource *entry = book_entry(cast->claims, actor->book);
  if (!entry || entry->kind != GS_SOURCE_PERSON)
    actor->name = text_of(cast, sentence, naming->proper);
}

/* A party's person that the text calls by the last name only. */
static gssize
book_person_by_surname(const GsCast *cast, const GsId *words, size_t n)
{
  const GsRuleSet *rules = cast->claims->text->rules;
  gssize found = -1;
  if (n != 1)
    return -1;
  GsSlice name = gs_vocabulary_text(cast->claims->text->vocabulary, words[0]);
  for (size_t i = 0; i < rules->sources.n; i++) {
    const GsSource *source = &rules->sources.items[i];
    const char *last = strrchr(source->name, ' ');
    if (source->kind != GS_SOURCE_PERSON || !last)
      continue;
    GsSlice folded = gs_utf8_fold(cast->claims->arena, gs_slice_of(last + 1));
    if (!gs_slice_eq(folded, name))
      continue;
    if (found >= 0)
      return -1; /* two people of that name */
    found = (gssize)i;
  }
  return found;
}

/* "Lind said", of somebody whose full name is known, and who is no Mr. */
static void
note_calling(GsCast *cast,
             const GsSentence *sentence,
             const GsNaming *naming,
             uint32_t index)
{
  GsActorFacts *facts = &cast->facts.items[index];
  bool is_titled =
      gs_naming_title_sex(cast->claims->text, sentence, naming) != 0;
  facts->seen = sentence->number;
  facts->is_titled |= is_titled;
  facts->is_short |= !is_titled && facts->n_words > 1 &&
                     naming->proper.end - naming->proper.start == 1;
}

static gssize
find_known(GsCast *cast, const GsSentence *sentence, GsNaming *naming)
{
  GsActorFacts facts = { .is_proper = naming->proper.end != 0 };
  fill_words(cast, sentence, facts.is_proper ? naming->proper : naming->span,
             &facts);
  fill_joint(sentence, naming, &facts);
  if (facts.is_proper && naming->person < 0)
    naming->person = book_person_by_surname(cast, facts.words, facts.n_words);
  const GsSource *entry = book_entry(cast->claims, naming->person);
  if (entry && !naming->party)
    naming->party = entry->party;
  if (entry) {
    gssize known = find_by_book(cast, naming->person);
    if (known >= 0)
      return known;
  }
  if (facts.n_words == 0)
    return -1;
  facts.is_plural = is_plural(cast, sentence, naming);
  const GsText *text = cast->claims->text;
  GsWanted wanted = {
    .facts = &facts,
    .who = facts.is_plural ? 0 : sex_of(cast, sentence, naming),
    .is_titled = gs_naming_title_sex(text, sentence, naming) != 0,
    .is_short = facts.is_proper && facts.n_words == 1,
    .is_indefinite = is_indefinite(sentence, naming),
  };
  uint32_t age = facts.is_proper || wanted.is_indefinite
                     ? 0
                     : gs_age_in(text, sentence, naming->span);
  gssize aged = age != 0 ? gs_cast_aged(cast, age) : -1;
  if (aged >= 0)
    return aged;
  return gs_cast_find_words(cast, &wanted);
}

uint32_t
gs_cast_find(GsCast *cast, const GsSentence *sentence, GsWordSpan span)
{
  GsNaming naming = gs_naming_read(cast->claims, sentence, span);
  if (naming.person < 0 && naming.proper.end == 0 && naming.role >= 0)
    naming.person = naming.role;
  const GsSource *entry = book_entry(cast->claims, naming.person);
  if (entry && entry->kind == GS_SOURCE_ROLE) {
    naming.party = entry->party;
    naming.person = -1; /* several people may have one role */
  }
  cast->sentence = sentence->number;
  gssize known = find_known(cast, sentence, &naming);
  uint32_t index =
      known < 0 ? add_actor(cast, sentence, &naming) : (uint32_t)known;
  if (known >= 0)
    improve_actor(cast, sentence, &naming, index);
  note_calling(cast, sentence, &naming, index);
  gs_cast_describe_by(cast, sentence, naming.described, index);
  note_title(cast, sentence, &naming, index);
  gs_cast_note_age(cast, sentence, &naming, index);
  gs_cast_note_name(cast, sentence, &naming, index);
  judge_name(&cast->facts.items[index], &cast->claims->actors.items[index],
             names_body(cast, sentence, &naming));
  return index;
}
