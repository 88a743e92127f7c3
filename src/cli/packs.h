/* SPDX-License-Identifier: Apache-2.0
 *
 * Where packs and the table of words lie on this machine.
 */
#pragma once

#include "cli/options.h"
#include "gainsay.h"

/* Those of --rules, NULL at the end. (transfer container) */
GPtrArray *packs_asked(const Options *options);

/* Adds the pack of `id` when it is PACK/RULE. */
void packs_add_of(GPtrArray *names, const char *id);

/* Those of --rules and of the arguments. (transfer container) */
GPtrArray *packs_named(const Options *options);

/* Folders to look for packs in, NULL at the end. (transfer full) */
GPtrArray *packs_roots(void);

/* Is it the pack of a language?  If not, the known ones go to standard error.
 * They are the folders of roots that have a code of a language for a name. */
gboolean packs_is_language(const char *name);

/* Loads `names` (NULL at the end).  What is wrong goes to standard error, and
 * to the end of `told`, if any; NULL then. */
GainsayRules *
packs_load(const char *const *names, GainsayRulesFlags flags, GString *told);
