/* SPDX-License-Identifier: Apache-2.0
 *
 * A keyed hash, so that no document can be written to collide on purpose.
 */
#pragma once

#include "base/slice.h"

/* SipHash-1-3 (Aumasson and Bernstein 2012) with a key drawn once for each
 * process.  Never let its order reach any output. */
uint64_t gs_hash(const void *bytes, size_t len);
