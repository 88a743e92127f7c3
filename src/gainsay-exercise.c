/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for teachers: an article in, worksheet and key out.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"
#include "exercise/exercise.h"

static const char default_format[] = "html";

typedef struct {
  const GsRuleSet *set;
  const GainsayExercise *wanted;
  GsArena *arena;
  GsSlice bytes;
  GsDocument *document;
  GsDocumentReport report;
  GsExercise *exercise; /* NULL: nothing was found */
} Job;

static void
do_job(void *data)
{
  Job *job = data;
  GsConflictOptions options = { .only_rule = -1 };
  GsExerciseOptions wanted = { .level = job->wanted->level,
                               .seed = job->wanted->seed };
  job->document = gs_document_read_text(job->arena, job->wanted->path,
                                        job->bytes, &(GsDocumentFacts){ 0 });
  job->report =
      (GsDocumentReport){ .name = job->wanted->path, .arena = job->arena };
  GsText *text = gs_text_read(job->document, job->set);
  GsPropositions *propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(propositions, &options, &job->report);
  if (job->report.n_findings > 0)
    job->exercise = gs_exercise_make(propositions, &job->report, &wanted);
}

/* ---- formats ---------------------------------------------------------- */

static const GsExerciseFormat *
find_format(const char *name, GError **error)
{
  const GsExerciseFormat *format =
      gs_exercise_format_find(name != NULL ? name : default_format);
  if (format != NULL)
    return format;
  const char *const *names = gs_exercise_format_names();
  size_t n_names = g_strv_length((char **)(gpointer)names);
  g_autofree char *known = g_strjoinv(", ", (char **)(gpointer)names);
  const char *near = gs_nearest(name, names, n_names);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "'%s' is no format of an exercise; %s%s%s", name,
              near != NULL ? "did you mean '" : "known: ",
              near != NULL ? near : known, near != NULL ? "'?" : "");
  return NULL;
}

const char *
gainsay_exercise_get_extension(const char *format,
                               gboolean is_key,
                               GError **error)
{
  const GsExerciseFormat *found = find_format(format, error);
  if (found == NULL)
    return NULL;
  return is_key ? found->key_extension : found->extension;
}

/* ---- writing ---------------------------------------------------------- */

typedef void (*WritePart)(GsWriter *out, const GsExercise *exercise);

static gboolean
write_part(const Job *job, WritePart write, void *data, GError **error)
{
  g_autoptr(GsWriter) out = gs_writer_new(job->wanted->write, data);
  write(out, job->exercise);
  int lost = gs_writer_flush(out);
  if (lost != 0)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_WRITE,
                "the exercise could not be written: %s", g_strerror(lost));
  return lost == 0;
}

static void
tell_problem(const Job *job, const GsProblem *problem)
{
  g_autofree char *text =
      g_strdup_printf("%s:%zu:%zu: %s", job->wanted->path, problem->place.line,
                      problem->place.column, problem->message);
  if (job->wanted->remark != NULL)
    job->wanted->remark(text, job->wanted->remark_data);
}

/* What was not read is told, and the rest written all the same. */
static int
status_of(const Job *job)
{
  for (size_t i = 0; i < job->document->problems.n; i++)
    tell_problem(job, &job->document->problems.items[i]);
  return job->document->is_complete && job->report.n_problems == 0 ? 0 : 2;
}

/* ---- the whole -------------------------------------------------------- */

static gboolean
read_article(Job *job, char **bytes, GError **error)
{
  const char *path = job->wanted->path;
  const char *failure =
      gs_file_read(path, GS_LIMIT_DOCUMENT_BYTES, bytes, &job->bytes.len);
  job->bytes.at = *bytes;
  if (failure == NULL && !gs_arena_try(job->arena, do_job, job))
    failure = "the memory limit of 2 GiB was reached";
  if (failure != NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s: this cannot be read: %s", path, failure);
  else if (job->exercise == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s: no two claims of this text clash by these rules, so "
                "there is nothing to find; take another text, or the pack of "
                "its story",
                path);
  return failure == NULL && job->exercise != NULL;
}

int
gainsay_rules_write_exercise(const GainsayRules *rules,
                             const GainsayExercise *exercise,
                             GError **error)
{
  g_return_val_if_fail(rules != NULL && exercise != NULL, 2);
  g_return_val_if_fail(exercise->path != NULL && exercise->write != NULL, 2);
  const GsExerciseFormat *format = find_format(exercise->format, error);
  if (format == NULL)
    return 2;
  if (exercise->level < 1 || exercise->level > 3) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown level %u; an exercise has level 1, 2 or 3",
                exercise->level);
    return 2;
  }
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  g_autofree char *bytes = NULL;
  Job job = { .set = rules->set, .wanted = exercise, .arena = arena };
  if (!read_article(&job, &bytes, error) ||
      !write_part(&job, format->worksheet, exercise->worksheet_data, error) ||
      !write_part(&job, format->key, exercise->key_data, error))
    return 2;
  return status_of(&job);
}
