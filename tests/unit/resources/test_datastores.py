from __future__ import annotations

from typing import Any

import pytest

from amlwrap.blob.failures import KeysLockedError
from amlwrap.errors import NotFoundError, PermissionDeniedError, UsageError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer

KEY = "c2VjcmV0LWtleQ=="


def datastore(name: str = "blobs", kind: str = "AzureBlob", credentials: str = "AccountKey") -> dict[str, Any]:
    contents = {
        "contentsType": kind,
        "accountName": "account",
        "containerName": "container",
        "endpoint": "core.chinacloudapi.cn",
        "protocol": "https",
        "credentials": {"credentialsType": credentials},
    }
    return {"name": name, "id": f"/x/datastores/{name}", "properties": {"contents": contents, "isDefault": name == "d"}}


def serve(workspace: Workspace, server: ScriptedServer, *stores: dict[str, Any]) -> None:
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": list(stores)}))
    for store in stores:
        server.on("GET", f"{workspace.id}/datastores/{store['name']}", Answer(200, store))


def secrets(workspace: Workspace, server: ScriptedServer, answer: Answer) -> None:
    server.on("POST", f"{workspace.id}/datastores/blobs/listSecrets", answer)


def test_filters_reach_the_service(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    found = list(workspace.datastores.list(names=["a", "b"], search_text="x y&z", order_by="createdTime"))
    assert [store.name for store in found] == ["blobs"]
    query = dict(server.requests[0].query)
    assert query.pop("api-version")
    assert query == {"names": "a,b", "searchText": "x y&z", "orderBy": "createdtime"}


def test_the_default_is_asked_for_once(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore("d"))
    assert workspace.datastores.default().is_default
    assert workspace.datastores.default().name == "d"
    assert [request.query.get("isDefault") for request in server.requests] == ["true"]


def test_a_default_on_a_later_page_is_found(workspace: Workspace, server: ScriptedServer) -> None:
    empty = Answer(200, {"value": [], "nextLink": f"{server.url}/more"})
    server.on("GET", f"{workspace.id}/datastores", empty)
    server.on("GET", "/more", Answer(200, {"value": [datastore("d")]}))
    assert workspace.datastores.default().name == "d"


def test_a_workspace_without_a_default_says_so(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server)
    with pytest.raises(NotFoundError, match="no default datastore: name one"):
        workspace.datastores.default()


def test_a_datastore_that_is_not_there_is_answered_with_those_that_are(
    workspace: Workspace, server: ScriptedServer
) -> None:
    serve(workspace, server, datastore("one"), datastore("two"))
    gone = Answer(404, {"error": {"code": "UserError", "message": "no"}}, {"x-ms-request-id": "req-1"})
    server.on("GET", f"{workspace.id}/datastores/three", gone)
    with pytest.raises(NotFoundError, match=r"no datastore 'three' in workspace ws: it has one, two.*req-1"):
        workspace.datastores.get("three")


def test_secrets_are_fetched_with_an_empty_post_and_not_shown(workspace: Workspace, server: ScriptedServer) -> None:
    secrets(workspace, server, Answer(200, {"secretsType": "AccountKey", "key": KEY}))
    found = workspace.datastores.secrets("blobs")
    assert (found.type, found.key) == ("AccountKey", KEY)
    assert KEY not in repr(found)
    assert server.requests[0].body == b""


def open_target(workspace: Workspace, said: list[str] | None = None, **options: Any) -> Any:
    store = workspace.datastores.get("blobs")
    with workspace.datastores.open_store(store, notify=None if said is None else said.append, **options) as opened:
        return opened.target


def test_a_key_opens_the_container_where_the_datastore_says(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(200, {"secretsType": "AccountKey", "key": KEY}))
    target = open_target(workspace)
    assert target.endpoint == "https://account.blob.core.chinacloudapi.cn"
    assert (target.container, target.key) == ("container", KEY)
    assert KEY not in repr(target)


def test_a_blob_endpoint_of_the_workspace_comes_before_the_datastores(
    server: ScriptedServer, workspace: Workspace
) -> None:
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(200, {"secretsType": "AccountKey", "key": KEY}))
    workspace.blob_endpoint = "https://private.link"
    assert open_target(workspace).endpoint == "https://private.link"


def test_without_credentials_the_callers_identity_is_used_and_no_secret_asked_for(
    workspace: Workspace, server: ScriptedServer
) -> None:
    serve(workspace, server, datastore(credentials="None"))
    said: list[str] = []
    target = open_target(workspace, said)
    assert (target.key, target.sas_token, said) == (None, None, [])
    assert target.token_provider is workspace.storage_token
    assert not any("listSecrets" in line for line in server.lines())


@pytest.mark.parametrize("held", ["ServicePrincipal", "Certificate"])
def test_other_peoples_credentials_are_not_used_which_is_said_once(
    workspace: Workspace, server: ScriptedServer, held: str
) -> None:
    serve(workspace, server, datastore(credentials=held))
    said: list[str] = []
    for _ in range(2):
        assert open_target(workspace, said).token_provider is workspace.storage_token
    assert said == [f"Datastore blobs holds {held} credentials: using your own identity instead."]


def test_forbidden_secrets_fall_back_to_the_callers_identity(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(403, {"error": {"code": "AuthorizationFailed", "message": "No."}}))
    said: list[str] = []
    target = open_target(workspace, said)
    assert target.key is None
    assert target.token_provider is workspace.storage_token
    assert said == ["You may not read the secrets of datastore blobs: using your own identity instead."]


def test_an_insisted_on_key_does_not_fall_back(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(403, {"error": {"code": "AuthorizationFailed", "message": "No."}}))
    with pytest.raises(PermissionDeniedError):
        open_target(workspace, auth="key")


def test_identity_can_be_insisted_on(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    assert open_target(workspace, auth="identity").key is None
    assert not any("listSecrets" in line for line in server.lines())


@pytest.mark.parametrize(("auth", "held"), [("key", "Sas"), ("sas", "AccountKey"), ("key", "None")])
def test_a_way_in_that_the_datastore_does_not_offer_is_refused(
    workspace: Workspace, server: ScriptedServer, auth: str, held: str
) -> None:
    serve(workspace, server, datastore(credentials=held))
    given = {"secretsType": "Sas", "sasToken": "sig=s"} if held == "Sas" else {"secretsType": "AccountKey", "key": KEY}
    secrets(workspace, server, Answer(200, given))
    with pytest.raises(UsageError, match="blobs gives no"):
        open_target(workspace, auth=auth)


def test_an_unknown_way_in_is_refused_before_anything_is_sent(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    store = workspace.datastores.get("blobs")
    sent = len(server.requests)
    with pytest.raises(UsageError, match="'password' is no way to sign in to storage: use key, sas, identity"):
        workspace.datastores.open_store(store, auth="password")
    assert len(server.requests) == sent


def test_a_token_never_goes_over_plain_http(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore(credentials="None"))
    workspace.blob_endpoint = "http://emulator.example/account"
    with pytest.raises(UsageError, match="Tokens are sent over https only"):
        open_target(workspace)
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(200, {"secretsType": "AccountKey", "key": KEY}))
    target = open_target(workspace)
    assert (target.key, target.token_provider) == (KEY, None)


@pytest.mark.parametrize(
    ("others", "hint"),
    [
        ([datastore("first"), datastore("d")], "use d"),
        ([datastore("first"), datastore("second")], "use first"),
        ([], "add a blob datastore"),
    ],
)
def test_files_go_to_blob_storage_only_and_the_nearest_is_named(
    workspace: Workspace, server: ScriptedServer, others: list[dict[str, Any]], hint: str
) -> None:
    serve(workspace, server, datastore("lake", "AzureDataLakeGen2"), *others)
    with pytest.raises(UsageError, match=f"lake is of type AzureDataLakeGen2.*{hint}"):
        workspace.datastores.open_store(workspace.datastores.get("lake"))


@pytest.mark.parametrize(
    ("credentials", "answer"),
    [
        ("None", None),
        ("ServicePrincipal", None),
        ("AccountKey", Answer(403, {"error": {"code": "AuthorizationFailed", "message": "no"}})),
        ("AccountKey", Answer(200, {"secretsType": "AccountKey"})),
    ],
    ids=["holds none", "holds another kind", "may not be read", "comes empty"],
)
def test_where_no_key_comes_out_the_identity_is_used_only_where_it_may_be(
    workspace: Workspace, server: ScriptedServer, credentials: str, answer: Answer | None
) -> None:
    serve(workspace, server, datastore(credentials=credentials))
    if answer:
        secrets(workspace, server, answer)
    found, said = workspace.datastores.get("blobs"), list[str]()
    with pytest.raises(KeysLockedError, match="Datastore blobs gives neither key nor SAS"):
        workspace.datastores.open_store(found, identity=False, notify=said.append)
    assert said == []
    with workspace.datastores.open_store(found, notify=said.append) as store:
        assert store.target.auth == "identity"


def test_a_key_without_the_identity_behind_it(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, datastore())
    secrets(workspace, server, Answer(200, {"secretsType": "AccountKey", "key": KEY}))
    with workspace.datastores.open_store(workspace.datastores.get("blobs"), identity=False) as store:
        assert (store.target.auth, store.target.token_provider) == ("key", None)
