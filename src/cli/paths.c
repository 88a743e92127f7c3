/* SPDX-License-Identifier: Apache-2.0
 *
 * Files, folders and globs to files.
 *
 * Folders wait on a stack, for a tree may be deeper than the program's own.
 * Whatever a link leads to inside of the folder is read by its own name.
 */
#include "cli/paths.h"

#include "cli/glob.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* One path of the command line. */
typedef struct {
  Paths *paths;
  const char *glob; /* what is wanted; NULL: what is told by its extension */
  char *root;       /* the folder's own path in the file system, or NULL */
  GPtrArray *waiting;
  GPtrArray *found;
} Walk;

static int
compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Reports name one file in one way: without "./" and doubled slashes.  What
 * would then be standard input stays as it is. */
static char *
plain_path(const char *path)
{
  g_auto(GStrv) parts = g_strsplit(path, "/", -1);
  g_autoptr(GString) plain = g_string_new(*path == '/' ? "/" : NULL);
  for (size_t i = 0; parts[i] != NULL; i++) {
    gboolean is_last = parts[i + 1] == NULL;
    if (strcmp(parts[i], ".") == 0 || (*parts[i] == '\0' && !is_last))
      continue;
    g_string_append(plain, parts[i]);
    g_string_append(plain, is_last ? "" : "/");
  }
  if (*path != '\0' && *plain->str == '\0')
    return g_strdup(".");
  return g_strdup(strcmp(plain->str, "-") == 0 ? path : plain->str);
}

static void
fail(Walk *walk, const char *path, const char *message)
{
  g_ptr_array_add(walk->paths->failures, g_strdup(path));
  g_ptr_array_add(walk->paths->failures, g_strdup(message));
}

/* ---- below a folder ---------------------------------------------------- */

static gboolean
is_wanted(const Walk *walk, const char *path)
{
  if (walk->glob != NULL)
    return glob_matches(walk->glob, path);
  return gainsay_find_name(GAINSAY_NAMING_TYPE, path, NULL) != NULL;
}

static gboolean
is_inside(const Walk *walk, const char *path)
{
  size_t len = walk->root != NULL ? strlen(walk->root) : 0;
  return len > 0 && strncmp(path, walk->root, len) == 0 &&
         (path[len] == '/' || path[len] == '\0' || walk->root[len - 1] == '/');
}

/* A link to what would not be read by its own name is read by this one. */
static void
look_at_link(Walk *walk, const char *path)
{
  char *target = realpath(path, NULL);
  struct stat status;
  gboolean is_there = target != NULL && stat(target, &status) == 0;
  gboolean is_folder = is_there && S_ISDIR(status.st_mode);
  if (is_folder ? is_inside(walk, target) : !is_wanted(walk, path)) {
    free(target);
    return;
  }
  if (!is_there)
    fail(walk, path, "this link leads nowhere");
  else if (!is_inside(walk, target))
    fail(walk, path,
         "this link leads out of the folder and is not "
         "followed; name what it leads to");
  else if (!is_wanted(walk, target))
    g_ptr_array_add(walk->found, g_strdup(path));
  free(target);
}

static void
look_at(Walk *walk, const char *path)
{
  struct stat status;
  if (lstat(path, &status) != 0)
    return;
  if (S_ISLNK(status.st_mode))
    look_at_link(walk, path);
  else if (S_ISDIR(status.st_mode))
    g_ptr_array_add(walk->waiting, g_strdup(path));
  else if (is_wanted(walk, path))
    g_ptr_array_add(walk->found, g_strdup(path));
}

static void
read_folder(Walk *walk, const char *folder)
{
  const char *path = *folder != '\0' ? folder : ".";
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  if (dir == NULL) {
    fail(walk, path, "this folder cannot be read");
    return;
  }
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *below =
        *folder != '\0' ? g_build_filename(folder, name, NULL) : g_strdup(name);
    if (*name != '.')
      look_at(walk, below);
  }
}

/* All that is wanted below the folder; "" is the one that the program works
 * in. */
static void
walk_folder(Walk *walk, const char *folder)
{
  char *root = realpath(*folder != '\0' ? folder : ".", NULL);
  walk->root = root;
  walk->waiting = g_ptr_array_new_with_free_func(g_free);
  walk->found = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(walk->waiting, g_strdup(folder));
  while (walk->waiting->len > 0) {
    g_autofree char *now =
        g_ptr_array_steal_index(walk->waiting, walk->waiting->len - 1);
    read_folder(walk, now);
  }
  g_ptr_array_sort(walk->found, compare_names);
  if (walk->found->len == 0)
    fail(walk, walk->glob != NULL ? walk->glob : folder,
         walk->glob != NULL ? "no file matches this"
                            : "there is no draft in this folder; gainsay(1) "
                              "lists what is read by its extension");
  g_ptr_array_extend_and_steal(walk->paths->files, walk->found);
  g_ptr_array_unref(walk->waiting);
  free(root);
}

/* ---- one path ----------------------------------------------------------- */

/* The folder that all matches lie in: up to the last slash before a sign. */
static char *
folder_of_glob(const char *glob)
{
  size_t len = strcspn(glob, "*?[");
  while (len > 0 && glob[len - 1] != '/')
    len--;
  return g_strndup(glob, len > 1 ? len - 1 : len);
}

static void
expand(const char *path, Paths *paths)
{
  Walk walk = { .paths = paths };
  if (strcmp(path, "-") != 0 && g_file_test(path, G_FILE_TEST_IS_DIR)) {
    walk_folder(&walk, strcmp(path, ".") == 0 ? "" : path);
  } else if (glob_is(path) && !g_file_test(path, G_FILE_TEST_EXISTS)) {
    g_autofree char *folder = folder_of_glob(path);
    walk.glob = path;
    walk_folder(&walk, folder);
  } else {
    g_ptr_array_add(paths->files, g_strdup(path));
  }
}

Paths *
paths_new(const GPtrArray *given, guint first)
{
  Paths *paths = g_new0(Paths, 1);
  paths->files = g_ptr_array_new_with_free_func(g_free);
  paths->failures = g_ptr_array_new_with_free_func(g_free);
  for (guint i = first; i < given->len; i++) {
    g_autofree char *path = plain_path(given->pdata[i]);
    expand(path, paths);
  }
  return paths;
}

void
paths_free(Paths *paths)
{
  if (paths == NULL)
    return;
  g_ptr_array_unref(paths->files);
  g_ptr_array_unref(paths->failures);
  g_free(paths);
}

void
paths_tell(const Paths *paths, GainsayRun *run)
{
  for (guint i = 0; i < paths->failures->len; i += 2)
    gainsay_run_add_problem(run, paths->failures->pdata[i],
                            paths->failures->pdata[i + 1]);
}
