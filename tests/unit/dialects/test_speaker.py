"""Which api-version is spoken with a service."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from amlwrap import CommandJob, Output
from amlwrap.errors import AmlwrapError, AuthenticationError, ConfigurationError, ServiceError
from tests.support.fake_arm import FakeArm
from tests.support.scripted_server import Answer, Received, ScriptedServer
from tests.unit.dialects.conftest import CODES, FIRST, ID, NEWEST, SUBSCRIPTION, Open, names


def test_the_first_api_version_is_spoken_where_the_service_has_it(
    arm: FakeArm, connect: Open, caplog: pytest.LogCaptureFixture
) -> None:
    workspace = connect()
    assert workspace.api_version is None
    assert arm.server.requests == []
    assert names(workspace) == ["cpu"]
    assert (workspace.api_version, arm.asked) == (FIRST, [FIRST])
    assert caplog.records == []


def test_where_it_is_gone_the_newest_known_one_is_spoken_and_that_is_said_once(
    arm: FakeArm, connect: Open, caplog: pytest.LogCaptureFixture
) -> None:
    arm.served = ["2099-01-01", "2026-05-15-preview", "2023-10-01", "2025-09-01"]
    workspace = connect()
    assert names(workspace) == names(workspace) == ["cpu"]
    assert (workspace.api_version, set(arm.asked)) == ("2025-09-01", {"2025-09-01"})
    assert [record.getMessage() for record in caplog.records] == [
        f"The service does not have api-version {FIRST}: speaking 2025-09-01."
    ]
    assert caplog.records[0].levelno == logging.WARNING


def test_it_is_asked_once_a_day_and_said_once_a_day(
    arm: FakeArm, connect: Open, caplog: pytest.LogCaptureFixture
) -> None:
    arm.served = ["2023-10-01"]
    assert names(connect()) == ["cpu"]
    later = connect()
    assert later.api_version == "2023-10-01"
    assert names(later) == ["cpu"]
    assert arm.provider_requests == 1
    assert len(caplog.records) == 1


def test_what_is_asked_for_is_spoken_and_nothing_else(arm: FakeArm, connect: Open) -> None:
    workspace = connect(api_version="2023-10-01")
    assert workspace.api_version == "2023-10-01"
    assert names(workspace) == ["cpu"]
    assert (arm.asked, arm.provider_requests) == (["2023-10-01"], 0)
    arm.served = [FIRST]
    with pytest.raises(ServiceError, match=f"supported api-versions are '{FIRST}'.*was asked for, by .*: ask for none"):
        names(workspace)
    assert set(arm.asked) == {"2023-10-01"}
    assert names(connect()) == ["cpu"]
    assert arm.provider_requests == 1  # nothing was remembered of what somebody insisted on


def test_that_it_was_asked_for_is_said_once_where_requests_ask_for_others(arm: FakeArm, connect: Open) -> None:
    arm.served = [FIRST]
    workspace = connect(api_version="2023-10-01")
    arm.on("GET", f"{ID}/datastores", lambda _: {"value": []})
    described = CommandJob(command="true", compute="cpu", environment="e:1", outputs={"o": Output()})
    with pytest.raises(ServiceError, match="asked for") as raised:
        workspace.jobs.preview(described)
    assert str(raised.value).count("was asked for") == 1


def test_a_later_one_is_spoken_with_a_warning_and_never_chosen(
    arm: FakeArm, connect: Open, caplog: pytest.LogCaptureFixture
) -> None:
    arm.served = ["2099-01-01"]
    assert names(connect(api_version="2099-01-01")) == ["cpu"]
    assert [record.getMessage() for record in caplog.records] == [
        f"Api-version 2099-01-01 came after {NEWEST}, the last that amlwrap knows."
    ]
    with pytest.raises(
        AmlwrapError, match=r"none of the api-versions that amlwrap speaks: it has 2099-01-01, and .*by --api-"
    ):
        names(connect())


@pytest.mark.parametrize("version", ["2023-08-01-preview", "2020-09-01-preview", "2024-4-1"])
def test_what_is_not_spoken_is_refused_before_anything_is_sent(arm: FakeArm, connect: Open, version: str) -> None:
    with pytest.raises(ConfigurationError, match=FIRST):
        connect(api_version=version)
    assert arm.server.requests == []


@pytest.mark.parametrize("code", CODES)
def test_where_nobody_may_read_what_there_is_the_refusal_says_it(arm: FakeArm, connect: Open, code: str) -> None:
    arm.lists, arm.code, arm.served = False, code, ["2022-05-01", "2023-04-01", "2026-05-15-preview"]
    workspace = connect()
    assert names(workspace) == ["cpu"]
    assert workspace.api_version == "2023-04-01"
    assert names(connect()) == ["cpu"]
    assert arm.provider_requests == 1  # remembered


@pytest.mark.parametrize("body", [b"<html>", {}, {"resourceTypes": None}, {"resourceTypes": [1, {"apiVersions": 2}]}])
def test_a_list_that_says_nothing_is_none(arm: FakeArm, connect: Open, body: Any) -> None:
    arm.server.on(
        "GET", f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.MachineLearningServices", Answer(200, body)
    )
    assert names(connect()) == ["cpu"]
    assert arm.asked == [FIRST]


def test_a_refusal_that_names_versions_nobody_has_is_followed_to_its_end(arm: FakeArm, connect: Open) -> None:
    """ARM's own refusal lists the versions of all providers; the next one tells those of this provider."""
    arm.lists, arm.code = False, "NoRegisteredProviderFound"
    arm.served = ["2022-10-01"]
    told: list[str] = []

    def answer(request: Received) -> Answer:
        wanted = request.query["api-version"]
        told.append(wanted)
        if wanted == FIRST:
            message = f"The api-version '{wanted}' is invalid. The supported versions are '2024-04-01,2023-10-01'."
            return Answer(400, {"error": {"code": "InvalidApiVersionParameter", "message": message}})
        if wanted not in arm.served:
            message = "No registered resource provider found. The supported api-versions are '2022-10-01'."
            return Answer(400, {"error": {"code": "NoRegisteredProviderFound", "message": message}})
        return Answer(200, {"value": [{"name": "cpu"}]})

    arm.server.on("GET", f"{ID}/computes", answer)
    assert names(connect()) == ["cpu"]
    assert told == [FIRST, "2024-04-01", "2022-10-01"]


def test_where_no_known_one_is_left_the_refusal_is_shown(arm: FakeArm, connect: Open) -> None:
    arm.lists, arm.served = False, ["2099-01-01"]
    with pytest.raises(ServiceError, match=r"are '2099-01-01'. No other is named .*: ask for one by"):
        names(connect())
    assert arm.asked == [FIRST]


def test_a_service_that_cannot_be_reached_or_signed_in_to_is_said_as_that(
    server: ScriptedServer, connect: Open
) -> None:
    provider = f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.MachineLearningServices"
    server.on("GET", provider, Answer(401, {"error": {"message": "Expired."}}))
    with pytest.raises(AuthenticationError, match="Expired"):
        names(connect())


def test_other_errors_change_nothing(arm: FakeArm, connect: Open) -> None:
    arm.server.on("GET", f"{ID}/computes", Answer(404, {"error": {"code": "ResourceNotFound", "message": "Gone."}}))
    workspace = connect()
    with pytest.raises(ServiceError, match="Gone"):
        names(workspace)
    assert workspace.api_version == FIRST
