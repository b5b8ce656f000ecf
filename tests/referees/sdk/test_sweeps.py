"""Sweeps, as Azure's SDK describes them: every way to sample, and every way to end early."""

from __future__ import annotations

from typing import Any

import pytest
from azure.ai.ml import MLClient, command
from azure.ai.ml.sweep import (
    BanditPolicy,
    BayesianSamplingAlgorithm,
    Choice,
    GridSamplingAlgorithm,
    MedianStoppingPolicy,
    RandomSamplingAlgorithm,
    TruncationSelectionPolicy,
    Uniform,
)

from tests.referees.calls import Calls
from tests.referees.sdk.conftest import Ended
from tests.referees.sdk.spoken import CODE, SWEEPS


def sweep(name: str, code: str, plain: str, **settings: Any) -> Any:
    """Return a sweep of two trials over the accuracy that the script logs."""
    trial = command(
        code=code, command="python main.py ${{inputs.rate}}", inputs={"rate": 0.5}, environment=plain,
        compute="cpu-cluster",
    )  # fmt: skip
    space = settings.pop("space", Uniform(0.1, 0.9))
    made = trial(rate=space).sweep(primary_metric="accuracy", goal="maximize", **settings)
    made.set_limits(max_total_trials=2, max_concurrent_trials=2, timeout=600)
    made.name, made.experiment_name = name, "sweeps"
    return made


def test_sweeps_create_get_and_end(ml: MLClient, calls: Calls, code: str, plain: str, ended: Ended) -> None:
    made = ml.jobs.create_or_update(sweep("swept", code, plain, sampling_algorithm="random"))
    calls.were(f"GET codes/versions {CODE}", f"PUT jobs {SWEEPS}")
    assert (made.type, made.objective.primary_metric) == ("sweep", "accuracy")
    done = ended("swept")
    assert (done.status, done.limits.max_total_trials) == ("Completed", 2)
    assert done.properties["best_child_run_id"].startswith("swept_")


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("grid", {"sampling_algorithm": GridSamplingAlgorithm(), "space": Choice([0.1, 0.2])}),
        ("bayesian", {"sampling_algorithm": BayesianSamplingAlgorithm()}),
        ("sobol", {"sampling_algorithm": RandomSamplingAlgorithm(rule="sobol", seed=7)}),
        (
            "bandit",
            {
                "sampling_algorithm": "random",
                "early_termination_policy": BanditPolicy(slack_factor=0.1, evaluation_interval=2, delay_evaluation=1),
            },
        ),
        (
            "median",
            {
                "sampling_algorithm": "random",
                "early_termination_policy": MedianStoppingPolicy(evaluation_interval=2, delay_evaluation=1),
            },
        ),
        (
            "truncation",
            {
                "sampling_algorithm": "random",
                "early_termination_policy": TruncationSelectionPolicy(truncation_percentage=20, evaluation_interval=2),
            },
        ),
    ],
)
def test_sweeps_sample_and_end_early(
    ml: MLClient, calls: Calls, code: str, plain: str, ended: Ended, name: str, settings: dict[str, Any]
) -> None:
    wanted = sweep(f"sweep-{name}", code, plain, **settings)
    made = ml.jobs.create_or_update(wanted)
    calls.were(f"GET codes/versions {CODE}", f"PUT jobs {SWEEPS}")
    assert made.sampling_algorithm.type == getattr(wanted.sampling_algorithm, "type", "random")
    assert getattr(made.early_termination, "type", None) == getattr(wanted.early_termination, "type", None)
    assert ended(made.name).status == "Completed"
