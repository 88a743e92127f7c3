/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a word ends: by its characters and their neighbours, and by the
 * abbreviations of the morphology.
 *
 * Every decision looks a bounded number of characters ahead, so cutting is
 * linear in the text.
 */
#include "word/cut-private.h"

#include "base/utf8.h"

#define LONGEST_ABBREVIATION 32
#define LONGEST_SCHEME 12
#define LONGEST_CLIPPED 12 /* bytes of a word with a leading apostrophe */

enum {
  HYPHEN = 0x2010,
  NO_BREAK_HYPHEN = 0x2011,
  EN_DASH = 0x2013,
  LEFT_SINGLE_QUOTE = 0x2018,
  RIGHT_SINGLE_QUOTE = 0x2019,
};

/* A word while it is read.  Joints are the characters inside a word that are
 * neither letter nor digit. */
typedef struct {
  const GsCutText *cut;
  size_t start;
  size_t at;          /* behind what is read */
  size_t end;         /* behind the last letter, digit or kept dot */
  size_t segment;     /* start of what stands behind the last joint */
  size_t member;      /* start of what stands behind the last hyphen */
  uint32_t last;      /* the character before `at` */
  unsigned n_letters; /* of the segment; at least 2 when it has a digit */
  bool has_dots;      /* the member is single letters with dots so far */
  bool is_closed;     /* its own final dot is read */
} Reader;

/* ---- characters ------------------------------------------------------- */

uint32_t
gs_cut_other_char(const GsCutText *cut, size_t at, size_t *len)
{
  uint32_t code = 0;
  size_t n = 0;
  if (at < cut->text.len) {
    n = gs_utf8_decode(cut->text, at, &code);
    if (n == 0) {
      n = 1;
      code = 0xfffd;
    }
  }
  if (len != NULL)
    *len = n;
  return code;
}

bool
gs_cut_is_word_char(uint32_t code)
{
  return code < 0x80 ? g_ascii_isalnum((char)code)
                     : gs_utf8_is_letter(code) || g_unichar_isdigit(code);
}

bool
gs_cut_is_apostrophe(uint32_t code)
{
  return code == '\'' || code == RIGHT_SINGLE_QUOTE ||
         code == LEFT_SINGLE_QUOTE;
}

static bool
is_hyphen(uint32_t code)
{
  return code == '-' || code == HYPHEN || code == NO_BREAK_HYPHEN;
}

/* "1,200", "0.8", "10:30", "9/11", "1990–95" */
static bool
joins_digits(uint32_t code)
{
  return code == ',' || code == '.' || code == ':' || code == '/' ||
         code == EN_DASH;
}

/* "AT&T", "2+2", "snake_case", "someone@example.org" */
static bool
joins_all(uint32_t code)
{
  return code == '&' || code == '+' || code == '_' || code == '@';
}

/* ---- dots ------------------------------------------------------------- */

/* The end of the longest abbreviation that starts with the member and holds
 * the dot at `reader->at`; 0 if none. */
static size_t
abbreviation_end(const Reader *reader)
{
  const GsCutText *cut = reader->cut;
  size_t start = reader->member, longest = 0, len;
  if (cut->morphology == NULL)
    return 0;
  for (size_t at = reader->at; at < start + LONGEST_ABBREVIATION; at += len) {
    uint32_t code = gs_cut_char(cut, at, &len);
    if (code != '.' && !gs_utf8_is_letter(code))
      break;
    GsSlice text = { cut->text.at + start, at + len - start };
    if (code == '.' && gs_morphology_is_abbreviation(cut->morphology, text))
      longest = at + len;
  }
  return longest;
}

static bool
is_single_letter(const Reader *reader)
{
  return reader->n_letters == 1 && gs_utf8_is_letter(reader->last);
}

/* "U.S": a letter, a dot, and one letter more. */
static bool
is_acronym_dot(const Reader *reader, uint32_t next, uint32_t after)
{
  return is_single_letter(reader) && gs_utf8_is_letter(next) &&
         !gs_cut_is_word_char(after);
}

/* "example.org", but neither "islands.But" nor "U.S.and". */
static bool
is_inner_dot(const Reader *reader, uint32_t next)
{
  return !reader->has_dots && !gs_utf8_is_upper(reader->last) &&
         g_unichar_islower(next);
}

/* "J.", but not "I." where the pack knows the word "i". */
static bool
is_initial(const Reader *reader)
{
  if (!gs_utf8_is_upper(reader->last) || reader->segment != reader->start)
    return false;
  char lower = g_ascii_tolower((char)reader->last);
  return reader->last >= 0x80 || reader->cut->morphology == NULL ||
         gs_morphology_find(reader->cut->morphology, (GsSlice){ &lower, 1 }) ==
             NULL;
}

static bool
keeps_dot(const Reader *reader)
{
  return is_single_letter(reader) && (reader->has_dots || is_initial(reader));
}

/* ---- step by step ----------------------------------------------------- */

static bool
is_joint(const Reader *reader, uint32_t code, uint32_t next)
{
  if (gs_cut_is_apostrophe(code))
    return gs_utf8_is_letter(next);
  if (is_hyphen(code))
    return gs_cut_is_word_char(next);
  if (reader->is_closed)
    return false;
  if (joins_all(code))
    return gs_cut_is_word_char(next);
  if (joins_digits(code) && g_unichar_isdigit(reader->last) &&
      g_unichar_isdigit(next))
    return true;
  return code == '.' && is_inner_dot(reader, next);
}

static bool
take_letter(Reader *reader, uint32_t code, size_t len)
{
  reader->at += len;
  if (gs_utf8_is_ignorable(code))
    return true;
  reader->end = reader->at;
  reader->last = code;
  if (!gs_utf8_is_letter(code))
    reader->n_letters += 2;
  else if (!g_unichar_ismark(code))
    reader->n_letters++;
  return true;
}

static bool
take_joint(Reader *reader, uint32_t code, size_t len)
{
  if (is_hyphen(code)) {
    reader->member = reader->at + len;
    reader->has_dots = false;
  }
  reader->at += len;
  reader->last = code;
  reader->segment = reader->at;
  reader->n_letters = 0;
  reader->is_closed = false;
  return true;
}

static bool
close_at(Reader *reader, size_t end)
{
  reader->at = end;
  reader->end = end;
  reader->last = '.';
  reader->is_closed = true;
  return true;
}

/* Takes a dot, with what must follow it; false when it ends the word. */
static bool
take_dot(Reader *reader, uint32_t next, uint32_t after)
{
  size_t end = abbreviation_end(reader);
  if (end != 0)
    return close_at(reader, end);
  if (is_acronym_dot(reader, next, after)) {
    reader->has_dots = true;
    return take_joint(reader, '.', 1);
  }
  if (is_joint(reader, '.', next))
    return take_joint(reader, '.', 1);
  return keeps_dot(reader) && close_at(reader, reader->at + 1);
}

/* Takes one character more, or several; false at the end of the word. */
static bool
step(Reader *reader)
{
  size_t len, next_len;
  uint32_t code = gs_cut_char(reader->cut, reader->at, &len);
  if (code == 0)
    return false;
  if (!reader->is_closed &&
      (gs_cut_is_word_char(code) || gs_utf8_is_ignorable(code)))
    return take_letter(reader, code, len);
  uint32_t next = gs_cut_char(reader->cut, reader->at + len, &next_len);
  uint32_t after = gs_cut_char(reader->cut, reader->at + len + next_len, NULL);
  if (code == '.' && !reader->is_closed)
    return take_dot(reader, next, after);
  return is_joint(reader, code, next) && take_joint(reader, code, len);
}

static size_t
plain_end(const GsCutText *cut, size_t start)
{
  Reader reader = { .cut = cut,
                    .start = start,
                    .at = start,
                    .end = start,
                    .segment = start,
                    .member = start };
  while (step(&reader))
    ;
  return reader.end;
}

/* ---- words with a shape of their own ---------------------------------- */

static bool
ends_address(uint32_t code)
{
  return code == 0 || gs_utf8_is_space(code) || code == '"' || code == '<' ||
         code == '>' || code == 0x201c || code == 0x201d || code == 0xab ||
         code == 0xbb;
}

/* Where the scheme of an address ends ("https://", "www."); 0 if none. */
static size_t
scheme_end(const GsCutText *cut, size_t start)
{
  GsSlice rest = { cut->text.at + start, cut->text.len - start };
  if (rest.len > 4 && g_ascii_strncasecmp(rest.at, "www.", 4) == 0)
    return start + 4;
  size_t len = 0;
  while (len < LONGEST_SCHEME && len < rest.len &&
         g_ascii_isalpha(rest.at[len]))
    len++;
  rest = (GsSlice){ rest.at + len, rest.len - len };
  return gs_slice_has_prefix(rest, GS_SLICE("://")) ? start + len + 3 : 0;
}

/* The end of the web address at `start`, without the punctuation of the
 * sentence around it; 0 if there is none. */
static size_t
address_end(const GsCutText *cut, size_t start)
{
  size_t first = scheme_end(cut, start);
  if (first == 0 || ends_address(gs_cut_char(cut, first, NULL)))
    return 0;
  size_t at = first, end = first, len;
  for (;; at += len) {
    uint32_t code = gs_cut_char(cut, at, &len);
    if (ends_address(code))
      return end;
    bool is_around = strchr(".,;:!?()[]'", (int)MIN(code, 0x7f)) != NULL ||
                     gs_cut_is_apostrophe(code);
    if (!is_around)
      end = at + len;
  }
}

/* "#tag", "@name"; 0 if there is none. */
static size_t
tag_end(const GsCutText *cut, size_t start)
{
  size_t at = start + 1, len;
  for (;; at += len) {
    uint32_t code = gs_cut_char(cut, at, &len);
    if (!gs_cut_is_word_char(code) && code != '_')
      break;
  }
  return at > start + 1 ? at : 0;
}

/* "'90s", and what the morphology knows with its apostrophe ("'em", "'s");
 * 0 if it is none of these. */
static size_t
clipped_end(const GsCutText *cut, size_t start)
{
  size_t len, digit_len;
  uint32_t quote = gs_cut_char(cut, start, &len);
  bool is_number =
      g_unichar_isdigit(gs_cut_char(cut, start + len, &digit_len)) &&
      g_unichar_isdigit(gs_cut_char(cut, start + len + digit_len, NULL));
  if (is_number)
    return plain_end(cut, start + len);
  if (cut->morphology == NULL || quote == LEFT_SINGLE_QUOTE)
    return 0;
  char text[LONGEST_CLIPPED] = "'";
  size_t n = 1, at = start + len;
  while (n < sizeof text && at < cut->text.len &&
         g_ascii_isalpha(cut->text.at[at]))
    text[n++] = g_ascii_tolower(cut->text.at[at++]);
  GsSlice word = { text, n };
  bool is_known = n > 1 && !gs_cut_is_word_char(gs_cut_char(cut, at, NULL)) &&
                  (gs_morphology_has_clitic(cut->morphology, word) ||
                   gs_morphology_find(cut->morphology, word) != NULL);
  return is_known ? at : 0;
}

/* Behind the run of `byte` at `start`. */
static size_t
run_end(const GsCutText *cut, size_t start, char byte)
{
  size_t at = start;
  while (at < cut->text.len && cut->text.at[at] == byte)
    at++;
  return at;
}

/* Behind the second of two apostrophes: some newspapers' double quote; 0 when
 * there is one only, or one that closes before those two ("'We left,'''"). */
static size_t
twin_end(const GsCutText *cut, size_t start, bool after_space)
{
  size_t len;
  size_t next;
  uint32_t code = gs_cut_char(cut, start, &len);
  if (gs_cut_char(cut, start + len, &next) != code)
    return 0;
  size_t end = start + len + next;
  return !after_space && gs_cut_char(cut, end, NULL) == code ? 0 : end;
}

/* The end of a word that does not start with a letter or digit, or 0 when it
 * is a character that stands alone. */
static size_t
odd_end(const GsCutText *cut, size_t start, bool after_space)
{
  uint32_t code = gs_cut_char(cut, start, NULL);
  if (code == '#' || code == '@')
    return tag_end(cut, start);
  if (gs_cut_is_apostrophe(code)) {
    size_t twin = twin_end(cut, start, after_space);
    return twin != 0 ? twin : clipped_end(cut, start);
  }
  if (code == '-')
    return run_end(cut, start, '-');
  if (code != '.')
    return 0;
  bool is_number =
      after_space && g_unichar_isdigit(gs_cut_char(cut, start + 1, NULL));
  return is_number ? plain_end(cut, start + 1) : run_end(cut, start, '.');
}

/* The end of a word of ASCII letters behind which nothing can go on: the
 * answer for most words, without a look at each letter; 0 for all others. */
static size_t
simple_end(const GsCutText *cut, size_t start)
{
  GsSlice text = cut->text;
  size_t at = start;
  while (at < text.len && g_ascii_isalpha(text.at[at]))
    at++;
  bool is_over = at == text.len || strchr(" \n,;!?)\"", text.at[at]) != NULL;
  return is_over && at > start ? at : 0;
}

size_t
gs_cut_word_end(const GsCutText *cut, size_t start, bool after_space)
{
  size_t simple = simple_end(cut, start);
  if (simple != 0)
    return simple;
  size_t len;
  uint32_t code = gs_cut_char(cut, start, &len);
  size_t end = 0;
  if (gs_utf8_is_letter(code))
    end = address_end(cut, start);
  if (end == 0)
    end = gs_cut_is_word_char(code) ? plain_end(cut, start)
                                    : odd_end(cut, start, after_space);
  return end != 0 ? end : start + len;
}
