"""Job files of a few lines, and the jobs that they become with what a test adds."""

from __future__ import annotations

import textwrap
from pathlib import Path

from amlwrap.job import CommandJob, SweepJob
from amlwrap.jobfile import load_job

COMMAND = """\
type: command
command: python main.py
compute: azureml:cpu-cluster
"""
SWEEP = """\
type: sweep
trial:
  command: python main.py --lr ${{search_space.lr}} --n ${{inputs.rounds}}
inputs:
  rounds: 20
compute: cpu
objective: {goal: maximize, primary_metric: test-auc}
search_space:
  lr: {type: loguniform, min_value: -6, max_value: -1}
limits: {max_total_trials: 4, trial_timeout: 60}
"""


def load(text: str, folder: Path, *overrides: str) -> CommandJob | SweepJob:
    file = folder / "job.yml"
    file.write_text(textwrap.dedent(text), encoding="utf-8")
    return load_job(file, overrides)


def load_command(text: str, folder: Path, *overrides: str) -> CommandJob:
    job = load(text, folder, *overrides)
    assert isinstance(job, CommandJob)
    return job


def load_sweep(text: str, folder: Path, *overrides: str) -> SweepJob:
    job = load(text, folder, *overrides)
    assert isinstance(job, SweepJob)
    return job
