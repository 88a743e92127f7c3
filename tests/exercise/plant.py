# SPDX-License-Identifier: Apache-2.0
#
# plant.py GAINSAY CASE TYPE: puts a contradiction into the article of a case.
# The article that comes out has one paragraph more, as its type writes one, and
# is byte for byte the same but for that; a check of it finds all that it found
# before and one finding more, of the type, in that paragraph; and its exercise
# is solved by its key. "none" when nothing could be put in.
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

gainsay, case, kind = sys.argv[1:]
[name] = [n for n in os.listdir(case) if n.startswith("article.")]
article = os.path.join(case, name)
extension = os.path.splitext(name)[1]
rules = []
if os.path.exists(os.path.join(case, "rules")):
    with open(os.path.join(case, "rules")) as file:
        rules = ["--rules=" + name for name in file.read().split()]


def run(*arguments):
    return subprocess.run([gainsay, *arguments], capture_output=True,
                          encoding="utf-8")


def content(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def put_in(before, after):
    """What stands in the one and not in the other."""
    n = len(after) - len(before)
    at = len(os.path.commonprefix([before, after]))
    parts = {after[i:i + n] for i in range(at + 1)
             if after[:i] + after[i + n:] == before}
    assert parts, "something else was changed"
    # The same letters may stand at both ends of what was put in.
    return min(parts, key=lambda part: (part.lstrip() == part, part))


def sentence_of(part):
    shapes = {".txt": r"\n\n(.*)", ".md": r"\n\n(.*)", ".html": r"\n<p>(.*)</p>"}
    match = re.fullmatch(shapes[extension], part)
    assert match, "no paragraph: " + repr(part)
    if extension == ".html":
        return html.unescape(match[1])
    return re.sub(r"\\(\W)", r"\1", match[1]) if extension == ".md" else match[1]


def findings(path):
    out = run("check", *rules, "--format=jsonl", path).stdout
    return [f for f in map(json.loads, out.splitlines())
            if f["kind"] == "finding"]


with tempfile.TemporaryDirectory() as top:
    folder = os.path.join(top, "out")
    made = run("exercise", *rules, "--format=markdown", "--plant=" + kind,
               "-o", folder, article)
    if made.returncode == 2:
        assert "can be put into this text" in made.stderr, made.stderr
        assert not os.path.exists(folder)
        print("none")
        sys.exit(0)
    assert made.returncode == 0, made.stderr
    stem = os.path.join(folder, "article.planted-" + kind)
    sentence = sentence_of(put_in(content(article), content(stem + extension)))
    old, new = findings(article), findings(stem + extension)
    known = {f["fingerprint"] for f in old}
    [more] = [f for f in new if f["fingerprint"] not in known]
    assert known <= {f["fingerprint"] for f in new}
    assert more["type"] == kind, more["type"]
    [said] = [side for side in (more["a"], more["b"])
              if sentence.startswith(side["source"].get("text", "none"))]
    assert said["source"]["name"].lower() in sentence.lower(), more
    assert said["content"]["text"] in sentence, more
    key = content(stem + ".key.md").replace("\\", "")
    assert "“" + sentence + "”" in key, sentence
    copy = os.path.join(top, "case")
    shutil.copytree(case, copy)
    shutil.copy(stem + extension, os.path.join(copy, name))
    solved = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "solve.py"),
         gainsay, copy, "3"], capture_output=True, encoding="utf-8")
    assert solved.returncode == 0, solved.stderr
    print(sentence)
