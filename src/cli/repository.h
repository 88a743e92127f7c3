/* SPDX-License-Identifier: Apache-2.0
 *
 * The repository that the working folder is in, and what was changed there.
 */
#pragma once

#include "cli/options.h"

/* The folder above that holds .git or .hg, or NULL. (transfer full) */
char *repository_top(void);

#define REPOSITORY_BASELINE ".gainsay-baseline.json"

/* The baseline that --baseline names, or the one in the working folder or
 * above it, up to the top of the repository; NULL when there is none.
 * (transfer full) */
char *repository_baseline(const Options *options);

/* A unified diff, and where its paths start from. */
typedef struct {
  char *text; /* NULL: all is looked at */
  gsize len;
  char *name; /* as messages show it */
  char *folder;
} Changes;

/* Reads the diff that --diff or --changed-since asks for.  FALSE with a message
 * on standard error. */
gboolean changes_read(Changes *changes, const Options *options);
void changes_clear(Changes *changes);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Changes, changes_clear)
