# SPDX-License-Identifier: Apache-2.0
"""Is a page as it should be, seen in a browser?

look.py [--axe=FILE] PAGE...: at each width, in light, in dark and on paper,
nothing may stick out and nothing be kept from loading; with axe-core's
axe.min.js, it may find nothing. What is wrong is printed, and the exit status
is 1."""

import sys

from browser import Browser

WIDTHS = 320, 768, 1280
PAPER = 672  # CSS pixels of A4 within the margins of page.css

STICKS_OUT = """(() => {
  const width = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > width)
    for (const e of document.body.querySelectorAll("*")) {
      const box = e.getBoundingClientRect();
      const inside = e.closest(".map, .unseen, .skip, caption, thead");
      if (box.right > width + 0.5 && !inside)
        out.push(e.tagName + "." + e.className + " " + Math.round(box.right));
    }
  return document.documentElement.scrollWidth > width
    ? "sticks out of " + width + ": " + out.slice(0, 5).join(", ") : "";
})()"""

# The best practices of axe are asked for beside WCAG 2.2 AA.
RUN_AXE = """axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
                                "wcag22aa", "best-practice"] })
  .then(result => result.violations.map(v => v.id + ": " + v.help + ": " +
    v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | ")))"""


def faults_here(browser, axe):
    sticking = browser.run(STICKS_OUT)
    if sticking:
        yield sticking
    for event in browser.events:
        if event.get("method") == "Log.entryAdded":
            yield event["params"]["entry"]["text"]
        elif event.get("method") == "Network.requestWillBeSent":
            url = event["params"]["request"]["url"]
            if not url.startswith("file:"):
                yield "it asks for " + url
    if axe:
        browser.run(axe + "; 0")
        yield from browser.run(RUN_AXE)


def faults(browser, page, axe):
    for dark in False, True:
        for width in WIDTHS:
            browser.look(width, dark)
            browser.open(page)
            # One width is enough for colours, another for what is folded.
            is_for_axe = (width, dark) in ((320, False), (1280, False),
                                           (1280, True))
            for fault in faults_here(browser, axe if is_for_axe else None):
                yield "%d px, %s: %s" % (width, "dark" if dark else "light",
                                         fault)
    browser.look(PAPER, False, "print")
    browser.open(page)
    for fault in faults_here(browser, None):
        yield "on paper: %s" % fault


def main(arguments):
    axe = None
    if arguments and arguments[0].startswith("--axe="):
        with open(arguments.pop(0)[len("--axe="):], encoding="utf-8") as file:
            axe = file.read()
    found = []
    with Browser() as browser:
        for page in arguments:
            found += ["%s: %s" % (page, f) for f in faults(browser, page, axe)]
    print("\n".join(found[:40]))
    return bool(found) or not arguments


sys.exit(main(sys.argv[1:]))
