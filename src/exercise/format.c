/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of formats, and what they share.
 */
#include "exercise/exercise-private.h"

static const GsExerciseFormat formats[] = {
  { "html", ".html", ".html", gs_exercise_html_worksheet,
    gs_exercise_html_key },
  { "interactive", ".html", ".html", gs_exercise_interactive_worksheet,
    gs_exercise_html_key },
  { "markdown", ".md", ".md", gs_exercise_markdown_worksheet,
    gs_exercise_markdown_key },
  { "gift", ".gift", ".md", gs_exercise_gift_worksheet,
    gs_exercise_markdown_key },
  { "text2qti", ".txt", ".md", gs_exercise_text2qti_worksheet,
    gs_exercise_markdown_key },
};

const char *const gs_chart_heads[] = {
  "Line",
  "Source",
  "Reporting word",
  "Claim",
  "Agrees or disagrees with",
  "How do you know?",
  NULL,
};

const char *const gs_lateral_questions[] = {
  "Who is behind the claim, and what would they like you to think?",
  "What do they show for it, and could somebody else check that?",
  "What do others write about it who do not depend on them?",
  NULL,
};

const char *const gs_corroboration_questions[] = {
  "Which other text could tell you more, and what does it say?",
  "Do the two agree? In which words?",
  "If they do not: what could be the reason?",
  NULL,
};

const char gs_lateral_heading[] = "Leave the text";
const char gs_corroboration_heading[] = "Set it against another text";
const char gs_exercise_no_verdict[] =
    "That two claims do not agree does not mean that either is wrong, or that "
    "somebody lies.";
const char gs_exercise_wrong[] = "Look at the text again.";

const GsExerciseFormat *
gs_exercise_format_find(const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
    if (strcmp(formats[i].name, name) == 0)
      return &formats[i];
  return NULL;
}

const char *const *
gs_exercise_format_names(void)
{
  static const char *names[G_N_ELEMENTS(formats) + 1];
  static gsize is_filled;
  if (g_once_init_enter(&is_filled)) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
      names[i] = formats[i].name;
    g_once_init_leave(&is_filled, 1);
  }
  return names;
}

/* ---- what formats share ----------------------------------------------- */

char
gs_option_letter(size_t i)
{
  return (char)('a' + i);
}

void
gs_exercise_write_setting(GsWriter *out, const GsExercise *exercise)
{
  gs_write_f(out, "Level %u, seed %" G_GUINT64_FORMAT ".", exercise->level,
             exercise->seed);
}

char *
gs_exercise_pairs_text(const GsExercise *exercise)
{
  if (exercise->level > 2)
    return g_strdup("Some claims of this text do not agree with one another. "
                    "Nobody tells you how many.");
  return g_strdup_printf("%zu pair%s of claims in this text do%s not agree.",
                         exercise->n_pairs, exercise->n_pairs == 1 ? "" : "s",
                         exercise->n_pairs == 1 ? "es" : "");
}
