/* SPDX-License-Identifier: Apache-2.0
 *
 * A run as the commands that read drafts make it from their options.
 */
#pragma once

#include "cli/options.h"
#include "cli/paths.h"
#include "gainsay.h"

typedef struct {
  GainsayConfig *config; /* or NULL */
  GainsayRules *rules;
  GainsayRun *run;
  Paths *paths;
  char *baseline;   /* its path, or NULL: no findings are accepted */
  GByteArray *kept; /* output that waits for the status of a quiet run */
  GString *told;    /* what is wrong with rules and configuration */
  GPtrArray *files; /* (element-type OutputFile): reports beside it */
  gboolean with_timing;
  gint64 begun;  /* when; monotonic, in microseconds */
  gint64 loaded; /* the rules */
} Session;

/* FALSE when something is wrong with the options or the rules; the person has
 * been told.  Clear the session in either case. */
gboolean
session_begin(Session *session, const char *command, const Options *options);
void session_clear(Session *session);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Session, session_clear)

/* The run's status, when all output could be written; else 2. */
int session_finish(Session *session);
