# SPDX-License-Identifier: Apache-2.0
"""Do the marks and links of a report lead to the right words?

marks.py PAGE LINES: LINES is what --format=jsonl says of the same text. What
is wrong is printed, and the exit status is 1."""

import json
import re
import sys
import unicodedata

from browser import Browser

# What a link of the page leads to, followed as a reader would.
FOLLOW = """((from, to) => {
  const link = document.querySelector(from + ' a[href="' + to + '"], ' +
                                      'a' + from + '[href="' + to + '"]');
  if (!link) return "there is no link from " + from + " to " + to;
  link.click();
  const there = document.querySelector(":target");
  return there && "#" + there.id === to ? "" : from + " does not lead to " + to;
})(%s, %s)"""

# The text behind a mark's link, without other links, up to the line's end and
# on over as many lines as the claim has.
BEHIND = """(id => {
  const link = document.getElementById(id);
  if (!link) return null;
  const range = document.createRange();
  range.setStartAfter(link);
  range.setEndAfter(link.closest(".lines").lastElementChild);
  const part = range.cloneContents();
  const marked = [...part.querySelectorAll("mark")].map(m => m.textContent);
  for (const e of part.querySelectorAll("a, .number")) e.remove();
  return { text: part.textContent, marked: marked.join(" ") };
})(%s)"""


def plain(text):
    """Without blanks, and without what the page shows by its number."""
    text = re.sub("<U\\+[0-9A-F]+>", "", text)
    return "".join(c for c in text if not c.isspace() and
                   unicodedata.category(c) not in ("Cc", "Cf"))


def faults_of_side(browser, number, letter, claim):
    card, mark = "#f%d" % number, "#m%d%s" % (number, letter)
    for one, other in (card, mark), (mark, card):
        fault = browser.run(FOLLOW % (json.dumps(one), json.dumps(other)))
        if fault:
            yield fault
    behind = browser.run(BEHIND % json.dumps(mark[1:]))
    first = plain(claim["content"]["text"].split(" … ")[0])
    if behind is None:
        yield "there is no " + mark
    elif not plain(behind["text"]).startswith(first):
        yield "behind %s stands: %s" % (mark, behind["text"][:80])
    elif first not in plain(behind["marked"]):
        yield "%s is not marked: %s" % (mark, first)
    line = browser.run("document.querySelector('%s').closest('.line')"
                       ".querySelector('.number').textContent.trim()" % mark)
    if line != str(claim["content"]["line"]):
        yield "%s stands in line %s" % (mark, line)


def faults(browser, lines):
    findings = [d for d in lines if d["kind"] == "finding"]
    cards = browser.run("document.querySelectorAll('.card').length")
    if cards != len(findings) or not findings:
        yield "%d cards for %d findings" % (cards, len(findings))
    for number, finding in enumerate(findings, 1):
        yield from faults_of_side(browser, number, "A", finding["a"])
        yield from faults_of_side(browser, number, "B", finding["b"])
    # Every link of the page, whatever it is for.
    dead = browser.run("""[...document.querySelectorAll("a")].filter(a =>
      !document.querySelector(a.getAttribute("href"))).map(a => a.outerHTML)""")
    yield from ("this leads nowhere: " + link for link in dead)


def faults_of_keys(browser, page):
    """The first key leads to the skip link, the second past the header."""
    browser.open(page)
    browser.press("Tab")
    shown = browser.run("document.activeElement.className === 'skip' && "
                        "document.activeElement.getBoundingClientRect().left")
    if shown is False or shown < 0:
        yield "the first stop is not a skip link that is seen"
    browser.press("Enter", text="\r")
    if browser.run("location.hash") != "#main":
        yield "the skip link does not lead to #main"


def main(page, lines):
    with open(lines, encoding="utf-8") as file:
        read = [json.loads(line) for line in file]
    with Browser() as browser:
        browser.look(1280)
        browser.open(page)
        found = list(faults(browser, read))
        found += faults_of_keys(browser, page)
    print("\n".join(found[:40]))
    return bool(found)


sys.exit(main(*sys.argv[1:]))
