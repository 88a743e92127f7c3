/* SPDX-License-Identifier: Apache-2.0
 *
 * Where documents come from, for all that read them: a text in memory, a
 * file, lines of JSON.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/size.h"

typedef struct {
  const char *name;
  GsSlice bytes;
  const GsDocumentType *type;
  GsDocumentFacts facts;
} Memory;

static GsDocument *
read_memory(GsArena *arena, void *data)
{
  const Memory *memory = data;
  return gs_document_read(arena, memory->name, memory->bytes, memory->type,
                          &memory->facts);
}

/* ---- one document ------------------------------------------------------- */

/* Reading and working, for gs_arena_try(). */
typedef struct {
  const GsTaker *taker;
  GsReadDocument read;
  void *data;
  GsJob job;
} Work;

static void
do_work(void *data)
{
  Work *work = data;
  GsJob *job = &work->job;
  job->document = work->read(job->arena, work->data);
  if (job->document == NULL)
    return;
  job->report =
      (GsDocumentReport){ .name = job->document->name, .arena = job->arena };
  work->taker->work(work->taker->to, job);
}

bool
gs_taker_read(const GsTaker *taker,
              const char *name,
              GsReadDocument read,
              void *data)
{
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  Work work = { taker, read, data, .job.arena = arena };
  if (!gs_arena_try(arena, do_work, &work))
    taker->fail(taker->to, name,
                "the memory limit of 2 GiB was reached; split the document");
  else if (work.job.document == NULL)
    return false;
  else
    taker->take(taker->to, &work.job);
  return true;
}

/* ---- lines of JSON ------------------------------------------------------ */

static GsDocument *
read_json_line(GsArena *arena, void *data)
{
  return gs_json_lines_next(data, arena);
}

void
gs_input_json_lines(const GsInput *input,
                    const char *name,
                    GainsayReadFunc read,
                    void *data)
{
  GsJsonLines *lines = gs_json_lines_new(name, read, data);
  GsDocumentFacts facts = { .comment_mark = input->comment_mark,
                            .assumed_date = input->assumed_date };
  gs_json_lines_set_facts(lines, &facts);
  gs_json_lines_set_limit(lines, input->max_bytes);
  while (input->take(input->to, name, read_json_line, lines))
    continue;
  gs_json_lines_free(lines);
}

/* Of a text in memory, what is left of it. */
static gssize
read_rest(void *to, size_t room, void *data)
{
  GsSlice *rest = data;
  size_t len = MIN(room, rest->len);
  memcpy(to, rest->at, len);
  *rest = (GsSlice){ rest->at + len, rest->len - len };
  return (gssize)len;
}

/* ---- texts -------------------------------------------------------------- */

static void
fail_too_large(const GsInput *input, const char *name)
{
  g_autofree char *limit = gs_size_text(input->max_bytes);
  g_autofree char *message =
      g_strdup_printf("this is larger than %s; split it, or set another limit "
                      "with --max-file-size",
                      limit);
  input->fail(input->to, name, message);
}

void
gs_input_text(const GsInput *input, const char *name, GsSlice bytes)
{
  const GsDocumentType *type =
      input->type != NULL ? input->type : gs_document_type_of_path(name);
  Memory memory = { .name = name,
                    .bytes = bytes,
                    .type = type,
                    .facts.comment_mark = input->comment_mark,
                    .facts.assumed_date = input->assumed_date };
  if (type != NULL && type->read == NULL && type->needs == NULL)
    gs_input_json_lines(input, name, read_rest, &bytes);
  else if (bytes.len > input->max_bytes)
    fail_too_large(input, name);
  else
    input->take(input->to, name, read_memory, &memory);
}

void
gs_input_file(const GsInput *input, const char *path)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  bool is_given = input->stdin_path != NULL && strcmp(path, "-") == 0;
  const char *name = is_given ? input->stdin_path : path;
  const char *failure = gs_file_read(path, input->max_bytes, &bytes, &len);
  if (failure == NULL) {
    gs_input_text(input, name, (GsSlice){ bytes, len });
    return;
  }
  if (failure == gs_file_too_large) {
    fail_too_large(input, name);
    return;
  }
  g_autofree char *message =
      g_strdup_printf("this cannot be read: %s", failure);
  input->fail(input->to, name, message);
}
