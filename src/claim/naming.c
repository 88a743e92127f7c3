/* SPDX-License-Identifier: Apache-2.0
 *
 * Which words of a noun group name somebody, and which describe him.
 *
 * "Finance Minister Olga Prett" is a role and a name, "the treasurer, Niklas
 * Oram," a description with a name beside it, "the Holm Democrat" a description
 * though it is written as names are.
 */
#include "claim/actor-private.h"

static bool
is_left_out(const GsWord *word)
{
  return word->tag == GS_TAG_DETERMINER || word->tag == GS_TAG_COMMA ||
         word->tag == GS_TAG_QUOTE_OPEN || word->tag == GS_TAG_ADVERB ||
         (word->form->classes & GS_CLASS_TITLE);
}

/* Is the possessive at `at` a part of one name? */
static bool
joins_names(const GsSentence *sentence, uint32_t at, uint32_t end)
{
  bool is_plural =
      at > 0 &&
      sentence->words[at].span.end - sentence->words[at].span.start == 1;
  return is_plural && at + 1 < end &&
         sentence->words[at + 1].tag == GS_TAG_NAME;
}

static GsWordSpan
proper_run(const GsSentence *sentence, GsWordSpan span)
{
  GsWordSpan run = { 0 };
  for (uint32_t at = span.start; at < span.end; at++) {
    const GsWord *word = &sentence->words[at];
    if (word->tag == GS_TAG_NAME && !(word->form->classes & GS_CLASS_TITLE)) {
      if (run.end != at)
        run.start = at;
      run.end = at + 1;
    } else if (run.end == at && run.end > run.start &&
               word->tag == GS_TAG_SYMBOL && at + 1 < span.end &&
               sentence->words[at + 1].tag == GS_TAG_NAME) {
      run.end = at + 1; /* "Holm & Lind" */
    } else if (run.end == at && run.end > run.start &&
               word->tag == GS_TAG_POSSESSIVE) {
      if (joins_names(sentence, at, span.end))
        run.end = at + 1; /* "Dockworkers' League" */
      else
        run = (GsWordSpan){ 0 }; /* "Russia's minister": not the minister's */
    }
  }
  return run;
}

/* Where a word of the kind stands at `at`, behind its phrase; else 0. */
static uint32_t
behind_role(const GsClaims *claims, const GsSentence *sentence, uint32_t at)
{
  const GsListMeaning kinds[] = { GS_LIST_ROLE_WORD, GS_LIST_PERSON_WORD };
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
    const GsHit *hit = gs_sentence_hit(claims->text, sentence, at, kinds[i]);
    if (hit != NULL)
      return hit->end;
  }
  return 0;
}

static bool
is_body_name(const GsClaims *claims, const GsSentence *sentence, uint32_t at)
{
  return gs_sentence_hit(claims->text, sentence, at, GS_LIST_GROUP_WORD) ||
         gs_sentence_hit(claims->text, sentence, at, GS_LIST_OUTLET_WORD);
}

/* "Finance Minister Olga Prett": what she is, and her name.  Bodies are
 * called as they are called: "Justice Ministry". */
static GsWordSpan
without_roles(const GsClaims *claims,
              const GsSentence *sentence,
              GsWordSpan run)
{
  if (run.end == run.start || is_body_name(claims, sentence, run.end - 1))
    return run;
  for (uint32_t at = run.start; at + 1 < run.end; at++) {
    bool is_given = sentence->words[at].form->classes & GS_CLASS_GIVEN_NAME;
    uint32_t behind = behind_role(claims, sentence, at);
    if (!is_given && behind != 0 && behind < run.end)
      run.start = behind;
  }
  return run;
}

/* "Neighbours said": a capital that only begins the sentence, of a word that
 * tells what people are, makes no name; and "the Holm Democrat" is described.
 */
static bool
tells_kind(const GsClaims *claims, const GsSentence *sentence, GsWordSpan run)
{
  if (run.end == run.start || behind_role(claims, sentence, run.end - 1) == 0)
    return false;
  GsTag before = run.start > 0 ? (GsTag)sentence->words[run.start - 1].tag
                               : GS_TAG_QUOTE_OPEN;
  bool is_plural = sentence->words[run.end - 1].form->forms & GS_FORM_PLURAL;
  return is_plural ? before == GS_TAG_QUOTE_OPEN && run.end == run.start + 1
                   : before == GS_TAG_DETERMINER;
}

static GsWordSpan
name_in(const GsClaims *claims, const GsSentence *sentence, GsWordSpan span)
{
  GsWordSpan run = without_roles(claims, sentence, proper_run(sentence, span));
  return tells_kind(claims, sentence, run) ? (GsWordSpan){ 0 } : run;
}

/* "Brand and Fell": names joined make one name here. */
static GsWordSpan
with_joined(const GsSentence *sentence, GsWordSpan run, GsWordSpan whole)
{
  while (run.end + 1 < whole.end &&
         sentence->words[run.end].tag == GS_TAG_CONJUNCTION &&
         sentence->words[run.end + 1].tag == GS_TAG_NAME) {
    run.end++;
    while (run.end < whole.end && sentence->words[run.end].tag == GS_TAG_NAME)
      run.end++;
  }
  return run;
}

/* The span up to its first comma: without appositions. */
static GsWordSpan
core_of(const GsSentence *sentence, GsWordSpan span)
{
  while (span.start < span.end && is_left_out(&sentence->words[span.start]))
    span.start++;
  for (uint32_t at = span.start; at < span.end; at++)
    if (sentence->words[at].tag == GS_TAG_COMMA ||
        sentence->words[at].tag == GS_TAG_BRACKET)
      span.end = at;
  while (span.end > span.start &&
         sentence->words[span.end - 1].tag == GS_TAG_POSSESSIVE)
    span.end--;
  return span;
}

/* The noun group right behind the comma at `at`, up to the next comma. */
static GsWordSpan
apposition_at(const GsSentence *sentence, uint32_t at, uint32_t end)
{
  if (at + 1 >= end || sentence->words[at].tag != GS_TAG_COMMA)
    return (GsWordSpan){ 0 };
  uint16_t group = sentence->words[at + 1].group;
  const GsGroup *it = group ? &sentence->groups[group - 1] : NULL;
  if (!it || it->kind != GS_GROUP_NOUN || it->start != at + 1)
    return (GsWordSpan){ 0 };
  return (GsWordSpan){ it->start, MIN(it->end, end) };
}

/* With what hangs on it: "a father | of two". */
static GsWordSpan
with_rest(const GsSentence *sentence, GsWordSpan beside, uint32_t end)
{
  bool has_rest = beside.end + 1 < end &&
                  sentence->words[beside.end].tag == GS_TAG_PREPOSITION;
  for (uint32_t at = beside.end; has_rest && at < end; at++)
    if (sentence->words[at].tag == GS_TAG_COMMA)
      end = at;
  return has_rest ? (GsWordSpan){ beside.start, end } : beside;
}

GsWordSpan
gs_naming_description(const GsSentence *sentence, GsWordSpan span)
{
  while (span.start < span.end &&
         (is_left_out(&sentence->words[span.start]) ||
          sentence->words[span.start].tag == GS_TAG_POSSESSIVE))
    span.start++;
  return span;
}

/* "Thursday Mrs." before a name. */
static GsWordSpan
without_title(const GsSentence *sentence, GsWordSpan span)
{
  bool has_title =
      span.end > span.start &&
      (sentence->words[span.end - 1].form->classes & GS_CLASS_TITLE);
  return has_title ? (GsWordSpan){ 0 } : span;
}

/* "The treasurer, Niklas Oram," has his name behind the comma; "Ada Lind, the
 * harbour master," and "Chancellor Ada Lind" say beside it what she is. */
static void
join_apposition(const GsClaims *claims,
                const GsSentence *sentence,
                GsWordSpan whole,
                GsNaming *naming)
{
  GsWordSpan beside = apposition_at(sentence, naming->span.end, whole.end);
  GsWordSpan name = name_in(claims, sentence, beside);
  bool is_name = name.end > name.start && name.end == beside.end;
  if (naming->proper.end == 0 && is_name) {
    naming->described = gs_naming_description(sentence, naming->span);
    naming->proper = name;
    naming->head = name.end - 1;
  } else if (naming->proper.end != 0 && beside.end > 0 && !is_name) {
    naming->described =
        gs_naming_description(sentence, with_rest(sentence, beside, whole.end));
  } else if (naming->proper.start > naming->span.start) {
    naming->described = without_title(
        sentence,
        gs_naming_description(sentence, (GsWordSpan){ naming->span.start,
                                                      naming->proper.start }));
  }
}

/* "The Bank | of Holm", "the Centre | for Tax Policy": a body is told from
 * others of its kind by the name behind. */
static uint32_t
joint_end(const GsClaims *claims,
          const GsSentence *sentence,
          const GsNaming *naming)
{
  uint32_t at = naming->proper.end;
  if (at == 0 || at + 1 >= sentence->n_words ||
      !gs_sentence_hit(claims->text, sentence, at - 1, GS_LIST_GROUP_WORD) ||
      !gs_sentence_hit(claims->text, sentence, at, GS_LIST_NAME_JOINT))
    return 0;
  uint16_t number = sentence->words[at + 1].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  bool is_name = group && group->kind == GS_GROUP_NOUN &&
                 (sentence->words[group->head].flags & GS_WORD_CAPITAL);
  return is_name ? group->end : 0;
}

GsNaming
gs_naming_read(const GsClaims *claims,
               const GsSentence *sentence,
               GsWordSpan span)
{
  GsNaming naming = { .person = -1, .role = -1 };
  naming.span = core_of(sentence, span);
  if (naming.span.end == naming.span.start)
    naming.span = span;
  uint16_t group = sentence->words[naming.span.start].group;
  naming.head = naming.span.end - 1;
  if (group && sentence->groups[group - 1].head < naming.span.end)
    naming.head = sentence->groups[group - 1].head;
  GsWordSpan first = { naming.span.start, naming.span.end };
  if (group)
    first.end = MIN(first.end, sentence->groups[group - 1].end);
  naming.proper = name_in(claims, sentence, first);
  if (naming.proper.end != 0 && naming.proper.end == first.end)
    naming.proper = with_joined(sentence, naming.proper, naming.span);
  if (naming.proper.end > first.end)
    naming.head = naming.proper.end - 1;
  if (naming.proper.end && naming.proper.end != naming.head + 1)
    naming.proper = (GsWordSpan){ 0 };
  naming.joint_end = joint_end(claims, sentence, &naming);
  join_apposition(claims, sentence, span, &naming);
  gs_naming_use_book(claims, sentence, &naming);
  return naming;
}

/* "Kerr and Mr. Oster" are two; "Hale and Rook" may be a firm. */
static bool
joins_people(const GsSentence *sentence, GsWordSpan proper)
{
  const uint32_t personal = GS_CLASS_TITLE | GS_CLASS_GIVEN_NAME;
  for (size_t at = proper.start + 1; at + 1 < proper.end; at++)
    if (sentence->words[at].tag == GS_TAG_CONJUNCTION &&
        (sentence->words[at + 1].form->classes & personal))
      return true;
  return false;
}

bool
gs_naming_is_plural(const GsSentence *sentence, const GsNaming *naming)
{
  if (joins_people(sentence, naming->proper))
    return true;
  return naming->proper.end == 0 &&
         (sentence->words[naming->head].form->forms & GS_FORM_PLURAL);
}
