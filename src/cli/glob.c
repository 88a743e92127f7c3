/* SPDX-License-Identifier: Apache-2.0
 *
 * Globs of paths, in a time that grows with glob times path and no faster,
 * whatever stars are in them.
 *
 * One row of marks says which parts of the glob may begin at this byte of the
 * path; from it follows the row of the next byte.
 */
#include "cli/glob.h"

#include <string.h>

typedef enum {
  PART_BYTE, /* this byte */
  PART_ANY,  /* one byte, no slash */
  PART_SET,
  PART_STAR,    /* any number of bytes, no slash */
  PART_STARS,   /* any number of bytes */
  PART_FOLDERS, /* nothing, or bytes up to a slash */
} PartKind;

typedef struct {
  PartKind kind;
  const char *at;
  size_t len;
} Part;

gboolean
glob_is(const char *path)
{
  return strpbrk(path, "*?[") != NULL;
}

/* "[a-z]" ends at its "]", which may be the first of the set; a "[" without
 * one stands for itself. */
static size_t
set_len(const char *at)
{
  size_t first = at[1] == '!' ? 2 : 1;
  const char *end = at[first] != '\0' ? strchr(at + first + 1, ']') : NULL;
  return end != NULL ? (size_t)(end - at) + 1 : 0;
}

static Part
read_part(const char *at)
{
  if (strncmp(at, "**/", 3) == 0)
    return (Part){ PART_FOLDERS, at, 3 };
  if (strncmp(at, "**", 2) == 0)
    return (Part){ PART_STARS, at, 2 };
  if (*at == '*')
    return (Part){ PART_STAR, at, 1 };
  if (*at == '?')
    return (Part){ PART_ANY, at, 1 };
  if (*at == '[' && set_len(at) > 0)
    return (Part){ PART_SET, at, set_len(at) };
  return (Part){ PART_BYTE, at, 1 };
}

static gboolean
is_in_set(const Part *part, unsigned char byte)
{
  gboolean is_not = part->at[1] == '!';
  const unsigned char *at = (const unsigned char *)part->at + (is_not ? 2 : 1);
  const unsigned char *end = (const unsigned char *)part->at + part->len - 1;
  gboolean is_found = FALSE;
  while (at < end) {
    gboolean is_range = at + 2 < end && at[1] == '-';
    is_found =
        is_found || (is_range ? at[0] <= byte && byte <= at[2] : *at == byte);
    at += is_range ? 3 : 1;
  }
  return is_found != is_not && byte != '/';
}

/* Does the byte go into this part, be it all of it or one of many? */
static gboolean
takes(const Part *part, char byte)
{
  switch (part->kind) {
  case PART_BYTE:
    return *part->at == byte;
  case PART_SET:
    return is_in_set(part, (unsigned char)byte);
  case PART_ANY:
  case PART_STAR:
    return byte != '/';
  default:
    return TRUE;
  }
}

/* What may be nothing is over where it begins. */
static void
pass_empty(const Part *parts, size_t n, gboolean *row, gboolean is_start)
{
  for (size_t i = 0; i < n; i++)
    if (row[i] && (parts[i].kind == PART_STAR || parts[i].kind == PART_STARS ||
                   (parts[i].kind == PART_FOLDERS && is_start)))
      row[i + 1] = TRUE;
}

static void
take_byte(
    const Part *parts, size_t n, const gboolean *row, gboolean *next, char byte)
{
  for (size_t i = 0; i < n; i++) {
    if (!row[i] || !takes(&parts[i], byte))
      continue;
    gboolean stays = parts[i].kind >= PART_STAR;
    next[i] = next[i] || stays;
    if (!stays || (parts[i].kind == PART_FOLDERS && byte == '/'))
      next[i + 1] = TRUE;
  }
}

gboolean
glob_matches(const char *glob, const char *path)
{
  size_t room = strlen(glob) + 1;
  g_autofree Part *parts = g_new0(Part, room);
  g_autofree gboolean *row = g_new0(gboolean, room);
  g_autofree gboolean *next = g_new0(gboolean, room);
  size_t n = 0;
  for (const char *at = glob; *at != '\0'; at += parts[n++].len)
    parts[n] = read_part(at);
  row[0] = TRUE;
  for (const char *at = path; *at != '\0'; at++) {
    pass_empty(parts, n, row, at == path || at[-1] == '/');
    memset(next, 0, room * sizeof *next);
    take_byte(parts, n, row, next, *at);
    memcpy(row, next, room * sizeof *row);
  }
  pass_empty(parts, n, row, FALSE);
  return row[n];
}
