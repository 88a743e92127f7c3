/* SPDX-License-Identifier: Apache-2.0
 *
 * What a command goes by: the command line, and what the configuration says
 * where that is silent.
 */
#pragma once

#include "cli/options.h"
#include "gainsay.h"

/* The configuration that the options ask for these texts (NULL at the end):
 * --config, GAINSAY_CONFIG, or the files that are found; NULL with
 * --no-config. */
GainsayConfig *settings_config(const Options *options,
                               const char *const *paths);

/* `options` with what the configuration says where they are silent; shares all
 * of both.  `config` may be NULL. */
Options settings_fill(const Options *options, GainsayConfig *config);

/* Which packs; both are lists with NULL at the end, or NULL. */
typedef struct {
  const char *const *named; /* by the command line */
  const char *const *usual; /* where the configuration names none either;
                               NULL: the default pack */
  const char *lang;         /* the pack of a language, which then takes the
                               place of the default one, or joins what is
                               named; or NULL */
} SettingsPacks;

/* Loads these packs, or those of the configuration, and its source book.  What
 * is wrong with rules or configuration goes to standard error, and to the end
 * of `told`, if any; NULL then.  `config` may be NULL. */
GainsayRules *settings_load(GainsayConfig *config,
                            const SettingsPacks *packs,
                            GainsayRulesFlags flags,
                            GString *told);

/* The same for one version of a pack, which need not have all rules that the
 * configuration names. */
GainsayRules *settings_version(GainsayConfig *config, const char *name);

/* The same for commands that read no text: the configuration is that of the
 * working directory. */
GainsayRules *settings_rules(const Options *options,
                             const SettingsPacks *packs,
                             GainsayRulesFlags flags);

/* Tells the warnings of the rules. */
void settings_warn(const GainsayRules *rules, const Options *options);
