/* SPDX-License-Identifier: Apache-2.0
 *
 * What can stand in a configuration by name: the keys of [gainsay] with their
 * values, and levels; and how to complain about what else stands there.
 */
#include "config/keys-private.h"

#include "base/utf8.h"

typedef struct {
  const char *name;
  const char *const *values; /* NULL at the end; NULL: any */
} Key;

static const char *const thresholds[] = { "error", "warning", "note", "never",
                                          NULL };
static const char *const shown_levels[] = { "error", "warning", "note", NULL };
static const char *const events[] = { "assume", "anchored", "named", NULL };
static const char *const pairings[] = { "document", "run", NULL };
static const char *const confidences[] = { "low", "medium", "high", NULL };
static const char *const answers[] = { "yes", "no", NULL };

static const Key keys[GS_N_CONFIG_KEYS] = {
  { "rules", NULL },          { "source-book", NULL },
  { "fail-on", thresholds },  { "show", shown_levels },
  { "same-event", events },   { "min-confidence", confidences },
  { "undisclosed", answers }, { "comments", NULL },
  { "baseline", NULL },       { "pair", pairings },
};

static const char *const levels[] = { NULL,      "off",   "note",
                                      "warning", "error", NULL };

/* ---- messages --------------------------------------------------------- */

void
gs_config_error(const GsConfig *config,
                GsSpan span,
                const char *code,
                const char *format,
                ...)
{
  GsDiagnosticHead head = { GS_LEVEL_ERROR, code, &config->source, span };
  va_list arguments;
  va_start(arguments, format);
  gs_diagnostics_add_v(config->diagnostics, &head, format, arguments);
  va_end(arguments);
}

const char *
gs_config_shown(const GsConfig *config, GsSlice text)
{
  return gs_diagnostic_shown(config->arena, text);
}

const char *
gs_config_hint(const GsConfig *config, GsSlice word, const char *const *words)
{
  size_t n = g_strv_length((char **)(gpointer)words);
  const char *near = gs_nearest(gs_config_shown(config, word), words, n);
  if (near != NULL)
    return gs_arena_printf(config->arena, "; did you mean '%s'?", near);
  g_autofree char *all = g_strjoinv(", ", (char **)(gpointer)words);
  return gs_arena_printf(config->arena, "; known: %s", all);
}

/* ---- keys ------------------------------------------------------------- */

const char *
gs_config_key_name(GsConfigKey key)
{
  return keys[key].name;
}

GsConfigKey
gs_config_key_find(GsSlice name)
{
  size_t i = 0;
  while (i < GS_N_CONFIG_KEYS && !gs_slice_eq(name, gs_slice_of(keys[i].name)))
    i++;
  return (GsConfigKey)i;
}

void
gs_config_check_key(const GsConfig *config, const GsConfigWord *key)
{
  const char *names[GS_N_CONFIG_KEYS + 1] = { NULL };
  for (size_t i = 0; i < GS_N_CONFIG_KEYS; i++)
    names[i] = keys[i].name;
  const char *shown = gs_config_shown(config, key->text);
  if (memchr(key->text.at, '/', key->text.len) != NULL)
    gs_config_error(config, key->span, "E107",
                    "the level of '%s' stands in a section of files, such as "
                    "[**], not in [gainsay]",
                    shown);
  else
    gs_config_error(config, key->span, "E107", "unknown key '%s'%s", shown,
                    gs_config_hint(config, key->text, names));
}

static bool
is_one_of(GsSlice word, const char *const *words)
{
  for (; *words != NULL; words++)
    if (gs_slice_eq(word, gs_slice_of(*words)))
      return true;
  return false;
}

void
gs_config_check_value(const GsConfig *config,
                      GsConfigKey key,
                      const GsConfigWord *value)
{
  const char *const *values = keys[key].values;
  if (values != NULL && !is_one_of(value->text, values))
    gs_config_error(config, value->span, "E110", "unknown value '%s' of '%s'%s",
                    gs_config_shown(config, value->text), keys[key].name,
                    gs_config_hint(config, value->text, values));
}

/* ---- lists ------------------------------------------------------------ */

size_t
gs_config_n_items(const GsSetting *setting)
{
  size_t n = setting->value.text.len > 0 ? 1 : 0;
  for (size_t i = 0; i < setting->value.text.len; i++)
    n += setting->value.text.at[i] == ',' ? 1 : 0;
  return n;
}

GsConfigWord
gs_config_item(const GsSetting *setting, size_t i)
{
  GsSlice text = setting->value.text;
  size_t start = 0;
  for (; i > 0; i--)
    start =
        (size_t)((const char *)memchr(text.at + start, ',', text.len - start) -
                 text.at) +
        1;
  const char *comma = memchr(text.at + start, ',', text.len - start);
  size_t end = comma != NULL ? (size_t)(comma - text.at) : text.len;
  GsSlice item = gs_slice_trim(gs_slice_part(text, (GsSpan){ start, end }));
  size_t offset = setting->value.span.start + (size_t)(item.at - text.at);
  return (GsConfigWord){ item, { offset, offset + item.len } };
}

/* ---- levels ----------------------------------------------------------- */

const char *
gs_config_level_name(GsConfigLevel level)
{
  return levels[level];
}

GsConfigLevel
gs_config_read_level(const GsConfig *config, const GsConfigWord *value)
{
  for (size_t i = GS_CONFIG_LEVEL_OFF; levels[i] != NULL; i++)
    if (gs_slice_eq(value->text, gs_slice_of(levels[i])))
      return (GsConfigLevel)i;
  gs_config_error(config, value->span, "E110", "unknown level '%s'%s",
                  gs_config_shown(config, value->text),
                  gs_config_hint(config, value->text, levels + 1));
  return GS_CONFIG_LEVEL_OWN;
}
