/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings that are accepted as they are, in a file beside the drafts: those
 * that were there when a newsroom began to check.  They are known again by
 * their fingerprints, wherever their text has moved to since.
 */
#pragma once

#include "base/writer.h"
#include "conflict/finding.h"

/* What the first line of such a file begins with. */
#define GS_BASELINE_SCHEMA "gainsay-baseline/1"

typedef struct {
  const char *fingerprint;
  const char *rule;
  const char *path;   /* from the folder of the baseline on */
  const char *a;      /* "source: content", for people */
  const char *b;      /* the same */
  const char *reason; /* or NULL */
  const char *path_b; /* of a pair across documents, the other one's; or NULL */
  GsPlace place;      /* in the file; line 0: it is new */
  bool is_found;      /* in this run, */
  const char *found;  /* in the file of this path (the first) */
  bool is_in_place;   /* which was its own */
  bool is_stale;      /* looked for and found nowhere */
} GsBaselineEntry;

typedef struct {
  GsArena *arena;                     /* not bounded */
  GS_VECTOR(GsBaselineEntry) entries; /* ordered by fingerprint */
  GS_VECTOR(GsBaselineEntry) added;   /* in the order of the run */
  GS_VECTOR(const char *) read;       /* paths of documents read in full */
  bool has_across; /* pairs across all of these were looked for */
} GsBaseline;

/* What is wrong with a baseline, and where. */
typedef struct {
  GsPlace place;
  const char *message; /* one sentence without a full stop */
} GsBaselineError;

/* An empty one.  In `arena`. */
GsBaseline *gs_baseline_new(GsArena *arena);

/* Takes in the text of a file.  False with `error` when it is no baseline. */
bool
gs_baseline_read(GsBaseline *baseline, GsSlice text, GsBaselineError *error);

/* Settles the fate of the open findings of the document at `path` that are
 * accepted, and notes what was found.  Works in the document's arena. */
void gs_baseline_apply(GsBaseline *baseline,
                       const char *path,
                       bool is_complete,
                       GsDocumentReport *report);

/* Where a finding stands: the path of its document, and of the one that has its
 * other side, or NULL. */
typedef struct {
  const char *path;
  const char *path_b;
} GsBaselinePaths;

/* Accepts a finding. */
void gs_baseline_add(GsBaseline *baseline,
                     const GsBaselinePaths *paths,
                     const GsFinding *finding,
                     const char *reason);

/* Is the rule one that the run would have found something by? */
typedef bool (*GsBaselineAsked)(const char *rule, void *data);

/* After the last document: which entries are stale; how many. */
size_t
gs_baseline_settle(GsBaseline *baseline, GsBaselineAsked is_asked, void *data);

/* The text of its file: what is added and what was there, the latter without
 * the stale ones if they are pruned.  One finding a line, sorted; how many. */
size_t gs_baseline_write(GsWriter *out, GsBaseline *baseline, bool is_pruned);

/* All entries, for people; `name` is that of the file. */
void gs_baseline_show(GsWriter *out, GsBaseline *baseline, const char *name);
