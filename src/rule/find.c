/* SPDX-License-Identifier: Apache-2.0
 *
 * Looking for packs below the roots: ROOT/NAME (a folder), ROOT/NAME.rules,
 * or any file or folder below, one level deep, whose header has the name.
 */
#include "rule/find-private.h"

#include <stdio.h>
#include <stdlib.h>

#define SUFFIX ".rules"
#define HEADER_BYTES 4096 /* a header stands at the start of its file */

static int
compare_paths(const void *a, const void *b)
{
  const char *const *x = a;
  const char *const *y = b;
  return strcmp(*x, *y);
}

static void
sort(GPtrArray *paths)
{
  g_ptr_array_sort(paths, compare_paths);
}

/* What `folder` holds, sorted: rule files, or folders. */
static GPtrArray *
list_folder(const char *folder, bool want_folders)
{
  GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *entry; dir && (entry = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *path = g_build_filename(folder, entry, NULL);
    bool is_folder = g_file_test(path, G_FILE_TEST_IS_DIR);
    if (*entry != '.' && is_folder == want_folders &&
        (is_folder || g_str_has_suffix(entry, SUFFIX)))
      g_ptr_array_add(found, g_steal_pointer(&path));
  }
  sort(found);
  return found;
}

static GPtrArray *
only(const char *path)
{
  GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(found, g_strdup(path));
  return found;
}

/* The files of a folder, or the file itself; NULL when it is neither. */
static GPtrArray *
files_of(const char *path)
{
  if (!g_file_test(path, G_FILE_TEST_EXISTS))
    return NULL;
  if (!g_file_test(path, G_FILE_TEST_IS_DIR))
    return only(path);
  g_autoptr(GPtrArray) files = list_folder(path, false);
  return files->len > 0 ? g_steal_pointer(&files) : NULL;
}

/* Is `path`, with all links followed, still below `root`? */
static bool
is_below(const char *root, const char *path)
{
  char *real_root = realpath(root, NULL);
  char *real_path = realpath(path, NULL);
  bool is_good =
      real_root != NULL && real_path != NULL &&
      g_str_has_prefix(real_path, real_root) &&
      (real_path[strlen(real_root)] == '/' || g_str_has_suffix(real_root, "/"));
  free(real_root);
  free(real_path);
  return is_good;
}

/* ---- by header -------------------------------------------------------- */

/* The name in the header of a rule file, or NULL. (transfer full) */
static char *
header_name(const char *path)
{
  if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  g_autofree char *text = g_malloc0(HEADER_BYTES + 1);
  FILE *file = fopen(path, "rb");
  if (file == NULL)
    return NULL;
  size_t len = fread(text, 1, HEADER_BYTES, file);
  fclose(file);
  text[len] = '\0';
  char *line = g_str_has_prefix(text, "pack ") ? text : strstr(text, "\npack ");
  if (line == NULL)
    return NULL;
  line += *line == '\n' ? 6 : 5;
  line += strspn(line, " \t");
  return g_strndup(line, strcspn(line, " \t\r\n"));
}

static GPtrArray *
take_named(GPtrArray *files, const char *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
  for (size_t i = 0; i < files->len; i++) {
    g_autofree char *header = header_name(files->pdata[i]);
    if (g_strcmp0(header, name) == 0)
      g_ptr_array_add(found, g_strdup(files->pdata[i]));
  }
  return found;
}

/* Files in `root` or in a folder of it whose header has the name. */
static GPtrArray *
find_by_header(const char *root, const char *name)
{
  g_autoptr(GPtrArray) folders = list_folder(root, true);
  g_ptr_array_insert(folders, 0, g_strdup(root));
  for (size_t i = 0; i < folders->len; i++) {
    g_autoptr(GPtrArray) files = list_folder(folders->pdata[i], false);
    g_autoptr(GPtrArray) found = take_named(files, name);
    if (found->len > 0)
      return g_steal_pointer(&found);
  }
  return NULL;
}

/* ---- by path ---------------------------------------------------------- */

static bool
is_plain_name(const char *name)
{
  return *name != '\0' && *name != '/' && strstr(name, "..") == NULL;
}

static GPtrArray *
find_in_root(const char *root, const char *name)
{
  g_autofree char *folder = g_build_filename(root, name, NULL);
  g_autofree char *file = g_strconcat(folder, SUFFIX, NULL);
  const char *const tries[] = { folder, file };
  for (size_t i = 0; i < G_N_ELEMENTS(tries); i++) {
    g_autoptr(GPtrArray) files = files_of(tries[i]);
    if (files != NULL && is_below(root, tries[i]))
      return g_steal_pointer(&files);
  }
  return find_by_header(root, name);
}

static bool
looks_like_path(const char *name)
{
  return strchr(name, '/') != NULL || g_str_has_suffix(name, SUFFIX);
}

GPtrArray *
gs_pack_find(const GsRulePaths *paths, const char *name, bool by_name_only)
{
  GPtrArray *found = NULL;
  if (!by_name_only && looks_like_path(name))
    found = files_of(name);
  for (size_t i = 0; found == NULL && paths->roots[i] != NULL; i++)
    if (is_plain_name(name))
      found = find_in_root(paths->roots[i], name);
  if (found == NULL && !by_name_only)
    found = files_of(name);
  return found;
}

GPtrArray *
gs_pack_names(const GsRulePaths *paths)
{
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (size_t i = 0; paths->roots[i] != NULL; i++) {
    g_autoptr(GPtrArray) folders = list_folder(paths->roots[i], true);
    g_ptr_array_insert(folders, 0, g_strdup(paths->roots[i]));
    for (size_t j = 0; j < folders->len; j++) {
      g_autoptr(GPtrArray) files = list_folder(folders->pdata[j], false);
      for (size_t k = 0; k < files->len; k++) {
        char *name = header_name(files->pdata[k]);
        if (name != NULL)
          g_ptr_array_add(names, name);
      }
    }
  }
  sort(names);
  return names;
}
