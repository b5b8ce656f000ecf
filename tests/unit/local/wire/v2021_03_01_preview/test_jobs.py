"""Jobs in the words of 2021-03-01-preview: read, written, and what these words cannot say."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings

from amlwrap.assets import AssetType
from amlwrap.job import (
    AmlToken,
    CommandJob,
    DataBindingMode,
    Goal,
    Input,
    JobStatus,
    JobTier,
    Literal,
    ManagedIdentity,
    Mpi,
    Objective,
    Output,
    PyTorch,
    SamplingAlgorithm,
    Service,
    SweepJob,
    TensorFlow,
    Trial,
    UserIdentity,
)
from amlwrap.job.expressions import find_expressions
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.contract import Contract
from amlwrap.local.wire.v2021_03_01_preview.read_jobs import read_description, read_job
from amlwrap.local.wire.v2021_03_01_preview.write_jobs import write_job
from amlwrap.sweep import Choice, TruncationSelectionPolicy, Uniform
from tests.support import job_strategies

COMPUTE = {"target": "cpu-cluster"}
COMMAND: dict[str, Any] = {"jobType": "Command", "command": "true", "compute": COMPUTE}
SWEEP: dict[str, Any] = {
    "jobType": "Sweep",
    "algorithm": "Random",
    "objective": {"goal": "Maximize", "primaryMetric": "auc"},
    "searchSpace": {"--lr": ["uniform", [0, 1]]},
    "trial": {"command": "true"},
    "compute": COMPUTE,
}
# What the server adds to every job, which no request says.
ADDED = {"status", "provisioningState", "output", "interactionEndpoints"}
drawn = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load("2021-03-01-preview")


def write(state: State, job: CommandJob | SweepJob, status: JobStatus = JobStatus.QUEUED) -> dict[str, Any]:
    return write_job(state, Record(kind="jobs", name="j", value=job, status=status))


def sent(written: dict[str, Any]) -> dict[str, Any]:
    """Return what of a written job a request could have said."""
    return {name: value for name, value in written.items() if name not in ADDED}


def within(job: Any) -> Any:
    """Return a job as this family holds it: filed elsewhere, and in an experiment."""
    experiment = job.experiment_name or "Default"
    return evolve(job, display_name=None, description=None, tags={}, properties={}, experiment_name=experiment)


# there and back


@drawn
@given(job_strategies.command_jobs)
def test_a_command_job_that_can_be_said_is_read_as_it_was(state: State, job: CommandJob) -> None:
    assume(not find_expressions(job.command))
    assert read_job(state, write(state, job)) == within(job)


@drawn
@given(job_strategies.sweep_jobs)
def test_a_sweep_that_can_be_said_is_read_as_it_was(state: State, job: SweepJob) -> None:
    assume(not find_expressions(job.trial.command))
    assert read_job(state, write(state, job)) == within(job)


@drawn
@given(job_strategies.command_jobs | job_strategies.sweep_jobs)
def test_a_body_that_was_read_is_written_as_it_was(state: State, job: CommandJob | SweepJob) -> None:
    body = json.loads(json.dumps(sent(write(state, job))))
    assert sent(write(state, read_description(body))) == body


@drawn
@given(job_strategies.any_command_jobs | job_strategies.any_sweep_jobs)
def test_any_job_is_written_as_the_contract_has_jobs(
    state: State, contract: Contract, job: CommandJob | SweepJob
) -> None:
    operation = next(each for each in contract.operations if each.operation_id == "Jobs_Get")
    body = contract.shape_response(operation, 200, {"properties": write(state, job)})
    assert contract.response_problem(operation, 200, body) is None
    assert set(write(state, job)) <= set(body["properties"])


# read


def test_a_body_that_says_little_is_a_job_with_the_services_defaults() -> None:
    assert read_description(COMMAND) == CommandJob(command="true", compute="cpu-cluster")
    assert read_description(SWEEP) == SweepJob(
        trial=Trial(command="true"), search_space={"--lr": Uniform(0, 1)}, compute="cpu-cluster",
        objective=Objective(primary_metric="auc", goal=Goal.MAXIMIZE),
    )  # fmt: skip


def test_a_body_that_says_everything_is_read_whole() -> None:
    body = {
        **COMMAND,
        "compute": {"target": "c", "instanceCount": 2.0, "instanceType": "t"},
        "codeId": "azureml:c:1",
        "environmentId": "azureml:e:1",
        "environmentVariables": {"A": "b", "none": None},
        "experimentName": "e",
        "identity": {"identityType": "managed", "clientId": "i"},
        "inputDataBindings": {"x": {"dataId": "d", "mode": "download", "pathOnCompute": "p"}, "y": {"dataId": "d"}},
        "outputDataBindings": {"o": {"datastoreId": "s", "pathOnDatastore": "p", "mode": "Teleport"}, "q": {}},
        "distribution": {"distributionType": "tensorflow", "workerCount": 2.0},
        "timeout": "PT1H",
        "priority": 3.0,
    }
    assert read_description(body) == CommandJob(
        command="true", compute="c", instance_count=2, instance_type="t", code="azureml:c:1", environment="azureml:e:1",
        environment_variables={"A": "b"}, experiment_name="e", identity=ManagedIdentity(client_id="i"),
        inputs={"x": Input(data="d", mode=DataBindingMode.DOWNLOAD, path_on_compute="p"), "y": Input(data="d")},
        outputs={"o": Output(datastore="s", path="p", mode="Teleport"), "q": Output()},
        distribution=TensorFlow(worker_count=2), timeout=timedelta(hours=1), priority=3,
    )  # fmt: skip


def test_a_sweep_that_says_everything_is_read_whole() -> None:
    body = {
        **SWEEP,
        "algorithm": "GRID",
        "searchSpace": {"x": ["choice", [[1]]]},
        "earlyTermination": {"policyType": "truncationselection", "truncationPercentage": 10},
        "maxTotalTrials": 9.0,
        "maxConcurrentTrials": 2,
        "timeout": "PT2H",
        "trial": {"command": "true", "timeout": "PT1H", "distribution": {"distributionType": "Mpi"}},
    }
    assert read_description(body) == SweepJob(
        trial=Trial(command="true", timeout=timedelta(hours=1), distribution=Mpi()),
        algorithm=SamplingAlgorithm.GRID, search_space={"x": Choice([1])}, compute="cpu-cluster",
        objective=Objective(primary_metric="auc", goal=Goal.MAXIMIZE), max_total_trials=9, max_concurrent_trials=2,
        early_termination=TruncationSelectionPolicy(truncation_percentage=10), timeout=timedelta(hours=2),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "distribution"),
    [
        ({"distributionType": "MPI", "processCountPerInstance": 0}, Mpi(process_count_per_instance=0)),
        ({"distributionType": "Mpi"}, Mpi(process_count_per_instance=1)),
        ({"distributionType": "PyTorch"}, PyTorch()),
        ({"distributionType": "pytorch", "processCount": 4}, PyTorch(process_count=4)),
    ],
)
def test_processes_are_counted_as_they_are_said(body: dict[str, Any], distribution: Any) -> None:
    read: Any = read_description({**COMMAND, "distribution": body})
    assert read.distribution == distribution


@pytest.mark.parametrize(
    ("body", "path", "said"),
    [
        ({**COMMAND, "jobType": "Dance"}, ("type",), "runs Command and Sweep jobs, not 'Dance'"),
        ({**COMMAND, "compute": {}}, ("compute",), "a job names the compute it runs on"),
        ({**COMMAND, "command": "echo ${{inputs.x}}"}, ("command",), "is filled in by later api-versions alone"),
        ({**COMMAND, "inputDataBindings": {"x": {}}}, ("inputs", "x"), "an input names its data"),
        ({**COMMAND, "distribution": {"distributionType": "Ray"}}, ("distribution",), "not 'Ray'"),
        ({**COMMAND, "timeout": "1h"}, ("timeout",), "not an ISO 8601 duration"),
        ({**SWEEP, "trial": None}, ("trial",), "describes the trial it runs"),
        ({**SWEEP, "trial": {"command": "${{ inputs.x }}"}}, ("command",), "is filled in by later"),
        ({**SWEEP, "trial": {"command": "true", "timeout": "1h"}}, ("timeout",), "ISO 8601"),
        ({**SWEEP, "timeout": "1h"}, ("timeout", "sweep"), "ISO 8601"),
        ({**SWEEP, "algorithm": "Luck"}, ("algorithm",), "'Luck' is none of Grid, Random, Bayesian"),
        ({**SWEEP, "objective": {"goal": "Up", "primaryMetric": "m"}}, ("objective",), "'Up' is none of"),
        ({**SWEEP, "searchSpace": {"lr": ["luck", []]}}, ("search_space", "lr"), "not a search space expression"),
        ({**SWEEP, "earlyTermination": {"policyType": "Luck"}}, ("early_termination",), "'Luck' is no policy"),
    ],
    ids=str,
)
def test_what_is_against_the_rules_is_refused_where_it_stands(
    state: State, body: dict[str, Any], path: tuple[str, ...], said: str
) -> None:
    with pytest.raises(RefusedError) as caught:
        read_job(state, body)
    assert said in caught.value.problem
    assert caught.value.path == path


def test_a_job_of_old_is_read_whatever_would_arrive_of_its_command() -> None:
    read: Any = read_description({**COMMAND, "command": "echo ${{inputs.x}}"})
    assert read.command == "echo ${{inputs.x}}"


# written


@pytest.mark.parametrize(
    ("command", "lowered"),
    [
        ("run ${{inputs.x}} ${{ outputs.o }}", "run ${AZURE_ML_INPUT_x} ${AZURE_ML_OUTPUT_o}"),
        ("run --n ${{inputs.n}}${{inputs.n}}", "run --n 1.51.5"),
        ("echo ${HOME} $AZURE_ML_INPUT_x", "echo ${HOME} $AZURE_ML_INPUT_x"),
    ],
)
def test_expressions_become_what_a_shell_fills_in(state: State, command: str, lowered: str) -> None:
    inputs = {"x": Input(data="d"), "n": Literal(1.5)}
    written = write(state, CommandJob(command=command, inputs=inputs, outputs={"o": Output()}))
    assert written["command"] == lowered
    assert set(written["inputDataBindings"]) == {"x"}


def test_hyperparameters_become_variables_of_the_trial(state: State) -> None:
    sweep = SweepJob(
        trial=Trial(command="run ${{search_space.lr}}"), search_space={"--lr": Uniform(0, 1)},
        objective=Objective(primary_metric="m", goal=Goal.MINIMIZE),
    )  # fmt: skip
    assert write(state, sweep)["trial"]["command"] == "run ${AZUREML_SWEEP_lr}"


def test_what_these_words_cannot_say_is_left_out(state: State) -> None:
    more = CommandJob(
        command="true", display_name="d", shm_size="2g", docker_args="--x", job_tier=JobTier.SPOT,
        services={"s": Service(type="SSH")}, identity=UserIdentity(), inputs={"n": Literal("1")},
        outputs={"o": Output(type=AssetType.MLFLOW_MODEL, asset_name="a", asset_version="1")},
    )  # fmt: skip
    plain = CommandJob(command="true", outputs={"o": Output()})
    assert write(state, more) == write(state, plain)


def test_serverless_is_a_compute_without_a_target(state: State) -> None:
    assert write(state, CommandJob(command="true"))["compute"] == {"instanceCount": 1}


@pytest.mark.parametrize("identity", [AmlToken(), ManagedIdentity(), ManagedIdentity(resource_id="r")], ids=str)
def test_an_identity_that_can_be_said_is_read_again(state: State, identity: Any) -> None:
    job = CommandJob(command="true", compute="c", identity=identity, experiment_name="e")
    assert read_job(state, write(state, job)) == job


def test_own_urls_are_shown_where_they_are_now(state: State) -> None:
    job = CommandJob(command="true", inputs={"x": Input(data="http://127.0.0.1/amlwraplocal/azureml/a")})
    written = write(state, job)
    assert written["inputDataBindings"]["x"]["dataId"] == "http://127.0.0.1:4242/amlwraplocal/azureml/a"


@pytest.mark.parametrize(
    ("status", "provisioning"),
    [
        (JobStatus.QUEUED, "InProgress"),
        (JobStatus.RUNNING, "InProgress"),
        (JobStatus.FINALIZING, "InProgress"),
        (JobStatus.COMPLETED, "Succeeded"),
        (JobStatus.FAILED, "Failed"),
        (JobStatus.CANCELED, "Canceled"),
    ],
)
def test_a_job_is_shown_as_far_as_it_is(state: State, status: JobStatus, provisioning: str) -> None:
    written = write(state, CommandJob(command="true"), status)
    assert (written["status"], written["provisioningState"]) == (status, provisioning)
    assert written["output"]["path"] == "ExperimentRun/dcid.j"
