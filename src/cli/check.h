/* SPDX-License-Identifier: Apache-2.0
 *
 * Drafts into a run, for all commands that judge them.
 */
#pragma once

#include "cli/session.h"

/* Begins a session and reads all paths of the options into it.  FALSE with a
 * message on standard error when it could not begin; clear the session in
 * either case. */
gboolean
check_read(Session *session, const char *command, const Options *options);
