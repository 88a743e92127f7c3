/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether a name or a description is that of somebody who is known: of those
 * who have its word in their names, the last that it fits.
 *
 * A couple has one name: "Mrs. Dalton" is not "Mr. Dalton", and neither is
 * "Peter Dalton" the "Ruth Dalton" of before.
 */
#include "claim/actor-private.h"

#define MOST_NAMESAKES 20 /* back from the last one */
#define NEAR 1            /* sentences back: spoken of right now */
#define FAR 3             /* or for a while */

bool
gs_is_name_part(const GsActorFacts *whole, const GsId *words, size_t n)
{
  if (n == 0 || n > whole->n_words)
    return false;
  bool is_given = n == 1 && whole->is_proper && whole->words[0] == words[0];
  if (whole->words[whole->n_words - 1] != words[n - 1] && !is_given)
    return false;
  size_t at = 0;
  for (size_t i = 0; i < whole->n_words && at < n; i++)
    at += whole->words[i] == words[at];
  return at == n;
}

static bool
are_of_one_name(const GsActorFacts *facts, const GsActorFacts *wanted)
{
  if (facts->is_proper != wanted->is_proper ||
      facts->is_plural != wanted->is_plural ||
      facts->is_former != wanted->is_former ||
      (facts->rest != 0 && wanted->rest != 0 && facts->rest != wanted->rest))
    return false;
  /* a name gets longer when the text goes on, a description does not: "the
   * insurance company" is not "the company" of before */
  bool is_longer = facts->n_words != wanted->n_words;
  if (facts->is_proper && is_longer &&
      (facts->rest == 0) != (wanted->rest == 0))
    return false; /* "the Tax Policy Centre", "the Centre for Tax Policy" */
  return gs_is_name_part(facts, wanted->words, wanted->n_words) ||
         (facts->is_proper &&
          gs_is_name_part(wanted, facts->words, facts->n_words));
}

/* May the two be of one sex, as far as is known? */
static bool
may_be_of_one_sex(uint16_t who, uint16_t wanted)
{
  const uint16_t sexes = GS_WHO_MALE | GS_WHO_FEMALE;
  return (who & sexes) == 0 || (wanted & sexes) == 0 || (who & wanted & sexes);
}

static bool
is_wanted(const GsCast *cast, uint32_t index, const GsWanted *wanted)
{
  const GsActorFacts *facts = &cast->facts.items[index];
  if (!may_be_of_one_sex(cast->claims->actors.items[index].who, wanted->who))
    return false;
  if (facts->short_form != 0 && wanted->facts->n_words == 1 &&
      wanted->facts->is_proper && facts->short_form == wanted->facts->words[0])
    return true;
  if (wanted->facts->is_proper || !facts->is_proper)
    return are_of_one_name(facts, wanted->facts);
  return !wanted->is_indefinite && !wanted->facts->is_plural &&
         gs_is_described_so(facts, wanted->facts);
}

/* Whom the word led to before the actor; a role leads to others than a name. */
static uint32_t
one_before(const GsActorFacts *facts, GsId word)
{
  if (facts->head == word)
    return facts->before;
  const GsDescription *role = gs_description_headed(facts, word);
  return role != NULL ? role->led_before : 0;
}

static bool
is_near(const GsCast *cast, uint32_t index, uint32_t sentences)
{
  return cast->sentence <= cast->facts.items[index].seen + sentences;
}

/* "The senator", of two: he of whom the text speaks right now, when it has not
 * spoken of the other for a while; else neither. */
static gssize
nearer_of(const GsCast *cast, gssize one, uint32_t other)
{
  if (one < 0 || (uint32_t)one == other)
    return (gssize)other;
  bool is_one = is_near(cast, (uint32_t)one, NEAR);
  bool is_other = is_near(cast, other, NEAR);
  if (is_one && !is_near(cast, other, FAR))
    return one;
  return is_other && !is_near(cast, (uint32_t)one, FAR) ? (gssize)other : -1;
}

/* "Mr. Dalton", and "Dalton", is he who was called so before, when there is
 * one, and not his brother whom the text has named since. */
gssize
gs_cast_find_words(const GsCast *cast, const GsWanted *wanted)
{
  const GsActorFacts *facts = wanted->facts;
  GsId last = facts->words[facts->n_words - 1];
  GsId first = facts->is_proper ? facts->words[0] : last;
  if (last >= cast->n_by_word || first >= cast->n_by_word)
    return -1;
  /* "Tobin" before, "Tobin Ashdale" now */
  GsId word = cast->by_word[last] ? last : first;
  uint32_t number = cast->by_word[word];
  gssize found = -1;
  bool is_role_found = false;
  for (size_t i = 0; number != 0 && i < MOST_NAMESAKES; i++) {
    const GsActorFacts *its = &cast->facts.items[number - 1];
    bool is_it = is_wanted(cast, number - 1, wanted);
    bool is_role = its->is_proper && !facts->is_proper;
    bool is_usual = wanted->is_titled  ? its->is_titled
                    : wanted->is_short ? its->is_short
                    : facts->is_proper ? true
                                       : its->n_words == facts->n_words;
    if (is_it && !is_role && is_usual)
      return is_role_found ? found : (gssize)number - 1;
    if (is_it && is_role) {
      found = nearer_of(cast, found, number - 1);
      if (found < 0)
        return -1;
      is_role_found = true;
    } else if (is_it && found < 0) {
      found = (gssize)number - 1;
    }
    number = one_before(its, word);
  }
  return found;
}

gssize
gs_cast_kin(const GsCast *cast, uint32_t index, uint16_t who)
{
  const GsActorFacts *facts = &cast->facts.items[index];
  gssize found = -1;
  if (!facts->is_proper || !facts->is_person || facts->n_words < 2)
    return -1;
  uint32_t number = cast->by_word[facts->head];
  for (size_t i = 0; number != 0 && i < MOST_NAMESAKES; i++) {
    const GsActorFacts *other = &cast->facts.items[number - 1];
    if (number - 1 != index && other->head == facts->head && other->is_proper &&
        gs_cast_agrees(cast, number - 1, who)) {
      if (found >= 0)
        return -1;
      found = (gssize)number - 1;
    }
    number = other->before;
  }
  return found;
}

/* "The president", "the vice president"; "the mayor", "the former mayor". */
static bool
are_described_apart(const GsActorFacts *x, const GsActorFacts *y)
{
  if (x->is_proper || y->is_proper || !x->is_person || !y->is_person ||
      !x->is_definite || !y->is_definite || x->is_plural || y->is_plural ||
      x->named != 0 || y->named != 0 || x->head == 0 || x->head != y->head)
    return false;
  return x->is_former != y->is_former || x->n_words != y->n_words;
}

static bool
holds_any(const GsActorFacts *x, const GsActorFacts *y)
{
  for (size_t i = 0; i < x->n_words; i++)
    for (size_t k = 0; k < y->n_words; k++)
      if (x->words[i] == y->words[k])
        return true;
  return false;
}

/* "The Ministry of Trade", "the Ministry of Defence"; "the Quill campaign",
 * "the Orme campaign". */
static bool
are_bodies_apart(const GsActorFacts *x, const GsActorFacts *y)
{
  if (!x->is_body || !y->is_body || x->head != y->head)
    return false;
  if (x->rest != 0 && y->rest != 0 && x->rest != y->rest)
    return true;
  return x->n_words > 1 && y->n_words > 1 &&
         x->words[x->n_words - 2] != y->words[y->n_words - 2];
}

/* By names that share nothing, or nothing but the last one. */
static bool
are_named_apart(const GsActorFacts *x, const GsActorFacts *y)
{
  if (!x->is_proper || !y->is_proper || x->short_form != 0 ||
      y->short_form != 0)
    return false;
  bool are_full = x->n_words > 1 && y->n_words > 1;
  return !holds_any(x, y) || (x->is_person && y->is_person && are_full &&
                              x->words[0] != y->words[0]);
}

bool
gs_claims_are_two(const GsClaims *claims, uint32_t a, uint32_t b)
{
  if (a == b || claims->cast == NULL)
    return false;
  const GsActorFacts *x = &claims->cast->facts.items[a];
  const GsActorFacts *y = &claims->cast->facts.items[b];
  if (x->named == b + 1 || y->named == a + 1)
    return false;
  return (x->age != 0 && y->age != 0 && x->age != y->age) ||
         are_described_apart(x, y) || are_bodies_apart(x, y) ||
         are_named_apart(x, y) ||
         (x->is_proper && y->is_proper &&
          !may_be_of_one_sex(claims->actors.items[a].who,
                             claims->actors.items[b].who));
}
