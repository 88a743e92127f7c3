/* SPDX-License-Identifier: Apache-2.0
 *
 * Markdown to a document.
 *
 * md4c calls back with pieces of the source, which tell by their address where
 * they stand; pieces that it made itself (line ends, blanks) stand for what is
 * between their neighbours.  It must not be left by a jump, so each callback
 * tries its own work, and a failed one ends the parser first.
 *
 * Parts in HTML are read as pages are.  Code is no prose, but the person is
 * told of it; only fences make code, for a text that is set in is one still.
 */
#include "document/front-matter-private.h"
#include "document/markup-private.h"
#include "document/tame-private.h"

#include "base/limits.h"

#include <md4c.h>

#define STOP (-1) /* md4c takes no notice of other values everywhere */
#define BREAK GS_SLICE("\n")

typedef struct {
  GsProse *prose;
  GsMarkup *page;     /* for tags within paragraphs */
  GsSlice source;     /* all of it */
  GsSlice tamed;      /* as md4c reads it, behind front matter */
  size_t n_quotes;    /* that are open */
  size_t n_items;     /* likewise */
  size_t n_struck;    /* likewise: spans that are struck out */
  size_t n_pictures;  /* likewise: of which the text is a caption */
  MD_BLOCKTYPE block; /* that is open: code, HTML, a heading, other */
  bool is_fenced;
  GsSpan inside;     /* of code or HTML: the first to the last piece */
  size_t tag_end;    /* of the tag within a paragraph that was read last */
  size_t n_code;     /* lines of code */
  size_t first_code; /* where they begin */
  size_t n_linked;   /* bytes of all targets of links so far */
  bool is_over;      /* they are too many */
  bool is_out_of_memory;
} Reader;

/* One callback. */
typedef struct {
  Reader *reader;
  int type; /* of block, span or text */
  const void *detail;
  GsSlice text;
} Call;

/* STOP, or 0 to go on. */
static int
try_call(void (*work)(void *data), Call call)
{
  Reader *reader = call.reader;
  reader->is_out_of_memory =
      !gs_arena_try(reader->prose->document->arena, work, &call);
  return reader->is_out_of_memory ? STOP : 0;
}

/* ---- blocks ----------------------------------------------------------- */

static GsBlockKind
kind_of(const Reader *reader)
{
  return reader->n_pictures > 0        ? GS_BLOCK_CAPTION
         : reader->block == MD_BLOCK_H ? GS_BLOCK_HEADLINE
         : reader->n_quotes > 0        ? GS_BLOCK_QUOTE
         : reader->n_items > 0         ? GS_BLOCK_ITEM
                                       : GS_BLOCK_PARAGRAPH;
}

static void
enter_block(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  reader->n_quotes += call->type == MD_BLOCK_QUOTE ? 1 : 0;
  reader->n_items += call->type == MD_BLOCK_LI ? 1 : 0;
  reader->block = (MD_BLOCKTYPE)call->type;
  if (call->type == MD_BLOCK_CODE)
    reader->is_fenced =
        ((const MD_BLOCK_CODE_DETAIL *)call->detail)->fence_char != 0;
  reader->inside = (GsSpan){ 0, 0 };
  gs_prose_start(reader->prose, kind_of(reader));
}

static int
on_enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
  return try_call(enter_block, (Call){ data, (int)type, detail, { 0 } });
}

/* A heading that is a whole sentence over a line of dashes is a paragraph, and
 * the line was meant to part it from the next. */
static void
leave_heading(const Reader *reader)
{
  GsProse *prose = reader->prose;
  GsSlice text = { prose->document->text.at + prose->start,
                   prose->document->text.len - prose->start };
  size_t at = prose->cursor;
  while (at > 0 && strchr("\n\r", reader->source.at[at - 1]) == NULL)
    at--;
  GsSlice line = { reader->source.at + at, prose->cursor - at };
  bool is_marked = memchr(line.at, '#', line.len) != NULL;
  if (!is_marked && gs_document_ends_sentence(gs_slice_trim(text)))
    prose->kind = GS_BLOCK_PARAGRAPH;
}

/* What stands between the pieces (marks of a quote around it) is blank. */
static void
leave_html(Reader *reader)
{
  GsMarkup page = { .prose = reader->prose,
                    .text = { reader->page->text.at, reader->inside.end },
                    .kind = kind_of(reader),
                    .is_part = true };
  gs_markup_read(&page, reader->inside.start);
}

/* ---- code ------------------------------------------------------------- */

/* Behind the blanks and marks of quotes that a line may begin with. */
static size_t
skip_margin(GsSlice source, size_t at)
{
  while (at < source.len && strchr(" \t\r\n>", source.at[at]) != NULL)
    at++;
  return at;
}

static size_t
line_start(GsSlice source, size_t at)
{
  while (at > 0 && source.at[at - 1] != '\n' && source.at[at - 1] != '\r')
    at--;
  return at;
}

static bool
is_fence(GsSlice source, size_t at)
{
  GsSlice rest = { source.at + at, source.len - at };
  return gs_slice_has_prefix(rest, GS_SLICE("```")) ||
         gs_slice_has_prefix(rest, GS_SLICE("~~~"));
}

static void
count_code(Reader *reader)
{
  GsSlice code = gs_slice_part(reader->source, reader->inside);
  if (reader->n_code == 0)
    reader->first_code = reader->inside.start;
  reader->n_code++;
  for (size_t i = 0; i < code.len; i++)
    reader->n_code += code.at[i] == '\n' ? 1 : 0;
}

/* A fence that is never closed may swallow all of the text: that is read. */
static void
leave_code(Reader *reader)
{
  GsSlice source = reader->source;
  GsDocument *document = reader->prose->document;
  size_t first = line_start(source, reader->inside.start);
  size_t opener = line_start(source, first > 0 ? first - 1 : 0);
  if (reader->inside.end == 0)
    return;
  if (!reader->is_fenced ||
      is_fence(source, skip_margin(source, reader->inside.end))) {
    count_code(reader);
    return;
  }
  gs_document_add_remark(document, gs_document_source_place(document, opener),
                         "a fence of code opens here and is never closed; "
                         "what follows is read as text");
  gs_prose_copy(reader->prose, reader->inside);
}

static void
leave_block(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  if (call->type == MD_BLOCK_CODE)
    leave_code(reader);
  if (call->type == MD_BLOCK_HTML)
    leave_html(reader);
  if (call->type == MD_BLOCK_H)
    leave_heading(reader);
  reader->n_quotes -= call->type == MD_BLOCK_QUOTE ? 1 : 0;
  reader->n_items -= call->type == MD_BLOCK_LI ? 1 : 0;
  reader->block = MD_BLOCK_DOC;
  gs_prose_start(reader->prose, kind_of(reader));
}

static int
on_leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
  return try_call(leave_block, (Call){ data, (int)type, detail, { 0 } });
}

/* ---- spans ------------------------------------------------------------ */

/* A picture is shown apart from the text around it. */
static void
change_pictures(void *data)
{
  const Call *call = data;
  call->reader->n_pictures += call->detail != NULL ? 1 : (size_t)-1;
  gs_prose_start(call->reader->prose, kind_of(call->reader));
}

static int
change_span(Reader *reader, MD_SPANTYPE type, const void *is_entered)
{
  if (type == MD_SPAN_DEL)
    reader->n_struck += is_entered != NULL ? 1 : (size_t)-1;
  if (type != MD_SPAN_IMG)
    return 0;
  return try_call(change_pictures,
                  (Call){ reader, (int)type, is_entered, { 0 } });
}

/* A target that is defined once may be referred to often, and md4c looks at
 * all of it each time. */
static bool
has_too_many(Reader *reader, MD_SPANTYPE type, const void *detail)
{
  const MD_SPAN_A_DETAIL *link = detail;
  const MD_SPAN_IMG_DETAIL *picture = detail;
  if (type == MD_SPAN_A)
    reader->n_linked += (size_t)link->href.size + link->title.size;
  if (type == MD_SPAN_IMG)
    reader->n_linked += (size_t)picture->src.size + picture->title.size;
  reader->is_over =
      reader->n_linked > GS_LIMIT_LINK_BYTES + 2 * reader->source.len;
  return reader->is_over;
}

static int
on_enter_span(MD_SPANTYPE type, void *detail, void *data)
{
  return has_too_many(data, type, detail) ? STOP
                                          : change_span(data, type, data);
}

static int
on_leave_span(MD_SPANTYPE type, void *detail, void *data)
{
  (void)detail;
  return change_span(data, type, NULL);
}

/* ---- text ------------------------------------------------------------- */

/* Where the piece stands in the source; false when md4c made it itself. */
static bool
find_piece(const Reader *reader, GsSlice piece, GsSpan *span)
{
  uintptr_t start = (uintptr_t)piece.at;
  uintptr_t from = (uintptr_t)reader->tamed.at;
  if (start < from || start > from + reader->tamed.len ||
      piece.len > reader->tamed.len - (start - from))
    return false;
  *span = (GsSpan){ start - from, start - from + piece.len };
  return true;
}

/* A tag within a paragraph comes in pieces, a line each; the first tells. */
static void
take_tag(Reader *reader, GsSpan span)
{
  GsMark mark;
  size_t at = span.start;
  if (span.start < reader->tag_end || !gs_mark_next(reader->source, &at, &mark))
    return;
  reader->tag_end = mark.span.end;
  reader->page->kind = kind_of(reader);
  const GsTag *tag = gs_tag_find(gs_slice_part(reader->source, mark.name));
  if (mark.kind == GS_MARK_COMMENT)
    gs_prose_add_comment(reader->prose, mark.rest, mark.span.start);
  else if (tag != NULL && tag->kind == GS_TAG_BREAK)
    gs_prose_put(reader->prose, BREAK, mark.span);
}

/* Pieces of code and of HTML are read when their block is over. */
static void
keep_piece(Reader *reader, GsSpan span)
{
  char *page = (char *)reader->page->text.at;
  if (reader->inside.end == 0)
    reader->inside.start = span.start;
  reader->inside.end = span.end;
  if (reader->block == MD_BLOCK_HTML)
    memcpy(page + span.start, reader->source.at + span.start,
           span.end - span.start);
}

static void
take_text(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  GsProse *prose = reader->prose;
  GsSpan span = { prose->cursor, prose->cursor };
  bool is_found = find_piece(reader, call->text, &span);
  if (reader->block == MD_BLOCK_CODE || reader->block == MD_BLOCK_HTML) {
    if (is_found && call->text.len > 0)
      keep_piece(reader, span);
  } else if (call->type == MD_TEXT_HTML) {
    if (is_found)
      take_tag(reader, span);
  } else if (reader->n_struck > 0) {
    return;
  } else if (call->type == MD_TEXT_BR || call->type == MD_TEXT_SOFTBR) {
    gs_prose_put(prose, BREAK, (GsSpan){ prose->cursor, prose->cursor });
  } else if (!is_found) {
    gs_prose_put(prose, call->text, span);
  } else if (call->type != MD_TEXT_ENTITY ||
             gs_prose_put_reference(prose, span) == 0) {
    gs_prose_copy(prose, span);
  }
}

static int
on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE len, void *data)
{
  return try_call(take_text, (Call){ data, (int)type, NULL, { text, len } });
}

/* ---- all of it -------------------------------------------------------- */

static int
parse(Reader *reader, size_t start)
{
  unsigned tables = gs_tame_has_wide_table(reader->source) ? 0 : MD_FLAG_TABLES;
  MD_PARSER parser = {
    .flags = tables | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
             MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = on_enter_block,
    .leave_block = on_leave_block,
    .enter_span = on_enter_span,
    .leave_span = on_leave_span,
    .text = on_text,
  };
  return md_parse(reader->tamed.at + start,
                  (MD_SIZE)(reader->tamed.len - start), &parser, reader);
}

static void
tell_code(const Reader *reader)
{
  GsDocument *document = reader->prose->document;
  if (reader->n_code > 0)
    gs_document_add_remark(
        document, gs_document_source_place(document, reader->first_code),
        "code was not read as text: %zu line%s", reader->n_code,
        reader->n_code == 1 ? "" : "s");
}

static void
tell_links(const Reader *reader)
{
  GsDocument *document = reader->prose->document;
  gs_prose_start(reader->prose, GS_BLOCK_PARAGRAPH);
  gs_document_add_problem(
      document, gs_document_source_place(document, reader->prose->cursor),
      "the targets of links come to more than %zu MiB; from here on nothing "
      "was checked",
      GS_LIMIT_LINK_BYTES >> 20);
}

/* The title of the front matter, said again by the first heading, stands once.
 */
static void
drop_twin(GsDocument *document)
{
  const GsBlock *blocks = document->blocks.items;
  if (document->blocks.n < 2 || blocks[1].kind != GS_BLOCK_HEADLINE ||
      !gs_slice_eq(gs_slice_part(document->text, blocks[0].span),
                   gs_slice_part(document->text, blocks[1].span)))
    return;
  gs_document_drop_first_block(document);
}

static void
read_prose(GsDocument *document)
{
  GsProse *prose = GS_NEW(document->arena, GsProse);
  gs_prose_begin(prose, document);
  char *blank = gs_arena_take(document->arena, document->source.len + 1);
  memset(blank, ' ', document->source.len);
  GsMarkup page = { .prose = prose, .text = { blank, document->source.len } };
  Reader reader = { .prose = prose,
                    .page = &page,
                    .source = document->source,
                    .tamed = gs_tame_links(document->arena, document->source) };
  size_t start = gs_front_matter_read(prose);
  bool has_title = document->blocks.n > 0;
  int failure = parse(&reader, start);
  if (reader.is_over)
    tell_links(&reader);
  else if (failure != 0)
    gs_arena_give_up(document->arena);
  tell_code(&reader);
  if (has_title)
    drop_twin(document);
}

GsDocument *
gs_document_read_markdown(GsArena *arena,
                          const char *name,
                          GsSlice bytes,
                          const GsDocumentFacts *facts)
{
  GsDocument *document = gs_document_new(arena, name, facts);
  gs_document_decode(document, bytes);
  read_prose(document);
  document->comment_start = "<!--";
  document->comment_end = "-->";
  return document;
}
