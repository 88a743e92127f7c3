/* SPDX-License-Identifier: Apache-2.0
 *
 * One document: read, worked on, settled, each within the limit of memory.
 */
#include "gainsay-private.h"

#include "base/limits.h"

/* For gs_arena_try(). */
typedef struct {
  GsJob *job;
  GsReadDocument read;
  void *data; /* for `read` */
  const GsTaker *taker;
} Task;

static void
do_read(void *data)
{
  const Task *task = data;
  GsJob *job = task->job;
  job->document = task->read(job->arena, task->data);
  if (job->document == NULL)
    return;
  /* The name may be the caller's, and the document outlives the call. */
  GsSlice name = gs_slice_of(job->document->name);
  job->document->name = gs_arena_copy(job->arena, name).at;
  job->report.name = job->document->name;
}

bool
gs_job_read(GsJob *job, GsReadDocument read, void *data)
{
  Task task = { .job = job, .read = read, .data = data };
  job->arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  job->report.arena = job->arena;
  job->is_too_large = !gs_arena_try(job->arena, do_read, &task);
  return job->is_too_large || job->document != NULL;
}

static void
do_work(void *data)
{
  const Task *task = data;
  const GsTaker *taker = task->taker;
  if (taker->readers != NULL)
    gs_language_check(taker->readers, task->job->document);
  taker->work(taker->to, task->job);
}

void
gs_job_work(GsJob *job, const GsTaker *taker)
{
  Task task = { .job = job, .taker = taker };
  if (!job->is_too_large)
    job->is_too_large = !gs_arena_try(job->arena, do_work, &task);
}

static void
do_settle(void *data)
{
  const Task *task = data;
  if (task->taker->settle != NULL)
    task->taker->settle(task->taker->to, task->job);
}

void
gs_job_end(GsJob *job, const char *name, const GsTaker *taker)
{
  Task task = { .job = job, .taker = taker };
  if (job->is_too_large || !gs_arena_try(job->arena, do_settle, &task))
    taker->fail(taker->to, name,
                "the memory limit of 2 GiB was reached; split the document");
  else
    taker->take(taker->to, job);
}

void
gs_job_clear(GsJob *job)
{
  gs_arena_free(job->arena);
  g_clear_pointer(&job->bytes, g_bytes_unref);
  g_clear_pointer(&job->levels, gs_text_levels_free);
}
