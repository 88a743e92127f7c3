/* SPDX-License-Identifier: Apache-2.0
 *
 * Words by number, and their forms by the same number.
 *
 * A document's vocabulary stands on that of the rules, which many threads
 * read at once: nothing is ever written below.  A form that was not worked
 * out there is kept here, in `lower`.
 */
#include "word/vocabulary-private.h"

#include "base/utf8.h"

/* A pack whose endings grow words could go on for ever. */
#define FREEZE_ROUNDS 4

GsVocabulary *
gs_vocabulary_new(GsArena *arena,
                  const GsVocabulary *below,
                  const GsLexicon *lexicon,
                  const GsMorphology *morphology)
{
  GsVocabulary *vocabulary = GS_NEW(arena, GsVocabulary);
  vocabulary->arena = arena;
  vocabulary->below = below;
  vocabulary->lexicon = lexicon;
  vocabulary->morphology = morphology;
  vocabulary->interner =
      gs_interner_new(arena, below != NULL ? below->interner : NULL);
  vocabulary->first = gs_interner_end(vocabulary->interner);
  return vocabulary;
}

/* ---- words ------------------------------------------------------------ */

/* Bytes that folding leaves alone, but for the case of letters. */
static bool
is_plain(char c)
{
  return g_ascii_isalnum(c) || strchr("'.,-$%:;!?()", c) != NULL;
}

GsSlice
gs_vocabulary_fold(GsArena *arena, GsSlice text, char room[GS_FOLD_ROOM])
{
  if (text.len > GS_FOLD_ROOM)
    return gs_utf8_fold(arena, text);
  for (size_t i = 0; i < text.len; i++) {
    if (text.at[i] == '\0' || !is_plain(text.at[i]))
      return gs_utf8_fold(arena, text);
    room[i] = g_ascii_tolower(text.at[i]);
  }
  return (GsSlice){ room, text.len };
}

GsId
gs_vocabulary_add_folded(GsVocabulary *vocabulary, GsSlice folded)
{
  return gs_interner_add(vocabulary->interner, folded);
}

GsId
gs_vocabulary_add(GsVocabulary *vocabulary, GsSlice text)
{
  char room[GS_FOLD_ROOM];
  return gs_vocabulary_add_folded(
      vocabulary, gs_vocabulary_fold(vocabulary->arena, text, room));
}

GsSlice
gs_vocabulary_text(const GsVocabulary *vocabulary, GsId id)
{
  return gs_interner_text(vocabulary->interner, id);
}

GsId
gs_vocabulary_end(const GsVocabulary *vocabulary)
{
  return gs_interner_end(vocabulary->interner);
}

void
gs_vocabulary_join(GsVocabulary *to,
                   const GsVocabulary *from,
                   GsVocabularyJoin *join)
{
  GsId end = gs_vocabulary_end(from);
  join->to = to;
  join->first = from->first;
  join->ids = GS_NEW_ARRAY(to->arena, GsId, end - from->first + 1);
  for (GsId id = from->first; id < end; id++)
    join->ids[id - from->first] =
        gs_vocabulary_add_folded(to, gs_vocabulary_text(from, id));
}

GsId
gs_vocabulary_joined(const GsVocabularyJoin *join, GsId id)
{
  return id < join->first ? id : join->ids[id - join->first];
}

/* ---- forms ------------------------------------------------------------ */

/* The form kept here or below, or NULL. */
static const GsForm *
find_form(const GsVocabulary *vocabulary, GsId id)
{
  for (; vocabulary != NULL; vocabulary = vocabulary->below) {
    const GsForm *form = NULL;
    if (id < vocabulary->first)
      form = vocabulary->lower != NULL ? vocabulary->lower[id] : NULL;
    else if (id - vocabulary->first < vocabulary->own.n)
      form = vocabulary->own.items[id - vocabulary->first];
    if (form != NULL)
      return form;
  }
  return NULL;
}

static void
keep_form(GsVocabulary *vocabulary, const GsForm *form)
{
  GsId first = vocabulary->first;
  if (form->id < first) {
    if (vocabulary->lower == NULL)
      vocabulary->lower =
          GS_NEW_ARRAY(vocabulary->arena, const GsForm *, first);
    vocabulary->lower[form->id] = form;
    return;
  }
  while (vocabulary->own.n <= form->id - first)
    gs_vector_add(vocabulary->arena, &vocabulary->own, NULL);
  vocabulary->own.items[form->id - first] = form;
}

const GsForm *
gs_vocabulary_form(GsVocabulary *vocabulary, GsId id)
{
  static const GsForm nothing;
  if (id == 0)
    return &nothing;
  const GsForm *found = find_form(vocabulary, id);
  if (found != NULL)
    return found;
  GsForm *form = GS_NEW(vocabulary->arena, GsForm);
  form->id = id;
  gs_form_fill(vocabulary, form, gs_vocabulary_text(vocabulary, id));
  keep_form(vocabulary, form);
  return form;
}

void
gs_vocabulary_freeze(GsVocabulary *vocabulary)
{
  GsId id = vocabulary->first;
  for (unsigned round = 0; round < FREEZE_ROUNDS; round++) {
    GsId end = gs_interner_end(vocabulary->interner);
    for (; id < end; id++)
      gs_vocabulary_form(vocabulary, id);
  }
}

const GsMorphology *
gs_vocabulary_morphology(const GsVocabulary *vocabulary)
{
  return vocabulary->morphology;
}
