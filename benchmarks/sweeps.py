"""Where the time of a sweep's trial goes in the local workspace, one at a time and two at once: a table of its parts.

The bar: the median trial takes under 2 s beyond its fit, from when it is drawn to when it has ended. With
`--algorithms` it holds Bayesian against Random sampling instead, the best of 12 real LightGBM trials over 5 seeds, and
with `--policies` it runs a Grid and two Random sweeps of 12 trials, each with one of the early-termination policies. A
sweep's seed follows from its name, so every run of this file draws the same trials.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any

from attrs import evolve

from amlwrap import Workspace
from amlwrap.assets import EnvironmentDefinition
from amlwrap.job import Job, SweepJob
from amlwrap.lightgbm import Training, sweep_job
from amlwrap.lightgbm.training import TRAINER_CODE
from amlwrap.local import daemon
from amlwrap.metrics import TrialResult, best_trial
from amlwrap.sweep import BanditPolicy, Choice, MedianStoppingPolicy, QUniform, TruncationSelectionPolicy, Uniform

IRIS = Path(__file__).parents[1] / "examples" / "lightgbm-iris" / "iris.csv"
TRIALS = 12
BAR = 2.0  # seconds of a trial beyond its fit
BEYOND = "all but the fit"
SEEDS = range(5)
SPACE = {
    "learning_rate": Uniform(0.001, 0.9),
    "num_leaves": QUniform(2, 32, 2),
    "min_data_in_leaf": QUniform(1, 50, 1),
    "feature_fraction": Uniform(0.2, 1.0),
}
# Without a conda file the job runs in the server's own Python, so that no environment is built.
HERE = EnvironmentDefinition(image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")


def run(workspace: Workspace, name: str, rounds: int = 20, **options: Any) -> Sequence[TrialResult]:
    """Run one sweep to its end and return its trials, best first."""
    return workspace.jobs.trials(workspace.jobs.wait(workspace.jobs.submit(describe(name, rounds, **options)).name))


def describe(name: str, rounds: int, **options: Any) -> SweepJob:
    """Describe a sweep of the bundled trainer on iris."""
    params = {"num_iterations": rounds, "num_threads": 1, "metric": "multi_logloss"}
    facts: dict[str, Any] = {"max_total_trials": TRIALS, "max_concurrent_trials": 2, **options}
    return sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        training=Training(data=IRIS, label="species", params=params),
        metric="multi_logloss",
        name=name,
        **facts,
    )


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
    # A grid is tried in this order: a trial is stopped for being behind others, and the worst must not come first.
    grid = {"learning_rate": Choice([0.1, 0.01, 1e-4, 1e-5, 0.3, 0.5]), "num_leaves": Choice([4, 16])}
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


def measure(workspace: Workspace, home: Path) -> bool:
    """Print where the time of trials goes, and return whether the bar is kept."""
    code = home / "code"
    shutil.copytree(TRAINER_CODE, code, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(Path(__file__).with_name("_timed_trainer.py"), code / "timed.py")
    columns = {}
    for concurrent in (1, 2):
        job = describe(f"parts-{concurrent}", 20, search_space=SPACE, max_concurrent_trials=concurrent)
        trial = evolve(job.trial, code=code, command=job.trial.command.replace("train.py", "timed.py"))
        sweep = workspace.jobs.wait(workspace.jobs.submit(evolve(job, trial=trial)).name)
        trials = [workspace.jobs.get(f"{sweep.name}_{number}") for number in range(TRIALS)]
        parts = [parts_of(trial, "".join(workspace.jobs.log(trial))) for trial in trials]
        columns[concurrent] = {name: median(each[name] for each in parts) for name in parts[0]}
    print(f"{'median seconds of a trial':<40}{'one at a time':>15}{'two at once':>15}")
    for name in columns[1]:
        print(f"{name:<40}" + "".join(f"{parts[name]:15.3f}" for parts in columns.values()))
    return all(parts[BEYOND] < BAR for parts in columns.values())


def parts_of(trial: Job, log: str) -> dict[str, float]:
    """Return the seconds of each part of a trial, from what the workspace and the trainer noted."""
    noted: Mapping[str, float] = json.loads(log.strip().splitlines()[-1])
    drawn, started, ended = (
        datetime.fromisoformat(text or "").timestamp()
        for text in (trial.created_at, trial.properties["amlwrap.startedAt"], trial.properties["amlwrap.endedAt"])
    )
    script = noted["ended"] - noted["begun"]
    named = {part: noted[part] for part in ("imports", "reading", "logging", "saving", "fit")}
    return {
        "queue, folder, environment, code, data": started - drawn,
        "start of the process": noted["begun"] - started,
        **named,
        "what else the trainer does": script - sum(named.values()),
        "end of the process, outputs": ended - noted["ended"],
        "all": ended - drawn,
        BEYOND: ended - drawn - noted["fit"],
        "processor time of the trainer": noted["processor"],
    }


def main() -> None:
    """Run what the command line asks for in a workspace of its own."""
    parser = argparse.ArgumentParser(description="Say where the time of a sweep's trial goes.")
    parser.add_argument("--algorithms", action="store_true", help="hold Bayesian against Random sampling instead")
    parser.add_argument("--policies", action="store_true", help="try the early-termination policies instead")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        daemon.start(Path(home))
        try:
            with Workspace.local(Path(home)) as workspace:
                if asked.algorithms:
                    kept = compare(workspace)
                else:
                    kept = try_policies(workspace) if asked.policies else measure(workspace, Path(home))
        finally:
            daemon.stop(Path(home))
    sys.exit(not kept)


if __name__ == "__main__":
    main()
