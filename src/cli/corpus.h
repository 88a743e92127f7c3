/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts: files, folders of them, and archives of JSON lines, read as
 * `check` would read them, with how far it is shown where a person looks on.
 */
#pragma once

#include "cli/options.h"
#include "cli/paths.h"

typedef struct {
  Paths *paths;
  GainsayConfig *config; /* of these texts; NULL with --no-config */
  Options options;       /* with what it says; shares all of both */
} Corpus;

/* The texts at the paths of `options` from number `first` on, and what holds
 * for them. */
void corpus_begin(Corpus *corpus, const Options *options, guint first);
void corpus_clear(Corpus *corpus);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Corpus, corpus_clear)

/* Has them all read by these rules, on the terminal; what is `wanted` need
 * not say how they are read.  The exit status. */
int corpus_run(const Corpus *corpus,
               const GainsayRules *rules,
               GainsayOptions *wanted);

/* Adds a file of JSON lines ("-" for standard input) piece by piece. */
void corpus_add_stream(GainsayRun *run, const char *path);
