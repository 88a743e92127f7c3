# SPDX-License-Identifier: Apache-2.0
#
# Strict readers of the formats of exercises: what is not exactly as it is
# written is an error, and what was escaped comes out as it was.
import html as entities
import re
import xml.etree.ElementTree as tree


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
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]<>|@#~$&]", text), text
    assert not re.search(r"://|www\.", text), text
    return re.sub(r"\\([\\`*_\[\]<>|@#~$&/.])", r"\1", text)


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
    return entities.unescape(text)


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


# ---- pages, read as XML --------------------------------------------------

def page(text):
    root = tree.fromstring(text.split("\n", 1)[1])
    assert text.startswith("<!DOCTYPE html>\n") and root.tag == "html"
    scripts = root.findall(".//script")
    policy = root.find("head/meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert ("script-src" in policy) == (len(scripts) == 1), policy
    for element in root.iter():
        assert not any(name.startswith("on") or name in ("style", "src")
                       for name in element.attrib), element.attrib
        assert element.tag not in ("img", "b-", "iframe", "link"), element.tag
        assert element.get("href", "#").startswith("#"), element.attrib
    return root


def inner(element):
    return "".join(element.itertext()).strip()


# The elements of each task, with the heading above them.
def parts(root, tag):
    heading = None
    for element in root.iter():
        if element.tag == "h2":
            heading = inner(element)
        elif element.tag == tag and element.get("class") == "task":
            yield heading, element


def page_task(heading, element, first):
    number, question = re.fullmatch(r"(\d+)\. (.*)", inner(first)).groups()
    task = Task(int(number), question)
    task.heading = heading
    task.statements = [inner(e) for e in element.findall("blockquote")]
    return task


def html(text):
    root = page(text)
    assert [inner(e) for e in root.findall(".//p[@class='person']/span")] == \
        ["Name", "Date"]
    assert len(root.findall(".//tr[@class='empty']")) >= 5
    assert root.find(".//script") is None
    tasks = []
    for heading, element in parts(root, "div"):
        task = page_task(heading, element, element.find("p"))
        task.options = [inner(e) for e in element.findall("ol/li")]
        assert task.options or element.findall("div[@class='write']")
        tasks.append(task)
    return tasks


def html_key(text):
    answers = {}
    for _, element in parts(page(text), "div"):
        match = re.fullmatch(r"(\d+)\. (?:([a-z])\. )?(.*)",
                             inner(element.find("p")))
        answers[int(match[1])] = Answer(match[2], match[3])
        reason = element.find("p[@class='quiet']")
        answers[int(match[1])].reason = inner(reason) \
            if reason is not None else ""
    return answers


def fnv(text):
    value = 0x811c9dc5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xffffffff
    return value


def uncover(digits, seal):
    x = seal or 1
    out = bytearray()
    for byte in bytes.fromhex(digits):
        x ^= x << 13 & 0xffffffff
        x ^= x >> 17
        x ^= x << 5 & 0xffffffff
        out.append(byte ^ x & 255)
    return out.decode()


# Solved as its own script does it: by the seals.
def interactive(text):
    root = page(text)
    salt = root.find(".//form").get("data-salt")
    tasks = []
    for heading, element in parts(root, "fieldset"):
        task = page_task(heading, element, element.find("legend"))
        task.options = [inner(e) for e in element.findall("label/span")]
        seal = "%s/%s/" % (salt, element.get("id"))
        right = [i for i in range(len(task.options))
                 if fnv("%s%d/right" % (seal, i)) ==
                 int(element.get("data-right"), 16)]
        assert len(right) == (1 if task.options else 0), right
        task.right = "abcdefgh"[right[0]] if right else None
        task.answer = uncover(
            element.get("data-reason"),
            fnv(seal + (str(right[0]) if right else "") + "/reason"))
        assert task.answer not in text, "an answer can be read"
        assert element.find("p[@role='status']") is not None
        tasks.append(task)
    return tasks
