/* SPDX-License-Identifier: Apache-2.0
 *
 * What reports for people tell beyond who says what: what can be looked up,
 * whom a pronoun means, which claims have one origin, and how a finding came
 * about.
 */
#include "check.h"
#include "reading.h"

static void
add(GString *got, const char *before, const char *text)
{
  g_string_append_printf(got, "%s%s", before, text);
}

/* The claims' figures, names and references, a claim behind each "|". */
static char *
list_details(GsSlice text)
{
  g_autoptr(Reading) reading = reading_new(text, NULL);
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < reading->report.n_claims; i++) {
    const GsReportedClaim *claim = &reading->report.claims[i];
    if (claim->is_narrator)
      continue;
    add(got, "|", "");
    for (size_t k = 0; k < claim->n_figures; k++)
      add(got, "#", claim->figures[k]);
    for (size_t k = 0; k < claim->n_names; k++)
      add(got, "@", claim->names[k]);
    for (size_t k = 0; k < claim->n_references; k++)
      g_string_append_printf(got, "%s=%s", claim->references[k].word,
                             claim->references[k].name);
  }
  return g_string_free(got, FALSE);
}

static void
what_can_be_looked_up(void)
{
  static const struct {
    GsSlice text;
    const char *want;
  } rows[] = {
    { GS_SLICE("Police said 20 people were hurt in Lund on Monday."),
      "|#20 people#Monday@Lund" },
    { GS_SLICE("Ada Holm said the port was open."), "|" },
    { GS_SLICE("Ada Holm said Jon Berg had met Jon Berg and 12 clerks."),
      "|#12 clerks@Jon Berg" },
    { GS_SLICE("Ada Holm was in Lund. She said she had left the port and that "
               "she was well."),
      "|she=Ada Holm" },
    /* "we" is the body that somebody speaks for */
    { GS_SLICE("The harbour board met. \"We were late,\" a spokesman for the "
               "harbour board said."),
      "|We=harbour board" },
    { GS_SLICE("The police came. \"We were late,\" a police inspector said."),
      "|We=police" },
    { GS_SLICE("The health ministry closed. The trade ministry did not. \"We "
               "were late,\" the health minister said."),
      "|We=health ministry" },
    { GS_SLICE("The Quill campaign met. The Orme campaign did, too. \"We were "
               "late,\" a Quill spokeswoman said."),
      "|We=Quill campaign" },
    /* and so is "it"; but "it is late" is of nothing */
    { GS_SLICE("The Quill campaign met. The Orme campaign did, too. An Orme "
               "campaign spokesman said it had paid."),
      "|it=Orme campaign" },
    { GS_SLICE("The police came. A police inspector said it was late."), "|" },
    /* a pronoun stands for who the words before it stood for */
    { GS_SLICE("Finance Minister Jonas Orme wept. The finance chief left. Rosa "
               "Quill said he was well."),
      "|he=Jonas Orme" },
    { GS_SLICE("Bela Orme left. Zofka Orme wept. Her husband left. \"He was "
               "well,\" Zofka Orme said."),
      "|He=Bela Orme" },
    /* her son has her name */
    { GS_SLICE("Ilya Brand fled. Noah Falk wept. The boy's mother, Vera "
               "Brand, said he was well."),
      "|he=Ilya Brand" },
    /* of two of one name, him who agrees */
    { GS_SLICE("Bela Orme left. Rosa Orme stayed. Orme's lawyer said he was "
               "well."),
      "|he=Bela Orme" },
    { GS_SLICE("The president left. The vice president stayed. A spokesman for "
               "the president said he was well."),
      "|he=president" },
    { GS_SLICE("The president left. The vice president stayed. A spokesman for "
               "the vice president said he was well."),
      "|he=vice president" },
    { GS_SLICE("\"We were late,\" the harbour board said."),
      "|We=harbour board" },
    { GS_SLICE("The police came. \"We were late,\" a critic of the police "
               "said."),
      "|" },
    { GS_SLICE("The police came. \"We were late,\" Ada Holm said."), "|" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = list_details(rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

/* A claim of very many names tells the first of them, and that it is cut. */
static void
many_names(void)
{
  g_autoptr(GString) text = g_string_new("Ada Holm said she had met ");
  for (unsigned i = 0; i < 60; i++)
    g_string_append_printf(text, "%sOlaf%c%c", i > 0 ? ", " : "", 'a' + i / 8,
                           'a' + i % 8);
  g_string_append_c(text, '.');
  g_autoptr(Reading) reading =
      reading_new((GsSlice){ text->str, text->len }, NULL);
  const GsReportedClaim *claim = &reading->report.claims[0];
  CHECK_INT(claim->n_names, 41);
  CHECK_STR(claim->names[0], "Olafaa");
  CHECK_STR(claim->names[40], "…");
}

/* "Baltic Wire: 1 2", of one source with "by" before it, behind each "|". */
static char *
list_origins(GsSlice text)
{
  g_autoptr(Reading) reading = reading_new(text, NULL);
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < reading->report.n_origins; i++) {
    const GsReportedOrigin *origin = reading->report.origins[i];
    g_string_append_printf(got, "|%s%s:", origin->is_outlet ? "" : "by ",
                           origin->name);
    for (size_t k = 0; k < origin->n_claims; k++)
      g_string_append_printf(got, " %u", origin->claims[k]);
  }
  return g_string_free(got, FALSE);
}

static void
claims_of_one_origin(void)
{
  static const struct {
    GsSlice text;
    const char *want;
  } rows[] = {
    /* two sources through one outlet; through two; one source through one */
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Jon Berg said the bridge was shut, according to Baltic Wire."),
      "|Baltic Wire: 1 2" },
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Jon Berg said the bridge was shut, according to Radio Nord."),
      "" },
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Ada Holm said the bridge was shut, according to Baltic Wire."),
      "" },
    /* one source through two outlets; itself and through one */
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Ada Holm said the bridge was shut, according to Radio Nord."),
      "|by Ada Holm: 1 2" },
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Ada Holm said the bridge was shut."),
      "" },
    /* an outlet that speaks for itself; none at all */
    { GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Baltic Wire reported that the bridge was shut."),
      "|Baltic Wire: 1 2" },
    { GS_SLICE("Ada Holm said the port was open. Jon Berg said the bridge was "
               "shut."),
      "" },
    /* sources without a name may be two */
    { GS_SLICE(
          "An official said the port was open, according to Baltic Wire. "
          "An official said the bridge was shut, according to Radio Nord."),
      "" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = list_origins(rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

static void
claims_know_their_origin(void)
{
  g_autoptr(Reading) reading = reading_new(
      GS_SLICE("Ada Holm said the port was open, according to Baltic Wire. "
               "Jon Berg said the port was not open, according to Baltic "
               "Wire. Cai Lund said the bridge was shut."),
      NULL);
  const GsReportedClaim *claims = reading->report.claims;
  CHECK_INT(reading->report.n_origins, 1);
  CHECK_INT(claims[0].same_outlet == reading->report.origins[0], 1);
  CHECK_INT(claims[1].same_outlet == reading->report.origins[0], 1);
  CHECK_INT(claims[2].same_outlet == NULL, 1);
  CHECK_INT(claims[0].same_source == NULL, 1);
  CHECK_INT(reading->report.n_findings, 1);
  CHECK_INT(reading->report.findings[0].a->same_outlet != NULL, 1);
}

/* Every condition of the rule held, and judging has not changed by telling. */
static void
steps_of_findings(void)
{
  static const GsSlice texts[] = {
    GS_SLICE("Police said 20 people were hurt in the fire. The hospital said "
             "35 people were hurt in the fire."),
    GS_SLICE("Ada Holm said the council sold the ferry. But Jon Berg denied "
             "this."),
    GS_SLICE("Ada Holm said the harbour fees rose in May. Jon Berg said the "
             "harbour fees fell in May."),
  };
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(texts[i], NULL);
    CHECK_INT(reading->report.n_findings, 1);
    const GsFinding *finding = &reading->report.findings[0];
    CHECK_INT(finding->n_steps > 0, 1);
    CHECK_INT(finding->n_reasons > 0, 1);
    for (size_t k = 0; k < finding->n_steps; k++)
      CHECK_INT(finding->steps[k].holds && finding->steps[k].text[0] != '\0',
                1);
  }
}

CU_TestInfo detail_tests[] = {
  { "what can be looked up", what_can_be_looked_up },
  { "many names", many_names },
  { "claims of one origin", claims_of_one_origin },
  { "claims know their origin", claims_know_their_origin },
  { "steps of findings", steps_of_findings },
  CU_TEST_INFO_NULL,
};
