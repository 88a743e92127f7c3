/* SPDX-License-Identifier: Apache-2.0
 *
 * A pattern, an 0xFF, and a subject: the pattern is refused, or what it finds
 * lies in the subject between characters, and the walk over all matches ends.
 */
#include "base/utf8.h"
#include "fuzz.h"
#include "match/regex.h"

#define MOST_MATCHES 10000

static bool
is_between_characters(GsSlice text, size_t at)
{
  return at == text.len || ((unsigned char)text.at[at] & 0xc0) != 0x80;
}

static void
find_all(const GsRegex *regex, GsSlice subject)
{
  size_t from = 0;
  for (unsigned n = 0; from <= subject.len && n < MOST_MATCHES; n++) {
    GsSpan found = { 0, 0 };
    if (gs_regex_find(regex, subject, from, &found) != GS_REGEX_FOUND)
      return;
    FUZZ_MUST(from <= found.start && found.start <= found.end);
    FUZZ_MUST(found.end <= subject.len);
    FUZZ_MUST(is_between_characters(subject, found.start));
    FUZZ_MUST(is_between_characters(subject, found.end));
    from = MAX(found.end, found.start + 1);
    while (!is_between_characters(subject, MIN(from, subject.len)))
      from++;
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  GsSlice all = { (const char *)bytes, len };
  const uint8_t *cut = len > 0 ? memchr(bytes, 0xff, len) : NULL;
  size_t end = cut != NULL ? (size_t)(cut - bytes) : len;
  GsSlice pattern = { all.at, end };
  GsSlice subject = { all.at + MIN(end + 1, len), len - MIN(end + 1, len) };
  if (gs_utf8_first_bad(pattern) < pattern.len ||
      gs_utf8_first_bad(subject) < subject.len)
    return 0;
  GsRegexError error = { 0 };
  GsRegex *regex = gs_regex_new(pattern, len % 2 == 0, &error);
  FUZZ_MUST(regex != NULL || error.offset <= pattern.len);
  FUZZ_MUST(regex != NULL || error.message[0] != '\0');
  if (regex != NULL)
    find_all(regex, subject);
  gs_regex_free(regex);
  return 0;
}
