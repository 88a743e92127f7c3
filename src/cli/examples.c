/* SPDX-License-Identifier: Apache-2.0
 *
 * The examples inside the rules, run: what fails is told with its place.
 */
#include "cli/examples.h"

#include <string.h>

typedef struct {
  gboolean is_tap;
  GString *out;
  Examples sums;
  GHashTable *kinds; /* (element-type utf8 uint): bits by rule */
} Tally;

enum {
  HAS_FLAG = 1,
  HAS_PASS = 2,
};

static void
append_indented(GString *out, const char *margin, const char *text)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf(out, "%s%s\n", margin, lines[i]);
}

static void
tell_failure(Tally *tally, const GainsayExample *example, gboolean is_todo)
{
  const char *margin = tally->is_tap ? "#   " : "    ";
  if (!tally->is_tap)
    g_string_append_printf(tally->out, "%s:%u:%u: error[E040]: %s of %s %s\n",
                           example->file, example->line, example->column,
                           example->kind, example->rule,
                           is_todo ? "passes now: drop 'todo-'" : "fails");
  append_indented(tally->out, margin, example->text);
  append_indented(tally->out, margin,
                  *example->found != '\0' ? example->found
                                          : "nothing was read");
}

static void
note_kind(Tally *tally, const GainsayExample *example)
{
  guint bits =
      GPOINTER_TO_UINT(g_hash_table_lookup(tally->kinds, example->rule));
  bits |= strcmp(example->kind, "flag") == 0   ? HAS_FLAG
          : strcmp(example->kind, "pass") == 0 ? HAS_PASS
                                               : 0;
  g_hash_table_insert(tally->kinds, g_strdup(example->rule),
                      GUINT_TO_POINTER(bits));
}

static void
take_example(const GainsayExample *example, void *data)
{
  Tally *tally = data;
  gboolean is_todo = g_str_has_prefix(example->kind, "todo-");
  gboolean is_good = example->has_passed != is_todo;
  tally->sums.n++;
  tally->sums.n_todo += is_todo && is_good ? 1 : 0;
  tally->sums.n_failed += is_good ? 0 : 1;
  note_kind(tally, example);
  if (tally->is_tap)
    g_string_append_printf(tally->out, "%s %u - %s %s (%s:%u)\n",
                           is_good ? "ok" : "not ok", tally->sums.n,
                           example->rule, example->kind, example->file,
                           example->line);
  if (!is_good)
    tell_failure(tally, example, is_todo);
}

/* A rule must show what it finds and what it lets pass. */
static void
check_proof(Tally *tally, const GainsayRules *rules, const char *rule)
{
  guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(tally->kinds, rule));
  if (bits == (HAS_FLAG | HAS_PASS))
    return;
  const char *lack = (bits & HAS_FLAG) ? "pass:" : "flag:";
  GainsayRuleFacts facts = { 0 };
  gainsay_rules_get_facts(rules, rule, &facts);
  tally->sums.n++;
  tally->sums.n_failed++;
  if (tally->is_tap)
    g_string_append_printf(tally->out, "not ok %u - %s has no %s\n",
                           tally->sums.n, rule, lack);
  else
    g_string_append_printf(tally->out, "%s:%u:%u: error[E041]: %s has no %s\n",
                           facts.file, facts.line, facts.column, rule, lack);
}

/* Ids are PACK/RULE. */
static gboolean
is_of(const char *rule, const char *const *packs)
{
  size_t len = strcspn(rule, "/");
  for (; *packs != NULL; packs++)
    if (strlen(*packs) == len && strncmp(rule, *packs, len) == 0)
      return TRUE;
  return FALSE;
}

Examples
examples_run(const GainsayRules *rules, ExamplesStyle style, GString *out)
{
  g_autoptr(GHashTable) kinds =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Tally tally = { .is_tap = style == EXAMPLES_TAP, .out = out, .kinds = kinds };
  const char *const *packs = gainsay_rules_get_list(rules, GAINSAY_LIST_PACKS);
  gainsay_rules_test(rules, packs, take_example, &tally);
  const char *const *ids = gainsay_rules_get_list(rules, GAINSAY_LIST_RULES);
  for (; *ids != NULL && style != EXAMPLES_ONLY; ids++)
    if (is_of(*ids, packs))
      check_proof(&tally, rules, *ids);
  return tally.sums;
}
