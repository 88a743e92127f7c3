/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room suppression/: what comments tell the program.
 */
#pragma once

#include "suppression/suppression.h"

typedef enum {
  GS_DIRECTIVE_IGNORE,
  GS_DIRECTIVE_FILE,
  GS_DIRECTIVE_OFF,
  GS_DIRECTIVE_ON,
} GsDirectiveKind;

typedef struct {
  GsDirectiveKind kind;
  GsPlace place;
  GS_VECTOR(const char *) globs; /* of rules; empty: all */
  const char *reason;            /* or NULL */
  size_t from; /* it is about the blocks [from .. to); none: it has no effect */
  size_t to;
  bool is_used;
} GsDirective;

typedef struct {
  const GsSuppressionOptions *options;
  GsDocument *document;
  GS_VECTOR(GsDirective) all; /* in order of the text */
  size_t first_open;          /* none before it is still off */
  bool has_off;               /* a comment turned something off, or tried to */
  size_t n_globs;             /* of all of them */
} GsDirectives;

/* Fills `all` from the document's comments, and tells what is wrong with
 * them. */
void gs_directives_read(GsDirectives *directives);
