/* SPDX-License-Identifier: Apache-2.0
 *
 * What of the rules no example has: phrases of their lists, alternatives of
 * their patterns.  What no example has may be wrong without anybody's notice.
 *
 * Each phrase and each alternative is made a pattern of its own and looked for
 * in the examples: an alternative in those of its rule, a phrase in all.
 */
#include "gainsay-private.h"

#include "base/limits.h"

typedef struct {
  const GsRuleSet *set;
  GsArena *arena;
  GS_VECTOR(GsText *) texts; /* of the examples of all rules that count */
  size_t *first;             /* by rule: its first text; [n] is the end */
  GString *out;
  size_t n_phrases;
  size_t n_phrases_used;
  size_t n_alternatives;
  size_t n_alternatives_used;
} Coverage;

static bool
is_asked(const Coverage *coverage, const GsRule *rule)
{
  return coverage->set->packs.items[rule->pack].is_asked;
}

static void
read_examples(Coverage *coverage)
{
  const GsRuleSet *set = coverage->set;
  coverage->first = GS_NEW_ARRAY(coverage->arena, size_t, set->rules.n + 1);
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    coverage->first[i] = coverage->texts.n;
    for (size_t k = 0; k < rule->n_examples && is_asked(coverage, rule); k++) {
      GsDocument *document = gs_document_read_text(coverage->arena, "example",
                                                   rule->examples[k].text,
                                                   &(GsDocumentFacts){ 0 });
      gs_vector_add(coverage->arena, &coverage->texts,
                    gs_text_read(document, set));
    }
  }
  coverage->first[set->rules.n] = coverage->texts.n;
}

/* ---- looking ---------------------------------------------------------- */

static bool
stands_in(const Coverage *coverage,
          const GsPattern *pattern,
          const GsText *text)
{
  for (size_t i = 0; i < text->sentences.n; i++) {
    const GsSentence *sentence = &text->sentences.items[i];
    GsSubject subject = { .text = text->document->text,
                          .words = sentence->words,
                          .hits = sentence->hits,
                          .n_hits = sentence->n_hits,
                          .end = sentence->n_words,
                          .scratch = coverage->arena };
    GsMatch match;
    if (gs_pattern_may_match(pattern, &subject) &&
        gs_pattern_find(pattern, &subject, 0, &match))
      return true;
  }
  return false;
}

static bool
is_used(const Coverage *coverage, const GsNode *node, size_t from, size_t end)
{
  const GsPattern *pattern =
      gs_pattern_compile(coverage->arena, coverage->set->vocabulary, node);
  for (size_t i = from; i < end; i++)
    if (stands_in(coverage, pattern, coverage->texts.items[i]))
      return true;
  return false;
}

/* ---- alternatives ----------------------------------------------------- */

static void
tell_alternative(Coverage *coverage, const GsRule *rule, const GsNode *node)
{
  GsPlace place = gs_linemap_place(rule->source->lines, node->span.start);
  GsSlice text = gs_slice_trim(gs_slice_part(rule->source->text, node->span));
  g_string_append_printf(coverage->out,
                         "%s:%zu:%zu: no example of %s has: "
                         "%.*s\n",
                         rule->source->file, place.line, place.column, rule->id,
                         GS_SLICE_ARGS(text));
}

/* As deep as the brackets, which the parser bounds.  The members of an
 * exclusive, which stand for its name, are no alternatives of the author's. */
static void
cover_node(Coverage *coverage, size_t rule, const GsNode *node)
{
  const GsRule *it = &coverage->set->rules.items[rule];
  for (size_t i = 0; i < node->n_children; i++) {
    const GsNode *child = node->children[i];
    bool is_own = child->span.start != node->span.start ||
                  child->span.end != node->span.end;
    cover_node(coverage, rule, child);
    if (node->kind != GS_NODE_EITHER || !is_own)
      continue;
    coverage->n_alternatives++;
    if (is_used(coverage, child, coverage->first[rule],
                coverage->first[rule + 1]))
      coverage->n_alternatives_used++;
    else
      tell_alternative(coverage, it, child);
  }
}

static void
cover_side(Coverage *coverage, size_t rule, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].node != NULL)
      cover_node(coverage, rule, ifs->items[i].node);
}

static void
cover_rule(Coverage *coverage, size_t rule)
{
  const GsRule *it = &coverage->set->rules.items[rule];
  cover_side(coverage, rule, &it->a);
  if (!it->is_symmetric)
    cover_side(coverage, rule, &it->b);
  for (size_t i = 0; i < it->unless.n; i++)
    if (it->unless.items[i].claim.node != NULL)
      cover_node(coverage, rule, it->unless.items[i].claim.node);
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
cover_list(Coverage *coverage, const GsList *list)
{
  size_t before = coverage->n_phrases_used;
  const char *between = "";
  for (size_t i = 0; i < list->phrases.n; i++) {
    GsNode node = { .kind = GS_NODE_WORD, .text = list->phrases.items[i] };
    coverage->n_phrases++;
    if (is_used(coverage, &node, 0, coverage->texts.n)) {
      coverage->n_phrases_used++;
      continue;
    }
    if (*between == '\0')
      g_string_append_printf(coverage->out,
                             "list %s: no example has: ", list->name);
    g_string_append_printf(coverage->out, "%s%.*s", between,
                           GS_SLICE_ARGS(node.text));
    between = ", ";
  }
  if (coverage->n_phrases_used - before < list->phrases.n)
    g_string_append_c(coverage->out, '\n');
}

static void
cover_lists(Coverage *coverage)
{
  const GsRuleSet *set = coverage->set;
  bool *is_noted = GS_NEW_ARRAY(coverage->arena, bool, set->lists.n + 1);
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    if (!is_asked(coverage, rule))
      continue;
    note_side(&rule->a, is_noted);
    note_side(&rule->b, is_noted);
    for (size_t k = 0; k < rule->unless.n; k++)
      if (rule->unless.items[k].claim.node != NULL)
        note_lists(rule->unless.items[k].claim.node, is_noted);
    for (size_t k = 0; k < rule->n_topics; k++)
      is_noted[rule->topics[k]] = true;
  }
  for (size_t i = 0; i < set->lists.n; i++)
    if (is_noted[i])
      cover_list(coverage, &set->lists.items[i]);
}

char *
gainsay_rules_read_coverage(const GainsayRules *rules)
{
  g_return_val_if_fail(rules != NULL, NULL);
  g_autoptr(GsArena) arena = gs_arena_new(0);
  Coverage coverage = { .set = rules->set,
                        .arena = arena,
                        .out = g_string_new(NULL) };
  read_examples(&coverage);
  for (size_t i = 0; i < rules->set->rules.n; i++)
    if (is_asked(&coverage, &rules->set->rules.items[i]))
      cover_rule(&coverage, i);
  cover_lists(&coverage);
  g_string_append_printf(
      coverage.out,
      "Examples have %zu of %zu phrases and %zu of %zu alternatives.\n",
      coverage.n_phrases_used, coverage.n_phrases, coverage.n_alternatives_used,
      coverage.n_alternatives);
  return g_string_free(coverage.out, FALSE);
}
