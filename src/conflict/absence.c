/* SPDX-License-Identifier: Apache-2.0
 *
 * Why two claims are not opposed.
 *
 * Each kind of evidence is asked again of a pair that has one obstacle less:
 * as if both spoke of one day, or as if neither were unsure.  What makes the
 * evidence appear is what stood in its way; nothing is guessed from what the
 * kinds of evidence are known to ask.
 */
#include "conflict/conflict-private.h"

enum {
  OBSTACLE_DATE = 1 << 0,
  OBSTACLE_NAME = 1 << 1,
  OBSTACLE_SUBJECT = 1 << 2,
  OBSTACLE_MODALITY = 1 << 3,
  OBSTACLE_LIMIT = 1 << 4,
  OBSTACLE_ALL = (1 << 5) - 1,
  OBSTACLE_WORDS = 1 << 5, /* only alone: without them much looks alike */
};

#define MOST_LONELY_WORDS 3 /* more are a matter of their own */

static size_t
count_lonely(const GsProposition *item, const int32_t *partner)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++)
    n += partner[i] < 0;
  return n;
}

static bool
has_few_lonely(const GsComparison *comparison)
{
  size_t n = count_lonely(comparison->p, comparison->to) +
             count_lonely(comparison->q, comparison->from);
  return n > 0 && n <= MOST_LONELY_WORDS;
}

/* What holds now, of all that could stand in the way. */
static unsigned
obstacles_of(const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  const uint8_t unsure = GS_MARK_HYPOTHETIC | GS_MARK_HEDGED;
  uint8_t marks = 0;
  for (size_t i = 0; i < p->terms.n; i++)
    marks |= p->terms.items[i].marks;
  for (size_t i = 0; i < q->terms.n; i++)
    marks |= q->terms.items[i].marks;
  bool is_unsure = p->modality != q->modality || p->is_hedged || q->is_hedged ||
                   p->is_condition || q->is_condition ||
                   p->modality != GS_MODALITY_FACT || (marks & unsure);
  bool are_dated = comparison->times_differ || p->said.n > 0 || q->said.n > 0;
  return (are_dated ? OBSTACLE_DATE : 0) |
         (comparison->names_differ ? OBSTACLE_NAME : 0) |
         (comparison->subjects_differ ? OBSTACLE_SUBJECT : 0) |
         (is_unsure ? OBSTACLE_MODALITY : 0) |
         (marks & GS_MARK_LIMITED ? OBSTACLE_LIMIT : 0) |
         (has_few_lonely(comparison) ? OBSTACLE_WORDS : 0);
}

static GsProposition *
without(const GsBench *bench, const GsProposition *item, unsigned obstacles)
{
  GsProposition *copy = GS_NEW(bench->arena, GsProposition);
  *copy = *item;
  copy->terms.items = GS_NEW_ARRAY(bench->arena, GsTerm, item->terms.n + 1);
  if (item->terms.n > 0)
    memcpy(copy->terms.items, item->terms.items,
           item->terms.n * sizeof *item->terms.items);
  uint8_t cleared =
      (uint8_t)((obstacles & OBSTACLE_LIMIT ? GS_MARK_LIMITED : 0) |
                (obstacles & OBSTACLE_MODALITY
                     ? GS_MARK_HYPOTHETIC | GS_MARK_HEDGED
                     : 0));
  for (size_t i = 0; i < item->terms.n; i++)
    copy->terms.items[i].marks &= (uint8_t)~cleared;
  if (obstacles & OBSTACLE_DATE)
    copy->times.n = copy->said.n = 0;
  if (obstacles & OBSTACLE_MODALITY) {
    copy->modality = GS_MODALITY_FACT;
    copy->is_hedged = copy->is_condition = false;
  }
  return copy;
}

/* The terms of `item` that have a partner, and where each of them went. */
static GsProposition *
without_lonely(const GsBench *bench,
               const GsProposition *item,
               const int32_t *partner,
               int32_t *place)
{
  GsProposition *copy = GS_NEW(bench->arena, GsProposition);
  *copy = *item;
  copy->terms.n = 0;
  copy->terms.items = GS_NEW_ARRAY(bench->arena, GsTerm, item->terms.n + 1);
  for (size_t i = 0; i < item->terms.n; i++) {
    place[i] = (int32_t)copy->terms.n;
    if (partner[i] >= 0)
      copy->terms.items[copy->terms.n++] = item->terms.items[i];
  }
  return copy;
}

/* As if the one said no word that the other does not say. */
static GsComparison
shared_only(const GsBench *bench, const GsComparison *comparison)
{
  size_t n_p = comparison->p->terms.n;
  size_t n_q = comparison->q->terms.n;
  GsComparison other = *comparison;
  int32_t *place_p = GS_NEW_ARRAY(bench->arena, int32_t, n_p + 1);
  int32_t *place_q = GS_NEW_ARRAY(bench->arena, int32_t, n_q + 1);
  other.p = without_lonely(bench, comparison->p, comparison->to, place_p);
  other.q = without_lonely(bench, comparison->q, comparison->from, place_q);
  other.to = GS_NEW_ARRAY(bench->arena, int32_t, n_p + 1);
  other.from = GS_NEW_ARRAY(bench->arena, int32_t, n_q + 1);
  other.alike = GS_NEW_ARRAY(bench->arena, uint8_t, n_p + 1);
  for (size_t i = 0; i < n_p; i++)
    if (comparison->to[i] >= 0) {
      other.to[place_p[i]] = place_q[comparison->to[i]];
      other.alike[place_p[i]] = comparison->alike[i];
    }
  for (size_t i = 0; i < n_q; i++)
    if (comparison->from[i] >= 0)
      other.from[place_q[i]] = place_p[comparison->from[i]];
  return other;
}

static bool
is_found_without(const GsBench *bench,
                 const GsComparison *comparison,
                 unsigned obstacles,
                 GsEvidence *evidence)
{
  GsComparison other = *comparison;
  other.p = without(bench, comparison->p, obstacles);
  other.q = without(bench, comparison->q, obstacles);
  other.times_differ &= !(obstacles & OBSTACLE_DATE);
  other.names_differ &= !(obstacles & OBSTACLE_NAME);
  other.subjects_differ &= !(obstacles & OBSTACLE_SUBJECT);
  /* What limits a negation ("in detail") is a word of that side alone. */
  bool is_limit = (obstacles & OBSTACLE_LIMIT) && has_few_lonely(comparison);
  if ((obstacles & OBSTACLE_WORDS) || is_limit)
    other = shared_only(bench, &other);
  return gs_evidence_table[evidence->kind](bench, &other, evidence);
}

/* ---- telling ---------------------------------------------------------- */

static GsRanges
lonely_words(const GsBench *bench,
             const GsProposition *item,
             const int32_t *partner,
             bool is_name)
{
  GsRanges words = { 0 };
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    bool is_wanted =
        is_name ? term->tag == GS_TAG_NAME : term->role == GS_ROLE_SUBJECT;
    if (partner[i] < 0 && is_wanted)
      gs_evidence_add_word(bench, &words, term->sentence, term->word);
  }
  return words;
}

static const char *
lonely_text(const GsBench *bench, const GsComparison *comparison, bool is_name)
{
  GsRanges p = lonely_words(bench, comparison->p, comparison->to, is_name);
  GsRanges q = lonely_words(bench, comparison->q, comparison->from, is_name);
  const char *what = is_name ? "names" : "subjects";
  if (p.n == 0 || q.n == 0) /* "his party", "her party" */
    return gs_arena_printf(bench->arena, "different %s", what);
  return gs_arena_printf(bench->arena, "different %s: %s / %s", what,
                         gs_words_text(bench, &p), gs_words_text(bench, &q));
}

static const char *
lonely_list(const GsBench *bench,
            const GsProposition *item,
            const int32_t *partner)
{
  GsRanges words = { 0 };
  for (size_t i = 0; i < item->terms.n; i++)
    if (partner[i] < 0)
      gs_evidence_add_word(bench, &words, item->terms.items[i].sentence,
                           item->terms.items[i].word);
  return words.n > 0 ? gs_arena_printf(bench->arena, "“%s”",
                                       gs_words_text(bench, &words))
                     : "no word";
}

static const char *
obstacle_text(const GsBench *bench,
              const GsComparison *comparison,
              unsigned obstacle)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  switch (obstacle) {
  case OBSTACLE_DATE:
    return gs_arena_printf(bench->arena, "different date: %s / %s",
                           gs_times_text(bench, p), gs_times_text(bench, q));
  case OBSTACLE_NAME:
    return lonely_text(bench, comparison, true);
  case OBSTACLE_SUBJECT:
    return lonely_text(bench, comparison, false);
  case OBSTACLE_MODALITY:
    return gs_arena_printf(bench->arena, "modality %s / %s",
                           gs_modality_text(bench, p),
                           gs_modality_text(bench, q));
  case OBSTACLE_WORDS:
    return gs_arena_printf(bench->arena, "words only here: %s / %s",
                           lonely_list(bench, p, comparison->to),
                           lonely_list(bench, q, comparison->from));
  default:
    return "the negation is limited";
  }
}

static const char *
join(const GsBench *bench, const char *all, const char *more)
{
  return gs_arena_printf(bench->arena, "%s%s%s", all, *all ? "; " : "", more);
}

static const char *
obstacles_text(const GsBench *bench,
               const GsComparison *comparison,
               unsigned obstacles)
{
  const char *all = "";
  for (unsigned one = 1; one <= OBSTACLE_WORDS; one <<= 1)
    if (obstacles & one)
      all = join(bench, all, obstacle_text(bench, comparison, one));
  return all;
}

/* The one obstacle that stands in the way, or all that do together; 0 when
 * it is none of them. */
static unsigned
find_obstacles(const GsBench *bench,
               const GsComparison *comparison,
               GsEvidence *evidence)
{
  unsigned all = obstacles_of(comparison);
  for (unsigned one = 1; one <= OBSTACLE_WORDS; one <<= 1) {
    *evidence = (GsEvidence){ .kind = evidence->kind };
    if ((all & one) && is_found_without(bench, comparison, one, evidence))
      return one;
  }
  *evidence = (GsEvidence){ .kind = evidence->kind };
  all &= OBSTACLE_ALL;
  return all && is_found_without(bench, comparison, all, evidence) ? all : 0;
}

/* What each side has of the kind, where there is any. */
static const char *
seen_text(const GsBench *bench,
          const GsComparison *comparison,
          GsEvidenceKind kind)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  switch (kind) {
  case GS_EVIDENCE_NEGATION:
  case GS_EVIDENCE_PRESUPPOSITION:
    return p->negations.n + q->negations.n == 0
               ? NULL
               : gs_arena_printf(bench->arena, "negated: %s / %s",
                                 gs_negated_text(bench, p),
                                 gs_negated_text(bench, q));
  case GS_EVIDENCE_NUMBER:
    return p->quantities.n + q->quantities.n == 0
               ? NULL
               : gs_arena_printf(bench->arena, "%s / %s",
                                 gs_figures_text(bench, p),
                                 gs_figures_text(bench, q));
  case GS_EVIDENCE_DATE:
    return p->times.n + q->times.n + p->said.n + q->said.n == 0
               ? NULL
               : gs_arena_printf(bench->arena, "%s / %s",
                                 gs_times_text(bench, p),
                                 gs_times_text(bench, q));
  default:
    return NULL;
  }
}

static const char *
absent_text(const GsBench *bench,
            const GsComparison *comparison,
            GsEvidenceKind kind)
{
  const char *seen = seen_text(bench, comparison, kind);
  return seen == NULL ? gs_evidence_absent[kind]
                      : gs_arena_printf(bench->arena, "%s (%s)",
                                        gs_evidence_absent[kind], seen);
}

/* What was found, but stands in passing. */
static const char *
passing_text(const GsBench *bench, const GsComparison *comparison, int kind)
{
  GsEvidence evidence = { .kind = (GsEvidenceKind)kind };
  if (!gs_evidence_table[kind](bench, comparison, &evidence))
    return NULL;
  return gs_arena_printf(
      bench->arena, "%s, “%s” / “%s”, but in passing, or of two things",
      gs_evidence_names[kind], gs_words_text(bench, &evidence.a),
      gs_words_text(bench, &evidence.b));
}

const char *
gs_absence_text(const GsBench *bench,
                const GsComparison *comparison,
                uint64_t bits)
{
  const char *hindered = "";
  const char *absent = "";
  for (int kind = 0; kind < GS_N_EVIDENCE; kind++) {
    GsEvidence evidence = { .kind = (GsEvidenceKind)kind };
    if (!((bits >> kind) & 1) || !gs_evidence_table[kind])
      continue;
    const char *passing = passing_text(bench, comparison, kind);
    if (passing != NULL) {
      hindered = join(bench, hindered, passing);
      continue;
    }
    unsigned obstacles = find_obstacles(bench, comparison, &evidence);
    if (obstacles == 0) {
      absent = join(bench, absent, absent_text(bench, comparison, kind));
      continue;
    }
    const char *what = gs_arena_printf(
        bench->arena, "%s (but for that: %s, “%s” / “%s”)",
        obstacles_text(bench, comparison, obstacles), gs_evidence_names[kind],
        gs_words_text(bench, &evidence.a), gs_words_text(bench, &evidence.b));
    hindered = join(bench, hindered, what);
  }
  return *hindered ? hindered : absent;
}

bool
gs_absence_is_bare(const GsBench *bench,
                   const GsComparison *comparison,
                   uint64_t bits)
{
  for (int kind = 0; kind < GS_N_EVIDENCE; kind++) {
    GsEvidence evidence = { .kind = (GsEvidenceKind)kind };
    if (!((bits >> kind) & 1) || !gs_evidence_table[kind])
      continue;
    if (passing_text(bench, comparison, kind) != NULL ||
        find_obstacles(bench, comparison, &evidence) != 0)
      return false;
  }
  return true;
}
