/* SPDX-License-Identifier: Apache-2.0
 *
 * Threads that work on documents, first come, first served.
 *
 * A thread is started when work waits and nobody is idle, so that a run over
 * one document has one.  Where no thread can be had, whoever waits for a
 * document does the work.
 */
#include "gainsay-private.h"

#include <signal.h>

struct GsWorkers {
  GsTaker taker;
  GMutex mutex; /* of all below, and of each job's `is_done` */
  GCond given;
  GCond done;
  GQueue waiting; /* (element-type GsJob) */
  GThread **threads;
  unsigned n_threads;
  unsigned most_threads;
  unsigned n_idle;
  bool is_over;
};

GsWorkers *
gs_workers_new(unsigned n, const GsTaker *taker)
{
  GsWorkers *workers = g_new0(GsWorkers, 1);
  workers->taker = *taker;
  workers->most_threads = n;
  workers->threads = g_new0(GThread *, n);
  g_mutex_init(&workers->mutex);
  g_cond_init(&workers->given);
  g_cond_init(&workers->done);
  g_queue_init(&workers->waiting);
  return workers;
}

/* Whoever holds the lock has it back afterwards. */
static void
work_on(GsWorkers *workers, GsJob *job)
{
  g_mutex_unlock(&workers->mutex);
  gs_job_work(job, &workers->taker);
  g_mutex_lock(&workers->mutex);
  job->is_done = true;
  g_cond_broadcast(&workers->done);
}

/* The next job; NULL at the end. */
static GsJob *
next_job(GsWorkers *workers)
{
  workers->n_idle++;
  while (!workers->is_over && g_queue_is_empty(&workers->waiting))
    g_cond_wait(&workers->given, &workers->mutex);
  workers->n_idle--;
  return workers->is_over ? NULL : g_queue_pop_head(&workers->waiting);
}

static gpointer
run_thread(gpointer data)
{
  GsWorkers *workers = data;
  g_mutex_lock(&workers->mutex);
  for (GsJob *job; (job = next_job(workers)) != NULL;)
    work_on(workers, job);
  g_mutex_unlock(&workers->mutex);
  return NULL;
}

/* A thread begins with the signals blocked that its maker blocks: they are
 * the program's own, which may count on being interrupted where it is. */
static void
start_thread(GsWorkers *workers)
{
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  GThread *thread = g_thread_try_new("gainsay", run_thread, workers, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (thread != NULL)
    workers->threads[workers->n_threads++] = thread;
}

void
gs_workers_give(GsWorkers *workers, GsJob *job)
{
  g_mutex_lock(&workers->mutex);
  g_queue_push_tail(&workers->waiting, job);
  if (workers->waiting.length > workers->n_idle &&
      workers->n_threads < workers->most_threads)
    start_thread(workers);
  g_cond_signal(&workers->given);
  g_mutex_unlock(&workers->mutex);
}

bool
gs_workers_are_done(GsWorkers *workers, const GsJob *job)
{
  g_mutex_lock(&workers->mutex);
  bool is_done = job->is_done;
  g_mutex_unlock(&workers->mutex);
  return is_done;
}

void
gs_workers_wait(GsWorkers *workers, const GsJob *job)
{
  g_mutex_lock(&workers->mutex);
  while (!job->is_done && workers->n_threads > 0)
    g_cond_wait(&workers->done, &workers->mutex);
  while (!job->is_done)
    work_on(workers, g_queue_pop_head(&workers->waiting));
  g_mutex_unlock(&workers->mutex);
}

void
gs_workers_drop(GsWorkers *workers)
{
  g_mutex_lock(&workers->mutex);
  for (GsJob *job; (job = g_queue_pop_head(&workers->waiting)) != NULL;)
    job->is_done = true;
  g_mutex_unlock(&workers->mutex);
}

void
gs_workers_free(GsWorkers *workers)
{
  if (workers == NULL)
    return;
  g_mutex_lock(&workers->mutex);
  workers->is_over = true;
  g_cond_broadcast(&workers->given);
  g_mutex_unlock(&workers->mutex);
  for (unsigned i = 0; i < workers->n_threads; i++)
    g_thread_join(workers->threads[i]);
  g_queue_clear(&workers->waiting);
  g_mutex_clear(&workers->mutex);
  g_cond_clear(&workers->given);
  g_cond_clear(&workers->done);
  g_free(workers->threads);
  g_free(workers);
}
