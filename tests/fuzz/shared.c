/* SPDX-License-Identifier: Apache-2.0
 *
 * Rule files have to be files: one, in memory where the system can.
 */
#define _GNU_SOURCE
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

unsigned fuzz_n_accepted;

const char *
fuzz_file(const uint8_t *bytes, size_t len)
{
  static int file = -1;
  static char path[40];
  if (file < 0) {
    file = memfd_create("rules", MFD_CLOEXEC);
    FUZZ_MUST(file >= 0);
    g_snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  }
  FUZZ_MUST(ftruncate(file, 0) == 0);
  FUZZ_MUST(pwrite(file, bytes, len, 0) == (ssize_t)len);
  return path;
}

const char *
fuzz_folder(const char *name)
{
  const char *folder = getenv(name);
  return folder != NULL ? folder : ".";
}
