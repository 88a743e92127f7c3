/* SPDX-License-Identifier: Apache-2.0
 *
 * The kinds of evidence, one row each.  A new kind is a new file and a row.
 */
#include "conflict/conflict-private.h"

const GsEvidenceFunc gs_evidence_table[GS_N_EVIDENCE] = {
  [GS_EVIDENCE_NEGATION] = gs_evidence_negation,
  [GS_EVIDENCE_OPPOSITE] = gs_evidence_opposite,
  [GS_EVIDENCE_EXCLUSIVE] = gs_evidence_exclusive,
  [GS_EVIDENCE_NUMBER] = gs_evidence_number,
  [GS_EVIDENCE_DATE] = gs_evidence_date,
  [GS_EVIDENCE_PRESUPPOSITION] = gs_evidence_presupposition,
  [GS_EVIDENCE_MODALITY] = gs_evidence_modality,
};

void
gs_evidence_add_range(const GsBench *bench, GsRanges *ranges, GsRange range)
{
  for (size_t i = 0; i < ranges->n; i++) {
    GsRange *known = &ranges->items[i];
    if (known->sentence == range.sentence && known->start == range.start &&
        known->end == range.end)
      return;
  }
  gs_vector_add(bench->arena, ranges, range);
}

void
gs_evidence_add_word(const GsBench *bench,
                     GsRanges *ranges,
                     uint32_t sentence,
                     uint32_t word)
{
  gs_evidence_add_range(bench, ranges, (GsRange){ sentence, word, word + 1 });
}
