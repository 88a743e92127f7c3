/* SPDX-License-Identifier: Apache-2.0
 *
 * Directives against findings.  Which of them did nothing is told, so that
 * comments do not outlive what they were written for.
 */
#include "suppression/directive-private.h"

/* In bytes of the original; empty when it is about no block. */
static GsSpan
bytes_of(const GsDocument *document, const GsDirective *directive)
{
  if (directive->from >= directive->to)
    return (GsSpan){ 0, 0 };
  const GsBlock *first = &document->blocks.items[directive->from];
  const GsBlock *last = &document->blocks.items[directive->to - 1];
  return (GsSpan){ gs_document_byte(document, first->span.start, false),
                   gs_document_byte(document, last->span.end, true) };
}

static bool
is_among(const GsExcerpt *words, GsSpan bytes)
{
  for (size_t i = 0; i < words->n_ranges; i++)
    if (gs_span_overlaps(words->bytes[i], bytes))
      return true;
  return false;
}

/* What stands in another document has no place in this one. */
static bool
is_side_in(const GsReportedClaim *side, GsSpan bytes)
{
  return side->document == NULL &&
         (is_among(&side->content, bytes) || is_among(&side->cue, bytes));
}

static bool
has_side_in(const GsFinding *finding, GsSpan bytes)
{
  return is_side_in(finding->a, bytes) || is_side_in(finding->b, bytes);
}

static bool
names_rule(const GsDirective *directive, const char *rule)
{
  for (size_t i = 0; i < directive->globs.n; i++)
    if (g_pattern_match_simple(directive->globs.items[i], rule))
      return true;
  return directive->globs.n == 0;
}

/* The first comment that holds gives the reason. */
static void
settle(const GsDirectives *directives,
       GsDirective *directive,
       GsFinding *findings,
       size_t n_findings)
{
  GsSpan bytes = bytes_of(directives->document, directive);
  for (size_t i = 0; i < n_findings; i++) {
    GsFinding *finding = &findings[i];
    if (!has_side_in(finding, bytes) || !names_rule(directive, finding->rule))
      continue;
    directive->is_used = true;
    if (finding->fate == GS_FATE_IGNORED)
      continue;
    finding->fate = GS_FATE_IGNORED;
    finding->reason = directive->reason;
  }
}

/* Is one of its rules not asked?  Then nobody knows what it would do. */
static bool
is_about_silent(const GsDirectives *directives, const GsDirective *directive)
{
  const GsSuppressionOptions *options = directives->options;
  for (size_t i = 0; i < options->rules->rules.n; i++)
    if (options->is_off != NULL && options->is_off[i] &&
        names_rule(directive, options->rules->rules.items[i].id))
      return true;
  return false;
}

static void
tell_unused(GsDirectives *directives)
{
  for (size_t i = 0; i < directives->all.n; i++) {
    const GsDirective *directive = &directives->all.items[i];
    if (!directive->is_used && !is_about_silent(directives, directive))
      gs_document_add_remark(directives->document, directive->place,
                             "this comment ignores nothing; take it out, or "
                             "look for the finding it was written for");
  }
}

void
gs_suppression_apply(const GsSuppressionOptions *options,
                     GsDocument *document,
                     GsDocumentReport *report)
{
  GsDirectives directives = { .options = options, .document = document };
  if (document->comments.n == 0)
    return;
  gs_directives_read(&directives);
  GsFinding *findings =
      GS_NEW_ARRAY(document->arena, GsFinding, report->n_findings + 1);
  for (size_t i = 0; i < report->n_findings; i++)
    findings[i] = report->findings[i];
  report->findings = findings;
  for (size_t i = 0; i < directives.all.n; i++)
    settle(&directives, &directives.all.items[i], findings, report->n_findings);
  tell_unused(&directives);
}
