/* SPDX-License-Identifier: Apache-2.0
 *
 * Which configuration file holds for which path.
 */
#pragma once

#include "gainsay-private.h"

#include "config/config.h"

/* One that was met. */
typedef struct {
  char *path;     /* absolute */
  char *folder;   /* that paths in it are counted from, absolute */
  char *base;     /* that globs are counted from, absolute */
  char *project;  /* that its paths must not leave; NULL: they may */
  GsConfig *file; /* NULL: it cannot be read, which is told */
} GsConfigFile;

struct GainsayConfig {
  gatomicrefcount n_holders;
  GsArena *arena;
  GsDiagnostics diagnostics;
  const char *const *roots;
  char *named;           /* the one that holds for all, or NULL */
  char *user;            /* the one that holds where none is found, or NULL */
  GPtrArray *files;      /* (element-type GsConfigFile): all that were met */
  GHashTable *by_folder; /* what holds for a folder; NULL: nothing */
  GPtrArray *holding;    /* of the run: each once; NULL among them: none */
  GPtrArray *examples;   /* a path for each of these */
  bool lacks_packs;      /* one that is asked for is missing */
  GPtrArray *packs;      /* (element-type gpointer): lists that were given */
  bool has_asked[GS_N_CONFIG_PACK_KEYS]; /* of the run; then */
  const char **asked[GS_N_CONFIG_PACK_KEYS];
};

/* One more holder; free it once more.  NULL stays NULL. */
GainsayConfig *gs_config_share(GainsayConfig *config);

/* The file that holds for the text or folder at `path`, or NULL. */
GsConfigFile *gs_config_file_of(GainsayConfig *config, const char *path);
void gs_config_file_free(void *file);

/* `path` from the folder that the globs of `file` are counted from.
 * (transfer full: g_free) */
char *gs_config_file_relative(const GsConfigFile *file, const char *path);

/* An absolute path as messages show it: from the working directory.
 * (transfer full: g_free) */
char *gs_config_shown_path(const char *path);

/* What `file` says of `path`, whose rules are those of `set`, put into one
 * entry for each rule; NULL: nothing. */
void gs_config_file_levels(const GsConfigFile *file,
                           const char *path,
                           const char *const *ids,
                           GsRuleLevel *levels);

/* Notes that the run has come to `path`. */
void gs_config_file_note(const GsConfigFile *file, const char *path);
