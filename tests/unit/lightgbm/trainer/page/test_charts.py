"""Charts: every value has its mark inside the picture, and every mark says what it is."""

from __future__ import annotations

import pytest

from page.charts import COLOURS, WIDTH, axes, drawing, frame, path, series_class, stacked_bars
from page.scales import Categories, Linear
from tests.support.pages import Page


def test_marks_of_an_axis_are_turned_where_they_have_no_room() -> None:
    few, many = Categories(["gbdt", "dart"]), Categories([f"category number {number}" for number in range(40)])
    straight, turned = (Page(drawing("x", axes(frame(x, Linear([0, 1])), "x", "y"))) for x in (few, many))
    slants = [element for element in turned.all("g") if "rotate(-38)" in element.attributes["transform"]]
    assert {"gbdt", "dart"} <= {element.text for element in straight.all("text")}
    assert not any("rotate(-38)" in element.attributes["transform"] for element in straight.all("g"))
    assert 10 < len(slants) < 40
    assert "category number 0" in [element.text for element in turned.all("title")]


def test_bars_are_as_long_as_their_parts_and_named_in_full() -> None:
    name = "a very long name <of> a feature that has no room"
    page = Page(stacked_bars([(name, [3.0, 1.0]), ("b", [1.0, 0.0])], ["x", "y"], "Sizes"))
    widths = [float(bar.attributes["width"]) for bar in page.all("rect")]
    assert widths[0] == pytest.approx(3 * widths[1], rel=1e-4)
    assert widths[3] == 0
    assert all(float(bar.attributes["x"]) + float(bar.attributes["width"]) <= WIDTH for bar in page.all("rect"))
    titles = [title.text for title in page.all("title")]
    assert titles[:2] == [name, f"{name}, x: 3"]
    assert page.all("svg")[0].attributes["aria-label"] == "Sizes"


def test_a_line_holds_its_value_until_the_next_where_it_has_steps() -> None:
    room = frame(Linear([0, 2]), Linear([0, 1]))
    points = [(0.0, 0.0), (1.0, 1.0)]
    assert "H" in path(room, points, "quiet", stepped=True)
    assert "L" in path(room, points, "quiet")
    assert path(room, [], "quiet") == ""


def test_series_beyond_the_colours_are_the_rest() -> None:
    assert series_class(COLOURS, COLOURS + 1) == "rest"
    assert series_class(COLOURS - 1, COLOURS) == f"series{COLOURS - 1}"
