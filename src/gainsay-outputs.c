/* SPDX-License-Identifier: Apache-2.0
 *
 * The reports of a run: one for each place that it writes to, each in its own
 * format, all of the same findings.
 */
#include "gainsay-private.h"

typedef void (*WriteReport)(GsWriter *,
                            const GsDocumentReport *,
                            const GsLook *);
typedef void (*WriteEnd)(GsWriter *, const GsRunTotals *, const GsLook *);

typedef struct {
  const GsFormat *format;
  GsWriter *out;
  GsReportPile *pile;
  GsLook look;
  void *data;
  GDestroyNotify destroy; /* of `data`; or NULL */
} Output;

struct GsOutputs {
  GsCommand command;
  const GsRuleSet *set;
  GsReportTool tool;
  GsReportPack *packs;
  GsReportRule *rules;
  GArray *all; /* (element-type Output) */
};

/* ---- what made the report --------------------------------------------- */

static void
fill_packs(GsOutputs *outputs, const GsRuleSet *set)
{
  outputs->packs = g_new0(GsReportPack, set->packs.n + 1);
  for (size_t i = 0; i < set->packs.n; i++) {
    const GsPack *pack = &set->packs.items[i];
    outputs->packs[i] =
        (GsReportPack){ .name = pack->name, .version = pack->version };
    if (pack->is_language && outputs->tool.language == NULL)
      outputs->tool.language = pack->name;
  }
  outputs->tool.packs = outputs->packs;
  outputs->tool.n_packs = set->packs.n;
}

/* Large packs take a while, and most formats do not ask. */
static void
fill_sums(GsOutputs *outputs)
{
  for (size_t i = 0; i < outputs->set->packs.n; i++)
    if (outputs->packs[i].sha256 == NULL)
      outputs->packs[i].sha256 = gs_pack_sum(&outputs->set->packs.items[i]);
}

static void
free_packs(GsOutputs *outputs)
{
  for (size_t i = 0; i < outputs->set->packs.n; i++)
    g_free((gpointer)(uintptr_t)outputs->packs[i].sha256);
  g_free(outputs->packs);
}

static const char *
usual_level(const GsRule *rule)
{
  switch (rule->level) {
  case GS_SEVERITY_NOTE:
    return "note";
  case GS_SEVERITY_ERROR:
    return "error";
  case GS_SEVERITY_DEFAULT:
    return rule->is_tension ? "note" : "warning";
  default:
    return "warning";
  }
}

static void
fill_rules(GsOutputs *outputs, const GsRuleSet *set)
{
  outputs->rules = g_new0(GsReportRule, set->rules.n + 1);
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    outputs->rules[i] = (GsReportRule){ .id = rule->id,
                                        .title = rule->title,
                                        .type = rule->type,
                                        .level = usual_level(rule),
                                        .why = rule->why };
  }
  outputs->tool.rules = outputs->rules;
  outputs->tool.n_rules = set->rules.n;
}

GsOutputs *
gs_outputs_new(const GsRuleSet *set, GsCommand command)
{
  GsOutputs *outputs = g_new0(GsOutputs, 1);
  outputs->command = command;
  outputs->set = set;
  outputs->all = g_array_new(FALSE, FALSE, sizeof(Output));
  outputs->tool.version = gainsay_version();
  fill_packs(outputs, set);
  fill_rules(outputs, set);
  return outputs;
}

void
gs_outputs_free(GsOutputs *outputs)
{
  if (outputs == NULL)
    return;
  for (guint i = 0; i < outputs->all->len; i++) {
    const Output *output = &g_array_index(outputs->all, Output, i);
    gs_writer_free(output->out);
    gs_report_pile_free(output->pile);
    if (output->destroy != NULL)
      output->destroy(output->data);
  }
  g_array_unref(outputs->all);
  free_packs(outputs);
  g_free(outputs->rules);
  g_free(outputs);
}

/* ---- one more --------------------------------------------------------- */

static WriteReport
writer_of(const GsFormat *format, GsCommand command)
{
  return command == GS_COMMAND_CHECK    ? format->check
         : command == GS_COMMAND_CLAIMS ? format->claims
         : command == GS_COMMAND_PAIRS  ? format->pair
                                        : NULL;
}

/* The formats that `command` has, for people. (transfer full) */
static char *
known_formats(GsCommand command)
{
  GString *known = g_string_new(NULL);
  for (const char *const *name = gs_format_names(); *name != NULL; name++)
    if (writer_of(gs_format_find(*name), command) != NULL)
      g_string_append_printf(known, "%s%s", known->len > 0 ? ", " : "", *name);
  return g_string_free(known, FALSE);
}

static void
set_unknown(GsCommand command, const char *name, GError **error)
{
  const char *const *names = gs_format_names();
  const char *near =
      gs_nearest(name, names, g_strv_length((char **)(gpointer)names));
  g_autofree char *known = known_formats(command);
  if (near != NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown format '%s'; did you mean '%s'?", name, near);
  else
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown format '%s'; known: %s", name, known);
}

static void
set_unfit(GsCommand command, const char *name, GError **error)
{
  static const char *const commands[] = { "check",           "claims",
                                          "pairs",           "rules diff",
                                          "sources suggest", "rules coverage" };
  g_autofree char *known = known_formats(command);
  const char *names = *known != '\0' ? known : "pretty";
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "'%s' is no format of 'gainsay %s'; known there: %s", name,
              commands[command], names);
}

static const GsFormat *
find_format(GsCommand command, const char *name, GError **error)
{
  const GsFormat *format = gs_format_find(name);
  if (format == NULL) {
    set_unknown(command, name, error);
    return NULL;
  }
  if (writer_of(format, command) != NULL)
    return format;
  set_unfit(command, name, error);
  return NULL;
}

bool
gs_outputs_add(GsOutputs *outputs,
               const char *format,
               const GsOutputTo *to,
               GError **error)
{
  Output output = { .format = find_format(outputs->command, format, error),
                    .look = to->look,
                    .data = to->data,
                    .destroy = to->destroy };
  if (output.format == NULL) {
    if (to->destroy != NULL)
      to->destroy(to->data);
    return false;
  }
  if (output.format->needs_sums)
    fill_sums(outputs);
  output.out = gs_writer_new(to->write, to->data);
  output.pile = gs_report_pile_new();
  output.look.pile = output.pile;
  output.look.tool = &outputs->tool;
  if (outputs->command == GS_COMMAND_CHECK && output.format->check_begin)
    output.format->check_begin(output.out, &output.look);
  g_array_append_val(outputs->all, output);
  return true;
}

/* ---- writing ---------------------------------------------------------- */

void
gs_outputs_set_needs(const GsOutputs *outputs, GsConflictOptions *options)
{
  for (guint i = 0; i < outputs->all->len; i++) {
    const GsFormat *format = g_array_index(outputs->all, Output, i).format;
    options->with_original |= format->needs_original;
    options->with_details |= format->needs_details;
  }
}

void
gs_outputs_write(GsOutputs *outputs, const GsDocumentReport *report)
{
  for (guint i = 0; i < outputs->all->len; i++) {
    const Output *output = &g_array_index(outputs->all, Output, i);
    WriteReport write = writer_of(output->format, outputs->command);
    write(output->out, report, &output->look);
  }
}

void
gs_outputs_set_overrides(GsOutputs *outputs, const GArray *overrides)
{
  outputs->tool.overrides = (const GsReportOverride *)(gpointer)overrides->data;
  outputs->tool.n_overrides = overrides->len;
}

int
gs_outputs_end(GsOutputs *outputs, const GsRunTotals *totals)
{
  int lost = 0;
  for (guint i = 0; i < outputs->all->len; i++) {
    const Output *output = &g_array_index(outputs->all, Output, i);
    const GsFormat *format = output->format;
    WriteEnd end = outputs->command == GS_COMMAND_CLAIMS  ? format->claims_end
                   : outputs->command == GS_COMMAND_PAIRS ? format->pair_end
                                                          : format->check_end;
    if (end != NULL)
      end(output->out, totals, &output->look);
    int error = gs_writer_flush(output->out);
    lost = lost != 0 ? lost : error;
  }
  return lost;
}
