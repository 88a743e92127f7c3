/* SPDX-License-Identifier: Apache-2.0
 *
 * Which words and lists a text has at all: with thousands of rules, most
 * cannot match anything in it, and this tells so at the price of a few bits.
 */
#pragma once

#include "match/pattern.h"

typedef struct GsPresence GsPresence;

GsPresence *gs_presence_new(GsArena *arena);

/* Notes the words and hits of a part of the text. */
void gs_presence_add(GsPresence *presence, const GsSubject *subject);

bool gs_presence_has_list(const GsPresence *presence, uint32_t list);

/* False when the text lacks what every match must have. */
bool gs_presence_allows(const GsPresence *presence, const GsPattern *pattern);
