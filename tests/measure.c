/* SPDX-License-Identifier: Apache-2.0
 *
 * measure RUNS PROGRAM ARGUMENT...: runs the program so many times without
 * its output, and prints "BEST MEDIAN MEMORY STATUS": milliseconds of the
 * processor's time from fork to end, which other work on the machine hardly
 * touches, KiB of memory at most, and the exit status of the last run.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static double
milliseconds(struct timeval time)
{
  return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void
become(char **argv)
{
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDOUT_FILENO);
  execv(argv[0], argv);
  perror(argv[0]);
  _exit(127);
}

/* Runs argv once; the milliseconds it took. */
static double
run(char **argv, int *status, long *kib)
{
  struct rusage usage;
  pid_t child = fork();
  if (child == 0)
    become(argv);
  wait4(child, status, 0, &usage);
  if (usage.ru_maxrss > *kib)
    *kib = usage.ru_maxrss;
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

static int
by_value(const void *a, const void *b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;
  return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
  size_t n_runs = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;
  if (n_runs == 0)
    return 2;
  double *took = calloc(n_runs, sizeof *took);
  int status = 0;
  long kib = 0;
  for (size_t i = 0; took != NULL && i < n_runs; i++)
    took[i] = run(argv + 2, &status, &kib);
  if (took == NULL)
    return 2;
  qsort(took, n_runs, sizeof *took, by_value);
  printf("%.1f %.1f %ld %d\n", took[0], took[n_runs / 2], kib,
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  free(took);
  return 0;
}
