/* SPDX-License-Identifier: Apache-2.0
 *
 * Roots of packs, in order: GAINSAY_RULES_PATH, the user's data folder, the
 * system's, the installed one.  A program that stands in its build folder has
 * a file beside it that names the source tree's instead of the installed one.
 */
#include "cli/packs.h"

#include <stdio.h>
#include <string.h>

#define UNINSTALLED "uninstalled.paths"

typedef struct {
  GPtrArray *roots; /* (element-type filename) */
  char *lexicon;
} Places;

static void
add_path(GPtrArray *roots, char *path)
{
  g_ptr_array_add(roots, path);
}

static void
add_environment(GPtrArray *roots)
{
  const char *path = g_getenv("GAINSAY_RULES_PATH");
  g_auto(GStrv) parts = g_strsplit(path != NULL ? path : "", ":", -1);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_path(roots, g_strdup(parts[i]));
  add_path(roots,
           g_build_filename(g_get_user_data_dir(), "gainsay", "rules", NULL));
  const char *const *system = g_get_system_data_dirs();
  for (; *system != NULL; system++)
    add_path(roots, g_build_filename(*system, "gainsay", "rules", NULL));
}

/* The value behind `key=` in a text of lines, or NULL. (transfer full) */
static char *
value_of(const char *text, const char *key)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix(lines[i], key) && lines[i][strlen(key)] == '=')
      return g_strdup(lines[i] + strlen(key) + 1);
  return NULL;
}

/* What stands beside the program in a build folder. */
static gboolean
add_uninstalled(Places *places)
{
  g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname(program) : NULL;
  g_autofree char *path =
      folder ? g_build_filename(folder, UNINSTALLED, NULL) : NULL;
  g_autofree char *text = NULL;
  if (path == NULL || !g_file_get_contents(path, &text, NULL, NULL))
    return FALSE;
  char *rules = value_of(text, "rules");
  if (rules == NULL)
    return FALSE;
  add_path(places->roots, rules);
  places->lexicon = value_of(text, "lexicon");
  return TRUE;
}

static void
find_places(Places *places)
{
  places->roots = g_ptr_array_new_with_free_func(g_free);
  add_environment(places->roots);
  if (!add_uninstalled(places)) {
    add_path(places->roots, g_build_filename(PKGDATADIR, "rules", NULL));
    places->lexicon =
        g_build_filename(PKGDATADIR, "lexicon", "wordnet.table", NULL);
  }
  g_ptr_array_add(places->roots, NULL);
}

static void
tell_errors(const char *text)
{
  unsigned n = 0;
  for (const char *at = text; (at = strstr(at, ": error[")) != NULL; at++)
    n++;
  fprintf(stderr, "%s\n%u error%s in the rules. Nothing was checked.\n", text,
          n, n == 1 ? "" : "s");
}

GainsayRules *
packs_load(const char *const *names, GainsayRulesFlags flags, GString *told)
{
  g_autoptr(GError) error = NULL;
  Places places = { 0 };
  find_places(&places);
  GainsayRules *rules =
      gainsay_rules_new(names, (const char *const *)places.roots->pdata,
                        places.lexicon, flags, &error);
  if (rules == NULL)
    tell_errors(error->message);
  if (rules == NULL && told != NULL)
    g_string_append_printf(told, "%s\n", error->message);
  g_ptr_array_unref(places.roots);
  g_free(places.lexicon);
  return rules;
}

GPtrArray *
packs_roots(void)
{
  Places places = { 0 };
  find_places(&places);
  g_free(places.lexicon);
  return places.roots;
}

/* ---- languages -------------------------------------------------------- */

/* "en", "gsw". */
static gboolean
is_code(const char *name)
{
  size_t len = strlen(name);
  return (len == 2 || len == 3) &&
         strspn(name, "abcdefghijklmnopqrstuvwxyz") == len;
}

static void
add_languages(GPtrArray *names, const char *root)
{
  g_autoptr(GDir) folder = g_dir_open(root, 0, NULL);
  const char *name = folder != NULL ? g_dir_read_name(folder) : NULL;
  for (; name != NULL; name = g_dir_read_name(folder)) {
    g_autofree char *path = g_build_filename(root, name, NULL);
    if (is_code(name) && g_file_test(path, G_FILE_TEST_IS_DIR) &&
        !g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
      g_ptr_array_add(names, g_strdup(name));
  }
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

gboolean
packs_is_language(const char *name)
{
  g_autoptr(GPtrArray) roots = packs_roots();
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i + 1 < roots->len; i++)
    add_languages(names, roots->pdata[i]);
  if (g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
    return TRUE;
  g_ptr_array_sort(names, compare_names);
  g_ptr_array_add(names, NULL);
  const char *const *known = (const char *const *)names->pdata;
  const char *near = options_nearest(name, known);
  g_autofree char *all = g_strjoinv(", ", (char **)names->pdata);
  fprintf(stderr, "gainsay: there is no language pack '%s'; %s%s%s\n", name,
          near != NULL ? "did you mean '" : "known: ",
          near != NULL ? near : all, near != NULL ? "'?" : "");
  return FALSE;
}

GPtrArray *
packs_named(const Options *options)
{
  GPtrArray *names = g_ptr_array_new();
  g_ptr_array_extend(names, options->rules, NULL, NULL);
  for (guint i = 0; i < options->paths->len; i++)
    g_ptr_array_add(names, options->paths->pdata[i]);
  g_ptr_array_add(names, NULL);
  return names;
}

GPtrArray *
packs_asked(const Options *options)
{
  GPtrArray *names = g_ptr_array_new();
  g_ptr_array_extend(names, options->rules, NULL, NULL);
  g_ptr_array_add(names, NULL);
  return names;
}

void
packs_add_of(GPtrArray *names, const char *id)
{
  const char *slash = id != NULL ? strchr(id, '/') : NULL;
  if (slash != NULL && slash > id)
    g_ptr_array_add(names, g_strndup(id, (gsize)(slash - id)));
}
