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
  const GsDocumentType *type; /* NULL: what the name says */
  GsDate date;                /* if the article does not tell it */
  GsArena *arena;
  GsSlice bytes;
  GsDocument *document;
  GsDocumentReport report;
  const GsPlanted *planted; /* or NULL */
  GsExercise *exercise;     /* NULL: nothing was found */
} Job;

static void
make(Job *job, const GsPropositions *propositions)
{
  GsExerciseOptions wanted = { .level = job->wanted->level,
                               .seed = job->wanted->seed,
                               .planted = job->planted };
  const GsDocumentReport *report = &job->report;
  if (job->planted != NULL) {
    propositions = job->planted->propositions;
    report = &job->planted->report;
  }
  if (report->n_findings > 0)
    job->exercise = gs_exercise_make(propositions, report, &wanted);
}

static void
do_job(void *data)
{
  Job *job = data;
  const GainsayExercise *wanted = job->wanted;
  GsConflictOptions options = { .only_rule = -1 };
  GsDocumentFacts facts = { .comment_mark = gs_slice_of(wanted->comments),
                            .assumed_date = job->date };
  GsPlantOptions plant = { wanted->plant, wanted->seed, &facts };
  job->document =
      gs_document_read(job->arena, wanted->path, job->bytes, job->type, &facts);
  if (!wanted->any_language)
    gs_language_check(job->set, job->document);
  job->report = (GsDocumentReport){ .name = wanted->path, .arena = job->arena };
  GsText *text = gs_text_read(job->document, job->set);
  GsPropositions *propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(propositions, &options, &job->report);
  if (wanted->plant != NULL)
    job->planted = gs_plant_put(propositions, &job->report, &plant);
  if (wanted->plant == NULL || job->planted != NULL)
    make(job, propositions);
}

/* ---- options ---------------------------------------------------------- */

static bool
check_level(const GainsayExercise *exercise, GError **error)
{
  if (exercise->level >= 1 && exercise->level <= 3)
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "unknown level %u; an exercise has level 1, 2 or 3",
              exercise->level);
  return false;
}

/* Which of many documents would be meant? */
static bool
check_type(const Job *job, GError **error)
{
  const char *path = job->wanted->path;
  const GsDocumentType *type =
      job->type != NULL ? job->type : gs_document_type_of_path(path);
  if (type == NULL || !gs_document_type_is_stream(type))
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "%s holds many documents, and an exercise is made from one; put "
              "its text into a file of its own",
              path);
  return false;
}

/* Is there a plant of the type? */
static bool
check_plant(const Job *job, GError **error)
{
  const char *wanted = job->wanted->plant;
  const char *const *types = gs_plant_types(job->set, job->arena);
  if (wanted == NULL || g_strv_contains(types, wanted))
    return true;
  size_t n = g_strv_length((char **)(gpointer)types);
  g_autofree char *known = g_strjoinv(", ", (char **)(gpointer)types);
  const char *near = gs_nearest(wanted, types, n);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "nothing of type '%s' can be planted; %s%s%s", wanted,
              near != NULL ? "did you mean '" : "known: ",
              near != NULL ? near : known, near != NULL ? "'?" : "");
  return false;
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
gs_exercise_extension(const char *format, bool is_key, GError **error)
{
  const GsExerciseFormat *found = find_format(format, error);
  if (found == NULL)
    return NULL;
  return is_key ? found->key_extension : found->extension;
}

/* ---- writing ---------------------------------------------------------- */

typedef void (*WritePart)(GsWriter *out, const GsExercise *exercise);

static gboolean
flush(GsWriter *out, GError **error)
{
  int lost = gs_writer_flush(out);
  if (lost != 0)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_WRITE,
                "the exercise could not be written: %s", g_strerror(lost));
  return lost == 0;
}

static gboolean
write_part(const Job *job, WritePart write, void *data, GError **error)
{
  g_autoptr(GsWriter) out = gs_writer_new(job->wanted->write, data);
  write(out, job->exercise);
  return flush(out, error);
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

static void
set_nothing(const Job *job, GError **error)
{
  const char *path = job->wanted->path;
  if (job->wanted->plant != NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s: no contradiction of type '%s' can be put into this text "
                "so that the rules find it; try another type",
                path, job->wanted->plant);
  else
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s: no two claims of this text clash by these rules, so "
                "there is nothing to find; take the pack of its story, or "
                "put something in with --plant",
                path);
}

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
    set_nothing(job, error);
  return failure == NULL && job->exercise != NULL;
}

static gboolean
write_planted(const Job *job, GError **error)
{
  if (job->planted == NULL)
    return TRUE;
  g_autoptr(GsWriter) out =
      gs_writer_new(job->wanted->write, job->wanted->article_data);
  gs_write(out, job->planted->insertion.bytes);
  return flush(out, error);
}

int
gainsay_rules_write_exercise(const GainsayRules *rules,
                             const GainsayExercise *exercise,
                             GError **error)
{
  g_return_val_if_fail(rules != NULL && exercise != NULL, 2);
  g_return_val_if_fail(exercise->path != NULL && exercise->write != NULL, 2);
  const GsExerciseFormat *format = find_format(exercise->format, error);
  if (format == NULL || !check_level(exercise, error))
    return 2;
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  g_autofree char *bytes = NULL;
  Job job = { .set = rules->set, .wanted = exercise, .arena = arena };
  if (!gs_gainsay_find_type(exercise->type, &job.type, error) ||
      !check_type(&job, error) ||
      !gs_gainsay_find_date(exercise->date, &job.date, error) ||
      !check_plant(&job, error) || !read_article(&job, &bytes, error) ||
      !write_part(&job, format->worksheet, exercise->worksheet_data, error) ||
      !write_part(&job, format->key, exercise->key_data, error) ||
      !write_planted(&job, error))
    return 2;
  return status_of(&job);
}
