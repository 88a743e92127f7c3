/* SPDX-License-Identifier: Apache-2.0
 *
 * Paths as the system sees them: without links, dots and doubled slashes.
 */
#include "base/path.h"

#include <stdlib.h>
#include <string.h>

static char *
resolve(const char *path)
{
  char *resolved = realpath(path, NULL);
  char *copy = g_strdup(resolved);
  free(resolved);
  return copy;
}

/* Of a file that is not there, its folder is resolved. */
static char *
resolve_file(const char *path)
{
  char *resolved = resolve(path);
  if (resolved != NULL)
    return resolved;
  g_autofree char *folder = g_path_get_dirname(path);
  g_autofree char *name = g_path_get_basename(path);
  g_autofree char *above = resolve(folder);
  return above != NULL ? g_build_filename(above, name, NULL)
                       : g_canonicalize_filename(path, NULL);
}

char *
gs_path_below(const char *folder, const char *path)
{
  g_autofree char *top = resolve(folder);
  g_autofree char *file = resolve_file(path);
  if (top == NULL)
    return NULL;
  size_t len = strlen(top);
  len -= len > 0 && top[len - 1] == '/';
  if (strncmp(file, top, len) != 0 || file[len] != '/')
    return NULL;
  return g_strdup(file + len + 1);
}
