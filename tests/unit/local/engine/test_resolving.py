"""Environments that Azure keeps, and what stands in for them."""

from __future__ import annotations

import pytest

from amlwrap.assets import EnvironmentDefinition
from amlwrap.local.engine.resolving import resolve_environment
from amlwrap.local.errors import MissingError, RequestError
from amlwrap.local.references import Reference
from amlwrap.local.state import State
from amlwrap.local.store.records import Record

PATH = ("environment",)


@pytest.mark.parametrize(
    ("reference", "version"),
    [
        ("azureml:sk-1-5@latest", "2"),
        ("azureml://registries/azureml/environments/sk-1.5/labels/latest", "2"),
        ("azureml://registries/azureml/environments/sk-1.5/versions/1", "1"),
    ],
)
def test_an_environment_that_azure_keeps_is_the_one_that_stands_in_for_it(
    state: State, reference: str, version: str
) -> None:
    for number in ("1", "2"):
        value = EnvironmentDefinition(image=f"image-{number}")
        state.records.put(Record(kind="environments/versions", parent="sk-1-5", name=number, value=value))
    found, definition = resolve_environment(state, reference, PATH)
    assert found == Reference("environments", "sk-1-5", version).id
    assert definition == EnvironmentDefinition(image=f"image-{version}")


def test_an_environment_that_azure_keeps_and_nothing_stands_in_for_is_told(state: State) -> None:
    for reference in ("azureml:AzureML-x@latest", "azureml://registries/r/environments/AzureML-x/versions/3"):
        with pytest.raises(MissingError, match="register an environment 'AzureML-x' to stand in for it") as missing:
            resolve_environment(state, reference, PATH)
        assert missing.value.path == PATH


def test_no_label_but_latest_is_taken_for_it(state: State) -> None:
    state.records.put(
        Record(kind="environments/versions", parent="x", name="1", value=EnvironmentDefinition(image="i"))
    )
    with pytest.raises(RequestError, match="labels/preview"):
        resolve_environment(state, "azureml://registries/r/environments/x/labels/preview", PATH)
