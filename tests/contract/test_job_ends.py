"""How jobs end that do not complete: cancelled, timed out, on the local workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap import CommandJob, Workspace, sweep
from amlwrap.errors import JobCanceledError, JobFailedError
from amlwrap.job import Objective, SweepJob, Trial
from tests.support.local_workspace import patience
from tests.support.program import run_program


def wait_until_running(workspace: Workspace, name: str) -> None:
    for _ in patience():
        if any(job.status == "Running" for job in workspace.jobs.list() if job.name == name):
            return
    raise AssertionError(f"{name} never ran")


def sweep_over_x(command: str) -> SweepJob:
    return SweepJob(
        trial=Trial(command=command),
        compute="cpu-cluster",
        objective=Objective(primary_metric="loss", goal="Minimize"),
        search_space={"x": sweep.Choice([1, 2])},
        algorithm="Grid",
        max_total_trials=2,
        max_concurrent_trials=2,
    )


def test_a_cancelled_job_is_told_with_its_log(workspace: Workspace, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    job = CommandJob(command=f"echo begun; touch {begun}; sleep 1000", compute="cpu-cluster")
    name = workspace.jobs.submit(job).name
    for _ in patience():
        if begun.exists():
            break
    workspace.jobs.cancel(name)
    with pytest.raises(JobCanceledError) as raised:
        workspace.jobs.wait(name, timeout=300)
    assert str(raised.value) == f"Job {name} ended as Canceled: The job was cancelled."
    assert raised.value.log_tail == ("begun", "[amlwrap] The job was cancelled.")


def test_a_job_that_times_out_while_it_is_streamed_ends_the_program_with_1(
    workspace: Workspace,
    home: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))
    text = "command: sleep 1000\ncompute: azureml:cpu-cluster\nname: slow\nlimits: {timeout: 1}\n"
    (tmp_path / "job.yml").write_text(text, encoding="utf-8")
    outcome = run_program(capsys, "job", "create", "-f", str(tmp_path / "job.yml"), "--stream", "--local")
    assert outcome.code == 1
    said = "Job slow ended as Canceled: The job was cancelled after its timeout of 0:00:01."
    assert outcome.err.splitlines()[-1] == f"amlwrap: {said}"
    with pytest.raises(JobCanceledError):
        workspace.jobs.wait("slow")


def test_a_cancelled_sweep_and_its_trials_are_told(workspace: Workspace) -> None:
    name = workspace.jobs.submit(sweep_over_x("sleep 1000")).name
    wait_until_running(workspace, f"{name}_0")
    workspace.jobs.cancel(name)
    with pytest.raises(JobCanceledError, match=f"Job {name} ended as Canceled: The job was cancelled"):
        workspace.jobs.wait(name, timeout=300)
    with pytest.raises(JobCanceledError, match="The sweep was stopped"):
        workspace.jobs.wait(f"{name}_0", timeout=300)


def test_a_sweep_whose_trials_were_all_cancelled_has_failed(workspace: Workspace) -> None:
    name = workspace.jobs.submit(sweep_over_x("sleep 1000")).name
    for number in (0, 1):
        wait_until_running(workspace, f"{name}_{number}")
        workspace.jobs.cancel(f"{name}_{number}")
    with pytest.raises(JobFailedError, match=r"None of the 2 trials completed \(2 Canceled\)"):
        workspace.jobs.wait(name, timeout=300)
