/* SPDX-License-Identifier: Apache-2.0
 *
 * What the two files share that set documents against one another.
 */
#pragma once

#include "conflict/conflict-private.h"

struct GsAcross {
  const GsPairedDocument *documents;
  size_t n_documents;
  const uint32_t *of_sentence; /* the document that it stands in */
};

/* The number of the document that the sentence, or the side, stands in. */
uint32_t gs_across_document(const GsBench *bench, uint32_t sentence);
uint32_t gs_across_document_of_side(const GsBench *bench, const GsSide *side);
