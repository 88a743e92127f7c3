/* SPDX-License-Identifier: Apache-2.0
 *
 * The configuration of a run.  Levels of rules are of a path, and each path
 * may fall under a file of its own; what [gainsay] says is of the run, so that
 * the files of all its paths must say the same.
 */
#include "gainsay-config-private.h"

#include "base/limits.h"

#include <stdlib.h>

/* ---- begin and end ---------------------------------------------------- */

static void
add_path(GainsayConfig *config, const char *path)
{
  GsConfigFile *file = gs_config_file_of(config, path);
  if (g_ptr_array_find(config->holding, file, NULL))
    return;
  g_ptr_array_add(config->holding, file);
  g_ptr_array_add(config->examples, g_strdup(path));
}

GainsayConfig *
gainsay_config_new(const char *file,
                   const char *user_file,
                   const char *const *roots,
                   const char *const *paths)
{
  g_return_val_if_fail(paths != NULL, NULL);
  GainsayConfig *config = g_new0(GainsayConfig, 1);
  g_atomic_ref_count_init(&config->n_holders);
  config->arena = gs_arena_new(0);
  config->diagnostics.arena = config->arena;
  config->roots = (const char *const *)g_strdupv(
      (char **)(gpointer)(roots != NULL ? roots : gs_installed_roots));
  config->named = g_strdup(file);
  config->user = g_strdup(user_file);
  config->files = g_ptr_array_new_with_free_func(gs_config_file_free);
  config->by_folder =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  config->holding = g_ptr_array_new();
  config->examples = g_ptr_array_new_with_free_func(g_free);
  config->packs = g_ptr_array_new_with_free_func(g_free);
  for (; *paths != NULL; paths++)
    add_path(config, *paths);
  return config;
}

GainsayConfig *
gs_config_share(GainsayConfig *config)
{
  if (config != NULL)
    g_atomic_ref_count_inc(&config->n_holders);
  return config;
}

void
gainsay_config_free(GainsayConfig *config)
{
  if (config == NULL || !g_atomic_ref_count_dec(&config->n_holders))
    return;
  g_ptr_array_unref(config->packs);
  g_ptr_array_unref(config->examples);
  g_ptr_array_unref(config->holding);
  g_hash_table_unref(config->by_folder);
  g_ptr_array_unref(config->files);
  g_strfreev((char **)(gpointer)config->roots);
  g_free(config->named);
  g_free(config->user);
  gs_arena_free(config->arena);
  g_free(config);
}

/* ---- paths in a file -------------------------------------------------- */

/* With all links followed; as it is when there is nothing. */
static char *
real_path(const char *path)
{
  char *real = realpath(path, NULL);
  char *copy = g_strdup(real != NULL ? real : path);
  free(real);
  return copy;
}

static bool
is_inside(const char *folder, const char *path)
{
  g_autofree char *real_folder = real_path(folder);
  g_autofree char *real = real_path(path);
  g_autofree char *start = g_strconcat(
      real_folder, g_str_has_suffix(real_folder, "/") ? "" : "/", NULL);
  return g_str_has_prefix(real, start) || strcmp(real, real_folder) == 0;
}

/* What the word, read as a path from the folder of its file, means to the
 * program: a path from where that runs.  NULL when it leaves the project: a
 * configuration comes with the texts, from anybody, and must not make the
 * program read what it likes. */
static const char *
path_of(GainsayConfig *config, const GsConfigFile *file, GsConfigWord word)
{
  const char *text = gs_arena_copy(config->arena, word.text).at;
  g_autofree char *path = g_canonicalize_filename(text, file->folder);
  if (file->project != NULL && !is_inside(file->project, path)) {
    gs_config_error(file->file, word.span, "E113",
                    "'%s' leads out of this project",
                    gs_config_shown(file->file, word.text));
    return NULL;
  }
  g_autofree char *shown = gs_config_shown_path(path);
  return gs_arena_copy(config->arena, gs_slice_of(shown)).at;
}

/* ---- packs ------------------------------------------------------------ */

static bool
looks_like_path(GsSlice word)
{
  return memchr(word.at, '/', word.len) != NULL ||
         gs_slice_has_suffix(word, GS_SLICE(".rules"));
}

static bool
is_there(const GsConfigFile *file, const char *text)
{
  g_autofree char *path = g_canonicalize_filename(text, file->folder);
  return g_file_test(path, G_FILE_TEST_EXISTS);
}

/* The same, in a form that cannot be the name of a pack. */
static const char *
pack_path(GainsayConfig *config, const GsConfigFile *file, GsConfigWord word)
{
  const char *path = path_of(config, file, word);
  if (path == NULL || looks_like_path(gs_slice_of(path)))
    return path;
  return gs_arena_printf(config->arena, "./%s", path);
}

/* A pack by name, or a file or folder: what looks like a path is looked for
 * as one first, as on the command line. */
static const char *
pack_of(GainsayConfig *config, const GsConfigFile *file, GsConfigWord word)
{
  const char *text = gs_arena_copy(config->arena, word.text).at;
  GsRulePaths paths = { .roots = config->roots };
  bool is_path = looks_like_path(word.text);
  if (word.text.len == 0) {
    gs_config_error(file->file, word.span, "E109",
                    "a pack is missing beside this comma");
    return NULL;
  }
  if (is_path && is_there(file, text))
    return pack_path(config, file, word);
  const char *missing = gs_rule_set_missing(config->arena, &paths, text);
  if (missing == NULL)
    return text;
  if (is_there(file, text))
    return pack_path(config, file, word);
  if (!is_path || path_of(config, file, word) != NULL)
    gs_config_error(file->file, word.span, "E112", "%s", missing);
  return NULL;
}

/* The packs of a file's key; NULL when it is not set.  One that is wrong is
 * told, and left out. */
static const char **
packs_of(GainsayConfig *config, const GsConfigFile *file, GsConfigKey key)
{
  if (file == NULL || file->file == NULL ||
      file->file->values[key].key.text.len == 0)
    return NULL;
  const GsSetting *setting = &file->file->values[key];
  size_t n = gs_config_n_items(setting);
  const char **packs = g_new0(const char *, n + 1);
  size_t kept = 0;
  for (size_t i = 0; i < n; i++) {
    packs[kept] = pack_of(config, file, gs_config_item(setting, i));
    config->lacks_packs = config->lacks_packs || packs[kept] == NULL;
    kept += packs[kept] != NULL ? 1 : 0;
  }
  g_ptr_array_add(config->packs, packs);
  return packs;
}

/* ---- one value for all ------------------------------------------------ */

static const GsSetting *
setting_of(const GsConfigFile *file, GsConfigKey key)
{
  return file != NULL && file->file != NULL &&
                 file->file->values[key].key.text.len > 0
             ? &file->file->values[key]
             : NULL;
}

static char *
where_of(const GsConfigFile *file, const GsSetting *setting)
{
  GsPlace place =
      gs_linemap_place(file->file->source.lines, setting->key.span.start);
  return g_strdup_printf("%s:%zu", file->file->source.file, place.line);
}

/* Tells that of two files that hold, by number, the second does not say what
 * the first says. */
static void
tell_difference(GainsayConfig *config, GsConfigKey key, guint i, guint other)
{
  const GsConfigFile *file = config->holding->pdata[i];
  const GsConfigFile *rest = config->holding->pdata[other];
  const GsSetting *setting = setting_of(file, key);
  const GsSetting *contrary = setting_of(rest, key);
  g_autofree char *there =
      contrary != NULL
          ? where_of(rest, contrary)
          : g_strdup_printf("no configuration of %s",
                            (char *)config->examples->pdata[other]);
  gs_config_error(file->file, setting->value.span, "E114",
                  "%s sets '%s' %s, and a run has one; check the files of each "
                  "alone, or give all of them one configuration with --config",
                  there, gs_config_key_name(key),
                  contrary != NULL ? "otherwise" : "so");
}

/* The message stands at the later of the two, if it has the key. */
static void
tell_differences(GainsayConfig *config, GsConfigKey key, guint i)
{
  bool has_key = setting_of(config->holding->pdata[i], key) != NULL;
  tell_difference(config, key, has_key ? i : 0, has_key ? 0 : i);
}

static bool
is_same_text(const GsSetting *a, const GsSetting *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return gs_slice_eq(a->value.text, b->value.text);
}

static bool
is_same_list(const char *const *a, const char *const *b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal(a, b);
}

static void
fill_place(const GsConfigFile *file, GsSpan span, GainsaySetting *setting)
{
  GsPlace place = gs_linemap_place(file->file->source.lines, span.start);
  setting->file = file->file->source.file;
  setting->line = (unsigned)place.line;
  setting->column = (unsigned)place.column;
}

static GsConfigKey
known_key(const char *name)
{
  GsConfigKey key = gs_config_key_find(gs_slice_of(name));
  if (key == GS_N_CONFIG_KEYS)
    g_critical("a configuration has no key '%s'", name);
  return key;
}

static bool
fill(GainsayConfig *config,
     const GsConfigFile *file,
     GsConfigKey key,
     GainsaySetting *setting)
{
  const GsSetting *set = setting_of(file, key);
  if (set == NULL)
    return false;
  setting->section = "gainsay";
  setting->value = key == GS_CONFIG_BASELINE
                       ? path_of(config, file, set->value)
                       : gs_arena_copy(config->arena, set->value.text).at;
  fill_place(file, set->value.span, setting);
  return setting->value != NULL;
}

/* What is wrong with packs is told once, however often they are asked for. */
static const char **
asked_packs(GainsayConfig *config, GsConfigKey key)
{
  if (config->has_asked[key])
    return config->asked[key];
  const char **first = packs_of(config, config->holding->pdata[0], key);
  for (guint i = 1; i < config->holding->len; i++) {
    const char **other = packs_of(config, config->holding->pdata[i], key);
    if (!is_same_list((const char *const *)first, (const char *const *)other))
      tell_differences(config, key, i);
  }
  config->has_asked[key] = true;
  config->asked[key] = first;
  return first;
}

static bool
get_of_run(GainsayConfig *config, GsConfigKey key, GainsaySetting *setting)
{
  if (config->holding->len == 0)
    return false;
  const GsConfigFile *file = config->holding->pdata[0];
  if (key < GS_N_CONFIG_PACK_KEYS) {
    setting->packs = (const char *const *)asked_packs(config, key);
    return fill(config, file, key, setting);
  }
  const GsSetting *first = setting_of(file, key);
  for (guint i = 1; i < config->holding->len; i++)
    if (!is_same_text(first, setting_of(config->holding->pdata[i], key)))
      tell_differences(config, key, i);
  return fill(config, file, key, setting);
}

static bool
get_level(GainsayConfig *config,
          const char *path,
          const char *id,
          GainsaySetting *setting)
{
  const char *ids[] = { id, NULL };
  GsRuleLevel level = { 0 };
  GsConfigFile *file = gs_config_file_of(config, path);
  gs_config_file_levels(file, path, ids, &level);
  if (level.by == NULL)
    return false;
  setting->value = gs_config_level_name(level.level);
  setting->section = gs_arena_copy(config->arena, level.section->name.text).at;
  fill_place(file, level.by->value.span, setting);
  return true;
}

/* Which of the files, and nothing of what it says. */
static bool
get_file(GainsayConfig *config, const char *path, GainsaySetting *setting)
{
  const GsConfigFile *file = gs_config_file_of(config, path);
  if (file == NULL || file->file == NULL)
    return false;
  setting->file = file->file->source.file;
  return true;
}

gboolean
gainsay_config_get(GainsayConfig *config,
                   const char *path,
                   const char *key,
                   GainsaySetting *setting)
{
  g_return_val_if_fail(config != NULL && setting != NULL, FALSE);
  g_return_val_if_fail(path != NULL || key != NULL, FALSE);
  *setting = (GainsaySetting){ 0 };
  if (key == NULL)
    return get_file(config, path, setting);
  if (path != NULL && strchr(key, '/') != NULL)
    return get_level(config, path, key, setting);
  GsConfigKey which = known_key(key);
  if (which == GS_N_CONFIG_KEYS)
    return FALSE;
  if (path == NULL)
    return get_of_run(config, which, setting);
  return fill(config, gs_config_file_of(config, path), which, setting);
}

/* ---- what is wrong ---------------------------------------------------- */

/* The first of them, and how many there are. */
static char *
errors_text(GsDiagnostics *diagnostics)
{
  GString *text = g_string_new(NULL);
  gs_diagnostics_sort(diagnostics);
  size_t n = diagnostics->list.n;
  size_t shown = MIN(n, GS_LIMIT_CONFIG_ERRORS);
  for (size_t i = 0; i < shown; i++)
    g_string_append_printf(
        text, "%s\n",
        gs_diagnostic_format(diagnostics->arena, &diagnostics->list.items[i]));
  g_string_append_printf(text, "%zu error%s in the configuration", n,
                         n == 1 ? "" : "s");
  if (shown < n)
    g_string_append_printf(text, ", of which %zu are shown", shown);
  g_string_append_c(text, '.');
  return g_string_free(text, FALSE);
}

gboolean
gainsay_config_check(GainsayConfig *config,
                     const GainsayRules *rules,
                     gboolean are_others,
                     GError **error)
{
  g_return_val_if_fail(config != NULL, FALSE);
  for (guint i = 0; rules != NULL && i < config->files->len; i++) {
    const GsConfigFile *file = config->files->pdata[i];
    if (file->file != NULL)
      gs_config_check_rules(file->file, rules->ids,
                            are_others || config->lacks_packs
                                ? (const char *const *)rules->packs
                                : NULL);
  }
  if (gs_diagnostics_count(&config->diagnostics, GS_LEVEL_ERROR) == 0)
    return TRUE;
  g_autofree char *text = errors_text(&config->diagnostics);
  g_set_error_literal(error, GAINSAY_ERROR, GAINSAY_ERROR_CONFIG, text);
  return FALSE;
}
