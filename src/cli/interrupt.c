/* SPDX-License-Identifier: Apache-2.0
 *
 * The program ends by the signal itself, so that whoever started it can tell.
 */
#include "cli/interrupt.h"

#include <signal.h>

/* Also a closed pipe ends the program. */
static const int fatal[] = { SIGHUP, SIGINT, SIGPIPE, SIGTERM };

static InterruptFunc all[INTERRUPT_MOST];
static size_t n_all;

static void
end(int signal_number)
{
  for (size_t i = 0; i < n_all; i++)
    all[i](signal_number);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

/* What was ignored stays so: nohup means it. */
static void
watch(void)
{
  struct sigaction ours = { .sa_handler = end };
  struct sigaction old;
  for (size_t i = 0; i < G_N_ELEMENTS(fatal); i++)
    if (sigaction(fatal[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
      sigaction(fatal[i], &ours, NULL);
}

void
interrupt_block(gboolean is_blocked)
{
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < G_N_ELEMENTS(fatal); i++)
    sigaddset(&set, fatal[i]);
  sigprocmask(is_blocked ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void
interrupt_add(InterruptFunc last)
{
  for (size_t i = 0; i < n_all; i++)
    if (all[i] == last)
      return;
  g_assert(n_all < INTERRUPT_MOST);
  interrupt_block(TRUE);
  all[n_all++] = last;
  interrupt_block(FALSE);
  watch();
}
