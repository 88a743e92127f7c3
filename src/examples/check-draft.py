#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what contradicts itself in drafts, by GObject introspection."""
import json
import os
import sys

import gi

gi.require_version("Gainsay", "0")
from gi.repository import Gainsay, GLib


def load():
    """RULES and WORDS: where they are, if not in their own places."""
    rules = os.environ.get("RULES")
    return Gainsay.Rules.new(["en"], [rules] if rules else None,
                             os.environ.get("WORDS"), 0)


def check(rules, paths):
    """The status of the run, and its report."""
    report = bytearray()

    def write(piece, *_):
        report.extend(piece)
        return 0

    options = Gainsay.Options()
    options.fail_on = "note"
    run = Gainsay.Run.new(rules, options)
    run.add_output("json", write)
    for path in paths:
        with open(path, "rb") as draft:
            run.add_text(path, draft.read())
    return run.finish(), json.loads(report)


def main():
    try:
        status, report = check(load(), sys.argv[1:])
    except GLib.Error as error:
        print(f"check-draft: {error.message}", file=sys.stderr)
        return 2
    for finding in report["findings"]:
        print(f"{finding['doc']}: {finding['level']}: {finding['rule']}")
        for side in finding["a"], finding["b"]:
            name = side["source"]["name"]
            content = side["content"]
            print(f"  {content['line']}:{content['column']}: {name}:"
                  f" {content['text']}")
    return status


if __name__ == "__main__":
    sys.exit(main())
