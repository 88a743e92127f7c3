/* SPDX-License-Identifier: Apache-2.0
 *
 * What was changed: a unified diff to the lines that it adds, and findings
 * that have a side in one of them.
 */
#pragma once

#include "conflict/finding.h"
#include "document/document.h"

/* Lines of the new file. */
typedef struct {
  size_t first; /* from 1 */
  size_t last;
} GsChangedLines;

typedef struct {
  GsSlice path;  /* as the diff has it; empty: the file is gone */
  GsSlice bare;  /* without the name of a version before it, or empty */
  bool is_whole; /* not a text to who made the diff: all of it may be new */
  bool is_new;   /* all of it is */
  GS_VECTOR(GsChangedLines) lines; /* ordered */
} GsChangedFile;

typedef struct {
  GsArena *arena;
  GS_VECTOR(GsChangedFile) files;
} GsChanges;

/* What is wrong with a diff, and where. */
typedef struct {
  size_t line;
  const char *message;
} GsChangeError;

/* Reads what `diff -u` or git wrote.  NULL with `error` when that is broken
 * off or no such diff.  In `arena`, with slices of `diff`. */
GsChanges *gs_changes_read(GsArena *arena, GsSlice diff, GsChangeError *error);

/* Does the diff name the file?  Its paths may stand behind a version: "a/" and
 * "b/" of git, or the names of two folders that were set against each other. */
bool gs_changes_name(const GsChanges *changes, const char *path);

/* Does the claim, which stands in the file, have words in a changed line? */
bool gs_changes_touch(const GsChanges *changes,
                      const char *path,
                      const GsDocument *document,
                      const GsReportedClaim *claim);

/* Takes out the findings of the file `path` that have no side in a changed
 * line, and counts them.  Where side b alone has one, it comes first.  Where
 * the diff does not say which lines are new, a remark of the document does.
 * What is across documents is left alone: gs_changes_touch() tells of it. */
void gs_changes_apply(const GsChanges *changes,
                      const char *path,
                      GsDocument *document,
                      GsDocumentReport *report);
