/* SPDX-License-Identifier: Apache-2.0
 *
 * From names of packs to a rule set: files are found, read and parsed, those
 * that they use first; then all trees are compiled together.
 */
#include "rule/compile-private.h"
#include "rule/find-private.h"
#include "rule/parse-private.h"
#include "rule/set-private.h"

#include "base/file.h"
#include "base/limits.h"

#include <stdlib.h>

/* A file that was met, with all links followed. */
typedef struct {
  const char *path;
  const GsTree *tree; /* NULL: it could not be read */
} KnownFile;

typedef struct {
  GsRuleSet *set;
  GsArena *arena;
  const GsRulePaths *paths;
  GsCompiler *compiler;
  GS_VECTOR(GsTree *) trees;
  GS_VECTOR(KnownFile) known;
  const GsTree *last; /* that was read or met again, of a pack with a name */
  const char *chain[GS_LIMIT_USES_DEPTH + 1]; /* packs that are being read */
  size_t depth;
} Loader;

/* Where a pack is asked for: a `uses` line, or the caller. */
typedef struct {
  const GsRuleFile *file; /* NULL: the caller */
  GsSpan span;
} Place;

static void
report(Loader *loader,
       const Place *place,
       const char *code,
       const char *name,
       const char *message)
{
  if (place->file != NULL)
    gs_rule_error(place->file, place->span, code, "%s", message);
  else
    gs_diagnostics_add_plain(loader->set->diagnostics, GS_LEVEL_ERROR, code,
                             name, "%s", message);
}

/* ---- one file --------------------------------------------------------- */

/* Why the file cannot be read, or NULL with its bytes in the arena. */
static const char *
read_file(Loader *loader, const char *path, char **bytes, size_t *len)
{
  g_autofree char *read = NULL;
  const char *failure =
      gs_file_read(path, GS_LIMIT_RULE_FILE_BYTES, &read, len);
  if (failure != NULL)
    return gs_arena_copy(loader->arena, gs_slice_of(failure)).at;
  *bytes = gs_arena_take(loader->arena, *len + 1);
  if (*len > 0)
    memcpy(*bytes, read, *len);
  return NULL;
}

/* The pack of this name; a new one takes the file's title and version. */
static uint32_t
pack_of(Loader *loader, const GsTree *tree)
{
  GsRuleSet *set = loader->set;
  const char *name = tree->file->pack;
  for (size_t i = 0; i < set->packs.n; i++)
    if (strcmp(set->packs.items[i].name, name) == 0)
      return (uint32_t)i;
  GsPack pack = {
    .name = name,
    .title = gs_arena_copy(loader->arena, tree->title.text).at,
    .version = gs_arena_copy(loader->arena, tree->version.text).at,
  };
  gs_vector_add(loader->arena, &set->packs, pack);
  return (uint32_t)set->packs.n - 1;
}

/* ---- a pack ----------------------------------------------------------- */

static void load_pack(Loader *loader, const char *name, const Place *place);

/* What the caller names was asked for; what that uses was not. */
static void
note_asked(Loader *loader, uint32_t pack)
{
  GsPack *packs = loader->set->packs.items;
  packs[pack].is_asked = packs[pack].is_asked || loader->depth == 1;
}

typedef GS_VECTOR(uint32_t) Used;

static void
note_uses(Loader *loader, uint32_t pack, const Used *used)
{
  for (size_t i = 0; i < used->n; i++) {
    GsUsed line = { pack, used->items[i] };
    gs_vector_add(loader->arena, &loader->compiler->uses, line);
  }
}

static void
add_tree(Loader *loader, GsTree *tree)
{
  if (tree->file->pack == NULL)
    return; /* reported */
  Used used = { 0 };
  for (size_t i = 0; i < tree->uses.n; i++) {
    Place place = { tree->file, tree->uses.items[i].name.span };
    loader->last = NULL;
    load_pack(loader,
              gs_arena_copy(loader->arena, tree->uses.items[i].name.text).at,
              &place);
    if (loader->last != NULL)
      gs_vector_add(loader->arena, &used, pack_of(loader, loader->last));
  }
  uint32_t pack = pack_of(loader, tree);
  note_uses(loader, pack, &used);
  note_asked(loader, pack);
  for (size_t i = 0; i < tree->blocks.n; i++)
    tree->blocks.items[i]->pack = pack;
  gs_vector_add(loader->arena, &loader->set->packs.items[pack].files,
                &tree->file->source);
  gs_vector_add(loader->arena, &loader->trees, tree);
  loader->last = tree;
}

/* The place of the file among those that are known, which it joins. */
static size_t
add_known(Loader *loader, const char *path)
{
  char *real = realpath(path, NULL);
  const char *key = real != NULL ? real : path;
  size_t at = 0;
  while (at < loader->known.n && strcmp(loader->known.items[at].path, key) != 0)
    at++;
  KnownFile file = {
    .path = gs_arena_copy(loader->arena, gs_slice_of(key)).at,
  };
  if (at == loader->known.n)
    gs_vector_add(loader->arena, &loader->known, file);
  free(real);
  return at;
}

/* Reads no file twice. */
static bool
is_known(Loader *loader, const char *path, size_t *at)
{
  size_t n = loader->known.n;
  *at = add_known(loader, path);
  const GsTree *tree = loader->known.items[*at].tree;
  if (tree != NULL && tree->file->pack != NULL) {
    note_asked(loader, pack_of(loader, tree));
    loader->last = tree;
  }
  return *at < n;
}

static void
load_file(Loader *loader, const char *path)
{
  char *bytes = NULL;
  size_t len = 0;
  size_t known = 0;
  const char *name = gs_arena_copy(loader->arena, gs_slice_of(path)).at;
  if (is_known(loader, path, &known))
    return;
  const char *failure = loader->known.n > GS_LIMIT_RULE_FILES
                            ? "there are more than 1,000 rule files"
                            : read_file(loader, path, &bytes, &len);
  if (failure != NULL) {
    loader->compiler->is_incomplete = true;
    gs_diagnostics_add_plain(loader->set->diagnostics, GS_LEVEL_ERROR, "E000",
                             name, "the file cannot be read: %s", failure);
    return;
  }
  GsRuleFile *file = gs_rule_file_new(loader->arena, loader->set->diagnostics,
                                      name, bytes, len);
  if (!file->is_text) {
    loader->compiler->is_incomplete = true;
    return;
  }
  GsDiagnostics *diagnostics = loader->set->diagnostics;
  size_t n_errors = gs_diagnostics_count(diagnostics, GS_LEVEL_ERROR);
  GsTree *tree = gs_parse_file(file);
  if (file->pack == NULL) {
    loader->compiler->is_incomplete = true;
    if (gs_diagnostics_count(diagnostics, GS_LEVEL_ERROR) == n_errors)
      gs_rule_error(file, tree->format, "E015",
                    "the line 'pack NAME \"title\" version V' is missing "
                    "behind 'gainsay 1'");
  }
  add_tree(loader, tree);
  loader->known.items[known].tree = tree;
}

/* ---- finding it ------------------------------------------------------- */

static const char *
missing_message(GsArena *arena, const GsRulePaths *paths, const char *name)
{
  g_autoptr(GPtrArray) names = gs_pack_names(paths);
  const char *near =
      gs_nearest(name, (const char *const *)names->pdata, names->len);
  const char *shown = gs_diagnostic_shown(arena, gs_slice_of(name));
  return near != NULL
             ? gs_arena_printf(arena,
                               "no pack, file or folder is called '%s'; did "
                               "you mean '%s'?",
                               shown, near)
             : gs_arena_printf(arena, "no pack, file or folder is called '%s'",
                               shown);
}

const char *
gs_rule_set_missing(GsArena *arena, const GsRulePaths *paths, const char *name)
{
  g_autoptr(GPtrArray) files = gs_pack_find(paths, name, true);
  return files == NULL ? missing_message(arena, paths, name) : NULL;
}

/* "a uses b uses a", when the pack is being read already. */
static const char *
cycle_message(Loader *loader, const char *name)
{
  for (size_t i = 0; i < loader->depth; i++) {
    if (strcmp(loader->chain[i], name) != 0)
      continue;
    const char *text = gs_arena_printf(loader->arena, "'%s'", name);
    for (size_t j = i + 1; j < loader->depth; j++)
      text = gs_arena_printf(loader->arena, "%s uses '%s'", text,
                             loader->chain[j]);
    return gs_arena_printf(loader->arena, "packs use one another: %s uses '%s'",
                           text, name);
  }
  return NULL;
}

static void
load_files(Loader *loader, const char *name, GPtrArray *files)
{
  loader->chain[loader->depth++] = name;
  for (size_t i = 0; i < files->len; i++)
    load_file(loader, files->pdata[i]);
  loader->depth--;
}

static void
load_pack(Loader *loader, const char *name, const Place *place)
{
  const char *cycle = cycle_message(loader, name);
  if (cycle != NULL) {
    report(loader, place, "E033", name, cycle);
    return;
  }
  if (loader->depth >= GS_LIMIT_USES_DEPTH) {
    report(loader, place, "E034", name, "packs use one another too deep");
    return;
  }
  g_autoptr(GPtrArray) files =
      gs_pack_find(loader->paths, name, place->file != NULL);
  if (files == NULL) {
    loader->compiler->is_incomplete = true;
    report(loader, place, "E031", name,
           missing_message(loader->arena, loader->paths, name));
    return;
  }
  load_files(loader, name, files);
}

/* ---- the set ---------------------------------------------------------- */

static bool
is_of_asked(const Loader *loader, const char *file)
{
  for (size_t i = 0; i < loader->trees.n; i++) {
    const GsRuleFile *it = loader->trees.items[i]->file;
    for (size_t k = 0; k < loader->set->packs.n; k++)
      if (strcmp(it->source.file, file) == 0 &&
          strcmp(it->pack, loader->set->packs.items[k].name) == 0)
        return loader->set->packs.items[k].is_asked;
  }
  return true;
}

/* Who looks after a pack does not look after those that it uses. */
static void
drop_warnings_of_others(Loader *loader)
{
  GsDiagnostics *all = loader->set->diagnostics;
  size_t n = 0;
  for (size_t i = 0; i < all->list.n; i++)
    if (all->list.items[i].level == GS_LEVEL_ERROR ||
        is_of_asked(loader, all->list.items[i].file))
      all->list.items[n++] = all->list.items[i];
  all->list.n = n;
}

static void
check_rules(Loader *loader, const char *const *names)
{
  GsRuleSet *set = loader->set;
  if (gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) > 0)
    return;
  if (set->rules.n == 0)
    gs_diagnostics_add_plain(set->diagnostics, GS_LEVEL_ERROR, "E035",
                             names[0] != NULL ? names[0] : "rules",
                             "no rules: there is nothing to check by");
  if (set->rules.n > GS_LIMIT_RULES)
    gs_diagnostics_add_plain(set->diagnostics, GS_LEVEL_ERROR, "E035", names[0],
                             "there are more than 20,000 rules");
}

GsRuleSet *
gs_rule_set_load(const char *const *names, const GsRulePaths *paths)
{
  GsOwnedRuleSet *owned = gs_rule_set_new();
  GsRuleSet *set = &owned->set;
  GsCompiler *compiler = GS_NEW(set->arena, GsCompiler);
  compiler->set = set;
  compiler->arena = set->arena;
  compiler->lexicon_path = paths->lexicon;
  compiler->is_thorough = paths->is_thorough;
  Loader loader = {
    .set = set, .arena = set->arena, .paths = paths, .compiler = compiler
  };
  for (size_t i = 0; names[i] != NULL; i++)
    load_pack(&loader, names[i], &(Place){ 0 });
  gs_compile(compiler, loader.trees.items, loader.trees.n);
  owned->lexicon = compiler->lexicon;
  owned->regexes = compiler->regexes.items;
  owned->n_regexes = compiler->regexes.n;
  if (paths->is_thorough)
    drop_warnings_of_others(&loader);
  check_rules(&loader, names);
  gs_vocabulary_freeze(set->vocabulary);
  gs_diagnostics_sort(set->diagnostics);
  return set;
}
