"""URIs of datastore paths, in every form that people and the service write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.datastore_uris import datastore_and_path, datastore_uri, read_datastore_uri
from amlwrap.references import Scope

SCOPE = Scope("sub", "My.Group(1)", "ws")
ID = "/subscriptions/sub/resourceGroups/My.Group(1)/providers/Microsoft.MachineLearningServices/workspaces/ws"


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("azureml://datastores/blobs/paths/a/b.csv", ("blobs", "a/b.csv")),
        ("azureml://datastores/blobs/a/b.csv", ("blobs", "a/b.csv")),
        ("azureml://datastores/blobs/paths/", ("blobs", "")),
        ("azureml://datastores/blobs", None),
        ("azureml://datastores//paths/a", None),
        ("azureml://jobs/j/outputs/o/paths/a", None),
        ("https://datastores/blobs/paths/a", None),
    ],
)
def test_datastore_paths_are_taken_apart(uri: str, place: tuple[str, str] | None) -> None:
    assert datastore_and_path(uri) == place


PLACE = "subscriptions/sub/resourcegroups/My.Group(1)/workspaces/ws"


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        (f"azureml://{PLACE}/datastores/blobs/paths/a/b.csv", ("blobs", "a/b.csv")),
        (f"azureml://{PLACE.upper()}/datastores/blobs/paths/a/b.csv", ("blobs", "a/b.csv")),
        ("azureml://datastores/blobs/paths/a", ("blobs", "a")),
        (f"azureml://{PLACE}2/datastores/blobs/paths/a", None),
        ("azureml://workspaces/10000000-0000-0000-0000-000000000039/datastores/blobs/paths/a", None),
    ],
)
def test_the_place_of_the_workspace_may_stand_in_front_where_it_is_known(
    uri: str, place: tuple[str, str] | None
) -> None:
    assert datastore_and_path(uri, SCOPE) == place
    assert datastore_and_path(uri) == (place if uri.startswith("azureml://datastores/") else None)


def test_a_path_that_people_write_is_one_line() -> None:
    assert datastore_and_path("azureml://datastores/blobs/paths/a\n") is None


@pytest.mark.parametrize(
    ("front", "workspace_id"),
    [
        ("", ID),
        (f"{PLACE}/", ID),
        (f"{PLACE.upper()}/", ID),
        (f"{PLACE.replace('/workspaces', '/providers/Microsoft.MachineLearningServices/workspaces')}/", ID),
        ("workspaces/10000000-0000-0000-0000-000000000039/", ID),
        ("locations/westus2/workspaces/10000000-0000-0000-0000-000000000039/", ID),
        (f"{PLACE}2/", f"{ID}2"),
    ],
)
def test_what_the_service_shows_names_a_datastore_in_every_form(front: str, workspace_id: str) -> None:
    found = read_datastore_uri(f"azureml://{front}datastores/blobs/paths/a/50%25 b/")
    assert found is not None
    assert (found.datastore_id(SCOPE), found.path) == (f"{workspace_id}/datastores/blobs", "a/50% b")


@pytest.mark.parametrize("uri", ["", "https://h/datastores/blobs/paths/a", "azureml://jobs/j/outputs/o/paths/a"])
def test_what_is_on_no_datastore_is_read_as_none(uri: str) -> None:
    assert read_datastore_uri(uri) is None


@given(st.text())
def test_every_path_comes_back_from_its_uri(path: str) -> None:
    found = read_datastore_uri(datastore_uri("blobs", path))
    assert found is not None
    assert (found.datastore, found.path) == ("blobs", path.rstrip("/"))
