"""Every description of a job through JSON, valid by the contracts, and back."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from hypothesis import HealthCheck, given, settings

from amlwrap import job as jobs
from amlwrap.assets import AssetType
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.contract import SECOND_FAMILY, check_body
from tests.support.job_strategies import any_command_jobs, any_sweep_jobs


def _shown(state: State, job: jobs.CommandJob | jobs.SweepJob, status: str) -> dict[str, Any]:
    properties = FAMILY.write_job(state, Record(kind="jobs", name="sent", value=job, status=status))
    return dict(json.loads(json.dumps(properties)))


def _sayable_base(job: Any) -> dict[str, Any]:
    """Return what of a job is said otherwise: what is filed beside it, priority, and the defaults that are shown."""
    return {
        "description": None, "tags": {}, "properties": {}, "priority": None,
        "display_name": job.display_name or "sent",
        "experiment_name": job.experiment_name or "Default",
        "shm_size": job.shm_size or "2g",
    }  # fmt: skip


def _sayable_trial(trial: Any, nodes: int) -> dict[str, Any]:
    distribution = trial.distribution
    if isinstance(distribution, jobs.PyTorch) and distribution.process_count is not None:
        distribution = jobs.PyTorch(process_count=distribution.process_count * nodes)
    return {
        "distribution": distribution,
        "inputs": {
            name: evolve(item, type=item.type or AssetType.URI_FOLDER) if isinstance(item, jobs.Input) else item
            for name, item in trial.inputs.items()
            if isinstance(item, jobs.Input) or any(c.isascii() and c.isalnum() for c in item.value)
        },
        "outputs": {name: _sayable_output(output) for name, output in trial.outputs.items() if name != "default"},
    }


def _sayable_output(output: jobs.Output) -> jobs.Output:
    path = None if output.path is None else "/".join(output.path.split("\n")).strip("/")
    datastore = None if path is None else resource_id("datastores", "other")
    return evolve(output, path=path, datastore=datastore, type=output.type or AssetType.URI_FOLDER)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(job=any_command_jobs)
def test_every_command_job_is_read_as_it_was_written(state: State, job: jobs.CommandJob) -> None:
    job = evolve(job, **_sayable_base(job), **_sayable_trial(job, job.instance_count))
    properties = _shown(state, job, "Running")
    check_body("CommandJob", properties, *SECOND_FAMILY)
    assert FAMILY.read_job(state, properties) == job


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(job=any_sweep_jobs)
def test_every_sweep_is_read_as_it_was_written(state: State, job: jobs.SweepJob) -> None:
    trial = evolve(job.trial, **_sayable_trial(job.trial, job.instance_count))
    search_space = {name.lstrip("-"): distribution for name, distribution in job.search_space.items()}
    rule = job.sampling_rule or jobs.SamplingRule.RANDOM
    job = evolve(job, **_sayable_base(job), trial=trial, search_space=search_space, sampling_rule=rule)
    properties = _shown(state, job, "Queued")
    check_body("SweepJob", properties, *SECOND_FAMILY)
    assert FAMILY.read_job(state, properties) == job
