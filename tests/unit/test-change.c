/* SPDX-License-Identifier: Apache-2.0
 *
 * Diffs to changed lines, and changed lines to findings.
 */
#include "change/change.h"
#include "check.h"
#include "reading.h"

#define GIT "diff --git a/x.txt b/x.txt\nindex 1..2 100644\n"
#define HUNK "@@ -1 +1 @@\n-a\n+b\n"
#define HEAD "--- a/x.txt\n+++ b/x.txt\n"

/* "path:1-2,4-4|path:*|", or "line: message" cut at ";". */
static char *
lines_of(GsArena *arena, GsSlice diff)
{
  GsChangeError error = { 0 };
  const GsChanges *changes = gs_changes_read(arena, diff, &error);
  GString *out = g_string_new(NULL);
  if (changes == NULL)
    g_string_append_printf(out, "%zu: %.*s", error.line,
                           (int)strcspn(error.message, ";"), error.message);
  for (size_t i = 0; changes != NULL && i < changes->files.n; i++) {
    const GsChangedFile *file = &changes->files.items[i];
    g_string_append_printf(out, "%.*s:%s", GS_SLICE_ARGS(file->path),
                           file->is_whole ? "*" : "");
    for (size_t k = 0; k < file->lines.n; k++)
      g_string_append_printf(out, "%s%zu-%zu", k > 0 ? "," : "",
                             file->lines.items[k].first,
                             file->lines.items[k].last);
    g_string_append_c(out, '|');
  }
  return g_string_free(out, FALSE);
}

static void
diffs(void)
{
  static const struct {
    GsSlice diff;
    const char *want;
  } rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE("\n \n"), "" },
    { GS_SLICE(GIT HEAD "@@ -1,2 +1,3 @@ Ferry\n a\n+b\n c\n"),
      "b/x.txt:2-2|" },
    { GS_SLICE(HEAD "@@ -1 +1 @@\n-a\n+b\n"), "b/x.txt:1-1|" },
    { GS_SLICE(HEAD "@@ -1 +1,2 @@\n-a\n+b\n+c\n@@ -9,0 +11 @@\n+d\n"),
      "b/x.txt:1-2,11-11|" },
    { GS_SLICE(HEAD "@@ -3,2 +2,0 @@\n-a\n-b\n"), "b/x.txt:|" },
    { GS_SLICE("--- /dev/null\n+++ b/x.txt\n@@ -0,0 +1,2 @@\n+a\n+b\n"),
      "b/x.txt:1-2|" },
    { GS_SLICE("--- a/x.txt\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"), ":|" },
    /* no newline at the end, of either file */
    { GS_SLICE(HEAD "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"
                    "\\ No newline at end of file\n"),
      "b/x.txt:1-1|" },
    { GS_SLICE(HEAD "@@ -1 +1 @@\n-a\n+b"), "b/x.txt:1-1|" },
    /* lines that look like heads */
    { GS_SLICE(HEAD "@@ -1,2 +1,2 @@\n--- a/y\n-b\n+++ b/y\n+@@ -1 +1 @@\n"),
      "b/x.txt:1-2|" },
    { GS_SLICE("From 1234\n--- \n a note\n" GIT HEAD "@@ -1 +1 @@\n-a\n+b\n"
               "-- \n2.39.5\n"),
      "b/x.txt:1-1|" },
    { GS_SLICE("+++ b/none\n" HEAD "@@ -1 +1 @@\n-a\n+b\n"), "b/x.txt:1-1|" },
    /* CR LF: of the draft, and of the diff */
    { GS_SLICE(HEAD "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"), "b/x.txt:2-2|" },
    { GS_SLICE("--- a/x.txt\r\n+++ b/x.txt\r\n@@ -1,3 +1,3 @@\r\n a\r\n\r\n"
               "-b\r\n+c\r\n"),
      "b/x.txt:3-3|" },
    { GS_SLICE(HEAD "@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n"), "b/x.txt:3-3|" },
    /* names with blanks, dates, quotation marks, other letters */
    { GS_SLICE("--- a/the draft.txt\t\n+++ b/the draft.txt\t\n"
               "@@ -1 +1 @@\n-a\n+b\n"),
      "b/the draft.txt:1-1|" },
    { GS_SLICE("--- x.txt\t2026-11-26 10:00:00 +0000\n"
               "+++ x.txt\t2026-11-26 10:01:00 +0000\n@@ -1 +1 @@\n-a\n+b\n"),
      "x.txt:1-1|" },
    { GS_SLICE("--- a/x\n+++ \"b/a \\\"q\\\" \\303\\251\\\\\\t.txt\"\n"
               "@@ -1 +1 @@\n-a\n+b\n"),
      "b/a \"q\" \xc3\xa9\\\t.txt:1-1|" },
    { GS_SLICE("--- a/x\n+++ \"b/x\n@@ -1 +1 @@\n-a\n+b\n"), "b/x:1-1|" },
    /* renamed, with and without a change; a change of mode */
    { GS_SLICE("diff --git a/x b/y\nsimilarity index 100%\nrename from x\n"
               "rename to y\n"),
      "" },
    { GS_SLICE("diff --git a/x b/y\nrename from x\nrename to y\n"
               "--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n"),
      "b/y:1-1|" },
    { GS_SLICE("diff --git a/x b/x\nold mode 100644\nnew mode 100755\n"), "" },
    /* what git holds for no text */
    { GS_SLICE("diff --git a/x y.txt b/x y.txt\n"
               "Binary files a/x y.txt and b/x y.txt differ\n"),
      "b/x y.txt:*|" },
    { GS_SLICE("diff --git \"a/\\303\\251\" \"b/\\303\\251\"\n"
               "GIT binary patch\nliteral 3\nabc\n"),
      "b/\xc3\xa9:*|" },
    { GS_SLICE("diff --git a/x b/y\nrename from x\nrename to y\n"
               "Binary files a/x and b/y differ\n"),
      "y:*|" },
    { GS_SLICE("Binary files /dev/null and b/new.txt differ\n"),
      "b/new.txt:*|" },
    { GS_SLICE("Binary files /dev/null and \"b/\\303\\251\" differ\n"),
      "b/\xc3\xa9:*|" },
    { GS_SLICE("Binary files old/x and new/x differ\n"), "new/x:*|" },
    { GS_SLICE("Binary files \n"), ":*|" },
    { GS_SLICE("diff --git \n"), "" },
    { GS_SLICE("diff --git \"\nBinary files \"\n"), ":*|" },
    /* broken */
    { GS_SLICE("Ada Holm said the port was open.\n"),
      "1: this is no unified diff" },
    { GS_SLICE(HEAD "@@ -1,2 +1,2 @@\n a\n"),
      "4: the diff breaks off in the middle of a hunk" },
    { GS_SLICE(GIT HEAD),
      "4: the diff breaks off before the first hunk of this file" },
    { GS_SLICE(HEAD "--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n"),
      "2: the diff breaks off before the first hunk of this file" },
    { GS_SLICE(HEAD "@@ -1 +1 @@\n-a\n-b\n+c\n"),
      "5: this is no line of the hunk that it stands in" },
    { GS_SLICE(HEAD "@@ -1 +1 @@\n-a\n?b\n"),
      "5: this is no line of the hunk that it stands in" },
    { GS_SLICE(HEAD "@@ -x +1 @@\n"),
      "3: the head of this hunk cannot be read" },
    { GS_SLICE(HEAD "@@ -1 +1,99999999999999999999 @@\n"),
      "3: the head of this hunk cannot be read" },
    { GS_SLICE(HEAD "@@ -1, +1 @@\n"),
      "3: the head of this hunk cannot be read" },
    { GS_SLICE(HEAD "@@ -7 +7 @@\n-a\n+b\n@@ -3 +3 @@\n-a\n+b\n"),
      "6: this hunk is about lines before those of the last one" },
    { GS_SLICE("@@ -1 +1 @@\n-a\n+b\n"), "1: this hunk belongs to no file" },
    { GS_SLICE(GIT "@@ -1 +1 @@\n-a\n+b\n"),
      "3: this hunk belongs to no file" },
    { GS_SLICE("diff --cc x.txt\nindex 1,2..3\n--- a/x.txt\n+++ b/x.txt\n"
               "@@@ -1,1 -1,1 +1,1 @@@\n"),
      "1: a combined diff does not say what is new" },
    { GS_SLICE("--- a\n+++ b\n@@ -1 +1 @@\n-a\0b\n+\0\n"), "b:1-1|" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autofree char *got = lines_of(arena, rows[i].diff);
    CHECK_STR(got, rows[i].want);
  }
}

/* The path itself, or behind the name of a version. */
static void
names(void)
{
  static const struct {
    const char *path;
    bool is_named;
  } rows[] = {
    { "d/x.txt", true },  { "x.txt", false },     { "b/d/x.txt", true },
    { "y", true },        { "z/y", false },       { "", false },
    { "d", false },       { "a/d/x.txt", false }, { "tree", true },
    { "new/tree", true }, { "kept/k", true },     { "k", false },
    { "added", true },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsChangeError error;
  const GsChanges *changes = gs_changes_read(
      arena,
      GS_SLICE("--- a/d/x.txt\n+++ b/d/x.txt\n" HUNK "--- y\n+++ y\n" HUNK
               "--- old/tree\n+++ new/tree\n" HUNK
               "--- kept/k\n+++ kept/k\n" HUNK
               "--- /dev/null\n+++ b/added\n" HUNK
               "--- a/gone\n+++ /dev/null\n" HUNK),
      &error);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(gs_changes_name(changes, rows[i].path), rows[i].is_named);
  }
}

/* Line 1 clashes with line 3, line 5 with line 7. */
#define DRAFT                                                                  \
  "Police said 20 people were hurt in the collision on Monday." END END        \
  "The hospital said 35 people were hurt in the collision on Monday." END END  \
  "Ada Holm said the pier in Lund was closed." END END                         \
  "Jon Varnes said the pier in Lund was not closed." END
#define END "\n"
static const char with_lf[] = DRAFT;
#undef END
#define END "\r\n"
static const char with_crlf[] = "\xef\xbb\xbf" DRAFT;
#undef END

/* Where the findings that are left stand, and how many are not. */
static void
findings(void)
{
  static const struct {
    const char *text;
    const char *diff; /* its hunks */
    const char *want;
  } rows[] = {
    { with_lf, "@@ -9,1 +8,0 @@\n-a\n", "2 unchanged" },
    { with_lf, "@@ -1 +1 @@\n-a\n+b\n", "1:13 1 unchanged" },
    { with_lf, "@@ -3 +3 @@\n-a\n+b\n", "3:19 1 unchanged" },
    { with_lf, "@@ -1,3 +1,3 @@\n-a\n+b\n \n-a\n+b\n", "1:13 1 unchanged" },
    { with_lf, "@@ -2 +2 @@\n-\n+\n", "2 unchanged" },
    { with_lf, "@@ -3 +3 @@\n-a\n+b\n@@ -7 +7 @@\n-a\n+b\n", "3:19 7:17 " },
    { with_crlf, "@@ -3 +3 @@\n-a\n+b\n@@ -7 +7 @@\n-a\n+b\n", "3:19 7:17 " },
    { with_lf, "@@ -70 +70 @@\n-a\n+b\n", "2 unchanged" },
    { with_lf, "@@ -9,1 +8,0 @@\n-a\nBinary files a/draft and b/draft differ\n",
      "1:13 5:15 " },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(gs_slice_of(rows[i].text), NULL);
    g_autofree char *diff =
        g_strconcat("--- a/draft\n+++ b/draft\n", rows[i].diff, NULL);
    GsChangeError error;
    const GsChanges *changes =
        gs_changes_read(reading->arena, gs_slice_of(diff), &error);
    gs_changes_apply(changes, "draft", reading->document, &reading->report);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t k = 0; k < reading->report.n_findings; k++) {
      const GsFinding *finding = &reading->report.findings[k];
      const GsReportedClaim *first =
          finding->is_b_first ? finding->b : finding->a;
      g_string_append_printf(got, "%zu:%zu ", first->content.place.line,
                             first->content.place.column);
    }
    if (reading->report.n_unchanged > 0)
      g_string_append_printf(got, "%zu unchanged", reading->report.n_unchanged);
    CHECK_STR(got->str, rows[i].want);
  }
}

CU_TestInfo change_tests[] = {
  { "diffs", diffs },
  { "names", names },
  { "findings", findings },
  CU_TEST_INFO_NULL,
};
