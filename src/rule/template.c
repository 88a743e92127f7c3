/* SPDX-License-Identifier: Apache-2.0
 *
 * The {A.source} … of a rule's texts.
 */
#include "rule/compile-private.h"

static const struct {
  const char *name;
} fields[] = {
  { "source" }, { "content" },  { "cue" },  { "via" },
  { "party" },  { "quantity" }, { "date" }, { "word" },
};

static bool
is_known(const GsRuleDraft *draft, unsigned side, GsSlice field)
{
  if (field.len > 1 && field.at[0] == '$') {
    GsSlice slot = { field.at + 1, field.len - 1 };
    return draft->is_side_broken[side] || gs_draft_has_slot(draft, side, slot);
  }
  return GS_RULE_ROW(field, fields) != NULL;
}

/* Where `inner` stands with its braces; all of the text when that was put
 * together from several lines. */
static GsSpan
place_of(const GsRuleDraft *draft, GsSlice inner, GsSpan text)
{
  GsSlice file = draft->block->file->source.text;
  bool is_of_file = inner.at > file.at && inner.at < file.at + file.len;
  size_t start = is_of_file ? (size_t)(inner.at - file.at) - 1 : 0;
  return is_of_file ? (GsSpan){ start, start + inner.len + 2 } : text;
}

static bool
check_one(const GsRuleDraft *draft, GsSlice inner, GsSpan text)
{
  GsSpan span = place_of(draft, inner, text);
  bool has_side = inner.len > 2 && (inner.at[0] == 'A' || inner.at[0] == 'B') &&
                  inner.at[1] == '.';
  GsSlice field = { inner.at + 2, has_side ? inner.len - 2 : 0 };
  if (has_side && is_known(draft, inner.at[0] == 'B', field))
    return true;
  GsArena *arena = draft->compiler->arena;
  if (has_side && field.at[0] == '$') {
    gs_rule_error(draft->block->file, span, "E030",
                  "no pattern of side %c has a slot '%s'%s", *inner.at,
                  gs_diagnostic_shown(arena, field),
                  gs_draft_slot_hint(draft, *inner.at == 'B',
                                     (GsSlice){ field.at + 1, field.len - 1 }));
    return false;
  }
  gs_rule_error(
      draft->block->file, span, "E025", "unknown placeholder '{%s}'%s",
      gs_diagnostic_shown(arena, inner),
      has_side ? GS_RULE_HINT(arena, field, fields) : "; it is {A.…} or {B.…}");
  return false;
}

bool
gs_template_check(const GsRuleDraft *draft, const GsPhrase *text)
{
  bool is_good = true;
  for (size_t at = 0; at < text->text.len; at++) {
    const char *open = text->text.at + at;
    const char *close =
        *open == '{' ? memchr(open, '}', text->text.len - at) : NULL;
    if (close == NULL)
      continue;
    GsSlice inner = { open + 1, (size_t)(close - open) - 1 };
    is_good = check_one(draft, inner, text->span) && is_good;
    at += inner.len + 1;
  }
  return is_good;
}
