/* SPDX-License-Identifier: Apache-2.0
 *
 * A whole check: a rule file, an 0xFF and a document; without the 0xFF, a
 * document for the pack "en".  Twice the same bytes come out, each line is
 * JSON, and every span lies in the document.
 */
#include "fuzz.h"
#include "gainsay.h"

#include <jansson.h>
#include <stdbool.h>
#include <string.h>

static int
keep(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

static GString *
run(const GainsayRules *rules, const char *format, const char *text, size_t len)
{
  GString *out = g_string_new(NULL);
  GainsayOptions options = { .format = format,
                             .width = 80,
                             .write = keep,
                             .write_data = out,
                             .comments = "%%" };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  FUZZ_MUST(run != NULL);
  gainsay_run_add_text(run, "draft", text, len);
  int status = gainsay_run_finish(run, NULL);
  FUZZ_MUST(status >= 0 && status <= 2);
  return out;
}

/* ---- what was written ------------------------------------------------- */

static void
look_at_spans(const json_t *spans, size_t len)
{
  size_t i;
  const json_t *span;
  json_int_t last = 0;
  json_array_foreach(spans, i, span)
  {
    json_int_t start = json_integer_value(json_array_get(span, 0));
    json_int_t end = json_integer_value(json_array_get(span, 1));
    FUZZ_MUST(last <= start && start <= end);
    FUZZ_MUST(end <= (json_int_t)len);
    last = end;
  }
}

static void
look_at_side(const json_t *side, size_t len)
{
  static const char *const parts[] = { "source", "via", "cue", "content" };
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
    const json_t *part = json_object_get(side, parts[i]);
    look_at_spans(json_object_get(part, "bytes"), len);
    look_at_spans(json_object_get(part, "chars"), len);
  }
}

static void
look_at_lines(const char *out, size_t len)
{
  g_auto(GStrv) lines = g_strsplit(out, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    if (lines[i][0] == '\0')
      continue;
    json_t *line = json_loads(lines[i], 0, NULL);
    FUZZ_MUST(json_is_object(line));
    look_at_side(json_object_get(line, "a"), len);
    look_at_side(json_object_get(line, "b"), len);
    json_decref(line);
  }
}

static bool
has_control(const char *out)
{
  for (; *out != '\0'; out++)
    if ((*out > 0 && *out < ' ' && *out != '\n' && *out != '\t') ||
        *out == 0x7f)
      return true;
  return false;
}

static void
check(const GainsayRules *rules, const char *text, size_t len)
{
  GString *first = run(rules, "jsonl", text, len);
  GString *second = run(rules, "jsonl", text, len);
  GString *pretty = run(rules, "pretty", text, len);
  FUZZ_MUST(g_string_equal(first, second));
  look_at_lines(first->str, len);
  FUZZ_MUST(strlen(pretty->str) == pretty->len);
  FUZZ_MUST(!has_control(pretty->str));
  g_string_free(first, TRUE);
  g_string_free(second, TRUE);
  g_string_free(pretty, TRUE);
}

/* ---- rules ------------------------------------------------------------ */

static GainsayRules *
load(const char *pack)
{
  g_autofree char *root = g_build_filename(fuzz_folder("SRC"), "rules", NULL);
  const char *packs[] = { pack, NULL };
  const char *roots[] = { root, NULL };
  return gainsay_rules_new(packs, roots, getenv("LEXICON"), 0, NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  static GainsayRules *english;
  const uint8_t *cut = len > 0 ? memchr(bytes, 0xff, len) : NULL;
  if (cut == NULL) {
    english = english != NULL ? english : load("en");
    FUZZ_MUST(english != NULL);
    check(english, (const char *)bytes, len);
    return 0;
  }
  size_t end = (size_t)(cut - bytes);
  g_autoptr(GainsayRules) rules = load(fuzz_file(bytes, end));
  if (rules != NULL)
    check(rules, (const char *)cut + 1, len - end - 1);
  return 0;
}
