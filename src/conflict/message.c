/* SPDX-License-Identifier: Apache-2.0
 *
 * The sentence of a finding, from its rule's `explain:` template.
 */
#include "conflict/conflict-private.h"

typedef struct {
  const GsBench *bench;
  const GsVerdict *verdict;
  const GsReportedClaim *claims[2]; /* a, b */
} Message;

static const GsRanges *
evidence_words(const Message *message, unsigned side, GsEvidenceKind kind)
{
  for (size_t i = 0; i < message->verdict->evidence.n; i++) {
    const GsEvidence *evidence = &message->verdict->evidence.items[i];
    if (evidence->kind == kind || kind == GS_N_EVIDENCE)
      return side ? &evidence->b : &evidence->a;
  }
  return NULL;
}

static const char *
slot_text(const Message *message, unsigned side, GsSlice name)
{
  const GsSide *it = side ? &message->verdict->b : &message->verdict->a;
  GsRange range = gs_slot_range(it, name);
  GsRanges words = { 0 };
  if (range.end <= range.start)
    return "";
  gs_vector_add(message->bench->arena, &words, range);
  return gs_words_text(message->bench, &words);
}

/* What "{A.word}" stands for; `key` is what is behind the dot. */
static const char *
value_of(const Message *message, unsigned side, GsSlice key)
{
  const GsReportedClaim *claim = message->claims[side];
  const GsRanges *words = NULL;
  if (gs_slice_eq(key, GS_SLICE("source")))
    return claim->is_narrator ? "The article" : claim->source_name;
  if (gs_slice_eq(key, GS_SLICE("content")))
    return claim->content.text;
  if (gs_slice_eq(key, GS_SLICE("cue")))
    return claim->cue.text;
  if (gs_slice_eq(key, GS_SLICE("via")))
    return claim->via_name ? claim->via_name : "";
  if (gs_slice_eq(key, GS_SLICE("party")))
    return claim->party ? claim->party : claim->source_name;
  if (key.len > 1 && key.at[0] == '$')
    return slot_text(message, side, (GsSlice){ key.at + 1, key.len - 1 });
  if (gs_slice_eq(key, GS_SLICE("quantity")))
    words = evidence_words(message, side, GS_EVIDENCE_NUMBER);
  else if (gs_slice_eq(key, GS_SLICE("date")))
    words = evidence_words(message, side, GS_EVIDENCE_DATE);
  else
    words = evidence_words(message, side, GS_N_EVIDENCE);
  return words && words->n ? gs_words_text(message->bench, words) : "";
}

/* A placeholder at `at`: its value, and in *len how long it is. */
static const char *
placeholder(const Message *message, const char *at, size_t *len)
{
  const char *end = strchr(at, '}');
  if (at[0] != '{' || (at[1] != 'A' && at[1] != 'B') || at[2] != '.' || !end)
    return NULL;
  *len = (size_t)(end - at) + 1;
  return value_of(message, at[1] == 'B',
                  (GsSlice){ at + 3, (size_t)(end - at) - 3 });
}

const char *
gs_message_make(const GsBench *bench,
                const GsVerdict *verdict,
                const GsReportedClaim *a,
                const GsReportedClaim *b,
                const char *template)
{
  Message message = { bench, verdict, { a, b } };
  const char *all = "";
  while (*template) {
    size_t len = strcspn(template + 1, "{") + 1;
    const char *value = placeholder(&message, template, &len);
    all = value ? gs_arena_printf(bench->arena, "%s%s", all, value)
                : gs_arena_printf(bench->arena, "%s%.*s", all, (int)len,
                                  template);
    template += len;
  }
  return all;
}
