"""A sweep's report: every trial under its own number, the best to be seen, and a page for any sweep that has begun."""

from __future__ import annotations

import math

import pytest
from attrs import evolve

from amlwrap.errors import UsageError
from amlwrap.job import JobStatus, Objective, SweepJob, Trial
from amlwrap.metrics import TrialResult, rank_trials
from amlwrap.report import sweep_report
from amlwrap.scalars import Scalar
from amlwrap.sweep import Choice, LogUniform, Uniform
from tests.support.pages import Page

SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={
        "lr": LogUniform(0.001, 1),
        "boosting": Choice(["gbdt", "<b>", "dart"]),
        "alpha": Uniform(0, 1),
    },
    objective=Objective(primary_metric="test-auc", goal="Maximize"),
    compute="cpu-cluster",
)


def trial(
    number: int, metric: float | None, status: JobStatus = JobStatus.COMPLETED, **parameters: Scalar
) -> TrialResult:
    return TrialResult(name=f"s_{number}", parameters=parameters, metric=metric, status=status, seconds=1.25)


def page_of(*trials: TrialResult, sweep: SweepJob = SWEEP) -> Page:
    page = Page(sweep_report(rank_trials(trials, sweep.objective.goal), sweep, title="Iris <sweep>"))
    assert page.addresses == []
    assert page.all("h1")[0].text == "Iris <sweep>"
    return page


def marks(page: Page, title: str) -> list[str]:
    """Return the words on the axes of a chart."""
    labels = [picture.attributes["aria-label"] for picture in page.all("svg")]
    return page.all("svg")[labels.index(title)].texts


TRIALS = (
    trial(3, 0.25, lr=0.01, boosting="<b>", alpha=0.125),
    trial(7, 0.75, lr=0.5, boosting="dart", alpha=0.25),
    trial(12, None, JobStatus.FAILED, lr=0.002, boosting="gbdt", alpha=0.5),
    evolve(trial(15, 0.5, lr=0.1, boosting="gbdt", alpha=0.75), constant=True),
    trial(20, 0.5, JobStatus.CANCELED, lr=0.1, boosting="gbdt", alpha=0.75),
)


def test_every_trial_keeps_its_number_in_the_table_and_on_the_axis() -> None:
    page = page_of(*TRIALS)
    assert [row[0].text for row in page.rows[1:]] == ["7", "15", "3", "20", "12"]
    assert page.row("12") == ["12", "s_12", "0.002", "gbdt", "0.5", "", "Failed", "", "1.2"]
    assert page.row("15")[5:8] == ["0.5", "Completed", "constant"]
    assert page.row("3")[3] == "<b>"
    assert {"5", "10", "15", "20"} <= set(marks(page, "test-auc of each trial"))
    assert "5 trials: 3 Completed, 1 Canceled, 1 Failed. Best test-auc: 0.75, by s_7." in page.words
    assert "1 of 5 trials ended with a constant model" in page.words


def test_every_trial_is_drawn_and_says_what_it_is() -> None:
    page = page_of(*TRIALS)
    told = [title.text for title in page.all("title")]
    # in the history, through all hyperparameters, and against each of three
    assert told.count("s_7: 0.75, Completed; lr 0.5, boosting dart, alpha 0.25") == 5
    assert told.count("s_12: no metric, Failed; lr 0.002, boosting gbdt, alpha 0.5") == 5
    assert told.count("s_15: 0.5, Completed, constant model; lr 0.1, boosting gbdt, alpha 0.75") == 5
    assert [key.text for key in page.all("p", "legend")[0:1]] == [
        "● completed○ constant model■ not completed✕ no metricworst  best"
    ]


def test_the_best_is_drawn_last_in_the_strongest_colour() -> None:
    page = page_of(*TRIALS)
    dots = page.all("circle", "scaled")
    assert dots[-1].attributes["style"] == "--t: 100%"
    assert "best-trial" in dots[-1].attributes["class"].split()
    assert len(page.all("circle", "best-trial")) == 4
    assert page.all("tr", "chosen")[0].text.startswith("7s_7")


def test_axes_are_logarithmic_where_values_are_drawn_so() -> None:
    page = page_of(*TRIALS)
    assert {"0.01", "0.1"} <= set(marks(page, "test-auc against lr"))
    assert "0.2" not in marks(page, "test-auc against lr")
    assert {"0.2", "0.4", "0.6"} <= set(marks(page, "test-auc against alpha"))
    assert [word for word in marks(page, "test-auc against boosting") if word in ("gbdt", "<b>", "dart")] == [
        "gbdt", "<b>", "dart",
    ]  # fmt: skip


def test_a_metric_of_several_orders_of_magnitude_has_a_logarithmic_axis() -> None:
    page = page_of(trial(0, 0.001), trial(1, 0.9))
    assert {"0.001", "0.01", "0.1"} <= set(marks(page, "test-auc of each trial"))


@pytest.mark.parametrize("metric", [None, math.nan, math.inf])
def test_a_sweep_without_a_finite_metric_has_its_trials_on_a_page(metric: float | None) -> None:
    page = page_of(trial(0, metric, JobStatus.FAILED, lr=0.1), trial(4, None, JobStatus.FAILED, lr=0.2))
    assert "no trial has ended with a finite value of 'test-auc', and NaN counts as not logged" in page.words
    assert [row[0].text for row in page.rows[1:]] == ["0", "4"]
    assert page.all("svg") == page.all("pre") == []


def test_a_sweep_that_has_not_begun_has_nothing_to_report() -> None:
    with pytest.raises(UsageError, match="no trial has started yet"):
        sweep_report([], SWEEP)


def test_one_trial_makes_a_page() -> None:
    page = page_of(trial(7, 0.5, lr=0.1))
    assert "7" in marks(page, "test-auc of each trial")
    assert page_of(trial(0, 0.5)).row("0")[2] == "0.5"


def test_values_of_several_types_and_gaps_have_their_places() -> None:
    space = {"x": Choice([1, "auto", True, 0.5]), "late": Uniform(0, 1)}
    page = page_of(
        trial(0, 0.1, x=1.0), trial(1, 0.2, x="auto"), trial(2, 0.3, x=True, late=0.5), trial(3, None, x=0.5),
        sweep=evolve(SWEEP, search_space=space),
    )  # fmt: skip
    axis = [word for word in marks(page, "test-auc against x") if word in ("1", "auto", "true", "0.5")]
    assert axis[:4] == ["1", "auto", "true", "0.5"]
    assert page.row("2")[2] == "true"
    assert page.row("0")[3] == ""


def test_a_trial_that_still_runs_is_among_the_others() -> None:
    page = page_of(*TRIALS, evolve(trial(21, None, JobStatus.RUNNING, lr=0.3), seconds=None))
    assert page.row("21")[6:] == ["Running", "", ""]
