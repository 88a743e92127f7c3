/* SPDX-License-Identifier: Apache-2.0
 *
 * What becomes of findings, once the engine has made them: which a comment in
 * the draft ignores, and which are about nothing that was changed.
 */
#include "gainsay-private.h"

#include "base/path.h"

/* ---- what was changed ------------------------------------------------- */

static bool
take_diff(GsFates *fates, const GainsayOptions *options, GError **error)
{
  if (options->diff == NULL)
    return true;
  GsChangeError wrong = { 0 };
  GsSlice diff = { options->diff, options->diff_len };
  fates->changes =
      gs_changes_read(fates->arena, gs_arena_copy(fates->arena, diff), &wrong);
  fates->changes_folder = g_strdup(options->diff_folder);
  if (fates->changes == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, "%s:%zu:1: %s",
                options->diff_name != NULL ? options->diff_name : "diff",
                wrong.line, wrong.message);
  return fates->changes != NULL;
}

/* `name` as seen from `folder`, if the diff has it so, else NULL. */
static const char *
path_from(const GsFates *fates, const char *folder, const char *name)
{
  g_autofree char *path = gs_path_below(folder, name);
  if (path == NULL || !gs_changes_name(fates->changes, path))
    return NULL;
  return gs_arena_copy(fates->arena, gs_slice_of(path)).at;
}

/* The document's path as the diff may have it: as it was given, from the
 * working folder on, or from that of the diff.  NULL when it has none. */
static const char *
changed_path(const GsFates *fates, const char *name)
{
  if (gs_changes_name(fates->changes, name))
    return name;
  const char *path = path_from(fates, ".", name);
  if (path == NULL && fates->changes_folder != NULL)
    path = path_from(fates, fates->changes_folder, name);
  return path;
}

static void
settle_changes(GsFates *fates,
               const GsDocument *document,
               GsDocumentReport *report)
{
  const char *path = changed_path(fates, document->name);
  fates->is_named |= path != NULL;
  gs_changes_apply(fates->changes, path != NULL ? path : document->name,
                   document, report);
}

/* ---- all -------------------------------------------------------------- */

bool
gs_fates_init(GsFates *fates,
              const GsRuleSet *set,
              const GainsayOptions *options,
              GError **error)
{
  *fates = (GsFates){ .arena = gs_arena_new(0) };
  fates->suppression.rules = set;
  fates->suppression.needs_reasons = options->needs_reasons;
  return take_diff(fates, options, error);
}

void
gs_fates_clear(GsFates *fates)
{
  gs_arena_free(fates->arena);
  g_free(fates->changes_folder);
}

/* What is not wanted now keeps its comment in use. */
void
gs_fates_settle(GsFates *fates,
                const GsNarrow *narrow,
                GsDocument *document,
                GsDocumentReport *report)
{
  gs_suppression_apply(&fates->suppression, document, report);
  gs_narrow_report(narrow, document->arena, report);
  if (fates->changes != NULL)
    settle_changes(fates, document, report);
}

char *
gs_fates_remark(const GsFates *fates)
{
  if (fates->changes == NULL || fates->changes->files.n == 0 || fates->is_named)
    return NULL;
  return g_strdup("the diff names no file that was read; its paths start from "
                  "the top of the repository, or from the working folder");
}
