/* SPDX-License-Identifier: Apache-2.0
 *
 * What the library is built of: for reports of bugs, and for programs that
 * must know what it can do.
 */
#include "gainsay-private.h"

#include "match/regex.h"

#include <glib.h>

static void
write_str(GsWriter *out, const char *key, const char *value)
{
  gs_write_f(out, "\"%s\":", key);
  gs_write_json(out, gs_slice_of(value));
  gs_write_str(out, ",");
}

static void
write_names(GsWriter *out, const char *key, const char *const *names)
{
  gs_write_f(out, "\"%s\":[", key);
  for (size_t i = 0; names[i] != NULL; i++) {
    gs_write_str(out, i > 0 ? "," : "");
    gs_write_json(out, gs_slice_of(names[i]));
  }
  gs_write_str(out, "],");
}

static void
write_readers(GsWriter *out)
{
  const GsDocumentType *types = gs_document_types();
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (size_t i = 0; types[i].name != NULL; i++)
    if (types[i].needs == NULL)
      g_ptr_array_add(names, (gpointer)(uintptr_t)types[i].name);
  g_ptr_array_add(names, NULL);
  write_names(out, "readers", (const char *const *)names->pdata);
}

static void
write_packs(GsWriter *out, const GsRuleSet *set)
{
  gs_write_str(out, "\"packs\":[");
  for (size_t i = 0; set != NULL && i < set->packs.n; i++) {
    const GsPack *pack = &set->packs.items[i];
    gs_write_str(out, i > 0 ? ",\n{" : "\n{");
    write_str(out, "name", pack->name);
    write_str(out, "version", pack->version);
    g_autofree char *sum = gs_pack_sum(pack);
    gs_write_f(out, "\"sha256\":\"%s\"}", sum);
  }
  gs_write_str(out, "]}\n");
}

static int
append(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

static char *
describe_build(const GainsayRules *rules)
{
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(append, text);
  bool has_jit = false;
  gs_write_str(out, "{");
  write_str(out, "name", "gainsay");
  write_str(out, "version", gainsay_version());
  gs_write_f(out, "\"glib\":\"%u.%u.%u\",", glib_major_version,
             glib_minor_version, glib_micro_version);
  write_str(out, "pcre2", gs_regex_version(&has_jit));
  gs_write_f(out, "\"pcre2_jit\":%s,", has_jit ? "true" : "false");
  write_readers(out);
  write_names(out, "formats", gs_format_names());
  write_packs(out, rules != NULL ? rules->set : NULL);
  gs_writer_flush(out);
  return g_string_free(text, FALSE);
}

char *
gainsay_describe(const GainsayRules *rules, GainsayDescription what)
{
  g_return_val_if_fail(rules != NULL || what == GAINSAY_DESCRIPTION_BUILD,
                       NULL);
  if (what == GAINSAY_DESCRIPTION_WARNINGS)
    return g_strdup(rules->warnings);
  if (what == GAINSAY_DESCRIPTION_COVERAGE)
    return gs_coverage_of_examples(rules->set);
  return describe_build(rules);
}

/* ---- names ------------------------------------------------------------ */

static const char *
type_of(const char *path, GError **error)
{
  const GsDocumentType *type = gs_document_type_of_path(path);
  if (type == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "%s: its extension names no type of draft", path);
  return type != NULL ? type->name : NULL;
}

static const char *
format_of(const char *path, GError **error)
{
  const GsFormat *format = gs_format_of_path(path);
  if (format == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "%s: its extension names no format; say which with --format, "
                "or use .txt, .json, .jsonl, .sarif, .csv, .md, .html or "
                ".jsonld",
                path);
  return format != NULL ? format->name : NULL;
}

static const char *
variant_extension(const char *name, GError **error)
{
  const GsDocumentType *type = NULL;
  if (!gs_gainsay_find_type(name, &type, error))
    return NULL;
  return gs_document_insert_extension(type);
}

const char *
gainsay_find_name(GainsayNaming naming, const char *given, GError **error)
{
  bool is_key = naming == GAINSAY_NAMING_KEY;
  if (is_key || naming == GAINSAY_NAMING_WORKSHEET)
    return gs_exercise_extension(given, is_key, error);
  if (naming == GAINSAY_NAMING_VARIANT)
    return variant_extension(given, error);
  g_return_val_if_fail(given != NULL, NULL);
  return naming == GAINSAY_NAMING_TYPE ? type_of(given, error)
                                       : format_of(given, error);
}
