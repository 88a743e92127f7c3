# SPDX-License-Identifier: Apache-2.0
#
# solve.py GAINSAY CASE LEVEL: makes the exercise of a case of the corpus in
# the formats for teachers, reads each strictly, and solves each task by its
# key. The answers must be the same in all formats, and must be what the
# findings, the claims and the case's own list of what is to be found say.
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import formats

gainsay, case, level = sys.argv[1:]
[article] = [os.path.join(case, name) for name in os.listdir(case)
             if name in ("article.txt", "article.md", "article.html")]
rules = []
if os.path.exists(os.path.join(case, "rules")):
    with open(os.path.join(case, "rules")) as file:
        rules = ["--rules=" + name for name in file.read().split()]


def run(*arguments):
    done = subprocess.run([gainsay, *arguments], capture_output=True)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode()


def lines(command):
    _, out, _ = run(command, *rules, "--format=jsonl", article)
    return [json.loads(line) for line in out.splitlines()]


def make(form, folder):
    code, out, err = run("exercise", *rules, "--format=" + form,
                         "--level=" + level, "-o", folder, article)
    assert code == 0, err
    return sorted(os.listdir(folder))


def read(folder, part):
    [name] = [n for n in os.listdir(folder) if n.startswith("article." + part)]
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return file.read()


def words(content):
    text = re.sub(r"\s", " ", content).strip()
    return text.strip(" \t\n\"',‘’“”«»")


# "Ada Holm (line 4, “said”): “the gate was open”"
def side(statement):
    match = re.fullmatch(r"(.*?)(?: \([^()]*\))?: “(.*)”", statement)
    assert match, "no claim: " + statement
    return match[1], match[2]


def name_of(claim):
    name = claim["source"]["name"]
    return "the article itself" if name == "narrator" else name


def is_side(claim, statement):
    who, what = side(statement)
    return who == name_of(claim) and what == words(claim["content"]["text"])


def finding_of(one, other):
    for finding in findings:
        a, b = finding["a"], finding["b"]
        if (is_side(a, one) and is_side(b, other)) or (
                is_side(b, one) and is_side(a, other)):
            return finding
    return None


def expected():
    with open(os.path.join(case, "expected"), encoding="utf-8") as file:
        text = file.read()
    return [[line.split("|", 1)[1].strip() for line in block.splitlines()
             if re.match(r"\s*[ab]: ", line)]
            for block in text.split("\n\n") if "  a: " in block]


findings = [f for f in lines("check") if f["kind"] == "finding"]
claims = [c for c in lines("claims") if c["kind"] == "claim"]

if not findings:
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "none")
        code, out, err = run("exercise", *rules, "-o", folder, article)
        assert code == 2 and "nothing to find" in err, err
        assert not os.path.exists(folder), "a folder was left behind"
    sys.exit(0)

with tempfile.TemporaryDirectory() as top:
    sheets, keys = {}, {}
    for form in "markdown", "gift", "text2qti", "html", "interactive":
        folder = os.path.join(top, form)
        assert len(make(form, folder)) == 2, "two files"
        sheets[form] = getattr(formats, form)(read(folder, "worksheet"))
        keys[form] = read(folder, "key")
    make("interactive", os.path.join(top, "again"))
    for part in "worksheet", "key":
        assert read(os.path.join(top, "again"), part) == \
            read(os.path.join(top, "interactive"), part), "same bytes"
    assert len(set(keys.values())) == 2, "one key as text, one as a page"
    key = formats.markdown_key(keys["gift"])
    page = formats.html_key(keys["interactive"])
    assert {n: (a.letter, a.text) for n, a in key.items()} == \
        {n: (a.letter, a.text) for n, a in page.items()}

sheet = sheets["markdown"]
assert len({(t.question, *t.statements) for t in sheet}) == len(sheet), \
    "no two tasks that look the same"
assert [t.number for t in sheet] == list(range(1, len(sheet) + 1))
assert sorted(key) == [t.number for t in sheet], "the key has each task"
for form in "gift", "text2qti", "html", "interactive":
    assert len(sheets[form]) == len(sheet), form
    for task, other in zip(sheet, sheets[form]):
        wanted = key[task.number]
        assert other.statements == task.statements, (form, task.number)
        assert other.question == task.question, (form, task.number)
        assert other.options == task.options, (form, task.number)
        assert other.heading in (None, task.heading), (form, task.number)
        if form == "html":
            assert other.right is other.answer is None
        elif task.options:
            assert other.right == wanted.letter, (form, task.number)
        else:
            assert other.answer == wanted.text, (form, task.number)
        if form == "interactive" and task.options:
            assert other.answer == page[task.number].reason

seen = set()
for task in sheet:
    answer = key[task.number]
    where = "task %d: " % task.number
    if task.options:
        assert len(set(task.options)) == len(task.options) >= 2, where
        assert task.options["abcdefgh".index(answer.letter)] == answer.text, where
    if task.heading == "Find the pairs":
        seen.add(task.statements[0])
        for option in task.options:
            is_right = option == answer.text
            assert bool(finding_of(task.statements[0], option)) == is_right, \
                where + option
    elif task.heading == "Who says it?":
        what = re.fullmatch(r"“(.*)”(?: \(line \d+\))?", task.statements[0])[1]
        who = {name_of(c) for c in claims if words(c["content"]["text"]) == what}
        assert who == {answer.text}, where + str(who)
    elif task.heading == "Told or not?":
        finding = finding_of(*task.statements)
        assert finding["disclosed"] == (answer.letter == "a"), where
    elif task.heading == "Conflict, tension or neither?":
        if len(task.statements) == 1:
            example = task.statements[0].split("“", 1)[1][:-1]
            with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
                file.write(example)
                file.flush()
                _, out, _ = run("check", *rules, "--format=jsonl", file.name)
            assert '"kind":"finding"' not in out, where + example
            assert answer.letter == "c", where
            continue
        finding = finding_of(*task.statements)
        strength = finding["strength"] if finding else "neither"
        assert answer.text.lower().startswith(strength), where
        one, other = [side(s)[1] for s in task.statements]
        for a, b in expected() if finding is None else []:
            a, b = words(a), words(b)
            assert not (a in one and b in other or a in other and b in one), \
                where + "this is to be found: " + one + " / " + other
    else:
        assert task.heading == "What would you ask?", task.heading
        assert finding_of(*task.statements) and answer.text, where

assert len(seen) >= min(len(findings), 1), "each finding is asked for"
asked = sum(t.heading == "Find the pairs" for t in sheet)
told = sum(t.heading == "Told or not?" for t in sheet)
assert asked == told == len(findings), (asked, told, len(findings))
