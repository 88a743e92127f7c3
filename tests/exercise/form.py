# SPDX-License-Identifier: Apache-2.0
"""form.py FILE: does a whole form of an exercise with the keys Tab, Space,
Enter and ArrowDown, and reads what it says. Nothing else touches the page."""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "pages"))
from browser import Browser

KEYS = {"Tab": (9, None), "Enter": (13, "\r"), " ": (32, " "),
        "ArrowDown": (40, None)}
SHIFT = 8

# Where the focus is, and what its task says now.
HERE = """(() => {
  const it = document.activeElement;
  const task = it.closest("fieldset");
  return { kind: it.type || it.tagName, action: it.dataset.action || null,
    task: task ? task.id : null,
    isSeen: getComputedStyle(it).outlineStyle !== "none",
    status: task ? task.querySelector("[role=status]").textContent : null };
})()"""


def press(browser, key, modifiers=0):
    number, text = KEYS[key]
    event = {"key": key, "code": "Space" if key == " " else key,
             "windowsVirtualKeyCode": number, "modifiers": modifiers}
    if text:
        event["text"] = text
    browser.call("Input.dispatchKeyEvent",
                 type="keyDown" if text else "rawKeyDown", **event)
    browser.call("Input.dispatchKeyEvent", type="keyUp", **event)


def choose(browser):
    """One option after the other; how many it took."""
    press(browser, " ")
    for tries in range(1, 9):
        press(browser, "Enter")
        status = browser.run(HERE)["status"]
        if status.startswith("Right. ") and len(status) > 20:
            return tries
        assert status.startswith("Not this one."), status
        press(browser, "ArrowDown")
    raise AssertionError("no option is right")


def write(browser):
    """Compares too early, then writes an answer and compares."""
    press(browser, "Tab")
    assert browser.run(HERE)["action"] == "compare"
    press(browser, "Enter")
    assert browser.run(HERE)["status"] == "Write your answer first."
    press(browser, "Tab", SHIFT)
    browser.call("Input.insertText", text="Who counted them, and when?")
    press(browser, "Tab")
    press(browser, "Enter")
    status = browser.run(HERE)["status"]
    assert re.match(r"A good answer has something of this: \w", status), status


def do_all(browser):
    n = browser.run("document.querySelectorAll('fieldset.task').length")
    assert n > 9, n
    done, at_once, written = set(), 0, 0
    for _ in range(40 * n):
        if len(done) == n:
            break
        press(browser, "Tab")
        at = browser.run(HERE)
        assert at["kind"] == "BODY" or at["isSeen"], "the focus is not seen"
        if at["task"] is None or at["task"] in done:
            continue
        if at["kind"] == "radio":
            at_once += choose(browser) == 1
            done.add(at["task"])
        elif at["kind"] == "textarea":
            write(browser)
            written += 1
            done.add(at["task"])
    score = browser.run("document.getElementById('score').textContent")
    assert score == (
        "%d of %d tasks done: %d right at once, %d later, 0 shown, "
        "%d written. That was the last one."
        % (n, n, at_once, n - at_once - written, written)), score


with Browser() as browser:
    browser.look(1280)
    browser.open(sys.argv[1])
    do_all(browser)
    said = "\n".join(browser.run(
        "[...document.querySelectorAll('.result')].map(e => e.textContent)"))
    assert not re.search("[\0-\x09]", said), "a reason is garbled"
    if "\ufffd" not in browser.run("document.querySelector('.lines')"
                                   ".textContent"):
        assert "\ufffd" not in said, "a reason is garbled"
    wrong = [e["params"]["entry"]["text"] for e in browser.events
             if e.get("method") == "Log.entryAdded"]
    assert not wrong, wrong
    print(said)
