/* SPDX-License-Identifier: Apache-2.0
 *
 * One buffer; when it is full it is handed on.  After the first error all
 * further output is dropped: half a report with a hole would be worse.
 */
#include "base/writer.h"

#include "base/utf8.h"

#include <stdarg.h>

struct GsWriter {
  GsWriteFunc write;
  void *data;
  int error; /* of the first failed write, or 0 */
  size_t n;  /* bytes that wait in the buffer */
  char buffer[64 * 1024];
};

GsWriter *
gs_writer_new(GsWriteFunc write, void *data)
{
  GsWriter *writer = g_new(GsWriter, 1);
  writer->write = write;
  writer->data = data;
  writer->error = 0;
  writer->n = 0;
  return writer;
}

void
gs_writer_free(GsWriter *writer)
{
  g_free(writer);
}

int
gs_writer_flush(GsWriter *writer)
{
  if (writer->n > 0 && writer->error == 0)
    writer->error = writer->write(writer->buffer, writer->n, writer->data);
  writer->n = 0;
  return writer->error;
}

void
gs_write(GsWriter *writer, GsSlice text)
{
  while (text.len > 0) {
    if (writer->n == sizeof writer->buffer)
      gs_writer_flush(writer);
    size_t len = MIN(text.len, sizeof writer->buffer - writer->n);
    memcpy(writer->buffer + writer->n, text.at, len);
    writer->n += len;
    text.at += len;
    text.len -= len;
  }
}

void
gs_write_str(GsWriter *writer, const char *str)
{
  gs_write(writer, gs_slice_of(str));
}

void
gs_write_f(GsWriter *writer, const char *format, ...)
{
  char brief[256];
  va_list args;
  va_start(args, format);
  int len = g_vsnprintf(brief, sizeof brief, format, args);
  va_end(args);
  if (len >= 0 && (size_t)len < sizeof brief) {
    gs_write_str(writer, brief);
    return;
  }
  va_start(args, format);
  g_autofree char *full = g_strdup_vprintf(format, args);
  va_end(args);
  gs_write_str(writer, full);
}

/* ---- escapes ---------------------------------------------------------- */

/* How one kind of output treats the characters that it cannot take. */
typedef struct {
  bool (*is_special)(uint32_t code);
  void (*write)(GsWriter *writer, uint32_t code, char next);
} Escape;

/* Bytes that are no character come out as U+FFFD: a lone 0x9b would be an
 * escape to some terminals, and JSON must be UTF-8. */
static void
write_escaped(GsWriter *writer, GsSlice text, const Escape *escape)
{
  size_t from = 0;
  size_t at = 0;
  while (at < text.len) {
    uint32_t code = 0;
    size_t len = gs_utf8_decode(text, at, &code);
    if (len > 0 && !escape->is_special(code)) {
      at += len;
      continue;
    }
    gs_write(writer, gs_slice_part(text, (GsSpan){ from, at }));
    at += MAX(len, 1);
    from = at;
    if (len > 0)
      escape->write(writer, code, at < text.len ? text.at[at] : '\0');
    else
      gs_write_str(writer, "\xef\xbf\xbd");
  }
  if (from < at)
    gs_write(writer, gs_slice_part(text, (GsSpan){ from, at }));
}

static bool
is_control(uint32_t code)
{
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

static bool
is_line_separator(uint32_t code)
{
  return code == 0x2028 || code == 0x2029;
}

/* What a person would not see, or would see in a wrong order. */
static bool
is_hidden(uint32_t code)
{
  return (is_control(code) && code != '\t') || is_line_separator(code) ||
         gs_utf8_is_ignorable(code) || (code >= 0xfff9 && code <= 0xfffb);
}

static void
write_hidden(GsWriter *writer, uint32_t code, char next)
{
  if (code == '\r' && next == '\n')
    return; /* the LF makes the blank */
  if (code == '\n' || code == '\r')
    gs_write_str(writer, " ");
  else
    gs_write_f(writer, "<U+%04X>", code);
}

void
gs_write_shown(GsWriter *writer, GsSlice text)
{
  static const Escape shown = { is_hidden, write_hidden };
  write_escaped(writer, text, &shown);
}

static bool
is_json_special(uint32_t code)
{
  return code == '"' || code == '\\' || is_control(code) ||
         is_line_separator(code);
}

static void
write_json_special(GsWriter *writer, uint32_t code, char next)
{
  static const char from[] = "\"\\\b\f\n\r\t";
  static const char to[] = "\"\\bfnrt";
  (void)next;
  const char *found = code != 0 && code < 0x80 ? strchr(from, (int)code) : NULL;
  if (found != NULL)
    gs_write_f(writer, "\\%c", to[found - from]);
  else
    gs_write_f(writer, "\\u%04x", code);
}

void
gs_write_json(GsWriter *writer, GsSlice text)
{
  static const Escape json = { is_json_special, write_json_special };
  gs_write_str(writer, "\"");
  write_escaped(writer, text, &json);
  gs_write_str(writer, "\"");
}

static bool
is_xml_special(uint32_t code)
{
  return is_control(code) || (code < 0x80 && strchr("&<>\"'", (int)code)) ||
         code == 0xfffe || code == 0xffff;
}

static void
write_xml_special(GsWriter *writer, uint32_t code, char next)
{
  (void)next;
  if (code == '\t' || code == '\n' || code == '\r' ||
      (code < 0x80 && code > 0x20 && code != 0x7f))
    gs_write_f(writer, "&#%u;", code);
  else
    gs_write_str(writer, "\xef\xbf\xbd");
}

void
gs_write_xml(GsWriter *writer, GsSlice text)
{
  static const Escape xml = { is_xml_special, write_xml_special };
  write_escaped(writer, text, &xml);
}

/* ---- HTML ------------------------------------------------------------- */

static bool
is_html_special(uint32_t code)
{
  return is_hidden(code) || code == 0xfffe || code == 0xffff ||
         (code < 0x80 && strchr("&<>\"'", (int)code));
}

static void
write_html_special(GsWriter *writer, uint32_t code, char next)
{
  if (code > 0x20 && code < 0x7f)
    gs_write_f(writer, "&#%u;", code);
  else if (code == '\n' || code == '\r')
    write_hidden(writer, code, next);
  else
    gs_write_f(writer, "&lt;U+%04X&gt;", code);
}

void
gs_write_html(GsWriter *writer, GsSlice text)
{
  static const Escape html = { is_html_special, write_html_special };
  write_escaped(writer, text, &html);
}
