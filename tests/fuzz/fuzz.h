/* SPDX-License-Identifier: Apache-2.0
 *
 * What the fuzz targets share.  A target is one function with the entry point
 * of LLVM; with replay.c it is a test that reads its seeds, with libFuzzer or
 * AFL++ it searches for inputs that break it.
 */
#pragma once

#include <glib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* What must always hold; ends the program, so that the fuzzer sees it. */
#define FUZZ_MUST(holds)                                                       \
  do {                                                                         \
    if (!(holds)) {                                                            \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__,        \
              #holds);                                                         \
      abort();                                                                 \
    }                                                                          \
  } while (0)

/* Inputs that the target has taken as good. */
extern unsigned fuzz_n_accepted;

/* Path of a file with these bytes, the same at each call. */
const char *fuzz_file(const uint8_t *bytes, size_t len);

/* One of the folders that make check hands on, "." outside of it. */
const char *fuzz_folder(const char *name);
