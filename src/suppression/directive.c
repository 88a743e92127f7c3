/* SPDX-License-Identifier: Apache-2.0
 *
 * Comments to directives: what is to be ignored, where, and why.
 *
 * What is not understood is told and has no effect: a finding too many is
 * seen, one too few is not.
 */
#include "suppression/directive-private.h"

#include "base/diagnostic.h"
#include "base/limits.h"

static const char *const words[] = {
  [GS_DIRECTIVE_IGNORE] = "gainsay-ignore",
  [GS_DIRECTIVE_FILE] = "gainsay-ignore-file",
  [GS_DIRECTIVE_OFF] = "gainsay-off",
  [GS_DIRECTIVE_ON] = "gainsay-on",
};

static bool
is_between(char c)
{
  return c == ',' || g_ascii_isspace(c);
}

/* Takes the first word off `rest`; empty when there is none. */
static GsSlice
next_word(GsSlice *rest)
{
  size_t start = 0;
  while (start < rest->len && is_between(rest->at[start]))
    start++;
  size_t end = start;
  while (end < rest->len && !is_between(rest->at[end]) && rest->at[end] != ':')
    end++;
  GsSlice word = gs_slice_part(*rest, (GsSpan){ start, end });
  *rest = gs_slice_part(*rest, (GsSpan){ end, rest->len });
  return word;
}

/* ---- its rules -------------------------------------------------------- */

static bool
is_any_rule(const GsRuleSet *rules, const char *glob)
{
  for (size_t i = 0; i < rules->rules.n; i++)
    if (g_pattern_match_simple(glob, rules->rules.items[i].id))
      return true;
  return false;
}

static void
tell_unknown_rule(GsDirectives *directives, GsPlace place, const char *glob)
{
  const GsRuleSet *rules = directives->options->rules;
  GsArena *arena = directives->document->arena;
  const char **ids = GS_NEW_ARRAY(arena, const char *, rules->rules.n + 1);
  for (size_t i = 0; i < rules->rules.n; i++)
    ids[i] = rules->rules.items[i].id;
  const char *near = gs_nearest(glob, ids, rules->rules.n);
  if (near != NULL)
    gs_document_add_remark(directives->document, place,
                           "no rule matches '%s'; did you mean '%s'?", glob,
                           near);
  else
    gs_document_add_remark(directives->document, place,
                           "no rule matches '%s'; a reason stands behind a "
                           "colon, and 'gainsay explain' lists the rules",
                           glob);
}

/* False when the words up to the colon name rules, but none that is known. */
static bool
read_rules(GsDirectives *directives, GsDirective *directive, GsSlice *rest)
{
  GsArena *arena = directives->document->arena;
  bool is_any = false;
  for (GsSlice word = next_word(rest); word.len > 0; word = next_word(rest)) {
    const char *glob = gs_arena_copy(arena, word).at;
    is_any = true;
    directives->n_globs++;
    if (is_any_rule(directives->options->rules, glob))
      gs_vector_add(arena, &directive->globs, glob);
    else
      tell_unknown_rule(directives, directive->place, glob);
  }
  return !is_any || directive->globs.n > 0;
}

/* What is left of the comment: nothing, or a colon and the reason. */
static void
read_reason(GsArena *arena, GsDirective *directive, GsSlice rest)
{
  if (rest.len == 0)
    return;
  GsSlice reason = gs_slice_trim(gs_slice_part(rest, (GsSpan){ 1, rest.len }));
  if (reason.len > 0)
    directive->reason = gs_arena_copy(arena, reason).at;
}

/* ---- its blocks ------------------------------------------------------- */

/* Ends all that is off, whatever rules that names. */
static void
end_open(GsDirectives *directives, const GsComment *comment, GsSlice rest)
{
  if (rest.len > 0)
    gs_document_add_remark(directives->document, comment->place,
                           "'gainsay-on' takes neither rules nor a reason; it "
                           "ends all that is off");
  if (!directives->has_off)
    gs_document_add_remark(directives->document, comment->place,
                           "nothing is off here that 'gainsay-on' could end");
  directives->has_off = false;
  for (; directives->first_open < directives->all.n; directives->first_open++) {
    GsDirective *open = &directives->all.items[directives->first_open];
    if (open->kind == GS_DIRECTIVE_OFF)
      open->to = comment->block;
  }
}

static void
settle_blocks(GsDirective *directive, const GsComment *comment, size_t n_blocks)
{
  bool is_file = directive->kind == GS_DIRECTIVE_FILE;
  directive->from = is_file ? 0 : comment->block;
  directive->to = is_file ? n_blocks : MIN(comment->block + 1, n_blocks);
  if (directive->kind == GS_DIRECTIVE_OFF)
    directive->to = SIZE_MAX;
}

/* What was to be off is looked at after all: nobody said where that ends. */
static void
tell_open(GsDirectives *directives)
{
  for (size_t i = directives->first_open; i < directives->all.n; i++) {
    GsDirective *open = &directives->all.items[i];
    if (open->kind != GS_DIRECTIVE_OFF)
      continue;
    open->to = open->from;
    open->is_used = true;
    gs_document_add_problem(directives->document, open->place,
                            "'gainsay-off' is never ended, and so ignores "
                            "nothing; end it with 'gainsay-on'");
  }
}

/* ---- reading ---------------------------------------------------------- */

static bool
find_kind(GsDirectives *directives,
          const GsComment *comment,
          GsSlice word,
          GsDirectiveKind *kind)
{
  const char *text = gs_arena_copy(directives->document->arena, word).at;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strcmp(words[i], text) == 0) {
      *kind = (GsDirectiveKind)i;
      return true;
    }
  const char *near = gs_nearest(text, words, G_N_ELEMENTS(words));
  gs_document_add_remark(directives->document, comment->place,
                         "unknown '%s' in a comment; %s%s%s", text,
                         near != NULL ? "did you mean '" : "known: ",
                         near != NULL ? near
                                      : "gainsay-ignore, gainsay-ignore-file, "
                                        "gainsay-off, gainsay-on",
                         near != NULL ? "'?" : "");
  return false;
}

/* Is it clear what is to be ignored, and why? */
static bool
is_sound(GsDirectives *directives, const GsDirective *directive)
{
  bool has_rules = directive->globs.n > 0;
  if (directive->kind == GS_DIRECTIVE_IGNORE && !has_rules) {
    gs_document_add_remark(directives->document, directive->place,
                           "'gainsay-ignore' names no rule; "
                           "'gainsay-ignore *' means all of them");
    return false;
  }
  if (directives->options->needs_reasons && directive->reason == NULL) {
    gs_document_add_remark(directives->document, directive->place,
                           "this comment has no reason, and so no effect; "
                           "write the reason behind a colon");
    return false;
  }
  return true;
}

static void
read_directive(GsDirectives *directives, const GsComment *comment)
{
  GsArena *arena = directives->document->arena;
  GsDirective directive = { .place = comment->place };
  GsSlice rest = comment->text;
  GsSlice word = next_word(&rest);
  if (!find_kind(directives, comment, word, &directive.kind))
    return;
  if (directive.kind == GS_DIRECTIVE_ON) {
    end_open(directives, comment, rest);
    return;
  }
  directives->has_off |= directive.kind == GS_DIRECTIVE_OFF;
  bool is_known = read_rules(directives, &directive, &rest);
  read_reason(arena, &directive, rest);
  if (!is_known || !is_sound(directives, &directive))
    return;
  settle_blocks(&directive, comment, directives->document->blocks.n);
  gs_vector_add(arena, &directives->all, directive);
}

/* Those over the limit must not make all findings wait for them. */
void
gs_directives_read(GsDirectives *directives)
{
  GsDocument *document = directives->document;
  for (size_t i = 0; i < document->comments.n; i++) {
    const GsComment *comment = &document->comments.items[i];
    if (!gs_slice_has_prefix(comment->text, GS_SLICE("gainsay-")))
      continue;
    if (directives->all.n + directives->n_globs >= GS_LIMIT_DIRECTIVES) {
      gs_document_add_problem(document, comment->place,
                              "this and further comments were not read: they "
                              "ignore more than %d things; use a baseline",
                              GS_LIMIT_DIRECTIVES);
      break;
    }
    read_directive(directives, comment);
  }
  tell_open(directives);
}
