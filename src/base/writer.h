/* SPDX-License-Identifier: Apache-2.0
 *
 * Bytes on their way out: to a descriptor, or to memory.  An error is kept
 * until the end, so that no caller can miss it.
 */
#pragma once

#include "base/slice.h"

#include <glib.h>

typedef struct GsWriter GsWriter;

/* Hands on a piece of output; 0, or an errno. */
typedef int (*GsWriteFunc)(const char *bytes, size_t len, void *data);

GsWriter *gs_writer_new(GsWriteFunc write, void *data);

/* Frees without flushing. */
void gs_writer_free(GsWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsWriter, gs_writer_free)

void gs_write(GsWriter *writer, GsSlice text);
void gs_write_str(GsWriter *writer, const char *str);
void gs_write_f(GsWriter *writer, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* `text` with controls, bidi and tag characters as <U+202E>; tab stays. */
void gs_write_shown(GsWriter *writer, GsSlice text);

/* A JSON string with its quotes; U+2028, U+2029 and controls escaped. */
void gs_write_json(GsWriter *writer, GsSlice text);

/* For XML 1.0, in text and in attributes: letters with a meaning as entities,
 * what XML cannot hold as U+FFFD. */
void gs_write_xml(GsWriter *writer, GsSlice text);

/* Shown text for HTML, in text and in attributes: as gs_write_shown(), with
 * the letters that have a meaning as references. */
void gs_write_html(GsWriter *writer, GsSlice text);

/* Hands on what is left.  0, or the errno of the first failed write. */
int gs_writer_flush(GsWriter *writer);
