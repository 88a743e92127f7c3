/* SPDX-License-Identifier: Apache-2.0
 *
 * Kinds: Japan is an instance of Asian country, which is a kind of country.
 * Wholes: Japan is a part of Asia.  A walk up from the senses of the one word
 * until a sense of the other.
 */
#include "lexicon/records-private.h"

/* Synsets that one walk may see.  The widest walk in WordNet 3.0 (all senses
 * of one lemma and all above them) stays well below. */
#define MOST_SYNSETS 512

/* Senses of a kind that a name may be an instance of, the commonest first: a
 * country is a state or its land, and Oslo is none, though any area, and so a
 * capital, is seldom called one. */
#define MOST_OF_NAMES 4

typedef struct {
  uint32_t synsets[MOST_SYNSETS]; /* seen; those behind `done` to be left */
  unsigned n;
  unsigned done;
  bool is_of_name; /* it began at an instance */
} Walk;

static void
see(Walk *walk, uint32_t synset)
{
  for (unsigned i = 0; i < walk->n; i++)
    if (walk->synsets[i] == synset)
      return;
  if (walk->n < MOST_SYNSETS)
    walk->synsets[walk->n++] = synset;
}

static void
see_above(const GsLexicon *lexicon, Walk *walk, uint32_t synset)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    walk->is_of_name |= link.kind == GS_LINK_INSTANCE;
    if (link.kind == GS_LINK_KIND || link.kind == GS_LINK_INSTANCE)
      see(walk, link.target);
  }
}

static bool
holds(const GsLexicon *lexicon, GsRun senses, uint32_t synset)
{
  for (uint32_t i = senses.start; i < senses.end; i++)
    if (gs_lexicon_synset(lexicon, i) == synset)
      return true;
  return false;
}

bool
gs_lexicon_is_kind(const GsLexicon *lexicon,
                   GsLemma lemma,
                   GsLemma kind,
                   GsPart part,
                   unsigned senses)
{
  GsRun from = gs_lexicon_senses(lexicon, lemma, part, senses);
  GsRun to[] = { gs_lexicon_senses(lexicon, kind, part, 0),
                 gs_lexicon_senses(lexicon, kind, part, MOST_OF_NAMES) };
  Walk walk = { .n = 0 };
  for (uint32_t i = from.start; i < from.end; i++)
    see(&walk, gs_lexicon_synset(lexicon, i));
  for (; walk.done < walk.n; walk.done++) {
    if (holds(lexicon, to[walk.is_of_name], walk.synsets[walk.done]))
      return true;
    see_above(lexicon, &walk, walk.synsets[walk.done]);
  }
  return false;
}

/* ---- wholes ------------------------------------------------------------ */

static void
see_wholes(const GsLexicon *lexicon, Walk *walk, uint32_t synset)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    if (link.kind == GS_LINK_PART)
      see(walk, link.target);
  }
}

bool
gs_lexicon_is_part(const GsLexicon *lexicon, GsLemma lemma, GsLemma whole)
{
  GsRun from = gs_lexicon_senses(lexicon, lemma, GS_PART_NOUN, 0);
  GsRun to = gs_lexicon_senses(lexicon, whole, GS_PART_NOUN, 0);
  Walk walk = { .n = 0 };
  for (uint32_t i = from.start; i < from.end; i++)
    see_wholes(lexicon, &walk, gs_lexicon_synset(lexicon, i));
  for (; walk.done < walk.n; walk.done++) {
    if (holds(lexicon, to, walk.synsets[walk.done]))
      return true;
    see_wholes(lexicon, &walk, walk.synsets[walk.done]);
  }
  return false;
}

bool
gs_lexicon_is_placed(const GsLexicon *lexicon, GsLemma lemma)
{
  GsRun senses = gs_lexicon_senses(lexicon, lemma, GS_PART_NOUN, 0);
  for (uint32_t i = senses.start; i < senses.end; i++) {
    bool is_instance = false;
    bool is_part = false;
    GsRun links = gs_lexicon_links(lexicon, gs_lexicon_synset(lexicon, i));
    for (uint32_t k = links.start; k < links.end; k++) {
      GsLinkKind kind = gs_lexicon_link(lexicon, k).kind;
      is_instance |= kind == GS_LINK_INSTANCE;
      is_part |= kind == GS_LINK_PART;
    }
    if (is_instance && is_part)
      return true;
  }
  return false;
}
