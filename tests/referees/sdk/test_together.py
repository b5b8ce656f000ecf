"""Two clients in one workspace: Azure's SDK, which speaks many api-versions, and amlwrap, in both families."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from azure.ai.ml import MLClient, command
from azure.ai.ml.entities import Data, Environment, ManagedOnlineEndpoint, Model

from amlwrap import CommandJob, Input, Workspace
from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY
from amlwrap.local.home import LocalServer
from tests.referees.sdk.conftest import IMAGE, Ended


@pytest.fixture(params=[FIRST_FAMILY[0], SECOND_FAMILY[-1]])
def workspace(request: pytest.FixtureRequest, local_workspace: LocalServer) -> Iterator[Workspace]:
    with Workspace.local(api_version=request.param) as opened:
        yield opened


@pytest.fixture
def name(workspace: Workspace) -> str:
    """What things are called in this api-version's test."""
    return f"both-{workspace.api_version[:4]}"


def test_amlwrap_finds_what_azures_sdk_made(
    ml: MLClient, workspace: Workspace, name: str, plain: str, table: Path
) -> None:
    ml.environments.create_or_update(Environment(name=name, version="1", image=IMAGE))
    ml.data.create_or_update(Data(name=name, version="1", path=str(table), type="uri_folder"))
    ml.models.create_or_update(Model(name=name, version="1", path=str(table), type="custom_model"))
    ml.online_endpoints.begin_create_or_update(ManagedOnlineEndpoint(name=name, auth_mode="key")).result()
    ml.jobs.create_or_update(command(name=name, command="true", environment=plain, compute="cpu-cluster"))

    assert workspace.environments.get(name, "1").image == IMAGE
    assert workspace.data.get(name, "1").name == name
    assert workspace.models.get(name, "1").name == name
    assert workspace.endpoints.get(name).name == name
    assert workspace.jobs.wait(name).status == "Completed"
    assert name in {job.name for job in workspace.jobs.list()}
    ml.online_endpoints.begin_delete(name).result()


def test_azures_sdk_finds_what_amlwrap_made(
    ml: MLClient, workspace: Workspace, name: str, table: Path, ended: Ended
) -> None:
    name = f"{name}-ours"
    environment = workspace.environments.create(name, image=IMAGE)
    data = workspace.data.create(name, table)
    workspace.models.create(name, path=table, type="custom_model")
    workspace.endpoints.create(name)
    workspace.jobs.submit(
        CommandJob(
            name=name, command="ls ${{inputs.table}}/a.csv", environment=environment.id, compute="cpu-cluster",
            inputs={"table": Input(data=data.id)},
        )
    )  # fmt: skip

    assert ml.environments.get(name, label="latest").image == IMAGE
    assert ml.data.get(name, label="latest").type == "uri_folder"
    assert ml.models.get(name, label="latest").name == name
    assert ml.online_endpoints.get(name).auth_mode == "key"
    assert ended(name).status == "Completed"
    assert name in {job.name for job in ml.jobs.list()}
    workspace.endpoints.delete(name)
