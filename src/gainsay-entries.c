/* SPDX-License-Identifier: Apache-2.0
 *
 * What of the rules stands in texts and what does not: phrases of lists,
 * alternatives of patterns.
 *
 * All phrases make one table, so that one walk over a text finds them; each
 * alternative is made a pattern of its own.
 */
#include "gainsay-private.h"

#include "match/presence.h"

typedef struct {
  uint32_t list;
  GsSlice text;
  bool is_met;
} Phrase;

typedef struct {
  size_t rule;
  const GsNode *node;
  const GsPattern *pattern;
  bool is_met;
} Alternative;

struct GsEntries {
  const GsRuleSet *set;
  GsArena *arena;
  GsPhrases *table; /* item: index into phrases */
  GsPatternDesk *desk;
  GS_VECTOR(Phrase) phrases;
  GS_VECTOR(Alternative) alternatives;
};

static bool
is_asked(const GsRuleSet *set, const char *pack)
{
  for (size_t i = 0; i < set->packs.n; i++)
    if (strcmp(set->packs.items[i].name, pack) == 0)
      return set->packs.items[i].is_asked;
  return false;
}

/* ---- alternatives ----------------------------------------------------- */

static void
add_alternative(GsEntries *entries, size_t rule, const GsNode *node)
{
  GsPattern *pattern = gs_pattern_compile(entries->desk, node);
  Alternative alternative = { rule, node, pattern, false };
  gs_vector_add(entries->arena, &entries->alternatives, alternative);
}

/* As deep as the brackets, which the parser bounds.  The members of an
 * exclusive, which stand for its name, are no alternatives of the author's. */
static void
add_node(GsEntries *entries, size_t rule, const GsNode *node)
{
  for (size_t i = 0; i < node->n_children; i++) {
    const GsNode *child = node->children[i];
    bool is_own = child->span.start != node->span.start ||
                  child->span.end != node->span.end;
    if (node->kind == GS_NODE_EITHER && is_own)
      add_alternative(entries, rule, child);
    add_node(entries, rule, child);
  }
}

static void
add_side(GsEntries *entries, size_t rule, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].node != NULL)
      add_node(entries, rule, ifs->items[i].node);
}

static void
add_rule(GsEntries *entries, size_t rule)
{
  const GsRule *it = &entries->set->rules.items[rule];
  add_side(entries, rule, &it->a);
  if (!it->is_symmetric)
    add_side(entries, rule, &it->b);
  for (size_t i = 0; i < it->unless.n; i++)
    if (it->unless.items[i].claim.node != NULL)
      add_node(entries, rule, it->unless.items[i].claim.node);
}

/* ---- lists ------------------------------------------------------------ */

/* Does a rule that counts use the list? */
static void
note_lists(const GsNode *node, bool *is_noted)
{
  if (node->kind == GS_NODE_LIST && node->list != GS_NO_LIST)
    is_noted[node->list] = true;
  for (size_t i = 0; i < node->n_children; i++)
    note_lists(node->children[i], is_noted);
}

static void
note_side(const GsIfs *ifs, bool *is_noted)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].node != NULL)
      note_lists(ifs->items[i].node, is_noted);
}

static void
note_rule(const GsRule *rule, bool *is_noted)
{
  note_side(&rule->a, is_noted);
  note_side(&rule->b, is_noted);
  for (size_t k = 0; k < rule->unless.n; k++)
    if (rule->unless.items[k].claim.node != NULL)
      note_lists(rule->unless.items[k].claim.node, is_noted);
  for (size_t k = 0; k < rule->n_topics; k++)
    is_noted[rule->topics[k]] = true;
}

/* Is it the last name that the full name before it brings along? */
static bool
is_part_of(GsSlice text, const Phrase *before)
{
  return text.at > before->text.at &&
         text.at + text.len <= before->text.at + before->text.len;
}

static void
add_phrase(GsEntries *entries, uint32_t list, const GsListPhrase *phrase)
{
  size_t n = entries->phrases.n;
  if (n == 0 || !is_part_of(phrase->text, &entries->phrases.items[n - 1]))
    gs_vector_add(entries->arena, &entries->phrases,
                  (Phrase){ list, phrase->text, false });
  gs_phrases_add(entries->table, phrase->text, phrase->is_exact, 0,
                 (uint32_t)entries->phrases.n - 1);
}

/* All phrases of a list that a rule uses; of the others, where they are
 * wanted, those of the packs that were asked for. */
static void
add_lists(GsEntries *entries, GsEntriesOf which)
{
  const GsRuleSet *set = entries->set;
  bool *is_noted = GS_NEW_ARRAY(entries->arena, bool, set->lists.n + 1);
  for (size_t i = 0; i < set->rules.n; i++)
    if (set->packs.items[set->rules.items[i].pack].is_asked)
      note_rule(&set->rules.items[i], is_noted);
  for (uint32_t i = 0; i < set->lists.n; i++)
    for (size_t k = 0; k < set->lists.items[i].phrases.n; k++) {
      const GsListPhrase *phrase = &set->lists.items[i].phrases.items[k];
      if (which == GS_ENTRIES_OF_PACKS ? is_asked(set, phrase->pack)
                                       : is_noted[i])
        add_phrase(entries, i, phrase);
    }
}

GsEntries *
gs_entries_new(GsArena *arena, const GsRuleSet *set, GsEntriesOf which)
{
  GsEntries *entries = GS_NEW(arena, GsEntries);
  entries->set = set;
  entries->arena = arena;
  entries->table = gs_phrases_new(arena, set->vocabulary);
  entries->desk = gs_pattern_desk_new(arena, set->vocabulary);
  for (size_t i = 0; i < set->rules.n; i++)
    if (set->packs.items[set->rules.items[i].pack].is_asked)
      add_rule(entries, i);
  add_lists(entries, which);
  return entries;
}

/* ---- looking ---------------------------------------------------------- */

static GsSubject
subject_of(const GsText *text, size_t sentence)
{
  const GsSentence *it = &text->sentences.items[sentence];
  return (GsSubject){ .text = text->document->text,
                      .words = it->words,
                      .hits = it->hits,
                      .n_hits = it->n_hits,
                      .end = it->n_words,
                      .scratch = text->arena };
}

static bool
stands_in(const GsPattern *pattern, const GsText *text)
{
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsSubject subject = subject_of(text, i);
    GsMatch match;
    if (gs_pattern_may_match(pattern, &subject) &&
        gs_pattern_find(pattern, &subject, 0, &match))
      return true;
  }
  return false;
}

static void
look_for_phrases(GsEntries *entries, const GsText *text)
{
  GsHits hits = { 0 };
  for (size_t i = 0; i < text->sentences.n; i++) {
    const GsSentence *sentence = &text->sentences.items[i];
    hits.n = 0;
    gs_phrases_scan(entries->table, text->document->text, sentence->words,
                    sentence->n_words, text->arena, &hits);
    for (size_t k = 0; k < hits.n; k++)
      entries->phrases.items[hits.items[k].item].is_met = true;
  }
}

void
gs_entries_look(GsEntries *entries, const GsText *text, gssize rule)
{
  GsPresence *presence = gs_presence_new(text->arena);
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsSubject subject = subject_of(text, i);
    gs_presence_add(presence, &subject);
  }
  for (size_t i = 0; i < entries->alternatives.n; i++) {
    Alternative *it = &entries->alternatives.items[i];
    if (!it->is_met && (rule < 0 || it->rule == (size_t)rule) &&
        gs_presence_allows(presence, it->pattern))
      it->is_met = stands_in(it->pattern, text);
  }
  look_for_phrases(entries, text);
}

/* ---- telling ---------------------------------------------------------- */

/* Alternatives that are being told, those of one line of a rule behind one
 * another. */
typedef struct {
  const GsEntries *entries;
  const char *text;
  GString *out;
  const Alternative *before;
  GsPlace place; /* of the one before */
} Telling;

/* What was told needs no word of what stands inside of it. */
static bool
is_told(const Telling *telling, const Alternative *alternative)
{
  const Alternative *before = telling->before;
  return before != NULL && before->rule == alternative->rule &&
         alternative->node->span.start >= before->node->span.start &&
         alternative->node->span.end <= before->node->span.end;
}

static void
append_words(GString *out, GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    g_string_append_c(out, text.at[i] == '\n' ? ' ' : text.at[i]);
}

static void
tell_alternative(Telling *telling, const Alternative *it)
{
  const GsRule *rule = &telling->entries->set->rules.items[it->rule];
  GsPlace place = gs_linemap_place(rule->source->lines, it->node->span.start);
  const Alternative *before = telling->before;
  if (before != NULL && before->rule == it->rule &&
      place.line == telling->place.line)
    g_string_append(telling->out, " | ");
  else
    g_string_append_printf(telling->out, "%s%s:%zu:%zu: %s: no %s has: ",
                           before != NULL ? "\n" : "", rule->source->file,
                           place.line, place.column, rule->id, telling->text);
  append_words(telling->out, gs_slice_trim(gs_slice_part(rule->source->text,
                                                         it->node->span)));
  telling->before = it;
  telling->place = place;
}

static void
tell_alternatives(const GsEntries *entries, const char *text, GString *out)
{
  Telling telling = { .entries = entries, .text = text, .out = out };
  for (size_t i = 0; i < entries->alternatives.n; i++) {
    const Alternative *it = &entries->alternatives.items[i];
    if (!it->is_met && !is_told(&telling, it))
      tell_alternative(&telling, it);
  }
  if (telling.before != NULL)
    g_string_append_c(out, '\n');
}

static void
begin_list(const GsEntries *entries,
           uint32_t list,
           const char *text,
           GString *out)
{
  const GsList *it = &entries->set->lists.items[list];
  bool is_book = it->meaning == GS_LIST_SOURCE;
  g_string_append_printf(out, "%s%s: no %s has: ", is_book ? "" : "list ",
                         is_book ? "source book" : it->name, text);
}

static void
tell_phrases(const GsEntries *entries, const char *text, GString *out)
{
  const Phrase *before = NULL;
  for (size_t i = 0; i < entries->phrases.n; i++) {
    const Phrase *phrase = &entries->phrases.items[i];
    if (phrase->is_met)
      continue;
    bool goes_on = before != NULL && before->list == phrase->list;
    if (before != NULL)
      g_string_append(out, goes_on ? ", " : "\n");
    if (!goes_on)
      begin_list(entries, phrase->list, text, out);
    g_string_append_len(out, phrase->text.at, (gssize)phrase->text.len);
    before = phrase;
  }
  if (before != NULL)
    g_string_append_c(out, '\n');
}

GsEntriesMet
gs_entries_tell(const GsEntries *entries, const char *text, GString *out)
{
  GsEntriesMet met = { .n_phrases = entries->phrases.n,
                       .n_alternatives = entries->alternatives.n };
  for (size_t i = 0; i < entries->alternatives.n; i++)
    met.alternatives += entries->alternatives.items[i].is_met;
  tell_alternatives(entries, text, out);
  tell_phrases(entries, text, out);
  for (size_t i = 0; i < entries->phrases.n; i++)
    met.phrases += entries->phrases.items[i].is_met;
  return met;
}
