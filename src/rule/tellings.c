/* SPDX-License-Identifier: Apache-2.0
 *
 * How the conditions are put to an author: what it means that one holds, and
 * what it means that it does not.  {name} is filled in by conflict/tell.c.
 */
#include "rule/rule.h"

const GsTelling gs_if_tellings[] = {
  [GS_IF_PARTY] = { "{source} is of {party}", "{source} is of {party}" },
  [GS_IF_SOURCE] = { "the source is {source}", "the source is {source}" },
  [GS_IF_NARRATOR] = { "the article itself states it",
                       "{source} states it, not the article" },
  [GS_IF_NAMED] = { "{source} is named", "{source} is not a named source" },
  [GS_IF_UNNAMED] = { "{source} is unnamed",
                      "{source} is not an unnamed source" },
  [GS_IF_VIA] = { "heard through {via}", "heard through {via}" },
  [GS_IF_CUE] = { "reported by {cue}", "reported by {cue}" },
  [GS_IF_QUOTE] = { "the speech is {speech}", "the speech is {speech}" },
  [GS_IF_MODALITY] = { "modality {modality}", "modality {modality}" },
  [GS_IF_PLACE] = { "it stands in the {place}", "it stands in the {place}" },
  [GS_IF_AFTER] = { "it comes after the other", "it comes before the other" },
  [GS_IF_BEFORE] = { "it comes before the other", "it comes after the other" },
  [GS_IF_ABOUT] = { "it is about the other", "it is not about the other" },
  [GS_IF_SAYS] = { "{words}", "{pattern}" },
  [GS_IF_SAYS_NOT] = { "{words}, negated", "{pattern}" },
  [GS_IF_MENTIONS] = { "{words}", "{pattern}" },
  [GS_IF_PRESUPPOSES] = { "{words}, taken as given", "{pattern}" },
  [GS_IF_DENIES] = { "{cue} is a denial of the other", "{denial}" },
};

const GsTelling gs_pair_tellings[] = {
  [GS_PAIR_SOURCES_DIFFER] = { "{a.source} / {b.source}",
                               "same source: {a.source}" },
  [GS_PAIR_SOURCES_SAME] = { "{a.source}",
                             "different sources: {a.source} / {b.source}" },
  [GS_PAIR_PARTIES_DIFFER] = { "{a.party} / {b.party}",
                               "same party: {a.party}" },
  [GS_PAIR_PARTIES_SAME] = { "{a.party}",
                             "different parties: {a.party} / {b.party}" },
  [GS_PAIR_OPPOSED] = { "{evidence}", "{opposed}" },
  [GS_PAIR_LATER] = { "{a.dates} / {b.dates}",
                      "no later date: {a.dates} / {b.dates}" },
  [GS_PAIR_TOPIC] = { "topic {topic}, shared: {shared}",
                      "topic {topic} under {bound}, shared: {shared}" },
  [GS_PAIR_SAME_EVENT] = { "shared: {shared}", "{event}" },
  [GS_PAIR_SAME_DATE] = { "{a.dates} / {b.dates}",
                          "different date: {a.dates} / {b.dates}" },
  [GS_PAIR_SAME_PARAGRAPH] = { "both stand in one paragraph",
                               "they stand in two paragraphs" },
  [GS_PAIR_NUMBER_DIFFERS] = { "{a.figures} / {b.figures}",
                               "figures that do not differ so much: "
                               "{a.figures} / {b.figures}" },
  [GS_PAIR_SLOTS_EQUAL] = { "{a.slot} / {b.slot}",
                            "not the same: {a.slot} / {b.slot}" },
  [GS_PAIR_SLOTS_DIFFER] = { "{a.slot} / {b.slot}",
                             "no difference: {a.slot} / {b.slot}" },
  [GS_PAIR_SLOTS_EXCLUDE] = { "{a.slot} / {b.slot}",
                              "both can be: {a.slot} / {b.slot}" },
  [GS_PAIR_SIDE_BY_SIDE] = { "one source right after the other",
                             "they do not stand side by side" },
  [GS_PAIR_CONTRARY] = { "{evidence}",
                         "no deed of the one is contrary to one of the other" },
  [GS_PAIR_APART] = { "{evidence}",
                      "no deed of both has another cause, doer or time" },
  [GS_PAIR_RELATIONS] = { "{evidence}", "no relation that both tell differs" },
  [GS_PAIR_CLAIM] = { "", "" }, /* as the condition on the claim */
};

const char *const gs_evidence_absent[GS_N_EVIDENCE] = {
  [GS_EVIDENCE_NEGATION] = "no negation of what the other states was found",
  [GS_EVIDENCE_DENIAL] = "no denial was found",
  [GS_EVIDENCE_OPPOSITE] = "no opposite words were found",
  [GS_EVIDENCE_EXCLUSIVE] = "no words that exclude one another were found",
  [GS_EVIDENCE_NUMBER] = "no different figures of one thing were found",
  [GS_EVIDENCE_DATE] = "no different days of one event were found",
  [GS_EVIDENCE_PRESUPPOSITION] = "nothing that one calls absent is taken as "
                                 "given by the other",
  [GS_EVIDENCE_MODALITY] = "no fact against a mere possibility was found",
  [GS_EVIDENCE_PATTERN] = "no matching words were found",
};
