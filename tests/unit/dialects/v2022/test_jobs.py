"""Command and sweep jobs through 2022-05-01 and later: out, through JSON, and back."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from amlrest.v2024_04_01.models import JobBaseResource
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import lightgbm, sweep
from amlwrap.assets import AssetType
from amlwrap.dialects.v2022_05_01_onward.decode_jobs import decode_job
from amlwrap.dialects.v2022_05_01_onward.encode_jobs import encode_job
from amlwrap.dialects.v2022_05_01_onward.limits import limits
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, Output
from tests.support.contract import check_body
from tests.support.job_strategies import WORKSPACE, any_command_jobs, any_sweep_jobs, command_jobs, sweep_jobs
from tests.support.second_family_jobs import DEFAULT_STORE, Job, meaning, sayable, submitted

NEWEST = "2026-05-01"
CODE = f"{WORKSPACE}/codes/c/versions/1"
ENVIRONMENT = f"{WORKSPACE}/environments/e/versions/1"
IRIS = f"{WORKSPACE}/data/iris/versions/1"


def through_json(job: Job) -> dict[str, Any]:
    text = json.dumps(encode_job(job).to_dict())
    body: dict[str, Any] = json.loads(text)
    return body


def assert_comes_back(job: Job) -> None:
    sent = submitted(job)
    body = through_json(sent)
    check_body("JobBaseResource", body, "2024-04-01")
    found = decode_job(JobBaseResource.from_dict(body))
    assert found == meaning(sent)
    assert limits(found, api_version=NEWEST, is_local=True) == []


@settings(deadline=None)
@given(st.one_of(any_command_jobs, any_sweep_jobs).map(sayable))
def test_every_job_within_the_limits_validates_and_means_the_same_when_it_comes_back(job: Job) -> None:
    assume(not limits(job, api_version=NEWEST, is_local=True))
    assert_comes_back(job)


@settings(deadline=None)
@given(st.one_of(any_command_jobs, any_sweep_jobs, command_jobs, sweep_jobs), st.booleans())
def test_nothing_that_would_not_come_back_is_within_the_limits(job: Job, is_local: bool) -> None:
    if not limits(job, api_version=NEWEST, is_local=is_local):
        assert_comes_back(job)


def test_the_command_job_of_azures_rest_tutorial_is_all_there() -> None:
    job = lightgbm.command_job(
        compute=f"{WORKSPACE}/computes/cpu",
        command="python main.py --iris-csv $AZURE_ML_INPUT_iris",
        code=CODE,
        environment=ENVIRONMENT,
        inputs={"iris": Input(data=IRIS, type=AssetType.URI_FILE)},
        experiment_name="x",
        timeout=timedelta(hours=1),
    )
    assert through_json(job)["properties"] == {
        "jobType": "Command",
        "codeId": CODE,
        "environmentId": ENVIRONMENT,
        "computeId": f"{WORKSPACE}/computes/cpu",
        "command": "python main.py --iris-csv ${{inputs.iris}}",
        "inputs": {"iris": {"jobInputType": "uri_file", "uri": IRIS, "mode": "ReadOnlyMount"}},
        "resources": {"instanceCount": 1},
        "experimentName": "x",
        "limits": {"jobLimitsType": "Command", "timeout": "PT1H"},
    }


def test_the_sweep_of_azures_rest_tutorial_is_all_there() -> None:
    job = lightgbm.sweep_job(
        compute=f"{WORKSPACE}/computes/cpu",
        search_space={"--learning_rate": sweep.Uniform(0.01, 0.9), "--boosting": sweep.Choice(["gbdt", "dart"])},
        metric="multi_logloss",
        max_total_trials=20,
        max_concurrent_trials=10,
        timeout=timedelta(hours=2),
        command="python main.py --iris-csv $AZURE_ML_INPUT_iris",
        code=CODE,
        environment=ENVIRONMENT,
        inputs={"iris": IRIS},
        instance_count=2,
        trial_timeout=timedelta(minutes=5),
    )
    assert through_json(job)["properties"] == {
        "jobType": "Sweep",
        "computeId": f"{WORKSPACE}/computes/cpu",
        "samplingAlgorithm": {"samplingAlgorithmType": "Random"},
        "objective": {"goal": "Minimize", "primaryMetric": "test-multi_logloss"},
        "searchSpace": {"learning_rate": ["uniform", [0.01, 0.9]], "boosting": ["choice", [["gbdt", "dart"]]]},
        "limits": {
            "jobLimitsType": "Sweep",
            "maxTotalTrials": 20,
            "maxConcurrentTrials": 10,
            "timeout": "PT2H",
            "trialTimeout": "PT5M",
        },
        "inputs": {"iris": {"jobInputType": "uri_folder", "uri": IRIS, "mode": "ReadOnlyMount"}},
        "trial": {
            "codeId": CODE,
            "environmentId": ENVIRONMENT,
            "command": "python main.py --iris-csv ${{inputs.iris}} --learning_rate ${{search_space.learning_rate}} "
            "--boosting ${{search_space.boosting}}",
            "resources": {"instanceCount": 2},
        },
    }


LIKELY = [
    ("https://host/data/iris.csv?sv=1", "uri_file"),
    ("https://host/data/iris", "uri_folder"),
    ("azureml://datastores/d/paths/rows.parquet", "uri_file"),
    ("azureml://datastores/d/paths/rows.parquet/", "uri_folder"),
    (f"{WORKSPACE}/data/iris.csv/versions/1.0", "uri_folder"),
    ("azureml://registries/r/data/iris/versions/1.0", "uri_folder"),
]


@pytest.mark.parametrize(("data", "kind"), LIKELY)
def test_an_input_that_nobody_said_the_type_of_is_what_its_name_ends_like(data: str, kind: str) -> None:
    properties = through_json(CommandJob(command="a", inputs={"x": Input(data=data)}))["properties"]
    assert properties["inputs"]["x"] == {"jobInputType": kind, "uri": data, "mode": "ReadOnlyMount"}


def test_an_output_goes_to_a_path_on_a_datastore_and_is_registered_under_a_name() -> None:
    place = Output(datastore=DEFAULT_STORE, path="models/100%", asset_name="m", asset_version="2")
    outputs = {"model": place, "log": Output(type=AssetType.URI_FILE, mode="Upload")}
    assert through_json(CommandJob(command="a", outputs=outputs))["properties"]["outputs"] == {
        "model": {
            "jobOutputType": "uri_folder",
            "uri": "azureml://datastores/workspaceblobstore/paths/models/100%25",
            "mode": "ReadWriteMount",
            "assetName": "m",
            "assetVersion": "2",
        },
        "log": {"jobOutputType": "uri_file", "mode": "Upload"},
    }


def test_a_path_on_no_datastore_is_not_dropped_without_a_word() -> None:
    with pytest.raises(InvalidJobError, match="The output at 'a' needs the name of the datastore"):
        encode_job(CommandJob(command="a", outputs={"model": Output(path="a")}))


def test_settings_of_a_job_are_written_where_they_belong() -> None:
    job = CommandJob(
        command="a",
        instance_count=3,
        shm_size="4g",
        docker_args="--init",
        display_name="Iris",
        identity=jobs.UserIdentity(),
        job_tier=jobs.JobTier.SPOT,
        services={"notebook": jobs.Service(type="JupyterLab", port=8888, properties={"a": "b"}, all_nodes=True)},
        distribution=jobs.PyTorch(process_count=6),
    )
    properties = through_json(job)["properties"]
    assert properties["environmentId"] == "none"
    assert "computeId" not in properties
    assert properties["displayName"] == "Iris"
    assert properties["resources"] == {"instanceCount": 3, "shmSize": "4g", "dockerArgs": "--init"}
    assert properties["identity"] == {"identityType": "UserIdentity"}
    assert properties["queueSettings"] == {"jobTier": "Spot"}
    assert properties["distribution"] == {"distributionType": "PyTorch", "processCountPerInstance": 2}
    assert properties["services"] == {
        "notebook": {
            "jobServiceType": "JupyterLab",
            "port": 8888,
            "properties": {"a": "b"},
            "nodes": {"nodesValueType": "All"},
        }
    }
