"""A job's folder: what is in it, and where its data shows."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap.assets import AssetType
from amlwrap.job import Output
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_folder import JobFolder
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.task import OutputBinding, Task
from amlwrap.local.state import State
from tests.unit.local.conftest import PutBlob

TASK = Task("true", None, None, {}, {}, {}, {}, None, "", 2, None, 0, "Default")
LOG = "ExperimentRun/dcid.j/user_logs/std_log.txt"


@pytest.fixture
def folder(tmp_path: Path) -> JobFolder:
    made = JobFolder(tmp_path / "job", tmp_path / "job")
    made.create(TASK)
    return made


def test_a_folder_is_made_anew(folder: JobFolder) -> None:
    (folder.node(0) / "left over").touch()
    place = Place("azureml", "x")
    outputs = {"o": OutputBinding(place, Output()), "f": OutputBinding(place, Output(type=AssetType.URI_FILE))}
    folder.create(evolve(TASK, outputs=outputs))
    assert list(folder.node(0).iterdir()) == []
    assert [folder.node(1).is_dir(), folder.output("o").is_dir(), folder.output("f").exists()] == [True, True, False]
    folder.remove()
    assert not folder.path.exists()


@pytest.mark.parametrize("place", ["data", "./data", "deep/er/data"])
def test_data_shows_in_the_working_folder_of_every_node(folder: JobFolder, tmp_path: Path, place: str) -> None:
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "a").write_text("1")
    folder.show_at(place, tmp_path / "input", 2)
    for node in (0, 1):
        assert (folder.node(node) / place / "a").read_text() == "1"


def test_what_is_written_through_it_arrives(folder: JobFolder, tmp_path: Path) -> None:
    folder.show_at("report.txt", tmp_path / "unmade", 1)
    (folder.node(0) / "report.txt").write_text("1")
    assert (tmp_path / "unmade").read_text() == "1"


@pytest.mark.parametrize("place", [None, ""])
def test_without_a_place_nothing_shows(folder: JobFolder, tmp_path: Path, place: str | None) -> None:
    folder.show_at(place, tmp_path, 2)
    assert list(folder.node(0).iterdir()) == []


@pytest.mark.parametrize("place", ["train.py", "src", ".", "src/..", "dangling"])
def test_data_replaces_nothing_of_the_code(folder: JobFolder, tmp_path: Path, place: str) -> None:
    (folder.node(1) / "train.py").touch()
    (folder.node(1) / "src").mkdir()
    (folder.node(1) / "dangling").symlink_to(tmp_path / "nowhere")
    (folder.node(0) / "src").mkdir()
    with pytest.raises(JobFailure, match=f"There is a '{place}' in the working folder, where other data should appear"):
        folder.show_at(place, tmp_path, 2)


def test_every_node_has_a_copy_of_the_code_and_folders_to_keep(
    state: State, put_blob: PutBlob, folder: JobFolder
) -> None:
    put_blob("code/train.py", b"1")
    put_blob("code/outputs/brought", b"2")
    asyncio.run(folder.fetch_code(state, evolve(TASK, code=Place("azureml", "code"))))
    for node in (0, 1):
        assert (folder.node(node) / "train.py").read_bytes() == b"1"
        assert (folder.node(node) / "outputs" / "brought").read_bytes() == b"2"
        assert (folder.node(node) / "logs").is_dir()


def test_code_that_is_gone_fails_the_job_by_name(state: State, folder: JobFolder) -> None:
    with pytest.raises(JobFailure, match="The code is missing: there is no blob under 'code' in container 'azureml'"):
        asyncio.run(folder.fetch_code(state, evolve(TASK, code=Place("azureml", "code"))))


def test_a_job_of_several_processes_has_a_log_of_each(state: State, folder: JobFolder) -> None:
    folder.attach_logs(state, "j", 2)
    names = [blob.name.rpartition("/")[2] for blob in state.blobs.iterate_blobs("azureml", "")]
    assert names == ["std_log.txt", "std_log_process_0.txt", "std_log_process_1.txt"]


def test_what_is_left_of_it_at_the_end_is_the_logs(state: State, folder: JobFolder) -> None:
    folder.attach_logs(state, "j", 1)
    folder.log(0).write_text("one\n")
    (folder.node(0) / "large").touch()
    folder.remove_all_but_logs()
    assert [path.name for path in folder.path.iterdir()] == ["user_logs"]
    assert folder.log(0).read_text() == "one\n"
    folder.remove()
    folder.remove_all_but_logs()
    assert not folder.path.exists()
