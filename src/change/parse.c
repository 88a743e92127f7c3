/* SPDX-License-Identifier: Apache-2.0
 *
 * A unified diff to the lines that it adds.
 *
 * Hunks are counted out by the numbers in their heads, so that a line of a
 * draft which looks like a head is none.  What stands between files (git's
 * extended heads, the words of a mail) is passed over.  A diff that breaks off
 * in a hunk is an error: nobody knows what is missing.
 */
#include "change/change.h"

#define MOST_LINES ((size_t)1 << 40)

typedef struct {
  GsSlice rest;   /* not read yet */
  size_t line;    /* number of the current one */
  GsSlice text;   /* of it, without its end */
  GsSlice before; /* of the line before */
  GsChanges *changes;
  GsSlice git_path;    /* of the last "diff --git", or empty */
  GsChangedFile *file; /* that hunks belong to, or NULL */
  size_t bare_head;    /* line of a "+++" without a hunk so far, or 0 */
  bool is_diff;        /* something of a diff has been seen */
  GsChangeError *error;
} Reader;

static bool
next_line(Reader *reader)
{
  if (reader->rest.len == 0)
    return false;
  const char *end = memchr(reader->rest.at, '\n', reader->rest.len);
  size_t len = end != NULL ? (size_t)(end - reader->rest.at) : reader->rest.len;
  size_t used = end != NULL ? len + 1 : len;
  reader->before = reader->text;
  reader->text = (GsSlice){ reader->rest.at, len };
  reader->rest = (GsSlice){ reader->rest.at + used, reader->rest.len - used };
  reader->line++;
  return true;
}

static bool
fail(Reader *reader, const char *message)
{
  *reader->error = (GsChangeError){ reader->line, message };
  return false;
}

/* Takes `prefix` off `text`. */
static bool
take(GsSlice *text, const char *prefix)
{
  GsSlice wanted = gs_slice_of(prefix);
  if (!gs_slice_has_prefix(*text, wanted))
    return false;
  *text = gs_slice_part(*text, (GsSpan){ wanted.len, text->len });
  return true;
}

/* ---- paths ------------------------------------------------------------ */

/* The byte that "\303" stands for, in octal; takes it off. */
static char
take_octal(GsSlice *text)
{
  unsigned value = 0;
  size_t n = 0;
  while (n < 3 && n < text->len && text->at[n] >= '0' && text->at[n] <= '7')
    value = value * 8 + (unsigned)(text->at[n++] - '0');
  *text = gs_slice_part(*text, (GsSpan){ n, text->len });
  return (char)value;
}

/* The byte behind a backslash, as C writes it; takes it off. */
static char
take_escaped(GsSlice *text)
{
  static const char names[] = "abtnvfr";
  static const char bytes[] = "\a\b\t\n\v\f\r";
  char c = text->at[0];
  if (c >= '0' && c <= '7')
    return take_octal(text);
  *text = gs_slice_part(*text, (GsSpan){ 1, text->len });
  const char *found = strchr(names, c);
  return c != '\0' && found != NULL ? bytes[found - names] : c;
}

/* The path in quotation marks that `text` begins with; takes it off. */
static GsSlice
take_quoted(GsArena *arena, GsSlice *text)
{
  char *out = gs_arena_take(arena, text->len + 1);
  size_t n = 0;
  take(text, "\"");
  while (text->len > 0 && text->at[0] != '"') {
    bool is_escaped = text->at[0] == '\\' && text->len > 1;
    char c = text->at[0];
    *text = gs_slice_part(*text, (GsSpan){ 1, text->len });
    out[n++] = is_escaped ? take_escaped(text) : c;
  }
  take(text, "\"");
  return (GsSlice){ out, n };
}

/* Heads of a diff with CR LF end in CR; a tab parts the path from a date, or
 * from nothing when the path has blanks. */
static GsSlice
path_of(GsArena *arena, GsSlice text)
{
  while (text.len > 0 && text.at[text.len - 1] == '\r')
    text.len--;
  if (text.len > 0 && text.at[0] == '"')
    return take_quoted(arena, &text);
  const char *tab = text.len > 0 ? memchr(text.at, '\t', text.len) : NULL;
  if (tab != NULL)
    text.len = (size_t)(tab - text.at);
  return gs_slice_eq(text, GS_SLICE("/dev/null")) ? (GsSlice){ "", 0 } : text;
}

/* "a/x y b/x y": both halves are one path where the file has kept its name;
 * where not, a line "rename to" follows. */
static GsSlice
git_path_of(GsArena *arena, GsSlice text)
{
  while (text.len > 0 && text.at[text.len - 1] == '\r')
    text.len--;
  if (text.len > 0 && text.at[0] == '"') {
    take_quoted(arena, &text);
    take(&text, " ");
    return path_of(arena, text);
  }
  return gs_slice_part(text,
                       (GsSpan){ MIN(text.len, text.len / 2 + 1), text.len });
}

/* ---- files ------------------------------------------------------------ */

/* Where the path goes on behind its first folder. */
static GsSlice
behind_folder(GsSlice path)
{
  const char *slash = path.len > 0 ? memchr(path.at, '/', path.len) : NULL;
  if (slash == NULL)
    return (GsSlice){ 0 };
  return gs_slice_part(path,
                       (GsSpan){ (size_t)(slash - path.at) + 1, path.len });
}

/* The path without its version: "b/" and its like, as git has them, or what is
 * all that it has not in common with the old path. */
static GsSlice
bare_path(GsSlice path, GsSlice old)
{
  GsSlice rest = behind_folder(path);
  bool is_letter = rest.len + 2 == path.len && path.len > 0 &&
                   strchr("abciow", path.at[0]) != NULL;
  bool is_tree = rest.len > 0 && !gs_slice_eq(path, old) &&
                 gs_slice_eq(rest, behind_folder(old));
  return is_letter || is_tree ? rest : (GsSlice){ 0 };
}

static void
begin_file(Reader *reader, GsSlice path, GsSlice old, bool is_whole)
{
  GsChangedFile file = { .path = path,
                         .bare = bare_path(path, old),
                         .is_whole = is_whole };
  GsArena *arena = reader->changes->arena;
  reader->is_diff = true;
  gs_vector_add(arena, &reader->changes->files, file);
  reader->file = &reader->changes->files.items[reader->changes->files.n - 1];
}

/* "Binary files a/x and b/x differ": what of it is new, nobody says.  git has
 * named the path before; a new file, and those of diff, stand here alone. */
static void
read_binary(Reader *reader, GsSlice text)
{
  static const char between[] = " and ";
  GsSlice end = GS_SLICE(" differ");
  bool is_new = gs_slice_has_prefix(text, GS_SLICE("/dev/null and "));
  GsSlice path = reader->git_path;
  GsSlice old = { 0 };
  while (text.len > 0 && text.at[text.len - 1] == '\r')
    text.len--;
  if ((is_new || path.len == 0) && gs_slice_has_suffix(text, end)) {
    const char *found = g_strstr_len(text.at, (gssize)text.len, between);
    size_t start =
        found != NULL ? (size_t)(found - text.at) + strlen(between) : 0;
    GsSpan span = { start, text.len - end.len };
    if (start > 0 && span.start <= span.end)
      path = path_of(reader->changes->arena, gs_slice_part(text, span));
    if (start > 0)
      old = gs_slice_part(text, (GsSpan){ 0, start - strlen(between) });
  }
  begin_file(reader, path, old, true);
  reader->file->is_new = is_new;
}

/* ---- hunks ------------------------------------------------------------ */

/* A number, and behind a comma how many lines there are from it on. */
static bool
take_lines(GsSlice *text, size_t *first, size_t *n)
{
  size_t *const into[] = { first, n };
  *n = 1;
  for (size_t i = 0; i < 2 && (i == 0 || take(text, ",")); i++) {
    size_t digits = 0;
    size_t value = 0;
    for (; digits < text->len && g_ascii_isdigit(text->at[digits]); digits++) {
      value = value * 10 + (size_t)(text->at[digits] - '0');
      if (value > MOST_LINES)
        return false;
    }
    if (digits == 0)
      return false;
    *into[i] = value;
    *text = gs_slice_part(*text, (GsSpan){ digits, text->len });
  }
  return true;
}

static void
add_line(Reader *reader, size_t line)
{
  GsChangedFile *file = reader->file;
  size_t n = file->lines.n;
  GsChangedLines lines = { line, line };
  if (n > 0 && file->lines.items[n - 1].last + 1 == line)
    file->lines.items[n - 1].last = line;
  else
    gs_vector_add(reader->changes->arena, &file->lines, lines);
}

/* Counts out the lines of a hunk.  Some programs cut the blank that an empty
 * line of context begins with. */
static bool
read_lines(Reader *reader, size_t n_old, size_t at, size_t n_new)
{
  while (n_old > 0 || n_new > 0) {
    if (!next_line(reader))
      return fail(reader, "the diff breaks off in the middle of a hunk");
    char kind = reader->text.len > 0 ? reader->text.at[0] : ' ';
    bool is_old = kind == '-' || kind == ' ' || kind == '\r';
    bool is_new = kind == '+' || kind == ' ' || kind == '\r';
    if (kind == '\\')
      continue;
    if ((!is_old && !is_new) || (is_old && n_old == 0) ||
        (is_new && n_new == 0))
      return fail(reader, "this is no line of the hunk that it stands in");
    if (kind == '+')
      add_line(reader, at);
    n_old -= is_old;
    n_new -= is_new;
    at += is_new;
  }
  return true;
}

/* "@@ -3,2 +3,4 @@" */
static bool
read_hunk(Reader *reader, GsSlice text)
{
  size_t old = 0;
  size_t n_old = 0;
  size_t at = 0;
  size_t n_new = 0;
  if (!take_lines(&text, &old, &n_old) || !take(&text, " +") ||
      !take_lines(&text, &at, &n_new) || !take(&text, " @@"))
    return fail(reader, "the head of this hunk cannot be read");
  if (reader->file == NULL)
    return fail(reader, "this hunk belongs to no file");
  reader->bare_head = 0;
  size_t n = reader->file->lines.n;
  if (n > 0 && at <= reader->file->lines.items[n - 1].last)
    return fail(reader, "this hunk is about lines before those of the last "
                        "one");
  return read_lines(reader, n_old, at, n_new);
}

/* ---- the whole -------------------------------------------------------- */

/* Nobody knows what of the file a diff without hunks has left out. */
static bool
has_hunk(Reader *reader)
{
  if (reader->bare_head == 0)
    return true;
  reader->line = reader->bare_head;
  return fail(reader, "the diff breaks off before the first hunk of this file");
}

static bool
begin_lines(Reader *reader, GsSlice text)
{
  GsArena *arena = reader->changes->arena;
  GsSlice before = reader->before;
  take(&before, "--- ");
  if (!has_hunk(reader))
    return false;
  begin_file(reader, path_of(arena, text), path_of(arena, before), false);
  reader->bare_head = reader->line;
  return true;
}

static bool
read_line(Reader *reader)
{
  GsSlice text = reader->text;
  if (take(&text, "diff --git ")) {
    if (!has_hunk(reader))
      return false;
    reader->is_diff = true;
    reader->file = NULL;
    reader->git_path = git_path_of(reader->changes->arena, text);
  } else if (take(&text, "diff --cc ") || take(&text, "diff --combined ")) {
    return fail(reader, "a combined diff does not say what is new; make one "
                        "against a single revision");
  } else if (take(&text, "rename to ") || take(&text, "copy to ")) {
    reader->git_path = path_of(reader->changes->arena, text);
  } else if (take(&text, "Binary files ")) {
    read_binary(reader, text);
  } else if (take(&text, "GIT binary patch")) {
    begin_file(reader, reader->git_path, (GsSlice){ 0 }, true);
  } else if (gs_slice_has_prefix(reader->before, GS_SLICE("--- ")) &&
             take(&text, "+++ ")) {
    return begin_lines(reader, text);
  } else if (take(&text, "@@ -")) {
    return read_hunk(reader, text);
  }
  return true;
}

GsChanges *
gs_changes_read(GsArena *arena, GsSlice diff, GsChangeError *error)
{
  GsChanges *changes = GS_NEW(arena, GsChanges);
  Reader reader = { .rest = diff, .changes = changes, .error = error };
  changes->arena = arena;
  while (next_line(&reader))
    if (!read_line(&reader))
      return NULL;
  if (!has_hunk(&reader))
    return NULL;
  reader.line = 1;
  if (!reader.is_diff && gs_slice_trim(diff).len > 0) {
    fail(&reader, "this is no unified diff; 'git diff' and 'diff -u' write "
                  "one");
    return NULL;
  }
  return changes;
}
