# SPDX-License-Identifier: Apache-2.0
#
# Every test speaks TAP, so that make check prints a line for each unit test,
# golden case, article and rule example. They find the sources by $SRC and
# the program by $GAINSAY, and write nothing into either.

TEST_EXTENSIONS = .test
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) \
  $(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER = $(tap_driver)
TEST_LOG_DRIVER = $(tap_driver)
AM_TESTS_ENVIRONMENT = \
  unset GAINSAY_CONFIG GAINSAY_RULES_PATH NO_COLOR CLICOLOR_FORCE \
    FORCE_COLOR COLUMNS; \
  XDG_CONFIG_HOME=/nonexistent; export XDG_CONFIG_HOME; \
  XDG_DATA_HOME=/nonexistent; export XDG_DATA_HOME; \
  XDG_DATA_DIRS=/nonexistent; export XDG_DATA_DIRS; \
  SRC='$(abs_top_srcdir)'; export SRC; \
  GAINSAY='$(abs_top_builddir)/gainsay'; export GAINSAY; \
  LEXICON='$(LEXICON)'; export LEXICON; \
  SANITIZE='$(GS_SANITIZE)'; export SANITIZE; \
  G_DEBUG=fatal-criticals; export G_DEBUG; \
  G_SLICE=always-malloc; export G_SLICE; \
  LC_ALL=C.UTF-8; export LC_ALL;

tests_scripts = \
  %D%/layers.test \
  %D%/listed.test \
  %D%/english.test \
  %D%/format.test \
  %D%/exports.test \
  %D%/hardening.test \
  %D%/hostile.test \
  %D%/rules.test \
  %D%/language.test \
  %D%/limit/rules.test \
  %D%/golden.test \
  %D%/why.test \
  %D%/twins.test \
  %D%/relations.test \
  %D%/workbench.test \
  %D%/mistakes.test \
  %D%/formats.test \
  %D%/page.test \
  %D%/exercise.test \
  %D%/ci.test \
  %D%/completions.test \
  %D%/install.test \
  %D%/packaging.test \
  %D%/output.test \
  %D%/changes.test \
  %D%/config.test \
  %D%/baseline.test \
  %D%/story.test \
  %D%/progress.test \
  %D%/manual.test \
  %D%/badinput.test \
  %D%/heads.test \
  %D%/inputs.test \
  %D%/across.test \
  %D%/jobs.test \
  %D%/speed.test
dist_check_SCRIPTS += $(tests_scripts)
EXTRA_DIST += %D%/tap.sh %D%/tally %D%/bench %D%/exercise %D%/golden \
  %D%/hostile %D%/formats %D%/pages \
  %D%/language %D%/mistakes %D%/fuzz/seeds \
  corpus

if WITH_TESTS
TESTS += %D%/unit/unit %D%/corpus %D%/library $(tests_scripts)
check_PROGRAMS += %D%/unit/unit %D%/corpus %D%/library %D%/measure

%C%_unit_unit_SOURCES = \
  %D%/unit/main.c %D%/unit/check.h %D%/unit/reading.c %D%/unit/reading.h \
  %D%/unit/test-across.c %D%/unit/test-attribution.c \
  %D%/unit/test-base-text.c %D%/unit/test-base.c %D%/unit/test-baseline.c \
  %D%/unit/test-change.c \
  %D%/unit/test-claim.c \
  %D%/unit/test-config.c %D%/unit/test-conflict.c %D%/unit/test-detail.c \
  %D%/unit/test-document.c \
  %D%/unit/test-exercise.c \
  %D%/unit/test-html.c %D%/unit/test-insert.c %D%/unit/test-json.c \
  %D%/unit/test-lexicon.c \
  %D%/unit/test-markup.c %D%/unit/test-match.c %D%/unit/test-page.c \
  %D%/unit/test-pairs.c \
  %D%/unit/test-proposition.c %D%/unit/test-regex.c %D%/unit/test-report.c \
  %D%/unit/test-rule.c %D%/unit/test-sentence.c \
  %D%/unit/test-suppression.c %D%/unit/test-word.c \
  %D%/unit/test-writer.c
%C%_unit_unit_CFLAGS = $(AM_CFLAGS) $(CUNIT_CFLAGS)
%C%_unit_unit_LDADD = libgainsay-core.la $(CUNIT_LIBS)

# As any other program would: the public header and the shared library.
%C%_corpus_SOURCES = %D%/corpus.c %D%/expected.c %D%/expected.h
%C%_corpus_LDADD = libgainsay.la $(GLIB_LIBS) $(JANSSON_LIBS)

%C%_library_SOURCES = %D%/library.c
%C%_library_LDADD = libgainsay.la $(GLIB_LIBS) $(GOBJECT_LIBS)

%C%_measure_SOURCES = %D%/measure.c

# Fuzz targets, which read their seeds here.  To search with them:
#   ./configure CC=clang --enable-plain-malloc \
#     --with-sanitizers=address,undefined,fuzzer-no-link && make fuzz
fuzz_targets = %D%/fuzz/rules %D%/fuzz/regex %D%/fuzz/check %D%/fuzz/config \
  %D%/fuzz/beside %D%/fuzz/document
fuzzers = %D%/fuzz/rules-search %D%/fuzz/regex-search %D%/fuzz/check-search \
  %D%/fuzz/config-search %D%/fuzz/beside-search %D%/fuzz/document-search
fuzz_shared = %D%/fuzz/fuzz.h %D%/fuzz/shared.c
fuzz_libs = libgainsay-whole.la $(GLIB_LIBS) $(JANSSON_LIBS)
TESTS += $(fuzz_targets) %D%/fuzz/mutated
check_PROGRAMS += $(fuzz_targets) %D%/fuzz/mutated
EXTRA_PROGRAMS = $(fuzzers)

%C%_fuzz_rules_SOURCES = %D%/fuzz/fuzz-rules.c %D%/fuzz/replay.c $(fuzz_shared)
%C%_fuzz_rules_LDADD = $(fuzz_libs)
%C%_fuzz_mutated_SOURCES = %D%/fuzz/fuzz-rules.c %D%/fuzz/mutate.c \
  $(fuzz_shared)
%C%_fuzz_mutated_LDADD = $(fuzz_libs)
%C%_fuzz_regex_SOURCES = %D%/fuzz/fuzz-regex.c %D%/fuzz/replay.c $(fuzz_shared)
%C%_fuzz_regex_LDADD = $(fuzz_libs)
%C%_fuzz_check_SOURCES = %D%/fuzz/fuzz-check.c %D%/fuzz/replay.c $(fuzz_shared)
%C%_fuzz_check_LDADD = $(fuzz_libs)
%C%_fuzz_config_SOURCES = %D%/fuzz/fuzz-config.c %D%/fuzz/replay.c \
  $(fuzz_shared)
%C%_fuzz_config_LDADD = $(fuzz_libs)
%C%_fuzz_beside_SOURCES = %D%/fuzz/fuzz-beside.c %D%/fuzz/replay.c \
  $(fuzz_shared)
%C%_fuzz_beside_LDADD = $(fuzz_libs)

%C%_fuzz_document_SOURCES = %D%/fuzz/fuzz-document.c %D%/fuzz/replay.c \
  $(fuzz_shared)
%C%_fuzz_document_LDADD = $(fuzz_libs)

%C%_fuzz_rules_search_SOURCES = %D%/fuzz/fuzz-rules.c $(fuzz_shared)
%C%_fuzz_rules_search_LDADD = $(fuzz_libs)
%C%_fuzz_rules_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
%C%_fuzz_regex_search_SOURCES = %D%/fuzz/fuzz-regex.c $(fuzz_shared)
%C%_fuzz_regex_search_LDADD = $(fuzz_libs)
%C%_fuzz_regex_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
%C%_fuzz_check_search_SOURCES = %D%/fuzz/fuzz-check.c $(fuzz_shared)
%C%_fuzz_check_search_LDADD = $(fuzz_libs)
%C%_fuzz_check_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
%C%_fuzz_beside_search_SOURCES = %D%/fuzz/fuzz-beside.c $(fuzz_shared)
%C%_fuzz_beside_search_LDADD = $(fuzz_libs)
%C%_fuzz_beside_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
%C%_fuzz_document_search_SOURCES = %D%/fuzz/fuzz-document.c $(fuzz_shared)
%C%_fuzz_document_search_LDADD = $(fuzz_libs)
%C%_fuzz_document_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

%C%_fuzz_config_search_SOURCES = %D%/fuzz/fuzz-config.c $(fuzz_shared)
%C%_fuzz_config_search_LDADD = $(fuzz_libs)
%C%_fuzz_config_search_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

# What is found is left in the build folder as crash-*, timeout-*.
FUZZ_SECONDS = 60
fuzz: $(fuzzers)
	for name in rules regex check config beside document; do \
	  mkdir -p fuzz-$$name && \
	  SRC='$(abs_top_srcdir)' LEXICON='$(LEXICON)' \
	  G_DEBUG=fatal-criticals G_SLICE=always-malloc \
	  $(builddir)/%D%/fuzz/$$name-search -max_total_time=$(FUZZ_SECONDS) \
	    -max_len=4096 -timeout=10 -rss_limit_mb=2048 fuzz-$$name \
	    $(srcdir)/%D%/fuzz/seeds/$$name || exit 1; \
	done
.PHONY: fuzz
else
check-local:
	@echo 'configured with --disable-tests: nothing was tested'; exit 1
endif

# How well real text is read, by sets that others have marked up and that are
# no part of this project: make accuracy DATA=FOLDER, from here or from the
# top of the sources.
accuracy: gainsay$(EXEEXT)
	@data='$(DATA)'; [ -d "$$data/eval" ] || data='$(top_srcdir)/$(DATA)'; \
	  GAINSAY='$(abs_top_builddir)/gainsay' \
	  $(SHELL) '$(srcdir)/tests/bench/accuracy' "$$data"

# The installed program finds its rules and words, and so does another one by
# the installed library.
installcheck-local:
	printf 'Holm said the port was open. Varnes denied this.\n' | \
	  $(DESTDIR)$(bindir)/gainsay check --fail-on=never - >/dev/null
	PKG_CONFIG_PATH='$(DESTDIR)$(pkgconfigdir)' && \
	  export PKG_CONFIG_PATH && \
	  $(CC) $(CFLAGS) $(GS_SANITIZE) \
	    '$(DESTDIR)$(examplesdir)/check-draft.c' \
	    `$(PKG_CONFIG) --cflags --libs gainsay` -o installed-example
	printf 'Holm said the port was open. Varnes denied this.\n' >installed.txt
	LD_LIBRARY_PATH='$(DESTDIR)$(libdir)' ./installed-example installed.txt | \
	  grep denial
	rm -f installed-example installed.txt

# A release builds without WordNet.
AM_DISTCHECK_CONFIGURE_FLAGS = --without-wordnet
