/* SPDX-License-Identifier: Apache-2.0
 *
 * `cue CLASS SIGN PART?`: reporting words.  A class may have several blocks,
 * one for each part of speech, say.
 */
#include "rule/block-private.h"

#define MAX_CLASSES 64 /* conditions hold them as bits */

static bool
read_sign(const GsBlock *block, GsSign *sign)
{
  const GsPhrase *word = &block->head.items[1];
  static const struct {
    const char *name;
    GsSign sign;
  } signs[] = {
    { "+", GS_SIGN_PLUS },
    { "-", GS_SIGN_MINUS },
    { "?", GS_SIGN_OPEN },
    { "~", GS_SIGN_NONE },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
    if (gs_slice_eq(word->text, gs_slice_of(signs[i].name))) {
      *sign = signs[i].sign;
      return true;
    }
  gs_rule_error(block->file, word->span, "E020",
                "a cue class has the sign + (the source commits to it), - "
                "(to its opposite), ? (neither) or ~ (no statement), not '%s'",
                gs_diagnostic_shown(block->file->arena, word->text));
  return false;
}

static bool
read_part(const GsBlock *block, GsPart *part)
{
  static const struct {
    const char *name;
    GsPart part;
  } parts[] = {
    { "verb", GS_PART_VERB },
    { "noun", GS_PART_NOUN },
    { "adjective", GS_PART_ADJECTIVE },
  };
  *part = GS_PART_VERB;
  if (block->head.n < 3)
    return true;
  const GsPhrase *word = &block->head.items[2];
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    if (gs_slice_eq(word->text, gs_slice_of(parts[i].name))) {
      *part = parts[i].part;
      return true;
    }
  gs_rule_error(block->file, word->span, "E020",
                "unknown part of speech '%s'%s",
                gs_diagnostic_shown(block->file->arena, word->text),
                GS_RULE_HINT(block->file->arena, word->text, parts));
  return false;
}

void
gs_block_define_cue(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *phrase = &block->head.items[0];
  set->packs.items[block->pack].is_language = true;
  if (!gs_names_check(block->file, phrase) ||
      gs_names_find(compiler, GS_SPACE_CUE, phrase->text) != NULL)
    return;
  if (set->cue_classes.n == MAX_CLASSES) {
    gs_rule_error(block->file, phrase->span, "E027",
                  "there can be at most %d cue classes", MAX_CLASSES);
    return;
  }
  const char *text = gs_compiler_text(compiler, phrase->text);
  const char *list = gs_arena_printf(compiler->arena, "cue %s", text);
  GsName name = { .kind = GS_NAME_OTHER,
                  .first = (uint32_t)set->cue_classes.n,
                  .n = gs_compiler_add_list(compiler, list, GS_LIST_CUE),
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  gs_vector_add(compiler->arena, &set->cue_classes,
                (GsCueClass){ .name = text });
  gs_names_define(compiler, GS_SPACE_CUE, phrase->text, name);
}

void
gs_block_fill_cue(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsName *name =
      gs_names_find(compiler, GS_SPACE_CUE, block->head.items[0].text);
  GsCue cue = { 0 };
  bool is_good = read_sign(block, &cue.sign);
  if (!read_part(block, &cue.part) || !is_good || name == NULL ||
      name->kind == GS_NAME_LOST)
    return;
  cue.cue_class = name->first;
  for (size_t i = 0; i < block->items.n; i++) {
    const GsPhrase *phrase = &block->items.items[i].phrase;
    cue.phrase = phrase->text;
    cue.n_words = gs_compiler_add_phrase(compiler, block->file, phrase, name->n,
                                         (uint32_t)set->cues.n);
    gs_vector_add(compiler->arena, &set->cues, cue);
  }
}
