/* SPDX-License-Identifier: Apache-2.0
 *
 * `frame`: where source, cue and content stand.  The parser has read a frame
 * as a pattern; here its words become slots, punctuation and words.
 */
#include "rule/block-private.h"

typedef struct {
  GsCompiler *compiler;
  const GsBlock *block;
  GS_VECTOR(GsFramePart) parts;
  uint32_t n_units;
  bool has_content;
} Frame;

static const struct {
  const char *name;
  GsFrameKind kind;
} slots[] = {
  { "SOURCE", GS_FRAME_SOURCE }, { "CUE", GS_FRAME_CUE },
  { "HEARER", GS_FRAME_HEARER }, { "VIA", GS_FRAME_VIA },
  { "OUTLET", GS_FRAME_OUTLET }, { "CONTENT", GS_FRAME_CONTENT },
  { "MATTER", GS_FRAME_MATTER }, { "ABOUT", GS_FRAME_TOPIC },
  { "TOPIC", GS_FRAME_TOPIC },
};

static bool
fail(const Frame *frame, GsSpan span, const char *message)
{
  gs_rule_error(frame->block->file, span, "E026", "%s", message);
  return false;
}

static bool
is_upper_word(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (!g_ascii_isupper(text.at[i]))
      return false;
  return text.len > 1;
}

/* ---- CUE:class, CUE:noun ---------------------------------------------- */

static bool
narrow_cue(Frame *frame, GsSlice text, GsSpan span, GsFramePart *part)
{
  static const struct {
    const char *name;
    GsPart part;
  } parts[] = {
    { "verb", GS_PART_VERB },
    { "noun", GS_PART_NOUN },
    { "adjective", GS_PART_ADJECTIVE },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    if (gs_slice_eq(text, gs_slice_of(parts[i].name))) {
      part->part = parts[i].part;
      return true;
    }
  if (gs_slice_eq(text, GS_SLICE("passive"))) {
    part->is_passive = true;
    return true;
  }
  GsPhrase phrase = { .text = text, .span = span };
  const GsName *name = gs_names_need(frame->compiler, GS_SPACE_CUE,
                                     frame->block->file, &phrase, "cue class");
  if (name == NULL)
    return false;
  part->classes |= (uint64_t)1 << name->first;
  return true;
}

/* CONTENT:noun, CONTENT:claim, CONTENT:predicate */
static bool
narrow_content(Frame *frame, GsSlice text, GsSpan span, GsFramePart *part)
{
  part->takes_noun = part->takes_noun || gs_slice_eq(text, GS_SLICE("noun"));
  part->takes_claim = part->takes_claim || gs_slice_eq(text, GS_SLICE("claim"));
  part->takes_predicate =
      part->takes_predicate || gs_slice_eq(text, GS_SLICE("predicate"));
  return part->takes_noun || part->takes_claim || part->takes_predicate ||
         fail(frame, span,
              "CONTENT can be CONTENT:noun, CONTENT:claim or "
              "CONTENT:predicate");
}

/* The pieces between colons behind the slot's name. */
static bool
narrow(Frame *frame, GsSlice rest, GsSpan span, GsFramePart *part)
{
  bool is_good = true;
  while (rest.len > 0) {
    const char *colon = memchr(rest.at, ':', rest.len);
    size_t len = colon != NULL ? (size_t)(colon - rest.at) : rest.len;
    GsSlice piece = { rest.at, len };
    if (part->kind == GS_FRAME_CONTENT && len > 0)
      is_good = narrow_content(frame, piece, span, part) && is_good;
    else if (part->kind != GS_FRAME_CUE && len > 0)
      return fail(frame, span, "only CUE and CONTENT can be narrowed");
    else if (len > 0)
      is_good = narrow_cue(frame, piece, span, part) && is_good;
    rest.at += MIN(len + 1, rest.len);
    rest.len -= MIN(len + 1, rest.len);
  }
  return is_good;
}

/* ---- one word --------------------------------------------------------- */

static void
add_part(Frame *frame, GsFramePart part, uint32_t unit)
{
  part.unit = unit;
  part.is_optional = unit != 0;
  gs_vector_add(frame->compiler->arena, &frame->parts, part);
}

/* A slot with what narrows it, and a colon that closes it. */
static bool
add_slot(Frame *frame,
         GsFrameKind kind,
         GsSlice rest,
         const GsNode *node,
         uint32_t unit)
{
  GsFramePart part = { .kind = kind, .part = GS_PART_VERB };
  bool has_colon = rest.len > 0 && rest.at[rest.len - 1] == ':';
  bool is_good = narrow(frame, rest, node->span, &part);
  add_part(frame, part, unit);
  if (has_colon)
    add_part(frame, (GsFramePart){ .kind = GS_FRAME_COLON }, unit);
  frame->has_content =
      frame->has_content || kind == GS_FRAME_CONTENT || kind == GS_FRAME_MATTER;
  return is_good;
}

/* The words that the draft would have for `text`, each a part. */
static void
add_words(Frame *frame, GsSlice text, uint32_t unit)
{
  GsVocabulary *vocabulary = frame->compiler->set->vocabulary;
  GsArena *arena = frame->compiler->arena;
  GsWords words = { 0 };
  gs_word_cut(vocabulary, arena, text, (GsSpan){ 0, text.len }, &words);
  for (size_t i = 0; i < words.n; i++) {
    GsId *id = GS_NEW(arena, GsId);
    const GsForm **form = GS_NEW(arena, const GsForm *);
    *id = words.items[i].id;
    *form = words.items[i].form;
    add_part(frame,
             (GsFramePart){
                 .kind = GS_FRAME_WORD, .ids = id, .forms = form, .n_ids = 1 },
             unit);
  }
}

static bool
add_word(Frame *frame, const GsNode *node, uint32_t unit)
{
  GsSlice text = node->text;
  const char *colon = memchr(text.at, ':', text.len);
  size_t len = colon != NULL ? (size_t)(colon - text.at) : text.len;
  GsSlice name = { text.at, len };
  GsSlice rest = { text.at + len, text.len - len };
  for (size_t i = 0; i < G_N_ELEMENTS(slots); i++)
    if (gs_slice_eq(name, gs_slice_of(slots[i].name)))
      return add_slot(frame, slots[i].kind, rest, node, unit);
  if (gs_slice_eq(text, GS_SLICE(",")))
    add_part(frame, (GsFramePart){ .kind = GS_FRAME_COMMA }, unit);
  else if (gs_slice_eq(text, GS_SLICE(":")))
    add_part(frame, (GsFramePart){ .kind = GS_FRAME_COLON }, unit);
  else if (is_upper_word(name) && name.len > 2) {
    gs_rule_error(frame->block->file, node->span, "E026", "unknown slot '%s'%s",
                  gs_diagnostic_shown(frame->compiler->arena, name),
                  GS_RULE_HINT(frame->compiler->arena, name, slots));
    return false;
  } else
    add_words(frame, text, unit);
  return true;
}

/* ---- groups ----------------------------------------------------------- */

/* ( a | b ): one part that any of the words fills. */
static bool
add_either(Frame *frame, const GsNode *node, uint32_t unit)
{
  GsCompiler *compiler = frame->compiler;
  GsId *ids = GS_NEW_ARRAY(compiler->arena, GsId, node->n_children);
  const GsForm **forms =
      GS_NEW_ARRAY(compiler->arena, const GsForm *, node->n_children);
  for (size_t i = 0; i < node->n_children; i++) {
    const GsNode *child = node->children[i];
    GsSlice text = child->text;
    if (child->kind != GS_NODE_WORD || is_upper_word(text) ||
        gs_compiler_count_words(compiler, text) != 1)
      return fail(frame, child->span,
                  "alternatives in a frame are single words");
    ids[i] = gs_vocabulary_add(compiler->set->vocabulary, text);
    forms[i] = gs_vocabulary_form(compiler->set->vocabulary, ids[i]);
  }
  add_part(frame,
           (GsFramePart){ .kind = GS_FRAME_WORD,
                          .ids = ids,
                          .forms = forms,
                          .n_ids = node->n_children },
           unit);
  return true;
}

static bool
add_item(Frame *frame, const GsNode *node, uint32_t unit)
{
  if (node->slot.len > 0)
    return fail(frame, node->span, "'$' has no meaning in a frame");
  if (node->kind == GS_NODE_WORD)
    return add_word(frame, node, unit);
  if (node->kind == GS_NODE_EITHER)
    return add_either(frame, node, unit);
  return fail(frame, node->span, "this cannot stand in a frame");
}

/* A run of items; `unit` is that of the optional group they stand in. */
static bool
add_run(Frame *frame, const GsNode *node, uint32_t unit)
{
  if (node->kind != GS_NODE_SEQUENCE)
    return add_item(frame, node, unit);
  bool is_good = true;
  for (size_t i = 0; i < node->n_children; i++)
    is_good = add_item(frame, node->children[i], unit) && is_good;
  return is_good;
}

static bool
add_top(Frame *frame, const GsNode *node)
{
  bool is_maybe = node->kind == GS_NODE_MAYBE;
  return add_run(frame, is_maybe ? node->children[0] : node,
                 is_maybe ? ++frame->n_units : 0);
}

static bool
add_all(Frame *frame, const GsNode *root)
{
  if (root->kind != GS_NODE_SEQUENCE)
    return add_top(frame, root);
  bool is_good = true;
  for (size_t i = 0; i < root->n_children; i++)
    is_good = add_top(frame, root->children[i]) && is_good;
  return is_good;
}

/* What the frames of the block are for, as the word behind `frame` says. */
static GsFrame
read_head(const GsBlock *block)
{
  GsSlice word = block->head.n > 0 ? block->head.items[0].text : (GsSlice){ 0 };
  GsFrame frame = {
    .is_loose = gs_slice_eq(word, GS_SLICE("loose")),
    .is_inserted = gs_slice_eq(word, GS_SLICE("inserted")),
  };
  if (word.len > 0 && !frame.is_loose && !frame.is_inserted)
    gs_rule_error(block->file, block->head.items[0].span, "E026",
                  "a frame block is 'frame {', 'frame inserted {' or "
                  "'frame loose {', not '%s'",
                  gs_diagnostic_shown(block->file->arena, word));
  return frame;
}

void
gs_block_fill_frame(GsCompiler *compiler, const GsBlock *block)
{
  GsFrame kind = read_head(block);
  for (size_t i = 0; i < block->frames.n; i++) {
    const GsNode *root = block->frames.items[i];
    Frame frame = { .compiler = compiler, .block = block };
    if (!add_all(&frame, root))
      continue;
    if (!frame.has_content) {
      fail(&frame, root->span, "a frame needs a CONTENT");
      continue;
    }
    kind.parts = frame.parts.items;
    kind.n_parts = frame.parts.n;
    kind.span = root->span;
    gs_vector_add(compiler->arena, &compiler->set->frames, kind);
  }
}
