/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay init: a configuration to begin with.
 */
#include "cli/commands.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char text[] =
    "# gainsay reads this file for all texts in this folder and below; see\n"
    "# gainsay-config(5).  `gainsay --show-config FILE` tells what holds for "
    "a\n"
    "# file.  Lines that begin with '#' or ';' say nothing.\n"
    "\n"
    "[gainsay]\n"
    "# Packs by name, or files and folders, counted from this one.\n"
    "rules = en\n"
    "\n"
    "# Who is who in your texts: a rule file of party, person and outlet "
    "blocks.\n"
    "# source-book = sources.rules\n"
    "\n"
    "# Exit with 1 from this level on: error, warning, note, or never.\n"
    "fail-on = warning\n"
    "\n"
    "# Find only what has this confidence, or more: low, medium, high.\n"
    "# min-confidence = low\n"
    "\n"
    "# Find only what the text does not tell its reader: yes, no.\n"
    "# undisclosed = no\n"
    "\n"
    "# Lines of plain text that begin so are comments, and no prose.\n"
    "# comments = %%\n"
    "\n"
    "# Findings that are accepted; `gainsay baseline write` writes the file.\n"
    "# baseline = .gainsay-baseline.json\n"
    "\n"
    "# The other sections are globs of texts: '*' stays within a folder, '**'\n"
    "# goes across.  RULE = off, note, warning or error; later lines win.\n"
    "# [archive/**]\n"
    "# en/number = note\n";

/* Nothing that is there is touched, not even in between. */
static gboolean
write_new(const char *path)
{
  int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    terminal_tell("%s: %s", path,
                  errno == EEXIST
                      ? "this exists already; nothing was overwritten"
                      : g_strerror(errno));
    return FALSE;
  }
  size_t len = strlen(text);
  gboolean is_good = write(descriptor, text, len) == (ssize_t)len;
  is_good = close(descriptor) == 0 && is_good;
  if (is_good)
    return TRUE;
  terminal_tell("%s: this cannot be written", path);
  unlink(path);
  return FALSE;
}

int
command_init(const char *command, const Options *options)
{
  (void)command;
  const char *path = options->output != NULL ? options->output : ".gainsay.ini";
  if (options->paths->len > 0) {
    terminal_tell("'init' takes no file; say where with -o FILE");
    return 2;
  }
  if (!write_new(path))
    return 2;
  g_autofree char *told = g_strdup_printf("Wrote %s.\n", path);
  return terminal_print(told) ? 0 : 2;
}
