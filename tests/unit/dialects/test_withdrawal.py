"""What happens when a service withdraws the api-version that is spoken."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap import CommandJob, Input, JobStatus
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.assets import EnvironmentDefinition
from amlwrap.dialects.memory import remember
from amlwrap.errors import AmlwrapError, InexpressibleError
from amlwrap.resources.environments import name_and_version
from tests.support.fake_arm import FakeArm
from tests.support.scripted_server import Answer
from tests.unit.dialects.conftest import CODES, FIRST, ID, SUBSCRIPTION, Open, names


def job(version: str, name: str, status: str) -> dict[str, Any]:
    """Return a job as each family shows it."""
    where: dict[str, Any] = {"computeId": f"{ID}/computes/cpu", "environmentId": f"{ID}/environments/e/versions/1"}
    if version in FIRST_FAMILY:
        where = {"compute": {"target": f"{ID}/computes/cpu"}}
    properties = {"jobType": "Command", "command": "echo hello", "status": status, **where}
    return {"id": f"{ID}/jobs/{name}", "name": name, "properties": properties}


def registered(collection: str, name: str, version: str) -> dict[str, Any]:
    """Return a version of an asset as the second family shows it."""
    return {"name": version, "id": f"{ID}/{collection}/{name}/versions/{version}", "properties": {}}


@pytest.mark.parametrize("code", CODES)
def test_a_wait_goes_on_when_the_api_version_is_withdrawn(
    arm: FakeArm, connect: Open, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    statuses = iter(["Running", "Running", "Running", "Completed"])
    arm.code = code

    def answer(version: str) -> dict[str, Any]:
        status = next(statuses)
        if len(arm.asked) == 2:
            arm.served = ["2023-10-01"]
        return job(version, "train", status)

    arm.on("GET", f"{ID}/jobs/train", answer)
    changes: list[str] = []
    finished = connect().jobs.wait("train", on_change=lambda seen: changes.append(str(seen.status)))
    assert finished.status is JobStatus.COMPLETED
    assert finished.description is not None
    assert finished.description.compute == f"{ID}/computes/cpu"
    assert changes == ["Running", "Completed"]
    assert arm.asked == [FIRST, FIRST, FIRST, "2023-10-01", "2023-10-01"]
    assert [record.getMessage() for record in caplog.records] == [
        f"The service does not have api-version {FIRST}: speaking 2023-10-01."
    ]


def test_a_list_goes_on_from_page_to_page_when_the_api_version_is_withdrawn(arm: FakeArm, connect: Open) -> None:
    def answer(version: str) -> dict[str, Any]:
        if len(arm.asked) == 1:
            arm.served = ["2024-04-01"]
            link = f"{arm.server.url}{ID}/more?api-version={version}&$skip=1%2B1"
            return {"value": [job(version, "a", "Completed")], "nextLink": link}
        return {"value": [job(version, "b", "Completed")]}

    arm.on("GET", f"{ID}/jobs", answer)
    arm.on("GET", f"{ID}/more", answer)
    assert [found.name for found in connect().jobs.list()] == ["a", "b"]
    assert arm.asked == [FIRST, FIRST, "2024-04-01"]
    assert arm.server.requests[-1].query["$skip"] == "1+1"


def test_a_next_page_at_what_is_no_url_is_one_sentence_without_what_it_holds(arm: FakeArm, connect: Open) -> None:
    arm.on("GET", f"{ID}/computes", lambda _: {"value": [], "nextLink": "https://host/?sig=secret\0"})
    with pytest.raises(AmlwrapError, match="what is no URL to go on at") as raised:
        names(connect())
    assert "secret" not in str(raised.value)


def test_all_requests_of_a_preview_are_in_one_api_version(arm: FakeArm, connect: Open) -> None:
    """What was remembered is found gone by the first thing read, when part of the preview is made already."""
    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.served = ["2024-04-01"]
    arm.on("GET", f"{ID}/environments/e/versions", lambda _: {"value": [registered("environments", "e", "2")]})
    job = CommandJob(
        command="cat ${{inputs.table}}",
        compute="cpu",
        environment="e@latest",
        inputs={"table": Input(data="https://example.com/table.csv", type="uri_file")},
    )
    workspace = connect()
    (planned,) = workspace.jobs.preview(job)
    assert workspace.api_version == "2024-04-01"
    assert planned.path.endswith("?api-version=2024-04-01")
    properties = planned.body["properties"]
    assert properties["environmentId"] == f"{ID}/environments/e/versions/2"
    assert properties["inputs"]["table"]["uri"] == "https://example.com/table.csv"


def test_an_api_version_that_is_gone_is_not_taken_for_an_asset_that_is_not_there(arm: FakeArm, connect: Open) -> None:
    """One of ARM's refusals is a 404, as the answer for a missing asset is."""
    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.code, arm.served = "InvalidResourceType", ["2024-04-01"]
    _, version = name_and_version(EnvironmentDefinition(name="e", image="python:3.12"))
    arm.on("GET", f"{ID}/environments/e/versions/{version}", lambda _: registered("environments", "e", version))
    found = connect().environments.create("e", image="python:3.12")
    assert found.version == version
    assert [request.method for request in arm.server.requests] == ["GET", "GET"]


def test_who_is_told_of_an_api_version_may_ask_for_something(arm: FakeArm, connect: Open) -> None:
    arm.served = ["2024-04-01"]
    seen: list[str] = []
    workspace = connect(notify=lambda _: seen.extend(names(workspace)))
    assert names(workspace) == ["cpu"]
    assert seen == ["cpu"]
    arm.served = ["2023-10-01"]
    assert names(workspace) == ["cpu"]
    assert seen == ["cpu", "cpu"]


@pytest.mark.parametrize("code", CODES)
def test_an_operation_is_followed_to_its_end_when_the_api_version_is_withdrawn(
    arm: FakeArm, connect: Open, code: str
) -> None:
    arm.code = code
    operation = f"{arm.server.url}{ID}/operation?api-version={FIRST}&t=1%2B1"
    accepted = {"Location": operation, "Retry-After": "0"}
    arm.server.on("DELETE", f"{ID}/jobs/train", Answer(202, b"", accepted))
    arm.on("GET", f"{ID}/operation", lambda _: {})
    arm.served = ["2024-04-01"]
    connect().jobs.delete("train")
    assert arm.asked == [FIRST, "2024-04-01"]
    assert arm.server.requests[-1].query["t"] == "1+1"

    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.asked.clear()
    connect().jobs.delete("train")
    assert (arm.asked[0], arm.asked[-1]) == (FIRST, "2024-04-01")


def test_an_operation_in_an_api_version_of_its_own_is_followed_as_given(arm: FakeArm, connect: Open) -> None:
    operation = f"{arm.server.url}{ID}/operation?api-version=2018-03-01-preview"
    arm.server.on("DELETE", f"{ID}/jobs/train", Answer(202, b"", {"Location": operation, "Retry-After": "0"}))
    arm.served.append("2018-03-01-preview")
    arm.on("GET", f"{ID}/operation", lambda _: {})
    connect().jobs.delete("train")
    assert arm.asked == ["2018-03-01-preview"]


def test_what_was_remembered_and_is_gone_is_replaced(arm: FakeArm, connect: Open) -> None:
    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.served = ["2024-04-01"]
    assert names(connect()) == ["cpu"]
    assert arm.provider_requests == 0
    arm.asked.clear()
    assert names(connect()) == ["cpu"]
    assert arm.asked == ["2024-04-01"]


def test_an_operation_at_what_is_no_url_is_one_sentence(arm: FakeArm, connect: Open) -> None:
    place = {"Location": f"{arm.server.url}/{'x' * 70_000}", "Retry-After": "0"}
    arm.on("GET", f"{ID}/jobs/train", lambda version: job(version, "train", "Running"))
    arm.server.on("POST", f"{ID}/jobs/train/cancel", Answer(202, b"", place))
    with pytest.raises(AmlwrapError, match=r"what is no URL to go on at \(URL too long\)"):
        connect().jobs.cancel("train")


def serverless(arm: FakeArm) -> CommandJob:
    """Return a job that the first api-version has no words for, and have the service take it."""
    arm.on("PUT", f"{ID}/jobs/train", lambda version: job(version, "train", "Queued"))
    return CommandJob(command="true", name="train")


def test_a_job_is_not_refused_for_an_api_version_that_is_only_remembered_and_gone(arm: FakeArm, connect: Open) -> None:
    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.served = ["2024-04-01"]
    assert connect().jobs.submit(serverless(arm)).name == "train"
    assert (arm.asked, arm.provider_requests) == (["2024-04-01"], 1)


@pytest.mark.parametrize("lists", [True, False])
def test_a_job_is_refused_in_the_remembered_api_version_where_that_is_served(
    arm: FakeArm, connect: Open, lists: bool
) -> None:
    remember(arm.server.url, SUBSCRIPTION, FIRST)
    arm.lists = lists
    workspace = connect()
    for _ in range(2):
        with pytest.raises(InexpressibleError, match="compute"):
            workspace.jobs.submit(serverless(arm))
    assert (arm.asked, arm.provider_requests) == ([], 1)
