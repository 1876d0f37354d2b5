# SPDX-License-Identifier: MIT
"""Hypothesis knows the classes of the model as soon as the package is installed, and pays little for it."""

import subprocess
import sys
import typing
from collections.abc import Callable, Hashable, Iterable, Sized
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES, SCALARS
from fmsdata.testing import _hypothesis

Run = Callable[..., "subprocess.CompletedProcess[str]"]

REGISTERED = """
import hypothesis, sys
from hypothesis import strategies as st
print("BEFORE", *sorted(name for name in sys.modules if name.partition(".")[0] == "fmsdata"))
import fmsdata
quick = hypothesis.settings(max_examples=5, database=None, phases=[hypothesis.Phase.generate])
found = hypothesis.find(st.from_type(fmsdata.Notification), lambda notice: True, settings=quick)
print("FOUND", type(found).__name__, bool(found.evidence))
"""


def test_from_type_draws_our_classes_as_soon_as_the_package_is_installed(run: Run) -> None:
    done = run("-W", "error", "-c", REGISTERED)

    assert "FOUND Notification True" in done.stdout, done.stderr


def test_the_hook_imports_the_model_and_no_strategy_codec_or_rule(run: Run) -> None:
    done = run("-W", "error", "-c", REGISTERED)

    loaded = next(line for line in done.stdout.splitlines() if line.startswith("BEFORE")).split()[1:]
    rooms = {name.split(".")[1] for name in loaded if "." in name}
    assert rooms <= {"_fields", "_version", "_words", "errors", "model", "tables", "testing"}
    assert [name for name in loaded if name.startswith("fmsdata.testing.")] == ["fmsdata.testing._hypothesis"]


def test_the_hook_imports_nothing_third_party_but_attrs(run: Run) -> None:
    # What Hypothesis itself loads to know any type is not the hook's doing.
    code = (
        "import sys; from hypothesis import strategies; strategies.from_type(int); "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )

    without = set(run("-c", code, HYPOTHESIS_NO_PLUGINS="1").stdout.split())
    extra = set(run("-c", code).stdout.split()) - without

    assert "fmsdata" in extra
    assert {name for name in extra if name not in sys.stdlib_module_names} <= {"attr", "attrs", "fmsdata"}


def test_importing_the_strategies_first_makes_no_circle(run: Run) -> None:
    done = run("-W", "error", "-c", "import fmsdata.testing.strategies, hypothesis; print('fine')")

    assert done.stdout.strip() == "fine", done.stderr


def test_the_hook_module_imports_nothing_at_its_top(run: Run) -> None:
    code = "import sys; import fmsdata.testing._hypothesis; print({'hypothesis', 'attr'} & set(sys.modules))"

    assert run("-c", code).stdout.strip() == "set()"


@dataclass(frozen=True)
class Order:
    """What a user's own class may hold."""

    notice: fmsdata.Notification
    country: fmsdata.CountryCode
    signed: fmsdata.PartialDate | None


def _describe(item: fmsdata.Item, value: fmsdata.Value) -> str:
    return f"{item.name}: {value.total_usd}"


@pytest.fixture(scope="module", autouse=True)
def registered() -> None:
    # The entry point has done this where the package is installed; doing it again changes nothing.
    _hypothesis.register()


@pytest.mark.parametrize("cls", [*CLASSES, *SCALARS], ids=lambda cls: cls.__name__)
def test_from_type_draws_every_class_and_scalar(cls: type) -> None:
    @settings(max_examples=5)
    @given(st.from_type(cls))
    def drawn(value: object) -> None:
        assert type(value) is cls

    drawn()


WIDE = (
    *(object, Hashable, typing.Hashable, Iterable, Sized),
    *(list[object], dict[str, object], int | object),
)


@pytest.mark.parametrize("wide", WIDE, ids=str)
def test_types_above_our_classes_are_drawn_as_if_we_were_not_there(wide: Any) -> None:
    @settings(max_examples=50)
    @given(st.from_type(wide))
    def drawn(value: object) -> None:
        assert type(value) not in CLASSES

    drawn()


@settings(max_examples=20)
@given(order=st.builds(Order), told=st.builds(_describe))
def test_builds_fills_in_our_classes(order: Order, told: str) -> None:
    assert type(order.notice) is fmsdata.Notification
    assert type(order.country) is fmsdata.CountryCode
    assert ": " in told


DEPENDENT = (fmsdata.Relation, fmsdata.Stance)
"""What makes one of their required fields right stands in another; the how-to names them."""


@pytest.mark.parametrize("cls", [c for c in CLASSES if c not in DEPENDENT], ids=lambda cls: cls.__name__)
def test_builds_makes_a_class_from_nothing(cls: type) -> None:
    @settings(max_examples=50)
    @given(st.builds(cls))
    def drawn(record: object) -> None:
        assert type(record) is cls
        assert not fmsdata.check(record).errors

    drawn()


@settings(max_examples=50)
@given(
    relation=st.builds(
        fmsdata.Relation,
        kind=st.just(fmsdata.RelationKind.SUPPORT),
        status=st.just(fmsdata.RelationStatus.ONGOING),
        objects=st.tuples(st.just("us")),
    ),
    stance=st.builds(fmsdata.Stance, topic=st.just("the sale"), polarity=st.sampled_from(fmsdata.Polarity)),
)
def test_builds_makes_the_others_given_what_depends(
    relation: fmsdata.Relation, stance: fmsdata.Stance
) -> None:
    assert relation.id
    assert stance.holder


@settings(max_examples=200)
@given(
    st.builds(fmsdata.Actor, parent=...)
    | st.builds(fmsdata.Source, copy_of=...)
    | st.builds(fmsdata.WeaponSystem, part_of=...)
    | st.builds(fmsdata.Notification, restated_in=...)
)
def test_no_record_that_builds_makes_refers_to_itself(record: object) -> None:
    assert not fmsdata.check(record).errors


@settings(max_examples=100)
@given(
    notice=st.builds(
        fmsdata.Notification, title=..., items=..., transmittal=..., emergency=..., value=..., department=...
    ),
    value=st.builds(fmsdata.Value, total_usd=..., as_printed=..., bound=...),
)
def test_builds_fills_in_optional_fields_that_it_is_asked_for(
    notice: fmsdata.Notification, value: fmsdata.Value
) -> None:
    assert notice.title is None or notice.title
    assert notice.value is None or type(notice.value) is fmsdata.Value
    assert value.total_usd is None or value.total_usd >= 0
