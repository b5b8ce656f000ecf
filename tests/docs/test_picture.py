"""The README's picture: drawn from a run of its quick start, small, in need of nothing, light and dark."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from docs.generator.picture import COLUMNS, PICTURE, drawing, lines_of, quick_start
from tests.support.doc_blocks import ROOT

SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 100_000


def texts(svg: str, kind: str | None = None) -> list[str]:
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return [line.text or "" for line in found if kind is None or line.get("class") == kind]


def test_the_picture_shows_the_quick_start_as_it_is_now() -> None:
    typed = " ".join(texts(PICTURE.read_text(encoding="utf-8"), "typed"))
    commands = " ".join(f"$ {command}" for command in quick_start())
    assert re.sub(r"\s(\\\s)?\s*", " ", typed) == commands, "run `make picture`"
    assert len(quick_start()) >= 4


def test_the_picture_is_small_and_fetches_nothing() -> None:
    svg = PICTURE.read_text(encoding="utf-8")
    assert len(svg) < LARGEST
    assert re.findall(r"(?:href|src|url|@import)\b[^>]*", svg) == []
    assert "prefers-color-scheme: dark" in svg
    assert not re.search(r"/(?:root|home|tmp|Users|work)/", svg)  # nothing of the machine that drew it


def test_the_picture_is_where_the_readme_has_it() -> None:
    assert f"]({PICTURE.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_lines_are_broken_as_a_terminal_breaks_them_and_shown_as_they_are() -> None:
    printed = f'{"x" * (COLUMNS + 1)}\n\n  <a> & "b"\n'
    lines = list(lines_of("amlwrap job show a", printed))
    assert [text for text, _ in lines] == ["$ amlwrap job show a", "x" * COLUMNS, "x", "", '  <a> & "b"', ""]
    assert texts(drawing(lines, "a < b")) == ["$ amlwrap job show a", "x" * COLUMNS, "x", '  <a> & "b"']


@pytest.mark.parametrize("columns", [1, COLUMNS])
def test_columns_stand_below_each_other_whatever_the_font(columns: int) -> None:
    (line,) = ElementTree.fromstring(drawing([("i" * columns, "")], "")).iter(f"{SVG}text")
    assert float(line.attrib["textLength"]) == pytest.approx(8.4 * columns)
