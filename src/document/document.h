/* SPDX-License-Identifier: Apache-2.0
 *
 * A draft as the engine reads it: valid UTF-8 text, its blocks, and a map
 * back to the bytes that the person stored.
 *
 * Bytes are checked once, here.  Bad ones become U+FFFD in the text, are kept
 * in the map, and make a problem: they were not checked.
 */
#pragma once

#include "base/linemap.h"

typedef enum {
  GS_BLOCK_PARAGRAPH,
  GS_BLOCK_HEADLINE,
  GS_BLOCK_CAPTION,
  GS_BLOCK_QUOTE,
  GS_BLOCK_ITEM,      /* of a list */
  GS_BLOCK_STATEMENT, /* one text of a pair; it states, verb or not */
} GsBlockKind;

typedef struct {
  GsBlockKind kind;
  GsSpan span;  /* in GsDocument.text */
  size_t prose; /* found out later: byline and dateline end there; 0: none */
} GsBlock;

/* What the writer of a draft tells programs; no prose. */
typedef struct {
  GsSlice text;  /* without its marks, trimmed */
  GsPlace place; /* of its opener */
  size_t block;  /* the first that begins after it; blocks.n if none */
} GsComment;

/* Something that was not, or perhaps not rightly, read. */
typedef struct {
  GsPlace place;
  bool is_remark;      /* nothing was left unchecked (a NUL in the text) */
  const char *message; /* one sentence without a full stop */
} GsProblem;

typedef struct {
  int year; /* 0 = not known */
  int month;
  int day;
} GsDate;

/* A run of prose, and where in the source it comes from. */
typedef struct {
  size_t text;   /* where the run starts in the text */
  GsSpan source; /* what it was read from */
  bool is_same;  /* byte for byte; else all of it stands for all of that */
} GsProseRun;

/* A run of characters that are alike in length on both sides of the map. */
typedef struct {
  size_t text;            /* where the run starts in the source */
  size_t original;        /* where it starts in the original's bytes */
  size_t original_end;    /* and ends there */
  size_t chars;           /* where it starts in the original's code points */
  uint32_t text_unit;     /* bytes of a character in the source; 0 = the run
                             is byte for byte the same on both sides */
  uint32_t original_unit; /* bytes of it in the original */
} GsMapRun;

typedef struct GsDocumentType GsDocumentType;

typedef struct {
  const char *name;           /* path or id, as reports show it */
  const GsDocumentType *type; /* that gs_document_read() took, or NULL */
  GsArena *arena;
  GsSlice bytes;  /* the original, as it is stored */
  GsSlice source; /* all of it: valid UTF-8, without byte order mark */
  GsSlice text;   /* the prose in it; of plain text the same */
  GS_VECTOR(GsBlock) blocks;
  GS_VECTOR(GsComment) comments; /* in order of the text */
  GS_VECTOR(GsProblem) problems;
  GS_VECTOR(GsMapRun) map;     /* from the source to the bytes */
  GS_VECTOR(GsProseRun) prose; /* from the text to the source; none: the same */
  size_t chars;                /* code points of the original */
  const GsLineMap
      *lines;       /* of the source: line and column equal the original's */
  size_t bom_bytes; /* of the original's byte order mark, else 0 */
  const uint32_t *charset; /* what each of 256 bytes means; NULL: UTF-8, -16 */
  bool is_complete;        /* every byte was read */
  bool is_pair;     /* two texts, a block each, to be set against each other */
  GsDate date;      /* of publication, if known */
  GsSlice outlet;   /* who publishes it, if known */
  GsSlice byline;   /* who wrote it, if known */
  GsSlice dateline; /* "HOLM, Dec. 15", if known */
  GsSlice place;    /* in it: where it was written, if known */
  GsSlice language; /* that it says it is in, as it says it; empty: it does not
                       say */
  GsPlace language_place; /* where it does, if known */
  GsDate assumed_date;    /* of publication, if nothing else tells it */
  GsSlice headline;       /* from metadata: context only, without positions */
  const char *comment_start; /* begins a comment in such a draft; NULL: none
                                can stand there */
  const char *comment_end;   /* ends it; "" for the end of the line */
} GsDocument;

/* What the caller knows beside the bytes. */
typedef struct {
  GsDate date;
  GsSlice outlet;
  GsSlice headline;
  GsSlice byline;
  GsSlice dateline;
  GsSlice language;
  GsDate assumed_date;  /* of publication, if the text does not tell */
  GsSlice comment_mark; /* plain text: begins a line that is a comment; empty:
                           there are none */
} GsDocumentFacts;

/* Reads plain text: UTF-8, or UTF-16 with a byte order mark.  Keeps `bytes`.
 * Blocks are paragraphs between empty lines and comments; a first block of one
 * line that does not end a sentence is the headline.  Never fails: what is
 * wrong stands in problems.  Takes all memory from `arena`. */
GsDocument *gs_document_read_text(GsArena *arena,
                                  const char *name,
                                  GsSlice bytes,
                                  const GsDocumentFacts *facts);

/* Reads a draft in Markdown, as above.  Blocks are paragraphs, headings
 * (headlines), list items, block quotes, cells of tables, and the texts of
 * pictures (captions); the title of front matter is a headline.  Code is no
 * prose. */
GsDocument *gs_document_read_markdown(GsArena *arena,
                                      const char *name,
                                      GsSlice bytes,
                                      const GsDocumentFacts *facts);

/* Reads a page, as above.  What a reader does not see as text (scripts, styles,
 * menus, forms) is no prose. */
GsDocument *gs_document_read_html(GsArena *arena,
                                  const char *name,
                                  GsSlice bytes,
                                  const GsDocumentFacts *facts);

/* Read articles out of files that are no text, as above: a line for each
 * paragraph, of which alone positions tell. */
GsDocument *gs_document_read_docx(GsArena *arena,
                                  const char *name,
                                  GsSlice bytes,
                                  const GsDocumentFacts *facts);
GsDocument *gs_document_read_nitf(GsArena *arena,
                                  const char *name,
                                  GsSlice bytes,
                                  const GsDocumentFacts *facts);
GsDocument *gs_document_read_newsml(GsArena *arena,
                                    const char *name,
                                    GsSlice bytes,
                                    const GsDocumentFacts *facts);
GsDocument *gs_document_read_ninjs(GsArena *arena,
                                   const char *name,
                                   GsSlice bytes,
                                   const GsDocumentFacts *facts);

/* A kind of draft. */
struct GsDocumentType {
  const char *name;       /* as --type has it */
  const char *extensions; /* with dots, parted by blanks */
  /* NULL: it is a stream of documents, GsStream, or not built in */
  GsDocument *(*read)(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts);
  const char *needs; /* libraries that it was not built with, or NULL */
  /* how one takes a paragraph more; NULL: it is no text that one could be
     put into */
  const struct GsInsertForm *insert;
};

/* All of them, ended by one without a name. */
const GsDocumentType *gs_document_types(void);

/* The one of that name, or NULL; the one that a file is of by the end of its
 * name, or NULL. */
const GsDocumentType *gs_document_type_named(const char *name);
const GsDocumentType *gs_document_type_of_path(const char *path);

/* Does it hold many documents, so that it is read with GsStream? */
bool gs_document_type_is_stream(const GsDocumentType *type);

/* Reads what that type is; NULL: by the end of `name`, of XML also by its
 * first element, and text if that tells nothing.  Streams are read as text. */
GsDocument *gs_document_read(GsArena *arena,
                             const char *name,
                             GsSlice bytes,
                             const GsDocumentType *type,
                             const GsDocumentFacts *facts);

/* A draft with a paragraph more. */
typedef struct {
  GsSlice bytes;
  GsSpan span;                /* of the paragraph in them */
  const GsDocumentType *type; /* that they are of */
} GsInsertion;

/* Puts a paragraph behind a block of what gs_document_read() gave; no other
 * byte is changed.  What is no text itself (.docx, news items) comes out as
 * plain text, with an empty line between its blocks.  That the paragraph is one
 * of its own, only reading it tells. */
GsInsertion gs_document_insert(const GsDocument *document,
                               size_t block,
                               const char *paragraph);

/* What the name of such a file ends in, of an original of the type or, NULL, of
 * the usual one. */
const char *gs_document_insert_extension(const GsDocumentType *type);

/* What is said in its problems; a remark leaves it complete. */
void gs_document_add_problem(GsDocument *document,
                             GsPlace place,
                             const char *format,
                             ...) G_GNUC_PRINTF(3, 4);
void gs_document_add_remark(GsDocument *document,
                            GsPlace place,
                            const char *format,
                            ...) G_GNUC_PRINTF(3, 4);

/* Offset in the original's bytes / code points of an offset in the text.
 * `is_end` says that it is the exclusive end of a span. */
size_t gs_document_byte(const GsDocument *document, size_t at, bool is_end);
size_t gs_document_char(const GsDocument *document, size_t at, bool is_end);
GsPlace gs_document_place(const GsDocument *document, size_t at, bool is_end);

/* The column of that place in bytes of the original, from 1. */
size_t
gs_document_byte_column(const GsDocument *document, size_t at, bool is_end);

/* What stands in the text for a place of the original; the whole line for
 * column 0. */
GsSpan gs_document_find(const GsDocument *document, GsPlace place);

/* The whole original as UTF-8, byte order mark and all, so that its code
 * points are those that gs_document_char() counts.  Shares the original's
 * bytes where these are valid UTF-8. */
GsSlice gs_document_original(const GsDocument *document);

/* A stream of documents, one a line, one line in memory at a time: JSON
 * objects, or pairs `id<TAB>text_a<TAB>text_b`, each a document of two blocks
 * named by its id.  `name` must stay. */
typedef struct GsStream GsStream;
GsStream *gs_stream_new_json(const char *name,
                             gssize (*read)(void *to, size_t room, void *data),
                             void *data);
GsStream *gs_stream_new_pairs(const char *name,
                              gssize (*read)(void *to, size_t room, void *data),
                              void *data);
void gs_stream_free(GsStream *stream);

/* How many bytes a line may have. */
void gs_stream_set_limit(GsStream *stream, size_t bytes);

/* What is known of all of them; what a line tells itself holds for that.  What
 * the facts refer to must stay. */
void gs_stream_set_facts(GsStream *stream, const GsDocumentFacts *facts);

/* The next document, or NULL at the end.  A bad line gives one with a problem.
 * `arena` is the new document's. */
GsDocument *gs_stream_next(GsStream *stream, GsArena *arena);

/* "2016-12-15" or "20161215", whatever follows; {0} when it is none. */
GsDate gs_date_parse(GsSlice text);
