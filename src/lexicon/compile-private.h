/* SPDX-License-Identifier: Apache-2.0
 *
 * WordNet in memory, between its text files and the word table.
 */
#pragma once

#include "base/arena.h"
#include "lexicon/table-private.h"

/* ---- lines of a file, cut into fields (compile-lines.c) --------------- */

typedef struct {
  char *path;
  char *text;       /* the whole file */
  const char *next; /* start of the next line */
  const char *at;   /* in the line, behind the last field read */
  const char *end;  /* of the line */
  size_t line;      /* from 1 */
  bool is_broken;   /* a field was missing or no number */
} GsLines;

/* Reads folder/name; false with `error` set when it cannot. */
bool gs_lines_open(GsLines *lines,
                   const char *folder,
                   const char *name,
                   GError **error);
void gs_lines_close(GsLines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GsLines, gs_lines_close)

/* The next line of data; lines that start with a blank (the licence) are
 * passed over. */
bool gs_lines_next(GsLines *lines);

/* The next field, cut at blanks.  A missing one is empty, and breaks the
 * line; so does a number with other digits than those of `base`. */
GsSlice gs_lines_field(GsLines *lines);
uint32_t gs_lines_number(GsLines *lines, unsigned base);
bool gs_lines_at_end(const GsLines *lines);

/* False when the line is broken, `error` then says where. */
bool gs_lines_check(const GsLines *lines, GError **error);

/* Sets `error` to the place and the message, returns false. */
bool
gs_lines_fail(const GsLines *lines, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* ---- what is in the files --------------------------------------------- */

typedef struct {
  uint32_t *synsets; /* by frequency: offsets in the data file, then numbers */
  uint32_t n;
  uint32_t tags; /* times its senses occur in the tagged corpus */
} GsWordnetSenses;

typedef struct {
  GsSlice text; /* as words are folded, blanks between parts */
  GsWordnetSenses parts[GS_N_PARTS];
} GsWordnetLemma;

typedef struct {
  GsLinkKind kind;
  uint8_t word;         /* which word of the synset, from 1; 0 = all */
  GsPart part;          /* of the target */
  uint32_t target_word; /* which word of the target, from 1; 0 = all */
  uint32_t target;      /* offset of a synset; resolved: synset or lemma */
  bool is_resolved;
  bool is_one_sided; /* to be noted at its target, too */
} GsWordnetLink;

typedef struct {
  GsPart part;
  uint32_t offset; /* in the data file */
  GS_VECTOR(uint32_t) words;
  GS_VECTOR(GsWordnetLink) links;
} GsWordnetSynset;

/* An irregular form. */
typedef struct {
  GsSlice text;
  GsPart part;
  uint32_t lemma;
} GsWordnetForm;

typedef struct {
  GsArena *arena;
  const char *folder;
  GHashTable *numbers;                /* text -> number of the lemma */
  GS_VECTOR(GsWordnetLemma) lemmas;   /* ordered by bytes, the first unused */
  GS_VECTOR(GsWordnetSynset) synsets; /* by part, then offset */
  uint32_t first_synset[GS_N_PARTS + 1]; /* of each part */
  GS_VECTOR(GsWordnetForm) forms;        /* by part, then text */
} GsWordnet;

/* How the files of the parts are called: "noun", ... */
extern const char *const gs_wordnet_parts[GS_N_PARTS];

/* The number of a lemma, or 0. */
uint32_t gs_wordnet_find(const GsWordnet *wordnet, GsSlice text);

/* A word of the files as words are folded, in the arena. */
GsSlice gs_wordnet_fold(GsWordnet *wordnet, GsSlice word);

/* In this order; each false with `error` set on failure. */
bool gs_wordnet_read_lemmas(GsWordnet *wordnet, GError **error);
bool gs_wordnet_read_synsets(GsWordnet *wordnet, GError **error);
bool gs_wordnet_read_tags(GsWordnet *wordnet, GError **error);
bool gs_wordnet_read_forms(GsWordnet *wordnet, GError **error);

/* ---- the table (compile-table.c) -------------------------------------- */

bool
gs_wordnet_write(const GsWordnet *wordnet, const char *path, GError **error);
