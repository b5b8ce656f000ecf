"""Answers about jobs from 2022-05-01 on: what the service adds and how it spells is read, whatever is odd in them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from amlrest.v2024_04_01.models import JobBaseResource
from hypothesis import given
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.dialects.v2022_05_01_onward.job_resources import decode_job_resource
from amlwrap.job import CommandJob, DataBindingMode, JobOutput, JobStatus, SweepJob
from tests.support.job_strategies import WORKSPACE
from tests.support.odd_values import odd_values, places, replaced

LONG = "azureml://subscriptions/s/resourcegroups/g/workspaces/w"
ARTIFACTS = "azureml://datastores/workspaceartifactstore/ExperimentRun/dcid.n"
TRACKING = "azureml://eastus.api.azureml.ms/mlflow/v1.0/subscriptions/s?"
JOB: dict[str, Any] = {
    "computeId": f"{WORKSPACE}/computes/c",
    "displayName": "shown",
    "experimentName": "x",
    "status": "Running",
    "tags": {"a": "b"},
    "properties": {"mlflow.runId": "r"},
    "identity": {"identityType": "Managed", "clientId": "i"},
    "queueSettings": {"jobTier": "Spot"},
    "services": {
        "Tracking": {"jobServiceType": "Tracking", "endpoint": TRACKING},
        "Studio": {"jobServiceType": "Studio", "endpoint": "https://ml.azure.com/runs/n"},
        "notebook": {"jobServiceType": "JupyterLab", "port": 8888, "nodes": {"nodesValueType": "All"}},
    },
    "inputs": {
        "iris": {"jobInputType": "uri_file", "uri": f"{WORKSPACE}/data/i/versions/1", "mode": "Download"},
        "seed": {"jobInputType": "literal", "value": "7"},
    },
    "outputs": {
        "default": {"jobOutputType": "uri_folder", "mode": "ReadWriteMount", "uri": ARTIFACTS},
        "model": {"jobOutputType": "mlflow_model", "uri": f"{LONG}/datastores/d/paths/m/", "assetName": "a"},
    },
}
RESOURCES = {"instanceCount": 2, "instanceType": "x", "shmSize": "2g", "dockerArgs": "--init"}
TRIAL: dict[str, Any] = {
    "command": "python main.py",
    "codeId": f"{WORKSPACE}/codes/c/versions/1",
    "environmentId": f"{WORKSPACE}/environments/e/versions/1",
    "environmentVariables": {"A": "b"},
    "distribution": {"distributionType": "Mpi", "processCountPerInstance": 2},
    "resources": RESOURCES,
}
COMMAND = {"jobType": "Command", **JOB, **TRIAL, "limits": {"jobLimitsType": "Command", "timeout": "PT1H"}}
SWEEP = {
    "jobType": "Sweep",
    **JOB,
    "samplingAlgorithm": {"samplingAlgorithmType": "Random", "rule": "Sobol", "seed": 7},
    "objective": {"goal": "Minimize", "primaryMetric": "m"},
    "searchSpace": {"lr": ["uniform", [0.1, 0.9]], "b": ["choice", [["x", "y"]]], "q": ["qloguniform", [-3, -1, 0.1]]},
    "earlyTermination": {"policyType": "Bandit", "slackFactor": 0.1, "evaluationInterval": 1, "delayEvaluation": 5},
    "limits": {"jobLimitsType": "Sweep", "maxTotalTrials": 20, "maxConcurrentTrials": 2, "trialTimeout": "PT2H"},
    "trial": TRIAL,
}
BODIES = {"command": COMMAND, "sweep": SWEEP}


def resource(properties: Any) -> dict[str, Any]:
    system = {"createdAt": "2024-04-01T00:00:00Z", "createdBy": "someone"}
    return {"name": "n", "id": f"{WORKSPACE}/jobs/n", "properties": properties, "systemData": system}


def decoded(properties: Any) -> jobs.Job:
    return decode_job_resource(JobBaseResource.from_dict(resource(properties)))


def described(properties: Any) -> Any:
    found = decoded(properties).description
    assert found is not None
    return found


@pytest.mark.parametrize("name", BODIES)
def test_null_anywhere_is_read(name: str) -> None:
    for path in places(resource(BODIES[name])):
        assert decode_job_resource(JobBaseResource.from_dict(replaced(resource(BODIES[name]), path, None)))


@pytest.mark.parametrize("name", BODIES)
@given(data=st.data())
def test_anything_anywhere_is_read_and_kept(name: str, data: st.DataObject) -> None:
    body = resource(BODIES[name])
    changed = replaced(body, data.draw(st.sampled_from(list(places(body)))), data.draw(odd_values))
    read = JobBaseResource.from_dict(changed)
    repr(decode_job_resource(read))
    assert json.loads(json.dumps(read.to_dict())) == changed


def test_an_empty_answer_is_read() -> None:
    assert decode_job_resource(JobBaseResource.from_dict({})).description is None


@pytest.mark.parametrize("name", BODIES)
def test_what_the_service_adds_to_every_job_is_the_jobs_and_not_its_descriptions(name: str) -> None:
    job = decoded(BODIES[name])
    assert (job.name, job.run_id, job.created_at) == ("n", "r", datetime(2024, 4, 1, tzinfo=UTC))
    assert job.tracking_uri == TRACKING
    assert job.output == JobOutput(
        datastore_id=f"{WORKSPACE}/datastores/workspaceartifactstore", path="ExperimentRun/dcid.n"
    )
    assert job.description is not None
    services = {"notebook": jobs.Service(type="JupyterLab", port=8888, all_nodes=True)}
    assert job.description.services == services
    trial = job.description.trial if isinstance(job.description, SweepJob) else job.description
    assert list(trial.outputs) == ["model"]
    assert trial.outputs["model"].asset_name == "a"


@pytest.mark.parametrize("spelling", ["Completed", "completed", "COMPLETED"])
def test_a_status_is_read_in_any_case(spelling: str) -> None:
    assert decoded(COMMAND | {"status": spelling}).status is JobStatus.COMPLETED


@pytest.mark.parametrize("status", ["Scheduled", "Created"])
def test_a_status_that_nobody_listed_is_kept_and_is_not_the_end(status: str) -> None:
    job = decoded(COMMAND | {"status": status})
    assert (job.status, job.is_finished) == (status, False)


def test_a_sweep_is_read_however_the_service_spells_it() -> None:
    spelled = {
        "jobType": "sweep",
        "samplingAlgorithm": {"samplingAlgorithmType": "random", "rule": "sobol", "logbase": None},
        "objective": {"goal": "maximize", "primaryMetric": "m"},
        "earlyTermination": {"policyType": "medianStopping", "evaluationInterval": 0},
        "queueSettings": {"jobTier": "null"},
        "searchSpace": {"lr": ["Uniform", [0, 1]]},
        "trial": {"command": "true", "environmentId": "e:1", "resources": {"instanceCount": 2.0}},
    }
    found = described(spelled)
    assert isinstance(found, SweepJob)
    assert found.algorithm is jobs.SamplingAlgorithm.RANDOM
    assert found.sampling_rule is jobs.SamplingRule.SOBOL
    assert found.objective.goal is jobs.Goal.MAXIMIZE
    assert found.early_termination == sweep.MedianStoppingPolicy()
    assert (found.job_tier, found.instance_count, found.compute) == (None, 2, None)


def test_a_command_is_read_however_the_service_spells_it() -> None:
    found = described(
        COMMAND
        | {
            "identity": {"identityType": "amlToken"},
            "inputs": {"iris": {"jobInputType": "URI_FOLDER", "uri": "u", "mode": "readOnlyMount"}},
            "distribution": {"distributionType": "pytorch", "processCountPerInstance": 3},
            "queueSettings": {"jobTier": "standard"},
        }
    )
    assert found.identity == jobs.AmlToken()
    assert found.inputs["iris"].mode is DataBindingMode.READ_ONLY_MOUNT
    assert found.distribution == jobs.PyTorch(process_count=6)
    assert found.job_tier is jobs.JobTier.STANDARD


def test_nulls_in_place_of_parts_are_no_parts() -> None:
    parts = ("identity", "inputs", "outputs", "services", "distribution", "limits", "queueSettings", "resources")
    found = described(COMMAND | dict.fromkeys(parts))
    assert found == described({name: value for name, value in COMMAND.items() if name not in parts})
    assert described(COMMAND | {"inputs": {"iris": None}, "services": {"Studio": None}}).inputs == {}


def test_what_a_local_workspace_shows_for_no_environment_is_none() -> None:
    assert described(COMMAND | {"environmentId": "none"}).environment is None
    assert described(COMMAND | {"environmentId": ""}).environment is None


def test_a_place_on_the_compute_that_is_shown_is_kept() -> None:
    item = {"jobInputType": "uri_file", "uri": "u", "pathOnCompute": "here"}
    assert described(COMMAND | {"inputs": {"x": item}}).inputs["x"].path_on_compute == "here"


def test_what_another_family_wrote_for_the_shell_is_described_by_expressions() -> None:
    written, read = 'a "$AZURE_ML_INPUT_iris" $AZUREML_SWEEP_lr', 'a "${{inputs.iris}}" ${{search_space.lr}}'
    assert described(SWEEP | {"trial": TRIAL | {"command": written}}).trial.command == read
    assert described(COMMAND | {"command": written}).command == 'a "${{inputs.iris}}" $AZUREML_SWEEP_lr'


URIS = [
    ("azureml://datastores/d/paths/a/b/", "a/b"),
    ("azureml://datastores/d/a%25b", "a%b"),
    ("azureml://datastores/d/paths/", ""),
    (f"{LONG}/datastores/d/paths/a", "a"),
    (f"{LONG}/datastores/d/a/datastores/x/paths/y", "a/datastores/x/paths/y"),
    ("azureml://subscriptions/s/resourceGroups/g/providers/P/workspaces/w/datastores/d/paths/a", "a"),
    ("azureml://locations/eastus/workspaces/0-1/datastores/d/paths/a", "a"),
    ("azureml://workspaces/0-1/datastores/d/paths/a", "a"),
]


@pytest.mark.parametrize(("uri", "path"), URIS)
def test_every_form_of_a_datastores_uri_is_read(uri: str, path: str) -> None:
    found = described(COMMAND | {"outputs": {"o": {"jobOutputType": "uri_folder", "uri": uri}}})
    assert (found.outputs["o"].datastore, found.outputs["o"].path) == ("d", path)


def test_an_output_called_default_that_goes_elsewhere_is_the_descriptions() -> None:
    outputs = {"default": {"jobOutputType": "uri_folder", "uri": "azureml://datastores/d/paths/a"}}
    job = decoded(COMMAND | {"outputs": outputs})
    assert isinstance(job.description, CommandJob)
    assert (job.output, job.description.outputs["default"].path) == (None, "a")


BEYOND_WORDS: list[dict[str, Any]] = [
    {"distribution": {"distributionType": "Ray"}},
    {"identity": {"identityType": "New"}},
    {"inputs": {"x": {"jobInputType": "UriFile", "uri": "u"}}},
    {"inputs": {"x": {"jobInputType": "uri_file"}}},
    {"inputs": {"x": "azureml:iris:1"}},
    {"outputs": {"x": {"jobOutputType": "New"}}},
    {"outputs": {"x": {"jobOutputType": "uri_folder", "uri": "https://host/a"}}},
    {"services": {"x": {"jobServiceType": "SSH", "nodes": {"nodesValueType": "Some"}}}},
    {"services": {"x": {"port": 1}}},
    {"resources": {"properties": {"IsLocal": {"IsLocal": True}}}},
    {"resources": {"instanceCount": 1, "dockerArgsList": ["--ipc=host"]}},
    {"limits": {"jobLimitsType": "Command", "timeout": "P1Y"}},
    {"command": None},
]


@pytest.mark.parametrize("change", BEYOND_WORDS)
def test_a_command_with_a_part_that_there_are_no_words_for_is_shown_without_a_description(change: Any) -> None:
    job = decoded(COMMAND | change)
    assert (job.type, job.status, job.description) == ("Command", JobStatus.RUNNING, None)


@pytest.mark.parametrize(
    "change",
    [
        {"searchSpace": {"lr": ["new", [1]]}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "New"}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "Random", "rule": "New"}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "Random", "logbase": "e"}},
        {"earlyTermination": {"policyType": "New"}},
        {"objective": None},
        {"trial": None},
    ],
)
def test_a_sweep_with_a_part_that_there_are_no_words_for_is_shown_without_a_description(change: Any) -> None:
    assert decoded(SWEEP | change).description is None


@pytest.mark.parametrize("properties", [None, {}, {"jobType": "Pipeline"}, {"jobType": None}, "text", [], 7])
def test_a_job_of_a_type_nobody_knows_is_shown_without_a_description(properties: object) -> None:
    job = decoded(properties)
    assert (job.name, job.description, job.is_finished) == ("n", None, False)
