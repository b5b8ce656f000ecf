"""Charts of trials: each has its mark, which tells what it is, and those that cannot be compared have no colour."""

from __future__ import annotations

from page.parameters import parameter_axis
from page.trials import CROSS, DOT, RING, SQUARE, Standing, against, history, legend
from tests.support.pages import Page

STANDINGS = [
    Standing(3, {"x": 4}, None, None, CROSS, "failed", "trial 3: <failed>"),
    Standing(2, {}, 0.5, None, RING, "given up early", "trial 2"),
    Standing(1, {"x": 2}, 0.9, 0.0, SQUARE, "not completed", "trial 1"),
    Standing(0, {"x": 1}, 0.1, 1.0, DOT, "completed", "trial 0", is_best=True),
]


def test_every_trial_is_drawn_in_its_own_way_and_says_what_it_is() -> None:
    page = Page(history(STANDINGS, "l2", [(0, 0.1), (3, 0.1)], note="and more"))
    assert [title.text for title in page.all("title")] == ["trial 3: <failed>", "trial 2", "trial 1", "trial 0"]
    assert page.all("path", "bad")[0].texts == ["trial 3: <failed>"]
    assert page.all("rect", "scaled")[0].texts == ["trial 1"]
    assert [dot.attributes["class"] for dot in page.all("circle")] == ["quiet hollow", "scaled best-trial"]
    assert page.all("svg")[0].attributes["aria-label"] == "l2 of each trial"
    assert page.all("p", "note")[0].text == "The line is the best so far; and more."


def test_trials_without_a_parameter_are_not_drawn_against_it() -> None:
    axis = parameter_axis("x", [1, 2, 4], choices=None, is_log=False)
    assert [title.text for title in Page(against(axis, "x", STANDINGS, "l2")).all("title")] == [
        "trial 3: <failed>", "trial 1", "trial 0",
    ]  # fmt: skip


def test_a_legend_has_what_occurs_and_colours_where_there_are_several() -> None:
    several, one = Page(legend(STANDINGS)), Page(legend(STANDINGS[-1:]))
    words = [span.text for span in several.all("span")]
    assert words == ["● completed", "○ given up early", "■ not completed", "✕ failed", "worst  best"]
    assert [span.text for span in one.all("span")] == ["● completed"]
