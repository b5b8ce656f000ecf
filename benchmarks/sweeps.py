"""Bayesian against Random sampling in the local workspace: the best of 12 real LightGBM trials, over 5 seeds.

A sweep's seed follows from its name, so every run of this file draws the same trials. With `--policies` it runs a Grid
and two Random sweeps of 12 trials instead, each with one of the early-termination policies.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from amlwrap import Workspace
from amlwrap.assets import EnvironmentDefinition
from amlwrap.lightgbm import Training, sweep_job
from amlwrap.local import daemon
from amlwrap.metrics import TrialResult, best_trial, read_trials
from amlwrap.sweep import BanditPolicy, Choice, MedianStoppingPolicy, QUniform, TruncationSelectionPolicy, Uniform

IRIS = Path(__file__).parents[1] / "examples" / "lightgbm-iris" / "iris.csv"
TRIALS = 12
SEEDS = range(5)
SPACE = {
    "learning_rate": Uniform(0.001, 0.9),
    "num_leaves": QUniform(2, 32, 2),
    "min_data_in_leaf": QUniform(1, 50, 1),
    "feature_fraction": Uniform(0.2, 1.0),
}
# Without a conda file the job runs in the server's own Python, so that no environment is built.
HERE = EnvironmentDefinition(image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")


def run(workspace: Workspace, name: str, rounds: int = 20, **options: Any) -> list[TrialResult]:
    """Run one sweep to its end and return its trials, best first."""
    params = {"num_iterations": rounds, "num_threads": 1, "metric": "multi_logloss"}
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        training=Training(data=IRIS, label="species", params=params),
        metric="multi_logloss",
        max_total_trials=TRIALS,
        max_concurrent_trials=2,
        name=name,
        **options,
    )
    return read_trials(workspace.jobs.wait(workspace.jobs.submit(job).name))


def compare(workspace: Workspace) -> bool:
    """Print the best of each sweep, and return whether Bayesian's median is the better."""
    best: dict[str, list[float]] = {"Random": [], "Bayesian": []}
    for seed in SEEDS:
        for algorithm, values in best.items():
            trials = run(workspace, f"{algorithm.lower()}-{seed}", algorithm=algorithm, search_space=SPACE)
            winner = best_trial(trials)
            assert winner is not None and winner.metric is not None and len(trials) == TRIALS
            values.append(winner.metric)
        print(f"seed {seed}: " + ", ".join(f"{algorithm} {values[-1]:.5f}" for algorithm, values in best.items()))
    medians = {algorithm: median(values) for algorithm, values in best.items()}
    ratio = medians["Random"] / medians["Bayesian"]
    summary = ", ".join(f"{algorithm} {value:.5f}" for algorithm, value in medians.items())
    print(f"median best test-multi_logloss: {summary}; Random's is {ratio:.3f} times Bayesian's")
    return ratio > 1


def try_policies(workspace: Workspace) -> bool:
    """Run a sweep with each early-termination policy, and return whether each stopped some trials but not all."""
    grid = {"learning_rate": Choice([1e-5, 1e-4, 0.01, 0.1, 0.3, 0.5]), "num_leaves": Choice([4, 16])}
    sweeps: dict[str, dict[str, Any]] = {
        "bandit": {"algorithm": "Grid", "search_space": grid, "early_termination": BanditPolicy(slack_factor=0.2)},
        "median": {"search_space": grid, "early_termination": MedianStoppingPolicy(delay_evaluation=50)},
        "truncation": {
            "search_space": grid,
            "early_termination": TruncationSelectionPolicy(truncation_percentage=30, delay_evaluation=50),
        },
    }
    kept = True
    for name, options in sweeps.items():
        trials = run(workspace, name, rounds=8000, **options)
        stopped = sum(trial.status == "Canceled" for trial in trials)
        winner = best_trial(trials)
        print(f"{name}: {stopped} of {len(trials)} trials stopped early, best {winner.metric if winner else None}")
        kept &= 0 < stopped < len(trials) == TRIALS
    return kept


def main() -> None:
    """Run what the command line asks for in a workspace of its own."""
    with tempfile.TemporaryDirectory() as home:
        daemon.start(Path(home))
        try:
            with Workspace.local(Path(home)) as workspace:
                kept = try_policies(workspace) if "--policies" in sys.argv[1:] else compare(workspace)
        finally:
            daemon.stop(Path(home))
    sys.exit(not kept)


if __name__ == "__main__":
    main()
