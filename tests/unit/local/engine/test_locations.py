"""Where things lie: every spelling of a URI, the workspace's own URLs at any port, and what is out of reach."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amlwrap.assets import Datastore
from amlwrap.job import CommandJob, Output
from amlwrap.local.engine.locations import (
    Place,
    WebAddress,
    blob_url,
    datastore_uri,
    default_datastore,
    find,
    find_datastore,
    is_local,
    locate,
    read_uri,
    shown_url,
)
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import Reference, resource_id
from amlwrap.local.state import State, open_state
from amlwrap.local.store.records import Record

PATH = ("inputs", "x")
STORE = resource_id("datastores", "workspaceartifactstore")
OWN = "http://127.0.0.1:4242/amlwraplocal/azureml/a%20b"
ELSEWHERE = "https://account.blob.core.windows.net/c/iris.csv?sig=s"


def _put_store(state: State, **facts: object) -> str:
    known = {"type": "AzureBlob", "account_name": "account", "container_name": "c"}
    value = Datastore(name="far", id=resource_id("datastores", "far"), **known | facts)
    state.records.put(Record(kind="datastores", name="far", value=value))
    return value.id


@pytest.mark.parametrize(
    "uri",
    [
        "azureml://datastores/workspaceartifactstore/paths/a%20b/c",
        "azureml://datastores/WorkspaceArtifactStore/paths/a b/c/",
        f"azureml://workspaces/{WORKSPACE_NAME}/datastores/workspaceartifactstore/paths/a%20b/c",
        f"azureml://locations/local/workspaces/{WORKSPACE_NAME}/datastores/workspaceartifactstore/paths/a%20b/c",
        f"azureml://subscriptions/{SUBSCRIPTION_ID}/resourcegroups/{RESOURCE_GROUP}/workspaces/{WORKSPACE_NAME}"
        "/datastores/workspaceartifactstore/paths/a%20b/c",
        f"AzureML://Subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}/providers/"
        f"Microsoft.MachineLearningServices/workspaces/{WORKSPACE_NAME.upper()}"
        "/datastores/workspaceartifactstore/paths/a%20b/c",
    ],
)
def test_a_datastores_uri_is_read_in_every_spelling(state: State, uri: str) -> None:
    assert read_uri(state, uri, PATH) == ("a b/c", STORE)


@pytest.mark.parametrize("uri", ["azureml://jobs/j/outputs", "azureml://datastores/x", "azureml:d:1", "a/b", ""])
def test_a_uri_of_another_kind_is_refused_where_it_stands(state: State, uri: str) -> None:
    with pytest.raises(RefusedError, match="is no URL, and not like azureml://datastores") as caught:
        read_uri(state, uri, PATH)
    assert caught.value.path == PATH


@pytest.mark.parametrize(
    ("subscription", "group", "workspace"),
    [
        ("s", RESOURCE_GROUP, WORKSPACE_NAME),
        (SUBSCRIPTION_ID, "other", WORKSPACE_NAME),
        (SUBSCRIPTION_ID, RESOURCE_GROUP, "other"),
    ],
)
def test_a_uri_into_another_workspace_leads_nowhere(
    state: State, subscription: str, group: str, workspace: str
) -> None:
    scope = f"subscriptions/{subscription}/resourcegroups/{group}/workspaces/{workspace}"
    with pytest.raises(MissingError, match="which this one is not") as caught:
        read_uri(state, f"azureml://{scope}/datastores/workspaceartifactstore/paths/a", PATH)
    assert caught.value.path == PATH


def test_a_uri_on_the_default_datastore_needs_no_name(state: State) -> None:
    uri = "azureml://datastores/${{default_datastore}}/paths/${{name}}"
    assert read_uri(state, uri, ()) == ("${{name}}", resource_id("datastores", "workspaceblobstore"))


def test_a_uri_of_a_datastore_that_is_not_there_is_missing(state: State) -> None:
    with pytest.raises(MissingError, match="The datastore 'nowhere' was not found") as caught:
        read_uri(state, "azureml://datastores/nowhere/paths/a", PATH)
    assert caught.value.path == PATH


@pytest.mark.parametrize("host", ["127.0.0.1:4242", "127.0.0.1:9", "localhost:1", "[::1]:80", "127.0.0.1"])
def test_an_own_url_leads_inside_at_whatever_port_it_was_written(state: State, host: str) -> None:
    location, datastore = read_uri(state, f"http://{host}/amlwraplocal/azureml/a%20b?sig=hush", PATH)
    assert datastore is None
    assert "hush" not in location
    assert locate(state, location, None, PATH) == Place("azureml", "a b")
    assert shown_url(state, location) == OWN


def test_an_own_url_is_shown_at_the_port_of_this_start(state: State) -> None:
    location, _ = read_uri(state, OWN, PATH)
    again = open_state(state.home, token="t", port=5000, page_size=10)
    assert shown_url(again, location) == OWN.replace("4242", "5000")
    again.connection.close()


@pytest.mark.parametrize(
    "url",
    [
        ELSEWHERE,
        "http://127.0.0.1:4242/other/azureml/a",
        "http://example.org:4242/amlwraplocal/azureml/a",
        "http://[::1",
        "http://[v1.x]/a",
        "wasbs://c@account.blob.core.windows.net/a",
    ],
)
def test_any_other_url_is_kept_as_it_is_even_one_that_is_none(state: State, url: str) -> None:
    assert read_uri(state, url, PATH) == (url, None)
    assert locate(state, url, None, PATH) == WebAddress(url)
    assert shown_url(state, url) == datastore_uri(state, url, None) == blob_url(state, url, None) == url


def test_a_path_is_located_on_its_datastore_or_the_default_one(state: State) -> None:
    default = f"azureml-blobstore-{state.workspace_guid}"
    assert locate(state, "a/b/", None, PATH) == Place(default, "a/b")
    for reference in ("workspaceartifactstore", "azureml:workspaceartifactstore", STORE, STORE.upper()):
        assert locate(state, "a", reference, PATH) == Place("azureml", "a")
    assert locate(state, "", STORE, PATH) == Place("azureml", "")


@pytest.mark.parametrize("facts", [{"account_name": "account"}, {"type": "AzureFile", "account_name": "amlwraplocal"}])
def test_what_lies_in_another_account_is_out_of_reach(state: State, facts: dict[str, str]) -> None:
    store = _put_store(state, **facts)
    assert not is_local(state, find_datastore(state, store, PATH))
    with pytest.raises(RefusedError, match="'far' lies outside the local workspace") as caught:
        locate(state, "a", store, PATH)
    assert caught.value.path == PATH
    assert blob_url(state, "a", store).startswith("azureml://")


def test_a_location_is_shown_as_uri_and_as_url(state: State) -> None:
    scope = f"subscriptions/{SUBSCRIPTION_ID}/resourcegroups/{RESOURCE_GROUP}/workspaces/{WORKSPACE_NAME}"
    assert datastore_uri(state, "a/b", STORE) == f"azureml://{scope}/datastores/workspaceartifactstore/paths/a/b"
    assert datastore_uri(state, "a", None) == f"azureml://{scope}/datastores/workspaceblobstore/paths/a"
    assert blob_url(state, "a b", STORE) == OWN


def test_what_lies_on_a_datastore_that_is_gone_can_still_be_shown(state: State) -> None:
    assert state.records.delete("datastores", "workspaceartifactstore")
    assert blob_url(state, "a/b", STORE) == datastore_uri(state, "a/b", STORE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="%/"), min_size=1))
def test_what_is_shown_is_read_back_as_the_same_place(state: State, path: str) -> None:
    assert read_uri(state, datastore_uri(state, path, STORE), PATH) == (path, STORE)
    assert locate(state, blob_url(state, path, STORE), None, PATH) == Place("azureml", path)


def test_without_a_default_datastore_one_has_to_be_named(state: State) -> None:
    assert default_datastore(state).name == "workspaceblobstore"
    found = default_datastore(state)
    assert isinstance(found.value, Datastore)
    state.records.put(evolve(found, value=evolve(found.value, is_default=False)))
    with pytest.raises(RefusedError, match="no default datastore; name one"):
        locate(state, "a", None, PATH)


def test_what_is_not_there_is_named_by_what_it_would_be(state: State) -> None:
    assert find(state, Reference("computes", "CPU-cluster")).name == "cpu-cluster"
    with pytest.raises(MissingError, match="The data 'd:1' was not found in workspace 'local'") as caught:
        find(state, Reference("data", "d", "1"), PATH)
    assert caught.value.path == PATH


@pytest.mark.parametrize("path", ["100%25", "a%20b", "%"])
def test_a_percent_sign_in_a_path_is_shown_so_that_it_is_read_back(state: State, path: str) -> None:
    assert read_uri(state, datastore_uri(state, path, STORE), PATH) == (path, STORE)


@pytest.mark.parametrize(
    ("output", "location"),
    [
        ("artifacts/paths/outputs/model/", ("ExperimentRun/dcid.trained/outputs/model", STORE)),
        ("default", ("ExperimentRun/dcid.trained", STORE)),
        ("plain/paths/a%20b", ("azureml/trained/plain/a b", None)),
        ("placed/paths/m", ("here/trained/m", STORE)),
    ],
)
def test_an_output_of_a_job_is_where_the_job_left_it(
    state: State, output: str, location: tuple[str, str | None]
) -> None:
    outputs = {"plain": Output(), "placed": Output(path="here/${{name}}", datastore=STORE)}
    state.records.put(Record(kind="jobs", name="trained", value=CommandJob(command="true", outputs=outputs)))
    assert read_uri(state, f"azureml://jobs/trained/outputs/{output}", PATH) == location


def test_an_output_that_no_job_has_is_named(state: State) -> None:
    state.records.put(Record(kind="jobs", name="trained", value=CommandJob(command="true")))
    with pytest.raises(MissingError, match="'trained' has no output 'model'") as raised:
        read_uri(state, "azureml://jobs/trained/outputs/model", PATH)
    assert raised.value.path == PATH
    with pytest.raises(MissingError, match="job 'nothing' was not found"):
        read_uri(state, "azureml://jobs/nothing/outputs/artifacts", PATH)
