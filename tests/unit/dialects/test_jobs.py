"""Command and sweep jobs through 2021-03-01-preview: out, through JSON, and back."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from amlrest.v2021_03_01_preview.models import JobBaseResource
from hypothesis import given

from amlwrap import job as jobs
from amlwrap import lightgbm, sweep
from amlwrap.dialects.v2021_03_01_preview.decode_jobs import decode_job
from amlwrap.dialects.v2021_03_01_preview.encode_jobs import encode_job
from amlwrap.dialects.v2021_03_01_preview.job_resources import decode_job_resource
from amlwrap.job import CommandJob, JobStatus, SweepJob
from amlwrap.job.rules import check_command
from tests.support.contract import check_body, upstream_examples
from tests.support.job_strategies import WORKSPACE, command_jobs, sweep_jobs

Job = CommandJob | SweepJob


def through_json(job: Job) -> dict[str, Any]:
    text = json.dumps(encode_job(job).to_dict())
    body: dict[str, Any] = json.loads(text)
    return body


@given(command_jobs)
def test_every_command_job_validates_and_comes_back_equal(job: CommandJob) -> None:
    check_command(job)
    body = through_json(job)
    check_body("JobBaseResource", body)
    assert decode_job(JobBaseResource.from_dict(body)) == job


@given(sweep_jobs)
def test_every_sweep_validates_and_comes_back_equal(job: SweepJob) -> None:
    sweep.check_sweep(job)
    body = through_json(job)
    check_body("JobBaseResource", body)
    assert decode_job(JobBaseResource.from_dict(body)) == job


CODE = f"{WORKSPACE}/codes/c/versions/1"
ENVIRONMENT = f"{WORKSPACE}/environments/e/versions/1"
IRIS = f"{WORKSPACE}/data/iris/versions/1"


def contains(whole: Any, part: Any) -> bool:
    """Whether every fact of `part` is in `whole`."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and contains(whole[key], part[key]) for key in part)
    return bool(whole == part)


def test_the_command_job_of_azures_rest_tutorial_is_all_there() -> None:
    job = lightgbm.command_job(
        compute=f"{WORKSPACE}/computes/cpu",
        command="python main.py --iris-csv $AZURE_ML_INPUT_iris",
        code=CODE,
        environment=ENVIRONMENT,
        inputs={"iris": IRIS},
        experiment_name="x",
        timeout=timedelta(hours=1),
    )
    body = through_json(job)
    check_body("JobBaseResource", body)
    assert contains(
        body["properties"],
        {
            "jobType": "Command",
            "codeId": CODE,
            "environmentId": ENVIRONMENT,
            "compute": {"target": f"{WORKSPACE}/computes/cpu", "instanceCount": 1},
            "command": "python main.py --iris-csv $AZURE_ML_INPUT_iris",
            "inputDataBindings": {"iris": {"dataId": IRIS, "mode": "ReadOnlyMount"}},
            "experimentName": "x",
            "timeout": "PT1H",
        },
    )


def test_the_sweep_of_azures_rest_tutorial_is_all_there_with_its_mistakes_mended() -> None:
    job = lightgbm.sweep_job(
        compute=f"{WORKSPACE}/computes/cpu",
        search_space={"--learning_rate": sweep.Uniform(0.01, 0.9), "--boosting": sweep.Choice(["gbdt", "dart"])},
        metric="multi_logloss",
        goal="minimize",  # the tutorial's spelling, which the contract does not know
        max_total_trials=20,
        max_concurrent_trials=10,
        timeout=timedelta(hours=2),
        command="python main.py --iris-csv $AZURE_ML_INPUT_iris",
        code=CODE,
        environment=ENVIRONMENT,
        inputs={"iris": IRIS},
    )
    body = through_json(job)
    check_body("JobBaseResource", body)
    assert contains(
        body["properties"],
        {
            "jobType": "Sweep",
            "algorithm": "Random",
            "compute": {"target": f"{WORKSPACE}/computes/cpu", "instanceCount": 1},
            "objective": {"goal": "Minimize", "primaryMetric": "test-multi_logloss"},
            "searchSpace": {
                "--learning_rate": ["uniform", [0.01, 0.9]],
                "--boosting": ["choice", [["gbdt", "dart"]]],
            },
            "maxTotalTrials": 20,
            "maxConcurrentTrials": 10,
            "timeout": "PT2H",
            "trial": {
                "codeId": CODE,
                "environmentId": ENVIRONMENT,
                "command": "python main.py --iris-csv $AZURE_ML_INPUT_iris",
                # The tutorial forgot to give its trials the data.
                "inputDataBindings": {"iris": {"dataId": IRIS}},
            },
        },
    )


def test_azures_examples_of_jobs_are_understood() -> None:
    seen = set()
    for name, body in [*upstream_examples("Job/CommandJob"), *upstream_examples("Job/SweepJob")]:
        for resource in body.get("value", [body]):
            job = decode_job_resource(JobBaseResource.from_dict(resource))
            seen.add(job.type)
            assert job.name == resource["name"], name
            assert job.id == resource["id"], name
            assert job.status == resource["properties"].get("status", "Unknown"), name
            if job.type == "Command":
                assert isinstance(job.description, CommandJob), name
                assert job.description.command == resource["properties"]["command"], name
    assert seen == {"Command", "Sweep"}


def command_body(**properties: Any) -> dict[str, Any]:
    compute = {"target": f"{WORKSPACE}/computes/cpu"}
    return {"properties": {"jobType": "Command", "command": "true", "compute": compute, **properties}}


def decoded(body: dict[str, Any]) -> Any:
    return decode_job_resource(JobBaseResource.from_dict(body))


@pytest.mark.parametrize("spelling", ["Completed", "completed", "COMPLETED"])
def test_a_status_is_read_in_any_case(spelling: str) -> None:
    job = decoded(command_body(status=spelling))
    assert job.status is JobStatus.COMPLETED
    assert job.is_finished


@pytest.mark.parametrize("status", ["Scheduled", "Created"])
def test_a_status_that_nobody_listed_is_kept_and_is_not_the_end(status: str) -> None:
    job = decoded(command_body(status=status))
    assert job.status == status
    assert not job.is_finished


def test_a_sweep_is_read_however_the_service_spells_it() -> None:
    body = {
        "properties": {
            "jobType": "sweep",
            "algorithm": "random",
            "compute": {"target": "c", "instanceCount": 1.0},
            "objective": {"goal": "maximize", "primaryMetric": "m"},
            "searchSpace": {"lr": ["Uniform", [0, 1]]},
            "trial": {"command": "true"},
        }
    }
    found = decoded(body).description
    assert isinstance(found, SweepJob)
    assert found.algorithm is jobs.SamplingAlgorithm.RANDOM
    assert found.objective.goal is jobs.Goal.MAXIMIZE
    assert found.search_space == {"lr": sweep.Uniform(0, 1)}


@pytest.mark.parametrize("properties", [None, {}, {"jobType": "Pipeline"}, {"jobType": None}, "text", [], 7])
def test_a_job_of_a_type_nobody_knows_is_shown_without_a_description(properties: object) -> None:
    job = decoded({"name": "j", "id": "/x/jobs/j", "properties": properties})
    assert (job.name, job.description, job.is_finished) == ("j", None, False)


@pytest.mark.parametrize("timeout", ["P1Y", "soon", "P99999999999D"])
def test_a_job_with_a_duration_nobody_can_count_is_shown_without_a_description(timeout: str) -> None:
    job = decoded(command_body(timeout=timeout, status="Running"))
    assert (job.status, job.description) == (JobStatus.RUNNING, None)


@pytest.mark.parametrize(
    "expression", [["loguniform", [1, 1e400]], ["new", [1]], ["choice", [[]]], "uniform", [], None]
)
def test_a_sweep_over_a_space_nobody_knows_is_shown_without_a_description(expression: object) -> None:
    properties = {
        "jobType": "Sweep",
        "algorithm": "Random",
        "objective": {"goal": "Minimize", "primaryMetric": "m"},
        "searchSpace": {"lr": expression},
    }
    assert decoded({"properties": properties}).description is None


@pytest.mark.parametrize(
    "properties",
    [
        {"distribution": {"distributionType": "Ray"}},
        {"identity": {"identityType": "UserIdentity"}},
        {"compute": {"target": "local", "isLocal": True}},
        {"compute": {"target": "c", "properties": {"location": "x"}}},
        {"inputDataBindings": {"iris": "azureml:iris:1"}},
        {"outputDataBindings": {"model": ["azureml:model"]}},
    ],
)
def test_a_job_with_a_part_that_there_are_no_words_for_is_shown_without_a_description(properties: Any) -> None:
    job = decoded(command_body(status="Running", **properties))
    assert (job.type, job.status, job.description) == ("Command", JobStatus.RUNNING, None)


def test_nulls_in_place_of_parts_are_no_parts() -> None:
    nothing: dict[str, Any] = {"distribution": None, "identity": None, "inputDataBindings": {"iris": None}}
    assert decoded(command_body(**nothing)).description == decoded(command_body()).description is not None


def test_a_sweep_with_a_policy_that_nobody_knows_is_shown_without_a_description() -> None:
    properties = {
        "jobType": "Sweep",
        "algorithm": "Random",
        "objective": {"goal": "Minimize", "primaryMetric": "m"},
        "searchSpace": {"lr": ["uniform", [0, 1]]},
    }
    assert decoded({"properties": properties}).description is not None
    assert decoded({"properties": properties | {"earlyTermination": {"policyType": "New"}}}).description is None


def test_where_a_job_logs_and_keeps_its_files_is_read() -> None:
    job = decoded(
        command_body(
            interactionEndpoints={
                "tracking": {"endpoint": "azureml://t?", "jobEndpointType": "Tracking"},
                "Studio": {"endpoint": "https://ml.azure.com/runs/j", "jobEndpointType": "Studio"},
            },
            output={"datastoreId": "/x/datastores/artifacts", "path": "ExperimentRun/dcid.j"},
            properties={"mlflow.runId": "run-7"},
        )
    )
    assert (job.tracking_uri, job.studio_url) == ("azureml://t?", "https://ml.azure.com/runs/j")
    assert job.run_id == "run-7"
    assert (job.output.datastore_id, job.output.path) == ("/x/datastores/artifacts", "ExperimentRun/dcid.j")
