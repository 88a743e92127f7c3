/* SPDX-License-Identifier: Apache-2.0
 *
 * `signature COMPLEMENT`: what a verb says of its complement, plain and
 * negated (`fail -/+`: who failed to come did not; who did not fail did).
 */
#include "rule/block-private.h"

static bool
read_sign(char c, GsSign *sign)
{
  switch (c) {
  case '+':
    *sign = GS_SIGN_PLUS;
    return true;
  case '-':
    *sign = GS_SIGN_MINUS;
    return true;
  case 'o':
    *sign = GS_SIGN_OPEN;
    return true;
  default:
    return false;
  }
}

/* "fail -/+": cuts the signs from the end of the phrase. */
static bool
split(GsPhrase *phrase, GsSignature *signature)
{
  GsSlice text = phrase->text;
  if (text.len < 5 || text.at[text.len - 2] != '/' ||
      !g_ascii_isspace(text.at[text.len - 4]) ||
      !read_sign(text.at[text.len - 3], &signature->positive) ||
      !read_sign(text.at[text.len - 1], &signature->negative))
    return false;
  phrase->text = gs_slice_trim((GsSlice){ text.at, text.len - 4 });
  return true;
}

void
gs_block_fill_signature(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  uint32_t list =
      gs_compiler_meaning_list(compiler, "signature", GS_LIST_SIGNATURE);
  const char *complement =
      gs_compiler_text(compiler, block->head.items[0].text);
  for (size_t i = 0; i < block->items.n; i++) {
    GsPhrase phrase = block->items.items[i].phrase;
    GsSignature signature = { .complement = gs_slice_of(complement) };
    if (!split(&phrase, &signature)) {
      gs_rule_error(block->file, phrase.span, "E023",
                    "an item of this list is 'verb S/S' with + - or o for S, "
                    "as in 'fail -/+'");
      continue;
    }
    gs_compiler_add_phrase(compiler, block->file, &phrase, list,
                           (uint32_t)set->signatures.n);
    gs_vector_add(compiler->arena, &set->signatures, signature);
  }
}
