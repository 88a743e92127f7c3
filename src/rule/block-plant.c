/* SPDX-License-Identifier: Apache-2.0
 *
 * `plant NAME`: how a contradiction is put into a text, for drills.  A claim
 * is changed, and somebody who is not in the text is made to say it.
 */
#include "rule/block-private.h"
#include "rule/kind-private.h"

/* A plant on its way into the set. */
typedef struct {
  GsCompiler *compiler;
  const GsBlock *block;
  GsPlant *plant;
} Draft;

static bool
is_key(const GsEntry *entry, const char *name)
{
  return strcmp(entry->key->name, name) == 0;
}

static const char *
shown(const Draft *draft, GsSlice text)
{
  return gs_diagnostic_shown(draft->compiler->arena, text);
}

/* ---- values ----------------------------------------------------------- */

static void
take_type(Draft *draft, const GsEntry *entry)
{
  for (size_t i = 0; i < gs_n_rule_types; i++)
    if (gs_slice_eq(entry->text.text, gs_slice_of(gs_rule_types[i])))
      draft->plant->type = gs_rule_types[i];
  if (draft->plant->type == NULL && entry->text.text.len > 0)
    gs_rule_error(draft->block->file, entry->text.span, "E020",
                  "unknown type '%s'%s", shown(draft, entry->text.text),
                  gs_rule_hint(draft->compiler->arena, entry->text.text,
                               gs_rule_types, gs_n_rule_types,
                               sizeof *gs_rule_types));
}

static void
take_who(Draft *draft, const GsEntry *entry)
{
  for (size_t i = 0; i < entry->items.n; i++)
    gs_vector_add(draft->compiler->arena, &draft->plant->who,
                  entry->items.items[i].phrase.text);
}

static void
take_drop(Draft *draft, const GsEntry *entry)
{
  for (size_t i = 0; i < entry->items.n; i++)
    gs_vector_add(draft->compiler->arena, &draft->plant->drops,
                  entry->items.items[i].phrase.text);
}

/* "<number> | 1.5": the second is what it is multiplied by. */
static bool
read_factor(const Draft *draft, const GsPhrase *to, double *factor)
{
  if (gs_scan_number(to->text, factor) && *factor > 0)
    return true;
  gs_rule_error(draft->block->file, to->span, "E021",
                "a number is changed by a factor, as in '<number> | 1.5'");
  return false;
}

/* "rose, climbed | fell": each of the first becomes the second. */
static void
take_change(Draft *draft, const GsEntry *entry)
{
  const GsItems *items = &entry->items;
  size_t last = items->n - 1;
  if (items->n < 2 || items->items[last].side != 1 ||
      items->items[last - 1].side != 0) {
    gs_rule_error(draft->block->file, entry->key_span, "E023",
                  "a change is 'phrases | what they become'");
    return;
  }
  const GsPhrase *to = &items->items[last].phrase;
  for (size_t i = 0; i < last; i++) {
    GsPlantChange change = { .from = items->items[i].phrase.text,
                             .to = to->text };
    if (gs_slice_eq(change.from, GS_SLICE("<number>")) &&
        !read_factor(draft, to, &change.factor))
      return;
    gs_vector_add(draft->compiler->arena, &draft->plant->changes, change);
  }
}

/* The braces at `open`, with what stands between them. */
static GsSlice
placeholder_at(GsSlice text, size_t open)
{
  const char *close = memchr(text.at + open, '}', text.len - open);
  return (GsSlice){ text.at + open,
                    close != NULL ? (size_t)(close - text.at) - open + 1 : 1 };
}

static bool
check_placeholders(const Draft *draft, const GsPhrase *text)
{
  bool has_source = false;
  bool has_content = false;
  for (size_t at = 0; at < text->text.len; at++) {
    if (text->text.at[at] != '{')
      continue;
    GsSlice found = placeholder_at(text->text, at);
    bool is_source = gs_slice_eq(found, GS_SLICE("{source}"));
    bool is_content = gs_slice_eq(found, GS_SLICE("{content}"));
    if (!is_source && !is_content) {
      gs_rule_error(draft->block->file, text->span, "E025",
                    "unknown placeholder '%s'; known: {source}, {content}",
                    shown(draft, found));
      return false;
    }
    has_source = has_source || is_source;
    has_content = has_content || is_content;
  }
  if (has_source && has_content)
    return true;
  gs_rule_error(draft->block->file, text->span, "E025",
                "this sentence needs {source} and {content}");
  return false;
}

static void
take_say(Draft *draft, const GsEntry *entry)
{
  if (check_placeholders(draft, &entry->text))
    gs_vector_add(draft->compiler->arena, &draft->plant->says,
                  entry->text.text);
}

/* ---- the whole -------------------------------------------------------- */

static void
take_entry(Draft *draft, const GsEntry *entry)
{
  if (is_key(entry, "type"))
    take_type(draft, entry);
  else if (is_key(entry, "who"))
    take_who(draft, entry);
  else if (is_key(entry, "drop"))
    take_drop(draft, entry);
  else if (is_key(entry, "change") && entry->items.n > 0)
    take_change(draft, entry);
  else if (is_key(entry, "say"))
    take_say(draft, entry);
}

static bool
has_entry(const GsBlock *block, const char *name)
{
  for (size_t i = 0; i < block->entries.n; i++)
    if (is_key(&block->entries.items[i], name))
      return true;
  return false;
}

static void
check_needed(const Draft *draft)
{
  static const char *const needed[] = { "type", "who", "say" };
  for (size_t i = 0; i < G_N_ELEMENTS(needed); i++)
    if (!has_entry(draft->block, needed[i]))
      gs_rule_error(draft->block->file, draft->block->head.items[0].span,
                    "E015", "plant '%s' needs a line '%s:'",
                    shown(draft, draft->block->head.items[0].text), needed[i]);
}

static bool
define_name(const Draft *draft)
{
  const GsPhrase *phrase = &draft->block->head.items[0];
  GsName name = { .kind = GS_NAME_OTHER,
                  .pack = draft->block->pack,
                  .file = draft->block->file,
                  .span = phrase->span };
  return gs_names_check(draft->block->file, phrase) &&
         gs_names_define(draft->compiler, GS_SPACE_PLANT, phrase->text, name);
}

void
gs_block_fill_plant(GsCompiler *compiler, const GsBlock *block)
{
  GsPlant plant = { 0 };
  Draft draft = { compiler, block, &plant };
  bool is_new = define_name(&draft);
  check_needed(&draft);
  for (size_t i = 0; i < block->entries.n; i++)
    take_entry(&draft, &block->entries.items[i]);
  if (is_new && plant.type != NULL)
    gs_vector_add(compiler->arena, &compiler->set->plants, plant);
}
