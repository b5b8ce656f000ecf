"""A job that was submitted is asked itself: until it ends, for its log, and for what it made."""

from __future__ import annotations

from pathlib import Path

from amlwrap import CommandJob, Workspace
from amlwrap.job import JobStatus


def test_a_job_is_followed_and_fetched_by_what_submit_returned(workspace: Workspace, tmp_path: Path) -> None:
    job = workspace.jobs.submit(CommandJob(command="echo told; echo made > outputs/made.txt", compute="cpu-cluster"))
    done = job.wait(timeout=300)
    assert (done.status, job.refresh()) == (JobStatus.COMPLETED, done)
    assert done.created_at
    assert done.started_at
    assert done.ended_at
    assert done.created_at <= done.started_at <= done.ended_at
    assert "told\n" in "".join(job.log())
    folder = job.download(tmp_path)
    assert [path.read_text(encoding="utf-8") for path in folder.rglob("made.txt")] == ["made\n"]
