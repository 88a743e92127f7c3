/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims that can be contradicted: which others can be made to say otherwise,
 * in a sentence of their own.
 */
#include "exercise/plant-private.h"

enum {
  LEAST_WORDS = 4,
  MOST_WORDS = 30,
};

static bool
is_in_finding(const GsDocumentReport *report, const GsReportedClaim *claim)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (gs_claims_overlap(claim, finding->a) ||
        gs_claims_overlap(claim, finding->b))
      return true;
  }
  return false;
}

/* Commas and other signs make a claim of several parts, or one that stands in
 * the midst of its sentence. */
static bool
is_plain(const char *text)
{
  size_t n_words = 1;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar code = g_utf8_get_char(at);
    bool is_inner =
        code == '\'' || code == 0x2019 || code == '-' ||
        (strchr(".,", (int)MIN(code, 127)) != NULL && g_ascii_isdigit(at[1]));
    if (g_unichar_ispunct(code) && !is_inner && at[1] != '\0' && code != '%')
      return false;
    n_words += code == ' ' ? 1 : 0;
  }
  return n_words >= LEAST_WORDS && n_words <= MOST_WORDS &&
         strstr(text, " - ") == NULL;
}

static const GsRange *
range_of(const GsPropositions *propositions, const GsReportedClaim *claim)
{
  const GsClaims *claims = propositions->claims;
  return &claims->claims.items[claim->id - 1].content.items[0];
}

const GsWord *
gs_plant_words(const GsPropositions *propositions, const GsReportedClaim *claim)
{
  const GsText *text = propositions->claims->text;
  const GsRange *range = range_of(propositions, claim);
  return &text->sentences.items[range->sentence].words[range->start];
}

static bool
begins_subject(const GsWord *word)
{
  return word->tag == GS_TAG_NOUN || word->tag == GS_TAG_NAME ||
         word->tag == GS_TAG_ADJECTIVE || word->tag == GS_TAG_NUMBER ||
         word->tag == GS_TAG_DETERMINER;
}

bool
gs_claim_is_sentence(const GsPropositions *all, const GsReportedClaim *claim)
{
  const GsRange *range = range_of(all, claim);
  const GsWord *words = gs_plant_words(all, claim);
  uint32_t first = all->first[claim->id - 1];
  bool is_linked = words->tag == GS_TAG_SUBORDINATOR;
  return all->first[claim->id] == first + 1 &&
         all->items.items[first].verb >= 0 &&
         range->end > range->start + LEAST_WORDS &&
         begins_subject(&words[is_linked ? 1 : 0]) &&
         words[range->end - range->start - 1].tag != GS_TAG_PREPOSITION;
}

bool
gs_plant_is_fit(const GsPropositions *propositions,
                const GsDocumentReport *report,
                const GsReportedClaim *claim)
{
  bool is_stated = strcmp(claim->modality, "fact") == 0 ||
                   strcmp(claim->modality, "future") == 0;
  bool is_indirect = strcmp(claim->quote, "indirect") == 0 ||
                     strcmp(claim->quote, "narration") == 0;
  return is_stated && is_indirect && claim->about == 0 &&
         claim->content.n_ranges == 1 &&
         strcmp(claim->polarity, "positive") == 0 &&
         is_plain(claim->content.text) &&
         gs_claim_is_sentence(propositions, claim) &&
         !is_in_finding(report, claim);
}
