/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims, findings and their reasons as texts of a worksheet and its key.
 */
#include "exercise/exercise-private.h"

const char *
gs_maker_source(const GsReportedClaim *claim)
{
  return claim->is_narrator ? "the article itself" : claim->source_name;
}

/* Blanks, quotation marks and commas at an end say nothing of the claim. */
static bool
is_trimmed(gunichar code)
{
  return g_unichar_isspace(code) || code == '"' || code == '\'' ||
         code == ',' || code == 0x2018 || code == 0x2019 || code == 0x201c ||
         code == 0x201d || code == 0xab || code == 0xbb;
}

const char *
gs_maker_words(const GsMaker *maker, const char *content)
{
  const char *end = content + strlen(content);
  while (content < end && is_trimmed(g_utf8_get_char(content)))
    content = g_utf8_next_char(content);
  while (end > content && is_trimmed(g_utf8_get_char(g_utf8_prev_char(end))))
    end = g_utf8_prev_char(end);
  return gs_arena_copy(maker->arena,
                       (GsSlice){ content, (size_t)(end - content) })
      .at;
}

/* " (line 4, “denied”)": where and with which words, by level.  What speaks of
 * another claim cannot be read without its reporting words. */
static const char *
hint_of(const GsMaker *maker, const GsReportedClaim *claim)
{
  unsigned level = maker->exercise->level;
  bool has_cue = claim->cue.n_ranges > 0 && (level == 1 || claim->about != 0);
  const char *line = gs_arena_printf(maker->arena, "line %zu",
                                     gs_maker_line(maker, &claim->content));
  const char *cue = gs_arena_printf(maker->arena, "“%s”", claim->cue.text);
  if (level > 2)
    return has_cue ? gs_arena_printf(maker->arena, " (%s)", cue) : "";
  return gs_arena_printf(maker->arena, " (%s%s%s)", line, has_cue ? ", " : "",
                         has_cue ? cue : "");
}

const char *
gs_maker_statement(const GsMaker *maker, const GsReportedClaim *claim)
{
  return gs_arena_printf(maker->arena, "%s%s: “%s”", gs_maker_source(claim),
                         hint_of(maker, claim),
                         gs_maker_words(maker, claim->content.text));
}

const char *
gs_maker_join(const GsMaker *maker, const char *a, const char *b)
{
  bool has_both = a != NULL && *a != '\0' && b != NULL && *b != '\0';
  return gs_arena_printf(maker->arena, "%s%s%s", a != NULL ? a : "",
                         has_both ? " " : "", b != NULL ? b : "");
}

/* ---- evidence --------------------------------------------------------- */

/* The words of one side; none when they are the whole claim, which stands
 * there anyway. */
static const char *
words_of(const GsMaker *maker,
         const GsReportedClaim *claim,
         const char **words,
         size_t n)
{
  const char *all = "";
  if (n == 1 && strcmp(words[0], claim->content.text) == 0)
    return all;
  for (size_t i = 0; i < n; i++)
    all = gs_arena_printf(maker->arena, "%s%s“%s”", all, i > 0 ? ", " : "",
                          gs_maker_words(maker, words[i]));
  return all;
}

const char *
gs_maker_evidence(const GsMaker *maker, const GsFinding *finding)
{
  const char *all = "";
  for (size_t i = 0; i < finding->n_reasons; i++) {
    const GsReason *reason = &finding->reasons[i];
    const char *a = words_of(maker, finding->a, reason->a, reason->n_a);
    const char *b = words_of(maker, finding->b, reason->b, reason->n_b);
    all = gs_arena_printf(maker->arena, "%s%s%s: %s%s%s", all,
                          i > 0 ? "; " : "", reason->kind, a,
                          *a != '\0' && *b != '\0' ? " / " : "", b);
  }
  return all;
}

/* With a full stop, if it has no end of its own. */
static const char *
sentence(const GsMaker *maker, const char *text)
{
  size_t len = strlen(text);
  bool has_end = len == 0 || strchr(".?!", text[len - 1]) != NULL;
  return gs_arena_printf(maker->arena, "%s%s", text, has_end ? "" : ".");
}

const GsRule *
gs_maker_rule(const GsMaker *maker, const char *id)
{
  gssize at = gs_rule_set_find(maker->rules, id);
  return at >= 0 ? &maker->rules->rules.items[at] : NULL;
}

const char *
gs_maker_reason(const GsMaker *maker, const GsFinding *finding)
{
  const GsRule *rule = gs_maker_rule(maker, finding->rule);
  const char *message = sentence(maker, finding->message);
  const char *evidence = gs_arena_printf(maker->arena, "What shows it: %s.",
                                         gs_maker_evidence(maker, finding));
  const char *text = gs_maker_join(maker, message, evidence);
  text = gs_maker_join(maker, text, finding->why);
  return gs_maker_join(maker, text, rule != NULL ? rule->lesson : NULL);
}

/* ---- claims that clash ------------------------------------------------ */

bool
gs_claims_overlap(const GsReportedClaim *a, const GsReportedClaim *b)
{
  for (size_t i = 0; i < a->content.n_ranges; i++)
    for (size_t k = 0; k < b->content.n_ranges; k++)
      if (gs_span_overlaps(a->content.bytes[i], b->content.bytes[k]))
        return true;
  return a->id == b->id;
}

bool
gs_maker_clash(const GsMaker *maker,
               const GsReportedClaim *a,
               const GsReportedClaim *b)
{
  for (size_t i = 0; i < maker->report->n_findings; i++) {
    const GsFinding *finding = &maker->report->findings[i];
    if ((gs_claims_overlap(a, finding->a) &&
         gs_claims_overlap(b, finding->b)) ||
        (gs_claims_overlap(a, finding->b) && gs_claims_overlap(b, finding->a)))
      return true;
  }
  return false;
}
