"""How a section is asked for its values, and where it says that they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.section import Section

FILE = """\
name: 1.10
limits:
  timeout: 60
inputs:
  model:
    path: a
    type: mlflow_model
  a.b: {path: c}
list: [1.10, true, '2', yes]
base: &base
  shared: 1
tags: {<<: *base, own: 2}
nothing: ~
"""


@pytest.fixture
def section(tmp_path: Path) -> Section:
    return read(FILE, tmp_path)


def read(text: str, folder: Path, *overrides: str) -> Section:
    file = folder / "job.yml"
    file.write_text(text, encoding="utf-8")
    return read_section(file, overrides)


PLACES = [
    ("inputs.model.type", ", line 7: inputs.model.type"),
    ("inputs.model.mode", ", line 5: inputs.model.mode"),
    ("inputs.model.type.deeper", ", line 7: inputs.model.type.deeper"),
    ("inputs.a.b.path", ", line 8: inputs.a.b.path"),
    ("inputs.a.c", ", line 4: inputs.a.c"),
    ("tags.shared", ", line 11: tags.shared"),
    ("list", ", line 9: list"),
    ("identity.type", ": identity.type"),
]


@pytest.mark.parametrize(("path", "place"), PLACES)
def test_a_path_is_placed_as_deep_as_the_file_goes(path: str, place: str, section: Section, tmp_path: Path) -> None:
    assert section.place(path) == f"{tmp_path / 'job.yml'}{place}"


def test_a_place_is_the_same_from_within(section: Section) -> None:
    inputs = section.section("inputs")
    assert inputs.place("model.type") == section.place("inputs.model.type")
    assert inputs.section("model").where("type") == section.place("inputs.model.type")
    assert inputs.section("model").where("missing") == section.place("inputs.model.missing")


def test_what_set_brings_in_is_told_as_that(tmp_path: Path) -> None:
    file = tmp_path / "job.yml"
    section = read(FILE, tmp_path, "limits.timeout=5", "inputs.model={type: x}", "new.deep=1")
    assert section.place("limits.timeout") == "--set limits.timeout"
    assert section.place("inputs.model.type") == "--set inputs.model.type"
    assert section.place("new.deep") == "--set new.deep"
    assert section.place("limits") == f"{file}, line 2: limits"


def test_each_question_has_its_reading(section: Section) -> None:
    assert (section.text("name"), section.number("name"), section.scalar("name")) == ("1.10", 1.1, 1.1)
    assert section.section("limits").whole("timeout") == 60
    assert section.scalars("list") == [1.1, True, "2", "yes"]
    assert section.texts("tags") == {"own": "2", "shared": "1"}
    assert section.yaml("limits") == "timeout: 60\n"
    assert section.section("missing").is_empty


def test_kinds_are_told_apart(section: Section) -> None:
    keys = ["name", "limits", "list", "nothing", "missing"]
    assert [section.has(key) for key in keys] == [True, True, True, False, False]
    assert [section.is_mapping(key) for key in keys] == [False, True, False, False, False]
    assert [section.is_scalar(key) for key in keys] == [True, False, False, False, False]
    assert [section.text(key) for key in ("nothing", "missing")] == [None, None]
    assert [section.scalars(key) for key in ("nothing", "missing")] == [None, None]


def test_keys_that_nobody_asked_for_are_refused_unless_skipped(section: Section) -> None:
    section.skip("inputs", "list", "base", "tags", "nothing", "limits")
    with pytest.raises(InvalidJobError, match="line 1: name: there is no such key"):
        section.done()
    section.skip("name")
    section.done()


def test_a_list_of_something_else_is_refused_with_its_line(section: Section, tmp_path: Path) -> None:
    with pytest.raises(InvalidJobError, match=r"line 1: name: must be a list, not 1\.10\."):
        section.scalars("name")
    with pytest.raises(InvalidJobError, match=r"line 1: a: must be text, a number, true or false, not a list\."):
        read("a: [1, [2]]\n", tmp_path).scalars("a")
    with pytest.raises(InvalidJobError, match=r"line 1: a: must be text, a number, true or false, not nothing\."):
        read("a: [1, ~]\n", tmp_path).scalars("a")
    with pytest.raises(InvalidJobError, match=r"line 1: name: must be a mapping, not 1\.10\."):
        section.yaml("name")
