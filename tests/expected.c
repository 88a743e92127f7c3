/* SPDX-License-Identifier: Apache-2.0
 *
 * From the text of `expected` and `twins` to findings.
 *
 * Both are blocks of lines divided by empty lines; a line is `key: value`,
 * but for the first of a block in `expected`, which is `STRENGTH TYPE`.
 * Lines that begin with # are for people.
 */
#include "expected.h"

#include <string.h>

static const char *const keys_of_finding[] = { "", "a", "b", "disclosed",
                                               NULL };
static const char *const keys_of_twin[] = { "trap",     "replace",   "with",
                                            "strength", "type",      "a",
                                            "b",        "disclosed", NULL };

static void
expected_free(Expected *expected)
{
  if (expected == NULL)
    return;
  g_free(expected->strength);
  g_free(expected->type);
  g_free(expected->disclosed);
  for (int i = 0; i < 2; i++) {
    g_free(expected->side[i].source);
    g_free(expected->side[i].words);
  }
  g_free(expected);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Expected, expected_free)

static void
twin_free(Twin *twin)
{
  g_free(twin->trap);
  g_free(twin->replace);
  g_free(twin->with);
  expected_free(twin->finding);
  g_free(twin);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Twin, twin_free)

char *
one_line(const char *text)
{
  GString *line = g_string_new(NULL);
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace(*at))
      g_string_append_c(line, *at);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c(line, ' ');
  return g_strchomp(g_string_free(line, FALSE));
}

static void
fail(GError **error, const char *message, const char *what)
{
  g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "%s: %s", message,
              what);
}

/* Adds one line to the block; the first of a finding has the key "". */
static gboolean
add_line(GHashTable *block,
         const char *line,
         const char *const *keys,
         GError **error)
{
  gboolean is_heading =
      g_hash_table_size(block) == 0 && g_strv_contains(keys, "");
  const char *colon = is_heading ? line : strstr(line, ":");
  g_autofree char *key =
      g_strstrip(g_strndup(line, colon == NULL ? 0 : (gsize)(colon - line)));
  if (colon == NULL || !g_strv_contains(keys, key)) {
    fail(error, "a line with an unknown key", line);
    return FALSE;
  }
  if (g_hash_table_contains(block, key)) {
    fail(error, "a key that stands twice", line);
    return FALSE;
  }
  char *value = g_strstrip(g_strdup(is_heading ? line : colon + 1));
  g_hash_table_insert(block, g_steal_pointer(&key), value);
  return TRUE;
}

/* The blocks of `text`, each a table from key to value. */
static GPtrArray *
read_blocks(const char *text, const char *const *keys, GError **error)
{
  g_autoptr(GPtrArray) blocks =
      g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  GHashTable *block = NULL;
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '#')
      continue;
    if (*g_strchomp(*line) == '\0') {
      block = NULL;
      continue;
    }
    if (block == NULL) {
      block = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
      g_ptr_array_add(blocks, block);
    }
    if (!add_line(block, *line, keys, error))
      return NULL;
  }
  return g_steal_pointer(&blocks);
}

/* "source | words" */
static gboolean
read_side(GHashTable *block, const char *key, ExpectedSide *side)
{
  const char *value = g_hash_table_lookup(block, key);
  const char *bar = value == NULL ? NULL : strchr(value, '|');
  if (bar == NULL)
    return FALSE;
  side->source = g_strstrip(g_strndup(value, (gsize)(bar - value)));
  side->words = one_line(bar + 1);
  return *side->source != '\0' && *side->words != '\0';
}

static Expected *
read_finding(GHashTable *block,
             const char *strength,
             const char *type,
             GError **error)
{
  g_autoptr(Expected) expected = g_new0(Expected, 1);
  expected->strength = g_strdup(strength);
  expected->type = g_strdup(type);
  expected->disclosed = g_strdup(g_hash_table_lookup(block, "disclosed"));
  if (g_strcmp0(strength, "conflict") != 0 &&
      g_strcmp0(strength, "tension") != 0)
    fail(error, "a finding is a conflict or a tension, not",
         strength != NULL ? strength : "nothing");
  else if (type == NULL)
    fail(error, "a finding has a type", strength);
  else if (!read_side(block, "a", &expected->side[0]) ||
           !read_side(block, "b", &expected->side[1]))
    fail(error, "a finding has two lines `a: source | words` and `b: ...`",
         type);
  else
    return g_steal_pointer(&expected);
  return NULL;
}

GPtrArray *
expected_parse(const char *text, GError **error)
{
  g_autoptr(GPtrArray) blocks = read_blocks(text, keys_of_finding, error);
  g_autoptr(GPtrArray) all =
      g_ptr_array_new_with_free_func((GDestroyNotify)expected_free);
  if (blocks == NULL)
    return NULL;
  GHashTable *first = blocks->len > 0 ? blocks->pdata[0] : NULL;
  if (first == NULL) {
    fail(error, "it lists nothing; the word for that is", "none");
    return NULL;
  }
  if (blocks->len == 1 && g_hash_table_size(first) == 1 &&
      strcmp(g_hash_table_lookup(first, ""), "none") == 0)
    return g_steal_pointer(&all);
  for (guint i = 0; i < blocks->len; i++) {
    const char *heading = g_hash_table_lookup(blocks->pdata[i], "");
    g_auto(GStrv) words = g_strsplit(heading, " ", 2);
    Expected *expected = read_finding(blocks->pdata[i], words[0],
                                      words[0] ? words[1] : NULL, error);
    if (expected == NULL)
      return NULL;
    g_ptr_array_add(all, expected);
  }
  return g_steal_pointer(&all);
}

static Twin *
read_twin(GHashTable *block, GError **error)
{
  g_autoptr(Twin) twin = g_new0(Twin, 1);
  twin->trap = g_strdup(g_hash_table_lookup(block, "trap"));
  twin->replace = g_strdup(g_hash_table_lookup(block, "replace"));
  twin->with = g_strdup(g_hash_table_lookup(block, "with"));
  if (twin->trap == NULL || twin->replace == NULL || twin->with == NULL) {
    fail(error, "a twin has the lines trap, replace, with",
         twin->trap != NULL ? twin->trap : "no trap");
    return NULL;
  }
  twin->finding = read_finding(block, g_hash_table_lookup(block, "strength"),
                               g_hash_table_lookup(block, "type"), error);
  if (twin->finding == NULL) {
    g_prefix_error(error, "twin '%s': ", twin->trap);
    return NULL;
  }
  return g_steal_pointer(&twin);
}

GPtrArray *
twins_parse(const char *text, GError **error)
{
  g_autoptr(GPtrArray) blocks = read_blocks(text, keys_of_twin, error);
  g_autoptr(GPtrArray) all =
      g_ptr_array_new_with_free_func((GDestroyNotify)twin_free);
  if (blocks == NULL)
    return NULL;
  for (guint i = 0; i < blocks->len; i++) {
    Twin *twin = read_twin(blocks->pdata[i], error);
    if (twin == NULL)
      return NULL;
    g_ptr_array_add(all, twin);
  }
  return g_steal_pointer(&all);
}
