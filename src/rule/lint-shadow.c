/* SPDX-License-Identifier: Apache-2.0
 *
 * Rules that stand in the shadow of a broader one: each pair that they find
 * is found by that one as well, which then stands for the pair.
 *
 * A rule is broader when all that it asks is also asked by the other.  Each
 * rule is looked up by the one of its conditions that the fewest have, so that
 * ten thousand rules need not be set against ten thousand.
 */
#include "rule/compile-private.h"

typedef struct {
  GHashTable *asked; /* conditions as texts */
  const char *rarest;
  double topic;     /* the share that must be met, not among the texts; or 0 */
  uint64_t cues[2]; /* the classes that will do, of A and B; not among them */
  uint32_t number;
} Asked;

typedef struct {
  GsCompiler *compiler;
  GHashTable *counts;    /* (element-type utf8 uint): rules with a condition */
  GHashTable *by_rarest; /* (element-type utf8 GPtrArray): Asked */
  GPtrArray *all;
} Lint;

static void
asked_free(gpointer data)
{
  Asked *asked = data;
  g_hash_table_unref(asked->asked);
  g_free(asked);
}

static void
ask(Lint *lint, Asked *asked, const char *what, const char *text)
{
  const GsRule *rule = &lint->compiler->set->rules.items[asked->number];
  bool has_list = strchr(text, '@') != NULL; /* of its own pack, maybe */
  char *key = gs_arena_printf(lint->compiler->arena, "%u %s %s",
                              has_list ? rule->pack + 1 : 0, what, text);
  if (!g_hash_table_add(asked->asked, key))
    return;
  guint n = GPOINTER_TO_UINT(g_hash_table_lookup(lint->counts, key));
  g_hash_table_insert(lint->counts, key, GUINT_TO_POINTER(n + 1));
}

static bool
has_pattern(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].pattern != NULL)
      return true;
  return false;
}

/* What decides which pairs the rule gets, beside its conditions. */
static const char *
way_text(const Lint *lint, const GsRule *rule)
{
  const char *way =
      gs_arena_printf(lint->compiler->arena, "%d%d%d", rule->is_symmetric,
                      has_pattern(&rule->a), has_pattern(&rule->b));
  for (size_t i = 0; i < rule->a.n + rule->b.n; i++) {
    const GsIf *it =
        i < rule->a.n ? &rule->a.items[i] : &rule->b.items[i - rule->a.n];
    if (it->kind == GS_IF_DENIES || it->kind == GS_IF_ABOUT)
      return gs_arena_printf(lint->compiler->arena, "%s linked", way);
  }
  return way;
}

static void
ask_side(Lint *lint, Asked *asked, const GsIfs *ifs, unsigned side)
{
  asked->cues[side] = UINT64_MAX;
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_CUE)
      asked->cues[side] &= ifs->items[i].bits;
    else
      ask(lint, asked, side == 0 ? "A" : "B", ifs->items[i].text);
}

static Asked *
asked_of(Lint *lint, uint32_t number)
{
  const GsRule *rule = &lint->compiler->set->rules.items[number];
  Asked *asked = g_new0(Asked, 1);
  asked->asked = g_hash_table_new(g_str_hash, g_str_equal);
  asked->number = number;
  ask(lint, asked, "way", way_text(lint, rule));
  ask_side(lint, asked, &rule->a, 0);
  ask_side(lint, asked, &rule->b, 1);
  for (size_t i = 0; i < rule->where.n; i++)
    if (rule->where.items[i].kind == GS_PAIR_TOPIC)
      asked->topic = MAX(asked->topic, rule->where.items[i].number);
    else
      ask(lint, asked, "where", rule->where.items[i].text);
  for (size_t i = 0; i < rule->unless.n; i++)
    ask(lint, asked, "unless", rule->unless.items[i].text);
  const char *topics = "";
  for (size_t i = 0; i < rule->n_topics; i++)
    topics = gs_arena_printf(lint->compiler->arena, "%s %u", topics,
                             rule->topics[i]);
  if (rule->n_topics > 0)
    ask(lint, asked, "topic", topics);
  return asked;
}

static void
file_by_rarest(Lint *lint, Asked *asked)
{
  guint fewest = G_MAXUINT;
  GHashTableIter each;
  gpointer key;
  g_hash_table_iter_init(&each, asked->asked);
  while (g_hash_table_iter_next(&each, &key, NULL)) {
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(lint->counts, key));
    if (n > fewest || (n == fewest && strcmp(key, asked->rarest) > 0))
      continue;
    fewest = n;
    asked->rarest = key;
  }
  GPtrArray *same = g_hash_table_lookup(lint->by_rarest, asked->rarest);
  if (same == NULL) {
    same = g_ptr_array_new();
    g_hash_table_insert(lint->by_rarest, (gpointer)asked->rarest, same);
  }
  g_ptr_array_add(same, asked);
}

/* ---- broader ---------------------------------------------------------- */

/* Do topic and cues of `narrow` lie within those of `broad`, and do the two
 * rules differ at all? */
static bool
has_wider_bounds(const Asked *broad, const Asked *narrow)
{
  bool is_one =
      broad->topic == narrow->topic && broad->cues[0] == narrow->cues[0] &&
      broad->cues[1] == narrow->cues[1] &&
      g_hash_table_size(broad->asked) == g_hash_table_size(narrow->asked);
  return !is_one && broad->topic <= narrow->topic &&
         (narrow->cues[0] & ~broad->cues[0]) == 0 &&
         (narrow->cues[1] & ~broad->cues[1]) == 0;
}

static bool
is_within(const Asked *broad, const Asked *narrow)
{
  GHashTableIter each;
  gpointer key;
  if (g_hash_table_size(broad->asked) > g_hash_table_size(narrow->asked) ||
      !has_wider_bounds(broad, narrow))
    return false;
  g_hash_table_iter_init(&each, broad->asked);
  while (g_hash_table_iter_next(&each, &key, NULL))
    if (!g_hash_table_contains(narrow->asked, key))
      return false;
  return true;
}

/* Would the broader rule stand for the pair, as conflict/fold.c has it? */
static bool
wins(const GsRuleSet *set, const GsRule *broad, const GsRule *narrow)
{
  bool is_language = set->packs.items[broad->pack].is_language;
  if (broad->level == GS_SEVERITY_OFF || narrow->level == GS_SEVERITY_OFF)
    return false;
  if (is_language != set->packs.items[narrow->pack].is_language)
    return !is_language;
  if (broad->is_tension != narrow->is_tension)
    return narrow->is_tension;
  return broad < narrow;
}

/* The shadow falls on its name: "rule NAME". */
static void
warn(const Lint *lint, const GsRule *broad, const GsRule *narrow)
{
  GsSlice text = narrow->source->text;
  GsSpan span = { narrow->span.start, narrow->span.start };
  while (span.end < text.len && text.at[span.end] != '{' &&
         text.at[span.end] != '\n')
    span.end++;
  while (span.end > span.start && g_ascii_isspace(text.at[span.end - 1]))
    span.end--;
  GsPlace place = gs_linemap_place(broad->source->lines, broad->span.start);
  gs_diagnostics_add(lint->compiler->set->diagnostics, GS_LEVEL_WARNING, "W105",
                     narrow->source, span,
                     "rule '%s' is in the shadow of the broader rule '%s' "
                     "(%s:%zu), which stands for all that it finds",
                     narrow->name, broad->name, broad->source->file,
                     place.line);
}

static void
check_rule(const Lint *lint, const Asked *narrow)
{
  const GsRule *rules = lint->compiler->set->rules.items;
  GHashTableIter each;
  gpointer key;
  const Asked *found = NULL;
  g_hash_table_iter_init(&each, narrow->asked);
  while (g_hash_table_iter_next(&each, &key, NULL)) {
    const GPtrArray *same = g_hash_table_lookup(lint->by_rarest, key);
    for (guint i = 0; same != NULL && i < same->len; i++) {
      const Asked *broad = same->pdata[i];
      if ((found == NULL || broad->number < found->number) &&
          is_within(broad, narrow) &&
          wins(lint->compiler->set, &rules[broad->number],
               &rules[narrow->number]))
        found = broad;
    }
  }
  if (found != NULL)
    warn(lint, &rules[found->number], &rules[narrow->number]);
}

/* Twins are told of elsewhere: the first of them is enough here. */
static void
collect(Lint *lint)
{
  const GsRuleSet *set = lint->compiler->set;
  g_autoptr(GHashTable) seen =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (uint32_t i = 0; i < set->rules.n; i++)
    if (g_hash_table_add(seen, gs_rule_conditions(&set->rules.items[i])))
      g_ptr_array_add(lint->all, asked_of(lint, i));
}

void
gs_rules_lint(GsCompiler *compiler)
{
  Lint lint = {
    .compiler = compiler,
    .counts = g_hash_table_new(g_str_hash, g_str_equal),
    .by_rarest = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify)g_ptr_array_unref),
    .all = g_ptr_array_new_with_free_func(asked_free),
  };
  collect(&lint);
  for (guint i = 0; i < lint.all->len; i++)
    file_by_rarest(&lint, lint.all->pdata[i]);
  for (guint i = 0; i < lint.all->len; i++)
    check_rule(&lint, lint.all->pdata[i]);
  g_ptr_array_unref(lint.all);
  g_hash_table_unref(lint.by_rarest);
  g_hash_table_unref(lint.counts);
}
