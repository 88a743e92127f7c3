/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay --show-config: what holds for one text, and who says so.
 */
#pragma once

#include "cli/options.h"

/* The exit status. */
int show_config(const Options *options);
