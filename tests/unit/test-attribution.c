/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims of another program: what is wrong with their JSON, where their spans
 * lie in the text, and what claims they make.
 */
#include "attribution/attribution.h"
#include "check.h"
#include "reading.h"

#define QUOTES(quotes) "{\"quotes\":[" quotes "]}"
#define SPAN(start, end) "{\"start\":" #start ",\"end\":" #end "}"
#define QUOTE(cue, source, content)                                            \
  "{\"cue\":" cue ",\"sources\":[" source "],\"contents\":[" content "]}"

/* "n documents", or "line:column message" cut at ";". */
static void
files(void)
{
  static const struct {
    const char *text;
    const char *want;
  } rows[] = {
    { QUOTES(""), "1" },
    { QUOTES("") "\n" QUOTES("") " " QUOTES(""), "3" },
    { "\xef\xbb\xbf" QUOTES(""), "1" },
    { "{\"quotes\":[],\"source\":{\"application\":\"x\"},\"tokens\":9}", "1" },
    { QUOTES(QUOTE("null", "", SPAN(0, 1))), "1" },
    { QUOTES("{\"contents\":[" SPAN(0, 1) "]}"), "1" },
    { "", "1:1 a value is missing" },
    { "\n[]", "2:1 this is an array, and should be an object" },
    { "{}", "1:1 there is no member 'quotes'" },
    { "{\"quotes\":{}}", "1:11 this is an object, and should be an array" },
    { QUOTES("1"), "1:12 this is a number, and should be an object" },
    { QUOTES("{}"), "1:12 this quote has no 'contents'" },
    { QUOTES("{\"contents\":[]}"), "1:24 this quote has no content" },
    { QUOTES("{\"contents\":[{\"start\":1}]}"), "1:25 this span has no 'end'" },
    { QUOTES("{\"contents\":[{\"start\":-1,\"end\":2}]}"),
      "1:34 this is no number of code points" },
    { QUOTES("{\"contents\":[{\"start\":1.5,\"end\":2}]}"),
      "1:34 this is no number of code points" },
    { QUOTES("{\"contents\":[" SPAN(3, 2) "]}"),
      "1:25 this span ends before it starts" },
    { QUOTES("{\"contents\":[{\"start\":1,\"end\":2,\"text\":3}]}"),
      "1:51 this is a number, and should be a string" },
    { QUOTES(QUOTE("7", "", SPAN(0, 1))),
      "1:19 this is a number, and should be an object" },
    { QUOTES(QUOTE("null", "7", SPAN(0, 1))),
      "1:35 this is a number, and should be an object" },
    { QUOTES("") "\n{", "2:2 a name in quotation marks is missing" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsAttributionError error = { 0 };
    const GsAttributions *all = gs_attributions_read(
        arena, "c.json", gs_slice_of(rows[i].text), &error);
    g_autofree char *got =
        all != NULL ? g_strdup_printf("%zu", gs_attributions_count(all))
                    : g_strdup_printf("%zu:%zu %s", error.place.line,
                                      error.place.column, error.message);
    CHECK_STR(got, rows[i].want);
  }
}

/* The first content in the text, or what is told. */
static void
spans(void)
{
  static const struct {
    GsSlice text;
    const char *quotes;
    const char *want;
  } rows[] = {
    { GS_SLICE("Ada said it rained."), "[" SPAN(9, 18) "]", "it rained" },
    { GS_SLICE("\xef\xbb\xbf"
               "Ada said it rained."),
      "[" SPAN(10, 19) "]", "it rained" },
    { GS_SLICE("\xc3\x89ve said it rained."), "[" SPAN(9, 18) "]",
      "it rained" },
    { GS_SLICE("E\xcc\x81ve said it rained."), "[" SPAN(10, 19) "]",
      "it rained" },
    { GS_SLICE("\xf0\x9f\x8c\xa7 Ada said it rained."), "[" SPAN(11, 20) "]",
      "it rained" },
    { GS_SLICE("A.\r\n\r\nAda said it rained."), "[" SPAN(15, 24) "]",
      "it rained" },
    { GS_SLICE("Ada sa\xc2\xadid it rained."), "[" SPAN(10, 19) "]",
      "it rained" },
    { GS_SLICE("\xff\xfe"
               "A\0d\0a\0"),
      "[" SPAN(1, 4) "]", "Ada" },
    { GS_SLICE("Ada said it rained."),
      "[{\"start\":9,\"end\":18,\"text\":\"it rained\"}]", "it rained" },
    { GS_SLICE("Ada said it\nrained."),
      "[{\"start\":9,\"end\":18,\"text\":\"IT\\nrained\"}]", "it\nrained" },
    { GS_SLICE("Ada said it rained."),
      "[{\"start\":8,\"end\":17,\"text\":\"it rained\"}]",
      "!c.json:1:25: the text has ' it raine' there, and not 'it rained'" },
    { GS_SLICE("Ada said it rained."), "[" SPAN(9, 20) "]",
      "!c.json:1:25: this span ends behind the text" },
    { GS_SLICE("Ada said it rained."), "[" SPAN(9, 9) "]",
      "!c.json:1:12: this quote has no content" },
    { GS_SLICE(""), "[" SPAN(0, 1) "]",
      "!c.json:1:25: this span ends behind the text" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = gs_document_read_text(arena, "d.txt", rows[i].text,
                                                 &(GsDocumentFacts){ 0 });
    g_autofree char *json =
        g_strdup_printf(QUOTES("{\"contents\":%s}"), rows[i].quotes);
    GsAttributionError error;
    const GsAttributions *all =
        gs_attributions_read(arena, "c.json", gs_slice_of(json), &error);
    GsGivenClaims given = gs_attributions_of(all, 0, document);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t k = 0; k < document->problems.n; k++)
      g_string_append_printf(got, "!%s", document->problems.items[k].message);
    for (size_t k = 0; k < given.n; k++) {
      GsSlice text =
          gs_slice_part(document->text, given.items[k].content.items[0]);
      g_string_append_printf(got, "%.*s", GS_SLICE_ARGS(text));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

/* "source (class sign) content" of each claim but the narrator's. */
static void
claims(void)
{
  static const struct {
    const char *text;
    const char *quotes;
    const char *want;
  } rows[] = {
    { "Ada Holm said the port was open. Jon Berg denied this.",
      QUOTE(SPAN(9, 13), SPAN(0, 8),
            SPAN(14, 31)) "," QUOTE(SPAN(42, 48), SPAN(33, 41), SPAN(49, 53)),
      "Ada Holm (assert +) the port was open|Jon Berg (deny -) this > 1|" },
    /* a part of a word takes in all of it; the order of the text is made */
    { "Ada Holm said the port was open. Jon Berg denied this.",
      QUOTE(SPAN(44, 46), SPAN(35, 38),
            SPAN(50, 52)) "," QUOTE(SPAN(10, 11), SPAN(5, 6), SPAN(15, 29)),
      "Ada Holm (assert +) the port was open|Jon Berg (deny -) this > 1|" },
    /* whom "he" stands for is found out */
    { "Ada Holm said it rained. She said the port was open.",
      QUOTE(SPAN(29, 33), SPAN(25, 28), SPAN(34, 51)),
      "Ada Holm (assert +) the port was open|" },
    /* words that the pack does not have as a cue, and none */
    { "Ada Holm waved: the port was open.",
      QUOTE(SPAN(9, 14), SPAN(0, 8), SPAN(16, 33)),
      "Ada Holm (- +) the port was open|" },
    { "Ada Holm: the port was open.", QUOTE("null", SPAN(0, 8), SPAN(10, 27)),
      "Ada Holm (- +) the port was open|" },
    /* over two sentences, and in two parts */
    { "Ada Holm said the port was open. It had been cleared.",
      QUOTE(SPAN(9, 13), SPAN(0, 8), SPAN(14, 52)),
      "Ada Holm (assert +) the port was open. / It had been cleared|" },
    { "The port, Ada Holm said, was open.",
      QUOTE(SPAN(19, 23), SPAN(10, 18), SPAN(25, 33) "," SPAN(0, 8)),
      "Ada Holm (assert +) The port / was open|" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(gs_slice_of(rows[i].text), NULL);
    g_autofree char *json = g_strdup_printf(QUOTES("%s"), rows[i].quotes);
    GsAttributionError error;
    const GsAttributions *all = gs_attributions_read(reading->arena, "c.json",
                                                     gs_slice_of(json), &error);
    GsGivenClaims given = gs_attributions_of(all, 0, reading->document);
    const GsClaims *taken = gs_claims_take(reading->text, &given);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t k = 0; k < taken->claims.n; k++) {
      const GsClaim *claim = &taken->claims.items[k];
      const GsRuleSet *rules = reading_rules();
      if (claim->actor == 0)
        continue;
      g_string_append_printf(
          got, "%s (%s %c)", taken->actors.items[claim->actor].name,
          claim->cue_item >= 0 ? rules->cue_classes.items[claim->cue_class].name
                               : "-",
          claim->sign == GS_SIGN_PLUS ? '+' : '-');
      for (size_t n = 0; n < claim->content.n; n++) {
        const GsRange *range = &claim->content.items[n];
        GsSpan span =
            gs_sentence_span(&reading->text->sentences.items[range->sentence],
                             range->start, range->end);
        GsSlice words = gs_slice_part(reading->document->text, span);
        g_string_append_printf(got, "%s%.*s", n > 0 ? " / " : " ",
                               GS_SLICE_ARGS(words));
      }
      if (claim->about >= 0)
        g_string_append_printf(got, " > %d", claim->about + 1);
      g_string_append_c(got, '|');
    }
    CHECK_INT(reading->document->problems.n, 0);
    CHECK_STR(got->str, rows[i].want);
  }
}

/* What nobody can want is cut, and told. */
static void
too_many(void)
{
  g_autoptr(Reading) reading =
      reading_new(GS_SLICE("Ada Holm said the port was open."), NULL);
  GsGivenClaim claim = { 0 };
  GsGivenClaims given = { 0 };
  GsSpan content = { 14, 31 };
  gs_vector_add(reading->arena, &claim.content, content);
  for (unsigned i = 0; i < 501; i++)
    gs_vector_add(reading->arena, &given, claim);
  const GsClaims *taken = gs_claims_take(reading->text, &given);
  CHECK_INT(taken->claims.n < 510, true);
  CHECK_INT(reading->document->is_complete, false);
}

CU_TestInfo attribution_tests[] = {
  { "files", files },       { "spans", spans }, { "claims", claims },
  { "too many", too_many }, CU_TEST_INFO_NULL,
};
