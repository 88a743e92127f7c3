/* SPDX-License-Identifier: Apache-2.0
 *
 * Counts of bytes, for people.
 */
#pragma once

#include <stddef.h>

/* "1 GiB", "64 KiB", or "1500 bytes" where no unit fits. (transfer full) */
char *gs_size_text(size_t bytes);
