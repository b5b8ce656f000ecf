"""What `amlwrap doctor` finds on the way to a workspace on Azure, which a scripted server stands for."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any
from uuid import UUID

import pytest

from amlwrap.account import Account
from amlwrap.doctor import CHECKS, Result, examine
from amlwrap.workspace import Workspace
from tests.conftest import SUBSCRIPTION
from tests.support.credentials import CountingCredential, FailingCredential, Token
from tests.support.scripted_server import Answer, ScriptedServer
from tests.unit.doctor.test_identity import token

FORBIDDEN = Answer(403, {"error": {"code": "AuthorizationFailed", "message": "Not you."}})
MISSING = Answer(404, {"error": {"code": "ResourceNotFound", "message": "The Resource 'workspaces/ws' was not found."}})
ROLES = "/providers/Microsoft.Authorization/permissions"
DATASTORE = {
    "name": "blobs",
    "properties": {
        "isDefault": True,
        "contents": {
            "contentsType": "AzureBlob", "accountName": "account", "containerName": "container", "protocol": "http",
            "credentials": {"credentialsType": "None"},
        },
    },
}  # fmt: skip
STORAGE = {"x-ms-request-id": "r"}
PLACE = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/group/providers/Microsoft.MachineLearningServices/workspaces/ws"
PROVIDER = f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.MachineLearningServices"
BLOB = f"*/amlwrap-doctor-{UUID(int=0).hex}"
Findings = dict[str, tuple[str, str]]


def subscription(**changed: str) -> Answer:
    known = {"subscriptionId": SUBSCRIPTION, "displayName": "Ours", "state": "Enabled", "tenantId": "tenant"}
    return Answer(200, {**known, **changed})


class Me:
    """Somebody whom the token names."""

    def get_token(self, *_: str) -> Token:
        return Token(token({"upn": "me@example.com", "tid": "tenant"}), int(time.time()) + 3600)


@pytest.fixture
def azure(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> ScriptedServer:
    """A workspace in which all is well."""
    monkeypatch.setattr("amlwrap.doctor.rights.uuid4", lambda: UUID(int=0))
    versions = ["2021-03-01-preview", "2024-04-01", "2019-01-01"]
    provider = {"resourceTypes": [{"resourceType": "workspaces/jobs", "apiVersions": versions}]}
    server.on("GET", "/metadata/endpoints", Answer(200, {}))
    server.on("GET", f"/subscriptions/{SUBSCRIPTION}", subscription())
    server.on("GET", PROVIDER, Answer(200, provider))
    server.on("GET", PLACE, Answer(200, {"id": PLACE, "name": "ws", "location": "westeurope"}))
    server.on("GET", f"{PLACE}/jobs", Answer(200, {"value": []}))
    server.on("GET", f"{PLACE}{ROLES}", Answer(200, {"value": [{"actions": ["*"], "notActions": []}]}))
    server.on("GET", f"{PLACE}/datastores", Answer(200, {"value": [DATASTORE]}))
    server.on("PUT", BLOB, Answer(201, b"", STORAGE))
    server.on("DELETE", BLOB, Answer(202, b"", STORAGE))
    return server


@pytest.fixture
def look(azure: ScriptedServer) -> Callable[..., Findings]:
    def examined(credential: Any = None) -> Findings:
        mine = credential or Me()
        with (
            Workspace(
                SUBSCRIPTION, "group", "ws", credential=mine, endpoint=azure.url, retries=0,
                blob_endpoint=f"{azure.url}/account", api_version="2021-03-01-preview",
            ) as workspace,
            Account(credential=mine, endpoint=azure.url) as account,
        ):  # fmt: skip
            found = list(examine(account, workspace))
        assert [finding.check for finding in found] == list(CHECKS)
        return {f.check: (f.result.value, f"{f.message} {f.remedy or ''}".rstrip()) for f in found}

    return examined


def test_where_all_is_well_every_check_says_so(azure: ScriptedServer, look: Callable[..., Findings]) -> None:
    found = look()
    assert {result for result, _ in found.values()} == {"ok"}
    assert found["proxy"][1] == f"{azure.url} answers, without a proxy."
    assert found["sign-in"][1].startswith("me@example.com of tenant tenant, by Me, until 20")
    assert found["subscription"][1] == f"Ours ({SUBSCRIPTION})."
    assert found["workspace"][1] == "ws in resource group group, westeurope."
    assert found["api-versions"][1] == "2021-03-01-preview is spoken; the service has 2024-04-01 as well."
    assert found["datastore"][1] == "blobs: container container of storage account account."
    assert found["upload"][1].endswith("A file was put there and deleted again, as yourself.")
    put, deleted = (request for request in azure.requests if request.path.endswith(BLOB.lstrip("*")))
    assert (put.method, deleted.method) == ("PUT", "DELETE")
    assert put.path == deleted.path
    public = next(request for request in azure.requests if request.path == "/metadata/endpoints")
    assert "authorization" not in public.headers


@pytest.mark.parametrize(
    ("ahead", "result", "told"),
    [
        (0, "ok", "agrees"),
        (100, "warning", "clock is 2 min behind the service's"),
        (-1000, "failed", "clock is 17 min ahead of the service's"),
        (-90_000, "failed", "clock is 25 h ahead of"),
    ],
)
def test_a_clock_that_is_off_is_told(
    azure: ScriptedServer, look: Callable[..., Findings], ahead: float, result: str, told: str
) -> None:
    azure.date = formatdate(time.time() + ahead, usegmt=True)
    found = look()
    assert (found["clock"][0], told in found["clock"][1]) == (result, True)
    assert found["upload"][0] == "ok"


def test_where_signing_in_fails_only_what_needs_it_is_left_out(look: Callable[..., Findings]) -> None:
    found = look(FailingCredential(ValueError("no such tenant")))
    assert found["sign-in"][0] == "failed"
    assert "no such tenant" in found["sign-in"][1]
    assert [check for check, (result, _) in found.items() if result == "ok"] == ["proxy", "clock"]
    assert found["workspace"] == ("skipped", "Not tried: first mend sign-in.")
    assert found["upload"] == ("skipped", "Not tried: first mend datastore.")


@pytest.mark.parametrize(
    ("path", "answer", "check", "result", "told"),
    [
        (f"/subscriptions/{SUBSCRIPTION}", MISSING, "subscription", "failed", "There is no subscription"),
        (f"/subscriptions/{SUBSCRIPTION}", FORBIDDEN, "subscription", "warning", "You may not look at it"),
        (
            f"/subscriptions/{SUBSCRIPTION}",
            subscription(state="Disabled"),
            "subscription",
            "failed",
            "is Disabled. Ask",
        ),
        (f"/subscriptions/{SUBSCRIPTION}", subscription(state="Warned"), "subscription", "warning", "is Warned."),
        (f"/subscriptions/{SUBSCRIPTION}", subscription(tenantId="x"), "subscription", "warning", "--tenant x`"),
        (PLACE, MISSING, "workspace", "failed", "`amlwrap workspace list` shows which there are"),
        (PLACE, FORBIDDEN, "workspace", "failed", "Not you"),
        (PROVIDER, FORBIDDEN, "api-versions", "ok", "which others there are you may not read"),
        (f"{PLACE}/jobs", FORBIDDEN, "permissions", "failed", "You may not list jobs: Not you"),
        (f"{PLACE}{ROLES}", FORBIDDEN, "permissions", "warning", "whether you may submit them cannot be told"),
        (f"{PLACE}{ROLES}", Answer(200, {"value": []}), "permissions", "failed", "not submit them. Ask for the role"),
        (f"{PLACE}/datastores", Answer(200, {"value": []}), "datastore", "failed", "has no default datastore"),
    ],
)
def test_what_is_wrong_is_told_where_it_is(
    azure: ScriptedServer, look: Callable[..., Findings], path: str, answer: Answer, check: str, result: str, told: str
) -> None:
    azure.on("GET", path, answer)
    found = look()
    assert (found[check][0], told in found[check][1]) == (result, True), found[check]
    others = {name for name, (result, _) in found.items() if result in {"failed", "warning"}} - {check}
    assert others == set()


def test_uploads_that_are_refused_are_told_with_the_role_that_helps(
    azure: ScriptedServer, look: Callable[..., Findings]
) -> None:
    azure.on("PUT", BLOB, Answer(403, b"", {**STORAGE, "x-ms-error-code": "AuthorizationPermissionMismatch"}))
    result, told = look()["upload"]
    assert (result, told.endswith("role Storage Blob Data Contributor on the storage account.")) == ("failed", True)


def test_a_file_that_cannot_be_deleted_is_named(azure: ScriptedServer, look: Callable[..., Findings]) -> None:
    azure.on("DELETE", BLOB, Answer(403, b"", {**STORAGE, "x-ms-error-code": "AuthorizationPermissionMismatch"}))
    result, told = look()["upload"]
    assert result == "warning"
    assert told.endswith(f"Delete LocalUpload/{BLOB.removeprefix('*/')}.")


def test_without_a_workspace_the_rest_is_checked(azure: ScriptedServer) -> None:
    azure.on("GET", "/subscriptions", Answer(200, {"value": [{"subscriptionId": "a"}, {"subscriptionId": "b"}]}))
    with Account(credential=CountingCredential(), endpoint=azure.url) as account:
        found = {finding.check: finding for finding in examine(account, None, problem="No workspace is configured.")}
    assert found["subscription"].message == "You can see 2; nothing names the one that you mean."
    assert found["workspace"].result is Result.FAILED
    assert found["workspace"].message == "No workspace is configured."
    assert "amlwrap workspace use" in (found["workspace"].remedy or "")
    assert found["upload"].result is Result.SKIPPED
    assert "somebody whom the token does not name" in found["sign-in"].message


def test_a_host_that_is_not_there_is_told_once(look: Callable[..., Findings]) -> None:
    with Account(credential=CountingCredential(), endpoint="http://127.0.0.1:9") as account:
        found = {finding.check: finding for finding in examine(account, None)}
    assert (found["proxy"].result, found["clock"].result) == (Result.FAILED, Result.SKIPPED)
    assert "refuses connections" in found["proxy"].message
    assert found["sign-in"].result is Result.OK
