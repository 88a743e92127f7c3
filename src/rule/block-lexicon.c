/* SPDX-License-Identifier: Apache-2.0
 *
 * `lexicon wordnet`: the table of words that the language is read with.
 */
#include "rule/block-private.h"

#define KNOWN_LEXICON "wordnet"

void
gs_block_mark_lexicon(GsCompiler *compiler, const GsBlock *block)
{
  const GsPhrase *name = &block->head.items[0];
  if (!gs_slice_eq(name->text, GS_SLICE(KNOWN_LEXICON))) {
    gs_rule_error(block->file, name->span, "E020",
                  "unknown lexicon '%s'; known: " KNOWN_LEXICON,
                  gs_diagnostic_shown(compiler->arena, name->text));
    return;
  }
  if (compiler->lexicon != NULL)
    return;
  if (compiler->lexicon_path == NULL) {
    gs_rule_error(block->file, name->span, "E032",
                  "the table of words is missing; 'make' compiles it when the "
                  "package wordnet-base is installed");
    return;
  }
  g_autoptr(GError) error = NULL;
  compiler->lexicon = gs_lexicon_open(compiler->lexicon_path, &error);
  if (compiler->lexicon == NULL)
    gs_rule_error(block->file, name->span, "E032",
                  "the table of words cannot be used (%s); 'make' compiles it "
                  "when the package wordnet-base is installed",
                  error->message);
}
