"""What the client's dialect writes is read by the workspace as it was meant."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from amlwrap.dialects.v2022_05_01_onward.encode_jobs import encode_job
from amlwrap.dialects.v2022_05_01_onward.limits import limits
from amlwrap.job import Output
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.job_strategies import any_command_jobs, any_sweep_jobs
from tests.support.second_family_jobs import Job, meaning, sayable, submitted, trial_of, with_trial

STORE = resource_id("datastores", "other")
# What is filed beside a description.
FILED: dict[str, Any] = {"description": None, "tags": {}, "properties": {}}


def placed(output: Output) -> Output:
    """Return an output that goes to where the workspace can have it."""
    return evolve(output, datastore=STORE, path=output.path and "/".join(output.path.split("\n")).strip("/"))


def with_places(job: Job) -> Job:
    return with_trial(job, outputs={name: placed(output) for name, output in trial_of(job).outputs.items()})


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(job=st.one_of(any_command_jobs, any_sweep_jobs).map(sayable))
def test_every_job_within_the_limits_is_read_as_it_was_meant(state: State, job: Job) -> None:
    assume(not limits(job, api_version="2026-05-01", is_local=True))
    sent = with_places(submitted(job))
    properties = json.loads(json.dumps(encode_job(sent).to_dict()))["properties"]
    told = evolve(meaning(sent), **FILED)
    outputs = {
        name: evolve(output, datastore=None if output.path is None else STORE)
        for name, output in trial_of(told).outputs.items()
    }
    assert FAMILY.read_job(state, properties) == with_trial(told, outputs=outputs)
