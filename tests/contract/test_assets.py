"""Assets over a real socket: where the same content goes a second time, and a workspace that is started anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap import CommandJob, Input, Output, Workspace
from amlwrap.errors import InvalidJobError, StorageError, UsageError
from amlwrap.local import daemon

OTHER = "workspaceartifactstore"
DEFAULT = "workspaceblobstore"


@pytest.fixture
def source(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with content of its own, so that no test sees what another registered."""
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "train.py").write_text(f"print({request.node.name!r})\n")
    return folder


def homes_in(workspace: Workspace, *texts: str) -> set[str]:
    """Return the datastores that ids, URIs or URLs of blobs name."""
    found = [workspace.datastores.get(name) for name in (OTHER, DEFAULT)]
    names = {mark: home.name for home in found for mark in (f"/datastores/{home.name}", f"/{home.container_name}/")}
    return {name for text in texts for mark, name in names.items() if mark in f"{text}/"}


def test_registered_code_stays_on_its_datastore(workspace: Workspace, source: Path) -> None:
    first = workspace.code.upload("code", source, datastore=OTHER)
    assert OTHER in homes_in(workspace, str(first.datastore_id), first.path)
    assert workspace.code.upload("code", source) == first
    assert workspace.code.upload("code", source, datastore=OTHER.upper()) == first
    with pytest.raises(UsageError, match=f"registered on datastore {OTHER} already, as code:{first.version}"):
        workspace.code.upload("code", source, datastore="workspaceblobstore")


def test_registered_code_is_found_though_the_default_datastore_cannot_be_used(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = workspace.code.upload("code", source, datastore=OTHER)
    usable = workspace.datastores.get("workspaceblobstore")
    for broken in (evolve(usable, container_name="gone"), evolve(usable, type="AzureDataLakeGen2")):
        monkeypatch.setattr(workspace.datastores, "default", lambda broken=broken: broken)
        assert workspace.code.upload("code", source) == first


def test_a_preview_names_the_datastore_that_holds_registered_content(workspace: Workspace, source: Path) -> None:
    job = CommandJob(command="python train.py", code=source, compute="cpu-cluster", inputs={"rows": Input(data=source)})

    def homes() -> set[str]:
        registered = [request for request in workspace.jobs.preview(job) if "/versions/" in request.path]
        assert len(registered) == 2
        return homes_in(workspace, *(json.dumps(request.body) for request in registered))

    assert homes() == {DEFAULT}
    workspace.code.upload(None, source, datastore=OTHER)
    workspace.data.create(None, source, datastore=OTHER)
    assert homes() == {OTHER}


def test_a_file_and_the_folder_that_holds_it_alone_are_different_data(workspace: Workspace, source: Path) -> None:
    (file,) = source.iterdir()
    single, folder = workspace.data.create("row", file), workspace.data.create("rows", source)
    assert single.path == f"{folder.path}/{file.name}"
    assert single.version != folder.version
    assert workspace.data.create("row", file) == single
    assert workspace.data.create("rows", source) == folder


def test_registered_data_stays_on_its_datastore(workspace: Workspace, source: Path) -> None:
    first = workspace.data.create("rows", source, datastore=OTHER)
    assert workspace.data.create("rows", source) == first
    with pytest.raises(UsageError, match=f"on datastore {OTHER} already"):
        workspace.data.create("rows", source, datastore="workspaceblobstore")
    assert str(workspace.data.create("more-rows", source).datastore_id).endswith("workspaceblobstore")


def test_a_new_description_is_written_to_the_same_version(workspace: Workspace, source: Path) -> None:
    first = workspace.data.create("described", source)
    again = workspace.data.create("described", source, description="measured in May")
    assert (again.version, again.description) == (first.version, "measured in May")
    made = workspace.environments.create("described", image="python:3.11")
    again_made = workspace.environments.create("described", image="python:3.11", tags={"team": "plants"})
    assert (again_made.version, dict(again_made.tags)) == (made.version, {"team": "plants"})


def test_an_opened_workspace_outlives_a_new_start_of_its_server(home: Path, source: Path) -> None:
    with Workspace.local(home) as opened:
        before = opened.code.upload("code", source)
        old, _ = daemon.status(home), daemon.stop(home)
        new = daemon.start(home)
        assert old is not None
        assert (new.url, new.token != old.token) == (old.url, True)
        assert opened.code.get("code", before.version) == before


def test_data_is_fetched_once_and_replaces_no_file_that_is_another(
    workspace: Workspace, source: Path, tmp_path: Path
) -> None:
    (file,) = source.iterdir()
    folder, single = workspace.data.create("fetched", source), workspace.data.create("fetched-file", file)
    there = workspace.data.download(folder, tmp_path / "there")
    assert there.relative_to(tmp_path / "there").parts[:2] == ("fetched", folder.version)
    assert [each.read_bytes() for each in there.iterdir()] == [file.read_bytes()]
    assert workspace.data.download("fetched", tmp_path / "there") == there
    fetched = workspace.data.download(f"fetched-file:{single.version}", tmp_path / "there")
    assert fetched.read_bytes() == file.read_bytes()
    mine = there / file.name
    mine.write_text("mine\n")
    with pytest.raises(StorageError, match="is there already, and is another file: nothing was written"):
        workspace.data.download(folder, tmp_path / "there")
    assert mine.read_text() == "mine\n"


def test_data_of_elsewhere_and_data_that_is_gone_are_told(workspace: Workspace, tmp_path: Path) -> None:
    workspace.data.create("elsewhere", "https://host/iris.csv", version="1")
    with pytest.raises(UsageError, match=r"^Data elsewhere:1 is at https://host/iris.csv, on no datastore"):
        workspace.data.download("elsewhere", tmp_path)
    workspace.data.create("gone", f"azureml://datastores/{DEFAULT}/paths/gone/iris.csv", version="1")
    with pytest.raises(UsageError, match=f"^Nothing is left of data gone:1 at gone/iris.csv on datastore {DEFAULT}"):
        workspace.data.download("gone", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_job_that_names_a_datastore_which_is_not_there_is_told_the_nearest(workspace: Workspace) -> None:
    near = f"There is no datastore 'workspaceblobstor' in workspace local: did you mean '{DEFAULT}'?"
    for path, described in {
        "inputs.rows.data": {"inputs": {"rows": Input(data="azureml://datastores/workspaceblobstor/paths/x")}},
        "outputs.made.datastore": {"outputs": {"made": Output(datastore="workspaceblobstor")}},
    }.items():
        with pytest.raises(InvalidJobError) as caught:
            workspace.jobs.submit(CommandJob(command="true", compute="cpu-cluster", **described))
        assert str(caught.value) == f"{path}: {near}"
