/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who ask why: one text, one place.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"
#include "report/report.h"

typedef struct {
  const GsRuleSet *set;
  const GainsayQuestion *question;
  gssize rule; /* index, or -1 */
  GsSlice bytes;
  GsSlice comment_mark;
  const GsDocumentType *type; /* NULL: what the name says */
  GsArena *arena;
  GsWhyReport why;
} Job;

static void
do_job(void *data)
{
  Job *job = data;
  const GainsayQuestion *question = job->question;
  GsConflictOptions options = { .only_rule = -1 };
  GsDocumentReport report = { .arena = job->arena };
  GsDocumentFacts facts = { .comment_mark = job->comment_mark };
  GsDocument *document = gs_document_read(job->arena, question->path,
                                          job->bytes, job->type, &facts);
  GsText *text = gs_text_read(document, job->set);
  GsPropositions *propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(propositions, &options, &report);
  GsWhyQuestion asked = {
    .place = { question->line, question->column },
    .other = { question->other_line, question->other_column },
    .rule = job->rule,
    .with_words = question->with_words,
    .is_detailed = question->is_detailed,
    .report = &report,
  };
  gs_conflict_why(propositions, &options, &asked, &job->why);
}

static gboolean
find_rule(const GainsayRules *rules, Job *job, GError **error)
{
  const char *id = job->question->rule;
  job->rule = id != NULL ? gs_rule_set_find(rules->set, id) : -1;
  if (id == NULL || job->rule >= 0)
    return TRUE;
  const char *near = gs_nearest(id, rules->ids, rules->set->rules.n);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, "no rule '%s'%s%s%s",
              id, near != NULL ? "; did you mean '" : "",
              near != NULL ? near : "; 'gainsay explain' lists them",
              near != NULL ? "'?" : "");
  return FALSE;
}

static gboolean
write_answer(const Job *job, const GainsayOptions *options, GError **error)
{
  g_autoptr(GsWriter) out = gs_writer_new(options->write, options->write_data);
  GsLook look = { .has_color = options->has_color, .width = options->width };
  gs_report_why(out, &job->why, &look);
  int lost = gs_writer_flush(out);
  if (lost != 0)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_WRITE,
                "the answer could not be written: %s", g_strerror(lost));
  return lost == 0;
}

gboolean
gainsay_rules_tell_why(const GainsayRules *rules,
                       const GainsayOptions *options,
                       const GainsayQuestion *question,
                       GError **error)
{
  g_return_val_if_fail(rules != NULL && options != NULL, FALSE);
  g_return_val_if_fail(question != NULL && question->path != NULL, FALSE);
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  Job job = { .set = rules->set,
              .question = question,
              .comment_mark = gs_slice_of(options->comments),
              .arena = arena };
  if (!find_rule(rules, &job, error) ||
      !gs_gainsay_find_type(options->type, &job.type, error))
    return FALSE;
  g_autofree char *bytes = NULL;
  const char *failure = gs_file_read(question->path, GS_LIMIT_DOCUMENT_BYTES,
                                     &bytes, &job.bytes.len);
  job.bytes.at = bytes;
  if (failure == NULL && !gs_arena_try(arena, do_job, &job))
    failure = "the memory limit of 2 GiB was reached";
  if (failure != NULL) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s: this cannot be read: %s", question->path, failure);
    return FALSE;
  }
  return write_answer(&job, options, error);
}
