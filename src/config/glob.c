/* SPDX-License-Identifier: Apache-2.0
 *
 * A glob is a row of items; a path is matched by walking over its characters
 * with the set of all items that could come next.  There is no going back, so
 * no glob is slow.
 */
#include "config/glob.h"

#include "base/limits.h"
#include "base/utf8.h"

typedef enum {
  ITEM_CHARACTER,
  ITEM_ONE,     /* ? */
  ITEM_SET,     /* [a-z] */
  ITEM_NAME,    /* one star: any characters but a slash */
  ITEM_ALL,     /* two stars: any characters */
  ITEM_FOLDERS, /* two stars and a slash: no folder, or what is next: */
  ITEM_THROUGH, /* any characters up to a slash */
} ItemKind;

typedef struct {
  ItemKind kind;
  uint32_t code;   /* of ITEM_CHARACTER */
  GsSlice set;     /* of ITEM_SET: between the brackets */
  bool is_negated; /* of ITEM_SET: [!a-z] */
} Item;

struct GsGlob {
  GsGlobKind kind;
  GS_VECTOR(Item) items;
};

typedef struct {
  GsGlob *glob;
  GsArena *arena;
  GsSlice text;
  size_t at;
  GsGlobError *error;
} Reader;

/* ---- reading ---------------------------------------------------------- */

static bool
fail(Reader *reader, size_t start, const char *message)
{
  size_t end = MAX(reader->at, start + 1);
  *reader->error =
      (GsGlobError){ { start, MIN(end, reader->text.len) }, message };
  return false;
}

/* The character at `at`, which goes behind it. */
static uint32_t
next_code(GsSlice text, size_t *at)
{
  uint32_t code = 0;
  size_t len = gs_utf8_decode(text, *at, &code);
  if (len == 0)
    code = 0x110000 + (unsigned char)text.at[*at]; /* beyond Unicode */
  *at += MAX(len, 1);
  return code;
}

static void
add(Reader *reader, Item item)
{
  gs_vector_add(reader->arena, &reader->glob->items, item);
}

static bool
is_at_folder_start(const Reader *reader, size_t at)
{
  return at == 0 || reader->text.at[at - 1] == '/';
}

static bool
read_stars(Reader *reader)
{
  size_t start = reader->at;
  while (reader->at < reader->text.len && reader->text.at[reader->at] == '*')
    reader->at++;
  size_t n = reader->at - start;
  bool is_folder = reader->at < reader->text.len &&
                   reader->text.at[reader->at] == '/' &&
                   is_at_folder_start(reader, start);
  if (n > 2)
    return fail(reader, start, "more than two stars stand together");
  if (reader->glob->kind == GS_GLOB_RULE) {
    add(reader, (Item){ .kind = ITEM_ALL });
  } else if (n == 2 && is_folder) {
    reader->at++;
    add(reader, (Item){ .kind = ITEM_FOLDERS });
    add(reader, (Item){ .kind = ITEM_THROUGH });
  } else {
    add(reader, (Item){ .kind = n == 2 ? ITEM_ALL : ITEM_NAME });
  }
  return true;
}

static bool
read_set(Reader *reader)
{
  size_t start = reader->at++;
  Item item = { .kind = ITEM_SET };
  item.is_negated =
      reader->at < reader->text.len && reader->text.at[reader->at] == '!';
  reader->at += item.is_negated ? 1 : 0;
  size_t first = reader->at;
  while (reader->at < reader->text.len && reader->text.at[reader->at] != ']')
    reader->at++;
  if (reader->at == reader->text.len)
    return fail(reader, start, "the ']' of this set is missing");
  item.set = gs_slice_part(reader->text, (GsSpan){ first, reader->at++ });
  if (item.set.len == 0)
    return fail(reader, start, "this set holds no character");
  add(reader, item);
  return true;
}

static bool
read_escape(Reader *reader)
{
  size_t start = reader->at++;
  if (reader->at == reader->text.len)
    return fail(reader, start, "nothing stands behind this '\\'");
  add(reader, (Item){ .code = next_code(reader->text, &reader->at) });
  return true;
}

static bool
read_item(Reader *reader)
{
  size_t start = reader->at;
  switch (reader->text.at[start]) {
  case '*':
    return read_stars(reader);
  case '[':
    return read_set(reader);
  case '\\':
    return read_escape(reader);
  case '{':
    reader->at++;
    return fail(reader, start,
                "braces are not expanded; write a section for each, or '\\{' "
                "for the brace");
  case '?':
    reader->at++;
    add(reader, (Item){ .kind = ITEM_ONE });
    return true;
  default:
    add(reader, (Item){ .code = next_code(reader->text, &reader->at) });
    return true;
  }
}

/* Paths are without "./", "../" and doubled slashes: such a glob would match
 * nothing, without a word. */
static bool
has_plain_folders(Reader *reader)
{
  GsSlice text = reader->text;
  for (size_t from = 0, at = 0; at <= text.len; at++) {
    if (at < text.len && text.at[at] != '/')
      continue;
    GsSlice part = gs_slice_part(text, (GsSpan){ from, at });
    reader->at = at;
    if (part.len == 0 && at == 0)
      return fail(reader, 0,
                  "a path begins with no '/'; it is counted from "
                  "the folder of the configuration");
    if (part.len == 0 && at == text.len)
      return fail(reader, at - 1,
                  "this is a folder; write '**' behind it for all that it "
                  "holds");
    if (part.len == 0 || gs_slice_eq(part, GS_SLICE(".")) ||
        gs_slice_eq(part, GS_SLICE("..")))
      return fail(reader, from, "no path has such a part");
    from = at + 1;
  }
  return true;
}

GsGlob *
gs_glob_new(GsArena *arena, GsSlice text, GsGlobKind kind, GsGlobError *error)
{
  GsGlob *glob = GS_NEW(arena, GsGlob);
  Reader reader = { glob, arena, text, 0, error };
  glob->kind = kind;
  if (text.len > GS_LIMIT_GLOB_BYTES) {
    reader.at = text.len;
    fail(&reader, 0, "this is longer than 1,024 bytes");
    return NULL;
  }
  if (kind == GS_GLOB_PATH && !has_plain_folders(&reader))
    return NULL;
  reader.at = 0;
  while (reader.at < text.len)
    if (!read_item(&reader))
      return NULL;
  return glob;
}

/* ---- matching --------------------------------------------------------- */

static bool
set_holds(const Item *item, uint32_t code)
{
  bool is_in = false;
  for (size_t at = 0; at < item->set.len && !is_in;) {
    uint32_t first = next_code(item->set, &at);
    uint32_t last = first;
    if (at + 1 < item->set.len && item->set.at[at] == '-') {
      at++;
      last = next_code(item->set, &at);
    }
    is_in = first <= code && code <= last;
  }
  return is_in != item->is_negated && code != '/';
}

/* Does the item take this character? */
static bool
takes(const Item *item, uint32_t code)
{
  switch (item->kind) {
  case ITEM_CHARACTER:
    return item->code == code;
  case ITEM_SET:
    return set_holds(item, code);
  case ITEM_ONE:
  case ITEM_NAME:
    return code != '/';
  case ITEM_ALL:
  case ITEM_THROUGH:
    return true;
  default:
    return false;
  }
}

static bool
stays(const Item *item)
{
  return item->kind == ITEM_NAME || item->kind == ITEM_ALL ||
         item->kind == ITEM_THROUGH;
}

/* Adds all that may come next without a character being taken. */
static void
open_states(const GsGlob *glob, bool *states)
{
  for (size_t i = 0; i < glob->items.n; i++) {
    ItemKind kind = glob->items.items[i].kind;
    if (!states[i])
      continue;
    if (kind == ITEM_NAME || kind == ITEM_ALL || kind == ITEM_FOLDERS)
      states[i + 1] = true;
    if (kind == ITEM_FOLDERS)
      states[i + 2] = true;
  }
}

/* Takes one character; false when nothing can come next any more. */
static bool
step(const GsGlob *glob, bool *from, bool *to, uint32_t code)
{
  size_t n = glob->items.n;
  bool is_alive = false;
  memset(to, 0, (n + 1) * sizeof *to);
  for (size_t i = 0; i < n; i++) {
    const Item *item = &glob->items.items[i];
    if (!from[i] || !takes(item, code))
      continue;
    is_alive = true;
    to[i] = to[i] || stays(item);
    to[i + 1] = to[i + 1] || !stays(item) ||
                (item->kind == ITEM_THROUGH && code == '/');
  }
  open_states(glob, to);
  return is_alive;
}

bool
gs_glob_matches(const GsGlob *glob, GsSlice path)
{
  size_t n = glob->items.n;
  g_autofree bool *both = g_new0(bool, 2 * (n + 1));
  bool *now = both;
  bool *next = both + n + 1;
  now[0] = true;
  open_states(glob, now);
  for (size_t at = 0; at < path.len;) {
    if (!step(glob, now, next, next_code(path, &at)))
      return false;
    bool *old = now;
    now = next;
    next = old;
  }
  return now[n];
}
