/* SPDX-License-Identifier: Apache-2.0
 *
 * A name for a finding that stays when text moves: a hash over the rule and
 * both sides' source and content, without path, line or level.
 */
#include "base/utf8.h"
#include "conflict/conflict-private.h"

static bool
is_trimmed(char c)
{
  return c == ' ' || strchr(".,;:!?", c) != NULL;
}

/* Folded, runs of white space to one blank, trimmed of blanks and stops. */
static GsSlice
normal_form(GsArena *arena, const char *text)
{
  GsSlice folded = gs_utf8_fold(arena, gs_slice_of(text));
  char *out = gs_arena_take(arena, folded.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < folded.len;) {
    uint32_t code = 0;
    size_t len = gs_utf8_decode(folded, i, &code);
    if (!gs_utf8_is_space(code)) {
      memcpy(out + n, folded.at + i, len);
      n += len;
    } else if (n > 0 && out[n - 1] != ' ') {
      out[n++] = ' ';
    }
    i += len ? len : 1;
  }
  GsSlice all = { out, n };
  while (all.len && is_trimmed(all.at[all.len - 1]))
    all.len--;
  while (all.len && is_trimmed(all.at[0])) {
    all.at++;
    all.len--;
  }
  return all;
}

static GsSlice
side_form(GsArena *arena, const GsReportedClaim *claim)
{
  GsSlice source = normal_form(arena, claim->source_name);
  GsSlice content = normal_form(arena, claim->content.text);
  char *out = gs_arena_take(arena, source.len + content.len + 2);
  memcpy(out, source.at, source.len);
  out[source.len] = '\1';
  memcpy(out + source.len + 1, content.at, content.len);
  return (GsSlice){ out, source.len + content.len + 1 };
}

const char *
gs_fingerprint_make(GsArena *arena,
                    const char *rule,
                    const GsReportedClaim *a,
                    const GsReportedClaim *b)
{
  GsSlice x = side_form(arena, a);
  GsSlice y = side_form(arena, b);
  if (gs_slice_compare(x, y) > 0) {
    GsSlice z = x;
    x = y;
    y = z;
  }
  g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(sum, (const guchar *)rule, (gssize)strlen(rule) + 1);
  g_checksum_update(sum, (const guchar *)x.at, (gssize)x.len);
  g_checksum_update(sum, (const guchar *)"", 1);
  g_checksum_update(sum, (const guchar *)y.at, (gssize)y.len);
  GsSlice hex = { g_checksum_get_string(sum), 32 };
  return gs_arena_copy(arena, hex).at;
}
