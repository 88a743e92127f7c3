/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs the tables of all test-<name>.c and prints a line of TAP for each
 * test.  A new table is one more line in TABLES; tests/listed.test finds a
 * table that is missing here.
 */
#include "check.h"

#include <CUnit/CUnit.h>
#include <CUnit/TestDB.h>
#include <CUnit/TestRun.h>

#define TABLES(X)                                                              \
  X(across)                                                                    \
  X(attribution)                                                               \
  X(base)                                                                      \
  X(base_text)                                                                 \
  X(baseline)                                                                  \
  X(change)                                                                    \
  X(claim)                                                                     \
  X(config)                                                                    \
  X(conflict)                                                                  \
  X(detail)                                                                    \
  X(document)                                                                  \
  X(exercise)                                                                  \
  X(html)                                                                      \
  X(insert)                                                                    \
  X(json)                                                                      \
  X(lexicon)                                                                   \
  X(markup)                                                                    \
  X(match)                                                                     \
  X(page)                                                                      \
  X(pairs)                                                                     \
  X(proposition)                                                               \
  X(regex)                                                                     \
  X(report)                                                                    \
  X(rule)                                                                      \
  X(sentence)                                                                  \
  X(suppression)                                                               \
  X(word)                                                                      \
  X(writer)

#define DECLARE(name) extern CU_TestInfo name##_tests[];
TABLES(DECLARE)

#define SUITE(name) { #name, NULL, NULL, NULL, NULL, name##_tests },
static CU_SuiteInfo suites[] = { TABLES(SUITE) CU_SUITE_INFO_NULL };

long check_row;
static unsigned number;

/* Values may hold line ends; a line of TAP must not. */
static void
print_failure(const CU_FailureRecord *failure)
{
  printf("# %s:%u: ", failure->strFileName, failure->uiLineNumber);
  for (const char *at = failure->strCondition; *at != '\0'; at++)
    if (*at == '\n')
      fputs("\\n", stdout);
    else
      putchar(*at);
  putchar('\n');
}

static void
before_test(const CU_pTest test, const CU_pSuite suite)
{
  (void)test;
  (void)suite;
  check_row = -1;
}

static void
after_test(const CU_pTest test,
           const CU_pSuite suite,
           const CU_pFailureRecord failure)
{
  for (const CU_FailureRecord *f = failure; f != NULL; f = f->pNext)
    print_failure(f);
  printf("%sok %u - %s: %s\n", failure != NULL ? "not " : "", ++number,
         suite->pName, test->pName);
  fflush(stdout);
}

/* The status is 0 also when tests fail: TAP carries the verdict, and a
 * failing status would be counted a second time. */
int
main(void)
{
  if (CU_initialize_registry() != CUE_SUCCESS ||
      CU_register_suites(suites) != CUE_SUCCESS)
    return (int)CU_get_error();
  unsigned planned = CU_get_registry()->uiNumberOfTests;
  printf("1..%u\n", planned);
  CU_set_test_start_handler(before_test);
  CU_set_test_complete_handler(after_test);
  CU_run_all_tests();
  CU_cleanup_registry();
  return planned == 0;
}
