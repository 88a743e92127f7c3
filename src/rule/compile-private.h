/* SPDX-License-Identifier: Apache-2.0
 *
 * From trees to the rule set: names, lists, rules.
 */
#pragma once

#include "rule/tree-private.h"

/* ---- names ------------------------------------------------------------ */

typedef enum {
  GS_SPACE_LIST, /* @name: lists, exclusives and their members, topics */
  GS_SPACE_CUE,  /* cue classes */
  GS_SPACE_PARTY,
  GS_SPACE_SOURCE, /* names, people, roles, outlets */
  GS_SPACE_DIMENSION,
  GS_SPACE_RULE, /* pack/rule */
  GS_SPACE_PLANT,
  GS_SPACE_RELATION,
  GS_N_SPACES,
} GsNameSpace;

typedef enum {
  GS_NAME_LOST, /* of a block that was not understood */
  GS_NAME_LIST,
  GS_NAME_EXCLUSIVE,
  GS_NAME_MEMBER,
  GS_NAME_TOPIC,
  GS_NAME_PARTY,
  GS_NAME_PERSON,
  GS_NAME_ROLE,
  GS_NAME_OUTLET,
  GS_NAME_OTHER,
} GsNameKind;

/* What a name stands for, and where it was given. */
typedef struct GsName {
  const char *text;
  GsNameKind kind;
  uint32_t first; /* index into lists, sources, cue_classes …, by its space */
  uint32_t n;     /* an exclusive: how many lists from `first` on */
  uint32_t pack;
  const GsRuleFile *file;
  GsSpan span;
  bool is_shared;      /* a list with a meaning: one for all packs */
  struct GsName *next; /* a list of this name in another pack, or NULL */
} GsName;

/* A line `uses`: the packs' numbers. */
typedef struct {
  uint32_t pack;
  uint32_t used;
} GsUsed;

typedef struct {
  GsInterner *words;
  GS_VECTOR(GsName) names; /* by number of the word */
} GsNameTable;

typedef GS_VECTOR(GsRegex *) GsRegexes;

/* `unit money euros`: euros are one dimension of the family money. */
typedef struct {
  GsSlice family;
  uint32_t list; /* of the dimension's units */
} GsDimension;

/* Cues by their phrase, which several may share. */
typedef struct {
  GsInterner *phrases;
  GS_VECTOR(uint32_t) last;   /* cue + 1, by number of the phrase; 0 = none */
  GS_VECTOR(uint32_t) before; /* cue + 1 of the same phrase, by cue */
} GsCueIndex;

typedef struct {
  GsRuleSet *set;
  GsArena *arena;
  const char *lexicon_path;
  GsLexicon *lexicon;
  bool is_thorough;
  bool is_incomplete; /* a pack is missing: say nothing of undefined names */
  GsRegexes regexes;  /* owned by the rule set */
  GsNameTable names[GS_N_SPACES];
  GS_VECTOR(const GsBlock *) rule_blocks; /* by number of the rule */
  size_t n_filled;                        /* rules so far */
  GsInterner *conditions;                 /* of a rule, as one text each */
  GS_VECTOR(const GsBlock *) asking;      /* the first with it, by its number */
  GsPatternDesk *desk;
  GS_VECTOR(GsDimension) dimensions;
  uint32_t meaning_lists[GS_N_LIST_MEANINGS]; /* index + 1; 0 = not yet */
  GS_VECTOR(GsUsed) uses;
  unsigned *distances; /* of the packs from the one last asked, see scope.c */
  uint32_t n_opposite_lines;
  uint32_t n_alike_lines;
  GsCueIndex cue_index;
} GsCompiler;

void gs_names_init(GsCompiler *compiler);

/* NULL when nothing has this name. */
const GsName *
gs_names_find(const GsCompiler *compiler, GsNameSpace space, GsSlice text);

/* Adds `name`; false with an error when it is taken. */
bool gs_names_define(GsCompiler *compiler,
                     GsNameSpace space,
                     GsSlice text,
                     GsName name);

/* As find, with an error ("no `what` is called …") when there is none.  NULL
 * also for names of blocks that were not understood. */
const GsName *gs_names_need(GsCompiler *compiler,
                            GsNameSpace space,
                            const GsRuleFile *file,
                            const GsPhrase *phrase,
                            const char *what);

/* The list of this name in the file's own pack, or NULL. */
const GsName *
gs_scope_own(const GsCompiler *compiler, const GsRuleFile *file, GsSlice text);
/* Puts `name` beside the lists of other packs that have the name; false when
 * it cannot stand there. */
bool gs_scope_add(GsCompiler *compiler, GsName *first, const GsName *name);
/* Which of them the file means; NULL with an error when that is open. */
const GsName *gs_scope_nearest(GsCompiler *compiler,
                               const GsName *first,
                               const GsRuleFile *file,
                               const GsPhrase *phrase);

/* A word that can name a list, rule, class: letters, digits, - and _.  False
 * with an error otherwise. */
bool gs_names_check(const GsRuleFile *file, const GsPhrase *phrase);

/* A name of people and parties: anything that can be seen. */
bool gs_names_check_shown(const GsRuleFile *file, const GsPhrase *phrase);

/* ---- all packs at once ------------------------------------------------ */

/* Fills compiler->set from the trees, in this order. */
void gs_compile(GsCompiler *compiler, GsTree *const *trees, size_t n_trees);

/* ---- help for blocks -------------------------------------------------- */

/* The item's value as a number, which may be negative; false if it is none. */
bool gs_item_number(const GsItem *item, double *number);
/* Where the value stands; the phrase, if there is none. */
GsSpan gs_item_value_span(const GsItem *item);

/* The head's words as one name ("United States"). */
GsPhrase gs_block_name(const GsBlock *block);

/* `text` in the arena with single blanks, ended by NUL. */
const char *gs_compiler_text(const GsCompiler *compiler, GsSlice text);

/* A new list, and the one list of a meaning. */
uint32_t gs_compiler_add_list(GsCompiler *compiler,
                              const char *name,
                              GsListMeaning meaning);
uint32_t gs_compiler_meaning_list(GsCompiler *compiler,
                                  const char *name,
                                  GsListMeaning meaning);

/* Adds a phrase to a list; how many words it has, with an error for none. */
uint32_t gs_compiler_add_phrase(GsCompiler *compiler,
                                const GsRuleFile *file,
                                const GsPhrase *phrase,
                                uint32_t list,
                                uint32_t item);

/* As add, of a list that was refused its name: for the error alone. */
void gs_compiler_check_phrase(GsCompiler *compiler,
                              const GsRuleFile *file,
                              const GsPhrase *phrase);

/* Marks a single word; more than one word is an error. */
void gs_compiler_mark(GsCompiler *compiler,
                      const GsRuleFile *file,
                      const GsPhrase *phrase,
                      GsMarks marks);

/* How many words the draft would have for this phrase. */
uint32_t gs_compiler_count_words(GsCompiler *compiler, GsSlice phrase);

/* ---- rules ------------------------------------------------------------ */

/* A rule on its way into the set. */
typedef struct {
  GsCompiler *compiler;
  const GsBlock *block;
  GsRule *rule;
  const GsEntry *key;     /* the line that is being resolved */
  unsigned side;          /* of a condition on a claim: 0 A, 1 B */
  GsIfs sides[2];         /* what has been resolved of A and B */
  bool is_side_broken[2]; /* do not look for slots there */
  bool has_broken_pair;   /* a condition on the pair was not understood */
} GsRuleDraft;

/* What `type:` can be. */
extern const char *const gs_rule_types[];
extern const size_t gs_n_rule_types;

/* Numbers the lists of a pattern, compiles its regexes and itself. */
GsPattern *
gs_compile_pattern(GsCompiler *compiler, const GsRuleFile *file, GsNode *root);

/* Is there a `$name` in a pattern of this side? */
bool gs_draft_has_slot(const GsRuleDraft *draft, unsigned side, GsSlice name);
/* "; did you mean '$name'?", or "". */
const char *
gs_draft_slot_hint(const GsRuleDraft *draft, unsigned side, GsSlice name);

/* Checks the {A.source} … of a text; false with errors. */
bool gs_template_check(const GsRuleDraft *draft, const GsPhrase *text);

/* Takes the marks [A: …] and [B: …] out of the example's text; false with an
 * error. */
bool gs_example_take_marks(const GsRuleDraft *draft, GsExample *example);

/* `words` as bits of a table of names; false with an error. */
bool gs_draft_bits(const GsRuleDraft *draft,
                   const GsClause *clause,
                   const char *const *names,
                   size_t n_names,
                   uint64_t *bits);

/* The side that an argument names: 0 for A, 1 for B, -1 with an error. */
int gs_draft_side(const GsRuleDraft *draft, const GsPhrase *word);

/* Warnings; the rule is as it will be. */
void gs_rule_lint(const GsRuleDraft *draft);
/* Can no claim fulfil both?  Which condition on the pair cannot hold?  Beside
 * what gs_rule_lint() knows itself. */
bool
gs_ifs_contradict(const GsCompiler *compiler, const GsIf *a, const GsIf *b);
const GsPairIf *gs_pair_contradicted(const GsRule *rule);
/* Does the side want the same words asserted and denied? */
void gs_twofold_lint(const GsRuleDraft *draft, const GsIfs *ifs);
/* What a rule asks for, as one text. (transfer full: g_free) */
char *gs_rule_conditions(const GsRule *rule);
/* When asked to be thorough: can a text have the phrase?  Does a broader rule
 * stand for all that another finds? */
void gs_phrase_lint(GsCompiler *compiler,
                    const GsRuleFile *file,
                    GsSlice text,
                    GsSpan span);
void gs_rules_lint(GsCompiler *compiler);
/* Which phrases under `says` bring their own negation? */
void gs_negated_lint(GsCompiler *compiler);
/* Which patterns ask for a list without a phrase that a text can have? */
void gs_lists_lint(GsCompiler *compiler);
/* When all rules are read: does one use the list? */
void gs_list_lint(GsCompiler *compiler, const GsBlock *block);

bool
gs_draft_resolve_claim(GsRuleDraft *draft, const GsClause *clause, GsIf *claim);
