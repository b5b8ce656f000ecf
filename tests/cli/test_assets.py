"""Code, data, environments, models and computes: what the verbs have in common that are new to none of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import pytest

from amlwrap.assets import Code, Compute, Data, Datastore, Environment, Model
from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, Received, ScriptedServer

Run = Callable[..., Outcome]
WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
VERSION: Mapping[str, Any] = {"name": "n", "version": "1", "id": "i"}
THINGS = {
    "code": Code(**VERSION, path="p"),
    "compute": Compute(name="n", id="i", type="AmlCompute"),
    "data": Data(**VERSION, path="https://host/p?sig=secret"),
    "datastore": Datastore(name="n", id="i", type="AzureBlob"),
    "environment": Environment(**VERSION, build_context="https://host/p?sig=secret"),
    "model": Model(**VERSION, path="https://host/p?sig=secret"),
}
MISSING = Answer(404, {"error": {"code": "UserError", "message": "Not found."}})


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, amlwrap: Run) -> Run:
    """The program, speaking an api-version that knows of archiving."""
    monkeypatch.setenv("AMLWRAP_API_VERSION", "2024-04-01")
    return amlwrap


@pytest.mark.parametrize("noun", THINGS)
def test_programs_are_told_what_is_said_that_they_are_told_and_no_secret(noun: str) -> None:
    module = import_module(f"amlwrap.cli.facts.{noun}")
    told = module.facts(THINGS[noun])
    assert list(told) == list(module.MEANING)
    assert "secret" not in str(told)


def data(version: str) -> dict[str, Any]:
    properties = {"dataType": "uri_file", "dataUri": "azureml://datastores/s/paths/a/b.csv", "isArchived": False}
    return {"id": f"{WORKSPACE}/data/d/versions/{version}", "name": version, "properties": properties}


def echo(request: Received) -> Answer:
    return Answer(200, {**request.json, "id": request.path})


def test_several_are_archived_whatever_becomes_of_the_others(later: Run, server: ScriptedServer) -> None:
    server.on("GET", f"{WORKSPACE}/data/d/versions/1", Answer(200, data("1")))
    server.on("GET", f"{WORKSPACE}/data/d/versions/9", MISSING)
    server.on("GET", f"{WORKSPACE}/data/d/versions", Answer(200, {"value": [data("1")]}))
    server.on("PUT", f"{WORKSPACE}/data/d/versions/1", echo)
    outcome = later("data", "archive", "d:9", "d:1", "--name", "azureml:d@latest")
    assert (outcome.code, outcome.out) == (1, "")
    *done, failed = outcome.err.splitlines()
    assert done == ["Data d:1 is archived.", "Data azureml:d@latest is archived."]
    assert failed.startswith("amlwrap: Not found. Of that name it has 1. (HTTP 404, UserError")
    sent = [request.json["properties"]["isArchived"] for request in server.requests if request.method == "PUT"]
    assert sent == [True, True]


def test_what_is_archived_is_listed_where_that_is_asked_for(later: Run, server: ScriptedServer) -> None:
    server.on("GET", f"{WORKSPACE}/models", Answer(200, {"value": [{"name": "a"}]}))
    for extra, view in (((), None), (("--include-archived",), "All")):
        assert json.loads(later("model", "list", *extra, "-o", "json").out) == [{"name": "a"}]
        assert server.requests[-1].query.get("listViewType") == view


def test_the_api_version_that_knows_of_no_archiving_says_so(amlwrap: Run, server: ScriptedServer) -> None:
    said = "archiving came with api-version 2022-05-01, and 2021-03-01-preview is spoken: speak a later one, by"
    listed = amlwrap("data", "list", "--include-archived")
    assert (listed.code, listed.err.startswith(f"amlwrap: --include-archived: {said}")) == (2, True)
    archived = amlwrap("environment", "archive", "e")
    assert (archived.code, archived.err.startswith(f"amlwrap: archive: {said}")) == (2, True)
    assert server.requests == []


def test_a_version_is_said_by_name_or_by_option_and_once(later: Run, server: ScriptedServer) -> None:
    server.on("GET", f"{WORKSPACE}/data/d/versions/1", Answer(200, data("1")))
    ways = (("d:1",), ("d", "--version", "1"), ("-n", "d:1"))
    shown = [later("data", "show", *way, "-o", "json").out for way in ways]
    assert len(set(shown)) == 1
    assert json.loads(shown[0])["path"] == "azureml://datastores/s/paths/a/b.csv"
    outcome = later("data", "show", "d@latest", "--version", "1")
    assert outcome == Outcome(2, "", "amlwrap: d@latest says the version already: leave --version out.\n")
