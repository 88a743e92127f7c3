/* SPDX-License-Identifier: Apache-2.0
 *
 * A configuration, an 0xFF and a path: it is read or refused, twice alike, and
 * every message points into it; globs match as a plain matcher says that they
 * do, which goes back where they do not.
 */
#include "base/utf8.h"
#include "config/config.h"
#include "fuzz.h"

#define MOST_STEPS 200000 /* of the plain matcher, which then gives up */

static const char *const ids[] = { "en/denial", "en/number", "story/why",
                                   NULL };

static GsConfig *
read_config(GsDiagnostics *diagnostics, const uint8_t *bytes, size_t len)
{
  GsSlice text = { (const char *)bytes, len };
  GsSlice copy = gs_arena_copy(diagnostics->arena, text);
  GsConfig *config =
      gs_config_parse(diagnostics, "fuzz.ini", (char *)copy.at, len);
  gs_config_check_rules(config, ids, NULL);
  gs_diagnostics_sort(diagnostics);
  return config;
}

static void
look_at_messages(const GsDiagnostics *diagnostics, size_t len)
{
  for (size_t i = 0; i < diagnostics->list.n; i++) {
    const GsDiagnostic *diagnostic = &diagnostics->list.items[i];
    const char *shown = gs_diagnostic_format(diagnostics->arena, diagnostic);
    FUZZ_MUST(diagnostic->place.line <= len + 1);
    FUZZ_MUST(gs_utf8_first_bad(gs_slice_of(shown)) == strlen(shown));
  }
}

/* ---- a plain matcher -------------------------------------------------- */

/* Of globs without sets and escapes. */
static bool
matches(const char *glob, const char *path, unsigned *steps)
{
  if (++*steps > MOST_STEPS)
    return false;
  if (*glob == '\0')
    return *path == '\0';
  if (g_str_has_prefix(glob, "**/") && matches(glob + 3, path, steps))
    return true;
  if (g_str_has_prefix(glob, "**/")) {
    const char *slash = strchr(path, '/');
    return slash != NULL && matches(glob, slash + 1, steps);
  }
  if (*glob == '*') {
    bool is_deep = glob[1] == '*';
    if (matches(glob + (is_deep ? 2 : 1), path, steps))
      return true;
    return *path != '\0' && (is_deep || *path != '/') &&
           matches(glob, path + 1, steps);
  }
  if (*path == '\0' || (*glob == '?' ? *path == '/' : *glob != *path))
    return false;
  return matches(glob + 1, path + 1, steps);
}

static bool
is_plain(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.at[i] >= 0x80 || text.at[i] == '\0' ||
        strchr("[\\", text.at[i]) != NULL)
      return false;
  return true;
}

/* Two stars and a slash mean folders only where a folder can start. */
static bool
has_inner_folders(const char *glob)
{
  for (const char *at = glob; (at = strstr(at, "**/")) != NULL; at++)
    if (at > glob && at[-1] != '/')
      return true;
  return false;
}

static void
compare(const GsConfig *config, GsSlice path)
{
  const char *wanted = gs_arena_copy(config->arena, path).at;
  for (size_t i = 0; i < config->sections.n && is_plain(path); i++) {
    const GsConfigSection *section = &config->sections.items[i];
    const char *glob = gs_arena_copy(config->arena, section->name.text).at;
    unsigned steps = 0;
    if (section->paths == NULL || !is_plain(section->name.text) ||
        has_inner_folders(glob))
      continue;
    bool is_match = matches(glob, wanted, &steps);
    if (steps <= MOST_STEPS)
      FUZZ_MUST(gs_glob_matches(section->paths, path) == is_match);
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  const uint8_t *cut = len > 0 ? memchr(bytes, 0xff, len) : NULL;
  size_t end = cut != NULL ? (size_t)(cut - bytes) : len;
  GsSlice all = { (const char *)bytes, len };
  GsSlice path = { all.at + MIN(end + 1, len), len - MIN(end + 1, len) };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics first = { .arena = arena };
  GsDiagnostics second = { .arena = arena };
  GsConfig *config = read_config(&first, bytes, end);
  read_config(&second, bytes, end);
  FUZZ_MUST(first.list.n == second.list.n);
  look_at_messages(&first, end);
  compare(config, path);
  GsRuleLevel levels[G_N_ELEMENTS(ids)] = { 0 };
  if (first.list.n == 0)
    gs_config_levels(config, path, ids, levels);
  for (size_t i = 0; ids[i] != NULL; i++)
    FUZZ_MUST((levels[i].by != NULL) == (levels[i].level > 0));
  return 0;
}
