# SPDX-License-Identifier: MIT
"""The page that explains a rule: its texts, and its examples as run."""

import json
import textwrap
from typing import Any

from fmsdata.codec.json import to_dict
from fmsdata.findings import Report
from fmsdata.model.dataset import Dataset
from fmsdata.rules._engine import check
from fmsdata.rules._rule import Rule, RuleScope
from fmsdata.rules.verify import verify_evidence

__all__ = ["page", "run_example"]

_WIDTH = 100


def run_example(rule: Rule, record: Any) -> Report:
    """Return what all rules say about an example of a rule, as its page and its test run it."""
    if rule.scope is RuleScope.TEXT:
        if not isinstance(record, Dataset):
            raise TypeError(f"an example of {rule.code} must be a Dataset")
        return verify_evidence(record, rule.texts)
    return check(record)


def page(rule: Rule) -> str:
    """Return the page of a rule in Markdown."""
    failing, mended = rule.failing(), rule.mended()
    parts = [
        f"# {rule.code} {rule.name}",
        f"{rule.severity.value} · family `{rule.family}` · scope `{rule.scope.value}`",
        "## What it checks",
        _wrapped(rule.checks),
        "## Why it matters",
        _wrapped(rule.why),
        "## Example that fails",
        *_texts(rule),
        _as_json(failing),
        "```text\n" + "\n".join(str(one) for one in run_example(rule, failing).findings) + "\n```",
        "## How to fix it",
        _wrapped(rule.fix),
        _as_json(mended),
        "## When to ignore it",
        _wrapped(rule.ignore),
        "## Basis",
        _wrapped(rule.basis),
    ]
    return "\n\n".join(parts) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _texts(rule: Rule) -> list[str]:
    return [f"The text of `{name}`:\n\n```text\n{text.strip()}\n```" for name, text in rule.texts.items()]


def _as_json(record: Any) -> str:
    return "```json\n" + json.dumps(to_dict(record), ensure_ascii=False, indent=2) + "\n```"
