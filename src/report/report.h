/* SPDX-License-Identifier: Apache-2.0
 *
 * From findings to bytes: one file for each format, one row in a table.
 */
#pragma once

#include "base/writer.h"
#include "conflict/answer.h"

/* Room for a rule's id in GsRunTotals; longer ones are not kept. */
#define GS_RUN_RULE_SIZE 128
#define GS_RUN_PLACE_SIZE 512

/* A finding of the baseline that is found no more. */
typedef struct {
  const char *fingerprint;
  const char *rule;
  const char *path;
  const char *a; /* "source: content" */
  const char *b;
} GsReportedStale;

/* What a run adds up to; pretty ends with it. */
typedef struct {
  size_t documents;
  size_t claims;
  size_t sources;
  size_t errors;
  size_t warnings;
  size_t notes;
  size_t ignored;               /* by comments in the drafts; of any level */
  size_t baselined;             /* likewise */
  const GsReportedStale *stale; /* known at the end */
  size_t n_stale;
  size_t unchanged; /* without a side in a changed line: not looked at */
  size_t problems;  /* remarks are none */
  size_t pairs;     /* read as pairs of texts */
  size_t conflicts; /* of these */
  size_t tensions;
  size_t incomplete; /* documents that were not checked in full */
  int status;        /* the exit status, as far as reports decide it */
  /* The last rule that found something of this level or a higher one: note,
   * warning, error.  Copied, for reports die with their document. */
  char last_rule[3][GS_RUN_RULE_SIZE];
  /* "drafts/ferry.txt:3:55" of that finding, or "" */
  char last_place[3][GS_RUN_PLACE_SIZE];
} GsRunTotals;

/* What made the report: for formats that say so. */
typedef struct {
  const char *name;
  const char *version;
  const char *sha256; /* NULL when no format asks for it */
} GsReportPack;

typedef struct {
  const char *id;    /* "en/denial" */
  const char *title; /* may hold {A.source} and the like */
  const char *type;
  const char *level; /* of most of its findings */
  const char *why;   /* why it matters, or NULL */
} GsReportRule;

/* What the configuration says of a rule in some of the texts. */
typedef struct {
  size_t rule;       /* index in GsReportTool */
  const char *level; /* or "off" */
  const char *paths; /* the glob of these texts */
} GsReportOverride;

typedef struct {
  const char *version;
  const char *language; /* of the packs, or NULL */
  const GsReportPack *packs;
  size_t n_packs;
  const GsReportRule *rules;
  size_t n_rules;
  const GsReportOverride *overrides; /* known at the end of the run only */
  size_t n_overrides;
} GsReportTool;

/* What a format gathers over a run, for its end (report/pile.c). */
typedef struct GsReportPile GsReportPile;
GsReportPile *gs_report_pile_new(void);
void gs_report_pile_free(GsReportPile *pile);

/* How a report looks, and what it may draw on. */
typedef struct {
  bool has_color;
  unsigned width;           /* columns; 0 = do not wrap or cut */
  bool with_narrator;       /* claims: the narrator's too */
  bool by_source;           /* claims stand together by their sources */
  bool with_ignored;        /* findings that comments ignore */
  bool has_baseline;        /* say what is new against it */
  const char *lowest_level; /* display from this level on: note warning error */
  const char *fail_on;      /* exit 1 from this level on; or "never" */
  const GsReportTool *tool; /* who reports */
  GsReportPile *pile;       /* of this report */
} GsLook;

typedef struct {
  const char *name;
  const char *extension; /* of its files; NULL: those of another format */
  bool needs_original;   /* documents' bytes must be in their reports */
  bool needs_details;    /* and what people want to know of claims */
  bool needs_sums;       /* it says which very rules it was made with */
  /* Before the first document of a `check`. */
  void (*check_begin)(GsWriter *out, const GsLook *look);
  /* Findings of one document.  Of check, claims and pair those are NULL that
   * a format does not know; the ends, where it has nothing to say. */
  void (*check)(GsWriter *out,
                const GsDocumentReport *report,
                const GsLook *look);
  void (*claims)(GsWriter *out,
                 const GsDocumentReport *report,
                 const GsLook *look);
  /* What came of a pair of texts. */
  void (*pair)(GsWriter *out,
               const GsDocumentReport *report,
               const GsLook *look);
  /* After the last document. */
  void (*check_end)(GsWriter *out,
                    const GsRunTotals *totals,
                    const GsLook *look);
  void (*claims_end)(GsWriter *out,
                     const GsRunTotals *totals,
                     const GsLook *look);
  void (*pair_end)(GsWriter *out,
                   const GsRunTotals *totals,
                   const GsLook *look);
} GsFormat;

/* The format `name`, or NULL. */
const GsFormat *gs_format_find(const char *name);

/* Names of all formats, NULL at the end. */
const char *const *gs_format_names(void);

/* The format whose extension `path` has, or NULL. */
const GsFormat *gs_format_of_path(const char *path);

void gs_totals_add(GsRunTotals *totals, const GsDocumentReport *report);
void gs_totals_add_pair(GsRunTotals *totals, const GsDocumentReport *report);

/* How a place was read and what the rules made of it, for people. */
void gs_report_why(GsWriter *out, const GsWhyReport *why, const GsLook *look);

/* Findings of one document that only one of two sets of rules has. */
typedef struct {
  const char *name;
  const GPtrArray *lost;   /* (element-type GsFinding) */
  const GPtrArray *gained; /* likewise */
} GsReportedDiff;

void
gs_report_diff(GsWriter *out, const GsReportedDiff *diff, const GsLook *look);
