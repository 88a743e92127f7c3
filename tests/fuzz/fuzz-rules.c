/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file of any bytes: it is read or refused, twice alike, and every
 * message points into it.  One that is accepted means the same in the common
 * layout, which has then nothing more to change.
 */
#include "base/utf8.h"
#include "fuzz.h"
#include "rule/rule.h"

static GsRuleSet *
load(const char *path)
{
  const char *names[] = { path, NULL };
  const char *roots[] = { NULL };
  GsRulePaths paths = { .roots = roots, .lexicon = getenv("LEXICON") };
  return gs_rule_set_load(names, &paths);
}

static size_t
count_lines(const uint8_t *bytes, size_t len)
{
  size_t n = 1;
  for (size_t i = 0; i < len; i++)
    n += bytes[i] == '\n' || bytes[i] == '\r';
  return n;
}

static void
look_at_messages(const GsRuleSet *set, size_t n_lines)
{
  for (size_t i = 0; i < set->diagnostics->list.n; i++) {
    const GsDiagnostic *diagnostic = &set->diagnostics->list.items[i];
    const char *shown = gs_diagnostic_format(set->arena, diagnostic);
    FUZZ_MUST(diagnostic->place.line <= n_lines);
    FUZZ_MUST(gs_utf8_first_bad(gs_slice_of(shown)) == strlen(shown));
  }
}

static void
look_at_rules(const GsRuleSet *set)
{
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    FUZZ_MUST(gs_rule_text(rule).len > 0);
    gssize found = gs_rule_set_find(set, rule->id);
    FUZZ_MUST(found == (gssize)i);
  }
}

static char *
format(const char *bytes, size_t len)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics diagnostics = { .arena = arena };
  return gs_rule_format(&diagnostics, "-", (GsSlice){ bytes, len });
}

static bool
is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Do both texts have the same bytes but for blanks? */
static bool
are_alike(GsSlice x, GsSlice y)
{
  size_t i = 0, k = 0;
  for (;;) {
    while (i < x.len && is_blank(x.at[i]))
      i++;
    while (k < y.len && is_blank(y.at[k]))
      k++;
    if (i == x.len || k == y.len)
      return i == x.len && k == y.len;
    if (x.at[i++] != y.at[k++])
      return false;
  }
}

static void
look_at_layout(const GsRuleSet *set, const char *bytes, size_t len)
{
  g_autofree char *once = format(bytes, len);
  FUZZ_MUST(once != NULL);
  size_t once_len = strlen(once);
  g_autofree char *twice = format(once, once_len);
  FUZZ_MUST(twice != NULL && strcmp(once, twice) == 0);
  const char *path = fuzz_file((const uint8_t *)once, once_len);
  g_autoptr(GsRuleSet) other = load(path);
  FUZZ_MUST(gs_diagnostics_count(other->diagnostics, GS_LEVEL_ERROR) == 0);
  FUZZ_MUST(other->diagnostics->list.n == set->diagnostics->list.n);
  FUZZ_MUST(other->rules.n == set->rules.n);
  FUZZ_MUST(other->lists.n == set->lists.n);
  FUZZ_MUST(other->sources.n == set->sources.n);
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *x = &set->rules.items[i];
    const GsRule *y = &other->rules.items[i];
    FUZZ_MUST(strcmp(x->id, y->id) == 0);
    FUZZ_MUST(are_alike(gs_rule_text(x), gs_rule_text(y)));
    FUZZ_MUST(x->a.n == y->a.n && x->b.n == y->b.n);
    FUZZ_MUST(x->where.n == y->where.n && x->unless.n == y->unless.n);
    FUZZ_MUST(x->n_examples == y->n_examples);
  }
}

static void
must_say_the_same(const char *once, const char *again)
{
  if (strcmp(once, again) != 0)
    g_printerr("once: %s\nagain: %s\n", once, again);
  FUZZ_MUST(strcmp(once, again) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  const char *path = fuzz_file(bytes, len);
  g_autoptr(GsRuleSet) set = load(path);
  g_autoptr(GsRuleSet) again = load(path);
  FUZZ_MUST(set->diagnostics->list.n == again->diagnostics->list.n);
  FUZZ_MUST(set->rules.n == again->rules.n);
  for (size_t i = 0; i < set->diagnostics->list.n; i++)
    must_say_the_same(set->diagnostics->list.items[i].message,
                      again->diagnostics->list.items[i].message);
  look_at_messages(set, count_lines(bytes, len));
  if (gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) > 0)
    return 0;
  fuzz_n_accepted++;
  look_at_rules(set);
  look_at_layout(set, (const char *)bytes, len);
  return 0;
}
