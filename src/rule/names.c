/* SPDX-License-Identifier: Apache-2.0
 *
 * Who and what has a name: a table for each kind of thing.
 */
#include "rule/compile-private.h"

#include "base/utf8.h"

#define MAX_NAME_BYTES 64
#define MAX_SHOWN_NAME_BYTES 200
#define MAX_MEMBERS_SHOWN 8
#define MAX_GUESSES 50 /* errors after which nearest names are not sought */

void
gs_names_init(GsCompiler *compiler)
{
  for (size_t i = 0; i < GS_N_SPACES; i++)
    compiler->names[i].words = gs_interner_new(compiler->arena, NULL);
  compiler->conditions = gs_interner_new(compiler->arena, NULL);
}

/* As gs_compiler_text() would have it: most names are. */
static bool
is_tidy(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (g_ascii_isspace(text.at[i]))
      return false;
  return true;
}

static GsSlice
key_of(const GsCompiler *compiler, GsSlice text)
{
  return is_tidy(text) ? text : gs_slice_of(gs_compiler_text(compiler, text));
}

static const GsName *
find_key(const GsCompiler *compiler, GsNameSpace space, GsSlice key)
{
  const GsNameTable *table = &compiler->names[space];
  GsId id = gs_interner_find(table->words, key);
  return id != 0 && id < table->names.n ? &table->names.items[id] : NULL;
}

const GsName *
gs_names_find(const GsCompiler *compiler, GsNameSpace space, GsSlice text)
{
  return find_key(compiler, space, key_of(compiler, text));
}

static void
report_twice(const GsName *first, const GsName *second)
{
  const char *shown =
      gs_diagnostic_shown(second->file->arena, gs_slice_of(first->text));
  gs_rule_error(second->file, second->span, "E031",
                "'%s' is defined twice; first in %s", shown,
                gs_rule_where(first->file, first->span));
}

bool
gs_names_define(GsCompiler *compiler,
                GsNameSpace space,
                GsSlice text,
                GsName name)
{
  GsNameTable *table = &compiler->names[space];
  GsSlice key = key_of(compiler, text);
  const GsName *first = find_key(compiler, space, key);
  if (first != NULL && space == GS_SPACE_LIST &&
      gs_scope_add(compiler, &table->names.items[first - table->names.items],
                   &name))
    return true;
  if (first != NULL) {
    report_twice(first, &name);
    return false;
  }
  GsId id = gs_interner_add(table->words, key);
  name.text = gs_interner_text(table->words, id).at;
  while (table->names.n <= id)
    gs_vector_add(compiler->arena, &table->names, (GsName){ .text = "" });
  table->names.items[id] = name;
  return true;
}

/* The part before a dot: of an exclusive's member, the exclusive. */
static const GsName *
find_owner(const GsCompiler *compiler, GsNameSpace space, GsSlice text)
{
  const char *dot = memchr(text.at, '.', text.len);
  if (dot == NULL)
    return NULL;
  GsSlice owner = { text.at, (size_t)(dot - text.at) };
  return gs_names_find(compiler, space, owner);
}

static const char *
name_hint(const GsCompiler *compiler, GsNameSpace space, GsSlice text)
{
  const GsNameTable *table = &compiler->names[space];
  if (table->names.n < 2 || gs_diagnostics_count(compiler->set->diagnostics,
                                                 GS_LEVEL_ERROR) > MAX_GUESSES)
    return "";
  return gs_rule_hint(compiler->arena, text, table->names.items + 1,
                      table->names.n - 1, sizeof *table->names.items);
}

/* What an exclusive has, where nothing of it is near what was written. */
static const char *
members_hint(const GsCompiler *compiler, const GsName *owner)
{
  const GsList *lists = compiler->set->lists.items + owner->first;
  if (owner->kind != GS_NAME_EXCLUSIVE || owner->n == 0 ||
      owner->n > MAX_MEMBERS_SHOWN)
    return "";
  const char *text = "; known:";
  for (uint32_t i = 0; i < owner->n; i++)
    text = gs_arena_printf(compiler->arena, "%s%s %s", text, i > 0 ? "," : "",
                           lists[i].name);
  return text;
}

static void
report_unknown(const GsCompiler *compiler,
               GsNameSpace space,
               const GsRuleFile *file,
               const GsPhrase *phrase,
               const char *what)
{
  const GsName *owner = find_owner(compiler, space, phrase->text);
  bool is_lost = owner != NULL && owner->kind == GS_NAME_LOST;
  const char *hint = name_hint(compiler, space, phrase->text);
  if (*hint == '\0' && owner != NULL)
    hint = members_hint(compiler, owner);
  if (!compiler->is_incomplete && !is_lost)
    gs_rule_error(file, phrase->span, "E030", "no %s is called '%s'%s", what,
                  gs_diagnostic_shown(compiler->arena, phrase->text), hint);
}

const GsName *
gs_names_need(GsCompiler *compiler,
              GsNameSpace space,
              const GsRuleFile *file,
              const GsPhrase *phrase,
              const char *what)
{
  const GsName *name = gs_names_find(compiler, space, phrase->text);
  if (name == NULL)
    report_unknown(compiler, space, file, phrase, what);
  else if (name->next != NULL)
    name = gs_scope_nearest(compiler, name, file, phrase);
  return name != NULL && name->kind == GS_NAME_LOST ? NULL : name;
}

/* ---- what can be a name ----------------------------------------------- */

static bool
is_name_character(uint32_t code)
{
  return gs_utf8_is_letter(code) || gs_utf8_is_digit(code) || code == '-' ||
         code == '_';
}

bool
gs_names_check(const GsRuleFile *file, const GsPhrase *phrase)
{
  if (phrase->text.len > MAX_NAME_BYTES) {
    gs_rule_error(
        file, phrase->span, "E022", "the name '%s' is longer than %d bytes",
        gs_diagnostic_shown(file->arena, phrase->text), MAX_NAME_BYTES);
    return false;
  }
  for (size_t at = 0; at < phrase->text.len;) {
    uint32_t code = 0;
    size_t len = gs_utf8_decode(phrase->text, at, &code);
    if (!is_name_character(code) || gs_utf8_is_ignorable(code)) {
      gs_rule_error(file, phrase->span, "E022",
                    "'%s' cannot be a name: letters, digits, '-' and '_' can "
                    "stand in one",
                    gs_diagnostic_shown(file->arena, phrase->text));
      return false;
    }
    at += len;
  }
  return phrase->text.len > 0;
}

bool
gs_names_check_shown(const GsRuleFile *file, const GsPhrase *phrase)
{
  bool is_good = phrase->text.len <= MAX_SHOWN_NAME_BYTES;
  for (size_t at = 0; is_good && at < phrase->text.len;) {
    uint32_t code = 0;
    at += gs_utf8_decode(phrase->text, at, &code);
    is_good = !gs_utf8_is_ignorable(code);
  }
  if (!is_good)
    gs_rule_error(file, phrase->span, "E022",
                  "'%s' cannot be a name: it is too long or holds invisible "
                  "characters",
                  gs_diagnostic_shown(file->arena, phrase->text));
  return is_good;
}
