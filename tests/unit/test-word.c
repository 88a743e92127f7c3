/* SPDX-License-Identifier: Apache-2.0
 *
 * Text cut into words, and what a word can be, by the shipped pack.
 */
#include "check.h"
#include "reading.h"
#include "word/word.h"

/* The words of `text` with | between. */
static char *
cut(GsArena *arena, GsSlice text, GsWords *words)
{
  const GsRuleSet *rules = reading_rules();
  GsVocabulary *vocabulary = gs_vocabulary_new(
      arena, rules->vocabulary, rules->lexicon, rules->morphology);
  gs_word_cut(vocabulary, arena, text, (GsSpan){ 0, text.len }, words);
  g_autoptr(GString) got = g_string_new(NULL);
  for (size_t i = 0; i < words->n; i++) {
    GsSlice word = gs_slice_part(text, words->items[i].span);
    g_string_append_printf(got, "%s%.*s", i > 0 ? "|" : "",
                           GS_SLICE_ARGS(word));
  }
  return g_strdup(got->str);
}

static void
texts_are_cut(void)
{
  static const struct {
    GsSlice text;
    const char *want;
  } rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE(" \t\n"), "" },
    { GS_SLICE("The port is open."), "The|port|is|open|." },
    /* joints inside a word */
    { GS_SLICE("a two-plus-two meeting"), "a|two-plus-two|meeting" },
    { GS_SLICE("2+2 and 1,200.5"), "2+2|and|1,200.5" },
    { GS_SLICE("G-7 leaders"), "G-7|leaders" },
    { GS_SLICE("snake_case, AT&T, 9/11"), "snake_case|,|AT&T|,|9/11" },
    { GS_SLICE("O'Neill"), "O'Neill" },
    /* clitics */
    { GS_SLICE("didn't"), "did|n't" },
    { GS_SLICE("didn\xe2\x80\x99t"), "did|n\xe2\x80\x99t" },
    { GS_SLICE("Holm's port"), "Holm|'s|port" },
    { GS_SLICE("he'll go, they've gone"), "he|'ll|go|,|they|'ve|gone" },
    { GS_SLICE("the port/ferry"), "the|port|/|ferry" },
    /* dots: of abbreviations, and of sentences */
    { GS_SLICE("the U.S. port"), "the|U.S.|port" },
    { GS_SLICE("Gen. Holm met Mr. Lind."), "Gen.|Holm|met|Mr.|Lind|." },
    { GS_SLICE("at 9 a.m. sharp"), "at|9|a.m.|sharp" },
    { GS_SLICE("the islands.But Holm"), "the|islands|.|But|Holm" },
    { GS_SLICE("It rose 3.5."), "It|rose|3.5|." },
    /* signs stand alone */
    { GS_SLICE("$1,200"), "$|1,200" },
    { GS_SLICE("\xe2\x82\xac"
               "5m"),
      "\xe2\x82\xac|5m" },
    { GS_SLICE("12%"), "12|%" },
    { GS_SLICE("(yes), no; why? ha!"), "(|yes|)|,|no|;|why|?|ha|!" },
    { GS_SLICE("\xe2\x80\x9cyes\xe2\x80\x9d"),
      "\xe2\x80\x9c|yes|\xe2\x80\x9d" },
    { GS_SLICE("open \xe2\x80\x94 said Lind"), "open|\xe2\x80\x94|said|Lind" },
    { GS_SLICE("open\xe2\x80\x94said"), "open|\xe2\x80\x94|said" },
    { GS_SLICE("open--said"), "open|--|said" },
    /* other scripts, and bytes that are none */
    { GS_SLICE("\xd0\x90\xd0\xb4\xd0\xb0 Holm"),
      "\xd0\x90\xd0\xb4\xd0\xb0|Holm" },
    { GS_SLICE("e\xcc\x81t\xc3\xa9"), "e\xcc\x81t\xc3\xa9" },
    { GS_SLICE("no\xc2\xa0"
               "break"),
      "no|break" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsWords words = { 0 };
    g_autofree char *got = cut(arena, rows[i].text, &words);
    CHECK_STR(got, rows[i].want);
  }
}

static void
flags_of_words(void)
{
  static const struct {
    GsSlice text;
    size_t at;
    unsigned flags;
  } rows[] = {
    { GS_SLICE("port"), 0, GS_WORD_SPACE_BEFORE },
    { GS_SLICE("Holm"), 0, GS_WORD_CAPITAL | GS_WORD_SPACE_BEFORE },
    { GS_SLICE("the EU"), 1,
      GS_WORD_CAPITAL | GS_WORD_ALL_CAPITALS | GS_WORD_SPACE_BEFORE },
    { GS_SLICE("A port"), 0, GS_WORD_CAPITAL | GS_WORD_SPACE_BEFORE },
    { GS_SLICE("port,"), 1, GS_WORD_PUNCTUATION },
    { GS_SLICE("port ,"), 1, GS_WORD_PUNCTUATION | GS_WORD_SPACE_BEFORE },
    { GS_SLICE("it 35"), 1, GS_WORD_DIGITS | GS_WORD_SPACE_BEFORE },
    { GS_SLICE("Holm's"), 1, GS_WORD_CLITIC },
    { GS_SLICE("see Gen."), 1,
      GS_WORD_CAPITAL | GS_WORD_SPACE_BEFORE | GS_WORD_ABBREVIATION },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsWords words = { 0 };
    g_autofree char *got = cut(arena, rows[i].text, &words);
    CHECK_INT(words.n > rows[i].at, true);
    if (words.n > rows[i].at)
      CHECK_INT(words.items[rows[i].at].flags, rows[i].flags);
  }
}

static void
words_become_base_forms(void)
{
  static const struct {
    const char *word;
    GsPart part;
    const char *lemma; /* "" : never this part */
    unsigned form;     /* one that it must have, or 0 */
  } rows[] = {
    { "denied", GS_PART_VERB, "deny", GS_FORM_PAST },
    { "denies", GS_PART_VERB, "deny", GS_FORM_THIRD },
    { "denying", GS_PART_VERB, "deny", GS_FORM_GERUND },
    { "deny", GS_PART_VERB, "deny", GS_FORM_BASE },
    { "said", GS_PART_VERB, "say", GS_FORM_PAST },
    { "went", GS_PART_VERB, "go", GS_FORM_PAST },
    { "gone", GS_PART_VERB, "go", GS_FORM_PARTICIPLE },
    { "stopped", GS_PART_VERB, "stop", GS_FORM_PAST },
    { "stopping", GS_PART_VERB, "stop", GS_FORM_GERUND },
    { "closed", GS_PART_VERB, "close", GS_FORM_PARTICIPLE },
    { "cut", GS_PART_VERB, "cut", GS_FORM_PAST },
    { "taken", GS_PART_VERB, "take", GS_FORM_PARTICIPLE },
    { "ferries", GS_PART_NOUN, "ferry", GS_FORM_PLURAL },
    { "boxes", GS_PART_NOUN, "box", GS_FORM_PLURAL },
    { "children", GS_PART_NOUN, "child", GS_FORM_PLURAL },
    { "wives", GS_PART_NOUN, "wife", GS_FORM_PLURAL },
    { "ferry", GS_PART_NOUN, "ferry", 0 },
    { "higher", GS_PART_ADJECTIVE, "high", GS_FORM_COMPARATIVE },
    { "safest", GS_PART_ADJECTIVE, "safe", GS_FORM_SUPERLATIVE },
    { "DENIED", GS_PART_VERB, "deny", GS_FORM_PAST },
    { "quickly", GS_PART_VERB, "", 0 },
    { "the", GS_PART_VERB, "", 0 },
  };
  const GsRuleSet *rules = reading_rules();
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsVocabulary *vocabulary = gs_vocabulary_new(
        arena, rules->vocabulary, rules->lexicon, rules->morphology);
    GsId id = gs_vocabulary_add(vocabulary, gs_slice_of(rows[i].word));
    const GsForm *form = gs_vocabulary_form(vocabulary, id);
    CHECK_SLICE(gs_vocabulary_text(vocabulary, form->lemma[rows[i].part]),
                rows[i].lemma);
    CHECK_INT(form->forms & rows[i].form, rows[i].form);
  }
}

static void
classes_and_values(void)
{
  static const struct {
    const char *word;
    uint32_t classes; /* all of these */
    uint32_t never;   /* none of these */
    unsigned who;
    double value;
  } rows[] = {
    { "the", GS_CLASS_DETERMINER, GS_CLASS_PRONOUN, 0, 0 },
    { "not", GS_CLASS_NEGATOR, GS_CLASS_MODAL, 0, 0 },
    { "n't", GS_CLASS_NEGATOR, 0, 0, 0 },
    { "must", GS_CLASS_MODAL, GS_CLASS_NEGATOR, 0, 0 },
    { "he", GS_CLASS_PRONOUN, 0, GS_WHO_MALE, 0 },
    { "she", GS_CLASS_PRONOUN, 0, GS_WHO_FEMALE, 0 },
    { "they", GS_CLASS_PRONOUN, 0, GS_WHO_GROUP, 0 },
    { "twenty", GS_CLASS_NUMERAL, 0, 0, 20 },
    { "million", GS_CLASS_MULTIPLIER, 0, 0, 1e6 },
    { "third", GS_CLASS_ORDINAL, 0, 0, 3 },
    { "march", GS_CLASS_MONTH, 0, 0, 3 },
    { "sunday", GS_CLASS_WEEKDAY, 0, 0, 7 },
    { "yesterday", GS_CLASS_DAY, 0, 0, -1 },
    { "zorp", 0, UINT32_MAX, 0, 0 },
  };
  const GsRuleSet *rules = reading_rules();
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsVocabulary *vocabulary = gs_vocabulary_new(
        arena, rules->vocabulary, rules->lexicon, rules->morphology);
    GsId id = gs_vocabulary_add(vocabulary, gs_slice_of(rows[i].word));
    const GsForm *form = gs_vocabulary_form(vocabulary, id);
    CHECK_INT(form->classes & rows[i].classes, rows[i].classes);
    CHECK_INT(form->classes & rows[i].never, 0);
    CHECK_INT(form->who & rows[i].who, rows[i].who);
    if (rows[i].value != 0)
      CHECK_INT(form->value, rows[i].value);
  }
}

/* A document's words do not change what the rules know. */
static void
vocabularies_stand_on_one_another(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsMorphology *morphology = gs_morphology_new(arena);
  GsEnding ending = { GS_PART_VERB, GS_FORM_PAST, GS_SLICE("ov"),
                      GS_SLICE("o") };
  gs_morphology_add_ending(morphology, ending);
  GsVocabulary *below = gs_vocabulary_new(arena, NULL, NULL, morphology);
  GsId base = gs_vocabulary_add(below, GS_SLICE("zelo"));
  gs_vocabulary_freeze(below);
  GsVocabulary *above = gs_vocabulary_new(arena, below, NULL, morphology);
  GsId past = gs_vocabulary_add(above, GS_SLICE("Zelov"));
  CHECK_INT(gs_vocabulary_add(above, GS_SLICE("ZELO")), base);
  CHECK_INT(past != base, true);
  CHECK_INT(gs_vocabulary_form(above, past)->lemma[GS_PART_VERB], base);
  CHECK_INT(gs_vocabulary_form(above, past)->forms & GS_FORM_PAST,
            GS_FORM_PAST);
  CHECK_SLICE(gs_vocabulary_text(above, past), "zelov");
}

CU_TestInfo word_tests[] = {
  { "texts are cut", texts_are_cut },
  { "flags of words", flags_of_words },
  { "words become base forms", words_become_base_forms },
  { "classes and values", classes_and_values },
  { "vocabularies stand on one another", vocabularies_stand_on_one_another },
  CU_TEST_INFO_NULL,
};
