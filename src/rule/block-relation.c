/* SPDX-License-Identifier: Apache-2.0
 *
 * `relation NAME`: how two are tied to one another, and which words tell it.
 */
#include "rule/block-private.h"

#include "rule/kind-private.h"

/* What a key makes of its phrases. */
static const struct {
  const char *key;
  GsTold told;
} forms[] = {
  { "acts", GS_TOLD_DOES },   { "turned", GS_TOLD_DONE },
  { "gives", GS_TOLD_GIVES }, { "yields", GS_TOLD_YIELDS },
  { "takes", GS_TOLD_TAKES }, { "undone", GS_TOLD_UNDONE },
  { "first", GS_TOLD_FIRST }, { "second", GS_TOLD_SECOND },
  { "deed", GS_TOLD_DEED },   { "aged", GS_TOLD_AGED },
};

/* What of a relation there is only one of. */
typedef struct {
  const char *name;
  unsigned bit;
} One;

static const One ones[] = {
  { "first", GS_ONE_FIRST },   { "second", GS_ONE_SECOND },
  { "way", GS_ONE_WAY },       { "place", GS_ONE_PLACE },
  { "time", GS_ONE_TIME },     { "amount", GS_ONE_AMOUNT },
  { "either", GS_ONE_EITHER },
};

static bool
is_key(const GsEntry *entry, const char *name)
{
  return strcmp(entry->key->name, name) == 0;
}

void
gs_block_define_relation(GsCompiler *compiler, const GsBlock *block)
{
  const GsPhrase *phrase = &block->head.items[0];
  GsName name = { .kind = GS_NAME_OTHER,
                  .first = (uint32_t)compiler->set->relations.n,
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  if (!gs_names_check(block->file, phrase) ||
      !gs_names_define(compiler, GS_SPACE_RELATION, phrase->text, name))
    return;
  GsRelation relation = { .name = gs_compiler_text(compiler, phrase->text) };
  gs_vector_add(compiler->arena, &compiler->set->relations, relation);
}

static unsigned
read_ones(const GsCompiler *compiler,
          const GsBlock *block,
          const GsEntry *entry)
{
  unsigned bits = 0;
  for (size_t i = 0; i < entry->items.n; i++) {
    const GsPhrase *phrase = &entry->items.items[i].phrase;
    const One *one = GS_RULE_ROW(phrase->text, ones);
    if (one != NULL)
      bits |= one->bit;
    else
      gs_rule_error(block->file, phrase->span, "E023",
                    "a relation has no '%s' of which there is one%s",
                    gs_diagnostic_shown(compiler->arena, phrase->text),
                    GS_RULE_HINT(compiler->arena, phrase->text, ones));
  }
  return bits;
}

/* The verb of "own", of which "state-owned" is made; 0 of a longer phrase. */
static GsId
only_verb(const GsCompiler *compiler, const GsPhrase *phrase)
{
  GsVocabulary *vocabulary = compiler->set->vocabulary;
  if (memchr(phrase->text.at, ' ', phrase->text.len) != NULL)
    return 0;
  GsId id = gs_vocabulary_add(vocabulary, phrase->text);
  return gs_vocabulary_form(vocabulary, id)->lemma[GS_PART_VERB];
}

static void
add_phrases(GsCompiler *compiler,
            const GsBlock *block,
            const GsEntry *entry,
            GsRelationPhrase phrase)
{
  GsRuleSet *set = compiler->set;
  uint32_t list =
      gs_compiler_meaning_list(compiler, "relation", GS_LIST_RELATION);
  for (size_t i = 0; i < entry->items.n; i++) {
    const GsPhrase *text = &entry->items.items[i].phrase;
    phrase.verb = phrase.told == GS_TOLD_DOES || phrase.told == GS_TOLD_DONE
                      ? only_verb(compiler, text)
                      : 0;
    gs_compiler_add_phrase(compiler, block->file, text, list,
                           (uint32_t)set->relation_phrases.n);
    gs_vector_add(compiler->arena, &set->relation_phrases, phrase);
  }
}

static void
take_entry(GsCompiler *compiler,
           const GsBlock *block,
           const GsEntry *entry,
           uint32_t number)
{
  GsRelation *relation = &compiler->set->relations.items[number];
  if (is_key(entry, "one"))
    relation->ones |= read_ones(compiler, block, entry);
  else if (is_key(entry, "group"))
    relation->group = gs_compiler_text(compiler, entry->text.text);
  for (size_t i = 0; i < G_N_ELEMENTS(forms); i++)
    if (is_key(entry, forms[i].key))
      add_phrases(
          compiler, block, entry,
          (GsRelationPhrase){ .relation = number, .told = forms[i].told });
}

static bool
has_words(const GsBlock *block)
{
  for (size_t i = 0; i < block->entries.n; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(forms); k++)
      if (is_key(&block->entries.items[i], forms[k].key))
        return true;
  return block->has_lost_line;
}

void
gs_block_fill_relation(GsCompiler *compiler, const GsBlock *block)
{
  const GsPhrase *phrase = &block->head.items[0];
  const GsName *name = gs_names_find(compiler, GS_SPACE_RELATION, phrase->text);
  if (!has_words(block))
    gs_rule_error(block->file, phrase->span, "E015",
                  "relation '%s' needs a line 'acts:', 'first:' or the like "
                  "with words that tell it",
                  gs_diagnostic_shown(compiler->arena, phrase->text));
  if (name == NULL || name->file != block->file ||
      name->span.start != phrase->span.start)
    return; /* reported when it was defined */
  for (size_t i = 0; i < block->entries.n; i++)
    take_entry(compiler, block, &block->entries.items[i], name->first);
}
