/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who keep a source book: who speaks in the
 * texts and is not in it yet.
 */
#include "gainsay-private.h"

#include "base/limits.h"
#include "base/writer.h"

/* The surest kind that a name is met as counts. */
typedef enum {
  KIND_ROLE,
  KIND_NAME,
  KIND_PERSON,
  KIND_OUTLET,
} Kind;

static const char *const kind_names[] = { "role", "name", "person", "outlet" };

/* Somebody, over all documents. */
typedef struct {
  char *name;
  Kind kind;
  unsigned n;  /* claims by or through them */
  char *place; /* of the first */
} Speaker;

struct GsSources {
  const GsRuleSet *set;
  GTree *speakers; /* (element-type utf8 Speaker): by name */
  GString *problems;
  size_t n_documents;
  size_t n_claims;        /* the narrator's do not count */
  const GsClaims *claims; /* of the document that is read */
  GsWriter *out;
};

static int
compare_keys(gconstpointer a, gconstpointer b, gpointer data)
{
  (void)data;
  return strcmp(a, b);
}

static void
speaker_free(gpointer data)
{
  Speaker *speaker = data;
  g_free(speaker->name);
  g_free(speaker->place);
  g_free(speaker);
}

GsSources *
gs_sources_new(const GsRuleSet *set, const GainsayOptions *options)
{
  GsSources *sources = g_new0(GsSources, 1);
  sources->set = set;
  sources->speakers = g_tree_new_full(compare_keys, NULL, NULL, speaker_free);
  sources->problems = g_string_new(NULL);
  sources->out = gs_writer_new(options->write, options->write_data);
  return sources;
}

void
gs_sources_free(GsSources *sources)
{
  if (sources == NULL)
    return;
  gs_writer_free(sources->out);
  g_tree_unref(sources->speakers);
  g_string_free(sources->problems, TRUE);
  g_free(sources);
}

/* ---- one document ----------------------------------------------------- */

static void
listen(void *to, GsJob *job)
{
  GsSources *sources = to;
  sources->claims = gs_claims_read(gs_text_read(job->document, sources->set));
}

static Kind
kind_of(const GsActor *actor, bool is_via)
{
  if (is_via || actor->is_outlet)
    return KIND_OUTLET;
  if (!actor->is_named)
    return KIND_ROLE;
  return actor->who & (GS_WHO_MALE | GS_WHO_FEMALE) ? KIND_PERSON : KIND_NAME;
}

static char *
place_of(const GsSources *sources,
         const GsDocument *document,
         const GsRanges *words)
{
  const GsRange *range = &words->items[0];
  const GsSentence *sentence =
      &sources->claims->text->sentences.items[range->sentence];
  GsSpan span = gs_sentence_span(sentence, range->start, range->end);
  GsPlace place = gs_document_place(document, span.start, false);
  return g_strdup_printf("%s:%zu:%zu", document->name, place.line,
                         place.column);
}

/* Somebody where a claim names them. */
typedef struct {
  uint32_t actor;
  const GsRanges *words;
  bool is_via;
} Mention;

/* An entry, or somebody without a name whose party is known by a role. */
static bool
is_in_book(const GsActor *actor)
{
  return actor->book >= 0 || (!actor->is_named && actor->party != NULL);
}

static void
count(GsSources *sources, const GsDocument *document, const Mention *mention)
{
  const GsActor *actor = &sources->claims->actors.items[mention->actor];
  if (actor->is_narrator || is_in_book(actor) || mention->words->n == 0)
    return;
  Speaker *speaker = g_tree_lookup(sources->speakers, actor->name);
  if (speaker == NULL) {
    speaker = g_new0(Speaker, 1);
    speaker->name = g_strdup(actor->name);
    speaker->place = place_of(sources, document, mention->words);
    g_tree_insert(sources->speakers, speaker->name, speaker);
  }
  speaker->kind = MAX(speaker->kind, kind_of(actor, mention->is_via));
  speaker->n++;
}

static void
add_problem(GsSources *sources, const char *name, const GsProblem *problem)
{
  g_string_append_printf(sources->problems, "Not checked: %s:%zu:%zu: %s\n",
                         name, problem->place.line, problem->place.column,
                         problem->message);
}

static void
take_document(void *to, GsJob *job)
{
  GsSources *sources = to;
  const GsClaims *claims = sources->claims;
  sources->n_documents++;
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    Mention source = { claim->actor, &claim->source, false };
    sources->n_claims += !claims->actors.items[claim->actor].is_narrator;
    Mention via = { (uint32_t)claim->via, &claim->via_words, true };
    count(sources, job->document, &source);
    if (claim->via >= 0)
      count(sources, job->document, &via);
  }
  for (size_t i = 0; i < job->document->problems.n; i++)
    if (!job->document->problems.items[i].is_remark)
      add_problem(sources, job->document->name,
                  &job->document->problems.items[i]);
}

/* An input that could not be read. */
static void
fail(void *to, const char *name, const char *message)
{
  GsProblem problem = { .place = { 1, 1 }, .message = message };
  add_problem(to, name, &problem);
}

GsTaker
gs_sources_taker(GsSources *sources)
{
  return (GsTaker){ sources, listen, NULL, take_document, fail, NULL };
}

void
gs_sources_count(const GsSources *sources, GainsayProgress *progress)
{
  progress->claims = sources->n_claims;
}

/* ---- the list --------------------------------------------------------- */

static gboolean
collect(gpointer key, gpointer value, gpointer data)
{
  (void)key;
  g_ptr_array_add(data, value);
  return FALSE;
}

/* Most claims first; of as many, by name. */
static int
compare_speakers(gconstpointer a, gconstpointer b)
{
  const Speaker *x = *(const Speaker *const *)a;
  const Speaker *y = *(const Speaker *const *)b;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return strcmp(x->name, y->name);
}

static void
write_problems(GsWriter *out, const GsSources *sources)
{
  g_auto(GStrv) lines = g_strsplit(sources->problems->str, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    gs_write_shown(out, gs_slice_of(lines[i]));
    gs_write_str(out, *lines[i] != '\0' ? "\n" : "");
  }
}

static void
write_speaker(GsWriter *out, const Speaker *speaker)
{
  gs_write_f(out, "%5u  %-6s  ", speaker->n, kind_names[speaker->kind]);
  gs_write_shown(out, gs_slice_of(speaker->name));
  gs_write_str(out, "  ");
  gs_write_shown(out, gs_slice_of(speaker->place));
  gs_write_str(out, "\n");
}

int
gs_sources_finish(GsSources *sources, GError **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  bool is_complete = sources->problems->len == 0;
  g_tree_foreach(sources->speakers, collect, all);
  g_ptr_array_sort(all, compare_speakers);
  for (guint i = 0; i < all->len; i++)
    write_speaker(sources->out, all->pdata[i]);
  write_problems(sources->out, sources);
  gs_write_f(
      sources->out, "Read %zu document%s: %u source%s missing in the book.%s\n",
      sources->n_documents, sources->n_documents == 1 ? "" : "s", all->len,
      all->len == 1 ? "" : "s", is_complete ? "" : " Not everything was read.");
  int lost = gs_writer_flush(sources->out);
  if (lost != 0)
    gs_set_lost(error, lost);
  return lost == 0 && is_complete ? 0 : 2;
}
