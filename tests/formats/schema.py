# SPDX-License-Identifier: Apache-2.0
"""Checks a report against a JSON Schema.

usage: schema.py SCHEMA [lines] <REPORT

With `lines`, each line is an object of its own.  Exit status 0: valid; 1: not,
and why is printed; 77: the module jsonschema is missing.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
text = sys.stdin.buffer.read().decode("utf-8")
parts = text.splitlines() if len(sys.argv) > 2 else [text]
validator = jsonschema.validators.validator_for(schema)(schema)
errors = [e for part in parts for e in validator.iter_errors(json.loads(part))]
for error in errors[:20]:
    path = "/".join(str(step) for step in error.absolute_path)
    print(f"{path}: {error.message[:200]}")
sys.exit(1 if errors or not parts else 0)
