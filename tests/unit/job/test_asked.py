"""What was asked for, told from what the service has made of it since."""

from __future__ import annotations

import pytest
from attrs import evolve

from amlwrap import sweep
from amlwrap.job import CommandJob, Objective, Output, SamplingRule, SweepJob, Trial
from amlwrap.job.asked import as_asked, is_asked_for

SWEEP = SweepJob(
    trial=Trial(command="python main.py ${{search_space.x}}"),
    objective=Objective(primary_metric="loss", goal="Minimize"),
    search_space={"x": sweep.Choice([1, 2])},
)
ASKED = CommandJob(command="true", name=None, outputs={"model": Output()}, tags={"a": "b"}, properties={"mine": "x"})
HELD = evolve(
    ASKED,
    display_name="j",
    shm_size="2g",
    experiment_name="Default",
    tags={"a": "b", "_aml_system_generator_config": "{}"},
    properties={"mine": "x", "azureml.runsource": "y", "best_child_run_id": "j_1", "ContentSnapshotId": "z"},
    outputs={"model": Output(path="azureml/j/model")},
)


def test_what_the_service_gave_a_job_was_not_asked_for() -> None:
    assert as_asked(HELD, "j") == evolve(
        ASKED, experiment_name="Default", properties={"mine": "x", "ContentSnapshotId": "z"}
    )


def test_a_job_is_the_one_that_was_asked_for_whatever_the_service_added() -> None:
    assert is_asked_for(HELD, ASKED, "j")
    assert is_asked_for(evolve(SWEEP, sampling_rule=SamplingRule.RANDOM, max_total_trials=1000), SWEEP, "j")


@pytest.mark.parametrize(
    "asked",
    [
        evolve(ASKED, command="false"),
        evolve(ASKED, tags={}),
        evolve(ASKED, properties={"mine": "y"}),
        evolve(ASKED, display_name="shown"),
        evolve(ASKED, experiment_name="other"),
        evolve(ASKED, outputs={}),
        SWEEP,
    ],
)
def test_a_job_is_another_when_anything_that_was_asked_for_differs(asked: CommandJob) -> None:
    assert not is_asked_for(HELD, asked, "j")
