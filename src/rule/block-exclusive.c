/* SPDX-License-Identifier: Apache-2.0
 *
 * `exclusive NAME`: things of which only one can be.  Its keys are the names
 * of the members; each member is a list, @NAME.MEMBER, and @NAME is any of
 * them.
 */
#include "rule/block-private.h"

/* The key of a member, which its author made up. */
static GsPhrase
name_of(const GsBlock *block, const GsEntry *entry)
{
  return (GsPhrase){
    .text = gs_slice_part(block->file->source.text, entry->key_span),
    .span = entry->key_span,
  };
}

static void
define_member(GsCompiler *compiler,
              const GsBlock *block,
              const GsEntry *entry,
              uint32_t list)
{
  const char *text = compiler->set->lists.items[list].name;
  GsName member = { .kind = GS_NAME_MEMBER,
                    .first = list,
                    .n = 1,
                    .pack = block->pack,
                    .file = block->file,
                    .span = entry->key_span };
  GsPhrase name = name_of(block, entry);
  if (gs_names_check(block->file, &name) &&
      gs_scope_own(compiler, block->file, gs_slice_of(text)) == NULL)
    gs_names_define(compiler, GS_SPACE_LIST, gs_slice_of(text), member);
}

void
gs_block_define_exclusive(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *phrase = &block->head.items[0];
  if (!gs_names_check(block->file, phrase))
    return;
  GsName name = { .kind = GS_NAME_EXCLUSIVE,
                  .first = (uint32_t)set->lists.n,
                  .n = (uint32_t)block->entries.n,
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  if (block->entries.n < 2 && !block->has_lost_line)
    gs_rule_error(block->file, phrase->span, "E015",
                  "'%s' needs two members or more, each on a line "
                  "'name: phrases'",
                  gs_diagnostic_shown(compiler->arena, phrase->text));
  if (!gs_names_define(compiler, GS_SPACE_LIST, phrase->text, name))
    return;
  const char *title = gs_compiler_text(compiler, phrase->text);
  gs_vector_add(compiler->arena, &set->exclusives, title);
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsEntry *entry = &block->entries.items[i];
    const char *member =
        gs_arena_printf(compiler->arena, "%s.%.*s", title,
                        GS_SLICE_ARGS(name_of(block, entry).text));
    uint32_t list = gs_compiler_add_list(compiler, member, GS_LIST_EXCLUSIVE);
    set->lists.items[list].owner = (uint32_t)set->exclusives.n - 1;
    set->lists.items[list].pack = block->pack;
    define_member(compiler, block, entry, list);
  }
}

void
gs_block_fill_exclusive(GsCompiler *compiler, const GsBlock *block)
{
  const GsPhrase *phrase = &block->head.items[0];
  const GsName *name = gs_scope_own(compiler, block->file, phrase->text);
  bool is_own = name != NULL && name->file == block->file &&
                name->span.start == phrase->span.start;
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsItems *items = &block->entries.items[i].items;
    for (size_t j = 0; j < items->n; j++)
      if (is_own)
        gs_compiler_add_phrase(compiler, block->file, &items->items[j].phrase,
                               name->first + (uint32_t)i, (uint32_t)i);
      else
        gs_compiler_check_phrase(compiler, block->file,
                                 &items->items[j].phrase);
  }
}

/* A phrase of two members excludes itself. */
void
gs_block_lint_exclusive(GsCompiler *compiler, const GsBlock *block)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsEntry *entry = &block->entries.items[i];
    for (size_t j = 0; j < entry->items.n; j++) {
      const GsPhrase *phrase = &entry->items.items[j].phrase;
      const char *text = gs_compiler_text(compiler, phrase->text);
      const GsEntry *first = g_hash_table_lookup(seen, text);
      if (first != NULL && first != entry)
        gs_rule_warning(block->file, phrase->span, "W104",
                        "'%s' stands in two members of this exclusive",
                        gs_diagnostic_shown(compiler->arena, phrase->text));
      g_hash_table_insert(seen, (gpointer)text, (gpointer)entry);
    }
  }
}
