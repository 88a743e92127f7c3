/* SPDX-License-Identifier: Apache-2.0
 *
 * A configuration file, line by line: [SECTION], KEY = VALUE, blank or
 * comment.  A line that is wrong is told and left out, and reading goes on.
 *
 * GKeyFile is not used: it gives no places, silently keeps the last of two
 * equal keys, and cannot read [a[b]c].
 */
#include "config/keys-private.h"

#include "base/written.h"

typedef struct {
  GsConfig *config;
  enum {
    IN_NOTHING,
    IN_KEYS,
    IN_PATHS,
    IN_ERROR
  } state;
  bool has_keys; /* [gainsay] was met */
  GsSpan keys_span;
} Parser;

/* ---- lines ------------------------------------------------------------ */

static bool
is_blank(char c)
{
  return c == ' ' || c == '\t';
}

/* The text from `start` to `end` without blanks around. */
static GsConfigWord
word_of(const GsConfig *config, size_t start, size_t end)
{
  const char *at = config->source.text.at;
  while (start < end && is_blank(at[start]))
    start++;
  while (end > start && is_blank(at[end - 1]))
    end--;
  GsSpan span = { start, end };
  return (GsConfigWord){ gs_slice_part(config->source.text, span), span };
}

/* A comment begins with '#' or ';', at the start or behind a blank. */
static GsConfigWord
without_comment(const GsConfig *config, size_t start, size_t end)
{
  const char *at = config->source.text.at;
  size_t i = start;
  while (i < end && !((at[i] == '#' || at[i] == ';') &&
                      (i == start || is_blank(at[i - 1]))))
    i++;
  return word_of(config, start, i);
}

/* What stands at `span` of a word, in the file. */
static GsSpan
span_in(const GsConfigWord *word, GsSpan span)
{
  size_t start = word->span.start;
  return (GsSpan){ start + span.start, start + span.end };
}

static size_t
line_of(const GsConfig *config, GsSpan span)
{
  return gs_linemap_place(config->source.lines, span.start).line;
}

/* ---- sections --------------------------------------------------------- */

static void
begin_keys(Parser *parser, GsConfigWord name)
{
  if (parser->has_keys)
    gs_config_error(parser->config, name.span, "E104",
                    "[gainsay] stands twice; the first is in line %zu",
                    line_of(parser->config, parser->keys_span));
  parser->state = parser->has_keys ? IN_ERROR : IN_KEYS;
  parser->has_keys = true;
  parser->keys_span = name.span;
}

/* A slip of "gainsay" would be a glob that matches nothing. */
static bool
is_misspelt(const GsConfig *config, const GsConfigWord *name)
{
  static const char *const known[] = { "gainsay" };
  const char *near = gs_nearest(gs_config_shown(config, name->text), known, 1);
  if (near != NULL)
    gs_config_error(config, name->span, "E103",
                    "unknown section [%s]; did you mean [%s]?",
                    gs_config_shown(config, name->text), near);
  return near != NULL;
}

static void
begin_paths(Parser *parser, GsConfigWord name)
{
  GsConfig *config = parser->config;
  GsConfigSection section = { .name = name,
                              .keys = gs_interner_new(config->arena, NULL) };
  GsGlobError error = { 0 };
  section.paths = gs_glob_new(config->arena, name.text, GS_GLOB_PATH, &error);
  if (section.paths == NULL)
    gs_config_error(config, span_in(&name, error.span), "E103",
                    "this section matches no path: %s", error.message);
  gs_vector_add(config->arena, &config->sections, section);
  parser->state = IN_PATHS;
}

static void
read_section(Parser *parser, GsConfigWord line)
{
  GsConfig *config = parser->config;
  size_t end = line.span.end;
  const char *at = config->source.text.at;
  while (end > line.span.start && at[end - 1] != ']')
    end--;
  bool is_closed = end > line.span.start;
  if (!is_closed)
    gs_config_error(config, line.span, "E101",
                    "the section is not closed; ']' is missing");
  else if (end < line.span.end)
    gs_config_error(config, (GsSpan){ end, line.span.end }, "E102",
                    "nothing can stand behind the ']' of a section");
  GsConfigWord name =
      word_of(config, line.span.start + 1, is_closed ? end - 1 : line.span.end);
  if (gs_slice_eq(name.text, GS_SLICE("gainsay"))) {
    begin_keys(parser, name);
  } else if (name.text.len == 0) {
    gs_config_error(config, line.span, "E103",
                    "the section has no name; write [gainsay], or a glob of "
                    "files such as [drafts/**]");
    parser->state = IN_ERROR;
  } else if (is_misspelt(config, &name)) {
    parser->state = IN_ERROR;
  } else {
    begin_paths(parser, name);
  }
}

/* ---- settings --------------------------------------------------------- */

static bool
is_twice(const GsConfig *config,
         const GsConfigWord *key,
         const GsConfigWord *first)
{
  gs_config_error(config, key->span, "E108",
                  "'%s' stands twice in this section; the first is in line "
                  "%zu",
                  gs_config_shown(config, key->text),
                  line_of(config, first->span));
  return true;
}

static void
read_key(Parser *parser, const GsSetting *setting)
{
  GsConfig *config = parser->config;
  GsConfigKey key = gs_config_key_find(setting->key.text);
  if (key == GS_N_CONFIG_KEYS) {
    gs_config_check_key(config, &setting->key);
    return;
  }
  if (config->values[key].key.text.len > 0) {
    is_twice(config, &setting->key, &config->values[key].key);
    return;
  }
  gs_config_check_value(config, key, &setting->value);
  config->values[key] = *setting;
}

static const GsGlob *
read_rules(const GsConfig *config, const GsConfigWord *key)
{
  GsGlobError error = { 0 };
  const GsGlob *rules =
      gs_glob_new(config->arena, key->text, GS_GLOB_RULE, &error);
  if (rules == NULL)
    gs_config_error(config, span_in(key, error.span), "E103",
                    "no rule is called so: %s", error.message);
  return rules;
}

/* Settings are numbered as their keys are. */
static bool
is_known_in(const GsConfig *config,
            const GsConfigSection *section,
            const GsConfigWord *key)
{
  GsId end = gs_interner_end(section->keys);
  GsId id = gs_interner_add(section->keys, key->text);
  return id < end &&
         is_twice(config, key, &section->settings.items[id - 1].key);
}

static void
read_level(Parser *parser, GsSetting *setting)
{
  GsConfig *config = parser->config;
  GsConfigSection *section = &config->sections.items[config->sections.n - 1];
  if (gs_config_key_find(setting->key.text) < GS_N_CONFIG_KEYS) {
    gs_config_error(config, setting->key.span, "E107",
                    "'%s' can only stand in [gainsay]: it is of the whole run",
                    gs_config_shown(config, setting->key.text));
    return;
  }
  if (is_known_in(config, section, &setting->key))
    return;
  setting->rules = read_rules(config, &setting->key);
  setting->level = gs_config_read_level(config, &setting->value);
  gs_vector_add(config->arena, &section->settings, *setting);
}

static bool
has_both(const GsConfig *config, const GsSetting *setting, GsSpan line)
{
  if (setting->key.text.len == 0)
    gs_config_error(config, line, "E105", "a key is missing before the '='");
  else if (setting->value.text.len == 0)
    gs_config_error(config, setting->key.span, "E109",
                    "'%s' has no value; leave the line out, or put one "
                    "behind the '='",
                    gs_config_shown(config, setting->key.text));
  return setting->key.text.len > 0 && setting->value.text.len > 0;
}

static void
read_setting(Parser *parser, GsConfigWord line)
{
  GsConfig *config = parser->config;
  const char *equals = memchr(line.text.at, '=', line.text.len);
  if (equals == NULL) {
    gs_config_error(config, line.span, "E105",
                    "this is neither [SECTION] nor KEY = VALUE");
    return;
  }
  size_t at = line.span.start + (size_t)(equals - line.text.at);
  GsSetting setting = { .key = word_of(config, line.span.start, at),
                        .value = word_of(config, at + 1, line.span.end) };
  if (!has_both(config, &setting, line.span))
    return;
  if (parser->state == IN_NOTHING)
    gs_config_error(config, setting.key.span, "E106",
                    "'%s' stands before any section; put [gainsay] above it",
                    gs_config_shown(config, setting.key.text));
  else if (parser->state == IN_KEYS)
    read_key(parser, &setting);
  else if (parser->state == IN_PATHS)
    read_level(parser, &setting);
}

/* ---- the file --------------------------------------------------------- */

static void
read_line(Parser *parser, size_t start, size_t end)
{
  GsConfigWord line = without_comment(parser->config, start, end);
  if (line.text.len == 0)
    return;
  if (line.text.at[0] == '[')
    read_section(parser, line);
  else
    read_setting(parser, line);
}

GsConfig *
gs_config_parse(GsDiagnostics *diagnostics,
                const char *name,
                char *bytes,
                size_t len)
{
  GsConfig *config = GS_NEW(diagnostics->arena, GsConfig);
  Parser parser = { .config = config };
  config->arena = diagnostics->arena;
  config->diagnostics = diagnostics;
  config->source.file = name;
  config->source.text = (GsSlice){ bytes, len };
  if (!gs_written_read(&config->source, bytes, diagnostics))
    return config;
  for (size_t line = 1, start = config->source.start; start < len; line++) {
    size_t begin = start;
    GsSlice text = gs_linemap_line(config->source.lines, line);
    start = gs_linemap_offset(config->source.lines, line + 1);
    read_line(&parser, begin,
              (size_t)(text.at - config->source.text.at) + text.len);
  }
  return config;
}
