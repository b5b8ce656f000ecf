"""Tables: what a cell shows, and what it is sorted by."""

from __future__ import annotations

import math

from page.document import document, section
from page.elements import tag
from page.tables import facts, sortable
from tests.support.pages import Page


def test_heads_are_buttons_and_cells_say_what_they_are_sorted_by() -> None:
    page = Page(sortable(["trial", "metric"], [[2, 0.125], [10, None], [3, math.nan], [4, math.inf]], chosen=0))
    assert [button.text for button in page.all("button")] == ["trial", "metric"]
    assert all(head.attributes["scope"] == "col" for head in page.rows[0])
    shown = [[(cell.text, cell.attributes.get("data-value")) for cell in row] for row in page.rows[1:]]
    assert shown == [
        [("2", "2"), ("0.125", "0.125")],
        [("10", "10"), ("", None)],
        [("3", "3"), ("nan", None)],
        [("4", "4"), ("inf", "Infinity")],
    ]
    assert [row.attributes.get("class") for row in page.all("tr")[1:]] == ["chosen", None, None, None]
    assert "tabindex" in page.all("div", "scrolling")[0].attributes


def test_facts_that_are_not_known_are_left_out() -> None:
    page = Page(facts({"Rows": 5, "Weight": None, "Label": "<y>"}))
    assert [(name.text, told.text) for name, told in zip(page.all("dt"), page.all("dd"), strict=True)] == [
        ("Rows", "5"),
        ("Label", "<y>"),
    ]


def test_a_page_is_one_file_for_light_and_dark() -> None:
    page = Page(document("A <title>", section("Part", tag("p", "text"))))
    assert page.all("title")[0].text == page.all("h1")[0].text == "A <title>"
    assert page.addresses == []
    style = page.all("style")[0].text
    assert "prefers-color-scheme: dark" in style
    assert "url(" not in style
    assert "@import" not in style
