/* SPDX-License-Identifier: Apache-2.0
 *
 * Signals that end the program, and what is done before it ends.
 */
#pragma once

#include <glib.h>

/* Is called on such a signal, and may call only what signal-safety(7) names. */
typedef void (*InterruptFunc)(int signal_number);

/* `last` is called before the program ends by a signal, in the order that
 * they were added.  Each is added once, at most INTERRUPT_MOST in all. */
#define INTERRUPT_MOST 4
void interrupt_add(InterruptFunc last);

/* Lets such signals wait, while what those functions look at is changed. */
void interrupt_block(gboolean is_blocked);
