/* SPDX-License-Identifier: Apache-2.0
 *
 * Where packs and the table of words lie on this machine.
 */
#pragma once

#include "gainsay.h"

/* Loads `names` (NULL at the end), or the default pack when there is none.
 * What is wrong goes to standard error; NULL then. */
GainsayRules *packs_load(const char *const *names, gboolean is_verbose);
