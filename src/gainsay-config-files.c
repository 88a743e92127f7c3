/* SPDX-License-Identifier: Apache-2.0
 *
 * From a path to the configuration file that holds for it.  Each file is read
 * once, each folder looked at once.
 */
#include "gainsay-config-private.h"

#include "base/file.h"
#include "base/limits.h"

#include <sys/stat.h>
#include <unistd.h>

/* ---- paths ------------------------------------------------------------ */

/* The part of `path` below `folder`, or NULL. */
static const char *
below(const char *folder, const char *path)
{
  size_t len = strlen(folder);
  if (!g_str_has_prefix(path, folder))
    return NULL;
  if (g_str_has_suffix(folder, "/"))
    return path + len;
  return path[len] == '/' ? path + len + 1 : NULL;
}

char *
gs_config_shown_path(const char *path)
{
  g_autofree char *here = g_get_current_dir();
  const char *inside = below(here, path);
  if (inside != NULL)
    return g_strdup(inside);
  g_autofree char *folder = g_path_get_dirname(path);
  const char *from = strcmp(folder, "/") != 0 ? below(folder, here) : NULL;
  if (from == NULL)
    return g_strdup(path);
  g_autofree char *name = g_path_get_basename(path);
  GString *shown = g_string_new("../");
  for (; *from != '\0'; from++)
    if (*from == '/')
      g_string_append(shown, "../");
  g_string_append(shown, name);
  return g_string_free(shown, FALSE);
}

char *
gs_config_file_relative(const GsConfigFile *file, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename(path, NULL);
  const char *inside = below(file->base, absolute);
  return g_strdup(inside != NULL ? inside : absolute + 1);
}

/* ---- reading ---------------------------------------------------------- */

static GsConfig *
read_file(GainsayConfig *config, const char *path, const char *shown)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  const char *name = gs_arena_copy(config->arena, gs_slice_of(shown)).at;
  const char *failure = gs_file_read(path, GS_LIMIT_CONFIG_BYTES, &bytes, &len);
  if (failure != NULL) {
    gs_diagnostics_add_plain(&config->diagnostics, GS_LEVEL_ERROR, "E100", name,
                             "the configuration cannot be read: %s", failure);
    return NULL;
  }
  char *kept = gs_arena_take(config->arena, len + 1);
  if (len > 0)
    memcpy(kept, bytes, len);
  return gs_config_parse(&config->diagnostics, name, kept, len);
}

/* `shown` is also what a file that was named is opened by. */
static GsConfigFile *
add_file(GainsayConfig *config, const char *path, const char *shown)
{
  GsConfigFile *file = g_new0(GsConfigFile, 1);
  file->path = g_strdup(path);
  file->folder = g_path_get_dirname(path);
  file->base = g_strdup(file->folder);
  file->file = read_file(config, path, shown);
  g_ptr_array_add(config->files, file);
  return file;
}

void
gs_config_file_free(void *data)
{
  GsConfigFile *file = data;
  g_free(file->path);
  g_free(file->folder);
  g_free(file->base);
  g_free(file->project);
  g_free(file);
}

/* ---- which holds ------------------------------------------------------ */

static GsConfigFile *
find_known(const GainsayConfig *config, const char *path)
{
  for (guint i = 0; i < config->files->len; i++) {
    GsConfigFile *file = config->files->pdata[i];
    if (strcmp(file->path, path) == 0)
      return file;
  }
  return NULL;
}

/* What is named, or the user's, is of no folder of texts: its globs are
 * counted from the working directory. */
static void
count_from_here(GsConfigFile *file)
{
  g_free(file->base);
  file->base = g_get_current_dir();
}

static GsConfigFile *
named_file(GainsayConfig *config)
{
  g_autofree char *path = g_canonicalize_filename(config->named, NULL);
  GsConfigFile *file = find_known(config, path);
  if (file != NULL)
    return file;
  file = add_file(config, path, config->named);
  file->project = gs_config_project(file->folder);
  count_from_here(file);
  return file;
}

static GsConfigFile *
user_file(GainsayConfig *config)
{
  if (config->user == NULL)
    return NULL;
  g_autofree char *path = g_canonicalize_filename(config->user, NULL);
  GsConfigFile *file = find_known(config, path);
  if (file != NULL || !g_file_test(path, G_FILE_TEST_EXISTS))
    return file;
  g_autofree char *shown = gs_config_shown_path(path);
  file = add_file(config, path, shown);
  count_from_here(file);
  return file;
}

/* In a folder that anybody may write to, such as /tmp, a file that somebody
 * else left may switch rules off. */
static bool
is_planted(const GsConfigFile *file)
{
  struct stat folder;
  struct stat own;
  return stat(file->folder, &folder) == 0 && stat(file->path, &own) == 0 &&
         (folder.st_mode & S_IWOTH) != 0 && own.st_uid != geteuid();
}

static void
refuse_planted(GainsayConfig *config, GsConfigFile *file, const char *shown)
{
  const char *name = gs_arena_copy(config->arena, gs_slice_of(shown)).at;
  if (!is_planted(file))
    return;
  file->file = NULL;
  gs_diagnostics_add_plain(&config->diagnostics, GS_LEVEL_ERROR, "E115", name,
                           "somebody else left this in a folder that anybody "
                           "may write to; take it by --config, or none by "
                           "--no-config");
}

static GsConfigFile *
file_of_folder(GainsayConfig *config, const char *folder)
{
  g_autofree char *path = gs_config_find(folder);
  if (path == NULL)
    return user_file(config);
  GsConfigFile *file = find_known(config, path);
  if (file != NULL)
    return file;
  g_autofree char *shown = gs_config_shown_path(path);
  file = add_file(config, path, shown);
  file->project = gs_config_project(file->folder);
  refuse_planted(config, file, shown);
  return file;
}

static char *
folder_of(const char *path)
{
  gboolean is_here = strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0;
  g_autofree char *absolute =
      g_canonicalize_filename(is_here ? "." : path, NULL);
  if (is_here || g_file_test(absolute, G_FILE_TEST_IS_DIR))
    return g_steal_pointer(&absolute);
  return g_path_get_dirname(absolute);
}

GsConfigFile *
gs_config_file_of(GainsayConfig *config, const char *path)
{
  if (config->named != NULL)
    return named_file(config);
  g_autofree char *folder = folder_of(path);
  void *file = NULL;
  if (g_hash_table_lookup_extended(config->by_folder, folder, NULL, &file))
    return file;
  file = file_of_folder(config, folder);
  g_hash_table_insert(config->by_folder, g_steal_pointer(&folder), file);
  return file;
}

void
gs_config_file_levels(const GsConfigFile *file,
                      const char *path,
                      const char *const *ids,
                      GsRuleLevel *levels)
{
  if (file == NULL || file->file == NULL)
    return;
  g_autofree char *relative = gs_config_file_relative(file, path);
  gs_config_levels(file->file, gs_slice_of(relative), ids, levels);
}

void
gs_config_file_note(const GsConfigFile *file, const char *path)
{
  if (file == NULL || file->file == NULL)
    return;
  g_autofree char *relative = gs_config_file_relative(file, path);
  gs_config_note(file->file, gs_slice_of(relative));
}
