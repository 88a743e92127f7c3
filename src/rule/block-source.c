/* SPDX-License-Identifier: Apache-2.0
 *
 * The source book: `party`, `person`, `outlet`.
 *
 * Each name of a party is a source of its own (Tokyo is not Japan in what it
 * says), each person is one with all names and roles, each role of a party
 * stands for people without a name.
 */
#include "rule/block-private.h"
#include "rule/kind-private.h"

/* What is being added, and for whom. */
typedef struct {
  GsCompiler *compiler;
  const GsBlock *block;
  const char *party; /* the same pointer for all of a party, or NULL */
} Book;

static const char *
last_word(const Book *book, GsSlice text)
{
  size_t at = text.len;
  while (at > 0 && !g_ascii_isspace(text.at[at - 1]))
    at--;
  return gs_compiler_text(book->compiler,
                          (GsSlice){ text.at + at, text.len - at });
}

static void
add_name(Book *book, const GsPhrase *phrase, uint32_t source, bool is_role)
{
  GsRuleSet *set = book->compiler->set;
  uint32_t list =
      gs_compiler_meaning_list(book->compiler, "sources", GS_LIST_SOURCE);
  gs_compiler_add_phrase(book->compiler, book->block->file, phrase, list,
                         (uint32_t)set->source_names.n);
  gs_vector_add(
      book->compiler->arena, &set->source_names,
      (GsSourceName){ .source = source,
                      .is_role = is_role,
                      .head = is_role ? last_word(book, phrase->text) : NULL });
}

static bool
is_known_here(const Book *book, const GsName *name, GsNameKind kind)
{
  const GsSource *source = &book->compiler->set->sources.items[name->first];
  return name->kind == kind && g_strcmp0(source->party, book->party) == 0;
}

/* The source called `phrase`, new or of an earlier block; UINT32_MAX with an
 * error when somebody else has the name. */
static uint32_t
add_source(Book *book,
           const GsPhrase *phrase,
           GsSourceKind kind,
           GsNameKind name_kind)
{
  GsRuleSet *set = book->compiler->set;
  const GsName *known =
      gs_names_find(book->compiler, GS_SPACE_SOURCE, phrase->text);
  if (known != NULL && is_known_here(book, known, name_kind))
    return known->first;
  GsName name = { .kind = name_kind,
                  .first = (uint32_t)set->sources.n,
                  .pack = book->block->pack,
                  .file = book->block->file,
                  .span = phrase->span };
  if (!gs_names_check_shown(book->block->file, phrase) ||
      !gs_names_define(book->compiler, GS_SPACE_SOURCE, phrase->text, name))
    return UINT32_MAX;
  GsSource source = { .kind = kind,
                      .name = gs_compiler_text(book->compiler, phrase->text),
                      .party = book->party };
  gs_vector_add(book->compiler->arena, &set->sources, source);
  return name.first;
}

/* Roles of nobody in particular may be those of several parties
 * ("spokesman"), so they are no names that could clash. */
static void
add_role(Book *book, const GsPhrase *phrase)
{
  GsRuleSet *set = book->compiler->set;
  GsSource source = { .kind = GS_SOURCE_ROLE,
                      .name = gs_compiler_text(book->compiler, phrase->text),
                      .party = book->party };
  gs_vector_add(book->compiler->arena, &set->sources, source);
  add_name(book, phrase, (uint32_t)set->sources.n - 1, true);
}

/* People are called by their last name, too, if it looks like one. */
static void
add_last_name(Book *book, const GsPhrase *phrase, uint32_t source)
{
  GsSlice text = phrase->text;
  size_t at = text.len;
  while (at > 0 && !g_ascii_isspace(text.at[at - 1]))
    at--;
  bool is_name =
      at > 0 && !g_ascii_islower(text.at[at]) && text.at[text.len - 1] != '.';
  GsPhrase last = *phrase;
  last.text = (GsSlice){ text.at + at, text.len - at };
  if (is_name && !phrase->is_exact)
    add_name(book, &last, source, false);
}

static void
add_person(Book *book, const GsItems *items)
{
  uint32_t source = UINT32_MAX;
  for (size_t i = 0; i < items->n; i++) {
    const GsItem *item = &items->items[i];
    if (i == 0)
      source =
          add_source(book, &item->phrase, GS_SOURCE_PERSON, GS_NAME_PERSON);
    if (source == UINT32_MAX)
      return;
    add_name(book, &item->phrase, source, item->side > 0);
    if (i == 0)
      add_last_name(book, &item->phrase, source);
    if (item->side > 1)
      gs_rule_error(book->block->file, item->phrase.span, "E023",
                    "one '|' divides a person's names from the roles");
  }
}

static void
add_party_name(Book *book, const GsPhrase *phrase)
{
  uint32_t source = add_source(book, phrase, GS_SOURCE_PARTY, GS_NAME_PARTY);
  if (source != UINT32_MAX)
    add_name(book, phrase, source, false);
}

static bool
has_key(const GsEntry *entry, const char *name)
{
  return g_str_has_prefix(entry->key->name, name);
}

/* A party of an earlier pack goes on here; one pack defines it once. */
static const char *
party_text(GsCompiler *compiler, const GsBlock *block, const GsPhrase *phrase)
{
  const GsName *known = gs_names_find(compiler, GS_SPACE_PARTY, phrase->text);
  if (known != NULL && known->pack != block->pack)
    return known->text;
  GsName name = { .kind = GS_NAME_PARTY,
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  gs_names_define(compiler, GS_SPACE_PARTY, phrase->text, name);
  return gs_names_find(compiler, GS_SPACE_PARTY, phrase->text)->text;
}

void
gs_block_define_party(GsCompiler *compiler, const GsBlock *block)
{
  GsPhrase phrase = gs_block_name(block);
  if (!gs_names_check_shown(block->file, &phrase))
    return;
  Book book = { .compiler = compiler, .block = block };
  book.party = party_text(compiler, block, &phrase);
  bool has_names = false;
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsEntry *entry = &block->entries.items[i];
    const GsItems *items = &entry->items;
    has_names = has_names || has_key(entry, "name");
    if (has_key(entry, "person"))
      add_person(&book, items);
    for (size_t j = 0; j < items->n && !has_key(entry, "person"); j++)
      if (has_key(entry, "role"))
        add_role(&book, &items->items[j].phrase);
      else
        add_party_name(&book, &items->items[j].phrase);
  }
  if (!has_names)
    add_party_name(&book, &phrase);
}

/* A person or outlet with the names and roles of its block. */
static void
define_alone(GsCompiler *compiler,
             const GsBlock *block,
             GsSourceKind kind,
             GsNameKind name_kind)
{
  Book book = { .compiler = compiler, .block = block };
  GsPhrase phrase = gs_block_name(block);
  uint32_t source = add_source(&book, &phrase, kind, name_kind);
  if (source == UINT32_MAX)
    return;
  add_name(&book, &phrase, source, false);
  if (kind == GS_SOURCE_PERSON)
    add_last_name(&book, &phrase, source);
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsEntry *entry = &block->entries.items[i];
    for (size_t j = 0; j < entry->items.n; j++)
      add_name(&book, &entry->items.items[j].phrase, source,
               has_key(entry, "role"));
  }
}

void
gs_block_define_person(GsCompiler *compiler, const GsBlock *block)
{
  define_alone(compiler, block, GS_SOURCE_PERSON, GS_NAME_PERSON);
}

void
gs_block_define_outlet(GsCompiler *compiler, const GsBlock *block)
{
  define_alone(compiler, block, GS_SOURCE_OUTLET, GS_NAME_OUTLET);
}
