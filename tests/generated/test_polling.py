"""Waiting for long-running operations, by every way that Azure Resource Manager lets a service say how far it is."""

from __future__ import annotations

from typing import Any

import pytest
from amlrest.errors import LinkError, OperationFailed, UnexpectedBody, UnexpectedStatus
from amlrest.v2024_04_01 import models as m
from amlrest.v2024_04_01.api.batch_deployments import batch_deployments_update
from amlrest.v2024_04_01.api.compute import compute_start
from amlrest.v2024_04_01.api.jobs import jobs_cancel
from amlrest.v2024_04_01.api.managed_network_settings_rule import managed_network_settings_rule_create_or_update
from amlrest.v2024_04_01.api.registries import registries_create_or_update
from amlrest.v2024_04_01.api.workspaces import workspaces_diagnose

from tests.generated.forms import PLACE, TOKEN, call
from tests.generated.waiting import DONE, RUNNING, SOON, accepted, create_endpoint, delete_job, resource, wait
from tests.support.scripted_server import Answer, ScriptedServer, scripted_server

# --- where it is looked at


def test_an_operation_that_is_over_at_once_is_not_looked_at(server: ScriptedServer, form: str) -> None:
    server.on("DELETE", "*/jobs/job", Answer(200), Answer(204))
    assert delete_job(server, form) is None
    assert delete_job(server, form) is None
    server.on("PUT", "*/onlineEndpoints/e", resource("Succeeded"), resource(None))
    assert [create_endpoint(server, form).name for _ in range(2)] == ["e", "e"]
    assert len(server.requests) == 4


def test_a_deletion_is_followed_by_its_location(server: ScriptedServer, form: str) -> None:
    server.on("DELETE", "*/jobs/job", accepted(location="/results/1"))
    server.on("GET", "/results/1", accepted(location=f"{server.url}/results/2"))
    server.on("GET", "/results/2", accepted(location="3"))
    server.on("GET", "/results/3", Answer(202, {}), Answer(204))
    assert delete_job(server, form) is None
    assert server.lines()[1:] == [f"GET /results/{number}" for number in (1, 2, 3, 3)]
    assert {request.headers["authorization"] for request in server.requests} == {f"Bearer {TOKEN}"}


def test_an_update_ends_with_the_resource(server: ScriptedServer, form: str) -> None:
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, {"name": "before"}, operation="/status", location="/e"))
    server.on("GET", "/status", RUNNING, Answer(202), Answer(200, {"status": "sUcceeded"}))
    server.on("GET", "*/onlineEndpoints/e", resource("Succeeded", kind="after"))
    endpoint = create_endpoint(server, form)
    assert type(endpoint) is m.OnlineEndpointTrackedResource
    assert endpoint.kind == "after"
    assert [line.rpartition("/")[2] for line in server.lines()] == ["e", "status", "status", "status", "e"]
    assert server.requests[-1].query == {"api-version": "2024-04-01"}


def test_a_resource_says_itself_how_far_it_is(server: ScriptedServer, form: str) -> None:
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, resource("Creating").body, location="/elsewhere"))
    server.on("GET", "*/onlineEndpoints/e", resource("Updating"), resource("Succeeded", kind="after"))
    assert create_endpoint(server, form).kind == "after"
    assert len(server.requests) == 3


def test_a_resource_is_looked_at_where_an_update_is_accepted_without_a_word(server: ScriptedServer, form: str) -> None:
    server.on("PATCH", "*/deployments/d", Answer(202))
    server.on("GET", "*/deployments/d", resource("Updating"), resource("Succeeded"))
    body = m.PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties()
    deployment = wait(server, form, batch_deployments_update, "e", "d", body=body)
    assert type(deployment) is m.BatchDeploymentTrackedResource


def test_a_deletion_that_is_accepted_without_a_word_has_ended_when_the_resource_is_gone(
    server: ScriptedServer, form: str
) -> None:
    server.on("DELETE", "*/jobs/job", Answer(202))
    server.on("GET", "*/jobs/job", resource("Deleting"), resource(None), Answer(404))
    assert delete_job(server, form) is None
    assert len(server.requests) == 4


@pytest.mark.parametrize("link", ["operation", "named", "location"])
def test_an_operation_that_is_forgotten_with_what_it_deleted_has_ended(
    server: ScriptedServer, form: str, link: str
) -> None:
    server.on("DELETE", "*/jobs/job", accepted(**{link: "/place"}))
    server.on("GET", "/place", Answer(202), Answer(404, {"error": {"code": "NotFound"}}))
    assert delete_job(server, form) is None


def test_what_was_not_there_to_be_deleted_is_an_error(server: ScriptedServer, form: str) -> None:
    server.on("DELETE", "*/jobs/job", Answer(404, {"error": {"code": "ResourceNotFound", "message": "no workspace"}}))
    with pytest.raises(UnexpectedStatus, match=r"^404 ResourceNotFound: no workspace"):
        delete_job(server, form)


def test_an_operation_nobody_says_where_to_look_at_is_an_error(server: ScriptedServer, form: str) -> None:
    server.on("POST", "*/start", Answer(202))
    with pytest.raises(LinkError, match="does not say where to look"):
        wait(server, form, compute_start, "cpu")


# --- what it ends with


@pytest.mark.parametrize(
    ("links", "last"),
    [
        ({"location": "/result"}, None),
        ({"operation": "/status", "location": "/result"}, DONE),
        ({"operation": "/status"}, Answer(200, {"status": "Succeeded", "properties": {"value": {}}})),
        ({"named": "/status"}, Answer(200, {"status": "Succeeded", "result": {"value": {}}})),
    ],
)
def test_an_action_ends_with_what_its_location_or_its_status_holds(
    server: ScriptedServer, form: str, links: dict[str, str], last: Answer | None
) -> None:
    server.on("POST", "*/diagnose", accepted(**links))
    server.on("GET", "/status", RUNNING, last or DONE)
    server.on("GET", "/result", *([Answer(202)] if last is None else []), Answer(200, {"value": {}}))
    found = call(server.url, form, workspaces_diagnose, "wait", *PLACE, interval=SOON)
    assert found == m.DiagnoseResponseResult(value=m.DiagnoseResponseResultValue())


def test_an_action_that_ends_without_its_result_is_an_error(server: ScriptedServer, form: str) -> None:
    server.on("POST", "*/diagnose", accepted(operation="/status"))
    server.on("GET", "/status", DONE)
    with pytest.raises(UnexpectedBody):
        call(server.url, form, workspaces_diagnose, "wait", *PLACE, interval=SOON)


def test_a_creation_ends_with_what_its_location_holds_where_that_is_documented(
    server: ScriptedServer, form: str
) -> None:
    rule = m.OutboundRuleBasicResource(properties=m.FqdnOutboundRule(destination="d"))
    server.on("PUT", "*/outboundRules/r", accepted(location="/result"))
    server.on("GET", "/result", Answer(202), Answer(200, {"name": "found"}), Answer(204))
    server.on("GET", "*/outboundRules/r", Answer(200, {"name": "itself"}))
    module = managed_network_settings_rule_create_or_update
    assert wait(server, form, module, "r", body=rule).name == "found"
    assert wait(server, form, module, "r", body=rule).name == "itself"  # where there is nothing at the location


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"status": "Succeeded", "properties": {}, "name": "status"}, "status"),
        ({"status": "Succeeded", "resourceLocation": "/registry"}, "located"),
        ({"status": "Succeeded"}, "itself"),
    ],
)
def test_a_creation_ends_with_what_its_status_holds_where_that_is_documented(
    server: ScriptedServer, form: str, document: dict[str, Any], name: str
) -> None:
    server.on("PUT", "*/registries/r", accepted(201, operation="/status"))
    server.on("GET", "/status", Answer(200, document))
    server.on("GET", "*/registries/r", Answer(200, {"name": "itself"}))
    server.on("GET", "/registry", Answer(200, {"name": "located"}))
    body = m.RegistryTrackedResource(location="here", properties=m.Registry())
    found = call(server.url, form, registries_create_or_update, "wait", "sub", "group", "r", body=body, interval=SOON)
    assert (type(found), found.name) == (m.RegistryTrackedResource, name)


@pytest.mark.parametrize("answer", [Answer(200), Answer(200, b"<html>"), Answer(200, [])])
def test_a_result_that_is_none_is_an_error(server: ScriptedServer, form: str, answer: Answer) -> None:
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, operation="/status"))
    server.on("GET", "/status", DONE)
    server.on("GET", "*/onlineEndpoints/e", answer)
    with pytest.raises(UnexpectedBody):
        create_endpoint(server, form)


# --- how it fails


@pytest.mark.parametrize("status", ["Failed", "canceled", "CANCELLED"])
def test_an_operation_that_fails_raises_the_services_words(server: ScriptedServer, form: str, status: str) -> None:
    error = {"code": "BadImage", "message": "No\nsuch image.", "details": [{"code": "Inner"}]}
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, operation="/status?sig=hush"))
    server.on("GET", "/status", Answer(200, {"status": status, "error": error}, {"x-ms-request-id": "request-1"}))
    with pytest.raises(OperationFailed) as caught:
        create_endpoint(server, form)
    failed = caught.value
    assert str(failed) == (
        f"The operation has ended as {status} BadImage: No such image. ({server.url}/status, request id request-1)"
    )
    assert (failed.code, failed.message, failed.request_id) == ("BadImage", "No\nsuch image.", "request-1")
    assert failed.url == f"{server.url}/status?sig=hush"
    assert isinstance(failed.parsed, m.ErrorResponse)
    assert failed.parsed.error.details[0].code == "Inner"


def test_a_resource_that_fails_to_be_made_raises(server: ScriptedServer, form: str) -> None:
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, resource("Creating").body))
    server.on("GET", "*/onlineEndpoints/e", resource("Failed"))
    with pytest.raises(OperationFailed, match=r"^The operation has ended as Failed "):
        create_endpoint(server, form)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(400, {"error": {"code": "UserError", "message": "It is in terminal status."}}),
        Answer(200, {"status": "Failed", "error": {"code": "UserError", "message": "It is in terminal status."}}),
    ],
)
def test_a_location_that_ends_in_an_error_raises(server: ScriptedServer, form: str, answer: Answer) -> None:
    server.on("POST", "*/cancel", accepted(location="/result"))
    server.on("GET", "/result", Answer(202, {}), answer)
    with pytest.raises((UnexpectedStatus, OperationFailed), match="UserError: It is in terminal status"):
        wait(server, form, jobs_cancel, "job")


@pytest.mark.parametrize("answer", [Answer(200), Answer(200, b"<html>"), Answer(200, {"state": "?"}), Answer(200, [])])
def test_a_status_that_cannot_be_read_is_an_error(server: ScriptedServer, form: str, answer: Answer) -> None:
    server.on("DELETE", "*/jobs/job", accepted(operation="/status"))
    server.on("GET", "/status", answer)
    with pytest.raises(UnexpectedBody, match=r"names no status of the operation|is an HTML"):
        delete_job(server, form)


@pytest.mark.parametrize("status", [200, 202, 404])
def test_a_page_of_somebody_else_ends_no_operation(server: ScriptedServer, form: str, status: int) -> None:
    server.on("DELETE", "*/jobs/job", accepted(location="/result"), Answer(200, b"<html>"))
    server.on("GET", "/result", Answer(status, b"<html>sign in</html>"))
    for _ in range(2):
        with pytest.raises((UnexpectedBody, UnexpectedStatus), match="the answer is an HTML"):
            delete_job(server, form)


def test_an_operation_at_another_server_is_not_looked_at(server: ScriptedServer, form: str) -> None:
    with scripted_server() as other:
        server.on("DELETE", "*/jobs/job", accepted(location=f"{other.url}/result"))
        with pytest.raises(LinkError, match="which is not the client's base_url"):
            delete_job(server, form)
        assert other.requests == []
