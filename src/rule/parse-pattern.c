/* SPDX-License-Identifier: Apache-2.0
 *
 * The parser: patterns, and frames, which are patterns with commas in them.
 *
 * Brackets are kept on a stack of our own: however deep a file nests them,
 * no function calls itself.  Lists are not looked up here; a LIST node has
 * its name in `text`, a REGEX node its pattern, with gap 1 for /…/i.
 */
#include "rule/kind-private.h"

#include "base/limits.h"

#define MAX_PARTS 1000 /* of one pattern; longer ones should be lists */
#define WORD_STOPS ",|(){}?"

/* What stands in one pair of brackets.  Its nodes are the last ones of
 * GsParser.nodes: its branches, and then the run that is the next branch. */
typedef struct {
  size_t branches; /* where they begin */
  size_t run;
  GsSpan open;  /* the bracket */
  GsSlice slot; /* that the whole group fills */
} Level;

typedef struct {
  GsParser *parser;
  GsScanner *scan; /* the parser's */
  bool is_frame;
  size_t n_parts;
  Level levels[GS_LIMIT_PATTERN_NESTING + 1];
  size_t depth;
  GsSlice slot;                  /* `$name=` that waits for its item */
  GsSlice slots[GS_MATCH_SLOTS]; /* all names so far, each once */
  size_t n_slots;
} Reading;

static bool
fail(Reading *reading, GsSpan span, const char *code, const char *message)
{
  gs_rule_error(reading->scan->file, span, code, "%s", message);
  return false;
}

/* ---- the tree --------------------------------------------------------- */

static GsNode *
new_node(Reading *reading, GsNodeKind kind, GsSlice text, GsSpan span)
{
  GsNode *node = GS_NEW(reading->scan->arena, GsNode);
  node->kind = kind;
  node->text = text;
  node->span = span;
  reading->n_parts++;
  return node;
}

static void
push(Reading *reading, GsNode *node)
{
  gs_vector_add(reading->scan->arena, &reading->parser->nodes, node);
}

static bool
add_node(Reading *reading, GsNode *node)
{
  node->slot = reading->slot;
  reading->slot = (GsSlice){ 0 };
  push(reading, node);
  if (reading->n_parts <= MAX_PARTS)
    return true;
  return fail(reading, node->span, "E027",
              "the pattern has too many parts; make a list of its words");
}

static bool
add(Reading *reading, GsNodeKind kind, GsSlice text, GsSpan span)
{
  return add_node(reading, new_node(reading, kind, text, span));
}

static GsNode *
new_parent(Reading *reading, GsNodeKind kind, GsNode *const *children, size_t n)
{
  GsSpan span = { children[0]->span.start, children[n - 1]->span.end };
  GsNode *node = new_node(reading, kind, (GsSlice){ 0 }, span);
  node->children =
      gs_vector_copied(reading->scan->arena, children, n * sizeof *children);
  node->n_children = (uint32_t)n;
  return node;
}

/* Takes the nodes from `start` on off the parser's, as one node. */
static GsNode *
join(Reading *reading, GsNodeKind kind, size_t start)
{
  GsNode **nodes = &reading->parser->nodes.items[start];
  size_t n = reading->parser->nodes.n - start;
  reading->parser->nodes.n = start;
  return n == 1 ? nodes[0] : new_parent(reading, kind, nodes, n);
}

/* Ends the branch that is being read; false when it is empty. */
static bool
close_branch(Reading *reading, GsSpan at)
{
  Level *level = &reading->levels[reading->depth];
  if (reading->slot.len > 0)
    return fail(reading, at, "E024", "an item is missing behind '$…='");
  if (reading->parser->nodes.n == level->run)
    return fail(reading, at, "E024",
                "nothing stands before this; an item may be left out as "
                "item?");
  push(reading, join(reading, GS_NODE_SEQUENCE, level->run));
  level->run = reading->parser->nodes.n;
  return true;
}

static GsNode *
close_level(Reading *reading)
{
  Level *level = &reading->levels[reading->depth];
  return join(reading, GS_NODE_EITHER, level->branches);
}

/* ---- brackets --------------------------------------------------------- */

static bool
open_bracket(Reading *reading)
{
  GsSpan here = gs_scan_here(reading->scan);
  if (reading->depth == GS_LIMIT_PATTERN_NESTING)
    return fail(reading, here, "E027", "brackets are nested too deep");
  reading->depth++;
  size_t n = reading->parser->nodes.n;
  reading->levels[reading->depth] =
      (Level){ .branches = n, .run = n, .open = here, .slot = reading->slot };
  reading->slot = (GsSlice){ 0 };
  reading->scan->at++;
  gs_scan_lines(reading->scan);
  return true;
}

static bool
close_bracket(Reading *reading)
{
  GsSpan here = gs_scan_here(reading->scan);
  if (reading->depth == 0)
    return fail(reading, here, "E005", "this ')' closes nothing");
  if (!close_branch(reading, here))
    return false;
  Level *level = &reading->levels[reading->depth];
  GsNode *node = close_level(reading);
  reading->scan->at++;
  /* a group in a group must stay one node, or its slots would get lost */
  if (level->slot.len > 0 && node->slot.len > 0)
    node = new_parent(reading, GS_NODE_SEQUENCE, &node, 1);
  GsSlice inner = node->slot;
  node->span = (GsSpan){ level->open.start, reading->scan->at };
  reading->depth--;
  reading->slot = level->slot.len > 0 ? level->slot : inner;
  return add_node(reading, node);
}

static bool
next_branch(Reading *reading)
{
  if (!close_branch(reading, gs_scan_here(reading->scan)))
    return false;
  reading->scan->at++;
  gs_scan_lines(reading->scan);
  return true;
}

/* `?` right behind an item. */
static bool
make_optional(Reading *reading)
{
  size_t run = reading->levels[reading->depth].run;
  size_t n = reading->parser->nodes.n;
  GsSpan here = gs_scan_here(reading->scan);
  GsNode *item = n > run ? reading->parser->nodes.items[n - 1] : NULL;
  if (item == NULL || item->span.end != here.start)
    return fail(reading, here, "E024",
                "'?' stands right behind the item that may be left out");
  if (item->kind == GS_NODE_MAYBE || item->kind == GS_NODE_GAP)
    return fail(reading, here, "E024", "this may be left out already");
  GsNode *maybe = new_parent(reading, GS_NODE_MAYBE, &item, 1);
  maybe->span.end = here.end;
  reading->parser->nodes.items[n - 1] = maybe;
  reading->scan->at++;
  return true;
}

/* ---- items ------------------------------------------------------------ */

static bool
read_gap(Reading *reading)
{
  GsScanner *scan = reading->scan;
  size_t start = scan->at;
  GsPhrase digits;
  double words = GS_DEFAULT_PATTERN_GAP;
  scan->at += 2;
  gs_scan_word(scan, WORD_STOPS, &digits);
  GsSpan span = { start, scan->at };
  bool is_number = digits.text.len == 0 ||
                   (gs_scan_number(digits.text, &words) &&
                    memchr(digits.text.at, '.', digits.text.len) == NULL);
  if (!is_number || words > GS_LIMIT_PATTERN_GAP || words < 1)
    return fail(reading, span, "E024",
                "a gap is '..' (8 words) or '..N' with N from 1 to 32");
  GsNode *node = new_node(reading, GS_NODE_GAP, (GsSlice){ 0 }, span);
  node->gap = (uint32_t)words;
  return add_node(reading, node);
}

/* <number>, <number people>, <money> … */
static bool
read_kind(Reading *reading)
{
  static const struct {
    const char *name;
    GsNodeKind kind;
  } kinds[] = {
    { "number", GS_NODE_NUMBER },   { "money", GS_NODE_MONEY },
    { "percent", GS_NODE_PERCENT }, { "date", GS_NODE_DATE },
    { "name", GS_NODE_NAME },
  };
  GsScanner *scan = reading->scan;
  size_t start = scan->at++;
  GsPhrase what = { 0 };
  GsPhrase of = { 0 };
  gs_scan_blanks(scan);
  gs_scan_word(scan, WORD_STOPS "<>", &what);
  gs_scan_phrase(scan, WORD_STOPS "<>", &of);
  bool is_closed = gs_scan_accept(scan, '>');
  GsSpan span = gs_scan_span(scan, start);
  if (!is_closed)
    return fail(reading, span, "E024", "'>' is missing behind this");
  size_t n_kinds = G_N_ELEMENTS(kinds);
  for (size_t i = 0; i < n_kinds; i++) {
    if (!gs_slice_eq(what.text, gs_slice_of(kinds[i].name)))
      continue;
    if (of.text.len > 0 && kinds[i].kind != GS_NODE_NUMBER)
      return fail(reading, of.span, "E024",
                  "only <number …> takes what is counted");
    if (gs_slice_has_prefix(of.text, GS_SLICE("@"))) {
      gs_rule_error(scan->file, of.span, "E024",
                    "<number …> takes a word and no list; write: <number> .. "
                    "%s",
                    gs_diagnostic_shown(scan->arena, of.text));
      return false;
    }
    return add(reading, kinds[i].kind, of.text, span);
  }
  gs_rule_error(scan->file, span, "E024", "unknown item '<%s>'%s",
                gs_diagnostic_shown(scan->arena, what.text),
                GS_RULE_HINT(scan->arena, what.text, kinds));
  return false;
}

static bool
read_list(Reading *reading)
{
  GsScanner *scan = reading->scan;
  size_t start = scan->at++;
  GsPhrase name;
  bool has_name = gs_scan_word(scan, WORD_STOPS, &name);
  GsSpan span = { start, scan->at };
  if (!has_name)
    return fail(reading, span, "E024", "a name is missing behind '@'");
  return add(reading, GS_NODE_LIST, name.text, span);
}

/* A name may stand in several alternatives.  False when there is no room. */
static bool
note_slot(Reading *reading, GsSlice name)
{
  for (size_t i = 0; i < reading->n_slots; i++)
    if (gs_slice_eq(reading->slots[i], name))
      return true;
  if (reading->n_slots == GS_MATCH_SLOTS)
    return false;
  reading->slots[reading->n_slots++] = name;
  return true;
}

/* `$name=`: the item behind it fills the slot. */
static bool
read_slot(Reading *reading)
{
  GsScanner *scan = reading->scan;
  size_t start = scan->at++;
  GsPhrase name;
  bool has_name = gs_scan_word(scan, WORD_STOPS "=", &name);
  GsSpan span = { start, scan->at };
  if (!has_name || !gs_names_check(scan->file, &name))
    return has_name ? false
                    : fail(reading, span, "E024",
                           "a name is missing behind "
                           "'$'");
  if (!gs_scan_accept(scan, '='))
    return fail(reading, span, "E024", "a slot is '$name=item'");
  if (reading->slot.len > 0)
    return fail(reading, span, "E024", "an item fills one slot only");
  if (!note_slot(reading, name.text))
    return fail(reading, span, "E027", "a pattern has at most 8 slots");
  reading->slot = name.text;
  gs_scan_blanks(scan);
  return true;
}

/* /…/ or /…/i, to the first slash that has no backslash before it. */
static bool
read_regex(Reading *reading)
{
  GsScanner *scan = reading->scan;
  size_t start = scan->at++;
  while (!gs_scan_is_line_end(scan) && gs_scan_peek(scan) != '/')
    scan->at += gs_scan_peek(scan) == '\\' && scan->at + 1 < scan->text.len &&
                        scan->text.at[scan->at + 1] != '\n' &&
                        scan->text.at[scan->at + 1] != '\r'
                    ? 2
                    : 1;
  GsSlice text = { scan->text.at + start + 1, scan->at - start - 1 };
  if (!gs_scan_accept(scan, '/'))
    return fail(reading, (GsSpan){ start, scan->at }, "E004",
                "this /…/ is not closed on its line");
  GsPhrase flags;
  bool has_flags = gs_scan_word(scan, WORD_STOPS, &flags);
  if (has_flags && !gs_slice_eq(flags.text, GS_SLICE("i")))
    return fail(reading, flags.span, "E024",
                "only 'i' (any case) may follow /…/");
  GsNode *node =
      new_node(reading, GS_NODE_REGEX, text, (GsSpan){ start, scan->at });
  node->gap = has_flags ? 1 : 0;
  return add_node(reading, node);
}

/* "several words" in double quotes are a sequence of them. */
static bool
read_quoted(Reading *reading, const GsPhrase *phrase)
{
  if (phrase->text.len == 0)
    return fail(reading, phrase->span, "E024", "nothing stands in the quotes");
  return add(reading, phrase->is_exact ? GS_NODE_EXACT : GS_NODE_WORD,
             phrase->text, phrase->span);
}

static bool
read_word(Reading *reading)
{
  GsPhrase word;
  if (gs_scan_quoted(reading->scan, &word))
    return read_quoted(reading, &word);
  if (!gs_scan_word(reading->scan, WORD_STOPS, &word))
    return fail(reading, gs_scan_here(reading->scan), "E024",
                "this cannot stand in a pattern");
  return add(reading, GS_NODE_WORD, word.text, word.span);
}

static bool
read_comma(Reading *reading)
{
  GsSpan here = gs_scan_here(reading->scan);
  if (!reading->is_frame)
    return fail(reading, here, "E024",
                "a comma cannot stand in brackets; alternatives stand "
                "between '|'");
  reading->scan->at++;
  bool is_good =
      add(reading, GS_NODE_WORD, gs_scan_slice(reading->scan, here), here);
  gs_scan_lines(reading->scan);
  return is_good;
}

static bool
read_item(Reading *reading)
{
  switch (gs_scan_peek(reading->scan)) {
  case '(':
    return open_bracket(reading);
  case ')':
    return close_bracket(reading);
  case '|':
    return next_branch(reading);
  case '?':
    return make_optional(reading);
  case ',':
    return read_comma(reading);
  case '<':
    return read_kind(reading);
  case '@':
    return read_list(reading);
  case '$':
    return read_slot(reading);
  case '/':
    return read_regex(reading);
  case '.':
    if (gs_scan_starts(reading->scan, ".."))
      return read_gap(reading);
    return read_word(reading);
  default:
    return read_word(reading);
  }
}

static bool
is_over(const Reading *reading)
{
  char c = gs_scan_peek(reading->scan);
  return gs_scan_is_line_end(reading->scan) || c == '}' || c == '{' ||
         (c == ',' && reading->depth == 0 && !reading->is_frame);
}

static GsNode *
read_all(Reading *reading)
{
  for (;;) {
    gs_scan_blanks(reading->scan);
    if (is_over(reading))
      break;
    if (!read_item(reading))
      return NULL;
  }
  if (reading->depth > 0) {
    fail(reading, reading->levels[reading->depth].open, "E005",
         "this '(' is never closed");
    return NULL;
  }
  if (!close_branch(reading, gs_scan_here(reading->scan)))
    return NULL;
  return close_level(reading);
}

/* Can the node match no word at all?  Depth is bounded by the brackets. */
static bool
is_nullable(const GsNode *node)
{
  bool any = false;
  bool all = true;
  for (size_t i = 0; i < node->n_children; i++) {
    bool child = is_nullable(node->children[i]);
    any = any || child;
    all = all && child;
  }
  switch (node->kind) {
  case GS_NODE_MAYBE:
  case GS_NODE_GAP:
    return true;
  case GS_NODE_SEQUENCE:
    return all;
  case GS_NODE_EITHER:
    return any;
  default:
    return false;
  }
}

GsNode *
gs_parse_pattern(GsParser *parser, bool is_frame)
{
  Reading reading; /* as large as brackets are deep: not set to zero */
  reading.parser = parser;
  reading.scan = &parser->scan;
  reading.is_frame = is_frame;
  reading.n_parts = 0;
  reading.depth = 0;
  reading.slot = (GsSlice){ 0 };
  reading.n_slots = 0;
  reading.levels[0] = (Level){ 0 };
  parser->nodes.n = 0;
  GsNode *root = read_all(&reading);
  if (root != NULL && !is_frame && is_nullable(root)) {
    fail(&reading, root->span, "E024", "this pattern would match nothing");
    return NULL;
  }
  return root;
}

/* ---- frames ----------------------------------------------------------- */

bool
gs_parse_frames_body(GsParser *parser, GsBlock *block)
{
  GsScanner *scan = &parser->scan;
  for (;;) {
    gs_scan_lines(scan);
    if (gs_scan_is_end(scan) || gs_parse_is_block_start(parser))
      return false;
    if (gs_scan_peek(scan) == '}')
      return true;
    GsNode *frame = gs_parse_pattern(parser, true);
    if (frame != NULL)
      gs_vector_add(scan->arena, &block->frames, frame);
    gs_scan_blanks(scan);
    if (gs_scan_is_line_end(scan) || gs_scan_peek(scan) == '}')
      continue;
    if (frame != NULL)
      gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                    "the frame should end before this");
    scan->at += gs_scan_peek(scan) == '{' ? 1 : 0;
    gs_scan_skip_statement(scan);
  }
}
