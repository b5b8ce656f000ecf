"""References to the workspace's own resources, in every spelling."""

from __future__ import annotations

import pytest

from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.references import WORKSPACE_ID, Reference, parse_reference, resource_id, resource_type

PATH = ("inputs", "x")


@pytest.mark.parametrize(
    ("text", "collection", "expected"),
    [
        (f"{WORKSPACE_ID}/codes/c/versions/1", "codes", Reference("codes", "c", "1")),
        (f"{WORKSPACE_ID.upper()}/CODES/c/VERSIONS/1", "codes", Reference("codes", "c", "1")),
        (f"{WORKSPACE_ID}/models/m/versions/1/", "models", Reference("models", "m", "1")),
        (f"{WORKSPACE_ID}/computes/cpu", "computes", Reference("computes", "cpu")),
        ("azureml:e:2", "environments", Reference("environments", "e", "2")),
        ("AzureML:cpu", "computes", Reference("computes", "cpu")),
        ("cpu", "computes", Reference("computes", "cpu")),
    ],
)
def test_references_are_read_in_every_spelling(text: str, collection: str, expected: Reference) -> None:
    assert parse_reference(text, PATH, collection) == expected


@pytest.mark.parametrize("collection", ["data", "models"])
def test_an_id_is_of_any_collection_that_it_may_be_of_and_a_short_form_of_the_first(collection: str) -> None:
    text = resource_id(collection, "m", "versions", "3")
    assert parse_reference(text, PATH, "data", "models") == Reference(collection, "m", "3")
    assert parse_reference("azureml:m:3", PATH, collection, "data") == Reference(collection, "m", "3")


@pytest.mark.parametrize(
    ("text", "collection"),
    [
        ("", "computes"),
        ("c", "codes"),
        ("a/b", "computes"),
        ("azureml:", "computes"),
        ("azureml:c", "codes"),
        ("azureml:c:", "codes"),
        ("azureml:c:1", "computes"),
        (f"{WORKSPACE_ID}/codes/c", "codes"),
        (f"{WORKSPACE_ID}/codes/c/labels/1", "codes"),
        (f"{WORKSPACE_ID}/data/c/versions/1", "codes"),
        (f"{WORKSPACE_ID}/computes/c/nodes/1", "computes"),
        (WORKSPACE_ID, "computes"),
        ("/codes/c/versions/1", "codes"),
    ],
)
def test_what_is_no_reference_is_refused_where_it_stands(text: str, collection: str) -> None:
    with pytest.raises(RefusedError, match="is not the ARM id of a resource like") as caught:
        parse_reference(text, PATH, collection)
    assert caught.value.path == PATH


@pytest.mark.parametrize(
    ("part", "other"),
    [("workspaces/local", "workspaces/other"), ("resourceGroups/local", "resourceGroups/other")],
)
def test_what_another_workspace_holds_is_not_here(part: str, other: str) -> None:
    assert part in WORKSPACE_ID
    with pytest.raises(MissingError, match="which this local workspace is not") as caught:
        parse_reference(f"{WORKSPACE_ID.replace(part, other)}/codes/c/versions/1", PATH, "codes")
    assert caught.value.path == PATH


@pytest.mark.parametrize("reference", [Reference("codes", "c", "1"), Reference("computes", "cpu")], ids=str)
def test_the_id_of_a_reference_is_read_as_that_reference(reference: Reference) -> None:
    assert parse_reference(reference.id, PATH, reference.collection) == reference


def test_a_reference_is_named_by_what_it_is() -> None:
    assert str(Reference("environments", "e", "2")) == "environment 'e:2'"
    assert str(Reference("computes", "cpu")) == "compute 'cpu'"
    assert resource_type("data", "versions") == "Microsoft.MachineLearningServices/workspaces/data/versions"
