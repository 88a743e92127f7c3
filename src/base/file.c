/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading files: into memory of our own, for a mapped file could change or
 * shrink under our feet; without blocking on a pipe that nobody writes to.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_ROOM ((size_t)64 << 10)

const char gs_file_too_large[] = "it is too large";

/* Up to the end, or to `limit` + 1 bytes. */
static const char *
read_all(int descriptor, size_t limit, char **bytes, size_t *len)
{
  size_t room = 0;
  for (*len = 0; *len <= limit;) {
    if (*len == room) {
      size_t more = room == 0 ? FIRST_ROOM : room * 2;
      char *grown = g_try_realloc(*bytes, more);
      if (grown == NULL)
        return "there is not enough memory for it";
      *bytes = grown;
      room = more;
    }
    ssize_t n = read(descriptor, *bytes + *len, room - *len);
    if (n == 0)
      return NULL;
    if (n < 0 && errno != EINTR)
      return g_strerror(errno);
    *len += n > 0 ? (size_t)n : 0;
  }
  return gs_file_too_large;
}

static const char *
read_regular(int descriptor, size_t limit, char **bytes, size_t *len)
{
  struct stat before;
  if (fstat(descriptor, &before) != 0)
    return g_strerror(errno);
  if (S_ISDIR(before.st_mode))
    return "it is a folder";
  if (!S_ISREG(before.st_mode))
    return "it is not a regular file";
  if ((uint64_t)before.st_size > limit)
    return gs_file_too_large;
  const char *failure = read_all(descriptor, limit, bytes, len);
  if (failure == NULL && *len != (size_t)before.st_size)
    return "it changed while it was read";
  return failure;
}

static bool
is_standard_input(const char *path)
{
  return g_str_equal(path, "-") || g_str_equal(path, "/dev/stdin");
}

const char *
gs_file_read(const char *path, size_t limit, char **bytes, size_t *len)
{
  *bytes = NULL;
  *len = 0;
  const char *failure = NULL;
  if (is_standard_input(path)) {
    failure = read_all(STDIN_FILENO, limit, bytes, len);
  } else {
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
      return g_strerror(errno);
    failure = read_regular(descriptor, limit, bytes, len);
    close(descriptor);
  }
  if (failure != NULL) {
    g_free(*bytes);
    *bytes = NULL;
  }
  return failure;
}
