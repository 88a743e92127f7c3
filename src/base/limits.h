/* SPDX-License-Identifier: Apache-2.0
 *
 * Every bound of the program, in one place.  Reaching one is always told:
 * the document is then not complete, and the exit status is 2.
 */
#pragma once

#define GS_LIMIT_DOCUMENT_BYTES ((size_t)1 << 30)
#define GS_LIMIT_ENGINE_BYTES ((size_t)2 << 30) /* arena of one document */
#define GS_LIMIT_NESTING 1000 /* of lists, quotes, elements in a document */
#define GS_LIMIT_LINK_BYTES ((size_t)8 << 20)  /* targets of one document */
#define GS_LIMIT_PART_BYTES ((size_t)64 << 20) /* of a .docx, unpacked */
#define GS_LIMIT_PART_RATIO 200      /* so many times as large as all of it */
#define GS_LIMIT_PARTS 2000          /* of a .docx */
#define GS_LIMIT_SENTENCE_WORDS 2000 /* longer sentences are cut there */
#define GS_LIMIT_CLAUSE_VERBS 20     /* compared with those of another clause */
#define GS_LIMIT_JOBS 256            /* documents that are worked on at once */
#define GS_LIMIT_RUN_BYTES ((size_t)2 << 30) /* documents held at once */
#define GS_LIMIT_RUN_CLAIMS 10000000         /* likewise */
#define GS_LIMIT_DIRECTIVES 10000            /* in a document's comments */
#define GS_LIMIT_GIVEN_CLAIMS 500            /* --claims: of one sentence */
#define GS_LIMIT_BASELINE_BYTES ((size_t)64 << 20)
#define GS_LIMIT_JSON_NESTING 64
#define GS_LIMIT_JSON_MEMBERS 64 /* of one object */
#define GS_LIMIT_RULE_FILE_BYTES ((size_t)1 << 20)
#define GS_LIMIT_RULE_FILES 1000
#define GS_LIMIT_RULES 20000
#define GS_LIMIT_USES_DEPTH 16
#define GS_LIMIT_CONFIG_BYTES ((size_t)256 << 10)
#define GS_LIMIT_CONFIG_ERRORS 20 /* listed; all are counted */
#define GS_LIMIT_GLOB_BYTES 1024  /* of a configuration */
#define GS_LIMIT_PATTERN_NESTING 64
#define GS_LIMIT_PATTERN_GAP 32 /* words that ..N may span */
#define GS_DEFAULT_PATTERN_GAP 8
#define GS_LIMIT_NUMBER_DIGITS 1000
#define GS_LIMIT_REGEX_PATTERN_BYTES 4096
#define GS_LIMIT_REGEX_COMPILED_BYTES ((size_t)256 << 10)
#define GS_LIMIT_REGEX_NESTING 64
#define GS_LIMIT_REGEX_SUBJECT_BYTES 2048
#define GS_LIMIT_REGEX_OVERLAP_BYTES 512
#define GS_LIMIT_REGEX_MATCH 2000
#define GS_LIMIT_REGEX_DEPTH 2000
#define GS_LIMIT_REGEX_HEAP_KIB 256
#define GS_LIMIT_REGEX_GIVE_UPS 16 /* of one rule in one document */

/* Kinds of a pack, whose members exclude one another: one bit each. */
#define GS_LIMIT_KINDS 64
