"""What an api-version from 2022-05-01 on cannot say is named by its property, with what to do instead."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from amlwrap import api_versions, sweep
from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.dialects.v2022_05_01_onward.limits import limits
from amlwrap.dialects.v2022_05_01_onward.since import SINCE
from amlwrap.job import (
    CommandJob,
    DataBindingMode,
    Goal,
    Input,
    JobTier,
    Literal,
    Objective,
    Output,
    PyTorch,
    Service,
    SweepJob,
    Trial,
)

FIRST, NEWEST = api_versions.SECOND_FAMILY[0], api_versions.SECOND_FAMILY[-1]
JOB = CommandJob(command="python main.py", environment="lightgbm:1")
SWEEP = SweepJob(
    trial=Trial(command="python main.py", environment="lightgbm:1"),
    search_space={"lr": sweep.Uniform(0, 1)},
    objective=Objective(primary_metric="m", goal=Goal.MINIMIZE),
)
REGISTERED = "azureml://registries/r/{}/x/versions/1"


def beyond(described: Any, api_version: str = NEWEST, is_local: bool = False) -> list[str]:
    return [limit.path for limit in limits(described, api_version=api_version, is_local=is_local)]


def changed(job: CommandJob | SweepJob, change: dict[str, Any]) -> CommandJob | SweepJob:
    """Return a job with other values; those of a trial are the trial's."""
    if isinstance(job, CommandJob):
        return evolve(job, **change)
    of_trial = {key: value for key, value in change.items() if hasattr(job.trial, key)}
    of_job = {key: value for key, value in change.items() if key not in of_trial}
    return evolve(job, trial=evolve(job.trial, **of_trial), **of_job)


LATER: list[tuple[dict[str, Any], str, str]] = [
    ({"shm_size": "2g"}, "shm_size", "2022-10-01"),
    ({"docker_args": "--init"}, "docker_args", "2022-10-01"),
    ({"services": {"s": Service(type="SSH", all_nodes=True)}}, "services.s.all_nodes", "2023-04-01"),
    ({"code": REGISTERED.format("codes")}, "code", "2023-04-01"),
    ({"environment": REGISTERED.format("environments")}, "environment", "2023-04-01"),
    ({"inputs": {"x": Input(data=REGISTERED.format("data"))}}, "inputs.x.data", "2023-04-01"),
    ({"job_tier": JobTier.SPOT}, "job_tier", "2023-10-01"),
    ({"outputs": {"o": Output(mode=DataBindingMode.DIRECT)}}, "outputs.o.mode", "2024-04-01"),
    ({"outputs": {"o": Output(asset_name="m")}}, "outputs.o.asset_name", "2025-12-01"),
]


@pytest.mark.parametrize("job", [JOB, SWEEP], ids=["command", "sweep"])
@pytest.mark.parametrize(("change", "path", "since"), LATER)
def test_what_came_later_is_within_from_the_version_that_it_came_with(
    job: CommandJob | SweepJob, change: dict[str, Any], path: str, since: str
) -> None:
    for api_version in api_versions.SECOND_FAMILY:
        expected = [] if api_version >= since else [path]
        assert beyond(changed(job, change), api_version) == expected
    (limit,) = limits(changed(job, change), api_version=FIRST, is_local=False)
    assert re.fullmatch(rf".+ came with api-version {since}, and {FIRST} is spoken: .+[^.]\.", limit.problem)


def test_the_table_names_versions_for_general_use_alone() -> None:
    assert {since.api_version for since in SINCE.values()} <= set(api_versions.SECOND_FAMILY[1:])
    assert {since for _, _, since in LATER} == {since.api_version for since in SINCE.values()}


NEVER: list[tuple[dict[str, Any], str]] = [
    ({"priority": 1}, "priority"),
    ({"inputs": {"x": Input(data="x:1", mode=DataBindingMode.UPLOAD)}}, "inputs.x.mode"),
    ({"inputs": {"x": Input(data="x:1", path_on_compute="here")}}, "inputs.x.path_on_compute"),
    ({"inputs": {"x": Literal("...")}}, "inputs.x.value"),
    ({"inputs": {"x": Literal("")}}, "inputs.x.value"),
    *(
        ({"outputs": {"o": Output(mode=mode)}}, "outputs.o.mode")
        for mode in DataBindingMode
        if mode not in ("Mount", "ReadWriteMount", "Upload", "Direct")
    ),
    ({"outputs": {"o": Output(path_on_compute="here")}}, "outputs.o.path_on_compute"),
    ({"outputs": {"o": Output(asset_name="m", asset_version="1")}}, "outputs.o.asset_version"),
    ({"outputs": {"default": Output()}}, "outputs.default"),
    ({"services": {"s": Service(type="tracking")}}, "services.s.type"),
    ({"environment": None}, "environment"),
    ({"distribution": PyTorch(process_count=3), "instance_count": 2}, "distribution.process_count"),
    (
        {"environment": EnvironmentDefinition(dockerfile="FROM x\n", build_context=Path("docker"))},
        "environment.build_context",
    ),
]


@pytest.mark.parametrize("job", [JOB, SWEEP], ids=["command", "sweep"])
@pytest.mark.parametrize(("change", "path"), NEVER)
def test_what_no_version_has_is_beyond_all_of_them(
    job: CommandJob | SweepJob, change: dict[str, Any], path: str
) -> None:
    (limit,) = limits(changed(job, change), api_version=NEWEST, is_local=False)
    assert limit.path == path
    assert re.fullmatch(rf"api-version {NEWEST} has no words for .+: .+[^.]\.", limit.problem)


WITHIN: list[dict[str, Any]] = [
    {"compute": None, "environment": EnvironmentDefinition(build_context=Path("docker"), dockerfile_path="a")},
    {"environment": EnvironmentDefinition(dockerfile="FROM x\n")},
    {"outputs": {"o": Output(datastore="d", path="a", type=AssetType.MLFLOW_MODEL)}},
    {"services": {"s": Service(type="SSH", port=22)}},
    {"distribution": PyTorch(process_count=4), "instance_count": 2},
    {"distribution": PyTorch(), "instance_count": 2},
    {"inputs": {"x": Literal("a"), "y": Input(data=Path("rows.csv"), mode=DataBindingMode.EVAL_MOUNT)}},
]


@pytest.mark.parametrize("job", [JOB, SWEEP], ids=["command", "sweep"])
@pytest.mark.parametrize("change", WITHIN)
def test_what_every_version_has_is_within_the_first(job: CommandJob | SweepJob, change: dict[str, Any]) -> None:
    assert beyond(changed(job, change), FIRST) == []


def test_jobs_of_a_local_workspace_do_without_an_environment() -> None:
    assert beyond(evolve(JOB, environment=None), is_local=True) == []


def test_a_literal_that_would_not_arrive_is_beyond_with_its_place_in_the_command() -> None:
    for job in (JOB, SWEEP):
        change = {"command": "say ${{inputs.x}}", "inputs": {"x": Literal("a; b")}}
        (limit,) = limits(changed(job, change), api_version=NEWEST, is_local=False)
        assert limit.path == "command"
        assert limit.problem.endswith("put double quotes around ${{inputs.x}}.")


SPACES = [
    (["--a-b"], ["search_space.--a-b"]),
    (["a-b", "--x", "y"], []),
]


@pytest.mark.parametrize(("names", "paths"), SPACES)
def test_a_hyperparameter_that_is_appended_is_called_as_an_expression_can(names: list[str], paths: list[str]) -> None:
    assert beyond(evolve(SWEEP, search_space={name: sweep.Uniform(0, 1) for name in names})) == paths


def test_a_sweep_says_where_on_a_datastore_its_outputs_go() -> None:
    outputs = {"o": Output(datastore="d")}
    assert beyond(changed(SWEEP, {"outputs": outputs})) == ["outputs.o.datastore"]
    assert beyond(changed(JOB, {"outputs": outputs})) == []  # submitting gives a command's outputs a path


def test_data_and_definitions_by_themselves_have_their_limits_too() -> None:
    for kind in AssetType:
        is_data = kind in ("uri_file", "uri_folder", "mltable")
        assert beyond(Input(data=Path("x"), type=kind)) == ([] if is_data else ["type"])
    assert beyond(EnvironmentDefinition(dockerfile="FROM x\n", build_context="https://h/c")) == ["build_context"]
    assert beyond(EnvironmentDefinition(image="x")) == []
