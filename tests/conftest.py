# SPDX-License-Identifier: MIT
"""What tests share: the material that lies beside a checkout, and the settings of Hypothesis."""

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.strategies import SearchStrategy

# Two busy cores make single examples slow now and then; slowness is measured in benchmarks, never here.
# Continuous integration draws the same examples each time, so that a failure is one of the change.
settings.register_profile("default", deadline=None, max_examples=100, derandomize="CI" in os.environ)
settings.register_profile(
    "slow", deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow]
)
collect_ignore = ["sample_project"]
"""A project of its own, with an installation of its own: see `tests/testing/test_sample_project.py`."""

settings.load_profile(os.environ.get("FMSDATA_HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the shared material, which users do not have and continuous integration must have."""
    folder = os.environ.get("FMSDATA_SHARED")
    if not folder:
        pytest.skip("FMSDATA_SHARED is not set: the shared material lies beside a maintainer's checkout")
    return Path(folder)


@pytest.fixture(scope="session")
def article(shared: Path) -> str:
    """The text of the article that the canonical dataset encodes."""
    return (shared / "article" / "article.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def any_record() -> Callable[[type[Any]], SearchStrategy[Any]]:
    """Return the strategy that draws any record of a class that its constructor accepts, however odd."""
    spec = importlib.util.spec_from_file_location("any_records", Path(__file__).with_name("any_records.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    strategy: Callable[[type[Any]], SearchStrategy[Any]] = module.any_record
    return strategy
