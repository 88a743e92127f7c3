/* SPDX-License-Identifier: Apache-2.0
 *
 * Which list a name means when several packs have one of it: that of the pack
 * where it is used, else that of the nearest pack which this one uses, else
 * the only one that there is.  So a story needs to know nothing of the names
 * in other stories, nor a language those in the stories told in it.
 */
#include "rule/compile-private.h"

#include "base/limits.h"

#define FAR (GS_LIMIT_USES_DEPTH + 1) /* it is not used at all */

static bool
is_of(const GsName *name, const char *pack)
{
  return strcmp(name->file->pack, pack) == 0;
}

const GsName *
gs_scope_own(const GsCompiler *compiler, const GsRuleFile *file, GsSlice text)
{
  const GsName *name = gs_names_find(compiler, GS_SPACE_LIST, text);
  while (name != NULL && !is_of(name, file->pack))
    name = name->next;
  return name;
}

bool
gs_scope_add(GsCompiler *compiler, GsName *first, const GsName *name)
{
  if (first->is_shared || name->is_shared)
    return false;
  for (const GsName *it = first; it != NULL; it = it->next)
    if (is_of(it, name->file->pack))
      return false;
  GsName *other = GS_NEW(compiler->arena, GsName);
  *other = *name;
  other->text = first->text;
  other->next = first->next;
  first->next = other;
  return true;
}

static size_t
number_of(const GsCompiler *compiler, const char *pack)
{
  const GsRuleSet *set = compiler->set;
  size_t number = 0;
  while (number < set->packs.n &&
         strcmp(set->packs.items[number].name, pack) != 0)
    number++;
  return number;
}

/* Over how many `uses` lines each pack is reached from this one: by number of
 * the pack. */
static const unsigned *
distances(GsCompiler *compiler, const char *from)
{
  size_t n = compiler->set->packs.n + 1;
  size_t self = number_of(compiler, from);
  if (compiler->distances != NULL && compiler->distances[self] == 0)
    return compiler->distances; /* of the rule before this one */
  unsigned *away = GS_NEW_ARRAY(compiler->arena, unsigned, n);
  for (size_t i = 0; i < n; i++)
    away[i] = i == self ? 0 : FAR;
  for (unsigned step = 1; step < FAR; step++)
    for (size_t i = 0; i < compiler->uses.n; i++) {
      const GsUsed *it = &compiler->uses.items[i];
      if (away[it->pack] == step - 1)
        away[it->used] = MIN(away[it->used], step);
    }
  return compiler->distances = away;
}

static void
report_two(const GsRuleFile *file,
           const GsPhrase *phrase,
           const GsName *a,
           const GsName *b)
{
  const char *shown = gs_diagnostic_shown(file->arena, phrase->text);
  gs_rule_error(file, phrase->span, "E031",
                "'%s' is a list of the packs '%s' and '%s'; use only the one "
                "that is meant, or write a list '%s' into this pack",
                shown, a->file->pack, b->file->pack, shown);
}

const GsName *
gs_scope_nearest(GsCompiler *compiler,
                 const GsName *first,
                 const GsRuleFile *file,
                 const GsPhrase *phrase)
{
  const unsigned *all = distances(compiler, file->pack);
  const GsName *found = NULL;
  const GsName *rival = NULL;
  unsigned nearest = FAR + 1;
  for (const GsName *it = first; it != NULL; it = it->next) {
    unsigned away = all[number_of(compiler, it->file->pack)];
    rival = away == nearest ? it : away < nearest ? NULL : rival;
    found = away < nearest ? it : found;
    nearest = MIN(nearest, away);
  }
  if (rival == NULL)
    return found;
  report_two(file, phrase, found, rival);
  return NULL;
}
