# SPDX-License-Identifier: Apache-2.0
"""Checks that a report's places hold the words that it is about.

usage: places.py FORMAT DRAFT JSONL <REPORT

JSONL is the same check's JSON lines; the words are those of both contents.
The draft is cut here by each format's own unit, independently of the program.
Also holds the rules that a SARIF report keeps for GitHub's sake.
"""
import csv
import io
import json
import re
import sys
import xml.etree.ElementTree

kind, draft, lines = sys.argv[1:]
raw = open(draft, "rb").read()
whole = raw.decode("utf-8")
text = whole[1:] if whole.startswith("\ufeff") else whole
rows = re.split(r"\r\n|\r|\n", text)
findings = [o for o in map(json.loads, open(lines, encoding="utf-8"))
            if o["kind"] == "finding"]
report = sys.stdin.buffer.read().decode("utf-8")
failures = []


def wanted(finding, side):
    return finding[side]["content"]["text"]


def same(what, got, want):
    if got != want:
        failures.append(f"{what}: {got!r} instead of {want!r}")


def by_chars(region, line, start, end):
    return rows[region[line] - 1][region[start] - 1:region[end] - 1]


def by_bytes(place):
    row = rows[place["start"]["line"] - 1].encode("utf-8")
    cut = row[place["start"]["column"] - 1:place["end"]["column"] - 1]
    return cut.decode("utf-8")


def sarif():
    run = json.loads(report)["runs"][0]
    driver = run["tool"]["driver"]
    same("columnKind", run["columnKind"], "unicodeCodePoints")
    same("id", run["automationDetails"]["id"], "gainsay/")
    same("results", len(run["results"]), len(findings))
    invocation = run["invocations"][0]
    complete = not invocation.get("toolExecutionNotifications")
    same("executionSuccessful", invocation["executionSuccessful"], complete)
    for rule in driver["rules"]:
        texts = [rule["id"], rule["name"], rule["help"]["markdown"]]
        texts += [rule[key]["text"] for key in
                  ("shortDescription", "fullDescription", "help")]
        same("empty text", [t for t in texts if not t], [])
        same("long name", len(rule["name"]) <= 255, True)
        same("long text", len(rule["fullDescription"]["text"]) <= 1024, True)
    for result, finding in zip(run["results"], findings):
        same("rule", driver["rules"][result["ruleIndex"]]["id"],
             result["ruleId"])
        same("mangled", re.search("[`_]", result["message"]["text"]), None)
        same("link", "[the other claim](1)" in result["message"]["text"], True)
        for side, place in (("a", result["locations"][0]),
                            ("b", result["relatedLocations"][0])):
            place = place["physicalLocation"]
            same("uri", place["artifactLocation"]["uri"], draft)
            got = by_chars(place["region"], "startLine", "startColumn",
                           "endColumn")
            same("sarif " + side, got, wanted(finding, side))


def rdjson(diagnostics):
    same("diagnostics", len(diagnostics), len(findings))
    for diagnostic, finding in zip(diagnostics, findings):
        related = diagnostic["related_locations"][0]
        same("a", by_bytes(diagnostic["location"]["range"]),
             wanted(finding, "a"))
        same("b", by_bytes(related["location"]["range"]),
             wanted(finding, "b"))


def github():
    commands = [line for line in report.splitlines() if line[:2] == "::"]
    cuts = set()
    for command in commands:
        pairs = dict(part.split("=", 1) for part in
                     command.split("::")[1].split(" ", 1)[1].split(","))
        region = {k: int(v) for k, v in pairs.items() if v.isdigit()}
        cuts.add(by_chars(region, "line", "col", "endColumn"))
    same("github", cuts, {wanted(f, "a") for f in findings})


def annotation():
    for note, finding in zip(json.loads(report), findings):
        for side, target in zip("ab", note["target"]):
            quote, place = target["selector"]
            start, end = place["start"], place["end"]
            same("exact", quote["exact"], wanted(finding, side))
            same("range", whole[start:end], quote["exact"])
            same("prefix", quote["prefix"], whole[max(start - 32, 0):start])
            same("suffix", quote["suffix"], whole[end:end + 32])


def citron():
    quotes = json.loads(report)["quotes"]
    same("any quote", bool(quotes), True)
    for quote in quotes:
        for span in [quote["cue"]] + quote["sources"] + quote["contents"]:
            same("span", whole[span["start"]:span["end"]], span["text"])


def starts(finding, side, line, column):
    """A format that tells where the words start, and not where they end."""
    words = wanted(finding, side)
    row = rows[int(line) - 1]
    same(side, row[int(column) - 1:][:len(words)], words)


def holds(finding, line):
    """A format that tells the line alone."""
    same("line", wanted(finding, "a") in rows[int(line) - 1], True)


def by_line():
    told = [line.split(":")[1:3] for line in report.splitlines()]
    same("lines", len(told), 2 * len(findings))
    for i, finding in enumerate(findings):
        starts(finding, "a", *told[2 * i])
        starts(finding, "b", *told[2 * i + 1])


def by_cell():
    cells = list(csv.DictReader(io.StringIO(report)))
    same("rows", len(cells), len(findings))
    for cell, finding in zip(cells, findings):
        starts(finding, "a", cell["line"], cell["column"])
        starts(finding, "b", cell["line_b"], cell["column_b"])


def checkstyle():
    errors = xml.etree.ElementTree.fromstring(report).findall("file/error")
    same("errors", len(errors), len(findings))
    for error, finding in zip(errors, findings):
        starts(finding, "a", error.get("line"), error.get("column"))


def junit():
    cases = xml.etree.ElementTree.fromstring(report).iter("testcase")
    for case, finding in zip(cases, findings):
        holds(finding, case.get("line"))


def gitlab():
    for issue, finding in zip(json.loads(report), findings):
        holds(finding, issue["location"]["lines"]["begin"])


def by_json():
    for finding in findings:
        for side in "ab":
            content = finding[side]["content"]
            for (start, end), (first, last) in zip(content["bytes"],
                                                   content["chars"]):
                same("bytes", raw[start:end].decode("utf-8"),
                     content["text"])
                same("chars", whole[first:last], content["text"])
            starts(finding, side, content["line"], content["column"])


if not findings:
    failures.append("there is no finding to look at")
if kind == "rdjson":
    rdjson(json.loads(report)["diagnostics"])
elif kind == "rdjsonl":
    rdjson([json.loads(line) for line in report.splitlines()])
else:
    {"sarif": sarif, "github": github, "annotation": annotation,
     "citron": citron, "line": by_line, "csv": by_cell, "jsonl": by_json,
     "checkstyle": checkstyle, "junit": junit, "gitlab": gitlab}[kind]()
print("\n".join(failures))
sys.exit(1 if failures else 0)
