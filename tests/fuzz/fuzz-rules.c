/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file of any bytes: it is read or refused, twice alike, and every
 * message points into it.
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

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  const char *path = fuzz_file(bytes, len);
  g_autoptr(GsRuleSet) set = load(path);
  g_autoptr(GsRuleSet) again = load(path);
  FUZZ_MUST(set->diagnostics->list.n == again->diagnostics->list.n);
  FUZZ_MUST(set->rules.n == again->rules.n);
  for (size_t i = 0; i < set->diagnostics->list.n; i++)
    FUZZ_MUST(strcmp(set->diagnostics->list.items[i].message,
                     again->diagnostics->list.items[i].message) == 0);
  look_at_messages(set, count_lines(bytes, len));
  if (gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) == 0)
    look_at_rules(set);
  return 0;
}
