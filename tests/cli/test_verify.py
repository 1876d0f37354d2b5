# SPDX-License-Identifier: MIT
"""``fmsdata verify``: which text is of which source, and how it ends."""

import json
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

import fmsdata
from fmsdata.cli import verify
from fmsdata.errors import FmsdataError, InputError


def _dataset(*sources: str, quoted: str | None = None) -> fmsdata.Dataset:
    evidence = (fmsdata.Evidence(source=quoted, quote="Kosovo"),) if quoted else ()
    actor = fmsdata.Actor(id="xk", name="Kosovo", kind=fmsdata.ActorKind.COUNTRY, evidence=evidence)
    known = tuple(fmsdata.Source(id=name, kind=fmsdata.SourceKind.NEWS) for name in sources)
    return fmsdata.Dataset(id="d", title="D", sources=known, actors=(actor,))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text in which the quote stands."""
    path = tmp_path / "text.txt"
    path.write_text("Notified to Kosovo.", encoding="utf-8")
    return path


def _verify(folder: Path, record: object, *texts: str) -> Result:
    path = folder / "record.json"
    fmsdata.write_json(path, record)
    options = [word for text in texts for word in ("--text", text)]
    return CliRunner().invoke(verify.command, [str(path), *options])


def _error(result: Result) -> FmsdataError:
    assert isinstance(result.exception, FmsdataError)
    return result.exception


def test_a_quote_that_stands_in_its_text_ends_with_0_and_one_that_does_not_with_1(
    tmp_path: Path, text: Path
) -> None:
    dataset = _dataset("a", quoted="a")

    assert _verify(tmp_path, dataset, str(text)).exit_code == 0
    text.write_text("Notified to Estonia.", encoding="utf-8")
    refused = _verify(tmp_path, dataset, str(text))
    assert refused.exit_code == 1
    assert "FMS851" in refused.output


def test_of_several_sources_the_only_one_that_is_quoted_needs_no_name(tmp_path: Path, text: Path) -> None:
    assert _verify(tmp_path, _dataset("a", "b", quoted="b"), str(text)).exit_code == 0


def test_a_file_whose_name_holds_an_equals_sign_is_still_a_file(tmp_path: Path, text: Path) -> None:
    odd = text.rename(tmp_path / "year=2024.txt")

    assert _verify(tmp_path, _dataset("a", quoted="a"), str(odd)).exit_code == 0
    assert _verify(tmp_path, _dataset("a", quoted="a"), f"a={odd}").exit_code == 0


def test_a_text_that_could_be_of_no_source_is_a_wrong_option(tmp_path: Path, text: Path) -> None:
    refused = _verify(tmp_path, _dataset("a", "b"), str(text))

    assert refused.exit_code == 2
    assert "names none of the 0 sources that are quoted" in " ".join(refused.output.split())


def test_a_text_that_is_not_utf_8_is_refused_with_the_place(tmp_path: Path, text: Path) -> None:
    text.write_bytes(b"Kosovo \xff")

    error = _error(_verify(tmp_path, _dataset("a", quoted="a"), str(text)))
    assert str(error) == f"{text}: not UTF-8 text: invalid start byte at byte 7"


def test_a_text_that_is_a_folder_cannot_be_read(tmp_path: Path) -> None:
    error = _error(_verify(tmp_path, _dataset("a", quoted="a"), str(tmp_path)))

    assert isinstance(error, InputError)
    assert error.file == str(tmp_path)


def test_only_a_dataset_has_sources_to_verify(tmp_path: Path, text: Path) -> None:
    error = _error(_verify(tmp_path, fmsdata.Item(name="x"), str(text)))

    assert "holds an Item; only a dataset can be verified" in str(error)


def test_a_dataset_without_sources_is_told_apart_from_one_whose_quotes_fail(
    tmp_path: Path, text: Path
) -> None:
    error = _error(_verify(tmp_path, _dataset(), str(text)))

    assert "the dataset names no sources" in str(error)


def test_without_a_text_nothing_can_be_verified(tmp_path: Path) -> None:
    assert _verify(tmp_path, _dataset("a")).exit_code == 2


def test_how_many_quotes_were_proved_is_said(tmp_path: Path, text: Path) -> None:
    done = _verify(tmp_path, _dataset("a", quoted="a"), str(text))

    assert done.output.splitlines()[-1] == "1 different quote from 1 source, cited once: all proved"


def test_a_quote_that_many_records_cite_is_counted_once(tmp_path: Path, text: Path) -> None:
    dataset = _dataset("a", quoted="a")
    twice = attrs.evolve(dataset, actors=(*dataset.actors, attrs.evolve(dataset.actors[0], id="ks")))

    done = _verify(tmp_path, twice, str(text))

    assert done.output.splitlines()[-1] == "1 different quote from 1 source, cited 2 times: all proved"


def test_a_text_in_which_no_quote_stands_is_asked_about_first(tmp_path: Path, text: Path) -> None:
    dataset = _dataset("a", quoted="a")
    other = fmsdata.Evidence(source="a", quote="to Kosovo")
    twice = attrs.evolve(
        dataset, actors=(*dataset.actors, attrs.evolve(dataset.actors[0], id="ks", evidence=(other,)))
    )
    text.write_text("Another text.", encoding="utf-8")

    lines = _verify(tmp_path, twice, str(text)).output.splitlines()

    assert lines[0] == f"none of 2 quotes stands in {text}: is it the text of “news report”?"
    assert lines[-1] == "2 different quotes from 1 source, cited 2 times: 0 proved"


def test_a_source_that_there_is_not_is_no_missing_file(tmp_path: Path) -> None:
    error = _error(_verify(tmp_path, _dataset("a", "b", quoted="b"), "foo=a.txt"))

    assert str(error) == "no source 'foo': quoted sources: b"


def test_sources_that_are_quoted_and_have_no_text_are_named(tmp_path: Path, text: Path) -> None:
    dataset = _dataset("a", "b", quoted="a")
    dataset = attrs.evolve(
        dataset,
        actors=(
            attrs.evolve(
                dataset.actors[0],
                evidence=(*dataset.actors[0].evidence, fmsdata.Evidence(source="b", quote="Serbia")),
            ),
        ),
    )

    done = _verify(tmp_path, dataset, f"a={text}")

    assert done.exit_code == 0
    assert done.output.splitlines()[-2:] == [
        "1 different quote from 1 source, cited once: all proved",
        "not verified: 1 quoted source without a text: b",
    ]


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_report_is_printed_as_data_when_asked_for(form: str, tmp_path: Path, text: Path) -> None:
    path = tmp_path / "record.json"
    fmsdata.write_json(path, _dataset("a", quoted="a"))

    done = CliRunner().invoke(verify.command, [str(path), "--text", str(text), "--format", form])

    assert done.exit_code == 0
    assert json.loads(done.output)
