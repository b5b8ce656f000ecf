"""What a program gives in the wrong type is told by the argument's name, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from amlwrap import CommandJob, EnvironmentDefinition, lightgbm
from amlwrap.errors import ConfigurationError, UsageError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import ScriptedServer

JOB = CommandJob(command="true", compute="cpu-cluster")
WRONG: Any = 3
SECRET: Any = "https://user:hidden@account.example/x?sv=1&sig=hidden"

CALLS: list[tuple[Callable[[Workspace], object], str]] = [
    (lambda w: w.jobs.wait_all(WRONG), r"^wait_all takes a list of jobs; wait takes one\.$"),
    (lambda w: w.jobs.submit(JOB, datastore=WRONG), r"^A name for a datastore is text, and no int\.$"),
    (lambda w: w.jobs.submit(JOB, datastore=""), r"^'' is not a name for a datastore: "),
    (lambda w: w.jobs.preview(JOB, datastore=WRONG), r"^A name for a datastore is text, and no int\.$"),
    (lambda w: w.jobs.submit(JOB, auth=WRONG), r"^3 is no way to sign in to storage: use key, sas, identity\.$"),
    (lambda w: w.code.snapshot(WRONG), "^What to upload is a path on this machine, as text or pathlib.Path, and not 3"),
    (lambda w: w.code.snapshot("a\0b"), r"^What to upload 'a\\x00b' holds a null character, which no path does\.$"),
    (lambda w: w.code.snapshot("x" * 5000), "File name too long"),
    (lambda w: w.code.upload("c", "src", datastore="a/b"), "^'a/b' is not a name for a datastore: "),
    (lambda w: w.data.snapshot(WRONG), "^What to upload is a path on this machine"),
    (lambda w: w.data.create("d", WRONG), "^path is a path on this machine, as text or pathlib.Path, and not 3"),
    (lambda w: w.data.create("d", "https://h/x", description=WRONG), r"^description is text, and not 3\.$"),
    (lambda w: w.data.create("d", "https://h/x", datastore=WRONG), "^A name for a datastore is text"),
    (lambda w: w.data.uri(WRONG), "^path is a path on this machine, as text or pathlib.Path, and not 3"),
    (lambda w: w.environments.create("e", image=WRONG), r"^image: must be text, not 3\.$"),
    (lambda w: w.environments.create("e", image="i", conda_file=WRONG), "^conda_file is a path on this machine"),
    (lambda w: w.environments.create("e", dockerfile=WRONG), "^dockerfile is a path on this machine"),
    (lambda w: w.environments.create("e", image="i", description=WRONG), r"^description is text, and not 3\.$"),
    (lambda w: w.environments.create("e", image="i", tags=WRONG), "^A mapping of names to values is needed"),
    (lambda w: w.environments.create("e", image="i", tags={"a": WRONG}), "^tags.a: must be text, not 3"),
    (lambda w: w.environments.register(WRONG), "^An environment is made from an EnvironmentDefinition, and not from 3"),
    (lambda w: w.environments.register(EnvironmentDefinition(image="i", version=WRONG)), "^version: must be text"),
]


@pytest.mark.parametrize(("call", "told"), CALLS)
def test_a_wrong_argument_is_told_by_its_name(
    workspace: Workspace, server: ScriptedServer, call: Callable[[Workspace], object], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        call(workspace)
    assert server.requests == []


NAMES: list[Callable[[Workspace], object]] = [
    lambda w: w.jobs.get(SECRET),
    lambda w: w.jobs.list(status=SECRET),
    lambda w: w.jobs.list(limit=SECRET),
    lambda w: w.jobs.wait("j", timeout=SECRET),
    lambda w: w.jobs.submit(JOB, name=SECRET),
    lambda w: w.jobs.submit(JOB, auth=SECRET),
    lambda w: w.data.get(SECRET),
    lambda w: w.datastores.get(SECRET),
    lambda w: w.environments.get("e", SECRET),
    lambda w: w.code.upload("c", SECRET),
    lambda w: w.environments.create("e", image=SECRET),
    lambda w: w.environments.create("e", image="i", conda_file=SECRET),
    lambda w: w.jobs.preview(evolve(JOB, code=SECRET)),
    lambda w: w.jobs.preview(evolve(JOB, environment=SECRET)),
    lambda w: lightgbm.command_job(command="true", code=SECRET),
    lambda w: Workspace("s", "g", "w", api_version=SECRET),
    lambda w: Workspace(SECRET, "g", "w"),
]


@pytest.mark.parametrize("call", NAMES)
def test_what_opens_a_url_is_not_told_where_a_name_is_expected(
    workspace: Workspace, call: Callable[[Workspace], object]
) -> None:
    with pytest.raises(UsageError) as raised:
        call(workspace)
    assert "account.example" in str(raised.value)
    assert "hidden" not in str(raised.value)


@pytest.mark.parametrize("argument", ["endpoint", "blob_endpoint"])
def test_an_endpoint_is_text(argument: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{argument} is a URL, as text, and not 3"):
        Workspace("s", "g", "w", **{argument: WRONG})


def test_a_folder_whose_name_is_too_long_holds_no_config(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AZURE_SUBSCRIPTION_ID", "AZURE_RESOURCE_GROUP", "AZUREML_WORKSPACE_NAME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ConfigurationError, match=r"^No workspace is configured"):
        Workspace.from_config(folder=Path("/" + "x" * 5000))
