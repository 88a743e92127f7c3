/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who ask why: one text, one place.
 */
#include "gainsay-private.h"

#include "base/limits.h"
#include "report/report.h"

struct GsWhy {
  const GainsayRules *rules;
  GsWhyQuestion question;
  GsWriter *out;
  GsLook look;
  GsWhyReport answer; /* on the document that is read */
  char *document;     /* the only one that is asked about, or NULL */
  bool is_met;
  char *failure; /* or NULL */
};

static gboolean
find_rule(GsWhy *why, const char *id, GError **error)
{
  const GainsayRules *rules = why->rules;
  why->question.rule = id != NULL ? gs_rule_set_find(rules->set, id) : -1;
  if (id == NULL || why->question.rule >= 0)
    return TRUE;
  const char *near = gs_nearest(id, rules->ids, rules->set->rules.n);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, "no rule '%s'%s%s%s",
              id, near != NULL ? "; did you mean '" : "",
              near != NULL ? near : "; 'gainsay explain' lists them",
              near != NULL ? "'?" : "");
  return FALSE;
}

GsWhy *
gs_why_new(const GainsayRules *rules,
           const GainsayOptions *options,
           GError **error)
{
  const GainsayQuestion *asked = options->question;
  g_autoptr(GsWhy) why = g_new0(GsWhy, 1);
  why->rules = rules;
  why->question = (GsWhyQuestion){
    .place = { asked->line, asked->column },
    .other = { asked->other_line, asked->other_column },
    .with_words = asked->with_words,
    .is_detailed = asked->is_detailed,
  };
  why->document = g_strdup(asked->document);
  why->out = gs_writer_new(options->write, options->write_data);
  why->look.has_color = options->has_color;
  why->look.width = options->width;
  return find_rule(why, asked->rule, error) ? g_steal_pointer(&why) : NULL;
}

void
gs_why_free(GsWhy *why)
{
  if (why == NULL)
    return;
  gs_writer_free(why->out);
  g_free(why->failure);
  g_free(why->document);
  g_free(why);
}

/* ---- one document ----------------------------------------------------- */

static bool
is_asked_about(const GsWhy *why, const GsDocument *document)
{
  return why->document == NULL || strcmp(why->document, document->name) == 0;
}

static void
ask(void *to, GsJob *job)
{
  GsWhy *why = to;
  if (!is_asked_about(why, job->document))
    return;
  why->is_met = true;
  GsConflictOptions options = { .only_rule = -1 };
  GsWhyQuestion question = why->question;
  GsText *text = gs_text_read(job->document, why->rules->set);
  GsPropositions *propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(propositions, &options, &job->report);
  question.report = &job->report;
  gs_conflict_why(propositions, &options, &question, &why->answer);
}

static void
answer(void *to, GsJob *job)
{
  GsWhy *why = to;
  if (is_asked_about(why, job->document))
    gs_report_why(why->out, &why->answer, &why->look);
}

static void
fail(void *to, const char *name, const char *message)
{
  GsWhy *why = to;
  if (why->failure == NULL)
    why->failure = g_strdup_printf("%s: %s", name, message);
}

GsTaker
gs_why_taker(GsWhy *why)
{
  return (GsTaker){ why, ask, NULL, answer, fail, NULL };
}

int
gs_why_finish(GsWhy *why, GError **error)
{
  int lost = gs_writer_flush(why->out);
  if (why->document != NULL && !why->is_met && why->failure == NULL)
    why->failure = g_strdup_printf("no document '%s' is there", why->document);
  if (why->failure != NULL)
    g_set_error_literal(error, GAINSAY_ERROR, GAINSAY_ERROR_READ, why->failure);
  else if (lost != 0)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_WRITE,
                "the answer could not be written: %s", g_strerror(lost));
  return why->failure != NULL || lost != 0 ? 2 : 0;
}
