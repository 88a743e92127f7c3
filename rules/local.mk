# SPDX-License-Identifier: Apache-2.0
#
# The packs, installed as they are.

EXTRA_DIST += rules/README.md
nobase_dist_pkgdata_DATA = \
  rules/en/alike-life.rules \
  rules/en/alike-public.rules \
  rules/en/alike-work.rules \
  rules/en/counts.rules \
  rules/en/cues.rules \
  rules/en/exclusives.rules \
  rules/en/frames.rules \
  rules/en/generic.rules \
  rules/en/lists.rules \
  rules/en/names.rules \
  rules/en/negation.rules \
  rules/en/numbers.rules \
  rules/en/opposites-life.rules \
  rules/en/opposites-public.rules \
  rules/en/opposites-work.rules \
  rules/en/opposites.rules \
  rules/en/plants.rules \
  rules/en/relations.rules \
  rules/en/signatures.rules \
  rules/en/sure.rules \
  rules/en/tags.rules \
  rules/en/weights.rules \
  rules/en/words.rules \
  rules/stories/arden-measles.rules \
  rules/stories/hollerby-trams.rules \
  rules/stories/japan-russia-2016.rules \
  rules/stories/skeldale-vote.rules
