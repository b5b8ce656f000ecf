"""Rules of any job, each broken by one change to a job that keeps them all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from amlwrap import job as jobs
from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, Output
from amlwrap.job.rules import check_command
from amlwrap.local_paths import check_local_paths, script_of

GOOD = CommandJob(command="python main.py", compute="cpu-cluster", inputs={"iris": Input(data="iris:1")})

BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"command": " "}, "command is empty"),
    ({"command": "python main.py ${{inputs.wine}}"}, r"\$\{\{inputs.wine\}\} is not declared; inputs has iris"),
    ({"command": "python main.py ${{search_space.lr}}"}, "is not declared; search_space has nothing"),
    ({"inputs": {"iris": Input(data="iris:1", type="csv")}}, "'csv' is no type for 'iris': use uri_file, uri_folder"),
    ({"outputs": {"m": Output(type="any")}}, "'any' is no type for 'm'"),
    ({"outputs": {"m": Output(asset_version="1")}}, "Output 'm' has a version without a name"),
    ({"inputs": {"a": "iris:1"}}, "'a' must be an Input, a Literal or an Output, not str"),
    ({"inputs": {"iris": Input(data="iris:1", mode="fast")}}, "'fast' is no mode for 'iris': use Mount, "),
    ({"outputs": {"m": Output(mode="rw_mount")}}, "'rw_mount' is no mode for 'm'"),
    ({"environment_variables": {"A": 1}}, "The environment variable 'A' must be text, not 1: put quotes"),
    ({"environment_variables": {"A": "${{inputs.iris}}"}}, "'A' holds .* but the service fills in commands alone"),
    ({"tags": {"a": 1}}, "The tag 'a' must be text, not 1"),
    ({"properties": {"a": None}}, "The property 'a' must be text, not None"),
    ({"identity": "managed"}, "The identity must be AmlToken, ManagedIdentity or UserIdentity, not 'managed'"),
    ({"distribution": "mpi"}, "The distribution must be Mpi, PyTorch or TensorFlow, not 'mpi'"),
    ({"services": {"lab": "JupyterLab"}}, "'lab' must be a Service, not 'JupyterLab'"),
    ({"environment": EnvironmentDefinition()}, "An environment needs either an image or a Dockerfile"),
    ({"environment": EnvironmentDefinition(image="i", dockerfile="FROM x")}, "either an image or a Dockerfile"),
    ({"shm_size": "2"}, "such as 2g, not '2'"),
    ({"job_tier": "Gold"}, "'Gold' is no job_tier; use Spot, Basic"),
    ({"compute": ""}, "names no compute"),
    ({"inputs": {"a-b": Input(data="iris:1")}}, "'a-b' cannot name an input"),
    ({"outputs": {"1": Output()}}, "'1' cannot name an output"),
    ({"environment_variables": {"A=B": "x"}}, "'A=B' cannot be an environment variable"),
    ({"environment_variables": {"A": "\0"}}, "no null character"),
    ({"instance_count": 0}, "instance_count must be a whole number from 1"),
    ({"instance_count": 2**31}, "instance_count"),
    ({"priority": 1.5}, "priority must be a whole number"),
    ({"timeout": timedelta(milliseconds=1)}, "at least one second"),
    ({"name": "-a"}, "'-a' cannot name a job"),
    ({"name": "a" * 256}, "cannot name a job"),
    ({"experiment_name": "my experiment"}, "white space is not allowed"),
    ({"distribution": jobs.Mpi(process_count_per_instance=0)}, "process_count_per_instance"),
    ({"distribution": jobs.PyTorch(process_count=0)}, "process_count"),
    ({"distribution": jobs.TensorFlow(worker_count=0)}, "worker_count"),
]


def test_a_good_job_passes() -> None:
    check_command(GOOD)


@pytest.mark.parametrize(("change", "complaint"), BROKEN)
def test_a_broken_rule_is_named(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        check_command(evolve(GOOD, **change))


def test_local_paths_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "main.py").touch()
    (tmp_path / "iris.csv").touch()
    local = evolve(GOOD, code=tmp_path, inputs={"iris": Input(data=tmp_path / "iris.csv")})
    check_local_paths(local)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"code": tmp_path / "no"}, "does not exist: name the folder"),
        ({"code": tmp_path / "main.py"}, "is a file: name the folder"),
        ({"command": "python train.py --x 1"}, "runs 'train.py', but there is no such file"),
        ({"inputs": {"iris": Input(data=tmp_path / "no.csv")}}, "Input 'iris': there is no file"),
        ({"inputs": {"iris": Input(data=tmp_path, type="uri_file")}}, "'iris' is of type uri_file, but .* is a folder"),
        *(
            ({"inputs": {"iris": Input(data=tmp_path / "iris.csv", type=kind)}}, f"{kind}, but .* a file.* use {other}")
            for kind, other in [
                ("uri_folder", "uri_file"),
                ("mltable", "uri_file"),
                ("mlflow_model", "custom_model"),
                ("triton_model", "custom_model"),
            ]
        ),
    ]
    for change, complaint in wrong:
        with pytest.raises(InvalidJobError, match=complaint):
            check_local_paths(evolve(local, **change))


@pytest.mark.parametrize(
    ("command", "script"),
    [
        ("python main.py", "main.py"),
        ("/usr/bin/python3.11 -u sub/main.py --x 'a b'", "sub/main.py"),
        ("bash run.sh", "run.sh"),
        ("python -m package", None),
        ("python $SCRIPT", None),
        ("python /opt/main.py", None),
        ("cd src && python main.py", None),
        ("python 'unfinished", None),
        ("python", None),
        ("echo main.py", None),
    ],
)
def test_only_a_script_that_is_plain_to_see_is_looked_for(command: str, script: str | None) -> None:
    assert script_of(command) == script
