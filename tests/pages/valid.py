# SPDX-License-Identifier: Apache-2.0
"""Is a page sound, without a browser?

valid.py PAGE...: each must be well-formed, its ids unique, each link within
it lead somewhere, its policy fit what it carries; and it must hold only the
elements and attributes that the program itself writes, for anything else has
come out of a text. What is wrong is printed, and the exit status is 1."""

import base64
import hashlib
import re
import sys
import xml.etree.ElementTree as tree

ELEMENTS = set(
    """html head meta title style body a header footer main nav section article
    h1 h2 h3 h4 h5 p b strong em span div code ul ol li dl dt dd br table
    caption thead tbody tr th td mark label input textarea button select option
    fieldset legend blockquote figure figcaption form output progress script
    noscript svg g path line circle text""".split())
ATTRIBUTES = set(
    """id class href lang charset name content http-equiv role scope colspan
    tabindex type rows value for checked disabled hidden selected
    aria-label aria-labelledby aria-describedby aria-live aria-hidden
    autocomplete aria-current width height viewBox d x y x1 x2 y1 y2 cx cy r""".split())


def hash_of(text):
    digest = hashlib.sha256(text.encode()).digest()
    return "'sha256-%s'" % base64.b64encode(digest).decode()


def faults_of_policy(root, source):
    policy = [e.get("content") for e in root.iter("meta")
              if e.get("http-equiv") == "Content-Security-Policy"]
    if len(policy) != 1:
        yield "it has %d policies" % len(policy)
        return
    said = dict(part.strip().split(" ", 1) for part in policy[0].split(";"))
    if said.get("default-src") != "'none'":
        yield "the policy lets things in: %s" % policy[0]
    for name, element in ("style-src", "style"), ("script-src", "script"):
        carried = re.findall("<%s>(.*?)</%s>" % (element, element), source,
                             re.S)
        allowed = said.get(name, "").split()
        if [hash_of(text) for text in carried] != allowed:
            yield "%s is not what the page carries" % name


def faults_of_headings(root):
    levels = [int(e.tag[1]) for e in root.iter() if re.match("h[1-6]$", e.tag)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "there must be one h1, and first: %s" % levels
    for before, level in zip(levels, levels[1:]):
        if level > before + 1:
            yield "a heading of level %d stands below one of %d" % (level,
                                                                   before)


def faults_of_links(root):
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    for one in sorted(set(i for i in ids if ids.count(i) > 1)):
        yield "the id %s is there twice" % one
    for element in root.iter():
        for name in "href", "for", "aria-labelledby", "aria-describedby":
            for to in (element.get(name) or "").split():
                to = to[1:] if name == "href" and to[0] == "#" else to
                if to not in ids:
                    yield "%s leads to %s, which is not there" % (name, to)


def faults_of_names(root):
    for element in root.iter():
        if element.tag not in ELEMENTS:
            yield "no page of ours has <%s>" % element.tag
        for name in element.keys():
            if name not in ATTRIBUTES and not name.startswith("data-"):
                yield "no page of ours has %s=\"\"" % name


def faults(path):
    with open(path, encoding="utf-8", newline="") as file:
        source = file.read()
    if not source.startswith("<!DOCTYPE html>\n"):
        yield "it does not begin as HTML"
    try:
        root = tree.fromstring(source)
    except tree.ParseError as error:
        yield "it is not well-formed: %s" % error
        return
    if root.tag != "html" or not root.get("lang"):
        yield "its language is not said"
    yield from faults_of_policy(root, source)
    yield from faults_of_headings(root)
    yield from faults_of_links(root)
    yield from faults_of_names(root)


found = ["%s: %s" % (path, fault) for path in sys.argv[1:]
         for fault in faults(path)]
print("\n".join(found[:40]))
sys.exit(bool(found) or len(sys.argv) < 2)
