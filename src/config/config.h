/* SPDX-License-Identifier: Apache-2.0
 *
 * Configuration files: where they are, what stands in them, and which levels
 * of rules they set for a path.
 *
 * [gainsay] holds keys of the whole run; every other section is a glob of
 * paths, and holds levels of rules.
 */
#pragma once

#include "base/diagnostic.h"
#include "base/intern.h"
#include "config/glob.h"

/* What can stand in [gainsay], in the order of the table in keys.c. */
typedef enum {
  GS_CONFIG_RULES,
  GS_CONFIG_SOURCE_BOOK,
  GS_N_CONFIG_PACK_KEYS, /* those before name packs */
  GS_CONFIG_FAIL_ON = GS_N_CONFIG_PACK_KEYS,
  GS_CONFIG_SHOW,
  GS_CONFIG_SAME_EVENT,
  GS_CONFIG_MIN_CONFIDENCE,
  GS_CONFIG_UNDISCLOSED,
  GS_CONFIG_COMMENTS,
  GS_CONFIG_BASELINE,
  GS_CONFIG_PAIR,
  GS_N_CONFIG_KEYS,
} GsConfigKey;

typedef enum {
  GS_CONFIG_LEVEL_OWN, /* as the rule says */
  GS_CONFIG_LEVEL_OFF,
  GS_CONFIG_LEVEL_NOTE,
  GS_CONFIG_LEVEL_WARNING,
  GS_CONFIG_LEVEL_ERROR,
} GsConfigLevel;

/* A piece of the file. */
typedef struct {
  GsSlice text;
  GsSpan span;
} GsConfigWord;

/* KEY = VALUE, or RULE = LEVEL. */
typedef struct {
  GsConfigWord key;
  GsConfigWord value;
  GsConfigLevel level; /* in a section of paths */
  const GsGlob *rules; /* in a section of paths: which */
} GsSetting;

/* A section of paths. */
typedef struct {
  GsConfigWord name;
  const GsGlob *paths; /* NULL: it is wrong, and told */
  GS_VECTOR(GsSetting) settings;
  GsInterner *keys; /* of the settings, numbered in their order */
  bool has_matched; /* a path of this run */
} GsConfigSection;

typedef struct {
  GsArena *arena;
  GsDiagnostics *diagnostics;
  GsSourceText source;
  /* Of [gainsay], by GsConfigKey; an empty key where it is not set. */
  GsSetting values[GS_N_CONFIG_KEYS];
  GS_VECTOR(GsConfigSection) sections;
} GsConfig;

/* What decides the level of a rule. */
typedef struct {
  GsConfigLevel level;
  const GsSetting *by; /* NULL: the rule itself */
  const GsConfigSection *section;
} GsRuleLevel;

/* ---- reading ---------------------------------------------------------- */

/* Reads `bytes` (in the arena of `diagnostics`, may be changed) as the file
 * `name`; what is wrong is told in `diagnostics`. */
GsConfig *gs_config_parse(GsDiagnostics *diagnostics,
                          const char *name,
                          char *bytes,
                          size_t len);

/* "rules": how a key is written. */
const char *gs_config_key_name(GsConfigKey key);

/* The key of that name, or GS_N_CONFIG_KEYS. */
GsConfigKey gs_config_key_find(GsSlice name);

/* The items of a value with commas. */
size_t gs_config_n_items(const GsSetting *setting);
GsConfigWord gs_config_item(const GsSetting *setting, size_t i);

/* "off", "note" ...; NULL for GS_CONFIG_LEVEL_OWN. */
const char *gs_config_level_name(GsConfigLevel level);

/* Something is wrong at `span` of the file. */
void gs_config_error(const GsConfig *config,
                     GsSpan span,
                     const char *code,
                     const char *format,
                     ...) G_GNUC_PRINTF(4, 5);

/* `text` for use in a message: cut when long, ends in NUL. */
const char *gs_config_shown(const GsConfig *config, GsSlice text);

/* "; did you mean 'note'?", or "; known: off, note" when nothing is near.
 * `words` end in NULL. */
const char *
gs_config_hint(const GsConfig *config, GsSlice word, const char *const *words);

/* ---- using ------------------------------------------------------------ */

/* The file that holds for texts in `folder`, an absolute path: the nearest
 * .gainsay.ini in it or above, up to where .git or .hg stands.  NULL when
 * there is none. (transfer full: g_free) */
char *gs_config_find(const char *folder);

/* The top of the project that `folder` is part of: where .git or .hg stands,
 * else the folder itself. (transfer full: g_free) */
char *gs_config_project(const char *folder);

/* Puts into levels[i] what the sections that match `path` say of the rule
 * ids[i], the last one last. */
void gs_config_levels(const GsConfig *config,
                      GsSlice path,
                      const char *const *ids,
                      GsRuleLevel *levels);

/* Notes in the sections that match `path` that one did. */
void gs_config_note(GsConfig *config, GsSlice path);

/* Tells the settings that match none of the rules `ids` (NULL at the end).
 * Those of packs that are not in `packs` may be of other rules than these;
 * NULL: they may not. */
void gs_config_check_rules(const GsConfig *config,
                           const char *const *ids,
                           const char *const *packs);
