"""Jobs: what is sent is shown again, with what the workspace adds."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.assets import AssetType, Data, Model
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.contract import SECOND_FAMILY, check_body

Json = dict[str, Any]
ENVIRONMENT = resource_id("environments", "e", "versions", "1")
ARTIFACTS = "azureml://datastores/workspaceartifactstore/ExperimentRun/dcid.sent"
DEFAULT = {"jobOutputType": "uri_folder", "mode": "ReadWriteMount", "uri": ARTIFACTS}
COMMAND: Json = {"jobType": "Command", "command": "python main.py", "environmentId": ENVIRONMENT}
SWEEP: Json = {
    "jobType": "Sweep",
    "objective": {"goal": "Minimize", "primaryMetric": "loss"},
    "samplingAlgorithm": {"samplingAlgorithmType": "Random"},
    "searchSpace": {"lr": ["uniform", [0.1, 0.5]]},
    "trial": {"command": "python main.py", "environmentId": ENVIRONMENT},
}


def shown(state: State, job: jobs.CommandJob | jobs.SweepJob, **record: Any) -> Json:
    properties = FAMILY.write_job(state, Record(kind="jobs", name="sent", value=job, **record))
    return dict(json.loads(json.dumps(properties)))


def answered(state: State, sent: Json, **record: Any) -> Json:
    """Return how a job is shown that was made by such a body, which is valid, as the answer is."""
    check_body("JobBase", sent, *SECOND_FAMILY)
    properties = shown(state, FAMILY.read_job(state, sent), **record)
    check_body("JobBase", properties, *SECOND_FAMILY)
    return properties


def read_command(state: State, **members: Any) -> jobs.CommandJob:
    job = FAMILY.read_job(state, COMMAND | members)
    assert isinstance(job, jobs.CommandJob)
    return job


def read_sweep(state: State, **members: Any) -> jobs.SweepJob:
    job = FAMILY.read_job(state, SWEEP | members)
    assert isinstance(job, jobs.SweepJob)
    return job


# What is sent is shown again.


@pytest.mark.parametrize(
    "members",
    [
        {"computeId": resource_id("computes", "cpu-cluster"), "codeId": resource_id("codes", "c", "versions", "1")},
        {"displayName": "Shown", "experimentName": "iris", "environmentVariables": {"A": "1", "B": ""}},
        {"resources": {"instanceCount": 2, "instanceType": "big", "shmSize": "8g", "dockerArgs": "--init"}},
        {"limits": {"jobLimitsType": "Command", "timeout": "PT1H30M"}},
        {"distribution": {"distributionType": "Mpi", "processCountPerInstance": 2}},
        {"distribution": {"distributionType": "PyTorch"}},
        {"distribution": {"distributionType": "TensorFlow", "workerCount": 2, "parameterServerCount": 0}},
        {"identity": {"identityType": "AMLToken"}},
        {"identity": {"identityType": "Managed", "clientId": "00000000-0000-0000-0000-000000000001"}},
        {"identity": {"identityType": "UserIdentity"}},
        {"queueSettings": {"jobTier": "Premium"}},
        {"inputs": {"n": {"jobInputType": "literal", "value": "a b"}}},
        *({"inputs": {"i": {"jobInputType": str(kind), "uri": "azureml:iris:1", "mode": "Download"}}}
          for kind in AssetType),
        {"inputs": {"i": {"jobInputType": "uri_file", "uri": "https://example.com/a.csv?sig=x", "mode": "Direct",
                          "pathOnCompute": "a.csv"}}},
    ],
)  # fmt: skip
def test_what_is_said_of_a_command_is_shown_again(state: State, members: Json) -> None:
    properties = answered(state, COMMAND | members)
    assert {name: properties[name] for name in members} == members


@pytest.mark.parametrize(
    "members",
    [
        {"limits": {"jobLimitsType": "Sweep", "maxTotalTrials": 4, "maxConcurrentTrials": 2, "timeout": "PT2H",
                    "trialTimeout": "PT30M"}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "Random", "rule": "Sobol", "seed": 0}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "Grid"}},
        {"samplingAlgorithm": {"samplingAlgorithmType": "Bayesian"}},
        {"objective": {"goal": "Maximize", "primaryMetric": "auc"}},
        {"searchSpace": {"a": ["choice", [["x", 1, 0.5, True]]], "b": ["randint", [4]], "c": ["qnormal", [0, 1, 2]]}},
        {"earlyTermination": {"policyType": "Bandit", "slackFactor": 0.2, "evaluationInterval": 2,
                              "delayEvaluation": 1}},
        {"earlyTermination": {"policyType": "MedianStopping", "evaluationInterval": 1, "delayEvaluation": 0}},
        {"earlyTermination": {"policyType": "TruncationSelection", "truncationPercentage": 20, "evaluationInterval": 1,
                              "delayEvaluation": 0}},
        {"inputs": {"i": {"jobInputType": "uri_folder", "uri": "azureml:iris:1", "mode": "ReadOnlyMount"}}},
    ],
)  # fmt: skip
def test_what_is_said_of_a_sweep_is_shown_again(state: State, members: Json) -> None:
    properties = answered(state, SWEEP | members)
    assert {name: properties[name] for name in members} == members


def test_a_trial_says_what_it_runs_and_on_how_many_nodes(state: State) -> None:
    trial = {
        "command": "python main.py", "environmentId": ENVIRONMENT, "codeId": resource_id("codes", "c", "versions", "1"),
        "environmentVariables": {"A": "1"}, "resources": {"instanceCount": 2, "shmSize": "2g"},
        "distribution": {"distributionType": "PyTorch", "processCountPerInstance": 3},
    }  # fmt: skip
    assert answered(state, SWEEP | {"trial": trial})["trial"] == trial
    job = read_sweep(state, trial=trial)
    assert job.instance_count == 2
    assert job.trial.distribution == jobs.PyTorch(process_count=6)


def test_outputs_are_shown_with_the_one_that_every_job_has(state: State) -> None:
    sent = {
        "plain": {"jobOutputType": "uri_folder"},
        "model": {
            "jobOutputType": "MLflow_model", "uri": "azureml://datastores/Other/paths/a/100%25 b/", "mode": "upload",
            "assetName": "m", "assetVersion": "3", "pathOnCompute": "out",
        },
    }  # fmt: skip
    model = read_command(state, outputs=sent).outputs["model"]
    assert (model.datastore, model.path) == (resource_id("datastores", "other"), "a/100% b")
    assert shown(state, read_command(state, outputs=sent))["outputs"] == {
        "plain": {"jobOutputType": "uri_folder", "mode": "ReadWriteMount"},
        "model": {
            "jobOutputType": "mlflow_model", "uri": "azureml://datastores/other/paths/a/100%25 b", "mode": "Upload",
            "assetName": "m", "assetVersion": "3", "pathOnCompute": "out",
        },
        "default": DEFAULT,
    }  # fmt: skip


# Defaults, and what the workspace adds.


def test_a_job_of_few_words_is_shown_with_the_service_s_defaults(state: State) -> None:
    assert answered(state, COMMAND, status="Queued") == COMMAND | {
        "status": "Queued", "displayName": "sent", "experimentName": "Default", "environmentVariables": {},
        "resources": {"instanceCount": 1, "shmSize": "2g"}, "inputs": {}, "outputs": {"default": DEFAULT},
        "services": {
            "Tracking": {"jobServiceType": "Tracking", "endpoint": state.tracking_uri},
            "Studio": {"jobServiceType": "Studio"},
        },
    }  # fmt: skip


def test_a_job_says_what_its_nodes_offer_and_where_its_metrics_are(state: State) -> None:
    shell = {
        "jobServiceType": "SSH", "port": 22, "properties": {"sshPublicKeys": "k"}, "nodes": {"nodesValueType": "All"},
    }  # fmt: skip
    sent = {"services": {"board": {"jobServiceType": "TensorBoard"}, "shell": shell}}
    assert answered(state, COMMAND | sent)["services"] == {
        "shell": shell,
        "board": {"jobServiceType": "TensorBoard", "properties": {}},
        "Tracking": {"jobServiceType": "Tracking", "endpoint": state.tracking_uri},
        "Studio": {"jobServiceType": "Studio"},
    }


def test_a_job_that_is_sent_back_as_it_was_shown_is_the_same_job(state: State) -> None:
    for sent in (COMMAND, SWEEP):
        properties = answered(state, sent, status="Completed")
        assert answered(state, properties, status="Completed") == properties


def test_a_job_without_an_environment_is_shown_with_a_word_that_the_contract_takes(state: State) -> None:
    properties = shown(state, jobs.CommandJob(command="true"))
    assert properties["environmentId"] == "none"
    check_body("CommandJob", properties, *SECOND_FAMILY)
    assert FAMILY.read_job(state, properties).environment is None


def test_serverless_is_no_compute_at_all(state: State) -> None:
    assert read_command(state).compute is None
    assert "computeId" not in answered(state, COMMAND)


def test_a_url_into_the_workspace_s_own_storage_is_shown_where_that_is_now(state: State) -> None:
    url = "http://127.0.0.1:1/amlwraplocal/c/a.csv"
    sent = {"i": {"jobInputType": "uri_file", "uri": url, "mode": "Download"}}
    assert read_command(state, inputs=sent).inputs["i"] == jobs.Input(data=url, type="uri_file", mode="Download")
    assert answered(state, COMMAND | {"inputs": sent})["inputs"]["i"]["uri"] == url.replace(":1/", ":4321/")


def test_an_input_of_which_nobody_said_what_it_is_is_what_the_data_is(state: State) -> None:
    for name, path, kind in (("f", "iris.csv", None), ("t", "table", AssetType.MLTABLE)):
        data = Data(name=name, version="1", id="", path=path, type=kind)
        state.records.put(Record(kind="data/versions", parent=name, name="1", value=data))
    for name, word in (("m", None), ("o", "onnx")):
        model = Model(name=name, version="1", id="", path="model.txt", type=word)
        state.records.put(Record(kind="models/versions", parent=name, name="1", value=model))
    job = jobs.CommandJob(command="true", inputs={
        "file": jobs.Input(data=resource_id("data", "f", "versions", "1")),
        "table": jobs.Input(data="azureml:t:1"),
        "model": jobs.Input(data=resource_id("models", "m", "versions", "1")),
        "onnx": jobs.Input(data=resource_id("models", "o", "versions", "1"), type="onnx"),
        "gone": jobs.Input(data="azureml:gone:1"),
        "url": jobs.Input(data="https://example.com/iris.csv"),
    })  # fmt: skip
    kinds = {name: item["jobInputType"] for name, item in shown(state, job)["inputs"].items()}
    assert kinds == {
        "file": "uri_file", "table": "mltable", "model": "custom_model", "onnx": "custom_model", "gone": "uri_folder",
        "url": "uri_folder",
    }  # fmt: skip


def test_a_hyperparameter_that_is_appended_is_written_into_the_command(state: State) -> None:
    job = read_sweep(state)
    space = {"--lr": sweep.Uniform(0, 1), "depth": sweep.Randint(8), "--max-bin": sweep.Choice([1])}
    job = evolve(job, search_space=space, trial=evolve(job.trial, command="python main.py ${{search_space.depth}}\n"))
    properties = shown(state, job)
    assert list(properties["searchSpace"]) == ["lr", "depth", "max-bin"]
    assert properties["trial"]["command"] == (
        "python main.py ${{search_space.depth}} --lr ${{search_space.lr}} --max-bin ${{search_space.max-bin}}"
    )


@pytest.mark.parametrize(
    ("values", "argument"),
    [
        (["gbdt", "1,-1", 0.5, True], "--x ${{search_space.x}}"),
        (["gbdt", "a b"], "--x '${{search_space.x}}'"),
        (["", "$x"], "--x '${{search_space.x}}'"),
        (["it's", "a b"], '--x "${{search_space.x}}"'),
    ],
)
def test_a_text_that_is_appended_stays_one_argument(state: State, values: list[Any], argument: str) -> None:
    job = read_sweep(state)
    job = evolve(job, search_space={"--x": sweep.Choice(values)}, trial=evolve(job.trial, command="python main.py"))
    assert shown(state, job)["trial"]["command"] == f"python main.py {argument}"


@pytest.mark.parametrize(("processes", "nodes", "per_node"), [(6, 2, 3), (3, 2, None), (1, 2, None), (None, 2, None)])
def test_processes_are_counted_by_node_where_they_spread_evenly(
    state: State, processes: int | None, nodes: int, per_node: int | None
) -> None:
    job = jobs.CommandJob(command="true", distribution=jobs.PyTorch(process_count=processes), instance_count=nodes)
    assert shown(state, job)["distribution"].get("processCountPerInstance") == per_node


# What a schema cannot say.


def test_words_are_read_in_any_case_and_whole_numbers_with_a_fraction_of_zero(state: State) -> None:
    assert read_command(
        state, jobType="command", limits={"jobLimitsType": "command", "timeout": "PT90M"},
        resources={"instanceCount": 2.0}, queueSettings={"jobTier": "null"},
        distribution={"distributionType": "pytorch", "processCountPerInstance": 3.0},
        identity={"identityType": "amltoken"}, environmentVariables={"A": "1", "B": None},
        inputs={"i": {"jobInputType": "URI_FILE", "uri": "azureml:a:1", "mode": "download"}, "n": None},
        services={"Studio": {"jobServiceType": "studio"}, "none": None},
    ) == jobs.CommandJob(
        command="python main.py", environment=ENVIRONMENT, timeout=timedelta(minutes=90), instance_count=2,
        distribution=jobs.PyTorch(process_count=6), identity=jobs.AmlToken(), environment_variables={"A": "1"},
        inputs={"i": jobs.Input(data="azureml:a:1", type=AssetType.URI_FILE, mode=jobs.DataBindingMode.DOWNLOAD)},
    )  # fmt: skip


def test_a_slack_of_zero_is_one_that_is_not_given(state: State) -> None:
    policy = {"policyType": "bandit", "slackFactor": 0.2, "slackAmount": 0, "evaluationInterval": 0}
    assert read_sweep(state, earlyTermination=policy).early_termination == sweep.BanditPolicy(slack_factor=0.2)
