/* SPDX-License-Identifier: Apache-2.0
 *
 * `kinds`: words of the lexicon; two words under one of these exclude one
 * another.  They are no phrases to be found in a text.
 */
#include "rule/block-private.h"

#include "base/limits.h"
#include "base/utf8.h"

/* The lexicon writes compounds with blanks, authors with _. */
static GsSlice
lexicon_word(GsArena *arena, GsSlice phrase)
{
  char *word = gs_arena_printf(arena, "%.*s", GS_SLICE_ARGS(phrase));
  return gs_utf8_fold(arena, gs_slice_of(g_strdelimit(word, "_", ' ')));
}

void
gs_block_fill_kinds(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  uint32_t list = gs_compiler_meaning_list(compiler, "kinds", GS_LIST_KINDS);
  for (size_t i = 0; i < block->items.n; i++) {
    const GsPhrase *phrase = &block->items.items[i].phrase;
    GsKind kind = { .kind = (uint32_t)set->kinds.n };
    kind.phrase = lexicon_word(compiler->arena, phrase->text);
    if (set->lexicon != NULL && gs_lexicon_find(set->lexicon, kind.phrase) == 0)
      gs_rule_error(block->file, phrase->span, "E020",
                    "the table of words has no '%s'",
                    gs_diagnostic_shown(compiler->arena, phrase->text));
    if (set->kinds.n >= GS_LIMIT_KINDS) {
      gs_rule_error(block->file, phrase->span, "E020",
                    "there can be at most %d kinds; make it a line of an"
                    " 'exclusive' block",
                    GS_LIMIT_KINDS);
      return;
    }
    gs_vector_add(compiler->arena, &set->kinds, kind);
    set->lists.items[list].n_items++;
  }
}
