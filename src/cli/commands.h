/* SPDX-License-Identifier: Apache-2.0
 *
 * The commands: one file each, one row in the table of main.c.  Each gives
 * the exit status.
 */
#pragma once

#include "cli/options.h"

int command_check(const char *command, const Options *options);
int command_baseline(const char *command, const Options *options);
int command_pairs(const char *command, const Options *options);
int command_test(const char *command, const Options *options);
int command_exercise(const char *command, const Options *options);
int command_explain(const char *command, const Options *options);
int command_rules_list(const char *command, const Options *options);
int command_rules_lint(const char *command, const Options *options);
int command_rules_diff(const char *command, const Options *options);
int command_rules_coverage(const char *command, const Options *options);
int command_rules_try(const char *command, const Options *options);
int command_rules_fmt(const char *command, const Options *options);
int command_rules_new(const char *command, const Options *options);
int command_sources_suggest(const char *command, const Options *options);
int command_init(const char *command, const Options *options);
int command_why(const char *command, const Options *options);
