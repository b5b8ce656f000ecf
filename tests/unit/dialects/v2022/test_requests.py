"""What 2022-05-01 and later are asked, and what becomes of their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from amlwrap.assets import EnvironmentDefinition
from amlwrap.dialects.v2022_05_01_onward import Dialect20220501Onward as Dialect
from amlwrap.errors import ServiceError
from tests.support.job_strategies import WORKSPACE
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.second_dialect import second_dialect

HASH = "c2935a0ba74439e063240ca04b74a61fb92575481dc2eede0969a9b169ea9292"
CONTAINER = "https://a.blob.core.windows.net:443/616e0eb4-3-container"
PLACE = "*/codes/c/versions/1/startPendingUpload"


@pytest.fixture
def dialect(server: ScriptedServer) -> Iterator[Dialect]:
    with second_dialect(server.url) as opened:
        yield opened


def code(version: str, content_hash: str | None, hash_version: str = "202208") -> dict[str, Any]:
    facts = {"hash_sha256": content_hash, "hash_version": hash_version} if content_hash else None
    return {
        "id": f"{WORKSPACE}/codes/c/versions/{version}",
        "name": version,
        "properties": {"codeUri": f"{CONTAINER}/src", "properties": facts},
    }


LISTS: dict[str, Callable[[Dialect], Any]] = {
    "/environments": lambda dialect: dialect.list_environment_names(None),
    "/environments/n/versions": lambda dialect: dialect.list_environment_versions("n", None),
    "/data": lambda dialect: dialect.list_data_names(None),
    "/data/n/versions": lambda dialect: dialect.list_data_versions("n", None),
    "/codes/n/versions": lambda dialect: dialect.list_code_versions("n", None),
    "/models/n/versions": lambda dialect: dialect.list_model_versions("n", None),
    "/computes": lambda dialect: dialect.list_computes(None),
    "/datastores": lambda dialect: dialect.list_datastores(None),
    "/jobs": lambda dialect: dialect.list_jobs(None),
}


@pytest.mark.parametrize("path", LISTS)
def test_lists_ask_for_nothing_but_the_api_version_so_that_what_is_archived_stays_hidden(
    server: ScriptedServer, path: str
) -> None:
    server.on("GET", f"{WORKSPACE}{path}", Answer(200, {"value": [{"name": "n"}], "nextLink": None}))
    with second_dialect(server.url, "2026-05-01") as dialect:
        page = LISTS[path](dialect)
    assert (len(page.items), page.next_link) == (1, None)
    assert server.requests[0].query == {"api-version": "2026-05-01"}


def test_filters_are_sent_where_they_are_given(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("GET", f"{WORKSPACE}/jobs", Answer(200, {"value": []}))
    server.on("GET", f"{WORKSPACE}/datastores", Answer(200, {"value": []}))
    dialect.list_jobs(None, job_type="Command", tag="a=b")
    dialect.list_datastores(None, is_default=True, names=["a", "b"], search_text="x", order_by="createdtime desc")
    asked = [dict(request.query) for request in server.requests]
    assert [query.pop("api-version") for query in asked] == ["2024-04-01"] * 2
    assert asked == [
        {"jobType": "Command", "tag": "a=b"},
        {"isDefault": "true", "names": "a,b", "searchText": "x", "orderBy": "createdtime desc"},
    ]


def test_secrets_are_asked_for_without_a_body(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("POST", f"{WORKSPACE}/datastores/d/listSecrets", Answer(200, {"secretsType": "Sas", "sasToken": "?s"}))
    assert dialect.list_datastore_secrets("d").sas_token == "s"
    assert server.requests[0].body == b""


@pytest.mark.parametrize("status", [200, 202])
def test_a_cancelled_job_is_done_or_names_where_to_wait(dialect: Dialect, server: ScriptedServer, status: int) -> None:
    server.on("POST", f"{WORKSPACE}/jobs/j/cancel", Answer(status, b"", {"Location": "/operation"}))
    answer = dialect.cancel_job("j")
    assert (answer.status_code, answer.headers["location"]) == (status, "/operation")


def test_code_is_found_by_its_content_whatever_it_is_called(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("GET", "*/versions", Answer(200, {"value": [code("7", HASH)]}))
    found = dialect.find_code(HASH)
    assert found is not None
    assert (found.name, found.version, found.path, found.datastore_id) == ("c", "7", f"{CONTAINER}/src", None)
    assert server.requests[0].path.startswith(f"{WORKSPACE}/codes/")
    assert server.requests[0].query == {"api-version": "2024-04-01", "hash": HASH, "hashVersion": "202208"}


def test_code_that_says_to_be_of_another_content_is_not_taken(dialect: Dialect, server: ScriptedServer) -> None:
    others = [code("1", None), code("2", "0" * 64), code("3", HASH, "202107"), {"name": "4"}]
    server.on("GET", "*/versions", Answer(200, {"value": others, "nextLink": f"{server.url}/more"}))
    server.on("GET", "/more", Answer(200, {"value": [code("5", HASH)]}))
    found = dialect.find_code(HASH)
    assert found is not None
    assert found.version == "5"
    server.on("GET", "/more", Answer(200, {"value": None}))
    assert dialect.find_code(HASH) is None


@pytest.mark.parametrize("api_version", ["2022-05-01", "2022-10-01"])
def test_before_they_came_code_is_neither_found_nor_given_a_place(server: ScriptedServer, api_version: str) -> None:
    with second_dialect(server.url, api_version) as dialect:
        assert dialect.find_code(HASH) is None
        assert dialect.start_pending_upload("c", "1") is None
    assert server.requests == []


def upload(credential: Any, **others: Any) -> Answer:
    reference = {"blobUri": CONTAINER, "credential": credential, **others}
    return Answer(200, {"blobReferenceForConsumption": reference, "pendingUploadId": None})


SAS = {"credentialType": "SAS", "sasUri": f"{CONTAINER.replace(':443', '')}?sv=2021&sig=c2lnbmF0dXJl"}


@pytest.mark.parametrize("api_version", ["2023-04-01", "2026-05-01"])
def test_a_place_for_code_comes_with_what_opens_it(server: ScriptedServer, api_version: str) -> None:
    server.on("POST", PLACE, upload(SAS))
    with second_dialect(server.url, api_version) as dialect:
        place = dialect.start_pending_upload("c", "1")
    assert place is not None
    assert (place.url, place.sas_token) == (CONTAINER, "sv=2021&sig=c2lnbmF0dXJl")
    assert "c2lnbmF0dXJl" not in repr(place)
    assert server.requests[0].json == {"pendingUploadType": "TemporaryBlobReference"}
    assert server.requests[0].query == {"api-version": api_version}


def test_the_place_is_that_of_the_signature_where_no_other_is_named(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("POST", PLACE, upload(SAS, blobUri=None))
    place = dialect.start_pending_upload("c", "1")
    assert place is not None
    assert place.url == CONTAINER.replace(":443", "")


@pytest.mark.parametrize(
    "answer",
    [
        upload({"credentialType": "ManagedIdentity", "sasUri": SAS["sasUri"]}),
        upload({"credentialType": "SAS", "sasUri": None}),
        upload({"credentialType": "SAS", "sasUri": CONTAINER}),
        upload(None),
        upload("SAS"),
        Answer(200, {}),
    ],
)
def test_a_place_that_nothing_opens_is_an_error(dialect: Dialect, server: ScriptedServer, answer: Answer) -> None:
    server.on("POST", PLACE, answer)
    with pytest.raises(ServiceError, match="without a shared access signature to open it") as raised:
        dialect.start_pending_upload("c", "1")
    assert "c2lnbmF0dXJl" not in str(raised.value)


def test_what_is_put_is_read_back_from_the_answer(dialect: Dialect, server: ScriptedServer) -> None:
    body = dialect.encode_environment(EnvironmentDefinition(image="python", name="e"), description=None, tags={})
    shown = {"image": "python", "condaFile": "", "osType": "Linux"}
    resource = {"id": f"{WORKSPACE}/environments/e/versions/1", "properties": shown}
    server.on("PUT", f"{WORKSPACE}/environments/e/versions/1", Answer(201, resource))
    created = dialect.put_environment("e", "1", body)
    assert (created.name, created.version, created.image) == ("e", "1", "python")
    assert server.requests[0].json == {"properties": {"image": "python"}}
