# SPDX-License-Identifier: Apache-2.0
#
# The rooms in the order of src/LAYERS, which is the order of the data.

EXTRA_DIST += %D%/LAYERS %D%/lexicon/WORDNET-NOTICE \
  %D%/cli/uninstalled.paths.in
include_HEADERS += %D%/gainsay.h

# Everything, with all symbols: for the unit tests and the two below.
noinst_LTLIBRARIES += libgainsay-core.la libgainsay-whole.la
libgainsay_core_la_LIBADD = $(GLIB_LIBS) $(PCRE2_LIBS) $(JANSSON_LIBS) \
  $(MD4C_LIBS) $(GUMBO_LIBS) \
  $(LIBXML2_LIBS) $(LIBARCHIVE_LIBS)
libgainsay_core_la_SOURCES = \
  %D%/base/arena.h \
  %D%/base/diagnostic.h \
  %D%/base/file.h \
  %D%/base/hash.h \
  %D%/base/intern.h \
  %D%/base/json.h \
  %D%/base/limits.h \
  %D%/base/linemap.h \
  %D%/base/path.h \
  %D%/base/size.h \
  %D%/base/slice.h \
  %D%/base/utf8.h \
  %D%/base/writer.h \
  %D%/base/written.h \
  %D%/base/arena.c \
  %D%/base/diagnostic.c \
  %D%/base/file.c \
  %D%/base/hash.c \
  %D%/base/intern.c \
  %D%/base/json.c \
  %D%/base/linemap.c \
  %D%/base/path.c \
  %D%/base/size.c \
  %D%/base/slice.c \
  %D%/base/utf8.c \
  %D%/base/writer.c \
  %D%/base/written.c \
  %D%/lexicon/lexicon.h \
  %D%/lexicon/neighbours.h \
  %D%/lexicon/records-private.h \
  %D%/lexicon/table-private.h \
  %D%/lexicon/kinds.c \
  %D%/lexicon/neighbours.c \
  %D%/lexicon/records.c \
  %D%/lexicon/relations.c \
  %D%/lexicon/words.c \
  %D%/word/cut-private.h \
  %D%/word/morphology-private.h \
  %D%/word/morphology.h \
  %D%/word/vocabulary-private.h \
  %D%/word/vocabulary.h \
  %D%/word/word.h \
  %D%/word/cut.c \
  %D%/word/form.c \
  %D%/word/morphology.c \
  %D%/word/vocabulary.c \
  %D%/word/word-end.c \
  %D%/word/word.c \
  %D%/match/pattern-private.h \
  %D%/match/pattern.h \
  %D%/match/phrases.h \
  %D%/match/presence.h \
  %D%/match/regex.h \
  %D%/match/compile.c \
  %D%/match/item.c \
  %D%/match/pattern.c \
  %D%/match/phrases.c \
  %D%/match/presence.c \
  %D%/match/regex-cost.c \
  %D%/match/regex.c \
  %D%/rule/block-private.h \
  %D%/rule/compile-private.h \
  %D%/rule/file-private.h \
  %D%/rule/find-private.h \
  %D%/rule/kind-private.h \
  %D%/rule/parse-private.h \
  %D%/rule/rule.h \
  %D%/rule/scan-private.h \
  %D%/rule/set-private.h \
  %D%/rule/tree-private.h \
  %D%/rule/block-context.c \
  %D%/rule/block-cue.c \
  %D%/rule/block-exclusive.c \
  %D%/rule/block-frame.c \
  %D%/rule/block-kinds.c \
  %D%/rule/block-lexicon.c \
  %D%/rule/block-list.c \
  %D%/rule/block-number.c \
  %D%/rule/block-opposite.c \
  %D%/rule/block-plant.c \
  %D%/rule/block-relation.c \
  %D%/rule/block-rule.c \
  %D%/rule/block-signature.c \
  %D%/rule/block-source.c \
  %D%/rule/block-weigh.c \
  %D%/rule/block-word.c \
  %D%/rule/blocks.c \
  %D%/rule/claim-kinds.c \
  %D%/rule/compile-pattern.c \
  %D%/rule/draft.c \
  %D%/rule/example.c \
  %D%/rule/file.c \
  %D%/rule/find.c \
  %D%/rule/format.c \
  %D%/rule/kind.c \
  %D%/rule/lint-negated.c \
  %D%/rule/lint-never.c \
  %D%/rule/lint-shadow.c \
  %D%/rule/lint-words.c \
  %D%/rule/lint.c \
  %D%/rule/load.c \
  %D%/rule/names.c \
  %D%/rule/scope.c \
  %D%/rule/pair-kinds.c \
  %D%/rule/parse-clause.c \
  %D%/rule/parse-file.c \
  %D%/rule/parse-keys.c \
  %D%/rule/parse-list.c \
  %D%/rule/parse-pattern.c \
  %D%/rule/scan-text.c \
  %D%/rule/scan.c \
  %D%/rule/set.c \
  %D%/rule/tellings.c \
  %D%/rule/template.c \
  %D%/config/config.h \
  %D%/config/glob.h \
  %D%/config/keys-private.h \
  %D%/config/find.c \
  %D%/config/glob.c \
  %D%/config/keys.c \
  %D%/config/levels.c \
  %D%/config/parse.c \
  %D%/document/article-private.h \
  %D%/document/character-private.h \
  %D%/document/charset-private.h \
  %D%/document/document-private.h \
  %D%/document/document.h \
  %D%/document/front-matter-private.h \
  %D%/document/insert-private.h \
  %D%/document/lines-private.h \
  %D%/document/stream-private.h \
  %D%/document/mark-private.h \
  %D%/document/markup-private.h \
  %D%/document/prose-private.h \
  %D%/document/tag-private.h \
  %D%/document/tame-private.h \
  %D%/document/article.c \
  %D%/document/character.c \
  %D%/document/charset.c \
  %D%/document/date.c \
  %D%/document/decode.c \
  %D%/document/front-matter.c \
  %D%/document/html.c \
  %D%/document/insert.c \
  %D%/document/json-lines.c \
  %D%/document/lines.c \
  %D%/document/map.c \
  %D%/document/mark.c \
  %D%/document/markdown.c \
  %D%/document/markup-facts.c \
  %D%/document/markup.c \
  %D%/document/ninjs.c \
  %D%/document/pair-lines.c \
  %D%/document/stream.c \
  %D%/document/prose.c \
  %D%/document/tag.c \
  %D%/document/tame.c \
  %D%/document/text.c \
  %D%/document/type.c \
  %D%/sentence/sentence-private.h \
  %D%/sentence/sentence.h \
  %D%/sentence/group.c \
  %D%/sentence/head.c \
  %D%/sentence/join.c \
  %D%/sentence/quotation.c \
  %D%/sentence/split.c \
  %D%/sentence/tag-closed.c \
  %D%/sentence/tag-weigh.c \
  %D%/sentence/tag.c \
  %D%/sentence/text.c \
  %D%/claim/actor-private.h \
  %D%/claim/bag-private.h \
  %D%/claim/claim-private.h \
  %D%/claim/claim.h \
  %D%/claim/denial-private.h \
  %D%/claim/frame-private.h \
  %D%/claim/accused.c \
  %D%/claim/actor-book.c \
  %D%/claim/actor.c \
  %D%/claim/aside.c \
  %D%/claim/behalf.c \
  %D%/claim/copula.c \
  %D%/claim/describe.c \
  %D%/claim/name-kind.c \
  %D%/claim/namesake.c \
  %D%/claim/naming.c \
  %D%/claim/sex.c \
  %D%/claim/attribute.c \
  %D%/claim/bag.c \
  %D%/claim/boundary.c \
  %D%/claim/cast.c \
  %D%/claim/alias.c \
  %D%/claim/content-left.c \
  %D%/claim/content.c \
  %D%/claim/cue.c \
  %D%/claim/denial-place.c \
  %D%/claim/liar.c \
  %D%/claim/debunk.c \
  %D%/claim/riposte.c \
  %D%/claim/short-denial.c \
  %D%/claim/denial.c \
  %D%/claim/deniable.c \
  %D%/claim/frame-part.c \
  %D%/claim/frame-right.c \
  %D%/claim/charge.c \
  %D%/claim/clear.c \
  %D%/claim/credit.c \
  %D%/claim/disown.c \
  %D%/claim/frame-left.c \
  %D%/claim/settle.c \
  %D%/claim/setting.c \
  %D%/claim/frame.c \
  %D%/claim/given.c \
  %D%/claim/introduced.c \
  %D%/claim/join.c \
  %D%/claim/link-private.h \
  %D%/claim/link-alike.c \
  %D%/claim/link-point.c \
  %D%/claim/link-said.c \
  %D%/claim/link.c \
  %D%/claim/owner.c \
  %D%/claim/read.c \
  %D%/claim/member.c \
  %D%/claim/rebuttal.c \
  %D%/claim/refer.c \
  %D%/claim/remainder.c \
  %D%/claim/resolve.c \
  %D%/claim/rival.c \
  %D%/claim/source-named.c \
  %D%/claim/source.c \
  %D%/claim/turn.c \
  %D%/claim/verdict.c \
  %D%/claim/weigh.c \
  %D%/proposition/proposition-private.h \
  %D%/proposition/proposition.h \
  %D%/proposition/clause.c \
  %D%/proposition/deed-private.h \
  %D%/proposition/deed.c \
  %D%/proposition/nominal.c \
  %D%/proposition/fragment.c \
  %D%/proposition/join.c \
  %D%/proposition/marks.c \
  %D%/proposition/quantity.c \
  %D%/proposition/read.c \
  %D%/proposition/take-up.c \
  %D%/proposition/share.c \
  %D%/proposition/tie-private.h \
  %D%/proposition/tie.c \
  %D%/proposition/tie-age.c \
  %D%/proposition/tie-detail.c \
  %D%/proposition/tie-group.c \
  %D%/proposition/tie-name.c \
  %D%/proposition/tie-noun.c \
  %D%/proposition/tie-verb.c \
  %D%/proposition/time.c \
  %D%/proposition/clock.c \
  %D%/conflict/across-private.h \
  %D%/conflict/conflict-private.h \
  %D%/conflict/conflict.h \
  %D%/conflict/finding.h \
  %D%/conflict/deed-private.h \
  %D%/conflict/text-private.h \
  %D%/conflict/tell-private.h \
  %D%/conflict/answer.h \
  %D%/conflict/absence.c \
  %D%/conflict/across-findings.c \
  %D%/conflict/across.c \
  %D%/conflict/align.c \
  %D%/conflict/assumed.c \
  %D%/conflict/apart.c \
  %D%/conflict/blame.c \
  %D%/conflict/cause.c \
  %D%/conflict/circumstance.c \
  %D%/conflict/candidates.c \
  %D%/conflict/compare.c \
  %D%/conflict/condition.c \
  %D%/conflict/conflict.c \
  %D%/conflict/contrary.c \
  %D%/conflict/core.c \
  %D%/conflict/correction.c \
  %D%/conflict/deed-words.c \
  %D%/conflict/deed.c \
  %D%/conflict/detail.c \
  %D%/conflict/disclosure.c \
  %D%/conflict/doer.c \
  %D%/conflict/evidence-date.c \
  %D%/conflict/evidence-exclusive.c \
  %D%/conflict/evidence-modality.c \
  %D%/conflict/evidence-negation.c \
  %D%/conflict/evidence-number.c \
  %D%/conflict/evidence-opposite.c \
  %D%/conflict/evidence-presupposition.c \
  %D%/conflict/evidence.c \
  %D%/conflict/excerpt.c \
  %D%/conflict/fingerprint.c \
  %D%/conflict/fold.c \
  %D%/conflict/give-up.c \
  %D%/conflict/judge.c \
  %D%/conflict/kind.c \
  %D%/conflict/manner.c \
  %D%/conflict/matter.c \
  %D%/conflict/membership.c \
  %D%/conflict/message.c \
  %D%/conflict/missing.c \
  %D%/conflict/origin.c \
  %D%/conflict/pair-condition.c \
  %D%/conflict/part.c \
  %D%/conflict/text-denial.c \
  %D%/conflict/text-negation.c \
  %D%/conflict/side.c \
  %D%/conflict/slot.c \
  %D%/conflict/stated.c \
  %D%/conflict/steps.c \
  %D%/conflict/swap.c \
  %D%/conflict/tell-side.c \
  %D%/conflict/tell.c \
  %D%/conflict/tie-private.h \
  %D%/conflict/tied.c \
  %D%/conflict/ties.c \
  %D%/conflict/why-claim.c \
  %D%/conflict/why-nearest.c \
  %D%/conflict/why-pair.c \
  %D%/conflict/why-place.c \
  %D%/conflict/why.c \
  %D%/conflict/yes-and-no.c \
  %D%/attribution/attribution-private.h \
  %D%/attribution/attribution.h \
  %D%/attribution/place.c \
  %D%/attribution/read.c \
  %D%/change/change.h \
  %D%/change/apply.c \
  %D%/change/parse.c \
  %D%/baseline/baseline.h \
  %D%/baseline/match.c \
  %D%/baseline/read.c \
  %D%/baseline/write.c \
  %D%/suppression/directive-private.h \
  %D%/suppression/suppression.h \
  %D%/suppression/directive.c \
  %D%/suppression/settle.c \
  %D%/page/page.h \
  %D%/page/page.c \
  %D%/report/html-private.h \
  %D%/report/original-private.h \
  %D%/report/pretty-private.h \
  %D%/report/report-private.h \
  %D%/report/sarif-private.h \
  %D%/report/words-private.h \
  %D%/report/report.h \
  %D%/report/text.h \
  %D%/report/annotation.c \
  %D%/report/checkstyle.c \
  %D%/report/citron.c \
  %D%/report/csv-claims.c \
  %D%/report/csv.c \
  %D%/report/diff.c \
  %D%/report/format.c \
  %D%/report/github.c \
  %D%/report/gitlab.c \
  %D%/report/html-card.c \
  %D%/report/html-document.c \
  %D%/report/html-ledger.c \
  %D%/report/html-map.c \
  %D%/report/html-sources.c \
  %D%/report/html-strip.c \
  %D%/report/html-text.c \
  %D%/report/html-words.c \
  %D%/report/html.c \
  %D%/report/json-claim.c \
  %D%/report/json.c \
  %D%/report/jsonl.c \
  %D%/report/junit.c \
  %D%/report/line.c \
  %D%/report/line-hash.c \
  %D%/report/markdown-claims.c \
  %D%/report/markdown-text.c \
  %D%/report/markdown.c \
  %D%/report/origin.c \
  %D%/report/pair.c \
  %D%/report/pile.c \
  %D%/report/pretty-end.c \
  %D%/report/pretty-look.c \
  %D%/report/pretty-row.c \
  %D%/report/pretty.c \
  %D%/report/quote.c \
  %D%/report/rdjson.c \
  %D%/report/sarif-rules.c \
  %D%/report/sarif.c \
  %D%/report/why.c \
  %D%/report/words.c \
  %D%/exercise/cover-private.h \
  %D%/exercise/exercise-private.h \
  %D%/exercise/exercise.h \
  %D%/exercise/html-private.h \
  %D%/exercise/plant-private.h \
  %D%/exercise/chart.c \
  %D%/exercise/cover.c \
  %D%/exercise/format.c \
  %D%/exercise/gift.c \
  %D%/exercise/html-parts.c \
  %D%/exercise/html.c \
  %D%/exercise/interactive.c \
  %D%/exercise/lines.c \
  %D%/exercise/make.c \
  %D%/exercise/markdown.c \
  %D%/exercise/near-miss.c \
  %D%/exercise/plant-change.c \
  %D%/exercise/plant-claim.c \
  %D%/exercise/plant.c \
  %D%/exercise/random.c \
  %D%/exercise/task-ask.c \
  %D%/exercise/task-pairs.c \
  %D%/exercise/task-source.c \
  %D%/exercise/task-told.c \
  %D%/exercise/task-verdict.c \
  %D%/exercise/telling.c \
  %D%/exercise/text2qti.c
if WITH_NEWS
libgainsay_core_la_SOURCES += \
  %D%/document/news-private.h \
  %D%/document/xml-private.h \
  %D%/document/news.c \
  %D%/document/newsml.c \
  %D%/document/nitf.c \
  %D%/document/xml.c
endif
if WITH_DOCX
libgainsay_core_la_SOURCES += %D%/document/docx.c
endif

# Styles of pages as C strings: a line of style, a line of string.  A new one
# is a row here and one below, and is included as page/page.c does.
style_files = %D%/page/page.inc %D%/report/html.inc \
  %D%/exercise/worksheet.inc %D%/exercise/interactive.inc
EXTRA_DIST += %D%/page/page.css %D%/report/html.css \
  %D%/exercise/worksheet.css %D%/exercise/worksheet.png \
  %D%/exercise/interactive.js
%D%/page/page.lo: %D%/page/page.inc
%D%/report/html.lo: %D%/report/html.inc
%D%/exercise/html-parts.lo: %D%/exercise/worksheet.inc
%D%/exercise/interactive.lo: %D%/exercise/interactive.inc
SUFFIXES = .css .js .inc
to_string = $(AM_V_GEN)$(MKDIR_P) $(@D) && \
  sed -e 's/[\\"]/\\&/g' -e 's/^/"/' -e 's/$$/\\n"/' $< >$@.new && \
  mv $@.new $@
.css.inc:
	$(to_string)
.js.inc:
	$(to_string)
BUILT_SOURCES = $(style_files)
CLEANFILES = $(style_files)

# The library: only gainsay_* leaves it (tests/exports.test).
library_sources = %D%/gainsay.h %D%/gainsay-private.h %D%/gainsay.c \
  %D%/gainsay-about.c \
  %D%/gainsay-config-files.c %D%/gainsay-config-private.h \
  %D%/gainsay-config.c %D%/gainsay-levels.c \
  %D%/gainsay-coverage.c %D%/gainsay-diff.c %D%/gainsay-entries.c \
  %D%/gainsay-document.c %D%/gainsay-fates.c %D%/gainsay-finish.c \
  %D%/gainsay-held.c %D%/gainsay-inputs.c %D%/gainsay-job.c \
  %D%/gainsay-language.c %D%/gainsay-narrow.c %D%/gainsay-outputs.c \
  %D%/gainsay-exercise.c \
  %D%/gainsay-refusal.c %D%/gainsay-run.c \
  %D%/gainsay-rules.c %D%/gainsay-sources.c %D%/gainsay-steps.c \
  %D%/gainsay-test.c %D%/gainsay-why.c %D%/gainsay-workers.c
lib_LTLIBRARIES += libgainsay.la
libgainsay_la_SOURCES = $(library_sources) %D%/gainsay-boxed.c
libgainsay_la_CPPFLAGS = $(AM_CPPFLAGS) \
  -DGAINSAY_VERSION='"$(PACKAGE_VERSION)"'
libgainsay_la_LIBADD = libgainsay-core.la $(GOBJECT_LIBS)
libgainsay_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 \
  -export-symbols-regex '^gainsay_' -no-undefined

# The program has the library inside: it starts faster and needs no wrapper.
libgainsay_whole_la_SOURCES = $(library_sources)
libgainsay_whole_la_CPPFLAGS = $(libgainsay_la_CPPFLAGS)
libgainsay_whole_la_LIBADD = libgainsay-core.la
dist_man_MANS += %D%/cli/gainsay.1 %D%/config/gainsay-config.5 \
  %D%/report/gainsay-report.5 %D%/rule/gainsay-rules.5 \
  %D%/exercise/gainsay-classroom.7
bin_PROGRAMS += gainsay
gainsay_SOURCES = \
  %D%/cli/commands.h \
  %D%/cli/completions.h \
  %D%/cli/corpus.h \
  %D%/cli/options.h \
  %D%/cli/examples.h \
  %D%/cli/glob.h \
  %D%/cli/interrupt.h \
  %D%/cli/output-file.h \
  %D%/cli/packs.h \
  %D%/cli/paths.h \
  %D%/cli/progress.h \
  %D%/cli/session.h \
  %D%/cli/settings.h \
  %D%/cli/size.h \
  %D%/cli/show-config.h \
  %D%/cli/terminal.h \
  %D%/cli/baseline.c \
  %D%/cli/check.c %D%/cli/check.h \
  %D%/cli/completions-bash.c \
  %D%/cli/completions-fish.c \
  %D%/cli/completions-zsh.c \
  %D%/cli/completions.c \
  %D%/cli/corpus.c \
  %D%/cli/examples.c \
  %D%/cli/exercise.c \
  %D%/cli/explain.c \
  %D%/cli/glob.c \
  %D%/cli/interrupt.c \
  %D%/cli/init.c \
  %D%/cli/main.c \
  %D%/cli/options.c \
  %D%/cli/output-file.c \
  %D%/cli/packs.c \
  %D%/cli/pairs.c \
  %D%/cli/paths.c \
  %D%/cli/progress.c \
  %D%/cli/repository.h %D%/cli/repository.c \
  %D%/cli/rules-coverage.c \
  %D%/cli/rules-diff.c \
  %D%/cli/rules-fmt.c \
  %D%/cli/rules-lint.c \
  %D%/cli/rules-list.c \
  %D%/cli/rules-new.c \
  %D%/cli/rules-try.c \
  %D%/cli/session.c \
  %D%/cli/settings.c \
  %D%/cli/size.c \
  %D%/cli/show-config.c \
  %D%/cli/sources-suggest.c \
  %D%/cli/terminal.c \
  %D%/cli/test.c \
  %D%/cli/why.c
gainsay_CFLAGS = $(AM_CFLAGS) $(GS_PIE_CFLAGS)
gainsay_LDFLAGS = $(AM_LDFLAGS) $(GS_PIE_LDFLAGS)
gainsay_LDADD = libgainsay-whole.la $(GLIB_LIBS)

# ---- programs to begin with ----

examplesdir = $(docdir)/examples
dist_examples_DATA = %D%/examples/check-draft.c %D%/examples/check-draft.py

# ---- what other programs check a report by ----

schemadir = $(pkgdatadir)/schema
dist_schema_DATA = %D%/report/gainsay-report-1.schema.json

# ---- the table of words ----
# Compiled from WordNet where that is installed; a release carries the table.

lexicondir = $(pkgdatadir)/lexicon
dist_lexicon_DATA = %D%/lexicon/wordnet.table %D%/lexicon/WORDNET-NOTICE

if HAVE_WORDNET
noinst_PROGRAMS += compile-lexicon
compile_lexicon_SOURCES = \
  %D%/lexicon/compile-private.h \
  %D%/lexicon/compile-lemmas.c \
  %D%/lexicon/compile-lines.c \
  %D%/lexicon/compile-synsets.c \
  %D%/lexicon/compile-table.c \
  %D%/lexicon/compile.c
compile_lexicon_LDADD = libgainsay-core.la $(GLIB_LIBS)

%D%/lexicon/wordnet.table: compile-lexicon$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D%/lexicon && \
	  ./compile-lexicon$(EXEEXT) $(WORDNET) $@.new && mv $@.new $@
CLEANFILES += %D%/lexicon/wordnet.table
endif
