/* SPDX-License-Identifier: Apache-2.0
 *
 * Checks every article of the corpus and compares what is found with what
 * its case expects: each expected finding must come, and no other. Then each
 * trap's twin: with its one change, exactly one finding more.
 *
 * A line of TAP for each article ("topic/case") and each twin
 * ("topic/case: trap"). Lines of corpus/known-gaps name those that are known
 * to fail; at most a tenth of all may be, and one that passes is an error.
 *
 * It uses gainsay.h alone, as any other program would.
 */
#include "expected.h"

#include "gainsay.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  GHashTable *loaded; /* packs, joined by blanks -> GainsayRules */
  GHashTable *gaps;   /* name -> whether it was met */
  char *corpus;
  unsigned n; /* lines of TAP */
  unsigned n_gaps;
} Suite;

typedef struct {
  const char *name; /* "topic/case" */
  const char *file; /* "article.md" */
  char *article;
  GPtrArray *expected;
  GPtrArray *twins;
  const GainsayRules *rules;
} Case;

static void
case_clear(Case *each)
{
  g_free(each->article);
  g_clear_pointer(&each->expected, g_ptr_array_unref);
  g_clear_pointer(&each->twins, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_clear)

/* ---- what the program says -------------------------------------------- */

static int
collect(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

/* The findings of `output`, in its order; NULL with a message in `why` when
 * something was not checked. */
static json_t *
read_findings(const char *output, GString *why)
{
  g_auto(GStrv) lines = g_strsplit(output, "\n", -1);
  json_t *findings = json_array();
  gboolean is_complete = FALSE;
  for (char **line = lines; *line != NULL; line++) {
    json_t *object = json_loads(*line, 0, NULL);
    const char *kind = json_string_value(json_object_get(object, "kind"));
    if (g_strcmp0(kind, "finding") == 0)
      json_array_append(findings, object);
    else if (g_strcmp0(kind, "document") == 0)
      is_complete = json_is_true(json_object_get(object, "complete"));
    else if (**line != '\0')
      g_string_append_printf(why, "%s\n", *line);
    json_decref(object);
  }
  if (is_complete && why->len == 0)
    return findings;
  g_string_append(why, "the article was not checked completely\n");
  json_decref(findings);
  return NULL;
}

static json_t *
check(const Case *each, const char *text, GString *why)
{
  g_autoptr(GString) output = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  GainsayOptions options = {
    .command = "check",
    .format = "jsonl",
    .write = collect,
    .write_data = output,
  };
  g_autoptr(GainsayRun) run = gainsay_run_new(each->rules, &options, &error);
  if (run != NULL) {
    gainsay_run_add_text(run, each->file, text, strlen(text));
    gainsay_run_finish(run, &error);
  }
  if (error != NULL) {
    g_string_append_printf(why, "%s\n", error->message);
    return NULL;
  }
  return read_findings(output->str, why);
}

/* ---- comparing -------------------------------------------------------- */

static gboolean
is_side(const json_t *claim, const ExpectedSide *side)
{
  const char *source = NULL;
  const char *content = NULL;
  if (json_unpack((json_t *)claim, "{s:{s:s},s:{s:s}}", "source", "name",
                  &source, "content", "text", &content) != 0)
    return FALSE;
  g_autofree char *line = one_line(content);
  return strcmp(source, side->source) == 0 && strstr(line, side->words) != NULL;
}

static gboolean
is_expected(const json_t *finding, const Expected *expected)
{
  const char *strength = NULL;
  const char *type = NULL;
  int is_disclosed = 0;
  const json_t *a = json_object_get(finding, "a");
  const json_t *b = json_object_get(finding, "b");
  if (json_unpack((json_t *)finding, "{s:s,s:s,s:b}", "strength", &strength,
                  "type", &type, "disclosed", &is_disclosed) != 0)
    return FALSE;
  if (strcmp(strength, expected->strength) != 0 ||
      strcmp(type, expected->type) != 0)
    return FALSE;
  if (expected->disclosed != NULL &&
      is_disclosed != (strcmp(expected->disclosed, "yes") == 0))
    return FALSE;
  const ExpectedSide *side = expected->side;
  return (is_side(a, &side[0]) && is_side(b, &side[1])) ||
         (is_side(a, &side[1]) && is_side(b, &side[0]));
}

/* Takes the finding that `expected` describes out of `findings`. */
static void
take(json_t *findings, const Expected *expected, GString *why)
{
  size_t i;
  json_t *finding;
  json_array_foreach(findings, i, finding) if (is_expected(finding, expected))
  {
    json_array_remove(findings, i);
    return;
  }
  g_string_append_printf(why,
                         "missing: %s %s%s%s\n  a: %s | %s\n  b: %s | %s\n",
                         expected->strength, expected->type,
                         expected->disclosed != NULL ? ", disclosed: " : "",
                         expected->disclosed != NULL ? expected->disclosed : "",
                         expected->side[0].source, expected->side[0].words,
                         expected->side[1].source, expected->side[1].words);
}

static void
describe_side(const json_t *finding, const char *key, GString *why)
{
  const json_t *claim = json_object_get(finding, key);
  const char *source = NULL;
  const char *content = NULL;
  json_unpack((json_t *)claim, "{s:{s:s},s:{s:s}}", "source", "name", &source,
              "content", "text", &content);
  g_autofree char *line = one_line(content != NULL ? content : "");
  g_string_append_printf(why, "  %s: %s | %s\n", key,
                         source != NULL ? source : "", line);
}

static void
describe(const json_t *finding, GString *why)
{
  g_string_append_printf(
      why, "not expected: %s %s by %s, disclosed: %s\n",
      json_string_value(json_object_get(finding, "strength")),
      json_string_value(json_object_get(finding, "type")),
      json_string_value(json_object_get(finding, "rule")),
      json_is_true(json_object_get(finding, "disclosed")) ? "yes" : "no");
  describe_side(finding, "a", why);
  describe_side(finding, "b", why);
}

/* Checks `text`; leaves in `why` all that is not as expected. `more` may be
 * NULL. */
static void
compare(const Case *each,
        const char *text,
        const GPtrArray *expected,
        const Expected *more,
        GString *why)
{
  size_t i;
  json_t *finding;
  json_t *findings = check(each, text, why);
  if (findings == NULL)
    return;
  for (guint e = 0; e < expected->len; e++)
    take(findings, expected->pdata[e], why);
  if (more != NULL)
    take(findings, more, why);
  json_array_foreach(findings, i, finding) describe(finding, why);
  json_decref(findings);
}

/* ---- telling ---------------------------------------------------------- */

static void
tell(Suite *suite, const char *name, GString *why)
{
  gboolean is_gap = g_hash_table_contains(suite->gaps, name);
  g_auto(GStrv) lines = g_strsplit(why->str, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      printf("# %s\n", *line);
  if (is_gap) {
    suite->n_gaps++;
    g_hash_table_replace(suite->gaps, g_strdup(name), GINT_TO_POINTER(TRUE));
  }
  printf("%sok %u - %s%s\n", why->len > 0 ? "not " : "", ++suite->n, name,
         is_gap ? " # TODO known gap" : "");
  fflush(stdout);
  g_string_truncate(why, 0);
}

/* ---- the cases -------------------------------------------------------- */

/* The rules of a case, loaded once for each set of packs. */
static const GainsayRules *
load_rules(Suite *suite, const char *packs, GString *why)
{
  g_autofree char *key = one_line(packs);
  GainsayRules *rules = g_hash_table_lookup(suite->loaded, key);
  if (rules != NULL)
    return rules;
  g_auto(GStrv) names = g_strsplit(key, " ", -1);
  g_autofree char *root =
      g_build_filename(g_getenv("SRC"), "rules", (char *)NULL);
  const char *const roots[] = { root, NULL };
  g_autoptr(GError) error = NULL;
  rules = gainsay_rules_new((const char *const *)names, roots,
                            g_getenv("LEXICON"), 0, &error);
  if (rules == NULL)
    g_string_append_printf(why, "%s\n", error->message);
  else
    g_hash_table_insert(suite->loaded, g_steal_pointer(&key), rules);
  return rules;
}

/* A file of a case; `fallback` where there is none and that is not NULL. */
static char *
read_part(const char *folder,
          const char *name,
          const char *fallback,
          GError **error)
{
  g_autofree char *path = g_build_filename(folder, name, (char *)NULL);
  char *text = NULL;
  if (fallback != NULL && !g_file_test(path, G_FILE_TEST_EXISTS))
    return g_strdup(fallback);
  g_file_get_contents(path, &text, NULL, error);
  return text;
}

/* The article is in one of the types that have lines. */
static char *
read_article(const char *folder, const char **name, GError **error)
{
  static const char *const names[] = { "article.md", "article.html",
                                       "article.txt" };
  char *text = NULL;
  for (size_t i = 0; i < G_N_ELEMENTS(names) && text == NULL; i++) {
    g_clear_error(error);
    *name = names[i];
    text = read_part(folder, names[i], NULL, error);
  }
  return text;
}

static gboolean
read_case(Suite *suite, const char *folder, Case *each, GString *why)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *packs = read_part(folder, "rules", "en", NULL);
  g_autofree char *expected = read_part(folder, "expected", NULL, &error);
  g_autofree char *twins = read_part(folder, "twins", "", NULL);
  if (expected != NULL)
    each->article = read_article(folder, &each->file, &error);
  if (each->article != NULL)
    each->expected = expected_parse(expected, &error);
  if (each->expected != NULL)
    each->twins = twins_parse(twins, &error);
  if (error != NULL)
    g_string_append_printf(why, "%s\n", error->message);
  else if (each->expected->len == 0 && each->twins->len == 0)
    g_string_append(why, "expects no finding, and no twin proves that it "
                         "could have any\n");
  else
    each->rules = load_rules(suite, packs, why);
  return why->len == 0;
}

/* The article with the twin's change; NULL when it cannot be made. */
static char *
change(const char *article, const Twin *twin, GString *why)
{
  const char *first = strstr(article, twin->replace);
  if (first == NULL || strstr(first + 1, twin->replace) != NULL) {
    g_string_append_printf(why, "'%s' does not stand once in the article\n",
                           twin->replace);
    return NULL;
  }
  return g_strdup_printf("%.*s%s%s", (int)(first - article), article,
                         twin->with, first + strlen(twin->replace));
}

static void
run_twin(Suite *suite, const Case *each, const Twin *twin, GString *why)
{
  g_autofree char *name = g_strdup_printf("%s: %s", each->name, twin->trap);
  g_autofree char *article = change(each->article, twin, why);
  if (article != NULL)
    compare(each, article, each->expected, twin->finding, why);
  tell(suite, name, why);
}

static void
run_case(Suite *suite, const char *name)
{
  g_autoptr(GString) why = g_string_new(NULL);
  g_autofree char *folder = g_build_filename(suite->corpus, name, (char *)NULL);
  g_auto(Case) each = { .name = name };
  if (!read_case(suite, folder, &each, why)) {
    tell(suite, name, why);
    return;
  }
  compare(&each, each.article, each.expected, NULL, why);
  tell(suite, name, why);
  for (guint i = 0; i < each.twins->len; i++)
    run_twin(suite, &each, each.twins->pdata[i], why);
}

/* ---- the corpus ------------------------------------------------------- */

static int
by_name(const void *a, const void *b)
{
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of the folders in corpus/below, sorted, each with `below` before it. */
static GPtrArray *
list_folders(const Suite *suite, const char *below)
{
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *path = g_build_filename(suite->corpus, below, (char *)NULL);
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
    g_autofree char *full = g_build_filename(path, name, (char *)NULL);
    if (g_file_test(full, G_FILE_TEST_IS_DIR))
      g_ptr_array_add(names, g_build_filename(below, name, (char *)NULL));
  }
  g_ptr_array_sort(names, by_name);
  return names;
}

/* Lines of corpus/known-gaps: names of cases and twins; # is for people. */
static void
read_gaps(Suite *suite)
{
  g_autofree char *text = read_part(suite->corpus, "known-gaps", "", NULL);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && *g_strstrip(*line) != '\0')
      g_hash_table_replace(suite->gaps, g_strdup(*line),
                           GINT_TO_POINTER(FALSE));
}

static void
tell_gaps(Suite *suite)
{
  g_autoptr(GString) why = g_string_new(NULL);
  unsigned n_checks = suite->n;
  GHashTableIter all;
  void *name;
  void *was_met;
  g_hash_table_iter_init(&all, suite->gaps);
  while (g_hash_table_iter_next(&all, &name, &was_met))
    if (!GPOINTER_TO_INT(was_met))
      g_string_append_printf(why, "known-gaps names '%s', which is nowhere\n",
                             (const char *)name);
  if (n_checks == 0)
    g_string_append(why, "no article was found\n");
  if (suite->n_gaps * 10 > n_checks)
    g_string_append(why, "more than a tenth\n");
  g_autofree char *line = g_strdup_printf("%u of %u articles and twins are "
                                          "known gaps",
                                          suite->n_gaps, n_checks);
  tell(suite, line, why);
}

static void
run_suite(Suite *suite)
{
  g_autoptr(GPtrArray) topics = list_folders(suite, "");
  read_gaps(suite);
  for (guint t = 0; t < topics->len; t++) {
    g_autoptr(GPtrArray) cases = list_folders(suite, topics->pdata[t]);
    for (guint c = 0; c < cases->len; c++)
      run_case(suite, cases->pdata[c]);
  }
  tell_gaps(suite);
  printf("1..%u\n", suite->n);
}

int
main(void)
{
  Suite suite = {
    .loaded = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                    (GDestroyNotify)gainsay_rules_free),
    .gaps = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    .corpus = g_build_filename(g_getenv("SRC"), "corpus", (char *)NULL),
  };
  run_suite(&suite);
  g_hash_table_unref(suite.loaded);
  g_hash_table_unref(suite.gaps);
  g_free(suite.corpus);
  return 0;
}
