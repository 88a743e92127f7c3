# SPDX-License-Identifier: Apache-2.0
"""One hostile article in every type of draft.

Its prose is full of what has a meaning in some output: elements and scripts,
links, formulas, commands for terminals and for CI, marks of quizzes. Each type
gets it with its own marks escaped, so that the prose is the same in all."""

import html
import json
import re
import zipfile

# As a name a file can have everywhere but on Windows.
NAME = "\"><img src=x onerror=alert(0)>&=,;%0A::error ::x\x1b[31m\u202eq"

HEADLINE = "<h1 onclick=x> {=all#} | `x` [y](javascript:alert(9)) ::error::"

PROSE = [
    # elements, entities, ends of what text may stand in
    'Holm & Sons said the gate <script>alert(1)</script> was open "now" '
    "</textarea><img src=x onerror=alert(2)>. But Ada O'Neil denied this.",
    "Here </main> &lt;b&gt; it rained ]]> there --> that day.",
    "Police said 20 men were hurt in the <b onclick='x'>old</b> fire, \"@all\". "
    "The port of Lund said 35 men were hurt in the <b onclick='x'>old</b> fire.",
    # formulas
    "The mayor said +20 carts were lost in May. Ada Rosen said -35 carts were "
    "lost in May.",
    '=cmd|"/C calc"!A0 said @SUM(1+1) was paid.',
    # marks of Markdown; links that run something
    "Lind said the [dam](javascript:alert(3)) was `open` | *wide* "
    "![x](https://example.org/x) <https://example.org/>. Berg denied this.",
    # commands for CI
    "::error file=x,line=1::Now ##[error]x ::endgroup::",
    "Ida Moe said a lamp ::error::x %0A##[error]bad was lit. Ruud denied this.",
    # quizzes
    "%50% Ida Kerr said the lock {~50%} [html] = # was shut. Varnes denied "
    "this. {T} // $CATEGORY: x",
    "1. Ida Oster said the $Lund$ road \\n was ____ open *a ^^ =. Lea Aro "
    "denied this. a) b) *c) ((x)) ...",
    "::name:: Nils Ek said <u>rain</u> fell, according to \"<u>Wire</u>\". "
    "Pia Ek said <u>rain</u> did not fall, according to \"<u>Wire</u>\".",
    "Title: Ida Moll said the pier {=was~not#x} sold. Quiz title: Una Moll "
    "denied that the pier was sold.",
]

# Where a type can hold them: an escape sequence, a bell, a C1 control, what
# turns the direction of writing, what nobody sees, and a tag.
HIDDEN = ("Ida Kim said a lamp \x1b[31m was\u200b lit\x07. Jo\u2066 Lund denied "
          "this. Here\x7f stood \u009b1m a\u202e sign\U000e0041 "
          "\x1b]8;;https://example.org\x07 too.")
TAME = re.compile("[\x00-\x08\x0b-\x1f]")

BLOCKS = [HEADLINE, *PROSE, HIDDEN]


def escape(text):
    return html.escape(text, quote=True)


def text(path, blocks):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(blocks) + "\n")


def markdown(path, blocks):
    escaped = [re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", b) for b in blocks]
    text(path, ["# " + escaped[0], *escaped[1:]])


def page(path, blocks):
    paragraphs = ["<p>%s</p>" % escape(b) for b in blocks[1:]]
    text(path, ["<!DOCTYPE html><meta charset=utf-8><h1>%s</h1>"
                % escape(blocks[0]), *paragraphs])


def xml(blocks):
    return [escape(TAME.sub(" ", b)) for b in blocks]


def docx(path, blocks):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
                   % b for b in xml(blocks))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml",
                         '<w:document xmlns:w="%s"><w:body>%s</w:body>'
                         "</w:document>" % (name, body))


def nitf(path, blocks):
    first, *rest = xml(blocks)
    text(path, ["<nitf><body><body.head><hedline><hl1>%s</hl1></hedline>"
                "</body.head><body.content>%s</body.content></body></nitf>"
                % (first, "".join("<p>%s</p>" % b for b in rest))])


def newsml(path, blocks):
    first, *rest = xml(blocks)
    text(path, ["<newsItem><contentMeta><headline>%s</headline></contentMeta>"
                "<contentSet><inlineXML><html xmlns="
                '"http://www.w3.org/1999/xhtml"><body>%s</body></html>'
                "</inlineXML></contentSet></newsItem>"
                % (first, "".join("<p>%s</p>" % b for b in rest))])


def ninjs(path, blocks):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"headline": blocks[0],
                   "body_text": "\n\n".join(blocks[1:])}, file)


def lines(path, blocks):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"id": NAME, "text": "\n\n".join(blocks)}, file)
        file.write("\n")


TYPES = {
    "txt": text, "md": markdown, "html": page, "docx": docx, "nitf": nitf,
    "newsml": newsml, "ninjs": ninjs, "jsonl": lines,
}


def write(folder, extension):
    path = "%s/%s.%s" % (folder, NAME, extension)
    TYPES[extension](path, BLOCKS)
    return path
