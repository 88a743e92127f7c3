/* SPDX-License-Identifier: Apache-2.0
 *
 * The file of a baseline, every member of it looked at: a slip that went by
 * would let a finding through, or bring a hundred back.
 */
#include "baseline/baseline.h"

#include "base/diagnostic.h"
#include "base/json.h"

typedef struct {
  GsBaseline *baseline;
  const GsLineMap *lines;
  GsBaselineError *error;
} Reader;

static bool
fail(Reader *reader, size_t at, const char *message)
{
  *reader->error =
      (GsBaselineError){ gs_linemap_place(reader->lines, at), message };
  return false;
}

/* The members of an object that are known, NULL at the end. */
static bool
has_only(Reader *reader, const GsJson *object, const char *const *known)
{
  GsArena *arena = reader->baseline->arena;
  size_t n = g_strv_length((char **)(gpointer)known);
  for (const GsJson *now = object->first; now != NULL; now = now->next) {
    const char *key = gs_arena_copy(arena, now->key).at;
    const char *near = gs_nearest(key, known, n);
    if (g_strv_contains(known, key))
      continue;
    return fail(reader, now->key_at,
                near != NULL
                    ? gs_arena_printf(arena,
                                      "unknown member '%s'; did you mean '%s'?",
                                      key, near)
                    : gs_arena_printf(arena, "unknown member '%s'", key));
  }
  return true;
}

static bool
is_kind(Reader *reader, const GsJson *value, GsJsonKind kind)
{
  return value->kind == kind ||
         fail(reader, value->at,
              gs_arena_printf(
                  reader->baseline->arena, "this is %s, and should be %s",
                  gs_json_kind_name(value->kind), gs_json_kind_name(kind)));
}

/* The member `key`, which must be there. */
static const GsJson *
member(Reader *reader, const GsJson *object, const char *key, GsJsonKind kind)
{
  const GsJson *value = gs_json_get(object, key);
  if (value == NULL)
    fail(reader, object->at,
         gs_arena_printf(reader->baseline->arena, "there is no member '%s'",
                         key));
  return value != NULL && is_kind(reader, value, kind) ? value : NULL;
}

static bool
is_fingerprint(const char *text)
{
  const char *hex = "0123456789abcdef";
  if (strspn(text, hex) != 32 || text[32] != ':')
    return false;
  const char *number = text + 33;
  return *number != '0' && *number != '\0' &&
         strspn(number, "0123456789") == strlen(number);
}

static bool
read_strings(Reader *reader, const GsJson *object, GsBaselineEntry *entry)
{
  const struct {
    const char *key;
    const char **to;
  } members[] = {
    { "fingerprint", &entry->fingerprint },
    { "rule", &entry->rule },
    { "path", &entry->path },
    { "a", &entry->a },
    { "b", &entry->b },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(members); i++) {
    const GsJson *value =
        member(reader, object, members[i].key, GS_JSON_STRING);
    if (value == NULL)
      return false;
    *members[i].to = value->text.at;
  }
  return true;
}

static bool
read_entry(Reader *reader, const GsJson *object)
{
  static const char *const known[] = {
    "fingerprint", "rule", "path", "a", "b", "reason", "path_b", NULL
  };
  GsBaselineEntry entry = { .place =
                                gs_linemap_place(reader->lines, object->at) };
  if (!is_kind(reader, object, GS_JSON_OBJECT) ||
      !has_only(reader, object, known) || !read_strings(reader, object, &entry))
    return false;
  if (!is_fingerprint(entry.fingerprint))
    return fail(reader, gs_json_get(object, "fingerprint")->at,
                "this is no fingerprint: 32 hexadecimal digits, a colon, and "
                "a number");
  const GsJson *reason = gs_json_get(object, "reason");
  const GsJson *path_b = gs_json_get(object, "path_b");
  if ((reason != NULL && !is_kind(reader, reason, GS_JSON_STRING)) ||
      (path_b != NULL && !is_kind(reader, path_b, GS_JSON_STRING)))
    return false;
  entry.reason = reason != NULL ? reason->text.at : NULL;
  entry.path_b = path_b != NULL ? path_b->text.at : NULL;
  gs_vector_add(reader->baseline->arena, &reader->baseline->entries, entry);
  return true;
}

static bool
is_our_schema(Reader *reader, const GsJson *top)
{
  const GsJson *schema = member(reader, top, "schema", GS_JSON_STRING);
  if (schema == NULL)
    return false;
  return gs_slice_eq(schema->text, GS_SLICE(GS_BASELINE_SCHEMA)) ||
         fail(reader, schema->at,
              gs_arena_printf(reader->baseline->arena,
                              "this program reads '%s'; another version may "
                              "have written this",
                              GS_BASELINE_SCHEMA));
}

static int
compare_fingerprints(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsBaselineEntry *x = a;
  const GsBaselineEntry *y = b;
  (void)data;
  return strcmp(x->fingerprint, y->fingerprint);
}

GsBaseline *
gs_baseline_new(GsArena *arena)
{
  GsBaseline *baseline = GS_NEW(arena, GsBaseline);
  baseline->arena = arena;
  return baseline;
}

bool
gs_baseline_read(GsBaseline *baseline, GsSlice text, GsBaselineError *error)
{
  static const char *const known[] = { "schema", "findings", NULL };
  Reader reader = { .baseline = baseline,
                    .lines = gs_linemap_new(baseline->arena, text),
                    .error = error };
  GsJsonError wrong;
  const GsJson *top = gs_json_parse(baseline->arena, text, &wrong);
  if (top == NULL)
    return fail(&reader, wrong.at, wrong.message);
  if (!is_kind(&reader, top, GS_JSON_OBJECT) || !is_our_schema(&reader, top) ||
      !has_only(&reader, top, known))
    return false;
  const GsJson *findings = member(&reader, top, "findings", GS_JSON_ARRAY);
  if (findings == NULL)
    return false;
  for (const GsJson *now = findings->first; now != NULL; now = now->next)
    if (!read_entry(&reader, now))
      return false;
  if (baseline->entries.n > 0)
    g_qsort_with_data(baseline->entries.items, (gint)baseline->entries.n,
                      sizeof *baseline->entries.items, compare_fingerprints,
                      NULL);
  return true;
}
