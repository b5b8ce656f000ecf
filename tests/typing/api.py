"""What type checkers make of the public API. Checked by mypy --strict and by pyright, and never run."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_type

import httpx
from amlrest.client import Client
from azure.identity import DefaultAzureCredential

import amlwrap
from amlwrap import (
    AmlwrapError,
    CommandJob,
    EnvironmentDefinition,
    Goal,
    Input,
    JobStatus,
    Literal,
    Objective,
    Output,
    SamplingAlgorithm,
    SweepJob,
    Trial,
    Workspace,
    errors,
    lightgbm,
    sweep,
)
from amlwrap.assets import (
    AssetType,
    Code,
    Compute,
    Data,
    Datastore,
    DatastoreSecrets,
    DeploymentDefinition,
    EndpointKeys,
    Environment,
    Model,
    OnlineDeployment,
    OnlineEndpoint,
    WorkspaceResource,
)
from amlwrap.job import Job, Service
from amlwrap.metrics import TrialResult, Trials
from amlwrap.resources.submission import PlannedRequest
from amlwrap.tuning_results import BestOfTuning


def open_workspaces() -> None:
    """Any azure-identity credential will do, and so will none."""
    with Workspace("subscription", "group", "name", credential=DefaultAzureCredential()) as workspace:
        assert_type(workspace, Workspace)
        assert_type(workspace.id, str)
    assert_type(Workspace.from_config(workspace_name="name"), Workspace)
    assert_type(Workspace.local(Path("home")), Workspace)
    assert_type(Workspace.local("home"), Workspace)
    Workspace("subscription", "group")  # type: ignore[call-arg]  # a workspace has a name
    Workspace("subscription", "group", "name", credential="token")  # type: ignore[arg-type]  # a token is no credential


def send_in_ways_of_ones_own(workspace: Workspace) -> None:
    """However a workspace is found, requests are sent as the program wants; its client is the generated one."""
    own = httpx.MockTransport(lambda _: httpx.Response(200))
    Workspace("s", "g", "n", transport=own, async_transport=own, timeout=5, retries=0)
    Workspace.from_config(transport=httpx.HTTPTransport(), timeout=httpx.Timeout(5, connect=1))
    Workspace.local(async_transport=httpx.AsyncHTTPTransport(), retries=2)
    Workspace.from_config(transport=httpx.AsyncHTTPTransport())  # type: ignore[arg-type]  # it is for async_transport
    Workspace.local(retries="two")  # type: ignore[arg-type]  # a number
    Workspace.local(timeuot=5)  # type: ignore[call-arg]  # misspelt
    assert_type(workspace.client, Client)
    assert_type(workspace.get(), WorkspaceResource)


async def open_asynchronously(workspace: Workspace) -> None:
    """A workspace closes its asynchronous client too."""
    async with workspace as opened:
        assert_type(opened, Workspace)


def use_collections(workspace: Workspace) -> None:
    """Every collection returns plain values."""
    assert_type(workspace.computes.list(), Iterator[Compute])
    assert_type(workspace.computes.get("cpu").max_nodes, int | None)
    assert_type(workspace.datastores.default(), Datastore)
    assert_type(workspace.datastores.secrets("blobs"), DatastoreSecrets)
    assert_type(workspace.environments.create("name", image="image", conda_file=Path("environment.yml")), Environment)
    assert_type(workspace.models.create("name", job="job", best=True), Model)
    assert_type(workspace.models.create("name", path=Path("model"), type=AssetType.MLFLOW_MODEL), Model)
    assert_type(workspace.models.get("name@latest"), Model)
    assert_type(workspace.models.download("name:1", "folder"), Path)
    assert_type(workspace.endpoints.create("iris", auth_mode="key"), OnlineEndpoint)
    assert_type(workspace.endpoints.list(), Iterator[OnlineEndpoint])
    assert_type(workspace.endpoints.keys("iris"), EndpointKeys)
    assert_type(workspace.endpoints.invoke("iris", data=[{"a": 1}]), typing.Any)
    assert_type(workspace.deployments.create("blue", endpoint="iris", model="iris@latest"), OnlineDeployment)
    assert_type(workspace.deployments.update(DeploymentDefinition(name="blue", endpoint="iris")), OnlineDeployment)
    assert_type(workspace.deployments.logs("iris", "blue"), str)
    assert_type(workspace.data.create("iris", "iris.csv"), Data)
    assert_type(workspace.code.upload("train", "src"), Code)
    assert_type(workspace.data.list(), Iterator[str])


def describe_jobs() -> tuple[CommandJob, SweepJob]:
    """Descriptions take plain values, and say what they hold."""
    command = CommandJob(
        command="python main.py",
        compute="cpu-cluster",
        code=Path("src"),
        environment=EnvironmentDefinition(image="image"),
        inputs={"iris": Input(data="iris:1", type=AssetType.URI_FILE), "rounds": Literal(10)},
        outputs={"model": Output(type="mlflow_model", asset_name="iris-model")},
        services={"lab": Service(type="JupyterLab")},
        shm_size="2g",
        timeout=timedelta(hours=1),
    )
    assert_type(command.timeout, timedelta | None)
    assert_type(command.compute, str | None)
    CommandJob(compute="cpu-cluster")  # type: ignore[call-arg]  # a job runs a command
    CommandJob(command="python main.py", shm_size=2)  # type: ignore[arg-type]  # a size has a unit
    command.command = "other"  # type: ignore[misc]  # descriptions do not change
    sweeping = SweepJob(
        trial=Trial(command="python main.py"),
        search_space={"learning_rate": sweep.Uniform(0.01, 0.9), "boosting": sweep.Choice(["gbdt", "dart"])},
        objective=Objective(primary_metric="test-multi_logloss", goal=Goal.MINIMIZE),
        compute="cpu-cluster",
        algorithm=SamplingAlgorithm.RANDOM,
        early_termination=sweep.BanditPolicy(slack_factor=0.1),
    )
    assert_type(sweeping.objective.goal, Goal)
    return command, sweeping


def build_lightgbm_jobs(code: Code) -> None:
    """The builders take assets as well as references."""
    command = lightgbm.command_job(
        compute="cpu-cluster", command="python main.py", code=code, inputs={"iris": "iris:1"}
    )
    assert_type(command, CommandJob)
    lightgbm.command_job(command="python main.py", compute="cpu-cluster", job_tier="Spot", display_name="iris")
    lightgbm.command_job(command="python main.py", computer="cpu-cluster")  # type: ignore[call-arg]  # misspelt
    lightgbm.command_job(command="python main.py", tags="iris")  # type: ignore[arg-type]  # tags have names
    tune = lightgbm.Tune(trials=20, search_space={"num_leaves": sweep.Choice([7, 15])}, time_budget=timedelta(hours=1))
    tuning = lightgbm.Training(data="iris:1", label="species", tune=tune)
    assert_type(lightgbm.command_job(training=tuning, compute="cpu-cluster"), CommandJob)
    lightgbm.Tune(trial=20)  # type: ignore[call-arg]  # misspelt
    lightgbm.Training(data="iris:1", label="species", tune=20)  # type: ignore[arg-type]  # trials are one part of it
    scoring = lightgbm.score_job(model=Path("model"), data="new:1", environment="score:1", compute="cpu-cluster")
    assert_type(scoring, CommandJob)
    sweeping = lightgbm.sweep_job(
        compute="cpu-cluster",
        command="python main.py",
        metric="multi_logloss",
        search_space={"learning_rate": sweep.LogUniform(0.01, 0.9)},
    )
    assert_type(sweeping, SweepJob)


def watch(job: Job) -> None:
    """What is told of a job's changes gets the job."""
    assert_type(job.is_finished, bool)


def run_jobs(workspace: Workspace) -> None:
    """Submitting returns the job as the service knows it."""
    command, sweeping = describe_jobs()
    job = workspace.jobs.submit(command)
    assert_type(job, Job)
    assert_type(job.status, JobStatus | str)
    assert_type(job.description, CommandJob | SweepJob | None)
    assert_type(workspace.jobs.preview(sweeping), list[PlannedRequest])
    assert_type(workspace.jobs.wait(job.name, timeout=60, on_change=watch), Job)
    assert_type(workspace.jobs.wait_all([job, "name"], timeout=60, on_change=watch), Sequence[Job])
    assert_type(workspace.jobs.list(status="Running", limit=10), Iterator[Job])
    assert_type(workspace.jobs.log(job.name), Iterator[str])
    assert_type(workspace.jobs.download(job.name, "."), Path)
    assert_type(workspace.jobs.tuning(job).best, BestOfTuning | None)
    assert_type(workspace.jobs.trials(job), Trials)
    assert_type(workspace.jobs.trials(job)[0], TrialResult)
    workspace.jobs.delete(job.name)


def ask_a_job(job: Job) -> None:
    """A job that a workspace returned asks it about itself."""
    assert_type(job.created_at, datetime | None)
    assert_type(job.refresh(), Job)
    assert_type(job.wait(timeout=60, on_change=watch), Job)
    assert_type(job.cancel(), Job)
    assert_type(job.log(), Iterator[str])
    assert_type(job.download("folder", output="model"), Path)
    job.status = "Running"  # type: ignore[misc]  # jobs do not change


def handle_errors(workspace: Workspace) -> None:
    """As much, or as little, of the tree is caught as is wanted."""
    try:
        workspace.jobs.wait("name")
    except errors.JobNotCompletedError as error:
        assert_type(error.job, Job)
        assert_type(error.log_tail, tuple[str, ...])
    except errors.JobsNotCompletedError as error:
        assert_type(error.jobs, tuple[Job, ...])
    except errors.WaitTimeoutError as error:
        assert_type(error.waited_for, Job | Sequence[Job] | None)
    except errors.NotFoundError as error:
        assert_type(error.code, str | None)
        assert_type(error.status, int)
    except AmlwrapError as error:
        assert_type(error.exit_code, int)


def spell_names() -> None:
    """Misspelt names are found without running."""
    _ = amlwrap.MLClient  # type: ignore[attr-defined]  # there is no such name
    goal: typing.Literal["Minimize"] = Goal.MINIMIZE.value
    assert_type(goal, typing.Literal["Minimize"])
