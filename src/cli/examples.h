/* SPDX-License-Identifier: Apache-2.0
 *
 * Running the examples inside rules, and telling how they went.
 */
#pragma once

#include "gainsay.h"

typedef struct {
  unsigned n;
  unsigned n_failed;
  unsigned n_todo;
} Examples;

typedef enum {
  EXAMPLES_TEXT, /* those that fail, and rules that lack some */
  EXAMPLES_TAP,  /* all of them */
  EXAMPLES_ONLY, /* those that fail */
} ExamplesStyle;

/* Runs all examples of the packs that were asked for, and tells of them in
 * `out`. */
Examples
examples_run(const GainsayRules *rules, ExamplesStyle style, GString *out);
