/* SPDX-License-Identifier: Apache-2.0
 *
 * What a word can be: for each part of speech its base form and how often it
 * occurs; which forms it can have; its closed classes.
 *
 * Three readings compete in each part: the word itself, an irregular form
 * that the lexicon lists, and a base with an ending of the morphology.  The
 * most frequent base wins.  An ending also loses to a much more frequent
 * reading of the whole word in another part, or "leader" would be the
 * comparative of "lead".  Words that the lexicon lacks, and all words where
 * there is no lexicon, get the base that their endings suggest.
 */
#include "word/vocabulary-private.h"

#include "base/utf8.h"

/* Words of these classes have no inflected forms ("his" is no plural)... */
#define UNINFLECTED                                                            \
  (GS_CLASS_DETERMINER | GS_CLASS_POSSESSIVE | GS_CLASS_RELATIVE |             \
   GS_CLASS_INFINITIVE | GS_CLASS_WH_WORD | GS_CLASS_NEGATOR |                 \
   GS_CLASS_EXISTENTIAL | GS_CLASS_PRONOUN | GS_CLASS_CONJUNCTION |            \
   GS_CLASS_DEMONSTRATIVE)
/* ... and of these only those of verbs ("including"). */
#define VERBS_AT_MOST                                                          \
  (GS_CLASS_PREPOSITION | GS_CLASS_SUBORDINATOR | GS_CLASS_AUXILIARY |         \
   GS_CLASS_MODAL | GS_CLASS_PARTICLE)

#define LONGEST_INFLECTED 100 /* bytes; longer words are taken as they are */
#define LONGEST_BASE (2 * LONGEST_INFLECTED) /* a stem and a replacement */
#define SHORTEST_STEM 2
#define SHORTEST_UNKNOWN_STEM 3
#define MOST_BASES 8
#define MUCH_MORE 8 /* times as frequent */

/* One way to read the word as some part of speech.  Its base form is the stem
 * and the replacement together: most have none, and nothing is copied. */
typedef struct {
  GsSlice stem;
  GsSlice replacement;
  GsLemma entry;
  unsigned weight;
  uint16_t forms;
} Reading;

typedef struct {
  GsVocabulary *vocabulary;
  GsForm *form;
  GsSlice prefix;       /* of a compound, with its hyphen: "high-" */
  GsSlice text;         /* the word, or the rest of the compound */
  GsLemma self;         /* the text itself in the lexicon */
  unsigned self_weight; /* in its most frequent part */
} Analysis;

/* ---- the forms that readings show ------------------------------------- */

/* A past ending is a participle's, too. */
static uint16_t
forms_of_ending(const GsEnding *ending)
{
  bool is_past = (ending->form & GS_FORM_PAST) != 0;
  return (uint16_t)(ending->form | (is_past ? GS_FORM_PARTICIPLE : 0));
}

/* The forms that the pack gives a word outright. */
static uint16_t
forms_of_classes(uint32_t classes)
{
  uint16_t forms = 0;
  if ((classes & GS_CLASS_PAST_ONLY) != 0)
    forms |= GS_FORM_PAST;
  if ((classes & GS_CLASS_PARTICIPLE_ONLY) != 0)
    forms |= GS_FORM_PARTICIPLE;
  if ((classes & GS_CLASS_INVARIANT) != 0)
    forms |= GS_FORM_PAST | GS_FORM_PARTICIPLE;
  return forms;
}

static bool
ends_as(const Analysis *analysis, GsPart part, uint16_t form)
{
  const GsMorphology *morphology = analysis->vocabulary->morphology;
  return morphology != NULL &&
         gs_morphology_ends_as(morphology, analysis->text, part, form);
}

/* An auxiliary that the pack does not call past or participle is present. */
static uint16_t
forms_of_irregular_verb(const Analysis *analysis)
{
  uint32_t classes = analysis->form->classes;
  uint16_t forms = forms_of_classes(classes);
  if (forms != 0)
    return forms;
  if (ends_as(analysis, GS_PART_VERB, GS_FORM_GERUND))
    return GS_FORM_GERUND;
  if (ends_as(analysis, GS_PART_VERB, GS_FORM_THIRD))
    return GS_FORM_THIRD;
  if ((classes & GS_CLASS_AUXILIARY) != 0)
    return GS_FORM_BASE;
  return GS_FORM_PAST | GS_FORM_PARTICIPLE;
}

static uint16_t
forms_of_irregular(const Analysis *analysis, GsPart part)
{
  if (part == GS_PART_VERB)
    return forms_of_irregular_verb(analysis);
  if (part == GS_PART_NOUN)
    return GS_FORM_PLURAL;
  if (ends_as(analysis, GS_PART_ADJECTIVE, GS_FORM_SUPERLATIVE))
    return GS_FORM_SUPERLATIVE;
  if (ends_as(analysis, GS_PART_ADJECTIVE, GS_FORM_COMPARATIVE))
    return GS_FORM_COMPARATIVE;
  return GS_FORM_COMPARATIVE | GS_FORM_SUPERLATIVE;
}

static uint16_t
forms_of_self(const Analysis *analysis, GsPart part)
{
  if (part != GS_PART_VERB)
    return 0;
  return GS_FORM_BASE | forms_of_classes(analysis->form->classes);
}

/* ---- readings --------------------------------------------------------- */

static Reading
read_as(GsSlice text, GsLemma entry, unsigned weight, uint16_t forms)
{
  return (Reading){
    .stem = text, .entry = entry, .weight = weight, .forms = forms
  };
}

/* Of two equally frequent bases the one tried later wins: endings are tried
 * after the word itself, so that a plural leads to its singular. */
static void
prefer(Reading *best, const Reading *other)
{
  if (other->weight > 0 && other->weight >= best->weight)
    *best = *other;
}

/* The base form; put together in `room` where it has two pieces. */
static GsSlice
text_of(const Reading *reading, char room[LONGEST_BASE])
{
  GsSlice stem = reading->stem, replacement = reading->replacement;
  if (replacement.len == 0)
    return stem;
  memcpy(room, stem.at, stem.len);
  memcpy(room + stem.len, replacement.at, replacement.len);
  return (GsSlice){ room, stem.len + replacement.len };
}

/* The base that `ending` makes of the word, entry and weight left open.  With
 * `single`, a doubled letter before the ending is made one. */
static bool
take_off(const Analysis *analysis,
         const GsEnding *ending,
         bool single,
         Reading *reading)
{
  GsSlice text = analysis->text;
  if (!gs_slice_has_suffix(text, ending->ending) ||
      ending->replacement.len > LONGEST_INFLECTED)
    return false;
  size_t len = text.len - ending->ending.len;
  if (len < SHORTEST_STEM)
    return false;
  if (single) {
    bool is_double =
        ending->replacement.len == 0 && text.at[len - 1] == text.at[len - 2];
    if (!is_double || --len < SHORTEST_STEM)
      return false;
  }
  *reading = read_as((GsSlice){ text.at, len }, 0, 1, forms_of_ending(ending));
  reading->replacement = ending->replacement;
  return true;
}

/* Looks the base up; false when it is no word of this part. */
static bool
look_up(const Analysis *analysis, GsPart part, Reading *reading)
{
  char room[LONGEST_BASE];
  const GsLexicon *lexicon = analysis->vocabulary->lexicon;
  reading->entry = gs_lexicon_find(lexicon, text_of(reading, room));
  reading->weight = gs_lexicon_count(lexicon, reading->entry, part);
  return reading->weight > 0;
}

static void
try_ending(const Analysis *analysis, const GsEnding *ending, Reading *best)
{
  Reading reading;
  bool is_word = (take_off(analysis, ending, false, &reading) &&
                  look_up(analysis, ending->part, &reading)) ||
                 (take_off(analysis, ending, true, &reading) &&
                  look_up(analysis, ending->part, &reading));
  if (is_word && reading.weight * MUCH_MORE >= analysis->self_weight)
    prefer(best, &reading);
}

static bool
may_inflect(const Analysis *analysis, GsPart part)
{
  uint32_t classes = analysis->form->classes;
  if ((classes & UNINFLECTED) != 0)
    return false;
  return part == GS_PART_VERB || (classes & VERBS_AT_MOST) == 0;
}

static void
try_endings(const Analysis *analysis, GsPart part, Reading *best)
{
  if (analysis->vocabulary->morphology == NULL || !may_inflect(analysis, part))
    return;
  size_t n;
  const GsEnding *endings = gs_morphology_endings(
      analysis->vocabulary->morphology, analysis->text, part, &n);
  for (size_t i = 0; i < n; i++)
    if (gs_slice_has_suffix(analysis->text, endings[i].ending))
      try_ending(analysis, &endings[i], best);
}

/* ---- one part of speech ----------------------------------------------- */

static GsId
add_base(const Analysis *analysis, const Reading *reading)
{
  char room[LONGEST_BASE];
  GsSlice base = text_of(reading, room);
  if (gs_slice_eq(base, analysis->text))
    return analysis->form->id;
  if (analysis->prefix.len == 0)
    return gs_vocabulary_add_folded(analysis->vocabulary, base);
  char text[LONGEST_INFLECTED * 3];
  memcpy(text, analysis->prefix.at, analysis->prefix.len);
  memcpy(text + analysis->prefix.len, base.at, base.len);
  return gs_vocabulary_add_folded(
      analysis->vocabulary, (GsSlice){ text, analysis->prefix.len + base.len });
}

static void
keep(const Analysis *analysis, GsPart part, const Reading *reading)
{
  GsForm *form = analysis->form;
  form->lemma[part] = add_base(analysis, reading);
  form->entry[part] = analysis->prefix.len == 0 ? reading->entry : 0;
  form->weight[part] = (uint16_t)MIN(reading->weight, UINT16_MAX);
  form->forms |= reading->forms;
}

/* The lexicon's list of irregular adjectives holds regular ones whose spelling
 * changes, so they, too, can hide a frequent word ("offer" in "off"). */
static bool
is_too_rare(const Analysis *analysis, GsPart part, unsigned weight)
{
  return part != GS_PART_NOUN && part != GS_PART_VERB &&
         weight * MUCH_MORE < analysis->self_weight;
}

/* Readings that the lexicon lists as irregular.  False when it lists the word
 * as its own base: what looks like an ending is none then. */
static bool
try_irregular(const Analysis *analysis, GsPart part, Reading *best)
{
  const GsLexicon *lexicon = analysis->vocabulary->lexicon;
  GsLemma bases[MOST_BASES];
  size_t n =
      gs_lexicon_irregular(lexicon, analysis->text, part, bases, MOST_BASES);
  for (size_t i = 0; i < n; i++) {
    GsSlice base = gs_lexicon_text(lexicon, bases[i]);
    if (bases[i] == analysis->self)
      return false;
    unsigned weight = gs_lexicon_count(lexicon, bases[i], part);
    if (base.len > LONGEST_INFLECTED || is_too_rare(analysis, part, weight))
      continue;
    Reading reading =
        read_as(base, bases[i], weight, forms_of_irregular(analysis, part));
    prefer(best, &reading);
  }
  return true;
}

/* A word that is irregular and, more often, a base keeps both forms: "lay" is
 * the past of "lie", too. */
static void
read_part(const Analysis *analysis, GsPart part)
{
  const GsLexicon *lexicon = analysis->vocabulary->lexicon;
  Reading best = { .weight = 0 }, irregular = { .weight = 0 };
  unsigned weight = gs_lexicon_count(lexicon, analysis->self, part);
  if (weight > 0)
    best = read_as(analysis->text, analysis->self, weight,
                   forms_of_self(analysis, part));
  bool may_have_ending = try_irregular(analysis, part, &irregular);
  prefer(&best, &irregular);
  if (may_have_ending)
    try_endings(analysis, part, &best);
  if (best.weight == 0)
    return;
  best.forms |= irregular.forms;
  keep(analysis, part, &best);
}

static bool
has_part(const GsForm *form)
{
  for (GsPart part = 0; part < GS_N_PARTS; part++)
    if (form->lemma[part] != 0)
      return true;
  return false;
}

static void
read_parts(Analysis *analysis)
{
  const GsLexicon *lexicon = analysis->vocabulary->lexicon;
  analysis->self = gs_lexicon_find(lexicon, analysis->text);
  analysis->self_weight = 0;
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    unsigned weight = gs_lexicon_count(lexicon, analysis->self, part);
    analysis->self_weight = MAX(analysis->self_weight, weight);
  }
  for (GsPart part = 0; part < GS_N_PARTS; part++)
    read_part(analysis, part);
}

/* ---- unknown words ---------------------------------------------------- */

/* Letters, perhaps with apostrophes and hyphens between them. */
static bool
is_of_letters(GsSlice text)
{
  uint32_t code = 0;
  for (size_t at = 0; at < text.len;) {
    size_t len = gs_utf8_decode(text, at, &code);
    bool is_inner = at > 0 && (code == '\'' || code == '-');
    if (len == 0 || (!gs_utf8_is_letter(code) && !is_inner))
      return false;
    at += len;
  }
  return code != 0 && gs_utf8_is_letter(code);
}

static bool
is_word_already(const Analysis *analysis, const Reading *reading)
{
  char room[LONGEST_BASE];
  return gs_interner_find(analysis->vocabulary->interner,
                          text_of(reading, room)) != 0;
}

static bool
guess_base(const Analysis *analysis,
           const GsEnding *ending,
           bool single,
           Reading *reading)
{
  return take_off(analysis, ending, single, reading) &&
         analysis->text.len - ending->ending.len >= SHORTEST_UNKNOWN_STEM;
}

/* The base that the endings of `part` suggest.  One that is a word already
 * (of a rule, say) is the best guess, then the longest ending. */
static bool
guess(const Analysis *analysis, GsPart part, Reading *found)
{
  size_t n;
  const GsEnding *endings = gs_morphology_endings(
      analysis->vocabulary->morphology, analysis->text, part, &n);
  bool is_found = false;
  for (size_t i = 0; i < n; i++) {
    if (!gs_slice_has_suffix(analysis->text, endings[i].ending))
      continue;
    Reading plain, single;
    if (!guess_base(analysis, &endings[i], false, &plain))
      continue;
    bool is_word = is_word_already(analysis, &plain);
    if (!is_word && guess_base(analysis, &endings[i], true, &single) &&
        is_word_already(analysis, &single)) {
      is_word = true;
      plain = single;
    }
    if (is_word || !is_found)
      *found = plain;
    if (is_word)
      return true;
    is_found = true;
  }
  return is_found;
}

/* Without any better knowledge a word is a noun. */
static void
guess_parts(const Analysis *analysis)
{
  GsForm *form = analysis->form;
  if (!is_of_letters(analysis->text) || !may_inflect(analysis, GS_PART_NOUN))
    return;
  bool has_endings = analysis->vocabulary->morphology != NULL &&
                     analysis->text.len <= LONGEST_INFLECTED;
  for (GsPart part = 0; has_endings && part < GS_N_PARTS; part++) {
    Reading reading;
    if (guess(analysis, part, &reading))
      keep(analysis, part, &reading);
  }
  if (form->lemma[GS_PART_NOUN] == 0) {
    form->lemma[GS_PART_NOUN] = form->id;
    form->weight[GS_PART_NOUN] = 1;
  }
}

/* A compound that the lexicon lacks is inflected as its last member is:
 * "policy-makers". */
static bool
split_compound(Analysis *analysis)
{
  GsSlice text = analysis->text;
  const char *hyphen = g_strrstr_len(text.at, (gssize)text.len, "-");
  if (hyphen == NULL || hyphen == text.at)
    return false;
  analysis->prefix = (GsSlice){ text.at, (size_t)(hyphen + 1 - text.at) };
  analysis->text = (GsSlice){ hyphen + 1, text.len - analysis->prefix.len };
  return analysis->text.len >= SHORTEST_UNKNOWN_STEM;
}

/* ---- the whole -------------------------------------------------------- */

static void
copy_marks(const GsVocabulary *vocabulary, GsForm *form, GsSlice text)
{
  if (vocabulary->morphology == NULL)
    return;
  const GsMarks *marks = gs_morphology_find(vocabulary->morphology, text);
  if (marks == NULL)
    return;
  form->classes = marks->classes;
  form->who = marks->who;
  form->value = marks->value;
  memcpy(form->leaning, marks->leaning, sizeof form->leaning);
}

static bool
can_be_word(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (g_ascii_isalnum(text.at[i]) || (text.at[i] & 0x80) != 0)
      return true;
  return false;
}

void
gs_form_fill(GsVocabulary *vocabulary, GsForm *form, GsSlice text)
{
  copy_marks(vocabulary, form, text);
  if (!can_be_word(text))
    return;
  Analysis analysis = { .vocabulary = vocabulary, .form = form, .text = text };
  bool is_listed = vocabulary->lexicon != NULL && text.len <= LONGEST_INFLECTED;
  if (is_listed)
    read_parts(&analysis);
  if (is_listed && !has_part(form) && split_compound(&analysis))
    read_parts(&analysis);
  if (has_part(form))
    return;
  analysis.prefix = (GsSlice){ "", 0 };
  analysis.text = text;
  guess_parts(&analysis);
}
