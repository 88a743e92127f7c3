/* SPDX-License-Identifier: Apache-2.0
 *
 * What SARIF says of the program: its rules, as GitHub shows them.  An empty
 * string would count there as missing.
 */
#include "report/sarif-private.h"

enum {
  MOST_NAME = 255, /* what GitHub takes */
  MOST_WORDS = 1024,
};

char *
gs_report_sarif_plain(const char *shown)
{
  static const GsReportReplacement letters[] = { { '[', "(" },  { ']', ")" },
                                                 { '`', "'" },  { '_', " " },
                                                 { '\\', "/" }, { 0 } };
  GString *plain = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(gs_report_append, plain);
  gs_report_write_replaced(writer, shown, letters);
  gs_writer_flush(writer);
  return g_string_free(plain, FALSE);
}

void
gs_report_sarif_text(GsWriter *out, const char *shown)
{
  g_autofree char *plain = gs_report_sarif_plain(shown);
  gs_report_json_str(out, plain);
}

/* "en/number-of-dead" to "EnNumberOfDead". */
static char *
camel_case(const char *id)
{
  GString *name = g_string_new(NULL);
  bool is_new = true;
  for (; *id != '\0'; id++) {
    if (g_ascii_isalnum(*id))
      g_string_append_c(name, is_new ? g_ascii_toupper(*id) : *id);
    is_new = !g_ascii_isalnum(*id);
  }
  g_string_truncate(name, MIN(name->len, MOST_NAME));
  return g_string_free(name, FALSE);
}

/* Without what a finding fills in: "numbers: {A.quantity}" to "numbers: …". */
static char *
general(const char *title)
{
  GString *text = g_string_new(NULL);
  for (const char *at = title; *at != '\0'; at++) {
    const char *end = *at == '{' ? strchr(at, '}') : NULL;
    if (end != NULL) {
      g_string_append(text, "…");
      at = end;
    } else {
      g_string_append_c(text, *at);
    }
  }
  return g_string_free(text, FALSE);
}

/* At most MOST_WORDS code points. */
static char *
cut(const char *text)
{
  if (g_utf8_strlen(text, -1) <= MOST_WORDS)
    return g_strdup(text);
  g_autofree char *start = g_utf8_substring(text, 0, MOST_WORDS - 1);
  return g_strconcat(start, "…", NULL);
}

static void
write_text(GsWriter *out, const char *key, const char *text)
{
  gs_write_f(out, ",\"%s\":{\"text\":", key);
  gs_report_json_str(out, text);
}

static void
write_help(GsWriter *out, const GsReportRule *rule, const char *words)
{
  g_autofree char *text =
      g_strdup_printf("%s\n\nRun: gainsay explain %s", words, rule->id);
  g_autofree char *markdown =
      g_strdup_printf("%s\n\nRun `gainsay explain %s`.", words, rule->id);
  write_text(out, "help", text);
  gs_write_str(out, ",\"markdown\":");
  gs_report_json_str(out, markdown);
  gs_write_str(out, "}");
}

static void
write_properties(GsWriter *out, const GsReportRule *rule)
{
  static const char *const severities[] = { "recommendation", "warning",
                                            "error" };
  gs_write_f(out,
             ",\"defaultConfiguration\":{\"level\":\"%s\"},"
             "\"properties\":{\"tags\":[\"contradiction\",\"%s\"],"
             "\"precision\":\"medium\",\"problem.severity\":\"%s\"}}",
             rule->level, rule->type, severities[gs_report_rank(rule->level)]);
}

static void
write_rule(GsWriter *out, const GsReportRule *rule)
{
  g_autofree char *name = camel_case(rule->id);
  g_autofree char *title = general(rule->title);
  g_autofree char *shown = gs_report_shown(title);
  g_autofree char *why = gs_report_shown(rule->why ? rule->why : title);
  g_autofree char *brief = cut(shown);
  g_autofree char *full = cut(why);
  gs_write_str(out, "{\"id\":");
  gs_report_json_str(out, rule->id);
  gs_write_str(out, ",\"name\":");
  gs_report_json_str(out, name);
  write_text(out, "shortDescription", brief);
  gs_write_str(out, "}");
  write_text(out, "fullDescription", full);
  gs_write_str(out, "}");
  write_help(out, rule, full);
  write_properties(out, rule);
}

void
gs_report_sarif_driver(GsWriter *out, const GsReportTool *tool)
{
  gs_write_str(out, "\"driver\":{\"name\":\"gainsay\",\"semanticVersion\":");
  gs_report_json_str(out, tool->version);
  gs_write_str(out, ",\"rules\":[");
  for (size_t i = 0; i < tool->n_rules; i++) {
    gs_write_str(out, i > 0 ? ",\n" : "\n");
    write_rule(out, &tool->rules[i]);
  }
  gs_write_str(out, "]}");
}
