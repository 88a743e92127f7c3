/* SPDX-License-Identifier: Apache-2.0
 *
 * How the cost of a regex grows with what it is run on.
 *
 * PCRE2 is made to call back before each item of the regex that it tries;
 * the calls are counted, so that the answer is the same on every machine.
 * The subjects are such as make regexes stumble: one of the regex's own
 * letters over and over, and pieces of it, with a last letter that spoils the
 * match.  A cost that grows with the subject only doubles when that does.
 */
#include "match/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#define SHORT 64           /* bytes of the shortest subject */
#define N_LENGTHS 3        /* each twice as long as the one before */
#define MOST_CALLS 1000000 /* of one run: more is too much already */
#define MANY_CALLS 512     /* fewer tell nothing about growth */
#define MAX_PIECES 32
#define GROWTH 3.0 /* twice for linear cost, four times for quadratic */

typedef struct {
  pcre2_code *code;
  pcre2_match_data *data;
  pcre2_match_context *context;
  size_t calls;
} Meter;

static int
count_call(pcre2_callout_block *block, void *data)
{
  Meter *meter = data;
  (void)block;
  return ++meter->calls > MOST_CALLS ? PCRE2_ERROR_CALLOUT : 0;
}

static size_t
cost_on(Meter *meter, const char *subject, size_t len)
{
  meter->calls = 0;
  pcre2_match(meter->code, (PCRE2_SPTR)subject, len, 0, 0, meter->data,
              meter->context);
  return meter->calls;
}

/* `piece` up to `len` bytes, then letters that end the run. */
static void
fill(char *subject, size_t len, GsSlice piece)
{
  size_t at = 0;
  for (; at + piece.len < len; at += piece.len)
    memcpy(subject + at, piece.at, piece.len);
  while (at < len)
    subject[at++] = '!';
}

static bool
grows_on(Meter *meter, GsSlice piece)
{
  char subject[SHORT << (N_LENGTHS - 1)];
  size_t costs[N_LENGTHS];
  for (size_t i = 0; i < N_LENGTHS; i++) {
    size_t len = (size_t)SHORT << i;
    fill(subject, len, piece);
    costs[i] = cost_on(meter, subject, len);
    if (costs[i] > MOST_CALLS)
      return true;
  }
  return costs[N_LENGTHS - 1] > MANY_CALLS &&
         (double)costs[N_LENGTHS - 1] > GROWTH * (double)costs[N_LENGTHS - 2];
}

/* ---- pieces ----------------------------------------------------------- */

/* Single letters and runs of letters and blanks that the regex itself has. */
static size_t
own_pieces(GsSlice pattern, GsSlice pieces[MAX_PIECES])
{
  size_t n = 0;
  size_t start = 0;
  for (size_t at = 0; at <= pattern.len && n + 2 <= MAX_PIECES; at++) {
    bool is_letter =
        at < pattern.len &&
        (g_ascii_isalnum(pattern.at[at]) || pattern.at[at] == ' ') &&
        (at == 0 || pattern.at[at - 1] != '\\');
    if (is_letter)
      continue;
    if (at > start)
      pieces[n++] = (GsSlice){ pattern.at + start, 1 };
    if (at > start + 1 && at - start < SHORT)
      pieces[n++] = (GsSlice){ pattern.at + start, at - start };
    start = at + 1;
  }
  return n;
}

static bool
grows_on_any(Meter *meter, GsSlice pattern, GsSlice *worst)
{
  static const char *const common[] = { "a", "1",  " ",  "a ",  "1 ", "-",
                                        ".", "a-", "1,", "Aa ", "\"" };
  GsSlice pieces[MAX_PIECES];
  size_t n = own_pieces(pattern, pieces);
  for (size_t i = 0; i < n + G_N_ELEMENTS(common); i++) {
    *worst = i < n ? pieces[i] : gs_slice_of(common[i - n]);
    if (grows_on(meter, *worst))
      return true;
  }
  return false;
}

bool
gs_regex_cost_grows(GsSlice pattern, bool ignore_case, GsSlice *worst)
{
  int number = 0;
  PCRE2_SIZE offset = 0;
  /* a text that lacks a letter the regex needs is no hard one */
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C |
                     PCRE2_NO_START_OPTIMIZE | PCRE2_AUTO_CALLOUT |
                     PCRE2_DOLLAR_ENDONLY | (ignore_case ? PCRE2_CASELESS : 0);
  Meter meter = { 0 };
  meter.code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options,
                             &number, &offset, NULL);
  meter.data = pcre2_match_data_create(1, NULL);
  meter.context = pcre2_match_context_create(NULL);
  bool grows = false;
  if (meter.code != NULL && meter.data != NULL && meter.context != NULL) {
    pcre2_set_callout(meter.context, count_call, &meter);
    grows = grows_on_any(&meter, pattern, worst);
  }
  pcre2_match_context_free(meter.context);
  pcre2_match_data_free(meter.data);
  pcre2_code_free(meter.code);
  return grows;
}
