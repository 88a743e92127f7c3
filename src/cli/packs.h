/* SPDX-License-Identifier: Apache-2.0
 *
 * Where packs and the table of words lie on this machine.
 */
#pragma once

#include "cli/options.h"
#include "gainsay.h"

/* The packs that are asked for, NULL at the end: `rules`, or for want of any
 * the pack of `id` when it is PACK/RULE.  (transfer full) */
GPtrArray *packs_names(GPtrArray *rules, const char *id);

/* Those of --rules and of the arguments. (transfer container) */
GPtrArray *packs_named(const Options *options);

/* As packs_load(), with the warnings that take a while to find out. */
GainsayRules *packs_load_thorough(const char *const *names);

/* Loads `names` (NULL at the end), or the default pack when there is none.
 * What is wrong goes to standard error; NULL then. */
GainsayRules *packs_load(const char *const *names, gboolean is_verbose);
