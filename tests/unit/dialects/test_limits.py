"""What 2021-03-01-preview cannot say is named by its property, with the first api-version that can."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from amlrest.v2021_03_01_preview.models import JobBaseResource
from attrs import evolve
from hypothesis import given

from amlwrap import sweep
from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.dialects.v2021_03_01_preview.decode_jobs import decode_job
from amlwrap.dialects.v2021_03_01_preview.encode_jobs import encode_job
from amlwrap.dialects.v2021_03_01_preview.limits import limits
from amlwrap.job import (
    CommandJob,
    Goal,
    Input,
    JobTier,
    Literal,
    Objective,
    Output,
    SamplingRule,
    Service,
    SweepJob,
    Trial,
    UserIdentity,
)
from tests.support.job_strategies import command_jobs, sweep_jobs

JOB = CommandJob(command="python main.py", compute="cpu-cluster", environment="lightgbm:1")
SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={"lr": sweep.Uniform(0, 1)},
    objective=Objective(primary_metric="loss", goal=Goal.MINIMIZE),
    compute="cpu-cluster",
)
REGISTRY = "azureml://registries/azureml"
BEYOND: list[tuple[dict[str, Any], str, str]] = [
    ({"compute": None}, "compute", "2022-05-01"),
    ({"shm_size": "2g"}, "shm_size", "2022-10-01"),
    ({"docker_args": "--ipc host"}, "docker_args", "2022-10-01"),
    ({"job_tier": JobTier.SPOT}, "job_tier", "2023-10-01"),
    ({"services": {"lab": Service(type="JupyterLab")}}, "services.lab", "2022-05-01"),
    ({"identity": UserIdentity()}, "identity", "2022-05-01"),
    ({"code": f"{REGISTRY}/codes/c/versions/1"}, "code", "2023-04-01"),
    ({"environment": f"{REGISTRY}/environments/e/versions/1"}, "environment", "2023-04-01"),
    (
        {"environment": EnvironmentDefinition(build_context=Path("docker"))},
        "environment.build_context",
        "2022-05-01",
    ),
    ({"inputs": {"d": Input(data=f"{REGISTRY}/data/d/versions/1")}}, "inputs.d.data", "2023-04-01"),
    *(
        ({"inputs": {"model": Input(data="m:1", type=kind)}}, "inputs.model.type", "2022-05-01")
        for kind in (AssetType.MLTABLE, AssetType.MLFLOW_MODEL, AssetType.CUSTOM_MODEL, AssetType.TRITON_MODEL)
    ),
    *(
        ({"outputs": {"model": Output(type=kind)}}, "outputs.model.type", "2022-05-01")
        for kind in AssetType
        if kind != AssetType.URI_FOLDER
    ),
    ({"display_name": "new", "tags": {"display_name": "old"}}, "tags.display_name", "2022-05-01"),
    ({"outputs": {"model": Output(asset_name="m")}}, "outputs.model.asset_name", "2025-12-01"),
    (
        {"command": "cat <<'EOF'\n${{inputs.x}}\nEOF\n", "inputs": {"x": Input(data="x:1")}},
        "command",
        "2022-05-01",
    ),
]
BEYOND_SAMPLING: list[tuple[dict[str, Any], str]] = [
    ({"sampling_rule": SamplingRule.SOBOL}, "sampling_rule"),
    ({"seed": 7}, "seed"),
]


@pytest.mark.parametrize(("change", "path", "since"), BEYOND)
def test_what_is_beyond_is_named_with_the_version_that_has_it(change: dict[str, Any], path: str, since: str) -> None:
    (limit,) = limits(evolve(JOB, **change))
    assert limit.path == path
    assert re.search(rf"(came with|From) api-version {since}", limit.problem)
    assert limit.problem.endswith(".")
    assert "\n" not in limit.problem


@pytest.mark.parametrize(("change", "path", "since"), BEYOND)
def test_a_sweep_has_the_same_limits_by_the_same_names(change: dict[str, Any], path: str, since: str) -> None:
    of_trial = {key: value for key, value in change.items() if hasattr(SWEEP.trial, key)}
    of_job = {key: value for key, value in change.items() if key not in of_trial}
    (limit,) = limits(evolve(SWEEP, trial=evolve(SWEEP.trial, **of_trial), **of_job))
    assert (limit.path, since in limit.problem) == (path, True)


@pytest.mark.parametrize(("change", "path"), BEYOND_SAMPLING)
def test_sampling_has_limits_of_its_own(change: dict[str, Any], path: str) -> None:
    (limit,) = limits(evolve(SWEEP, **change))
    assert (limit.path, "2022-05-01" in limit.problem) == (path, True)


def test_data_by_itself_has_its_limits_too() -> None:
    (limit,) = limits(Input(data=Path("model"), type=AssetType.MLFLOW_MODEL))
    assert limit.path == "type"
    assert limits(Input(data=Path("rows.csv"), type=AssetType.URI_FILE)) == []


def test_a_tag_of_ones_own_that_is_empty_stays_a_tag() -> None:
    job = evolve(JOB, tags={"display_name": ""})
    assert decode_job(encode_job(job)) == job


def test_a_definition_by_itself_has_its_limits_too() -> None:
    (beside,) = limits(EnvironmentDefinition(dockerfile="FROM x\nCOPY a .\n", build_context=Path("docker")))
    assert beside.path == "build_context"
    (limit,) = limits(EnvironmentDefinition(build_context="https://host/context"))
    assert limit.path == "build_context"
    assert limits(EnvironmentDefinition(dockerfile="FROM x\n", build_context="https://host/context")) == []


@given(command_jobs | sweep_jobs)
def test_what_comes_back_from_the_service_is_never_beyond(job: CommandJob | SweepJob) -> None:
    decoded = decode_job(JobBaseResource.from_dict(encode_job(job).to_dict()))
    assert decoded is not None
    assert limits(decoded) == []


def test_literals_and_display_names_are_within_though_they_have_no_property_of_their_own() -> None:
    job = evolve(
        JOB,
        command='echo "${{inputs.greeting}}" > ${{outputs.out}}',
        inputs={"greeting": Literal("it's $5")},
        outputs={"out": Output(datastore="d")},
        display_name="Hello",
        tags={"team": "a"},
    )
    assert limits(job) == []
    properties = encode_job(job).to_dict()["properties"]
    assert properties["command"] == r'echo "it' + r"'s \$5" + '" > $AZURE_ML_OUTPUT_out'
    assert "inputDataBindings" not in properties
    assert properties["tags"] == {"team": "a", "display_name": "Hello"}
    decoded = decode_job(encode_job(job))
    assert decoded is not None
    assert (decoded.display_name, dict(decoded.tags)) == ("Hello", {"team": "a"})
