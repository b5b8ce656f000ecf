"""What `amlwrap job trials` and `best` print of a job that tuned."""

from __future__ import annotations

import json

import pytest

from amlwrap.cli.facts.trial import BEST_MEANING, MEANING
from amlwrap.cli.options import OutputFormat
from amlwrap.cli.printing import Printer
from amlwrap.cli.tuning_results import show_best_tuned, show_tuned_trials
from amlwrap.errors import AmlwrapError
from amlwrap.tuning_results import tuning_result
from tests.support.tuning_records import trial, written

STOPPED = "6 of 20 trials: the {}, and another run may come to others.\n"


def test_trials_are_a_table_with_the_best_on_top(capsys: pytest.CaptureFixture[str]) -> None:
    show_tuned_trials(tuning_result(written()), Printer())
    shown = capsys.readouterr()
    rows = [line.split() for line in shown.out.splitlines()]
    assert rows[0] == ["TRIAL", "NUM_LEAVES", "FOLDS-AUC", "STATUS", "SECONDS"]
    assert rows[1] == ["2", "9", "0.9", "Completed", "0.5"]
    assert [row[0] for row in rows[2:]] == ["4", "0", "1", "3", "5"]
    assert shown.err == ""


def test_programs_are_told_why_a_trial_failed(capsys: pytest.CaptureFixture[str]) -> None:
    show_tuned_trials(tuning_result(written()), Printer(OutputFormat.JSON))
    rows = json.loads(capsys.readouterr().out)
    assert [row["reason"] for row in rows] == [None, None, None, None, "no rows", None]
    assert [row["number"] for row in rows] == [2, 4, 0, 1, 3, 5]
    assert {tuple(row) for row in rows} == {tuple(MEANING)}


@pytest.mark.parametrize(("stopped", "why"), [("cancelled", "job was cancelled"), ("time budget", "time budget ended")])
def test_what_ended_the_trials_early_is_told(stopped: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = tuning_result(written(stopped=stopped, trials_asked=20))
    show_tuned_trials(result, Printer())
    assert capsys.readouterr().err == STOPPED.format(why)
    show_best_tuned("j", result, Printer())
    assert capsys.readouterr().err == STOPPED.format(why)


def test_the_best_is_told_beside_the_defaults_and_its_score_on_test_rows(capsys: pytest.CaptureFixture[str]) -> None:
    show_best_tuned("j", tuning_result(written()), Printer(OutputFormat.JSON))
    best = json.loads(capsys.readouterr().out)
    assert list(best) == list(BEST_MEANING)
    assert {name: value for name, value in best.items() if value is not None} == {
        "number": 2,
        "parameters": {"num_leaves": 9},
        "metric_name": "folds-auc",
        "metric": 0.9,
        "status": "Completed",
        "seconds": 0.5,
        "params": {"num_leaves": 9},
        "arguments": "--num_leaves 9",
        "default_metric": 0.7,
        "test_metric_name": "test-auc",
        "test_metric": 0.8,
    }


def test_without_rows_to_test_on_there_is_no_score_on_them(capsys: pytest.CaptureFixture[str]) -> None:
    show_best_tuned("j", tuning_result(written(scores={"train-auc": 1.0})), Printer())
    assert "test-" not in capsys.readouterr().out


def test_where_no_trial_has_completed_none_is_the_best() -> None:
    result = tuning_result(written(best=None, trials=[trial(0, None)]))
    with pytest.raises(AmlwrapError) as caught:
        show_best_tuned("j", result, Printer())
    assert str(caught.value) == "Job j has no best trial: none has completed with a finite folds-auc."
