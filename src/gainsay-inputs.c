/* SPDX-License-Identifier: Apache-2.0
 *
 * Where documents come from, for all that read them: a text in memory, a
 * file, lines of JSON.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"

typedef struct {
  const char *name;
  GsSlice bytes;
  GsDocumentFacts facts;
} Memory;

static GsDocument *
read_memory(GsArena *arena, void *data)
{
  const Memory *memory = data;
  return gs_document_read_text(arena, memory->name, memory->bytes,
                               &memory->facts);
}

void
gs_input_text(const GsInput *input, const char *name, GsSlice bytes)
{
  Memory memory = { .name = name,
                    .bytes = bytes,
                    .facts.comment_mark = input->comment_mark };
  input->take(input->to, name, read_memory, &memory);
}

void
gs_input_file(const GsInput *input, const char *path)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  const char *failure =
      gs_file_read(path, GS_LIMIT_DOCUMENT_BYTES, &bytes, &len);
  if (failure == NULL) {
    gs_input_text(input, path, (GsSlice){ bytes, len });
    return;
  }
  g_autofree char *message =
      g_strdup_printf("this cannot be read: %s", failure);
  input->fail(input->to, path, message);
}

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
  gs_json_lines_set_comments(lines, input->comment_mark);
  while (input->take(input->to, name, read_json_line, lines))
    continue;
  gs_json_lines_free(lines);
}
