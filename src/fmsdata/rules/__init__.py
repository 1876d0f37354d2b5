# SPDX-License-Identifier: MIT
"""What must agree: one module per family of rules, and the engine that runs them."""

from fmsdata.findings import Finding, Report, Severity, Skipped
from fmsdata.rules._catalogue import families, find_rule, rules
from fmsdata.rules._config import Config
from fmsdata.rules._engine import check
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, Reference, View
from fmsdata.rules._rule import Family, Hit, Rule, RuleScope
from fmsdata.rules._select import SeverityMap
from fmsdata.rules.verify import verify_evidence

__all__ = [
    "Config",
    "Family",
    "Finding",
    "Hit",
    "Index",
    "Node",
    "Reference",
    "Report",
    "Rule",
    "RuleScope",
    "Severity",
    "SeverityMap",
    "Skipped",
    "View",
    "check",
    "families",
    "find_rule",
    "rules",
    "verify_evidence",
]
