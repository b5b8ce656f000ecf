"""Deployments on this machine, with real processes of a small server that needs no packages."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import define

from amlwrap.assets import AuthMode, LogContainer, Model, OnlineDeployment, OnlineEndpoint
from amlwrap.local.engine.deployments import DeploymentService
from amlwrap.local.engine.deployments.instance import Starter
from amlwrap.local.engine.deployments.service import ENDPOINTS, KIND
from amlwrap.local.errors import MissingError
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.operations import Operation, OperationStatus
from amlwrap.local.store.records import Filing, Record

STUB = Path(__file__).parents[4] / "support" / "serving_stub.py"
RAISES = "raise ValueError('no such weights')"
HANGS = "import time\ntime.sleep(600)"


@define
class Bench:
    """A workspace with endpoints `one` and `two`, and what deploys to them."""

    state: State
    service: DeploymentService

    def model(self, name: str, **files: str) -> str:
        """Register an MLflow model of some files, and return its id."""
        for file, text in {"MLmodel": "flavors: {}\n", **files}.items():
            path = self.state.blobs.temporary_file()
            path.write_text(text)
            place = f"models/{name}/model/{file.replace('__', '.')}"
            self.state.blobs.commit_blob("azureml", place, path, headers={}, metadata={})
        store = resource_id("datastores", "workspaceartifactstore")
        reference = resource_id("models", name, "versions", "1")
        value = Model(name=name, version="1", id=reference, path=f"models/{name}/model", datastore_id=store)
        self.state.records.put(Record(kind="models/versions", parent=name, name="1", value=value))
        return reference

    def deploy(self, model: str, name: str = "blue", endpoint: str = "one", **more: Any) -> str:
        """Begin to deploy a model, and return the operation."""
        value = self.service.check(OnlineDeployment(name=name, endpoint_name=endpoint, model=model, **more))
        operation = self.service.begin(endpoint, name)
        self.service.deploy(value, Filing(), None, operation)
        return operation

    async def ended(self, operation: str) -> Operation:
        """Return an operation once it has ended."""
        found = None
        while found is None or found.status is OperationStatus.IN_PROGRESS:
            found = self.state.operations.find(operation)
            await asyncio.sleep(0.01)
        return found

    def record(self, name: str = "blue", endpoint: str = "one") -> Record:
        found = self.state.records.find(KIND, name, endpoint)
        assert found is not None
        return found

    async def score(self, name: str = "blue", endpoint: str = "one") -> dict[str, Any]:
        """Return what a deployment answers, once something serves it."""
        while name not in self.service.served(endpoint):
            await asyncio.sleep(0.01)
        url = f"http://127.0.0.1:{self.service.served(endpoint)[name].port}/score"
        return dict(json.loads(await asyncio.to_thread(_post, url)))


def _post(url: str) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(url, b"", method="POST"), timeout=60) as answer:
        return bytes(answer.read())


@pytest.fixture
def workspace(state: State) -> Iterator[State]:
    """A workspace with two endpoints."""
    for name in ("one", "two"):
        value = OnlineEndpoint(name=name, id=resource_id(ENDPOINTS, name), auth_mode=AuthMode.KEY)
        state.records.put(Record(kind=ENDPOINTS, name=name, value=value))
    return state


@asynccontextmanager
async def running(state: State) -> AsyncIterator[Bench]:
    """Run the deployments of a workspace, as a server does."""
    service = DeploymentService(state, Starter(STUB))
    await service.recover()
    try:
        yield Bench(state, service)
    finally:
        await service.close()


def run(state: State, test: Callable[[Bench], Awaitable[None]]) -> None:
    async def inside() -> None:
        async with asyncio.timeout(120), running(state) as bench:
            await test(bench)

    asyncio.run(inside())


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_model_is_served_by_a_process_that_knows_no_secrets_of_the_server(
    workspace: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "of the user")

    async def test(bench: Bench) -> None:
        variables = {"MY_SETTING": "x"}
        operation = bench.deploy(bench.model("iris"), instance_count=3, environment_variables=variables)
        assert bench.record().status == "Creating"
        assert bench.service.served("one") == {}
        assert (await bench.ended(operation)).status is OperationStatus.SUCCEEDED
        assert bench.record().status == "Succeeded"
        served = bench.service.served("ONE")["blue"]
        assert (served.name, served.instances) == ("blue", 3)
        answer = await bench.score()
        seen = answer["variables"]
        assert Path(answer["model"]) == Path(seen["AZUREML_MODEL_DIR"]) / "model"
        assert seen["AZUREML_MODEL_DIR"].endswith("/iris/1")
        assert seen["MY_SETTING"] == "x"
        assert "AWS_SECRET_ACCESS_KEY" not in seen
        fetched = bench.service.logs(bench.record(), LogContainer.STORAGE_INITIALIZER, None)
        assert "Fetching the model iris:1." in fetched
        assert "the local workspace's own packages" in fetched
        assert bench.service.logs(bench.record(), LogContainer.STORAGE_INITIALIZER, 1).count("\n") == 1

    run(workspace, test)


def test_a_replacement_that_fails_leaves_what_serves_and_says_why(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        await bench.ended(bench.deploy(bench.model("good")))
        before = await bench.score()
        operation = bench.deploy(bench.model("bad", init__py=RAISES))
        assert bench.record().status == "Updating"
        ended = await bench.ended(operation)
        assert ended.status is OperationStatus.FAILED
        assert ended.error is not None
        assert ended.error.code == "ResourceNotReady"
        assert ended.error.message == (
            "User container has crashed or terminated (exit code 1): ValueError: no such weights"
        )
        assert bench.record().status == "Failed"
        assert RAISES in bench.service.logs(bench.record(), LogContainer.INFERENCE_SERVER, None)
        assert (await bench.score())["pid"] == before["pid"]

    run(workspace, test)


def test_what_is_replaced_answers_what_it_is_answering_and_ends_then(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        await bench.ended(bench.deploy(bench.model("old")))
        before = bench.service.served("one")["blue"]
        pid = (await bench.score())["pid"]
        with before.answering():
            await bench.ended(bench.deploy(bench.model("new")))
            assert bench.service.served("one")["blue"] is not before
            assert (await bench.score())["model"].endswith("/new/1/model")
            assert lives(pid)
        while lives(pid):
            await asyncio.sleep(0.01)

    run(workspace, test)


def test_of_several_requests_in_a_row_the_last_one_wins(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        models = [bench.model("slow", init__py=HANGS), bench.model("slower", init__py=HANGS), bench.model("last")]
        ended = [await bench.ended(each) for each in [bench.deploy(model) for model in models]]
        assert [each.status for each in ended] == [
            OperationStatus.CANCELED, OperationStatus.CANCELED, OperationStatus.SUCCEEDED
        ]  # fmt: skip
        assert ended[0].error is not None
        assert ended[0].error.code == "OperationCanceled"
        assert (await bench.score())["model"].endswith("/last/1/model")
        assert bench.record().status == "Succeeded"

    run(workspace, test)


def test_deployments_of_two_endpoints_that_are_called_alike_are_two(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        operations = [bench.deploy(bench.model(endpoint), endpoint=endpoint) for endpoint in ("one", "two")]
        for operation in operations:
            await bench.ended(operation)
        answers = [await bench.score(endpoint=endpoint) for endpoint in ("one", "two")]
        assert [Path(answer["model"]).parts[-3] for answer in answers] == ["one", "two"]
        bench.service.delete(bench.record(endpoint="one"))
        assert bench.service.served("one") == {}
        assert (await bench.score(endpoint="two"))["pid"] == answers[1]["pid"]

    run(workspace, test)


def test_a_deployment_that_is_deleted_while_it_is_made_leaves_nothing(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        making = bench.deploy(bench.model("slow", init__py=HANGS))
        folder = workspace.home / "deployments" / str(bench.record().sequence)
        await asyncio.sleep(0)
        assert folder.exists()
        deleting = bench.service.begin_deletion()
        bench.service.delete(bench.record(), deleting)
        assert (await bench.ended(deleting)).status is OperationStatus.SUCCEEDED
        assert (await bench.ended(making)).status is OperationStatus.CANCELED
        assert not folder.exists()
        assert bench.service.of("one") == []

    run(workspace, test)


def test_a_process_that_dies_is_started_again_and_the_log_says_so(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        await bench.ended(bench.deploy(bench.model("iris")))
        before, pid = bench.service.served("one")["blue"], (await bench.score())["pid"]
        os.kill(pid, signal.SIGKILL)
        while bench.service.served("one").get("blue") in (before, None):
            await asyncio.sleep(0.01)
        assert (await bench.score())["pid"] != pid
        log = bench.service.logs(bench.record(), LogContainer.INFERENCE_SERVER, None)
        assert "The process ended with exit code 137. It is started again in 0.1 seconds." in log

    run(workspace, test)


def test_a_server_that_starts_again_goes_on_with_what_served_and_what_was_under_way(workspace: State) -> None:
    pids: list[int] = []
    operations: list[str] = []

    async def before(bench: Bench) -> None:
        await bench.ended(bench.deploy(bench.model("iris")))
        pids.append((await bench.score())["pid"])
        operations.append(bench.deploy(bench.model("slow", init__py=HANGS), name="green"))
        operations.append(bench.deploy(bench.model("gone"), name="red"))
        workspace.records.delete("models/versions", "1", "gone")
        workspace.records.delete("models/versions", "1", "iris")

    async def after(bench: Bench) -> None:
        assert not lives(pids[0])
        assert bench.service.served("one") == {}  # whoever asks early waits for it
        await bench.service.tried("one")
        assert list(bench.service.served("one")) == ["blue"]
        assert (await bench.score())["pid"] != pids[0]
        assert bench.record("green").status == "Creating"
        assert workspace.operations.find(operations[0]).status is OperationStatus.IN_PROGRESS  # type: ignore[union-attr]
        lost = await bench.ended(operations[1])
        assert lost.error is not None
        assert (lost.error.code, bench.record("red").status) == ("BadArgument", "Failed")
        assert "'gone:1' was not found" in lost.error.message

    run(workspace, before)
    run(workspace, after)


def test_operations_that_a_killed_server_left_end_each_in_its_own_way(workspace: State) -> None:
    begun: list[str] = []

    async def before(bench: Bench) -> None:
        begin = bench.service.begin
        begun.extend([begin("one", "gone"), bench.service.begin_deletion(), begin("one", "blue")])
        begun.append(bench.deploy(bench.model("iris")))

    async def after(bench: Bench) -> None:
        ended = [await bench.ended(operation) for operation in begun]
        assert [each.status for each in ended] == [
            OperationStatus.CANCELED, OperationStatus.SUCCEEDED, OperationStatus.CANCELED, OperationStatus.SUCCEEDED
        ]  # fmt: skip
        reasons = [each.error.message if each.error else "" for each in ended]
        assert "deleted before it served" in reasons[0]
        assert "Another request changed" in reasons[2]

    run(workspace, before)
    run(workspace, after)


@pytest.mark.parametrize(
    ("files", "code", "part"),
    [
        ({"conda__yaml": "dependencies: 5"}, "ImageBuildFailure", "'dependencies' is a list"),
        ({"init__py": "import sys; sys.exit(3)"}, "ResourceNotReady", "(exit code 3)."),
    ],
)
def test_what_fails_is_told_in_a_code_and_a_sentence(
    workspace: State, files: dict[str, str], code: str, part: str
) -> None:
    async def test(bench: Bench) -> None:
        ended = await bench.ended(bench.deploy(bench.model("bad", **files)))
        assert ended.error is not None
        assert ended.error.code == code
        assert part in ended.error.message
        assert part in bench.service.logs(bench.record(), LogContainer.STORAGE_INITIALIZER, None)
        assert bench.service.served("one") == {}

    run(workspace, test)


def test_a_model_that_is_none_of_mlflow_and_one_without_files_fail(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        plain, empty = bench.model("plain"), bench.model("empty")
        for place in ("plain/model/MLmodel", "empty/model/MLmodel"):
            workspace.blobs.delete_blob("azureml", f"models/{place}")
        path = workspace.blobs.temporary_file()
        path.write_text("")
        workspace.blobs.commit_blob("azureml", "models/plain/model/model.pkl", path, headers={}, metadata={})
        for model, part in ((plain, "There is no file MLmodel in the model 'model'"), (empty, "There is no blob")):
            ended = await bench.ended(bench.deploy(model))
            assert ended.error is not None
            assert ended.error.code == "BadArgument"
            assert part in ended.error.message

    run(workspace, test)


def test_what_a_deployment_names_is_there(workspace: State) -> None:
    async def test(bench: Bench) -> None:
        with pytest.raises(MissingError, match="'nothing:1' was not found"):
            bench.deploy(resource_id("models", "nothing", "versions", "1"))

    run(workspace, test)
