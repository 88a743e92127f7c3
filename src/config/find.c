/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the configuration of a text is: nearest first, and never beyond the
 * repository that the text is in.
 */
#include "config/config.h"

#define FILE_NAME ".gainsay.ini"

static bool
holds(const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename(folder, name, NULL);
  return g_file_test(path, G_FILE_TEST_EXISTS);
}

static bool
is_top(const char *folder)
{
  return holds(folder, ".git") || holds(folder, ".hg");
}

/* Makes it the folder above; false when there is none. */
static bool
go_up(char **folder)
{
  char *above = g_path_get_dirname(*folder);
  bool is_other = strcmp(above, *folder) != 0;
  g_free(*folder);
  *folder = above;
  return is_other;
}

char *
gs_config_find(const char *folder)
{
  g_autofree char *now = g_strdup(folder);
  do
    if (holds(now, FILE_NAME))
      return g_build_filename(now, FILE_NAME, NULL);
  while (!is_top(now) && go_up(&now));
  return NULL;
}

char *
gs_config_project(const char *folder)
{
  g_autofree char *now = g_strdup(folder);
  do
    if (is_top(now))
      return g_steal_pointer(&now);
  while (go_up(&now));
  return g_strdup(folder);
}
