/* SPDX-License-Identifier: Apache-2.0
 *
 * One text against another, as `gainsay pairs` sets them: each clash beside
 * twins that are none.
 */
#include "check.h"
#include "reading.h"

#include <string.h>

/* A stream of one line. */
typedef struct {
  const char *at;
  size_t left;
} Line;

static gssize
read_line(void *to, size_t room, void *data)
{
  Line *line = data;
  size_t n = MIN(room, line->left);
  memcpy(to, line->at, n);
  line->at += n;
  line->left -= n;
  return (gssize)n;
}

/* "conflict en/negation", or "none". */
static char *
judge(const char *a, const char *b)
{
  g_autofree char *all = g_strdup_printf("id\t%s\t%s", a, b);
  Line line = { all, strlen(all) };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsStream *lines = gs_stream_new_pairs("pairs.tsv", read_line, &line);
  GsDocument *document = gs_stream_next(lines, arena);
  GsText *text = gs_text_read(document, reading_rules());
  GsConflictOptions options = { .only_rule = -1,
                                .same_event = GS_EVENT_ASSUME,
                                .is_pair = true };
  GsDocumentReport report = { .arena = arena };
  gs_conflict_report(gs_propositions_read(gs_claims_read(text)), &options,
                     &report);
  gs_stream_free(lines);
  if (report.n_findings == 0)
    return g_strdup("none");
  return g_strdup_printf("%s %s", report.findings[0].strength,
                         report.findings[0].rule);
}

typedef struct {
  const char *a;
  const char *b;
  const char *want;
} Row;

static void
check_rows(const Row *rows, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    CHECK_ROW(i);
    g_autofree char *got = judge(rows[i].a, rows[i].b);
    CHECK_STR(got, rows[i].want);
    g_autofree char *crossed = judge(rows[i].b, rows[i].a);
    CHECK_STR(crossed, rows[i].want);
  }
}

static void
negations(void)
{
  static const Row rows[] = {
    { "A baker is kneading dough", "There is no baker kneading dough",
      "conflict en/negation" },
    { "A baker is kneading dough", "Nobody is kneading dough",
      "conflict en/negation" },
    { "The dough is being kneaded by a baker",
      "The dough is being kneaded by nobody", "conflict en/negation" },
    /* a kind is ruled out with its kin, not the other way round */
    { "A spaniel is swimming", "No dog is swimming", "conflict en/negation" },
    { "A dog is swimming", "No spaniel is swimming", "none" },
    /* people who are others */
    { "A girl is swimming", "There is no man swimming", "none" },
    { "The women are swimming", "The men are not swimming", "none" },
    /* more is negated than is stated */
    { "A baker is kneading dough", "A baker is not kneading dough in a tent",
      "none" },
    { "A baker is kneading dough in a tent", "A baker is not kneading dough",
      "conflict en/negation" },
    /* verbs that negate what follows */
    { "The baker left the tent", "The baker refused to leave the tent",
      "conflict en/negation" },
    { "The talks produced a deal", "The talks failed to produce a deal",
      "conflict en/negation" },
    { "The baker refused to leave the tent", "The baker did not leave the tent",
      "none" },
    /* negated in passing */
    { "A baker with a cap is kneading dough",
      "A baker without a cap is kneading dough", "none" },
    /* both negate, or one twice */
    { "No baker is kneading dough", "Nobody is kneading dough", "none" },
    { "A baker is kneading dough",
      "It is not true that no baker is kneading "
      "dough",
      "none" },
    { "The gate was closed", "It is false that the gate was not closed",
      "none" },
    /* not what was said */
    { "Not only bakers are kneading dough", "Bakers are kneading dough",
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

static void
opposites_and_kinds(void)
{
  static const Row rows[] = {
    /* of one thing; of what may be two */
    { "The barge is full", "The barge is empty", "conflict en/opposite" },
    { "The gate is open", "The gate is closed", "conflict en/opposite" },
    { "A gate is open", "A gate is closed", "none" },
    { "The strike ended on Friday", "The strike started on Friday",
      "conflict en/opposite" },
    { "The strike ended on Friday", "The strike started in April", "none" },
    { "A full barge is passing", "An empty barge is passing", "none" },
    { "A barge is arriving", "A barge is leaving", "none" },
    { "A woman is singing", "A man is singing", "none" },
    { "Exports to Orrin grew", "Imports from Orrin grew", "none" },
    { "Exports to Orrin grew by 5 percent",
      "Imports to Orrin grew by 8 percent", "none" },
    { "The bank hired 200 people", "The bank fired 200 people",
      "conflict en/opposite" },
    { "The bank hired 200 people", "The bank fired 20 people", "none" },
    /* told from the other side */
    { "Jon Berg was acquitted by the court in Holm",
      "The court in Holm convicted Jon Berg", "conflict en/opposite" },
    { "Jon Berg was acquitted by the court in Holm",
      "The court in Varnes convicted Jon Berg", "none" },
    /* of one with a name, opposites are enough */
    { "Ada Holm was killed at sea", "Ada Holm is alive, her sister writes",
      "conflict en/opposite" },
    { "Ada Holm was killed at sea", "Jon Berg is alive, his sister writes",
      "none" },
    /* the rest must agree */
    { "The barge is full of sand", "The barge is empty of coal", "none" },
    /* kinds, with all words of their names */
    { "The wedding was in North Korea", "The wedding was in India",
      "conflict en/exclusive" },
    { "The cook waits in the living room", "The cook waits in the hallway",
      "conflict en/exclusive" },
    { "The tower is made of brick", "The tower is made of wood",
      "conflict en/exclusive" },
    { "The tower is made of wood", "The tower is wooden", "none" },
    { "A Thai cook is singing", "A Dutch cook is singing",
      "conflict en/exclusive" },
    { "The boat came third", "The boat came 3rd", "none" },
    { "The cook sat in the third row", "The cook sat in the 9th row",
      "conflict en/exclusive" },
    { "A cook is sitting near the stove",
      "A cook is sitting far away from the stove", "conflict en/exclusive" },
    { "A cook is sitting near the stove",
      "A cook is sitting close to the stove", "none" },
    /* two capitals are two towns, and in a country, each in its own */
    { "The meeting took place in Oslo", "The meeting was held in Bergen",
      "conflict en/relation" },
    { "Ada Holm was arrested in Cairo", "Ada Holm was arrested in Egypt",
      "none" },
    { "Ada Holm was arrested in Cairo", "Ada Holm was arrested in Libya",
      "conflict en/relation" },
    { "Chicago-based Holm Mills cut jobs",
      "Holm Mills has its headquarters in Canada", "conflict en/relation" },
    { "Chicago-based Holm Mills cut jobs",
      "Holm Mills has its headquarters in Illinois", "none" },
    /* one office, one holder; two offices; one person */
    { "Ada Holm is the president of Varnes",
      "Jon Berg is the president of Varnes", "conflict en/exclusive" },
    { "Ada Holm is the president of Varnes",
      "Jon Berg is the president of Orrin", "none" },
    { "Ada Holm is a member of the choir", "Jon Berg is a member of the choir",
      "none" },
    { "Ada Holm is the president of Varnes", "Holm is the president of Varnes",
      "none" },
    /* scores, also told from the other side */
    { "Holm beat Varnes 2-1", "Holm beat Varnes 3-1", "conflict en/exclusive" },
    { "Holm beat Varnes 2-1", "Holm beat Varnes 1-2", "none" },
    /* inside and outside may be one place */
    { "The fair of Holm opens in Germany",
      "The fair of Holm opens outside Italy", "none" },
    /* who does it to whom */
    { "Holm beat Varnes", "Varnes beat Holm", "conflict en/opposite" },
    { "Holm met Varnes", "Varnes met Holm", "none" },
    { "Holm beat Varnes", "Varnes was beaten by Holm", "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

/* Texts that are the same word for word, but for one place. */
static void
swaps(void)
{
  static const Row rows[] = {
    /* whatever the sentence is built like */
    { "He was born in Peru", "He was born in Norway", "conflict en/exclusive" },
    { "In Norway a cook waits for the bus", "In Chile a cook waits for the bus",
      "conflict en/exclusive" },
    { "Two Chinese cooks are singing", "Two North Korean cooks are singing",
      "conflict en/exclusive" },
    { "For the first day the cook waits", "For the fifth day the cook waits",
      "conflict en/exclusive" },
    { "The sun sets over the pier", "The moon sets over the pier",
      "conflict en/opposite" },
    { "The cook stands next to the pier with a pot",
      "The cook stands very far from the pier with a pot",
      "conflict en/exclusive" },
    /* what may be said of two, unless very much is the same */
    { "A young cook waits near the stove", "An old cook waits near the stove",
      "none" },
    { "A young cook in a red coat and green gloves stirs hot soup near the "
      "stove as a choir sings in the narrow yard",
      "An old cook in a red coat and green gloves stirs hot soup near the "
      "stove as a choir sings in the narrow yard",
      "conflict en/opposite" },
    /* words that go together; one of several; not in Chile is nowhere said */
    { "The sofa stood in the yard", "The couch stood in the yard", "none" },
    { "A rope and wood bridge hangs there",
      "A rope and steel bridge hangs there", "none" },
    { "The cook does not wait in Norway", "The cook does not wait in Chile",
      "none" },
    /* two places differ, or more than one word in one */
    { "Jon Berg resigned as editor", "Kim Aro was dismissed as editor",
      "none" },
    { "The cook sat in Norway in May", "The cook slept in Chile in June",
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

static void
figures(void)
{
  static const Row rows[] = {
    { "Five bakers are singing", "Seven bakers are singing",
      "conflict en/number" },
    { "Five bakers are singing", "5 bakers are singing", "none" },
    { "Five bakers are singing", "Seven sailors are singing", "none" },
    { "The pact of Holm's nine ports was praised", "Holm has seven ports",
      "conflict en/number" },
    { "The pact of Holm's nine ports was praised", "Varnes has seven ports",
      "none" },
    /* days, months and years, where the rest agrees */
    { "The Holm treaty was signed in 1955",
      "The Holm treaty was signed in 1957", "conflict en/date" },
    { "The Holm treaty was signed in May", "The Holm treaty was signed in June",
      "conflict en/date" },
    { "The Holm treaty was signed on Monday",
      "The Holm treaty was signed on Thursday", "conflict en/date" },
    { "The Holm treaty was signed in 1955",
      "The Holm treaty was printed in Varnes in 1957", "none" },
    { "The Holm treaty was signed in 1955",
      "The Holm treaty was signed in May 1955", "none" },
    /* round words */
    { "Holm paid 2,000 crowns", "Holm paid 2,038 crowns", "none" },
    { "Holm paid 2,000 crowns", "Holm paid 2,900 crowns",
      "conflict en/number" },
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

static void
headlines(void)
{
  static const Row rows[] = {
    { "Ada Holm has left the choir", "Ada Holm choir rumour is a hoax",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Fake report: Ada Holm leaves choir",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Ada Holm denies leaving the choir",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir",
      "Do not worry, Ada Holm has not left the choir", "conflict en/negation" },
    { "Ada Holm has left the choir", "Hoax Ada Holm story fools choir",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "No, Ada Holm is still in the choir",
      "conflict en/denial-of-narration" },
    /* a hoax that is none, a question, a thing that is fake, a visa */
    { "Ada Holm has left the choir", "Ada Holm's exit from choir is no hoax",
      "none" },
    { "Ada Holm has left the choir", "Ada Holm's exit from choir: a hoax?",
      "none" },
    { "Ada Holm has left the choir",
      "Ada Holm left the choir with a fake passport", "none" },
    { "Ada Holm has left the choir", "Ada Holm was denied a visa", "none" },
    { "Ada Holm has left the choir", "Holm police deny visa to Ada", "none" },
    /* a denial, or a report, that is negated itself */
    { "Ada Holm has left the choir",
      "Ada Holm did not deny that she had left the choir", "none" },
    { "Ada Holm has left the choir",
      "Ada Holm has never denied leaving the choir", "none" },
    { "Ada Holm has left the choir",
      "Ada Holm will not comment on reports that she left the choir", "none" },
    { "Ada Holm has left the choir",
      "Ada Holm was not the first to leave the "
      "choir",
      "none" },
    /* the event is one, so a hoax is about it; what is denied may be another */
    { "Ada Holm has left the choir", "Singer walk-out was a hoax",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Moon village head denies theft", "none" },
    /* asked whether it is a hoax, and asked which of two */
    { "Ada Holm has left the choir", "Was the exit of Ada Holm a hoax?",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Was the exit of Ada Holm real or a hoax?",
      "none" },
    { "Ada Holm has left the choir", "Did Ada Holm leave? Probably not",
      "conflict en/denial-of-narration" },
    /* reports are shot down; planes, and people who are dismissed, may be */
    { "Ada Holm has left the choir", "Mayor shoots down claims Holm quit",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Holm choir plane shot down over sea",
      "none" },
    { "Ada Holm has left the choir", "Late again, singer Holm dismissed",
      "none" },
    { "Ada Holm has left the choir", "Holm choir reports dismissed",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Ada Holm choir exit was a false alarm",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "Do not believe the rumours on Ada Holm",
      "conflict en/denial-of-narration" },
    { "Ada Holm has left the choir", "There is no doubt that Ada Holm quit",
      "none" },
    /* what else was false */
    { "Ada Holm has left the choir",
      "Ada Holm denies that she has left after a fake report",
      "conflict en/denial-of-narration" },
    /* without a name in common several words must be; and names, somewhere */
    { "Mass grave found in Varnes holds lost sailors",
      "Lost sailors not found in mass grave", "conflict en/negation" },
    { "A boy in a red coat is feeding a goose",
      "A goose is not wearing a red coat", "none" },
    { "A grey cat on the quay is leaping and chasing a rope",
      "There is no cat leaping for a Frisbee on the quay", "none" },
    { "Somebody is reading the email", "Somebody is not reading the email",
      "conflict en/negation" },
    /* negated in passing, or in both */
    { "Ada Holm left the choir in Varnes",
      "Varnes loses singers who do not like the choir", "none" },
    { "Ada Holm does not sing in Varnes", "Ada Holm is not happy in Varnes",
      "none" },
    /* both say so */
    { "The exit of Ada Holm is a hoax", "The exit of Ada Holm is bogus",
      "none" },
    /* hedges do not contradict */
    { "Ada Holm has left the choir", "Ada Holm may have left the choir",
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

CU_TestInfo pairs_tests[] = {
  { "negations", negations }, { "opposites and kinds", opposites_and_kinds },
  { "swaps", swaps },         { "figures", figures },
  { "headlines", headlines }, CU_TEST_INFO_NULL,
};
