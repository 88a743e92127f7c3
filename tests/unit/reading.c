/* SPDX-License-Identifier: Apache-2.0
 *
 * The way of src/gainsay-document.c, with all that lies between kept.
 */
#include "reading.h"

#include "check.h"

#include <glib/gstdio.h>

static GsRulePaths
paths_with(const char *const *roots)
{
  return (GsRulePaths){ .roots = roots, .lexicon = getenv("LEXICON") };
}

const GsRuleSet *
reading_rules(void)
{
  static GsRuleSet *set;
  if (set != NULL)
    return set;
  g_autofree char *root = g_build_filename(check_folder("SRC"), "rules", NULL);
  const char *roots[] = { root, NULL };
  const char *names[] = { "en", NULL };
  GsRulePaths paths = paths_with(roots);
  set = gs_rule_set_load(names, &paths);
  if (set->diagnostics->list.n > 0)
    check_fail(
        gs_diagnostic_format(set->arena, &set->diagnostics->list.items[0]),
        __FILE__, __LINE__);
  return set;
}

GsRuleSet *
reading_rules_of(GsSlice text)
{
  g_autofree char *folder = g_dir_make_tmp("gainsay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename(folder, "f.rules", NULL);
  g_autofree char *root = g_build_filename(check_folder("SRC"), "rules", NULL);
  const char *roots[] = { root, NULL };
  const char *names[] = { path, NULL };
  GsRulePaths paths = paths_with(roots);
  g_file_set_contents(path, text.at, (gssize)text.len, NULL);
  GsRuleSet *set = gs_rule_set_load(names, &paths);
  g_unlink(path);
  g_rmdir(folder);
  return set;
}

Reading *
reading_new(GsSlice text, const GsRuleSet *rules)
{
  return reading_new_with(text, &(GsDocumentFacts){ 0 }, rules);
}

Reading *
reading_new_with(GsSlice text,
                 const GsDocumentFacts *facts,
                 const GsRuleSet *rules)
{
  Reading *reading = g_new0(Reading, 1);
  GsArena *arena = reading->arena = gs_arena_new(0);
  reading->document =
      gs_document_read_text(arena, "draft", gs_arena_copy(arena, text), facts);
  reading->text =
      gs_text_read(reading->document, rules != NULL ? rules : reading_rules());
  reading->claims = gs_claims_read(reading->text);
  reading->propositions = gs_propositions_read(reading->claims);
  reading->report.arena = arena;
  GsConflictOptions options = { .only_rule = -1, .with_details = true };
  gs_conflict_report(reading->propositions, &options, &reading->report);
  return reading;
}

void
reading_free(Reading *reading)
{
  if (reading == NULL)
    return;
  gs_arena_free(reading->arena);
  g_free(reading);
}
