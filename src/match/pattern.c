/* SPDX-License-Identifier: Apache-2.0
 *
 * Running a pattern: the automaton is walked depth first, best branch first,
 * and no state is tried twice at the same word.  So the first way through is
 * the one that is wanted, and the cost is at most states times words.
 */
#include "match/pattern-private.h"

typedef struct {
  uint32_t state;
  uint32_t at; /* word */
  struct {
    uint32_t start;
    uint32_t end;
  } slots[GS_MATCH_SLOTS];
} Thread;

typedef struct {
  const GsPattern *pattern;
  const GsSubject *subject;
  uint8_t *tried; /* bits by state and word */
  GS_VECTOR(Thread) stack;
  bool gave_up;
  struct {
    const GsState *state; /* NULL: nothing was looked for yet */
    size_t from;          /* bytes into the subject */
    GsRegexResult result;
    GsSpan found;
  } last; /* search by a regex: the next word mostly has the same answer */
} Search;

static bool
is_tried(Search *search, const Thread *thread)
{
  size_t n_words = search->subject->end - search->subject->start + 1;
  size_t bit = thread->state * n_words + (thread->at - search->subject->start);
  uint8_t mask = (uint8_t)(1 << (bit % 8));
  bool known = (search->tried[bit / 8] & mask) != 0;
  search->tried[bit / 8] |= mask;
  return known;
}

static void
push(Search *search, Thread thread, uint32_t state, size_t at)
{
  thread.state = state;
  thread.at = (uint32_t)at;
  gs_vector_add(search->subject->scratch, &search->stack, thread);
}

/* ---- steps ------------------------------------------------------------ */

static const GsWanted *
wanted_of(const Search *search, const GsState *state)
{
  return &search->pattern->wanted.items[state->other];
}

static bool
is_word(const Search *search, const GsState *state, size_t at)
{
  const GsWord *word = &search->subject->words[at];
  const GsWanted *wanted = wanted_of(search, state);
  if (state->kind == GS_STATE_WORD)
    return gs_word_is(word, wanted->form, wanted->id);
  return gs_slice_eq(gs_slice_part(search->subject->text, word->span),
                     wanted->text);
}

/* The first match at or behind `from` of the subject's words. */
static GsRegexResult
find_regex(Search *search, const GsState *state, size_t from, GsSpan *found)
{
  const GsSubject *subject = search->subject;
  size_t base = subject->words[subject->start].span.start;
  size_t end = subject->words[subject->end - 1].span.end;
  GsSlice text = { subject->text.at + base, end - base };
  bool is_known = search->last.state == state && search->last.from <= from &&
                  (search->last.result != GS_REGEX_FOUND ||
                   search->last.found.start >= from);
  if (!is_known) {
    search->last.state = state;
    search->last.from = from;
    search->last.result = gs_regex_find(wanted_of(search, state)->node->regex,
                                        text, from, &search->last.found);
  }
  *found = search->last.found;
  return search->last.result;
}

/* Behind the last word that a match of the regex reaches, when it starts in
 * word `at`; else `at`. */
static size_t
regex_end(Search *search, const GsState *state, size_t at)
{
  const GsSubject *subject = search->subject;
  size_t base = subject->words[subject->start].span.start;
  GsSpan found;
  GsRegexResult result =
      find_regex(search, state, subject->words[at].span.start - base, &found);
  search->gave_up = search->gave_up || result == GS_REGEX_GAVE_UP;
  if (result != GS_REGEX_FOUND ||
      base + found.start >= subject->words[at].span.end ||
      found.end == found.start)
    return at;
  while (at < subject->end && subject->words[at].span.start < base + found.end)
    at++;
  return at;
}

static void
step_items(Search *search, const Thread *thread, const GsState *state)
{
  size_t ends[GS_ITEM_ENDS];
  size_t n =
      gs_item_ends(wanted_of(search, state), search->subject, thread->at, ends);
  for (; n > 0; n--)
    push(search, *thread, state->next, ends[n - 1]);
}

static void
step_word(Search *search, const Thread *thread, const GsState *state)
{
  if (thread->at >= search->subject->end)
    return;
  if (state->kind == GS_STATE_ITEM) {
    step_items(search, thread, state);
  } else if (state->kind == GS_STATE_REGEX) {
    size_t end = regex_end(search, state, thread->at);
    if (end > thread->at)
      push(search, *thread, state->next, end);
  } else if (state->kind == GS_STATE_ANY ||
             is_word(search, state, thread->at)) {
    push(search, *thread, state->next, thread->at + 1);
  }
}

static void
step(Search *search, const Thread *thread, const GsState *state)
{
  Thread moved = *thread;
  switch (state->kind) {
  case GS_STATE_SPLIT:
    push(search, moved, state->other, thread->at);
    push(search, moved, state->next, thread->at);
    break;
  case GS_STATE_OPEN:
    moved.slots[state->other].start = moved.slots[state->other].end =
        thread->at;
    push(search, moved, state->next, thread->at);
    break;
  case GS_STATE_CLOSE:
    moved.slots[state->other].end = thread->at;
    push(search, moved, state->next, thread->at);
    break;
  default:
    step_word(search, thread, state);
  }
}

/* ---- the search ------------------------------------------------------- */

static void
fill(GsMatch *match, const Thread *thread, size_t start)
{
  match->start = start;
  match->end = thread->at;
  for (size_t i = 0; i < GS_MATCH_SLOTS; i++) {
    match->slots[i].start = thread->slots[i].start;
    match->slots[i].end = thread->slots[i].end;
  }
}

static bool
find_at(Search *search, size_t start, GsMatch *match)
{
  search->stack.n = 0;
  push(search, (Thread){ 0 }, search->pattern->start, start);
  while (search->stack.n > 0) {
    Thread thread = search->stack.items[--search->stack.n];
    const GsState *state = &search->pattern->states.items[thread.state];
    if (is_tried(search, &thread))
      continue;
    if (state->kind == GS_STATE_DONE) {
      fill(match, &thread, start);
      return true;
    }
    step(search, &thread, state);
  }
  return false;
}

bool
gs_pattern_find(const GsPattern *pattern,
                const GsSubject *subject,
                size_t from,
                GsMatch *match)
{
  *match = (GsMatch){ 0 };
  if (from >= subject->end)
    return false;
  size_t n_words = subject->end - subject->start + 1;
  Search search = { .pattern = pattern, .subject = subject };
  search.tried = GS_NEW_ARRAY(subject->scratch, uint8_t,
                              (pattern->states.n * n_words + 7) / 8);
  bool is_found = false;
  for (size_t at = from; at < subject->end && !is_found; at++)
    is_found = find_at(&search, at, match);
  match->gave_up = search.gave_up;
  return is_found;
}

static bool
has_list(uint32_t list, const GsSubject *subject)
{
  for (size_t i = 0; i < subject->n_hits; i++)
    if (subject->hits[i].list == list &&
        subject->hits[i].start >= subject->start &&
        subject->hits[i].end <= subject->end)
      return true;
  return false;
}

static bool
has_wanted(const GsWanted *wanted, const GsSubject *subject)
{
  if (wanted->node->kind == GS_NODE_LIST)
    return has_list(wanted->node->list, subject);
  for (size_t i = subject->start; i < subject->end; i++)
    if (gs_word_is(&subject->words[i], wanted->form, wanted->id))
      return true;
  return false;
}

bool
gs_pattern_may_match(const GsPattern *pattern, const GsSubject *subject)
{
  for (size_t i = 0; i < pattern->needs.n; i++) {
    const uint32_t *needed =
        &pattern->needed.items[pattern->needs.items[i].start];
    uint32_t at = 0;
    while (at < pattern->needs.items[i].n &&
           !has_wanted(&pattern->wanted.items[needed[at]], subject))
      at++;
    if (at == pattern->needs.items[i].n)
      return false;
  }
  return true;
}
