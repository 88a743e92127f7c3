/* SPDX-License-Identifier: Apache-2.0
 *
 * PCRE2 with all limits set.
 *
 * Long subjects are searched in windows that overlap.  What looks beyond the
 * end of its window, match or not, is looked for again from its own start,
 * and given up when even that is too short.  So the cost is linear in the
 * subject, with a factor that the match limit bounds.
 */
#include "match/regex.h"

#include "base/limits.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

struct GsRegex {
  pcre2_code *code;
  pcre2_match_context *limits;
};

/* ---- what is refused -------------------------------------------------- */

typedef struct {
  const char *text;
  const char *message;
} Refusal;

/* Verbs and start options could lift the limits, callouts call what is not
 * there, \C and \K break characters and places. */
static const Refusal refusals[] = {
  { "(*", "'(*' is not allowed here" },
  { "(?C", "callouts are not allowed here" },
  { "\\C", "\\C is not allowed here" },
  { "\\K", "\\K is not allowed here" },
};

static bool
fail(GsRegexError *error, size_t offset, const char *message)
{
  error->offset = offset;
  g_strlcpy(error->message, message, sizeof error->message);
  return false;
}

static bool
is_allowed(GsSlice pattern, GsRegexError *error)
{
  if (pattern.len == 0)
    return fail(error, 0, "the pattern is empty");
  if (pattern.len > GS_LIMIT_REGEX_PATTERN_BYTES)
    return fail(error, 0, "the pattern is longer than 4,096 bytes");
  for (size_t at = 0; at < pattern.len; at++) {
    GsSlice rest = { pattern.at + at, pattern.len - at };
    for (size_t i = 0; i < G_N_ELEMENTS(refusals); i++)
      if (gs_slice_has_prefix(rest, gs_slice_of(refusals[i].text)))
        return fail(error, at, refusals[i].message);
    if (pattern.at[at] == '\\')
      at++;
  }
  return true;
}

/* ---- compiling -------------------------------------------------------- */

static pcre2_compile_context *
new_context(void)
{
  pcre2_compile_context *context = pcre2_compile_context_create(NULL);
  if (context == NULL)
    g_error("out of memory");
  pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
  pcre2_set_bsr(context, PCRE2_BSR_UNICODE);
  pcre2_set_parens_nest_limit(context, GS_LIMIT_REGEX_NESTING);
  pcre2_set_max_pattern_length(context, GS_LIMIT_REGEX_PATTERN_BYTES);
  return context;
}

static pcre2_match_context *
new_limits(void)
{
  pcre2_match_context *limits = pcre2_match_context_create(NULL);
  if (limits == NULL)
    g_error("out of memory");
  pcre2_set_match_limit(limits, GS_LIMIT_REGEX_MATCH);
  pcre2_set_depth_limit(limits, GS_LIMIT_REGEX_DEPTH);
  pcre2_set_heap_limit(limits, GS_LIMIT_REGEX_HEAP_KIB);
  return limits;
}

static bool
is_small(const pcre2_code *code, GsRegexError *error)
{
  size_t size = 0;
  pcre2_pattern_info(code, PCRE2_INFO_SIZE, &size);
  return size <= GS_LIMIT_REGEX_COMPILED_BYTES ||
         fail(error, 0, "the compiled pattern is larger than 256 KiB");
}

GsRegex *
gs_regex_new(GsSlice pattern, bool ignore_case, GsRegexError *error)
{
  if (!is_allowed(pattern, error))
    return NULL;
  int number = 0;
  PCRE2_SIZE offset = 0;
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C |
                     PCRE2_DOLLAR_ENDONLY | (ignore_case ? PCRE2_CASELESS : 0);
  pcre2_compile_context *context = new_context();
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options,
                                   &number, &offset, context);
  pcre2_compile_context_free(context);
  if (code == NULL) {
    PCRE2_UCHAR text[120];
    pcre2_get_error_message(number, text, sizeof text);
    fail(error, offset, (const char *)text);
    return NULL;
  }
  if (!is_small(code, error)) {
    pcre2_code_free(code);
    return NULL;
  }
  /* Without, it is only slower. */
  pcre2_jit_compile(code, PCRE2_JIT_COMPLETE | PCRE2_JIT_PARTIAL_HARD);
  GsRegex *regex = g_new0(GsRegex, 1);
  regex->code = code;
  regex->limits = new_limits();
  return regex;
}

void
gs_regex_free(GsRegex *regex)
{
  if (regex == NULL)
    return;
  pcre2_match_context_free(regex->limits);
  pcre2_code_free(regex->code);
  g_free(regex);
}

/* ---- matching --------------------------------------------------------- */

/* The part of the subject that PCRE2 sees at once. */
typedef struct {
  GsSlice subject;
  size_t start;
  size_t end;
} Window;

static size_t
char_start(GsSlice text, size_t at)
{
  while (at > 0 && at < text.len && ((unsigned char)text.at[at] & 0xC0) == 0x80)
    at--;
  return at;
}

static Window
window_at(GsSlice subject, size_t from)
{
  size_t back = MIN(from, GS_LIMIT_REGEX_OVERLAP_BYTES);
  Window window = { .subject = subject,
                    .start = char_start(subject, from - back) };
  size_t end = window.start + GS_LIMIT_REGEX_SUBJECT_BYTES;
  window.end = end < subject.len ? char_start(subject, end) : subject.len;
  return window;
}

static int
match(const GsRegex *regex,
      const Window *window,
      size_t from,
      pcre2_match_data *data)
{
  uint32_t options = PCRE2_NO_UTF_CHECK;
  options |= window->start > 0 ? PCRE2_NOTBOL : 0;
  options |=
      window->end < window->subject.len ? PCRE2_NOTEOL | PCRE2_PARTIAL_HARD : 0;
  PCRE2_SPTR text = (PCRE2_SPTR)window->subject.at + window->start;
  size_t len = window->end - window->start;
  int result = pcre2_match(regex->code, text, len, from - window->start,
                           options, data, regex->limits);
  if (result == PCRE2_ERROR_JIT_STACKLIMIT)
    result = pcre2_match(regex->code, text, len, from - window->start,
                         options | PCRE2_NO_JIT, data, regex->limits);
  return result;
}

/* One window: FOUND, NONE, GAVE_UP; *from moves on to where the next window
 * is to be searched. */
static GsRegexResult
search_window(const GsRegex *regex,
              GsSlice subject,
              size_t *from,
              pcre2_match_data *data,
              GsSpan *found)
{
  Window window = window_at(subject, *from);
  int result = match(regex, &window, *from, data);
  if (result == PCRE2_ERROR_NOMATCH) {
    *from = window.end + (window.end == subject.len ? 1 : 0);
    return GS_REGEX_NONE;
  }
  const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);
  if (result == PCRE2_ERROR_PARTIAL && window.start + ends[0] > *from) {
    *from = window.start + ends[0];
    return GS_REGEX_NONE;
  }
  if (result < 0)
    return GS_REGEX_GAVE_UP;
  *found = (GsSpan){ window.start + ends[0], window.start + ends[1] };
  return GS_REGEX_FOUND;
}

GsRegexResult
gs_regex_find(const GsRegex *regex, GsSlice subject, size_t from, GsSpan *found)
{
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  if (data == NULL)
    return GS_REGEX_GAVE_UP;
  GsRegexResult result = GS_REGEX_NONE;
  while (result == GS_REGEX_NONE && from <= subject.len)
    result = search_window(regex, subject, &from, data, found);
  pcre2_match_data_free(data);
  return result;
}

const char *
gs_regex_version(bool *has_jit)
{
  static char version[64];
  static gsize is_known;
  uint32_t jit = 0;
  pcre2_config(PCRE2_CONFIG_JIT, &jit);
  *has_jit = jit != 0;
  if (g_once_init_enter(&is_known)) {
    pcre2_config(PCRE2_CONFIG_VERSION, version);
    g_once_init_leave(&is_known, 1);
  }
  return version;
}
