/* SPDX-License-Identifier: Apache-2.0
 *
 * The files `expected` and `twins` of a case of the corpus; corpus/README.md
 * describes them.
 */
#pragma once

#include <glib.h>

typedef struct {
  char *source; /* its name, as reports print it */
  char *words;  /* words that stand in the content; white space is one blank */
} ExpectedSide;

/* A finding that must be reported. */
typedef struct {
  char *strength;  /* conflict, tension */
  char *type;      /* denial, number, ... */
  char *disclosed; /* yes, no; NULL: either */
  ExpectedSide side[2];
} Expected;

/* A trap of the article, and the one change that makes it a finding. */
typedef struct {
  char *trap;
  char *replace; /* occurs once in the article */
  char *with;
  Expected *finding;
} Twin;

/* The findings that `text` lists, in its order (element-type Expected). None
 * for the word `none`. NULL, with `error` set, when it is not in the format. */
GPtrArray *expected_parse(const char *text, GError **error);

/* (element-type Twin) */
GPtrArray *twins_parse(const char *text, GError **error);

/* White space runs as one blank, none at the ends. (transfer full) */
char *one_line(const char *text);
