"""What the real service answered, read by the dialect; and what it was sent, held against what we would send."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from amlwrap.assets import EnvironmentDefinition
from amlwrap.dialects.v2022_05_01_onward import Dialect20220501Onward as Dialect
from amlwrap.dialects.v2022_05_01_onward import assets
from amlwrap.errors import ServiceError, service_error_class
from amlwrap.references import Scope
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED, Exchange, recorded
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.second_dialect import second_dialect

pytestmark = pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)

Ask = Callable[[Dialect], Any]
# By collection, what is asked for one version of an asset, and for all.
GET_VERSION: Mapping[str, Callable[[Dialect, str, str], Any]] = {
    "codes": lambda dialect, name, version: dialect.get_code(name, version),
    "data": lambda dialect, name, version: dialect.get_data(name, version),
    "environments": lambda dialect, name, version: dialect.get_environment(name, version),
    "models": lambda dialect, name, version: dialect.get_model(name, version),
}
LIST_VERSIONS: Mapping[str, Callable[[Dialect, str], Any]] = {
    "codes": lambda dialect, name: dialect.list_code_versions(name, None),
    "data": lambda dialect, name: dialect.list_data_versions(name, None),
    "environments": lambda dialect, name: dialect.list_environment_versions(name, None),
    "models": lambda dialect, name: dialect.list_model_versions(name, None),
}


def asking(exchange: Exchange) -> Ask | None:
    """Return how the dialect asks for what an exchange answers with; None for what no dialect asks for."""
    match exchange.below:
        case ("",) if exchange.method == "GET":
            return lambda dialect: dialect.get_workspace()
        case ("computes", name) if exchange.method in {"GET", "PUT"}:
            return lambda dialect: dialect.get_compute(name)
        case ("datastores",):
            return lambda dialect: dialect.list_datastores(None)
        case ("datastores", name) if exchange.method in {"GET", "PUT"}:
            return lambda dialect: dialect.get_datastore(name)
        case ("datastores", name, "listSecrets"):
            return lambda dialect: dialect.list_datastore_secrets(name)
        case ("jobs", name, "cancel"):
            return lambda dialect: dialect.cancel_job(name)
        case (collection, name, "versions", version) if collection in GET_VERSION:
            return lambda dialect: GET_VERSION[collection](dialect, name, version)
        case ("codes", name, "versions") if "hash" in dict(exchange.query):
            return lambda dialect: dialect.find_code(dict(exchange.query)["hash"])
        case (collection, name, "versions") if collection in LIST_VERSIONS:
            return lambda dialect: LIST_VERSIONS[collection](dialect, name)
        case ("codes", name, "versions", version, "startPendingUpload"):
            return lambda dialect: dialect.start_pending_upload(name, version)
    return None


def answered(server: ScriptedServer, exchange: Exchange, ask: Ask | None = None) -> Any:
    """Return what the dialect makes of an exchange's answer; that to a PUT is what a GET is answered as well."""
    _, _, subscription, _, group, _, _, _, workspace, *_ = exchange.path.split("/")
    scope = Scope(subscription, group, workspace)
    body = b"" if exchange.response is None else exchange.response
    path = "*/versions" if "hash" in dict(exchange.query) else exchange.path
    server.on(exchange.method, path, Answer(exchange.status, body, exchange.headers))
    if exchange.method == "PUT":
        server.on("GET", path, Answer(200 if exchange.status == 201 else exchange.status, body))
    if asking(exchange) is None:  # what no dialect asks for answers something else
        server.on("GET", scope.workspace_id, Answer(exchange.status, body, exchange.headers))
    wanted = ask or asking(exchange) or (lambda dialect: dialect.get_workspace())
    with second_dialect(server.url, exchange.api_version, scope) as dialect:
        return wanted(dialect)


def exchanges(choose: Callable[[Exchange], bool]) -> pytest.MarkDecorator:
    chosen = [exchange for exchange in recorded() if choose(exchange)]
    return pytest.mark.parametrize("exchange", chosen, ids=lambda exchange: exchange.label)


def is_version(exchange: Exchange) -> bool:
    below = exchange.below or ()
    is_one = len(below) in {3, 4} and below[2] == "versions"
    return is_one and exchange.collection in GET_VERSION and exchange.status < 400


def location(uri: str, workspace_id: str) -> tuple[str, str | None]:
    """Return where a URI leads: path without the slash at its end and the datastore's id, or the URL."""
    if not uri.startswith("azureml://"):
        return uri, None
    datastore, _, path = uri.partition("/datastores/")[2].partition("/paths/")
    return path.rstrip("/"), f"{workspace_id}/datastores/{datastore}"


def check_version(found: Any, resource: Mapping[str, Any]) -> None:
    """Check an asset against the resource that it was read from, field by field."""
    properties = resource["properties"]
    workspace_id, collection, name, _, _ = resource["id"].rsplit("/", 4)
    assert (found.id, found.name, found.version) == (resource["id"], name, resource["name"])
    assert found.created_at == datetime.fromisoformat(resource["systemData"]["createdAt"])
    if collection != "codes":
        assert (found.description, found.tags) == (properties["description"], properties["tags"] or {})
    match collection:
        case "environments":
            assert found.image == properties.get("image")
            assert found.conda_file == (properties["condaFile"] or None)
            build = properties.get("build") or {}
            assert (found.build_context, found.dockerfile_path) == (
                build.get("contextUri"),
                build.get("dockerfilePath"),
            )
        case "data":
            assert (found.path, found.datastore_id) == location(properties["dataUri"], workspace_id)
            assert found.type == properties["dataType"]
        case "codes":
            assert (found.path, found.datastore_id) == location(properties["codeUri"], workspace_id)
        case "models":
            assert (found.path, found.datastore_id) == location(properties["modelUri"], workspace_id)
            assert (found.type, found.job_name) == (properties["modelType"], properties["jobName"])
            assert found.flavors == properties["flavors"]


@exchanges(lambda exchange: is_version(exchange) and "hash" not in dict(exchange.query))
def test_versions_mean_what_the_service_wrote(server: ScriptedServer, exchange: Exchange) -> None:
    read = answered(server, exchange)
    found = read.items if (exchange.below or ())[-1] == "versions" else [read]
    assert len(found) == len(exchange.resources)
    for asset, resource in zip(found, exchange.resources, strict=True):
        check_version(asset, resource)


@exchanges(lambda exchange: exchange.collection == "codes" and "hash" in dict(exchange.query))
def test_code_is_looked_for_as_azures_own_client_does(server: ScriptedServer, exchange: Exchange) -> None:
    found = answered(server, exchange)
    assert server.requests[0].query == {"api-version": exchange.api_version, **dict(exchange.query)}
    if exchange.resources:
        check_version(found, exchange.resources[0])
    else:
        assert found is None


@exchanges(lambda exchange: (exchange.below or ())[-1:] == ("startPendingUpload",))
def test_a_place_for_code_is_read_with_its_signature(server: ScriptedServer, exchange: Exchange) -> None:
    place = answered(server, exchange)
    reference = exchange.response["blobReferenceForConsumption"]
    assert (place.url, place.sas_token) == (reference["blobUri"], urlsplit(reference["credential"]["sasUri"]).query)
    assert server.requests[0].json == exchange.request


@exchanges(
    lambda exchange: (
        exchange.collection == "datastores" and isinstance(exchange.response, dict) and exchange.status < 400
    )
)
def test_datastores_and_their_secrets_mean_what_the_service_wrote(server: ScriptedServer, exchange: Exchange) -> None:
    read = answered(server, exchange)
    if "secretsType" in exchange.response:
        assert (read.type, read.key) == (exchange.response["secretsType"], exchange.response.get("key"))
        assert read.sas_token == exchange.response.get("sasToken")
        assert str(read.key) not in repr(read)
        return
    found = read.items if exchange.below == ("datastores",) else [read]
    assert len(found) == len(exchange.resources)
    for datastore, resource in zip(found, exchange.resources, strict=True):
        told = resource["properties"]
        assert (datastore.id, datastore.name) == (resource["id"], resource["name"])
        assert (datastore.type, datastore.is_default) == (told["datastoreType"], told["isDefault"])
        assert datastore.account_name == told.get("accountName", told.get("storeName"))
        named = [told.get(member) for member in ("containerName", "fileShareName", "filesystem")]
        assert datastore.container_name == next((name for name in named if name), None)
        assert (datastore.endpoint, datastore.protocol) == (told.get("endpoint"), told.get("protocol"))
        assert datastore.credentials_type == told["credentials"]["credentialsType"]
        assert datastore.details["serviceDataAccessAuthIdentity"] == told["serviceDataAccessAuthIdentity"]
        assert not {"credentials", "accountName", "isDefault"} & set(datastore.details)


@exchanges(
    lambda exchange: exchange.collection == "computes" and isinstance(exchange.response, dict) and exchange.status < 400
)
def test_computes_mean_what_the_service_wrote(server: ScriptedServer, exchange: Exchange) -> None:
    found, told = answered(server, exchange), exchange.response
    properties, inner = told["properties"], told["properties"]["properties"]
    assert (found.id, found.name, found.location) == (told["id"], told["name"], told["location"])
    assert (found.type, found.state) == (properties["computeType"], properties["provisioningState"])
    assert found.size == inner["vmSize"]
    scale = inner.get("scaleSettings") or {}
    assert (found.min_nodes, found.max_nodes) == (scale.get("minNodeCount"), scale.get("maxNodeCount"))


@exchanges(lambda exchange: exchange.below == ("",) and exchange.method == "GET" and exchange.status == 200)
def test_a_workspace_tells_where_its_region_is_found(server: ScriptedServer, exchange: Exchange) -> None:
    assert answered(server, exchange).discovery_url == exchange.response["properties"]["discoveryUrl"]


@exchanges(lambda exchange: (exchange.below or ())[-1:] == ("cancel",) and exchange.status < 400)
def test_cancelling_is_done_or_names_where_to_wait(server: ScriptedServer, exchange: Exchange) -> None:
    answer = answered(server, exchange)
    assert (answer.status_code, answer.headers.get("location")) == (exchange.status, exchange.headers.get("location"))


@exchanges(lambda exchange: exchange.status >= 400)
def test_every_refusal_keeps_what_the_service_says(server: ScriptedServer, exchange: Exchange) -> None:
    with pytest.raises(service_error_class(exchange.status)) as raised:
        answered(server, exchange)
    error = (exchange.response or {}).get("error", {})
    rows = {row["type"]: row["info"]["value"] for row in error.get("additionalInfo", [])}
    codes = [None]
    inner = rows.get("InnerError")
    while inner:
        codes.append(inner["code"])
        inner = inner["innerError"]
    found = raised.value
    assert (found.status, found.code, found.inner_code) == (exchange.status, error.get("code"), codes[-1])
    assert found.message == error.get("message", found.message).strip()
    assert found.target == error.get("target")
    assert found.details == tuple(error.get("details", []))
    assert found.correlation_id == rows.get("Correlation", {}).get("operation")
    shown = str(found)
    assert "\n" not in shown
    assert all(said in shown for said in (codes[-1], error.get("code")) if said)


def sent(server: ScriptedServer, exchange: Exchange) -> dict[str, Any]:
    """Return the properties that we send for what a recorded request means."""
    asked = exchange.request["properties"]
    collection, name, _, version = exchange.below or ()
    filed: dict[str, Any] = {"description": asked.get("description"), "tags": asked.get("tags") or {}}

    def put(dialect: Dialect) -> None:
        match collection:
            case "environments":
                build = asked.get("build") or {}
                definition = EnvironmentDefinition(
                    image=asked.get("image"),
                    build_context=build.get("contextUri"),
                    dockerfile_path=build.get("dockerfilePath"),
                    conda_file=asked.get("condaFile"),
                    name=None if asked["isAnonymous"] else name,
                )
                dialect.put_environment(name, version, dialect.encode_environment(definition, **filed))
            case "data":
                path, datastore_id = location(asked["dataUri"], exchange.path.partition("/data/")[0])
                what = {"path": path, "datastore_id": datastore_id, "type": asked["dataType"]}
                is_anonymous = asked["isAnonymous"]
                dialect.put_data(name, version, dialect.encode_data(**what, **filed, is_anonymous=is_anonymous))
            case "codes":
                facts = asked["properties"]
                body = dialect.encode_code(
                    url=asked["codeUri"],
                    path=None,
                    datastore_id=None,
                    content_hash=facts["hash_sha256"],
                    is_anonymous=asked["isAnonymous"],
                )
                dialect.put_code(name, version, body)

    answered(server, exchange, put)
    return dict(server.requests[0].json["properties"])


# What Azure's own client sends besides, and what that means; we leave it out.
DEFAULTS: Mapping[str, Any] = {
    "isAnonymous": False,
    "isArchived": False,
    "tags": {},
    "properties": {},
    "osType": "Linux",
}
UNSAID = ("isArchived", "referencedUris")  # archiving is no part of registering; an MLTable names its files itself


@exchanges(lambda exchange: is_version(exchange) and exchange.method == "PUT" and exchange.collection != "models")
def test_we_send_what_azures_own_client_sends_for_the_same_meaning(server: ScriptedServer, exchange: Exchange) -> None:
    ours = sent(server, exchange)
    theirs = {
        member: value
        for member, value in exchange.request["properties"].items()
        if member not in UNSAID and not (member in DEFAULTS and DEFAULTS[member] == value)
    }
    if exchange.collection == "data" and theirs["dataUri"].startswith("azureml://"):  # long and short mean the same
        theirs["dataUri"] = f"azureml://datastores/{theirs['dataUri'].partition('/datastores/')[2].rstrip('/')}"
    if exchange.collection == "codes":  # the recording hides which way of hashing it was
        assert ours["properties"].pop("hash_version") == "202208"
        theirs["properties"] = {"hash_sha256": theirs["properties"]["hash_sha256"]}
    assert ours == theirs


def test_there_is_something_of_every_kind() -> None:
    asked = {exchange.below for exchange in recorded() if asking(exchange)}
    assert {collection for collection, *_ in filter(None, asked)} >= {
        *GET_VERSION,
        "",
        "computes",
        "datastores",
        "jobs",
    }
    assert any(below[-1] == "startPendingUpload" for below in asked if below)
    assert any(isinstance(service_error_class(exchange.status)("", status=0), ServiceError) for exchange in recorded())


@exchanges(lambda exchange: exchange.collection == "models" and exchange.method == "PUT" and is_version(exchange))
def test_models_are_sent_as_azures_own_client_sends_them(exchange: Exchange) -> None:
    sent = exchange.request["properties"]
    path, datastore_id = location(sent["modelUri"], "")
    body = assets.encode_model(
        path=path,
        datastore_id=datastore_id,
        type=sent["modelType"],
        job_name=None,
        flavors=sent.get("flavors") or {},
        description=sent.get("description"),
        tags=sent["tags"],
    ).to_dict()["properties"]
    place = "/datastores/" + sent["modelUri"].partition("/datastores/")[2]
    # What they send beside that says that there is nothing to say, or hides and archives what nobody does here.
    beside = ("isAnonymous", "isArchived", "properties")
    assert body == {
        **{key: value for key, value in sent.items() if value not in ({}, None) and key not in beside},
        "modelUri": f"azureml:/{place}",
    }
