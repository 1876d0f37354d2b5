# SPDX-License-Identifier: MIT
"""Other packages add rules under their own prefix: one is built and installed for real."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import fmsdata
from fmsdata.errors import InvalidError
from fmsdata.rules import Family, _catalogue, _config, _engine, families, rules

SOURCE = Path(fmsdata.__file__).parents[1]

WHEEL = {
    "METADATA": "Metadata-Version: 2.1\nName: acme-fms-rules\nVersion: 1.0\n",
    "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "entry_points.txt": "[fmsdata.rules]\nacme = acme_fms_rules:acme\n",
    "RECORD": "",
}
"""The files that make a wheel of a module; with them, no build back end is needed."""

MODULE = '''
"""House rules of the Acme institute."""

from collections.abc import Iterator

from fmsdata import Item, Severity
from fmsdata.rules import Family, Hit, Index, Node, View

acme = Family("acme", "ACM")


@acme.rule(
    "ACM001",
    "item-without-key",
    Severity.WARNING,
    over=View(Item, lambda item: item.key is None),
    why="Our tables join on the key.",
    fix="Give the item a key.",
    ignore="Never.",
    basis="House rule 7.",
    failing=lambda: Item(name="missiles"),
    mended=lambda: Item(name="missiles", key="missiles"),
)
def item_without_key(node: Node[Item], index: Index) -> Iterator[Hit]:
    """Every item has a key."""
    yield Hit(f"{node.record.name!r} has no key", "key")
'''


def _run(site: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(site), str(SOURCE)))
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=site,
        env=os.environ | {"PYTHONPATH": path},
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a package that adds rules and install it, without network, into a folder of its own."""
    wheel = tmp_path_factory.mktemp("dist") / "acme_fms_rules-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("acme_fms_rules.py", MODULE)
        for name, text in WHEEL.items():
            archive.writestr(f"acme_fms_rules-1.0.dist-info/{name}", text)
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    done = subprocess.run(
        [*pip, "--disable-pip-version-check", "--target", str(target), str(wheel)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


def test_an_installed_package_adds_its_rules_to_the_list(site: Path) -> None:
    done = _run(site, "-m", "fmsdata", "rules")

    assert done.stderr == ""
    assert [line.split() for line in done.stdout.splitlines() if line.startswith("ACM")] == [
        ["ACM001", "item-without-key", "warning", "acme"]
    ]


def test_its_rules_run_with_the_others_and_are_chosen_by_the_same_words(site: Path) -> None:
    (site / "item.json").write_bytes(fmsdata.to_json(fmsdata.Item(name="missiles")))

    for options in ([], ["--select=ACM"], ["--select=acme"], ["--select=item-without-key"]):
        done = _run(site, "-m", "fmsdata", "check", "item.json", "--format=json", *options)
        report = json.loads(done.stdout)
        assert [(one["code"], one["path"]) for one in report["findings"]] == [("ACM001", "/key")]

    ignored = _run(site, "-m", "fmsdata", "check", "item.json", "--format=json", "--ignore=ACM001")
    assert json.loads(ignored.stdout)["findings"] == []


def test_its_rule_is_explained_like_any_other(site: Path) -> None:
    done = _run(site, "-m", "fmsdata", "rules", "acm001")

    assert done.stdout.startswith("# ACM001 item-without-key\n")
    assert "'missiles' has no key" in done.stdout


def test_without_such_a_package_there_are_only_the_rules_of_fmsdata() -> None:
    assert {rule.code[:3] for rule in rules()} == {"FMS"}


@pytest.fixture
def entry(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let a test say which entry points there are."""
    _forget()
    yield monkeypatch
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Forget what was read of the rules of this process."""
    for known in (families, rules, _config._plan, _engine._every_rule):
        known.cache_clear()


class _Point:
    def __init__(self, thing: object, name: str = "acme") -> None:
        self.name = name
        self.thing = thing

    def load(self) -> object:
        """Return what the entry point names, or fail."""
        if isinstance(self.thing, Exception):
            raise self.thing
        return self.thing


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (ImportError("no such module"), "no such module"),
        (3, "a Family of rules"),
        (Family("acme", "FMS"), "a prefix"),
        (Family("acme", "FMS1"), "a prefix"),
        (Family("acme", "FMSX"), "a prefix of its own"),
        (Family("quantities", "ACM"), "a name that is not taken"),
        (Family("malformed-json", "ACM"), "a name that is not taken"),
    ],
)
def test_an_unsound_package_is_a_finding_of_every_check_and_takes_nothing_from_the_others(
    entry: pytest.MonkeyPatch, thing: object, words: str
) -> None:
    sound = Family("sound", "SND")
    entry.setattr("importlib.metadata.entry_points", lambda **_: [_Point(thing), _Point(sound, "sound")])

    assert [family.name for family in families()][-2:] == ["sound", "packages"]
    for record in (fmsdata.Item(name="missiles"), fmsdata.load_dataset("kosovo-javelin-2024")):
        report = fmsdata.check(record)
        (found,) = report.errors
        assert (found.code, found.name, found.path) == ("FMS001", "package-unusable", "")
        assert words in found.message
        assert "'acme'" in found.message
        assert len(report.ran) > 1
    assert fmsdata.check(fmsdata.Item(name="missiles"), ignore=["FMS001"]).ok


def test_the_rule_on_unusable_packages_is_only_there_while_one_is() -> None:
    assert "FMS001" not in {rule.code for rule in rules()}


@pytest.mark.parametrize("name", ["all", "decoding"])
def test_a_family_takes_no_name_that_means_something_else(name: str) -> None:
    with pytest.raises(InvalidError, match="a name that means nothing else"):
        Family(name, "ACM")


def test_the_group_of_entry_points_is_the_documented_one() -> None:
    point = EntryPoint(name="acme", value="acme:acme", group=_catalogue.ENTRY_POINTS)

    assert point.group == "fmsdata.rules"
