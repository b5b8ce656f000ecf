"""What Azure's SDK asks run history: logs while they grow, files, children, and how jobs are filed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from azure.ai.ml import MLClient, Output, command
from azure.ai.ml.constants import ListViewType
from azure.ai.ml.exceptions import JobException

from amlwrap.testing import ml_client
from tests.referees.calls import Calls
from tests.referees.sdk.conftest import Ended
from tests.referees.sdk.spoken import HISTORY, READ, UPLOAD, WORKSPACE
from tests.referees.sdk.test_sweeps import sweep


@pytest.fixture(scope="module", autouse=True)
def trained(client: MLClient, code: str, plain: str) -> str:
    job = command(
        name="trained", code=code, command="python main.py 0.5 ${{outputs.folder}}", environment=plain,
        outputs={"folder": Output(type="uri_folder")}, compute="cpu-cluster",
    )  # fmt: skip
    name = str(client.jobs.create_or_update(job).name)
    client.jobs.show_services(name)  # from now on the client knows where run history is
    return name


def test_jobs_stream(ml: MLClient, calls: Calls, trained: str, capsys: pytest.CaptureFixture[str]) -> None:
    ml.jobs.stream(trained)
    told = capsys.readouterr().out
    assert "hello 0.5" in told
    assert "Execution Summary" in told
    calls.were(
        f"GET jobs {READ}",
        *UPLOAD,
        f"GET history: runs/details {HISTORY}",
        "GET amlwraplocal/ExperimentRun/user_logs",
    )


def test_jobs_stream_of_one_that_fails(ml: MLClient, plain: str) -> None:
    job = command(command="echo no such thing; exit 3", environment=plain, compute="cpu-cluster")
    with pytest.raises(JobException, match="3"):
        ml.jobs.stream(ml.jobs.create_or_update(job).name)


def test_jobs_download(ml: MLClient, calls: Calls, trained: str, tmp_path: Path, ended: Ended) -> None:
    ended(trained)
    calls.pass_over()
    ml.jobs.download(trained, download_path=tmp_path / "default")
    calls.were(f"GET jobs {READ}", f"POST history: rundata {HISTORY}", "POST data: dataversion 1.5.0", *UPLOAD)
    assert len(json.loads(next((tmp_path / "default").rglob("told.json")).read_text())) == 2
    ml.jobs.download(trained, download_path=tmp_path / "named", output_name="folder")
    assert next((tmp_path / "named").rglob("made.txt")).read_text() == "made"
    ml.jobs.download(trained, download_path=tmp_path / "all", all=True)
    assert next((tmp_path / "all").rglob("made.txt")).read_text() == "made"
    assert next((tmp_path / "all").rglob("told.json")).is_file()


def test_sweeps_children_stream_and_download(
    ml: MLClient, calls: Calls, code: str, plain: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = ml.jobs.create_or_update(sweep("parent", code, plain, sampling_algorithm="random")).name
    ml.jobs.stream(name)
    assert "Execution Summary" in capsys.readouterr().out
    calls.pass_over()
    children = list(ml.jobs.list(parent_job_name=name))
    calls.were(f"GET jobs {READ}", f"GET history: runs/children {HISTORY}")
    assert {each.name for each in children} == {"parent_0", "parent_1"}
    assert {each.status for each in children} == {"Completed"}
    ml.jobs.download(name, download_path=tmp_path, all=True)
    assert list(tmp_path.rglob("told.json"))


def test_jobs_archive_and_restore(ml: MLClient, calls: Calls, trained: str) -> None:
    ml.jobs.archive(trained)
    calls.were(f"GET jobs {READ}", f"PATCH history: experiments/runs {HISTORY}")
    assert trained not in {each.name for each in ml.jobs.list()}
    assert trained in {each.name for each in ml.jobs.list(list_view_type=ListViewType.ARCHIVED_ONLY)}
    ml.jobs.restore(trained)
    assert trained in {each.name for each in ml.jobs.list()}


def test_jobs_update(ml: MLClient, calls: Calls, trained: str, ended: Ended) -> None:
    job = ended(trained)
    calls.pass_over()
    job.tags["more"], job.display_name, job.description = "tags", "Another name", "told"
    changed = ml.jobs.create_or_update(job)
    calls.were(f"GET jobs {READ}", f"PATCH history: experiments/runs {HISTORY}")
    assert (changed.tags["more"], changed.display_name, changed.description) == ("tags", "Another name", "told")


def test_run_history_is_where_the_discovery_says(ml: MLClient, calls: Calls, trained: str) -> None:
    another = ml_client(show_progress=False, raw_response_hook=calls.hear)
    assert not another.jobs.show_services(trained)
    calls.were(WORKSPACE, "GET discovery", f"GET history: runs/serviceinstances {HISTORY}")
