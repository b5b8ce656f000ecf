from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.errors import ConfigurationError, UsageError
from amlwrap.references import (
    Collection,
    Scope,
    asset_name_and_version,
    check_name,
    is_reference,
    is_service_uri,
    resolve,
    short_name,
)

SCOPE = Scope("sub", "My.Group(1)", "ws")
ID = "/subscriptions/sub/resourceGroups/My.Group(1)/providers/Microsoft.MachineLearningServices/workspaces/ws"


def latest(name: str) -> str:
    return f"latest-{name}"


@pytest.mark.parametrize(
    ("reference", "version"),
    [
        ("azureml:iris:1", "iris/versions/1"),
        ("iris:1.0-rc", "iris/versions/1.0-rc"),
        ("azureml:iris@latest", "iris/versions/latest-iris"),
        ("iris@latest", "iris/versions/latest-iris"),
        ("iris", "iris/versions/latest-iris"),
        (
            "azureml:AzureML-lightgbm-3.2-ubuntu18.04-py37-cpu:48",
            "AzureML-lightgbm-3.2-ubuntu18.04-py37-cpu/versions/48",
        ),
    ],
)
@pytest.mark.parametrize("collection", ["codes", "environments", "data"])
def test_short_forms_become_arm_ids(reference: str, version: str, collection: Collection) -> None:
    assert resolve(reference, collection, SCOPE.asset_id, latest) == f"{ID}/{collection}/{version}"


def test_an_arm_id_stays_as_it_is_in_any_case() -> None:
    for reference in (f"{ID}/data/iris/versions/1", f"{ID}/DATA/iris/versions/1".replace("/sub", "/SUB", 1)):
        assert is_reference(reference)
        assert resolve(reference, "data", SCOPE.asset_id, latest) == reference


def test_an_arm_id_of_another_type_is_refused() -> None:
    with pytest.raises(UsageError, match="names environments, where code is meant"):
        resolve(f"{ID}/environments/e/versions/1", "codes", SCOPE.asset_id, latest)


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "azureml:",
        "iris:",
        "iris@newest",
        "a b:1",
        "../up:1",
        "iris:1/2",
        "azureml://datastores/d/paths/p",
        "ïris:1",
    ],
)
def test_what_is_no_reference_is_refused(reference: str) -> None:
    with pytest.raises(UsageError, match="write NAME:VERSION"):
        resolve(reference, "data", SCOPE.asset_id, latest)


def test_what_a_registry_holds_is_named_as_it_is() -> None:
    uri = "azureml://registries/azureml/data/iris/versions/1"
    assert is_reference(uri)
    assert resolve(uri, "data", SCOPE.asset_id, latest) == uri


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("azureml:iris:1", True),
        ("iris:1", True),
        ("iris@latest", True),
        (f"{ID}/data/iris/versions/1", True),
        ("iris", False),
        ("./iris:1", False),
        ("azureml://datastores/d/paths/p", False),
        ("https://host/x:1", False),
        (r"C:\data\iris.csv", False),
    ],
)
def test_references_are_told_from_paths(text: str, expected: bool) -> None:
    assert is_reference(text) is expected


@given(st.text())
def test_a_resolved_reference_never_leaves_its_collection(reference: str) -> None:
    try:
        resolved = resolve(reference, "data", SCOPE.asset_id, latest)
    except UsageError:
        return
    place = asset_name_and_version(resolved)
    assert place is not None
    name, version = place
    assert resolved == SCOPE.asset_id("data", name, version)
    assert check_name(name, "data") == name


@pytest.mark.parametrize("part", ["", "a/b", "a b", "a?b", "a#b", "a\\b", "a\nb", "%2e"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_workspace_cannot_be_named_so_that_the_path_changes(part: str, place: int) -> None:
    parts = ["sub", "group", "ws"]
    parts[place] = part
    with pytest.raises(ConfigurationError, match="cannot be a workspace's"):
        Scope(*parts)


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a b", "-a", "é", "a" * 256, "a\n", "/x", "a?b"])
def test_odd_names_are_refused_before_anything_is_sent(name: str) -> None:
    with pytest.raises(UsageError, match="is not a name for a compute"):
        check_name(name, "a compute")
    with pytest.raises(UsageError):
        SCOPE.resource_id("computes", name)


def test_resource_ids_are_made_of_names_and_kept_when_given() -> None:
    assert SCOPE.resource_id("computes", "cpu-cluster") == f"{ID}/computes/cpu-cluster"
    assert SCOPE.resource_id("computes", f"{ID}/computes/x") == f"{ID}/computes/x"
    assert short_name(f"{ID}/computes/x/") == "x"
    assert asset_name_and_version(f"{ID}/computes/x") is None


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("azureml://locations/westus2/workspaces/10000000-0000-0000-0000-000000000039/data/iris/versions/1", True),
        ("azureml://workspaces/10000000-0000-0000-0000-000000000039/models/m/versions/3", True),
        ("azureml://locations/westus2/workspaces/10000000-0000-0000-0000-000000000039/datastores/d/paths/a", False),
        ("azureml://jobs/j/outputs/artifacts/paths/model", True),
        ("azureml://jobs/j/outputs/made", True),
        ("azureml://jobs/j/outputs", False),
        ("azureml://registries/r/data/iris/versions/1", False),
        ("azureml:iris:1", False),
    ],
)
def test_uris_that_the_service_alone_follows_are_known(uri: str, expected: bool) -> None:
    assert is_service_uri(uri) is expected
