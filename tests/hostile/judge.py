# SPDX-License-Identifier: Apache-2.0
"""judge.py GAINSAY FOLDER EXTENSION PART: the hostile article as a draft of that
extension, through every output of a part: check, claims, exercise. What of it
comes through as anything but text is printed, and the exit status is 1."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "exercise"))
import drafts
import formats

gainsay, folder, extension, part = sys.argv[1:]
os.chdir(folder)
draft = drafts.write(".", extension)[2:]
options = ["--no-config"] + (["--type=jsonl"] if extension == "jsonl" else [])
LEAST_FINDINGS = 10

# Controls but line ends and tabs, directions, what has no width, tags.
HIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e"
                    "\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
FORMULA = re.compile("[=+@\t\r-]")
SAID = ["<script>alert(1)</script>", "[dam](javascript:alert(3))", "{~50%}",
        "%0A##[error]bad", "<b onclick='x'>old</b>"]


def run(*arguments):
    done = subprocess.run([gainsay, *arguments], capture_output=True,
                          stdin=subprocess.DEVNULL)
    assert done.returncode in (0, 1), (done.returncode, done.stderr)
    told = done.stderr.decode("utf-8")
    assert not HIDDEN.search(told), told
    assert all(line.startswith("gainsay: ") for line in told.splitlines()), told
    return done.stdout.decode("utf-8")


def has_all(text):
    for said in SAID:
        assert said in text, "it does not say " + said


def values(data):
    """All strings of JSON."""
    if isinstance(data, dict):
        return [s for v in data.values() for s in values(v)]
    if isinstance(data, list):
        return [s for v in data for s in values(v)]
    return [data] if isinstance(data, str) else []


# ---- for people ----------------------------------------------------------

def no_command(text):
    for line in text.splitlines():
        assert not re.match(r"\s*(::|##\[)", line), line


def pretty(text):
    no_command(text)
    assert "the gate <script>alert(1)" in text


def line(text):
    has_all(text)
    no_command(text)
    lines = text.splitlines()
    name = re.escape(draft.split("\x1b")[0])
    for i, one in enumerate(lines):
        level = "(error|warning|note)" if i % 2 == 0 else "note"
        assert re.match(r".*%s.*:\d+:\d+: %s: " % (name, level), one), one


def claims_line(text):
    has_all(text)
    no_command(text)


def markdown(text):
    has_all(re.sub(r"\\(.)", r"\1", text))
    no_command(text)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text)
    assert not re.search(r"[`*\[\]<>&$~@]|://|www\.", bare), bare
    rows = [row for row in bare.splitlines() if row.startswith("|")]
    assert len({row.count("|") for row in rows}) == 1, "a cell is cut"
    assert len(rows) > LEAST_FINDINGS
    rendered(text)


# As GitHub reads it, where its own reader is installed.
def rendered(text, wanted="h1 h2 p ul li table thead tbody tr th td"):
    if shutil.which("cmark-gfm") is None:
        return
    page = subprocess.run(
        ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e",
         "strikethrough"], input=text.encode(), capture_output=True, check=True)
    for tag in re.findall(r"</?([a-z0-9]+)[^<>]*>", page.stdout.decode()):
        assert tag in wanted.split(), "it makes <%s>" % tag


def html(text):
    path = "page.html"
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    done = subprocess.run(
        [sys.executable, "-B", os.path.join(here, "..", "pages", "valid.py"),
         path], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    has_all("".join(tree.fromstring(text).itertext()))


# ---- for programs --------------------------------------------------------

def github(text):
    for one in text.splitlines():
        assert re.fullmatch(
            r"::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,"
            r"(col=\d+,endColumn=\d+,)?title=[^,:]+::[^\r\n]+"
            r"|gainsay: and \d+ more", one), one
    assert "%250A##[error]bad" in text and not re.search(
        r"%(?!25|0A|0D|3A|2C)", text), text


def as_json(text):
    has_all("\n".join(values(json.loads(text))))


# Its words are those of the file, with the marks of that.
as_stored = json.loads if extension in ("md", "html") else as_json


def json_lines(text):
    has_all("\n".join(s for one in text.splitlines()
                      for s in values(json.loads(one))))


def sarif(text):
    report, = json.loads(text)["runs"]
    for result in report["results"]:
        said = result["message"]["text"].replace("[the other claim](1)", "")
        assert not re.search(r"[\[\]`_]", said), said
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9%._~/-]+", uri), uri


def xml(text):
    names = {e.tag for e in tree.fromstring(text).iter()}
    assert names <= {"checkstyle", "file", "error", "testsuites", "testsuite",
                     "testcase", "failure", "system-out"}, names
    assert "<script>alert(1)</script>" in "".join(
        [*tree.fromstring(text).itertext(),
         *(v for e in tree.fromstring(text).iter() for v in e.attrib.values())])


def table(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) > LEAST_FINDINGS and len({len(r) for r in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not FORMULA.match(cell), cell
    has_all("\n".join(cell for row in rows for cell in row))


CHECK = {
    "pretty": pretty, "line": line, "markdown": markdown, "html": html,
    "github": github, "gitlab": json.loads, "json": as_json, "jsonl": json_lines,
    "sarif": sarif, "rdjson": as_json, "rdjsonl": json_lines,
    "annotation": as_stored, "checkstyle": xml, "junit": xml, "csv": table,
}
CLAIMS = {
    "pretty": pretty, "line": claims_line, "markdown": markdown, "html": html,
    "jsonl": json_lines, "csv": table,
    "citron": as_stored,
}
DATA = "gitlab", "json", "jsonl", "sarif", "rdjson", "rdjsonl", "annotation", \
    "citron", "checkstyle", "junit"


def reports(command, judges):
    for form, judge in judges.items():
        text = run(command, *options, "--format=" + form, draft)
        hidden = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]") if form in DATA \
            else HIDDEN
        try:
            assert not hidden.search(text), hidden.search(text)
            judge(text)
        except (AssertionError, ValueError, tree.ParseError) as error:
            yield "%s: %s" % (form, error)


# ---- exercises -----------------------------------------------------------

def read(out, what):
    [name] = [n for n in os.listdir(out) if ".%s." % what in n]
    with open(os.path.join(out, name), encoding="utf-8", newline="") as file:
        return file.read()


def all_of(sheet):
    return "\n".join("\n".join([t.question, *t.statements, *t.options,
                                t.answer or ""]) for t in sheet)


def exercise(form):
    out = form
    shutil.rmtree(out, ignore_errors=True)
    run("exercise", *options[:1], "--level=3", "--format=" + form, "-o", out,
        draft)
    texts = read(out, "worksheet"), read(out, "key")
    for text in texts:
        assert not HIDDEN.search(text), HIDDEN.search(text)
    sheet = getattr(formats, form)(texts[0])
    has_all(all_of(sheet))
    if form in ("html", "interactive"):
        html(texts[0])
        html(texts[1])
        key = formats.html_key(texts[1])
    else:
        key = formats.markdown_key(texts[1])
        rendered(texts[1], "h1 h2 p strong blockquote table thead tbody tr th "
                           "td ul li")
    if form == "markdown":
        rendered(texts[0], "h1 h2 p strong blockquote table thead tbody tr th "
                           "td ul li pre code")
    assert sorted(key) == [task.number for task in sheet]


def exercises():
    for form in "markdown", "gift", "text2qti", "html", "interactive":
        try:
            exercise(form)
        except (AssertionError, ValueError, tree.ParseError) as error:
            yield "exercise as %s: %s" % (form, error)


found = list(exercises() if part == "exercise" else
             reports(part, CHECK if part == "check" else CLAIMS))
if part == "check":
    found += ["%d findings" % n for n in
              [run("check", *options, "--format=jsonl",
                   draft).count('"kind":"finding"')] if n < LEAST_FINDINGS]
print("\n".join(one[:2000] for one in found))
sys.exit(bool(found))
