"""Environments whose images are built: of a Dockerfile's text in both families, of a folder where there are words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap import CommandJob, EnvironmentDefinition, Workspace
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.errors import SnapshotError, UsageError
from amlwrap.resources import uploads

API_VERSIONS = (FIRST_FAMILY[0], "2024-04-01")
DOCKERFILE = "FROM python:3.11\nRUN pip install lightgbm\n"


@pytest.fixture
def context(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder to build in, with content of its own."""
    folder = tmp_path / "context"
    (folder / "docker").mkdir(parents=True)
    (folder / "docker" / "My.Dockerfile").write_text(DOCKERFILE)
    (folder / "about.txt").write_text(request.node.name)
    (folder / ".dockerignore").write_text("*.md\n")
    return folder


@pytest.fixture(scope="module")
def api_version() -> Iterator[str]:
    """One that builds from folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_API_VERSION", "2024-04-01")
        yield "2024-04-01"


def run(workspace: Workspace, environment: EnvironmentDefinition | str) -> str:
    """Run a job in an environment and return its log."""
    job = CommandJob(command="echo ran", environment=environment, compute="cpu-cluster")
    done = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert done.status == "Completed"
    return "".join(workspace.jobs.log(done.name))


def blobs_at(workspace: Workspace, url: str) -> dict[str, bytes]:
    """Return what lies in a folder on the default datastore that a URL names."""
    home = workspace.datastores.default()
    root = workspace.datastores.url(home, "")
    assert url.startswith(root) and url.endswith("/")
    prefix = url.removeprefix(root)
    with workspace.datastores.open_store(home) as store:
        found = {blob.path.removeprefix(prefix): blob for blob in store.service.list_blobs(prefix)}
        return {path: b"".join(store.read_chunks(blob)) for path, blob in found.items()}


@pytest.mark.parametrize("names", [("first", API_VERSIONS), ("second", API_VERSIONS[::-1])], ids=lambda names: names[0])
def test_a_job_runs_in_what_a_dockerfile_makes_whichever_family_registered_it(
    home: Path, names: tuple[str, tuple[str, str]]
) -> None:
    name, (registering, running) = names
    definition = EnvironmentDefinition(dockerfile=DOCKERFILE, name=name)
    with Workspace.local(home, api_version=registering) as workspace:
        made = workspace.environments.register(definition)
    with Workspace.local(home, api_version=running) as workspace:
        assert workspace.environments.register(definition).version == made.version
        log = run(workspace, definition)
    assert "ran" in log


def test_the_text_of_a_dockerfile_is_a_folder_that_holds_it_alone(workspace: Workspace) -> None:
    made = workspace.environments.create("alone", dockerfile=f"{DOCKERFILE}# größer\n", dockerfile_path="ignored")
    assert blobs_at(workspace, made.build_context or "") == {"Dockerfile": f"{DOCKERFILE}# größer\n".encode()}
    assert made.dockerfile_path in (None, "Dockerfile")


def test_a_folder_goes_up_and_a_job_runs_in_what_is_built_there(workspace: Workspace, context: Path) -> None:
    definition = EnvironmentDefinition(build_context=context, dockerfile_path="docker/My.Dockerfile", name="built")
    log = run(workspace, definition)
    assert "Docker build is not used here" in log
    made = workspace.environments.get("built")
    assert set(blobs_at(workspace, made.build_context or "")) == {"docker/My.Dockerfile", "about.txt", ".dockerignore"}
    assert made.dockerfile_path == "docker/My.Dockerfile"


def test_the_same_folder_has_the_same_version_from_anywhere(
    workspace: Workspace, context: Path, tmp_path: Path
) -> None:
    def create(folder: Path) -> str:
        path = "./docker/My.Dockerfile"
        return workspace.environments.create("moved", build_context=folder, dockerfile_path=path).version

    first = create(context)
    assert create(shutil.copytree(context, tmp_path / "elsewhere")) == first
    (context / "about.txt").write_text("something else")
    assert create(context) != first


def test_a_preview_shows_what_is_registered_and_uploads_nothing(workspace: Workspace, context: Path) -> None:
    definition = EnvironmentDefinition(build_context=context, dockerfile_path="docker/My.Dockerfile", name="shown")
    job = CommandJob(command="echo ran", environment=definition, compute="cpu-cluster")
    planned, _ = workspace.jobs.preview(job)
    url = planned.body["properties"]["build"]["contextUri"]
    assert blobs_at(workspace, url) == {}
    made = workspace.environments.register(definition)
    assert planned.path.partition("?")[0].endswith(f"/environments/shown/versions/{made.version}")
    assert made.build_context == url


def test_a_new_description_is_written_to_the_same_version(workspace: Workspace, context: Path) -> None:
    definition = EnvironmentDefinition(build_context=context, dockerfile_path="docker/My.Dockerfile", name="described")
    made = workspace.environments.register(definition)
    again = workspace.environments.register(definition, description="measured in May")
    assert (again.version, again.build_context) == (made.version, made.build_context)
    assert again.description == "measured in May"


def test_a_folder_without_the_dockerfile_is_one_sentence(workspace: Workspace, context: Path) -> None:
    with pytest.raises(SnapshotError, match=r"holds no Dockerfile to build an image from, .* dockerfile_path"):
        workspace.environments.create("wrong", build_context=context)
    with pytest.raises(SnapshotError, match="is a file: name the folder"):
        workspace.environments.create("wrong", build_context=context / "about.txt", dockerfile_path="about.txt")
    (context / ".amlignore").write_text("docker/\n")
    with pytest.raises(SnapshotError, match=r"holds no docker/My\.Dockerfile .* an ignore file leaves it out"):
        workspace.environments.create("wrong", build_context=context, dockerfile_path="docker/My.Dockerfile")


def test_a_large_folder_is_asked_about_before_anything_is_sent(
    workspace: Workspace, context: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("amlwrap.blob.snapshot.MAX_FILES", 2)
    definition = EnvironmentDefinition(build_context=context, dockerfile_path="docker/My.Dockerfile", name="large")
    job = CommandJob(command="echo ran", environment=definition, compute="cpu-cluster")
    asked: list[str] = []

    def refuse(sentence: str) -> None:
        asked.append(sentence)
        raise UsageError("Nothing was uploaded.")

    with pytest.raises(UsageError, match="Nothing was uploaded"):
        workspace.jobs.submit(job, on_large=refuse)
    assert "holds 3 files" in asked[0]
    assert blobs_at(workspace, f"{folder_url(workspace, context)}/") == {}
    assert workspace.jobs.preview(job)


def folder_url(workspace: Workspace, folder: Path) -> str:
    return workspace.datastores.url(workspace.datastores.default(), uploads.folder_path(take_snapshot(folder)))
