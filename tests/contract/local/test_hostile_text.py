"""Text and numbers that no answer can hold: refused wherever they come in, and no record of old breaks a listing."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest
from azure.core.exceptions import HttpResponseError
from azure.storage.blob import ContainerClient

from tests.support import loopback
from tests.support.local_workspace import LocalWorkspace, error_code, local_workspace

HALF = r"\ud800"
LISTS = ["/environments", "/data", "/codes", "/jobs", "/computes", "/datastores"]
PUTS = {
    "container description": ("/environments/hostile", '{"description": TEXT}'),
    "container tag": ("/codes/hostile", '{"tags": {"a": TEXT}}'),
    "container tag's name": ("/data/hostile", '{"tags": {TEXT: "a"}}'),
    "version": ("/data/hostile/versions/1", '{"path": TEXT}'),
    "conda file": ("/environments/hostile/versions/1", '{"condaFile": TEXT}'),
    "datastore": ("/datastores/hostile", '{"contents": {"contentsType": "AzureBlob", "accountName": TEXT}}'),
    "compute": ("/computes/hostile", '{"computeType": "AmlCompute", "description": TEXT}'),
    "job": ("/jobs/hostile", '{"jobType": "Command", "command": TEXT, "compute": {"target": "cpu-cluster"}}'),
}


def _send(local: LocalWorkspace, path: str, properties: str, method: str = "PUT") -> httpx.Response:
    content = f'{{"properties": {properties}}}'.encode()
    return local.http.request(method, local.path + path, content=content)


def _refusal(response: httpx.Response) -> str:
    assert response.status_code == 400, response.text
    return str(response.json()["error"]["message"])


@pytest.mark.parametrize("place", PUTS)
@pytest.mark.parametrize(
    ("text", "said"), [(rf'"{HALF}"', "half of a surrogate pair"), (r'"\u0000"', "null character")]
)
def test_text_that_cannot_be_shown_is_refused_and_not_stored(
    local: LocalWorkspace, place: str, text: str, said: str
) -> None:
    path, properties = PUTS[place]
    message = _refusal(_send(local, path, properties.replace("TEXT", text)))
    assert said in message
    assert "$.properties." in message
    assert local.get(path).status_code == 404
    assert [local.get(listed).status_code for listed in LISTS] == [200] * len(LISTS)


def test_a_change_is_refused_too(local: LocalWorkspace) -> None:
    name = local.command("true", tags={"a": "1"})
    body = f'{{"jobType": "Command", "command": "true", "compute": {{}}, "tags": {{"a": "{HALF}"}}}}'
    assert "$.properties.tags.a" in _refusal(_send(local, f"/jobs/{name}", body))
    assert "$.properties.x" in _refusal(_send(local, "/computes/cpu-cluster", f'{{"x": "{HALF}"}}', "PATCH"))
    assert local.wait(name)["tags"] == {"a": "1"}


@pytest.mark.parametrize(
    ("number", "said"),
    [("NaN", "NaN is no JSON value"), ("1e999", "a number is finite"), (str(10**30), "at most 64 bits"),
     ("9" * 5000, "at most 64 bits"), ("[" * 100_000, "nested deeper"), (str(2**40), "int32")],
)  # fmt: skip
def test_what_is_no_number_and_what_has_no_end_is_refused(local: LocalWorkspace, number: str, said: str) -> None:
    body = f'{{"jobType": "Command", "command": "true", "compute": {{"target": "cpu-cluster"}}, "priority": {number}}}'
    assert said in _refusal(_send(local, "/jobs/hostile", body))
    assert local.get("/jobs/hostile").status_code == 404


@pytest.mark.parametrize("segment", ["%00", "a%0Ab", "%1b"])
def test_a_path_with_control_characters_is_refused(local: LocalWorkspace, segment: str) -> None:
    content = b'{"properties": {"path": "x"}}'
    response = local.http.put(f"{local.path}/data/hostile/versions/{segment}", content=content)
    assert "control character" in _refusal(response)


def test_a_version_may_hold_what_separates_the_parts_of_a_url(local: LocalWorkspace) -> None:
    content = b'{"properties": {"path": "x"}}'
    response = local.http.put(f"{local.path}/data/separated/versions/a%3Fb%23c", content=content)
    assert response.json()["name"] == "a?b#c"


def test_a_path_that_is_not_utf_8_is_no_half_character(local: LocalWorkspace) -> None:
    assert local.http.get(f"{local.path}/data/%ED%A0%80").status_code == 404
    assert local.get("/data").status_code == 200


@pytest.mark.parametrize("value", ["\u00b2", "9" * 5000, "0", "-1"])
def test_a_page_size_that_is_no_number_is_refused(
    local: LocalWorkspace, container: ContainerClient, value: str
) -> None:
    local.put("/data/sized/versions/1", {"path": "x"})
    assert "positive number" in _refusal(local.get("/data/sized/versions", **{"$top": value}))
    assert _blob(local, container, "GET", restype="container", comp="list", maxresults=value).status_code == 400


def _blob(
    local: LocalWorkspace, container: ContainerClient, method: str, path: str = "", headers: Any = None, **query: str
) -> httpx.Response:
    url = f"{local.server.blob_endpoint}/{container.container_name}{path}"
    return loopback.request(
        method, url, params=query, headers={"Authorization": f"Bearer {local.server.token}", **(headers or {})}
    )


@pytest.mark.parametrize("name", ["1a", "a-b", "a.b", "a&b"])
def test_metadata_that_xml_cannot_name_is_refused(local: LocalWorkspace, container: ContainerClient, name: str) -> None:
    headers = {"x-ms-blob-type": "BlockBlob", "Content-Length": "0", f"x-ms-meta-{name}": "x"}
    put = _blob(local, container, "PUT", "/hostile", headers)
    assert put.status_code == 400
    assert list(container.list_blobs(include=["metadata"])) == []


@pytest.mark.parametrize("query", [{"prefix": "\0"}, {"delimiter": "\x01"}, {"marker": "\uffff"}])
def test_a_query_that_xml_cannot_repeat_is_refused(
    local: LocalWorkspace, container: ContainerClient, query: dict[str, str]
) -> None:
    response = _blob(local, container, "GET", restype="container", comp="list", **query)
    assert (response.status_code, response.headers["x-ms-error-code"]) == (400, "InvalidQueryParameterValue")


def test_a_blob_name_with_control_characters_is_refused(container: ContainerClient) -> None:
    with pytest.raises(HttpResponseError) as caught:
        container.upload_blob("a\x01", b"")
    assert error_code(caught.value) == "InvalidResourceName"


@pytest.mark.parametrize("name", [r"\377.txt", r"a\001.txt"])
def test_an_output_that_cannot_be_named_fails_the_job_in_one_sentence(local: LocalWorkspace, name: str) -> None:
    job = local.command(f"echo kept > outputs/Z.txt; echo lost > \"outputs/$(printf '{name}')\"")
    properties = local.wait(job)
    assert properties["status"] == "Failed"
    assert "The outputs could not be stored: " in properties["properties"]["amlwrap.error"]
    assert "is no blob name" in properties["properties"]["amlwrap.error"]
    assert "outputs/Z.txt" in local.blobs(job)
    assert local.get("/jobs").status_code == 200


def test_blobs_of_an_earlier_version_are_listed(tmp_path: Path) -> None:
    with local_workspace(tmp_path) as local, local.container() as container:
        container.upload_blob("old", b"content", metadata={"a": "b"})
    database = sqlite3.connect(tmp_path / "workspace.db")
    with database:
        database.execute("UPDATE blobs SET name = ?, metadata = ? WHERE name = 'old'", ("ol\x01d", '{"1-a": "b"}'))
    database.close()
    with local_workspace(tmp_path) as local, local.container() as container:
        (blob,) = container.list_blobs(include=["metadata"])
    assert blob.name == "ol\x01d"
