"""Jobs as the second family takes them, and as it gives them back: what of a description is said in other words."""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve

from amlwrap import job as jobs
from amlwrap.assets import AssetType
from amlwrap.dialects.v2022_05_01_onward.commands import service_command
from amlwrap.dialects.v2022_05_01_onward.hyperparameters import plain_name
from amlwrap.job import CommandJob, DataBindingMode, Input, Literal, Output, SweepJob, Trial
from amlwrap.references import short_name
from tests.support.job_strategies import WORKSPACE

Job = CommandJob | SweepJob
T = TypeVar("T", Input, Output)
DEFAULT_STORE = f"{WORKSPACE}/datastores/workspaceblobstore"


def trial_of(job: Job) -> Trial:
    return job.trial if isinstance(job, SweepJob) else job


def with_trial(job: Job, **changes: Any) -> Job:
    if isinstance(job, SweepJob):
        return evolve(job, trial=evolve(job.trial, **changes))
    return evolve(job, **changes)


def submitted(job: Job) -> Job:
    """Return a job as submitting it leaves it: outputs on a datastore, those of a command at a place of their own."""
    place = None if isinstance(job, SweepJob) else "azureml/j/o"

    def placed(output: Output) -> Output:
        path = place if output.path is None else output.path
        return evolve(output, datastore=output.datastore or DEFAULT_STORE, path=path)

    return with_trial(job, outputs={name: placed(output) for name, output in trial_of(job).outputs.items()})


def meaning(job: Job) -> Job:
    """Return a job in the words that come back: commands as they are run, types said, datastores by their names."""

    def mounted(item: T, mode: DataBindingMode) -> T:
        return evolve(item, mode=mode) if item.mode == DataBindingMode.MOUNT else item

    def told(output: Output) -> Output:
        output = mounted(output, DataBindingMode.READ_WRITE_MOUNT)
        if output.path is None:
            return evolve(output, type=output.type or AssetType.URI_FOLDER, datastore=None)
        return evolve(
            output,
            type=output.type or AssetType.URI_FOLDER,
            datastore=short_name(output.datastore or ""),
            path=output.path.rstrip("/"),
        )

    trial = trial_of(job)
    space = job.search_space if isinstance(job, SweepJob) else None
    job = with_trial(
        job,
        command=service_command(trial, space),
        inputs={
            name: item
            if isinstance(item, Literal)
            else evolve(mounted(item, DataBindingMode.READ_ONLY_MOUNT), type=item.type or AssetType.URI_FOLDER)
            for name, item in trial.inputs.items()
        },
        outputs={name: told(output) for name, output in trial.outputs.items()},
    )
    if space is None:
        return job
    return evolve(job, search_space={plain_name(name): distribution for name, distribution in space.items()})


def sayable(job: Job) -> Job:
    """Return a job without what no api-version of this family has, so that few of those drawn are put aside."""
    trial = trial_of(job)
    nodes, processes = job.instance_count, trial.distribution
    if isinstance(processes, jobs.PyTorch) and processes.process_count is not None:
        nodes = 2 if processes.process_count % 2 == 0 else 1
    return with_trial(
        evolve(job, priority=None, instance_count=nodes),
        inputs={
            name: item if isinstance(item, Literal) else evolve(item, path_on_compute=None)
            for name, item in trial.inputs.items()
        },
        outputs={
            name: evolve(output, path_on_compute=None, asset_version=None) for name, output in trial.outputs.items()
        },
    )
