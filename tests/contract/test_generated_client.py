"""The generated client on a local workspace: its examples run as they stand, and operations are waited for."""

from __future__ import annotations

import asyncio
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import amlrest.v2024_04_01 as later
import pytest
from amlrest.client import AuthenticatedClient
from amlrest.errors import OperationFailed, UnexpectedStatus

from amlwrap import CommandJob, Workspace
from amlwrap.config import discover_local
from amlwrap.errors import NotFoundError, ServiceError
from amlwrap.local import daemon
from tests.support.referees import page_blocks

Wait = Callable[..., Any]
EXAMPLES = Path(__file__).parents[2] / "examples" / "client"
TIMES = {"timeout": 300, "interval": 0.01}
IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A workspace whose lists have pages of twenty, and which nobody else's jobs wait in."""
    folder = tmp_path_factory.mktemp("client")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("AMLWRAP_LOCAL_HOME", str(folder))
        daemon.start(page_size=20)
        try:
            yield folder
        finally:
            daemon.stop()


def run_example(name: str, *arguments: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", [name, *arguments])
        runpy.run_path(str(EXAMPLES / name), run_name="__main__")


def test_the_examples_submit_list_and_delete(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_example("submit_fifty_jobs.py")
    submitted = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert submitted == [f"fifty-{number}" for number in range(50)]
    run_example("list_all_jobs.py")
    listed = [line.split(" ", 2) for line in capsys.readouterr().out.splitlines()]
    assert sorted((name, command) for name, _, command in listed) == sorted(
        (f"fifty-{number}", f"echo {number}") for number in range(50)
    )
    run_example("delete_job.py", "fifty-0")
    assert capsys.readouterr().out == "fifty-0 is gone\n"
    run_example("list_all_jobs.py")
    assert len(capsys.readouterr().out.splitlines()) == 49


@pytest.fixture(params=["sync", "asyncio"])
def wait(request: pytest.FixtureRequest, home: Path) -> Wait:
    """Call `sync_wait` of a module on a workspace of its own, or `asyncio_wait`; looks follow each other quickly."""

    def wait_for(module: ModuleType, *names: str, **options: Any) -> Any:
        function = getattr(module, f"{request.param}_wait")
        if request.param == "sync":
            with Workspace.local() as workspace:
                return function(*place(workspace), *names, client=workspace.client, **TIMES, **options)

        async def wait_asynchronously() -> Any:
            async with Workspace.local() as workspace:
                return await function(*place(workspace), *names, client=workspace.client, **TIMES, **options)

        return asyncio.run(wait_asynchronously())

    return wait_for


def place(workspace: Workspace) -> tuple[str, str, str]:
    return workspace.scope.subscription_id, workspace.scope.resource_group, workspace.scope.workspace_name


def test_an_endpoint_is_waited_for_from_its_creation_to_its_deletion(wait: Wait) -> None:
    endpoints = later.api.online_endpoints
    settings = later.models.OnlineEndpoint(auth_mode=later.models.EndpointAuthMode.KEY)
    body = later.models.OnlineEndpointTrackedResource(location="local", properties=settings)
    made = wait(endpoints.online_endpoints_create_or_update, "waited", body=body)
    assert made.properties.provisioning_state == later.models.EndpointProvisioningState.SUCCEEDED
    assert wait(endpoints.online_endpoints_delete, "waited") is None
    with Workspace.local() as workspace, pytest.raises(NotFoundError):
        workspace.endpoints.get("waited")
    assert wait(endpoints.online_endpoints_delete, "waited") is None  # nothing was there


def test_a_deployment_that_fails_says_why(wait: Wait, tmp_path: Path) -> None:
    with Workspace.local() as workspace:
        workspace.endpoints.create("failing")
        (tmp_path / "weights.txt").write_text("1")
        model = workspace.models.create("plain", path=tmp_path, type="custom_model")
    settings = later.models.ManagedOnlineDeployment(model=model.id)
    body = later.models.OnlineDeploymentTrackedResource(location="local", properties=settings)
    create = later.api.online_deployments.online_deployments_create_or_update
    with pytest.raises(OperationFailed, match=r"^The operation has ended as Failed ") as caught:
        wait(create, "failing", "blue", body=body)
    assert caught.value.message
    assert isinstance(caught.value.parsed, later.models.ErrorResponse)
    assert "mfeOperationsStatus" in caught.value.url
    wait(later.api.online_endpoints.online_endpoints_delete, "failing")


def test_a_job_is_cancelled_once(wait: Wait) -> None:
    with Workspace.local() as workspace:
        job = workspace.jobs.submit(
            CommandJob(command="sleep 600", compute="cpu-cluster", environment=f"azureml:{environment(workspace)}")
        )
    wait(later.api.jobs.jobs_cancel, job.name)
    with Workspace.local() as workspace:
        assert workspace.jobs.get(job.name).status == "Canceled"
    with pytest.raises(ServiceError):
        wait(later.api.jobs.jobs_cancel, job.name)


def environment(workspace: Workspace) -> str:
    made = workspace.environments.create("plain", image=IMAGE)
    return f"{made.name}:{made.version}"


def test_a_client_without_a_workspace_raises_errors_of_its_own(home: Path) -> None:
    server = discover_local()
    client = AuthenticatedClient(base_url=server.endpoint, token=server.token or "", raise_on_unexpected_status=True)
    place = (server.subscription_id, server.resource_group, server.workspace_name)
    with client, pytest.raises(UnexpectedStatus) as caught:
        later.api.jobs.jobs_get.sync(*place, "nowhere", client=client)
    assert (caught.value.status_code, bool(caught.value.code), bool(caught.value.message)) == (404, True, True)
    assert caught.value.parsed.error.code == caught.value.code


def test_the_page_on_the_client_runs_as_it_stands(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    for block in page_blocks("how-to/generated-client.md", "python"):
        exec(compile(block, "generated-client.md", "exec"), names)
    names["azure"].close()
    names["workspace"].close()
    assert names["names"] == ["iris"]
    state, error, states = capsys.readouterr().out.splitlines()
    assert (state, states) == ("Succeeded", "['Succeeded']")
    assert error.startswith("404 ")
    assert names["made"].name == "later"
