/* SPDX-License-Identifier: Apache-2.0
 *
 * The encoding that a page says it is in.
 */
#pragma once

#include "document/document-private.h"

/* Sets document->charset to what a page of these bytes declares, if that is
 * one byte a character; of another that is not UTF-8, a remark is made. */
void gs_charset_choose(GsDocument *document, GsSlice bytes);
