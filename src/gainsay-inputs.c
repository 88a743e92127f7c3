/* SPDX-License-Identifier: Apache-2.0
 *
 * Where documents come from, for all that read them: a text in memory, a
 * file, lines of JSON.
 */
#include "gainsay-private.h"

#include "base/file.h"
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

/* ---- streams ------------------------------------------------------------ */

static GsDocument *
read_next(GsArena *arena, void *data)
{
  return gs_stream_next(data, arena);
}

const char gs_input_no_stream[] =
    "a stream of documents cannot be paired across the run, which would have "
    "to hold all of it; give the documents as files, or take --pair=document";

void
gs_input_stream(const GsInput *input, const char *name, GsStream *stream)
{
  GsDocumentFacts facts = { .comment_mark = input->comment_mark,
                            .assumed_date = input->assumed_date };
  GsDocumentReading reading = { name, read_next, stream, NULL };
  gs_stream_set_facts(stream, &facts);
  gs_stream_set_limit(stream, input->max_bytes);
  while (input->take(input->to, &reading))
    continue;
  gs_stream_free(stream);
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
gs_input_text(const GsInput *input, const char *name, GBytes *given)
{
  GsSlice bytes = { g_bytes_get_data(given, NULL), g_bytes_get_size(given) };
  const GsDocumentType *type =
      input->type != NULL ? input->type : gs_document_type_of_path(name);
  Memory memory = { .name = name,
                    .bytes = bytes,
                    .type = type,
                    .facts.comment_mark = input->comment_mark,
                    .facts.assumed_date = input->assumed_date };
  GsDocumentReading reading = { name, read_memory, &memory, given };
  bool is_stream = type != NULL && gs_document_type_is_stream(type);
  if (is_stream && input->takes_no_stream)
    input->fail(input->to, name, gs_input_no_stream);
  else if (is_stream)
    gs_input_stream(input, name, gs_stream_new_json(name, read_rest, &bytes));
  else if (bytes.len > input->max_bytes)
    fail_too_large(input, name);
  else
    input->take(input->to, &reading);
}

void
gs_input_file(const GsInput *input, const char *path)
{
  char *bytes = NULL;
  size_t len = 0;
  bool is_given = input->stdin_path != NULL && strcmp(path, "-") == 0;
  const char *name = is_given ? input->stdin_path : path;
  const char *failure = gs_file_read(path, input->max_bytes, &bytes, &len);
  g_autoptr(GBytes) given = g_bytes_new_take(bytes, len);
  if (failure == NULL) {
    gs_input_text(input, name, given);
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
