/* SPDX-License-Identifier: Apache-2.0
 *
 * What a shell completes behind "gainsay": made from the tables of commands
 * and options, when the program is built.
 */
#pragma once

#include "cli/options.h"

typedef struct {
  const char *name; /* "check", "rules list" */
  const char *help;
} CompletedCommand;

/* The script for `shell`: bash, zsh or fish; NULL for any other.  `commands`
 * ends with a name of NULL. (transfer full) */
char *completions_new(const char *shell, const CompletedCommand *commands);

/* One file each. */
void completions_bash(GString *out, const CompletedCommand *commands);
void completions_zsh(GString *out, const CompletedCommand *commands);
void completions_fish(GString *out, const CompletedCommand *commands);

/* Appends `text` as one word in single quotes. */
void completions_quote(GString *out, const char *text);
