"""Trials as tables of pandas."""

from __future__ import annotations

import math
import pickle
import sys
from datetime import UTC, datetime

import pandas as pd
import pytest

from amlwrap.errors import UsageError
from amlwrap.job import JobStatus
from amlwrap.metrics import TrialResult, Trials
from amlwrap.scalars import Scalar
from amlwrap.tuning_results import tuning_result
from tests.support.tuning_records import written

THEN = datetime(2026, 3, 1, tzinfo=UTC)


def trial(name: str, metric: float | None, **parameters: Scalar) -> TrialResult:
    drawn = {f"--{key}": value for key, value in parameters.items()}
    return TrialResult(
        name=name, parameters=drawn, metric=metric, status=JobStatus.COMPLETED, seconds=2.0, started_at=THEN
    )


TRIALS = Trials(
    [trial("s_1", 0.25, num_leaves=7.0, boosting="dart"), trial("s_0", None, num_leaves=15, learning_rate=0.1)],
    "test-l2",
)


def test_trials_are_a_sequence_and_a_table_with_columns_of_parameters_and_metric() -> None:
    assert [each.name for each in TRIALS] == ["s_1", "s_0"]
    frame = TRIALS.to_pandas()
    assert list(frame.index) == ["s_1", "s_0"]
    assert list(frame.columns) == [
        "num_leaves", "boosting", "learning_rate", "test-l2", "status", "seconds", "started_at", "ended_at",
    ]  # fmt: skip
    assert frame.loc["s_1", ["num_leaves", "boosting", "test-l2"]].tolist() == [7, "dart", 0.25]
    assert frame["num_leaves"].dtype == "int64"
    assert frame["test-l2"].dtype == "float64"
    assert math.isnan(frame.loc["s_0", "test-l2"])
    assert pd.isna(frame.loc["s_0", "boosting"])
    assert frame.loc["s_1", "started_at"] == THEN
    assert frame["status"].tolist() == ["Completed", "Completed"]


def test_a_parameter_that_is_called_as_a_fact_keeps_its_column() -> None:
    frame = Trials([trial("s_0", 1.0, seconds=5)], "loss").to_pandas()
    assert frame.loc["s_0", ["params.seconds", "seconds"]].tolist() == [5, 2.0]


def test_trials_that_never_were_are_an_empty_table() -> None:
    frame = Trials([], "loss").to_pandas()
    assert (len(frame), list(frame.columns)) == (0, ["loss", "status", "seconds", "started_at", "ended_at"])


def test_trials_cross_processes() -> None:
    again = pickle.loads(pickle.dumps(TRIALS))
    assert again == TRIALS
    assert again.metric == "test-l2"


def test_tuned_trials_are_a_table() -> None:
    frame = tuning_result(written()).to_pandas()
    assert frame.index.tolist() == [2, 4, 0, 1, 3, 5]
    assert list(frame.columns) == ["num_leaves", "folds-auc", "status", "seconds", "reason"]
    assert frame.loc[3, "reason"] == "no rows"
    assert math.isnan(frame.loc[3, "folds-auc"])


def test_without_pandas_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    for made in (TRIALS, tuning_result(written())):
        with pytest.raises(UsageError, match=r"^A table of trials needs pandas: pip install pandas\.$"):
            made.to_pandas()
