/* SPDX-License-Identifier: Apache-2.0
 *
 * Synonyms, antonyms, derivations: what two words have to do with each other.
 */
#include "lexicon/records-private.h"

static bool
has_synset(const GsLexicon *lexicon, GsRun senses, uint32_t synset)
{
  for (uint32_t i = senses.start; i < senses.end; i++)
    if (gs_lexicon_synset(lexicon, i) == synset)
      return true;
  return false;
}

bool
gs_lexicon_are_synonyms(const GsLexicon *lexicon,
                        GsLemma a,
                        GsLemma b,
                        GsPart part,
                        unsigned senses)
{
  GsRun of_a = gs_lexicon_senses(lexicon, a, part, senses);
  GsRun of_b = gs_lexicon_senses(lexicon, b, part, senses);
  for (uint32_t i = of_a.start; i < of_a.end; i++)
    if (has_synset(lexicon, of_b, gs_lexicon_synset(lexicon, i)))
      return true;
  return false;
}

/* ---- antonyms --------------------------------------------------------- */

/* Is b the antonym of a word of `synset`: of `a`, or with a = 0 of any? */
static bool
synset_opposes(const GsLexicon *lexicon, uint32_t synset, GsLemma a, GsLemma b)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    bool fits = link.kind == GS_LINK_OPPOSITE && link.target == b;
    if (fits && (a == 0 || gs_lexicon_link_is_of(lexicon, synset, link, a)))
      return true;
  }
  return false;
}

static bool
similar_opposes(const GsLexicon *lexicon, uint32_t synset, GsLemma b)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    if (link.kind == GS_LINK_SIMILAR &&
        synset_opposes(lexicon, link.target, 0, b))
      return true;
  }
  return false;
}

static bool
is_opposite(const GsLexicon *lexicon, GsLemma a, GsLemma b, GsPart part)
{
  GsRun senses = gs_lexicon_senses(lexicon, a, part, 0);
  for (uint32_t i = senses.start; i < senses.end; i++)
    if (synset_opposes(lexicon, gs_lexicon_synset(lexicon, i), a, b))
      return true;
  return false;
}

/* Over one step on the side of a: to a synonym or to a similar sense. */
static bool
is_opposite_by_step(const GsLexicon *lexicon, GsLemma a, GsLemma b, GsPart part)
{
  GsRun senses = gs_lexicon_senses(lexicon, a, part, 0);
  for (uint32_t i = senses.start; i < senses.end; i++) {
    uint32_t synset = gs_lexicon_synset(lexicon, i);
    if (synset_opposes(lexicon, synset, 0, b) ||
        similar_opposes(lexicon, synset, b))
      return true;
  }
  return false;
}

bool
gs_lexicon_are_antonyms(
    const GsLexicon *lexicon, GsLemma a, GsLemma b, GsPart part, bool *direct)
{
  if (a == 0 || b == 0)
    return false;
  bool is_direct =
      is_opposite(lexicon, a, b, part) || is_opposite(lexicon, b, a, part);
  if (direct != NULL)
    *direct = is_direct;
  return is_direct || is_opposite_by_step(lexicon, a, b, part) ||
         is_opposite_by_step(lexicon, b, a, part);
}

/* ---- derivations ------------------------------------------------------ */

/* What is collected about the derivations of one word. */
typedef struct {
  GsLemma lemma;
  GsPart part; /* wanted */
  GsLemma *out;
  size_t n;
  size_t room;
} Derived;

static void
add_once(Derived *derived, GsLemma lemma)
{
  for (size_t i = 0; i < derived->n; i++)
    if (derived->out[i] == lemma)
      return;
  if (derived->n < derived->room)
    derived->out[derived->n++] = lemma;
}

static void
add_derived(const GsLexicon *lexicon, uint32_t synset, Derived *derived)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    bool fits = link.kind == GS_LINK_DERIVED && link.part == derived->part;
    if (fits && gs_lexicon_link_is_of(lexicon, synset, link, derived->lemma))
      add_once(derived, link.target);
  }
}

size_t
gs_lexicon_derived(const GsLexicon *lexicon,
                   GsLemma lemma,
                   GsPart part,
                   GsLemma *out,
                   size_t room)
{
  Derived derived = { lemma, part, out, 0, room };
  for (GsPart own = 0; own < GS_N_PARTS; own++) {
    GsRun senses = gs_lexicon_senses(lexicon, lemma, own, 0);
    for (uint32_t i = senses.start; i < senses.end; i++)
      add_derived(lexicon, gs_lexicon_synset(lexicon, i), &derived);
  }
  return derived.n;
}

/* Does a derivation lead from a to b? */
static bool
leads_to(const GsLexicon *lexicon, uint32_t synset, GsLemma a, GsLemma b)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    bool fits = link.kind == GS_LINK_DERIVED && link.target == b;
    if (fits && gs_lexicon_link_is_of(lexicon, synset, link, a))
      return true;
  }
  return false;
}

/* Derivations are stored on both sides, so one direction is enough. */
bool
gs_lexicon_are_related(const GsLexicon *lexicon, GsLemma a, GsLemma b)
{
  if (a == 0 || b == 0)
    return false;
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    GsRun senses = gs_lexicon_senses(lexicon, a, part, 0);
    for (uint32_t i = senses.start; i < senses.end; i++)
      if (leads_to(lexicon, gs_lexicon_synset(lexicon, i), a, b))
        return true;
  }
  return false;
}
