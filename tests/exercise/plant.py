# SPDX-License-Identifier: Apache-2.0
#
# plant.py GAINSAY CASE TYPE: puts a contradiction into the article of a case.
# The article that comes out has one paragraph more; a check of it finds all
# that it found before and one finding more, of the type, in that paragraph;
# and its exercise is solved by its key. "none" when nothing could be put in.
import json
import os
import shutil
import subprocess
import sys
import tempfile

gainsay, case, kind = sys.argv[1:]
article = os.path.join(case, "article.txt")
rules = []
if os.path.exists(os.path.join(case, "rules")):
    with open(os.path.join(case, "rules")) as file:
        rules = ["--rules=" + name for name in file.read().split()]


def run(*arguments):
    return subprocess.run([gainsay, *arguments], capture_output=True,
                          encoding="utf-8")


def paragraphs(path):
    with open(path, encoding="utf-8") as file:
        return file.read().rstrip("\n").split("\n\n")


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
    before, after = paragraphs(article), paragraphs(stem + ".txt")
    [at] = [i for i in range(len(after)) if after[:i] + after[i + 1:] == before]
    sentence = after[at]
    old, new = findings(article), findings(stem + ".txt")
    known = {f["fingerprint"] for f in old}
    [more] = [f for f in new if f["fingerprint"] not in known]
    assert known <= {f["fingerprint"] for f in new}
    assert more["type"] == kind, more["type"]
    [said] = [side for side in (more["a"], more["b"])
              if sentence.startswith(side["source"].get("text", "none"))]
    assert said["source"]["name"].lower() in sentence.lower(), more
    assert said["content"]["text"] in sentence, more
    with open(stem + ".key.md", encoding="utf-8") as file:
        key = file.read().replace("\\", "")
    assert "“" + sentence + "”" in key, sentence
    copy = os.path.join(top, "case")
    shutil.copytree(case, copy)
    shutil.copy(stem + ".txt", os.path.join(copy, "article.txt"))
    solved = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "solve.py"),
         gainsay, copy, "3"], capture_output=True, encoding="utf-8")
    assert solved.returncode == 0, solved.stderr
    print(sentence)
