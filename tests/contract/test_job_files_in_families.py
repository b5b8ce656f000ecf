"""Job files through the second family: sent as they mean it, run, and shown as files that mean the same.

What the first family has no words for is told with the line and the first api-version that has them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from amlwrap import JobStatus, Workspace
from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY
from amlwrap.errors import NotFoundError
from amlwrap.job import Job
from amlwrap.jobfile import load_job
from amlwrap.local import daemon
from tests.support.contract import check_body
from tests.support.family_job_cases import FILES
from tests.support.family_job_files import FamilyFile
from tests.support.local_workspace import LOG_METRIC
from tests.support.program import Outcome, run_program

FIRST, SECOND = FIRST_FAMILY[0], "2024-04-01"
NEWEST = SECOND_FAMILY[-1]
SCHEMAS = {
    FIRST: {
        "codes": "CodeVersionResource",
        "data": "DataVersionResource",
        "environments": "EnvironmentSpecificationVersionResource",
        "jobs": "JobBaseResource",
    },
    SECOND: {
        "codes": "CodeVersionResource",
        "data": "DataVersionBaseResource",
        "environments": "EnvironmentVersionResource",
        "jobs": "JobBaseResource",
    },
}
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


@frozen
class Place:
    """A workspace that holds what the files name, and a folder that holds what they read."""

    home: Path
    folder: Path
    id: str
    model_uri: str

    def write(self, text: str, name: str = "job.yml") -> Path:
        written = self.folder / name
        written.write_text(text.replace("~", self.id).replace("MODEL_URI", self.model_uri), encoding="utf-8")
        return written

    def neutral(self, printed: str, job: str) -> list[dict[str, Any]]:
        """Return printed requests with words for what differs from run to run; see `tests.support.family_job_files`."""
        printed = printed.replace(self.id, "~").replace(self.model_uri, "MODEL_URI").replace(job, "NAME")
        printed = re.sub(r"http://127\.0\.0\.1:\d+/amlwraplocal/azureml-blobstore-[0-9a-f-]+", "BLOBS", printed)
        return list(json.loads(re.sub(r"(?<=[/\"])[0-9a-f]{16,64}(?=[/?\"])", "CONTENT", printed)))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    home, folder = tmp_path_factory.mktemp("families"), tmp_path_factory.mktemp("files")
    for path, text in {
        "model/MLmodel": "flavors: {}\n",
        "table/MLTable": "paths: []\n",
        "docker/Dockerfile": "FROM python:3.11\nCOPY more /more\n",
        "docker/more": "more\n",
        "log/log.sh": f'{LOG_METRIC} log_metric "$@"\n',
    }.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    daemon.start(home)
    try:
        with Workspace.local(home, api_version=SECOND) as workspace:
            for name in ("e", "AzureML-sklearn-1.0-py38-cpu"):
                put(workspace, f"environments/{name}", {"image": "mcr.microsoft.com/image:1"})
            uri = workspace.data.upload(folder / "model")
            put(workspace, "models/m", {"modelUri": uri, "modelType": "mlflow_model"})
            workspace.data.create("rows", folder / "table", version="1")
            workspace.data.create("table", folder / "table", version="1", type="mltable")
            yield Place(home, folder, workspace.id, uri)
    finally:
        daemon.stop(home)


def put(workspace: Workspace, asset: str, properties: dict[str, Any]) -> None:
    url = f"{workspace.endpoint}{workspace.id}/{asset}/versions/1?api-version={SECOND}"
    workspace.http.put(url, json={"properties": properties}).raise_for_status()


@pytest.fixture
def create(place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return `amlwrap job create -f FILE` in an api-version."""
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(place.home))

    def run(file: Path, api_version: str, *options: str) -> Outcome:
        return run_program(capsys, "job", "create", "-f", str(file), "--local", "--api-version", api_version, *options)

    return run


@every_file
def test_the_second_family_is_sent_what_the_file_means(file: FamilyFile, place: Place, create: Any) -> None:
    for api_version in file.spoken:
        outcome = create(place.write(file.text), api_version, "--dry-run", "--name", "made-up")
        assert outcome.code == 0, outcome.err
        *assets, job = place.neutral(outcome.out, "made-up")
        assert job["path"] == f"~/jobs/NAME?api-version={api_version}"
        assert job["body"]["properties"] == file.body
        sent = {request["path"].split("/")[1]: request["body"]["properties"] for request in assets}
        assert sent == file.registers
        for request in json.loads(outcome.out):
            collection = request["path"].removeprefix(place.id).split("/")[1]
            check_body(SCHEMAS[SECOND][collection], request["body"], SECOND)


@every_file
def test_the_first_family_takes_it_or_tells_line_and_api_version(file: FamilyFile, place: Place, create: Any) -> None:
    written = place.write(file.text)
    outcome = create(written, FIRST, "--name", "first", *([] if file.refused else ["--dry-run"]))
    if file.refused is None:
        assert outcome.code == 0, outcome.err
        for request in json.loads(outcome.out):
            collection = request["path"].removeprefix(place.id).split("/")[1]
            check_body(SCHEMAS[FIRST][collection], request["body"], FIRST)
        return
    line, since = file.refused
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    separator = ", " if line.startswith("line") else ": "
    assert outcome.err.startswith(f"amlwrap: {written}{separator}{line}: "), outcome.err
    assert f"came with api-version {since}, and {FIRST} is spoken: " in outcome.err
    with Workspace.local(place.home) as workspace, pytest.raises(NotFoundError):
        workspace.jobs.get("first")


@pytest.fixture(scope="module")
def run_through(place: Place) -> dict[str, Job]:
    """Every file that runs on the local workspace, run through the second family: the jobs by what they are about."""
    with Workspace.local(place.home, api_version=NEWEST) as workspace:
        submitted = {
            file.name: workspace.jobs.submit(load_job(place.write(file.text))).name for file in FILES if file.runs
        }
        return {name: workspace.jobs.wait(job) for name, job in submitted.items()}


def test_all_that_runs_without_azure_is_completed(run_through: dict[str, Job]) -> None:
    assert {job.status for job in run_through.values()} == {JobStatus.COMPLETED}
    assert len(run_through) > 20


def test_a_job_reads_the_model_and_the_literals_of_its_file(run_through: dict[str, Job], place: Place) -> None:
    with Workspace.local(place.home) as workspace:
        for kind in ("mlflow_model", "custom_model", "triton_model"):
            for path in ("azureml:m:1", "model"):
                assert "MLmodel" in "".join(workspace.jobs.log(run_through[f"{kind} {path}"].name))
        assert '1.10 1e-3 true 007 it\'s "so" $HOME' in "".join(workspace.jobs.log(run_through["literals"].name))
        trials = workspace.jobs.trials(run_through["a sweep with inputs at the top"].name)
        assert [trial.metric for trial in trials] == [trial.parameters["rate"] for trial in trials]
        assert len(trials) == 2


def test_an_output_is_registered_under_the_name_in_its_file(run_through: dict[str, Job], place: Place) -> None:
    with Workspace.local(place.home, api_version=NEWEST) as workspace:
        job = run_through["an output that is registered"]
        assert workspace.data.get("made").path.endswith(f"azureml/{job.name}/made")


@pytest.mark.parametrize("file", [file for file in FILES if file.runs], ids=lambda file: file.name)
def test_a_job_is_shown_as_a_file_that_means_the_same(
    file: FamilyFile,
    place: Place,
    create: Any,
    run_through: dict[str, Job],
    capsys: pytest.CaptureFixture[str],
) -> None:
    job = run_through[file.name]
    shown = run_program(capsys, "job", "show", job.name, "-o", "yaml", "--local", "--api-version", file.spoken[0])
    assert shown.code == 0, shown.err
    assert job.name not in shown.out
    again = place.folder / "again.yml"
    again.write_text(shown.out, encoding="utf-8")
    outcome = create(again, file.spoken[0], "--dry-run", "--name", "made-up")
    assert outcome.code == 0, outcome.err
    (request,) = place.neutral(outcome.out, "made-up")
    assert request["body"]["properties"] == with_defaults(file.body)
    first = create(again, FIRST, "--dry-run")
    if file.refused is None or "environments" in file.registers:  # what is registered is named by its reference
        assert first.code == 0, first.err
        return
    key = file.refused[0].rpartition(": ")[2].removeprefix("trial.")  # files may have what all trials share outside
    assert first.code == 2
    assert re.fullmatch(rf"amlwrap: {again}(, line \d+)?: {re.escape(key)}: .*\n", first.err), first.err
    assert f"came with api-version {file.refused[1]}, and {FIRST} is spoken: " in first.err


def with_defaults(body: dict[str, Any]) -> dict[str, Any]:
    """Return properties with what the service says where a job says nothing, and which means the same."""
    whole = {"experimentName": "Default", **body}
    if "samplingAlgorithm" in body:
        whole["samplingAlgorithm"] = {"rule": "Random", **body["samplingAlgorithm"]}
    return whole
