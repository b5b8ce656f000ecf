"""One workspace spoken with in the words of two families: what is done through one is there through the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from attrs import frozen

from amlwrap import CommandJob, Input, JobStatus, Literal, Output, Workspace, sweep
from amlwrap.errors import JobCanceledError
from amlwrap.job import Objective, SweepJob, Trial
from amlwrap.jobfile import dump_job
from amlwrap.local import daemon
from tests.contract.conftest import API_VERSIONS
from tests.support.local_workspace import LOG_METRIC, patience


@frozen
class Pair:
    """The same workspace, opened in two api-versions."""

    here: Workspace
    there: Workspace


@pytest.fixture(scope="module")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("shared")
    daemon.start(folder)
    try:
        yield folder
    finally:
        daemon.stop(folder)


@pytest.fixture(params=[API_VERSIONS, API_VERSIONS[::-1]], ids=["first to second", "second to first"])
def pair(request: pytest.FixtureRequest, shared_home: Path) -> Iterator[Pair]:
    here, there = request.param
    with ExitStack() as opened:
        yield Pair(
            opened.enter_context(Workspace.local(shared_home, api_version=here)),
            opened.enter_context(Workspace.local(shared_home, api_version=there)),
        )


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with content of its own, so that no test finds what another uploaded."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.py").write_text(f"import sys; print({request.node.name!r}, *sys.argv[1:])\n")
    return tmp_path / "src"


def test_a_job_submitted_through_one_is_watched_and_downloaded_through_the_other(
    pair: Pair, folder: Path, tmp_path: Path
) -> None:
    job = CommandJob(
        command="python main.py ${{inputs.rate}} && cat ${{inputs.table}}/main.py > ${{outputs.made}}/copy.py",
        compute="cpu-cluster",
        code=folder,
        inputs={"table": Input(data=folder), "rate": Literal(0.1)},
        outputs={"made": Output()},
        environment_variables={"A": "b"},
        display_name="Across",
        tags={"team": "plants"},
    )
    submitted = pair.here.jobs.submit(job)
    seen: list[str] = []
    finished = pair.there.jobs.wait(submitted.name, on_change=lambda state: seen.append(str(state.status)))
    assert finished.status is JobStatus.COMPLETED
    assert seen[-1] == "Completed"
    assert "0.1" in "".join(pair.there.jobs.log(submitted.name))
    made = pair.there.jobs.download(submitted.name, tmp_path / "down")
    assert (made / "named-outputs" / "made" / "copy.py").read_text() == (folder / "main.py").read_text()
    assert (made / "user_logs" / "std_log.txt").is_file()
    listed = {found.name: found for found in pair.there.jobs.list(job_type="Command", tag="team")}
    assert listed[submitted.name].status is JobStatus.COMPLETED


def test_a_job_is_described_alike_by_both(pair: Pair, folder: Path) -> None:
    job = CommandJob(
        command='python main.py "${{inputs.table}}" > ${{outputs.made}}/x',
        compute="cpu-cluster",
        code=folder,
        inputs={"table": Input(data=folder / "main.py")},
        outputs={"made": Output(path="some/where")},
        description="said twice",
        experiment_name="alike",
    )
    name = pair.here.jobs.submit(job).name
    pair.here.jobs.wait(name)
    first, second = pair.here.jobs.get(name).description, pair.there.jobs.get(name).description
    assert isinstance(first, CommandJob)
    assert isinstance(second, CommandJob)
    for said in ("command", "code", "compute", "description", "experiment_name", "instance_count"):
        assert getattr(first, said) == getattr(second, said), said
    kept = first.inputs["table"], second.inputs["table"]
    assert [value.data for value in kept if isinstance(value, Input)] == [pair_id(pair, folder)] * 2
    assert [
        (out.path, str(out.datastore).rpartition("/")[2]) for out in (first.outputs["made"], second.outputs["made"])
    ] == [("some/where", "workspaceblobstore")] * 2
    assert "python main.py" in dump_job(second)


def pair_id(pair: Pair, folder: Path) -> str:
    """Return the id of the data that a file is registered as."""
    return pair.there.data.create(None, folder / "main.py").id


def test_what_is_uploaded_through_one_is_not_uploaded_through_the_other(pair: Pair, folder: Path) -> None:
    code = pair.here.code.upload("across", folder)
    data = pair.here.data.create("across", folder)
    made = pair.here.environments.create("across", image="python:3.11", conda_file="dependencies:\n- python=3.11\n")
    assert pair.there.code.upload("across", folder).id == code.id
    assert pair.there.data.create("across", folder).id == data.id
    again = pair.there.environments.create("across", image="python:3.11", conda_file="dependencies:\n- python=3.11\n")
    assert (again.id, again.image) == (made.id, made.image)
    assert [version.version for version in pair.there.code.versions("across")].count(code.version) == 1


def test_a_sweep_submitted_through_one_is_ranked_through_the_other(pair: Pair) -> None:
    job = SweepJob(
        trial=Trial(command=LOG_METRIC + "log_metric loss $AZUREML_SWEEP_rate 0"),
        compute="cpu-cluster",
        objective=Objective(primary_metric="loss", goal="Minimize"),
        search_space={"--rate": sweep.Choice([0.3, 0.1, 0.2])},
        algorithm="Grid",
        max_total_trials=3,
        max_concurrent_trials=3,
    )
    name = pair.here.jobs.submit(job).name
    assert pair.there.jobs.wait(name).status is JobStatus.COMPLETED
    trials = pair.there.jobs.trials(name)
    assert [trial.metric for trial in trials] == [0.1, 0.2, 0.3]
    assert [list(trial.as_lightgbm_params().items()) for trial in trials] == [[("rate", x)] for x in (0.1, 0.2, 0.3)]
    for opened in (pair.here, pair.there):
        refit = opened.jobs.describe_refit(name)
        assert "log_metric loss ${{inputs.rate}} 0" in refit.command
        assert refit.inputs == {"rate": Literal(0.1)}


def test_a_job_is_cancelled_and_deleted_through_the_other(pair: Pair) -> None:
    job = CommandJob(command="sleep 600", compute="cpu-cluster")
    name = pair.here.jobs.submit(job).name
    for _ in patience():
        if pair.there.jobs.get(name).status == JobStatus.RUNNING:
            break
    pair.there.jobs.cancel(name)
    with pytest.raises(JobCanceledError):
        pair.here.jobs.wait(name)
    pair.there.jobs.delete(name)
    assert name not in {found.name for found in pair.here.jobs.list()}
