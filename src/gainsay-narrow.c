/* SPDX-License-Identifier: Apache-2.0
 *
 * Which findings are wanted at all: by rule, by confidence, or only those of
 * which the text does not tell its reader.  A rule that is not wanted is never
 * asked, so that another one may judge its pair.  And in which order claims
 * are listed.
 */
#include "gainsay-private.h"

static const char *const confidences[] = { "low", "medium", "high" };

static int
rank_of(const char *confidence)
{
  for (size_t i = 0; i < G_N_ELEMENTS(confidences); i++)
    if (strcmp(confidences[i], confidence) == 0)
      return (int)i;
  return -1;
}

/* Puts `is_off` where the rules do not match, or where they do; how many
 * rules match. */
static size_t
mark(GsNarrow *narrow, const GsRuleSet *set, const char *glob, bool is_off)
{
  size_t n = 0;
  for (size_t i = 0; i < set->rules.n; i++) {
    if (!g_pattern_match_simple(glob, set->rules.items[i].id))
      continue;
    narrow->is_off[i] = is_off;
    n++;
  }
  return n;
}

static void
set_no_rule(const GsRuleSet *set, const char *glob, GError **error)
{
  g_autofree const char **ids = g_new0(const char *, set->rules.n + 1);
  for (size_t i = 0; i < set->rules.n; i++)
    ids[i] = set->rules.items[i].id;
  const char *near = gs_nearest(glob, ids, set->rules.n);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "no rule matches '%s'%s%s%s", glob,
              near != NULL ? "; did you mean '" : "",
              near != NULL ? near : "; 'gainsay explain' lists them",
              near != NULL ? "'?" : "");
}

static bool
mark_all(GsNarrow *narrow,
         const GsRuleSet *set,
         const char *const *globs,
         bool is_off,
         GError **error)
{
  for (; globs != NULL && *globs != NULL; globs++) {
    if (mark(narrow, set, *globs, is_off) > 0)
      continue;
    set_no_rule(set, *globs, error);
    return false;
  }
  return true;
}

static bool
is_any_left(const GsNarrow *narrow, const GsRuleSet *set, GError **error)
{
  for (size_t i = 0; i < set->rules.n; i++)
    if (!narrow->is_off[i])
      return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "no rule is left to judge by");
  return set->rules.n == 0;
}

static bool
take_order(GsNarrow *narrow, const char *sort, GError **error)
{
  narrow->by_source = g_strcmp0(sort, "source") == 0;
  if (sort == NULL || narrow->by_source || strcmp(sort, "text") == 0)
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "unknown order '%s'; known: text, source", sort);
  return false;
}

bool
gs_narrow_init(GsNarrow *narrow,
               const GsRuleSet *set,
               const GainsayOptions *options,
               GError **error)
{
  const char *least = options->min_confidence;
  bool has_only = options->only != NULL && *options->only != NULL;
  *narrow = (GsNarrow){ .only_undisclosed = options->only_undisclosed };
  narrow->is_off = g_new0(bool, set->rules.n + 1);
  narrow->least_confidence = least != NULL ? rank_of(least) : 0;
  if (narrow->least_confidence < 0) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown confidence '%s'; known: low, medium, high", least);
    return false;
  }
  if (!take_order(narrow, options->sort, error))
    return false;
  for (size_t i = 0; i < set->rules.n; i++)
    narrow->is_off[i] = has_only;
  return mark_all(narrow, set, options->only, false, error) &&
         mark_all(narrow, set, options->skip, true, error) &&
         is_any_left(narrow, set, error);
}

void
gs_narrow_clear(GsNarrow *narrow)
{
  g_free(narrow->is_off);
}

/* Those of one source together, in order of the text. */
static int
compare_claims(const void *a, const void *b)
{
  const GsReportedClaim *x = a;
  const GsReportedClaim *y = b;
  int order = strcmp(x->source_name, y->source_name);
  if (order != 0)
    return order;
  return x->id < y->id ? -1 : x->id > y->id;
}

static void
sort_claims(GsArena *arena, GsDocumentReport *report)
{
  GsReportedClaim *claims =
      GS_NEW_ARRAY(arena, GsReportedClaim, report->n_claims + 1);
  if (report->n_claims > 0)
    memcpy(claims, report->claims, report->n_claims * sizeof *claims);
  qsort(claims, report->n_claims, sizeof *claims, compare_claims);
  report->claims = claims;
}

void
gs_narrow_report(const GsNarrow *narrow,
                 GsArena *arena,
                 GsDocumentReport *report)
{
  GsFinding *left = GS_NEW_ARRAY(arena, GsFinding, report->n_findings + 1);
  size_t n = 0;
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (rank_of(finding->confidence) >= narrow->least_confidence &&
        !(narrow->only_undisclosed && finding->is_disclosed))
      left[n++] = *finding;
  }
  report->findings = left;
  report->n_findings = n;
  if (narrow->by_source)
    sort_claims(arena, report);
}
