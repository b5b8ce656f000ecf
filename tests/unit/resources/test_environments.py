from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from amlwrap.assets import EnvironmentDefinition
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.errors import InexpressibleError, NotFoundError, UsageError
from amlwrap.resources.environments import name_and_version
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer


def echo(request: Received) -> Answer:
    """Answer a PUT with what was put, as the service does."""
    return Answer(201, {**request.json, "id": request.path, "name": request.path.rpartition("/")[2]})


@pytest.fixture
def registry(workspace: Workspace, server: ScriptedServer) -> str:
    server.on("PUT", "*", echo)
    return f"{workspace.id}/environments"


def test_content_names_the_version_and_is_registered_once(
    workspace: Workspace, server: ScriptedServer, registry: str, tmp_path: Path
) -> None:
    conda = tmp_path / "conda.yml"
    conda.write_text("dependencies: [python=3.11]\n", encoding="utf-8")
    first = workspace.environments.create("lightgbm", image="image:1", conda_file=conda)
    assert (first.name, first.image) == ("lightgbm", "image:1")
    assert [line.split()[0] for line in server.lines()] == ["GET", "PUT"]
    sent = server.requests[-1].json["properties"]
    assert sent["docker"] == {"dockerSpecificationType": "Image", "dockerImageUri": "image:1"}
    assert sent["condaFile"] == conda.read_text(encoding="utf-8")
    server.on("GET", f"{registry}/lightgbm/versions/{first.version}", Answer(200, {"id": first.id}))
    again = workspace.environments.create("lightgbm", image="image:1", conda_file=conda.read_text(encoding="utf-8"))
    assert again.version == first.version
    assert server.lines()[-1].startswith("GET")
    assert workspace.environments.create("lightgbm", image="image:2").version != first.version


def test_a_version_of_ones_own_is_put_at_once(workspace: Workspace, server: ScriptedServer, registry: str) -> None:
    found = workspace.environments.create("e", image="i", version="7", description="what", tags={"a": "b"})
    assert (found.version, found.description, found.tags) == ("7", "what", {"a": "b"})
    assert server.lines() == [f"PUT {registry}/e/versions/7"]


@pytest.mark.parametrize("given", [{}, {"image": "i", "dockerfile": "FROM x\n"}])
def test_an_image_or_a_dockerfile_but_not_both(workspace: Workspace, given: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="either an image or a Dockerfile"):
        workspace.environments.create("e", **given)


def test_what_came_to_definitions_later_changes_no_version_made_before() -> None:
    definition = EnvironmentDefinition(image="i", conda_file="dependencies: [python]\n", name="e")
    assert name_and_version(definition) == ("e", "e28af248d138830a")
    build = EnvironmentDefinition(build_context="https://host/context")
    assert name_and_version(build) != name_and_version(evolve(build, dockerfile_path="My.Dockerfile"))


def test_a_local_folder_counts_by_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text("FROM python:3.11\n")
    snapshot = take_snapshot(tmp_path, cache_folder=tmp_path.parent / "cache")
    build = EnvironmentDefinition(build_context=tmp_path, name="e")
    assert name_and_version(build, snapshot) == ("e", "79115d8565ddaaeb")
    with_conda = evolve(build, conda_file="dependencies: [python]\n")
    assert name_and_version(with_conda, snapshot) != name_and_version(build, snapshot)
    text = EnvironmentDefinition(dockerfile="FROM python:3.11\n", name="e")
    assert name_and_version(text, snapshot) == name_and_version(text)


def test_what_the_api_version_has_no_words_for_sends_nothing(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    for context in (tmp_path, "https://host/context"):
        with pytest.raises(InexpressibleError, match=r"^build_context: an image built from a folder came with"):
            workspace.environments.create("e", build_context=context)
    assert server.requests == []


def test_files_that_cannot_be_read_are_named(workspace: Workspace, server: ScriptedServer, tmp_path: Path) -> None:
    binary = tmp_path / "conda.yml"
    binary.write_bytes(b"\xff\xfe\xff")
    for path, reason in ((tmp_path / "none.yml", "does not exist"), (binary, "UTF-8"), (tmp_path, "Is a directory.$")):
        with pytest.raises(UsageError, match=f"conda file {re.escape(str(path))}.*{reason}"):
            workspace.environments.create("e", image="i", conda_file=path)
    assert server.requests == []


def test_an_odd_name_sends_nothing(workspace: Workspace, server: ScriptedServer) -> None:
    for call in (
        lambda: workspace.environments.create("a/b", image="i"),
        lambda: workspace.environments.create("a", image="i", version="1/2"),
        lambda: workspace.environments.get("a b", "1"),
        lambda: workspace.environments.get("a", "1/2"),
        lambda: workspace.environments.versions("../x"),
    ):
        with pytest.raises(UsageError, match="is not a name for"):
            call()
    assert server.requests == []


def test_the_latest_of_all_pages_is_found(workspace: Workspace, server: ScriptedServer, registry: str) -> None:
    def version(number: str, day: str) -> dict[str, Any]:
        return {"id": f"{registry}/e/versions/{number}", "systemData": {"createdAt": f"2021-03-{day}T00:00:00Z"}}

    server.on(
        "GET",
        f"{registry}/e/versions",
        Answer(200, {"value": [version("1", "01")], "nextLink": f"{server.url}/more"}),
    )
    server.on("GET", "/more", Answer(200, {"value": [version("2", "05"), version("3", "03")]}))
    assert workspace.environments.get("e").version == "2"
    server.on("GET", f"{registry}/none/versions", Answer(200, {"value": []}))
    with pytest.raises(NotFoundError, match="no environment 'none'"):
        workspace.environments.get("none")


def test_names_are_listed(workspace: Workspace, server: ScriptedServer, registry: str) -> None:
    server.on("GET", registry, Answer(200, {"value": [{"name": "a"}, {"name": "b"}]}))
    assert list(workspace.environments.list()) == ["a", "b"]


def test_a_version_of_its_own_is_what_a_definition_is_registered_under(
    workspace: Workspace, server: ScriptedServer, registry: str
) -> None:
    definition = EnvironmentDefinition(image="image:1", name="mine", version="3")
    registered = workspace.environments.register(definition)
    assert registered.id == f"{registry}/mine/versions/3"
    assert [line.split()[0] for line in server.lines()] == ["PUT"]
    assert name_and_version(definition) == ("mine", "3")
    assert name_and_version(evolve(definition, version=None)) == name_and_version(
        EnvironmentDefinition(image="image:1", name="mine")
    )
    with pytest.raises(UsageError, match="is not a name for an environment version"):
        workspace.environments.register(evolve(definition, version="a b"))
