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
from amlwrap.job.settings import Service
from amlwrap.local_files import check_local_paths, script_of

GOOD = CommandJob(command="python main.py", compute="cpu-cluster", inputs={"iris": Input(data="iris:1")})

WRONG: Any = 1
NOTHING: Any = None
TEXT: Any = "22"
BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"command": " "}, "command: is empty"),
    ({"command": "python main.py ${{inputs.wine}}"}, r"\$\{\{inputs.wine\}\} is not declared; inputs has iris"),
    ({"command": "python main.py ${{search_space.lr}}"}, "is not declared; search_space has nothing"),
    (
        {"inputs": {"iris": Input(data="iris:1", type="csv")}},
        "inputs.iris.type: 'csv' is no type: use uri_file",
    ),
    ({"outputs": {"m": Output(type="any")}}, "outputs.m.type: 'any' is no type"),
    ({"outputs": {"m": Output(asset_version="1")}}, "outputs.m: has a version without a name"),
    ({"inputs": {"a": "iris:1"}}, "inputs.a: must be an Input or a Literal, not 'iris:1'"),
    ({"inputs": {"iris": Input(data="iris:1", mode="fast")}}, "inputs.iris.mode: 'fast' is no mode: use Mount, "),
    ({"outputs": {"m": Output(mode="rw_mount")}}, "outputs.m.mode: 'rw_mount' is no mode"),
    ({"environment_variables": {"A": 1}}, "environment_variables.A: must be text, not 1: put quotes"),
    (
        {"environment_variables": {"A": "${{inputs.iris}}"}},
        "environment_variables.A: holds .*commands alone",
    ),
    ({"tags": {"a": 1}}, "tags.a: must be text, not 1"),
    ({"properties": {"a": None}}, "properties.a: must be text, not None"),
    ({"identity": "managed"}, "identity: must be AmlToken, ManagedIdentity or UserIdentity, not 'managed'"),
    ({"distribution": "mpi"}, "distribution: must be Mpi, PyTorch or TensorFlow, not 'mpi'"),
    ({"code": 3}, "code: must be a reference or a pathlib.Path, not 3"),
    ({"environment": b"env:1"}, "environment: must be a reference or an EnvironmentDefinition, not b'env:1'"),
    ({"environment": EnvironmentDefinition(image=WRONG)}, "environment.image: must be text, not 1"),
    (
        {"environment": EnvironmentDefinition(image="i", conda_file=WRONG)},
        "environment.conda_file: must be text, not 1",
    ),
    ({"inputs": {"iris": Input(data=NOTHING)}}, "inputs.iris.data: must be text or a pathlib.Path, not None"),
    (
        {"inputs": {"iris": Input(data="iris:1", path_on_compute=WRONG)}},
        "inputs.iris.path_on_compute: must be text, not 1",
    ),
    ({"outputs": {"m": Output(datastore=WRONG)}}, "outputs.m.datastore: must be text, not 1"),
    ({"outputs": {"m": Output(asset_name="m", asset_version=WRONG)}}, "outputs.m.asset_version: must be text, not 1"),
    ({"identity": jobs.ManagedIdentity(client_id=WRONG)}, "identity.client_id: must be text, not 1"),
    ({"services": {"lab": Service(type=WRONG)}}, "services.lab.type: must be text, not 1"),
    ({"services": {"lab": Service(type="SSH", all_nodes=WRONG)}}, "services.lab.all_nodes: must be True or False"),
    ({"services": {"lab": Service(type="SSH", port=TEXT)}}, "services.lab.port: must be a whole number from 0"),
    (
        {"services": {"lab": Service(type="SSH", properties={"a": WRONG})}},
        "services.lab.properties.a: must be text, not 1",
    ),
    ({"services": {"lab": "JupyterLab"}}, "services.lab: must be a Service, not 'JupyterLab'"),
    ({"environment": EnvironmentDefinition()}, "An environment needs either an image or a Dockerfile"),
    ({"environment": EnvironmentDefinition(image="i", dockerfile="FROM x")}, "either an image or a Dockerfile"),
    ({"shm_size": "2"}, "such as 2g, not '2'"),
    ({"job_tier": "Gold"}, "job_tier: 'Gold' is none; use Spot, Basic"),
    ({"compute": ""}, "compute: is empty"),
    ({"inputs": {"a-b": Input(data="iris:1")}}, "inputs: 'a-b' cannot name one"),
    ({"inputs": {"": Input(data="iris:1")}}, "inputs: '' cannot name one"),
    ({"outputs": {"1": Output()}}, "outputs: '1' cannot name one"),
    ({"environment_variables": {"A=B": "x"}}, "environment_variables: 'A=B' cannot name an environment variable"),
    ({"environment_variables": {"A B": "x"}}, "'A B' cannot name an environment variable: it has no blanks"),
    ({"environment_variables": {"": "x"}}, "'' cannot name an environment variable"),
    ({"environment_variables": {"A\0": "x"}}, "cannot name an environment variable"),
    ({"environment_variables": {1: "x"}}, "environment_variables: 1 is no name: names are text"),
    ({"environment_variables": {"A": "\0"}}, "environment_variables.A: holds a null character"),
    ({"command": "a\0b"}, "command: holds a null character"),
    ({"command": 3}, "command: is empty"),
    ({"shm_size": 2}, "shm_size: must be text, not 2"),
    ({"shm_size": "0g"}, "such as 2g, not '0g'"),
    ({"experiment_name": "x" * 256}, "is longer than 255 characters"),
    ({"experiment_name": "a\x07"}, "experiment_name: .* cannot name one"),
    ({"instance_count": 10**400}, "instance_count: must be a whole number .* not a number of 401 digits"),
    ({"instance_count": 10**5000}, "not a number of 5001 digits"),
    ({"instance_count": 0}, "instance_count: must be a whole number from 1"),
    ({"instance_count": 2**31}, "instance_count"),
    ({"priority": 1.5}, "priority: must be a whole number"),
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
        ({"inputs": {"iris": Input(data=tmp_path / "no.csv")}}, "inputs.iris: there is no file"),
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
