# SPDX-License-Identifier: Apache-2.0
#
# Strict readers of the formats of exercises: what is not exactly as it is
# written is an error, and what was escaped comes out as it was.
import html
import re


class Task:
    def __init__(self, number, question):
        self.number = number
        self.question = question
        self.heading = None
        self.statements = []
        self.options = []
        self.right = None
        self.answer = None


class Answer:
    def __init__(self, letter, text):
        self.letter = letter
        self.text = text


# ---- Markdown ------------------------------------------------------------

def plain(text):
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]<>|@#~$]", text), text
    return html.unescape(re.sub(r"\\([\\`*_\[\]<>|@#~$])", r"\1", text))


def sections(text):
    heading = None
    for line in text.split("\n"):
        if line.startswith("## "):
            heading = line[3:]
        elif line and not line.startswith("    "):
            yield heading, line


def markdown(text):
    assert re.match(r"# Worksheet: ", text)
    assert "Name: ____" in text and "Date: ____" in text
    assert re.search(r"^    +1  \S", text, re.M), "numbered lines"
    assert text.count("| | | | | | |") >= 5, "an empty chart"
    tasks = []
    for heading, line in sections(text):
        begin = re.fullmatch(r"\*\*(\d+)\.\*\* (.*)", line)
        if begin:
            tasks.append(Task(int(begin[1]), plain(begin[2])))
            tasks[-1].heading = heading
        elif tasks and heading == tasks[-1].heading and line.startswith("> "):
            tasks[-1].statements.append(plain(line[2:]))
        elif tasks and heading == tasks[-1].heading:
            option = re.fullmatch(r"- ([a-z])\) (.*)", line)
            if option:
                assert option[1] == "abcdefgh"[len(tasks[-1].options)]
                tasks[-1].options.append(plain(option[2]))
    return tasks


def markdown_key(text):
    assert text.startswith("# Key: ")
    answers = {}
    for heading, line in sections(text):
        begin = re.fullmatch(r"\*\*(\d+)\.\*\* (?:([a-z])\) )?(.*)", line)
        if begin:
            assert int(begin[1]) not in answers
            answers[int(begin[1])] = Answer(begin[2], plain(begin[3]))
    return answers


# ---- GIFT ----------------------------------------------------------------

def gift_text(text):
    assert not re.search(r"(?<!\\)(?:\\\\)*[~=#{}:]", text), text
    text = re.sub(r"^\[plain\]", "", text.strip())
    out = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)
    return out


def gift_task(block, number):
    match = re.fullmatch(r"::([\w.-]+):: (\[plain\](?:\\.|[^{}\\\n])*) "
                         r"\{((?:\\.|[^{}\\])*)\}", block, re.S)
    assert match, "no question: " + block
    parts = gift_text(match[2]).split("\n")
    task = Task(number, parts[0])
    task.statements = parts[1:]
    assert "-%02d-" % number in match[1], match[1]
    body = match[3]
    if body.startswith("####"):
        task.answer = gift_text(body[4:])
        return task
    for line in body.strip("\n").split("\n"):
        option = re.fullmatch(r"([=~])((?:\\.|[^~=#{}:\\])*)"
                              r"#((?:\\.|[^~=#{}:\\])*)", line)
        assert option, "no option: " + line
        if option[1] == "=":
            assert task.right is None
            task.right = "abcdefgh"[len(task.options)]
        assert not re.match(r"%|\[(?!plain\])", option[2]), line
        task.options.append(gift_text(option[2]))
    assert task.right, block
    return task


def gift(text):
    blocks = [b.strip("\n") for b in text.strip("\n").split("\n\n")]
    head = blocks[0].split("\n")
    assert all(line.startswith("//") for line in head[:-1])
    assert re.fullmatch(r"\$CATEGORY: gainsay/[\w.-]+", head[-1])
    assert re.fullmatch(r"::[\w.-]+-text:: \[plain\](?:\\.|[^{}~=#:\\\n])*",
                        blocks[1])
    return [gift_task(b, i + 1) for i, b in enumerate(blocks[2:])]


# ---- text2qti ------------------------------------------------------------

def qti_text(text):
    assert not re.search(r"[<>\"'\\`*_{}\[\]()$~^=+|!]", text), text
    assert "#" not in re.sub(r"&#\d+;", "", text), text
    assert not re.match(r"\d+\. |[-+] ", text), text
    return html.unescape(text)


def text2qti(text):
    blocks = text.strip("\n").split("\n")
    assert blocks[0].startswith("Quiz title: ")
    assert blocks[1].startswith("Quiz description: ")
    tasks = []
    indent = ""
    title = False
    for line in blocks[2:]:
        begin = re.fullmatch(r"(\d+\. )(.*)", line)
        option = re.fullmatch(r"(\*?)([a-z])\) (.*)", line)
        if not line:
            continue
        if re.fullmatch(r"Title: [a-z]+ \d+", line):
            title = True
        elif begin:
            assert title, line
            title = False
            indent = " " * len(begin[1])
            tasks.append(Task(int(begin[1][:-2]), qti_text(begin[2])))
        elif not tasks:
            assert re.match(r"Text title: |Text: |  <b>\d+</b> ", line), line
            qti_text(re.sub(r"<br>$|^  <b>\d+</b> |^Text( title)?: ", "", line))
        elif line.startswith(indent + " ") or line.startswith(indent):
            tasks[-1].statements.append(qti_text(line[len(indent):]))
        elif line.startswith("... "):
            tasks[-1].answer = qti_text(line[4:])
        elif option:
            assert option[2] == "abcdefgh"[len(tasks[-1].options)]
            if option[1]:
                assert tasks[-1].right is None
                tasks[-1].right = option[2]
            tasks[-1].options.append(qti_text(option[3]))
        else:
            assert line == "____", line
            assert not tasks[-1].options
    return tasks
