/* SPDX-License-Identifier: Apache-2.0
 *
 * The word table, as compiled from WordNet; LEXICON is its path.
 */
#include "check.h"
#include "lexicon/lexicon.h"
#include "lexicon/neighbours.h"

#include <glib/gstdio.h>

/* The table, opened once; NULL, with a failed check, when it is not there. */
static const GsLexicon *
lexicon(void)
{
  static GsLexicon *opened;
  if (opened != NULL)
    return opened;
  const char *path = getenv("LEXICON");
  if (path == NULL) {
    check_fail("LEXICON is not set", __FILE__, __LINE__);
    return NULL;
  }
  g_autoptr(GError) error = NULL;
  opened = gs_lexicon_open(path, &error);
  if (opened == NULL)
    check_fail(error->message, __FILE__, __LINE__);
  return opened;
}

static GsLemma
find(const char *word)
{
  return gs_lexicon_find(lexicon(), gs_slice_of(word));
}

static void
words_are_found(void)
{
  static const struct {
    const char *word;
    unsigned least[GS_N_PARTS]; /* count of each part; 0 = never that part */
  } rows[] = {
    { "talk", { 10, 100, 0, 0 } },        { "deny", { 0, 50, 0, 0 } },
    { "prime minister", { 1, 0, 0, 0 } }, { "russian", { 5, 0, 5, 0 } },
    { "quickly", { 0, 0, 0, 10 } },       { "be", { 1, 10000, 0, 0 } },
    { "galore", { 0, 0, 1, 0 } },         { "u.s.", { 1, 0, 0, 0 } },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma lemma = find(rows[i].word);
    CHECK_SLICE(gs_lexicon_text(lexicon(), lemma), rows[i].word);
    for (GsPart part = 0; part < GS_N_PARTS; part++) {
      unsigned got = gs_lexicon_count(lexicon(), lemma, part);
      CHECK_INT(got >= rows[i].least[part], true);
      CHECK_INT(got > 0, rows[i].least[part] > 0);
    }
  }
}

static void
words_are_missing(void)
{
  static const char *const rows[] = {
    "", " ", "zorp", "Talk", "talks about", "prime_minister", "\xff\xfe",
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(find(rows[i]), 0);
  }
}

/* Numbers that are no lemma get the answer "no". */
static void
numbers_of_no_lemma(void)
{
  static const GsLemma rows[] = { 0, 1000000, UINT32_MAX - 1, UINT32_MAX };
  GsLemma out[2];
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma none = rows[i], country = find("country");
    CHECK_SLICE(gs_lexicon_text(lexicon(), none), "");
    CHECK_INT(gs_lexicon_count(lexicon(), none, GS_PART_NOUN), 0);
    CHECK_INT(gs_lexicon_is_kind(lexicon(), none, country, GS_PART_NOUN, 0),
              false);
    CHECK_INT(gs_lexicon_is_kind(lexicon(), country, none, GS_PART_NOUN, 0),
              false);
    CHECK_INT(gs_lexicon_are_synonyms(lexicon(), none, none, GS_PART_NOUN, 0),
              false);
    CHECK_INT(
        gs_lexicon_are_antonyms(lexicon(), none, none, GS_PART_NOUN, NULL),
        false);
    CHECK_INT(gs_lexicon_are_related(lexicon(), none, none), false);
    CHECK_INT(gs_lexicon_derived(lexicon(), none, GS_PART_NOUN, out, 2), 0);
  }
}

static void
irregular_forms(void)
{
  static const struct {
    const char *form;
    GsPart part;
    const char *base; /* NULL if none */
  } rows[] = {
    { "said", GS_PART_VERB, "say" },
    { "went", GS_PART_VERB, "go" },
    { "been", GS_PART_VERB, "be" },
    { "planned", GS_PART_VERB, "plan" },
    { "men", GS_PART_NOUN, "man" },
    { "children", GS_PART_NOUN, "child" },
    { "worse", GS_PART_ADJECTIVE, "bad" },
    { "forest", GS_PART_ADJECTIVE, "forest" },
    { "said", GS_PART_NOUN, NULL },
    { "agreed", GS_PART_VERB, NULL },
    { "zorped", GS_PART_VERB, NULL },
    { "", GS_PART_NOUN, NULL },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma out[4] = { 0 };
    size_t n = gs_lexicon_irregular(lexicon(), gs_slice_of(rows[i].form),
                                    rows[i].part, out, 4);
    CHECK_INT(n, rows[i].base != NULL ? 1 : 0);
    CHECK_SLICE(gs_lexicon_text(lexicon(), out[0]),
                rows[i].base != NULL ? rows[i].base : "");
  }
}

static void
several_bases(void)
{
  if (lexicon() == NULL)
    return;
  GsLemma out[4];
  GsSlice axes = GS_SLICE("axes");
  CHECK_INT(gs_lexicon_irregular(lexicon(), axes, GS_PART_NOUN, out, 4), 2);
  CHECK_INT(gs_lexicon_irregular(lexicon(), axes, GS_PART_NOUN, out, 1), 1);
}

static void
synonyms(void)
{
  static const struct {
    const char *a, *b;
    GsPart part;
    unsigned senses;
    bool want;
  } rows[] = {
    { "car", "automobile", GS_PART_NOUN, 1, true },
    { "reject", "refuse", GS_PART_VERB, 0, true },
    { "begin", "start", GS_PART_VERB, 2, true },
    { "talk", "talk", GS_PART_NOUN, 1, true },
    { "car", "gondola", GS_PART_NOUN, 0, true },
    { "car", "gondola", GS_PART_NOUN, 1, false },
    { "car", "automobile", GS_PART_VERB, 0, false },
    { "car", "house", GS_PART_NOUN, 0, false },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma a = find(rows[i].a), b = find(rows[i].b);
    CHECK_INT(
        gs_lexicon_are_synonyms(lexicon(), a, b, rows[i].part, rows[i].senses),
        rows[i].want);
    CHECK_INT(
        gs_lexicon_are_synonyms(lexicon(), b, a, rows[i].part, rows[i].senses),
        rows[i].want);
  }
}

static void
antonyms(void)
{
  static const struct {
    const char *a, *b;
    GsPart part;
    bool want;
    bool direct;
  } rows[] = {
    { "rise", "fall", GS_PART_VERB, true, true },
    { "guilty", "innocent", GS_PART_ADJECTIVE, true, true },
    { "increase", "decrease", GS_PART_NOUN, true, true },
    { "wet", "dry", GS_PART_ADJECTIVE, true, true },
    { "wet", "arid", GS_PART_ADJECTIVE, true, false },
    { "legal", "illicit", GS_PART_ADJECTIVE, true, false },
    { "wet", "dry", GS_PART_NOUN, false, false },
    { "wet", "wet", GS_PART_ADJECTIVE, false, false },
    { "guilty", "green", GS_PART_ADJECTIVE, false, false },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma a = find(rows[i].a), b = find(rows[i].b);
    bool direct = false;
    CHECK_INT(gs_lexicon_are_antonyms(lexicon(), a, b, rows[i].part, &direct),
              rows[i].want);
    CHECK_INT(direct, rows[i].direct);
    CHECK_INT(gs_lexicon_are_antonyms(lexicon(), b, a, rows[i].part, NULL),
              rows[i].want);
  }
}

static void
kinds(void)
{
  static const struct {
    const char *word, *kind;
    GsPart part;
    unsigned senses;
    bool want;
  } rows[] = {
    { "japan", "country", GS_PART_NOUN, 0, true },
    { "russia", "country", GS_PART_NOUN, 0, true },
    { "thursday", "weekday", GS_PART_NOUN, 0, true },
    { "december", "month", GS_PART_NOUN, 0, true },
    { "red", "chromatic color", GS_PART_NOUN, 1, true },
    { "coffee", "beverage", GS_PART_NOUN, 1, true },
    { "japan", "entity", GS_PART_NOUN, 0, true },
    { "weekday", "weekday", GS_PART_NOUN, 0, true },
    { "whisper", "talk", GS_PART_VERB, 0, true },
    { "country", "japan", GS_PART_NOUN, 0, false },
    { "oslo", "country", GS_PART_NOUN, 0, false },
    { "japan", "beverage", GS_PART_NOUN, 0, false },
    { "coffee", "month", GS_PART_NOUN, 0, false },
    { "whisper", "talk", GS_PART_ADVERB, 0, false },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(gs_lexicon_is_kind(lexicon(), find(rows[i].word),
                                 find(rows[i].kind), rows[i].part,
                                 rows[i].senses),
              rows[i].want);
  }
}

static void
derivations(void)
{
  static const struct {
    const char *a, *b;
    GsPart part; /* of b */
    bool want;
  } rows[] = {
    { "deny", "denial", GS_PART_NOUN, true },
    { "denial", "deny", GS_PART_VERB, true },
    { "agree", "agreement", GS_PART_NOUN, true },
    { "russian", "russia", GS_PART_NOUN, true },
    { "russia", "russian", GS_PART_ADJECTIVE, true },
    { "quickly", "quick", GS_PART_ADJECTIVE, true },
    { "quick", "quickly", GS_PART_ADVERB, true },
    { "deny", "denial", GS_PART_VERB, false },
    { "deny", "agreement", GS_PART_NOUN, false },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLemma a = find(rows[i].a), b = find(rows[i].b), out[32];
    size_t n = gs_lexicon_derived(lexicon(), a, rows[i].part, out, 32);
    bool is_there = false;
    for (size_t k = 0; k < n; k++)
      is_there |= out[k] == b;
    CHECK_INT(is_there, rows[i].want);
    if (is_there)
      CHECK_INT(gs_lexicon_are_related(lexicon(), a, b), true);
  }
  if (lexicon() != NULL)
    CHECK_INT(gs_lexicon_are_related(lexicon(), find("deny"), find("month")),
              false);
}

/* ---- broken tables ---------------------------------------------------- */

/* Opens a file that holds these bytes. */
static GsLexicon *
open_bytes(const char *bytes, size_t len, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp("gainsay-XXXXXX", &path, error);
  if (file < 0)
    return NULL;
  g_close(file, NULL);
  GsLexicon *opened = NULL;
  if (g_file_set_contents(path, bytes, (gssize)len, error))
    opened = gs_lexicon_open(path, error);
  g_unlink(path);
  return opened;
}

static char *
table_bytes(size_t *len)
{
  char *bytes = NULL;
  if (lexicon() != NULL)
    g_file_get_contents(getenv("LEXICON"), &bytes, len, NULL);
  return bytes;
}

static void
tables_are_refused(void)
{
  static const struct {
    size_t len;    /* bytes that stay; 0 = all */
    size_t at;     /* of a byte that changes */
    uint8_t value; /* to this */
    const char *message;
  } rows[] = {
    { 1, 0, 'G', "too short for a word table" },
    { 79, 0, 'G', "too short for a word table" },
    { 80, 0, 'G', "a word table that is cut short" },
    { 100000, 0, 'G', "a word table that is cut short" },
    { 0, 0, 'X', "not a word table" },
    { 0, 8, 0, "a word table of another version" },
    { 0, 12, 1, "a word table that is cut short" },
    { 0, 19, 0xff, "a word table with a section beyond its end" },
    { 0, 23, 0xff, "a word table with a section beyond its end" },
    { 0, 28, 3, "a word table whose slots are no power of two" },
  };
  size_t len = 0;
  g_autofree char *bytes = table_bytes(&len);
  for (size_t i = 0; bytes != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    char kept = bytes[rows[i].at];
    bytes[rows[i].at] = (char)rows[i].value;
    g_autoptr(GError) error = NULL;
    g_autoptr(GsLexicon) opened =
        open_bytes(bytes, rows[i].len != 0 ? rows[i].len : len, &error);
    bytes[rows[i].at] = kept;
    CHECK_INT(opened == NULL && error != NULL, true);
    if (error != NULL)
      CHECK_INT(g_str_has_suffix(error->message, rows[i].message), true);
  }
}

static void
no_table(void)
{
  static const char *const rows[] = { "/nowhere/words.table", "/" };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GError) error = NULL;
    g_autoptr(GsLexicon) opened = gs_lexicon_open(rows[i], &error);
    CHECK_INT(opened == NULL, true);
    CHECK_INT(error != NULL && error->domain == G_FILE_ERROR, true);
  }
}

/* Every question, with words that a sound table has. */
static void
ask_all(const GsLexicon *broken)
{
  static const char *const words[] = { "japan", "country", "rise", "fall" };
  GsLemma out[8];
  for (GsLemma i = 0; i < 400; i++) {
    GsLemma a = i % 4 == 0
                    ? gs_lexicon_find(broken, gs_slice_of(words[i / 4 % 4]))
                    : i * 997;
    GsLemma b = gs_lexicon_find(broken, gs_lexicon_text(broken, i * 331));
    for (GsPart part = 0; part < GS_N_PARTS; part++) {
      gs_lexicon_count(broken, a, part);
      gs_lexicon_irregular(broken, gs_slice_of("said"), part, out, 8);
      gs_lexicon_are_synonyms(broken, a, b, part, 0);
      gs_lexicon_are_antonyms(broken, a, b, part, NULL);
      gs_lexicon_is_kind(broken, a, b, part, 0);
      gs_lexicon_is_part(broken, a, b);
      gs_lexicon_is_placed(broken, a);
      gs_lexicon_derived(broken, a, part, out, 8);
    }
    gs_lexicon_are_related(broken, a, b);
  }
}

/* Behind a sound header anything may stand: no answer is right then, but
 * every one comes. */
static void
broken_tables_are_survived(void)
{
  static const struct {
    size_t step;      /* every such byte is broken */
    unsigned pattern; /* 0: noise, else this byte */
  } rows[] = {
    { 1, 0xff }, { 1, 0 }, { 3, 0 }, { 7, 0 }, { 61, 0 }, { 1, 1 },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    size_t len = 0;
    uint32_t noise = (uint32_t)i;
    g_autofree char *bytes = table_bytes(&len);
    for (size_t at = 80; at < len; at += rows[i].step) {
      noise = noise * 1664525 + 1013904223;
      bytes[at] = (char)(rows[i].pattern != 0 ? rows[i].pattern : noise >> 24);
    }
    g_autoptr(GsLexicon) broken = open_bytes(bytes, len, NULL);
    CHECK_INT(broken != NULL, true);
    if (broken != NULL)
      ask_all(broken);
  }
}

/* What was collected answers as the walk does, however often it is asked. */
static void
neighbours_answer_alike(void)
{
  static const char *const words[] = {
    "deny",  "denial",    "rise", "fall",    "increase", "weapon", "handgun",
    "agree", "agreement", "car",  "vehicle", "green",    "colour", "monday",
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  if (lexicon() == NULL)
    return;
  GsNeighbours *all = gs_neighbours_new(lexicon(), arena);
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    for (size_t k = 0; k < G_N_ELEMENTS(words); k++)
      for (GsPart part = 0; part < GS_N_PARTS; part++) {
        CHECK_ROW(i * 100 + k);
        GsLemma x = find(words[i]);
        GsLemma y = find(words[k]);
        bool is_direct = false;
        gs_lexicon_are_antonyms(lexicon(), x, y, part, &is_direct);
        const GsAround *a = gs_neighbours_around(all, x, part);
        const GsAround *b = gs_neighbours_around(all, y, part);
        CHECK_INT(gs_around_are_opposites(a, b), is_direct);
        CHECK_INT(gs_around_are_related(a, b),
                  gs_lexicon_are_related(lexicon(), x, y));
        CHECK_INT(gs_around_are_synonyms(a, b, 3),
                  gs_lexicon_are_synonyms(lexicon(), x, y, part, 3));
        CHECK_INT(
            gs_around_is_kind(a, b),
            gs_lexicon_is_kind(lexicon(), x, y, part, GS_AROUND_KIND_SENSES));
      }
}

static void
wholes(void)
{
  static const struct {
    const char *word, *whole;
    bool want;
  } rows[] = {
    { "oslo", "norway", true },      { "cairo", "egypt", true },
    { "chicago", "illinois", true }, { "utah", "united states", true },
    { "oslo", "sweden", false },     { "norway", "oslo", false },
    { "utah", "asia", false },       { "oslo", "oslo", false },
  };
  for (size_t i = 0; lexicon() != NULL && i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(
        gs_lexicon_is_part(lexicon(), find(rows[i].word), find(rows[i].whole)),
        rows[i].want);
    CHECK_INT(gs_lexicon_is_placed(lexicon(), find(rows[i].word)), true);
  }
  if (lexicon() != NULL)
    CHECK_INT(gs_lexicon_is_placed(lexicon(), find("coffee")), false);
}

CU_TestInfo lexicon_tests[] = {
  { "words are found", words_are_found },
  { "words are missing", words_are_missing },
  { "numbers of no lemma", numbers_of_no_lemma },
  { "irregular forms", irregular_forms },
  { "several bases", several_bases },
  { "synonyms", synonyms },
  { "antonyms", antonyms },
  { "kinds", kinds },
  { "wholes", wholes },
  { "derivations", derivations },
  { "neighbours answer alike", neighbours_answer_alike },
  { "tables are refused", tables_are_refused },
  { "no table", no_table },
  { "broken tables are survived", broken_tables_are_survived },
  CU_TEST_INFO_NULL,
};
