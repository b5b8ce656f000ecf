"""What a deployment stands on is there, and what it asks for can be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from amlwrap.assets import Code, Model, OnlineDeployment, RequestSettings
from amlwrap.local.engine.deployments.blueprint import ModelFiles, resolve_deployment
from amlwrap.local.engine.locations import Place
from amlwrap.local.errors import RefusedError, RequestError
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record

MODEL, CODE = resource_id("models", "iris", "versions", "1"), resource_id("codes", "score", "versions", "1")
STORE = resource_id("datastores", "workspaceartifactstore")


@pytest.fixture
def registered(state: State) -> State:
    """A workspace with a model and code."""
    model = Model(name="iris", version="1", id=MODEL, path="m/model", datastore_id=STORE)
    code = Code(name="score", version="1", id=CODE, path="c", datastore_id=STORE)
    state.records.put(Record(kind="models/versions", parent="iris", name="1", value=model))
    state.records.put(Record(kind="codes/versions", parent="score", name="1", value=code))
    return state


def deployment(**more: Any) -> OnlineDeployment:
    return OnlineDeployment(name="blue", endpoint_name="e", **({"model": MODEL} | more))


def test_references_become_ids_and_places(registered: State) -> None:
    value, blueprint = resolve_deployment(
        registered, deployment(model="azureml:iris:1", code_id="azureml:score:1", scoring_script="src/score.py")
    )
    assert (value.model, value.code_id) == (MODEL, CODE)
    assert blueprint.model == ModelFiles("iris", "1", Place("azureml", "m/model"))
    assert (blueprint.code, blueprint.script) == (Place("azureml", "c"), "src/score.py")


def test_a_model_can_be_a_path_on_a_datastore(registered: State) -> None:
    uri = "azureml://datastores/workspaceartifactstore/paths/ExperimentRun/dcid.j/outputs/model"
    value, blueprint = resolve_deployment(registered, deployment(model=uri))
    assert value.model == uri
    assert blueprint.model == ModelFiles("blue", "1", Place("azureml", "ExperimentRun/dcid.j/outputs/model"))


@pytest.mark.parametrize(
    ("more", "path", "problem"),
    [
        ({"model": None}, ("model",), "has a model, or a scoring script"),
        ({"scoring_script": "score.py"}, ("code_id",), "is in some code"),
        ({"scoring_script": "../score.py", "code_id": CODE}, ("scoring_script",), "no path inside"),
        ({"scoring_script": "/score.py", "code_id": CODE}, ("scoring_script",), "no path inside"),
        ({"instance_count": 0}, ("instance_count",), "at least 1, not 0"),
        ({"environment_variables": {"A B": "x"}}, ("environment_variables",), "no blanks"),
        ({"environment_id": "azureml:nothing:1"}, ("environment_id",), "was not found"),
        ({"model": "azureml:iris:2"}, ("model",), "was not found"),
    ],
)
def test_what_cannot_be_is_refused_where_it_stands(
    registered: State, more: dict[str, Any], path: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(RequestError, match=problem) as raised:
        resolve_deployment(registered, deployment(**more))
    assert raised.value.path == path


@pytest.mark.parametrize(
    ("settings", "part"),
    [
        (RequestSettings(max_concurrent_requests_per_instance=0), "at least 1"),
        (RequestSettings(request_timeout=timedelta(0)), "up to 180 seconds, not 0"),
        (RequestSettings(request_timeout=timedelta(minutes=4)), "up to 180 seconds, not 240"),
    ],
)
def test_request_settings_are_those_that_the_service_allows(
    registered: State, settings: RequestSettings, part: str
) -> None:
    with pytest.raises(RefusedError, match=part):
        resolve_deployment(registered, deployment(request_settings=settings))
