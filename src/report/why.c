/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a place was, or was not, paired: the claim as it was read, then each
 * rule with its nearest pair, what held and what failed.
 */
#include "report/pretty-private.h"

enum {
  MARGIN = 2,
  LABEL = 11, /* columns of "speaks of  " */
  STEP = 4,
};

/* ---- lines ------------------------------------------------------------ */

/* Bytes of `shown` up to the last blank that fits; all of it when it fits, or
 * a whole word that does not. */
static size_t
fitting(const char *shown, size_t room)
{
  size_t columns = 0;
  size_t best = 0;
  const char *at = shown;
  for (; *at != '\0'; at = g_utf8_next_char(at)) {
    if (*at == ' ')
      best = (size_t)(at - shown);
    columns += gs_report_char_width(g_utf8_get_char(at));
    if (columns > room && best > 0)
      return best;
  }
  return (size_t)(at - shown);
}

/* Foreign text behind what stands already in `indent` columns. */
static void
write_wrapped(GsWriter *out,
              const GsLook *look,
              size_t indent,
              const char *text)
{
  g_autofree char *shown = gs_report_shown(text);
  size_t room = gs_report_room(look, indent);
  const char *at = g_strdelimit(shown, "\n\r", ' ');
  for (;;) {
    size_t len = fitting(at, room);
    gs_write(out, (GsSlice){ at, len });
    gs_write_str(out, "\n");
    at += len;
    while (*at == ' ')
      at++;
    if (*at == '\0')
      return;
    gs_report_write_blanks(out, indent);
  }
}

static void
write_row(GsWriter *out, const GsLook *look, size_t margin, const GsWhyRow *row)
{
  g_autofree char *label = gs_report_shown(row->label);
  size_t width = gs_report_width(label);
  gs_report_write_blanks(out, margin);
  gs_write_str(out, label);
  gs_report_write_blanks(out, width < LABEL ? LABEL - width : 1);
  write_wrapped(out, look, margin + MAX(width + 1, LABEL), row->text);
}

static void
write_place_of(GsWriter *out, const GsPlace *place)
{
  gs_write_f(out, "%zu:%zu", place->line, place->column);
}

/* ---- one rule --------------------------------------------------------- */

static void
write_side(GsWriter *out,
           const GsLook *look,
           const char *name,
           const GsReportedClaim *claim)
{
  g_autofree char *label =
      g_strdup_printf("%s %zu:%zu", name, claim->content.place.line,
                      claim->content.place.column);
  g_autofree char *text =
      g_strdup_printf("%s: %s", gs_report_source(claim), claim->content.text);
  GsWhyRow row = { label, text };
  write_row(out, look, STEP, &row);
}

/* A veto that does not strike is no condition that held. */
static const char *
label_of(const GsWhyStep *step)
{
  if (step->condition != NULL && g_str_has_prefix(step->condition, "unless "))
    return step->holds ? "no veto" : "vetoed";
  return step->holds ? "held" : "failed";
}

static void
write_step(GsWriter *out, const GsLook *look, const GsWhyStep *step)
{
  const char *condition = step->condition;
  g_autofree char *text =
      g_strconcat(condition != NULL ? condition : "",
                  condition != NULL ? ": " : "", step->text, NULL);
  GsWhyRow row = { label_of(step), text };
  write_row(out, look, STEP, &row);
}

static void
write_steps(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  for (size_t i = 0; i < rule->n_steps; i++)
    write_step(out, look, &rule->steps[i]);
}

static void
write_name(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  g_autofree char *name = gs_report_shown(rule->rule);
  gs_report_write_blanks(out, MARGIN);
  gs_report_write_styled(out, look, GS_STYLE_RULE, name);
}

static const GsWhyStep *
first_failed(const GsWhyRule *rule)
{
  for (size_t i = 0; i < rule->n_steps; i++)
    if (!rule->steps[i].holds)
      return &rule->steps[i];
  return NULL;
}

/* The names of what held, and the first that failed. */
static void
write_in_short(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  g_autoptr(GString) held = g_string_new(NULL);
  const GsWhyStep *failed = first_failed(rule);
  for (size_t i = 0; i < rule->n_steps; i++) {
    const GsWhyStep *step = &rule->steps[i];
    if (step->holds && step->condition != NULL)
      g_string_append_printf(held, "%s%s", held->len > 0 ? "; " : "",
                             step->condition);
  }
  GsWhyRow row = { "held", held->str };
  write_name(out, look, rule);
  gs_write_str(out, "\n");
  if (held->len > 0)
    write_row(out, look, STEP, &row);
  if (failed != NULL)
    write_step(out, look, failed);
}

static void
write_outcome(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  const GsFinding *finding = rule->finding;
  gs_write_str(out, rule->is_found ? ": found\n" : ": not found\n");
  if (!rule->is_found)
    return;
  bool is_own = finding != NULL && strcmp(finding->rule, rule->rule) == 0;
  g_autofree char *text =
      finding == NULL ? g_strdup("no")
      : !is_own
          ? g_strdup_printf("by %s, which stands for the pair", finding->rule)
          : g_strdup_printf(
                "%s, confidence %s, %s", finding->level, finding->confidence,
                finding->is_disclosed ? "the text tells the reader"
                                      : "the text does not tell the reader");
  GsWhyRow row = { is_own ? "level" : "reported", text };
  write_row(out, look, STEP, &row);
}

static void
write_sides(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  write_side(out, look, "A", rule->a);
  write_side(out, look, "B", rule->b);
}

static void
write_rule(GsWriter *out, const GsLook *look, const GsWhyRule *rule)
{
  gs_write_str(out, "\n");
  write_name(out, look, rule);
  write_outcome(out, look, rule);
  write_sides(out, look, rule);
  write_steps(out, look, rule);
}

static bool
is_same_pair(const GsWhyRule *x, const GsWhyRule *y)
{
  return x->a != NULL && y->a != NULL && x->a->id == y->a->id &&
         x->b->id == y->b->id &&
         strcmp(x->a->content.text, y->a->content.text) == 0 &&
         strcmp(x->b->content.text, y->b->content.text) == 0;
}

/* ---- one claim -------------------------------------------------------- */

static void
write_foreign(GsWriter *out, const GsLook *look, const GsWhyClaim *claim)
{
  g_autoptr(GString) names = g_string_new(NULL);
  for (size_t i = 0; i < claim->n_rules; i++)
    if (claim->rules[i].is_foreign)
      g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "",
                             claim->rules[i].rule);
  if (names->len == 0)
    return;
  g_autofree char *text = g_strdup_printf(
      "These rules look for other words or sources: %s.", names->str);
  gs_write_str(out, "\n");
  gs_report_write_blanks(out, MARGIN);
  write_wrapped(out, look, MARGIN, text);
}

/* Is it told in short, together with others of its pair? */
static bool
is_near_miss(const GsWhyRule *rule)
{
  return !rule->is_found && !rule->is_foreign && rule->a != NULL;
}

static bool
is_told_before(const GsWhyClaim *claim, size_t at)
{
  for (size_t i = 0; i < at; i++)
    if (is_near_miss(&claim->rules[i]) &&
        is_same_pair(&claim->rules[i], &claim->rules[at]))
      return true;
  return false;
}

/* What no condition of the rule says, but judging asks of each pair: the same
 * for many rules, and then told once. */
static const char *
unformed_text(const GsWhyRule *rule)
{
  const GsWhyStep *failed = first_failed(rule);
  return failed != NULL && failed->condition == NULL ? failed->text : NULL;
}

static bool
is_unformed_alike(const GsWhyRule *x, const GsWhyRule *y)
{
  return is_near_miss(x) && is_near_miss(y) && is_same_pair(x, y) &&
         unformed_text(x) != NULL &&
         g_strcmp0(unformed_text(x), unformed_text(y)) == 0;
}

/* All that miss this pair for this reason; false when the rule at `at` has no
 * such reason, true also when they were told before. */
static bool
write_unformed(GsWriter *out,
               const GsLook *look,
               const GsWhyClaim *claim,
               size_t at)
{
  const GsWhyRule *rule = &claim->rules[at];
  g_autoptr(GString) names = g_string_new(NULL);
  if (unformed_text(rule) == NULL)
    return false;
  for (size_t i = 0; i < claim->n_rules; i++) {
    if (!is_unformed_alike(&claim->rules[i], rule))
      continue;
    if (i < at)
      return true;
    g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "",
                           claim->rules[i].rule);
  }
  gs_report_write_blanks(out, MARGIN);
  write_wrapped(out, look, MARGIN, names->str);
  write_step(out, look, first_failed(rule));
  return true;
}

/* Pair by pair: what each rule lacks in it. */
static void
write_near_misses(GsWriter *out, const GsLook *look, const GsWhyClaim *claim)
{
  for (size_t i = 0; i < claim->n_rules; i++) {
    const GsWhyRule *first = &claim->rules[i];
    if (!is_near_miss(first) || is_told_before(claim, i))
      continue;
    gs_write_str(out, "\n  Not found; for these rules the nearest pair is\n");
    write_sides(out, look, first);
    for (size_t k = i; k < claim->n_rules; k++)
      if (is_near_miss(&claim->rules[k]) &&
          is_same_pair(first, &claim->rules[k]) &&
          !write_unformed(out, look, claim, k))
        write_in_short(out, look, &claim->rules[k]);
  }
}

/* False where no rule has a pair to look at. */
static bool
has_pair(const GsWhyClaim *claim)
{
  for (size_t i = 0; i < claim->n_rules; i++)
    if (claim->rules[i].a != NULL)
      return true;
  return false;
}

static void
write_rules(GsWriter *out,
            const GsLook *look,
            const GsWhyClaim *claim,
            bool is_detailed)
{
  for (size_t i = 0; i < claim->n_rules; i++)
    if (claim->rules[i].is_found)
      write_rule(out, look, &claim->rules[i]);
  for (size_t i = 0; i < claim->n_rules && is_detailed; i++)
    if (!claim->rules[i].is_found && claim->rules[i].a != NULL)
      write_rule(out, look, &claim->rules[i]);
  if (is_detailed)
    return;
  write_near_misses(out, look, claim);
  write_foreign(out, look, claim);
}

void
gs_report_why(GsWriter *out, const GsWhyReport *why, const GsLook *look)
{
  g_autofree char *name = gs_report_shown(why->name);
  gs_report_write_styled(out, look, GS_STYLE_NAME, name);
  gs_write_f(out, why->asked.column > 0 ? ":%zu:%zu\n" : ":%zu\n",
             why->asked.line, why->asked.column);
  if (why->sentence == NULL) {
    gs_write_str(out, "\nNothing stands there.\n");
    return;
  }
  gs_write_str(out, "\n");
  write_wrapped(out, look, 0, why->sentence);
  for (size_t i = 0; i < why->n_words; i++)
    write_row(out, look, MARGIN, &why->words[i]);
  if (why->n_claims == 0)
    gs_write_str(out, "\nNo claim was read there.\n");
  for (size_t i = 0; i < why->n_claims; i++) {
    const GsWhyClaim *claim = &why->claims[i];
    gs_write_str(out, "\nClaim at ");
    write_place_of(out, &claim->claim.content.place);
    gs_write_str(out, "\n");
    for (size_t k = 0; k < claim->n_rows; k++)
      write_row(out, look, MARGIN, &claim->rows[k]);
    write_rules(out, look, claim, why->is_detailed);
    if (!has_pair(claim))
      gs_write_str(out, why->has_other
                            ? "\n  No pair: no other claim, and no other "
                              "clause of this one, stands there.\n"
                            : "\n  No pair: there is no other claim.\n");
  }
}
