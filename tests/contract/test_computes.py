"""Computes of the local workspace, made and deleted in the words of each family: kept, listed, run on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amlwrap import CommandJob, Workspace
from amlwrap.references import short_name
from tests.support.program import Outcome, run_program

Run = Callable[..., Outcome]


@pytest.fixture
def run(home: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))

    def run(*arguments: str) -> Outcome:
        return run_program(capfd, *arguments, "--local")

    return run


def test_a_cluster_is_made_listed_run_on_and_deleted(workspace: Workspace, run: Run) -> None:
    size = ("--size", "Standard_D2_v2", "--tier", "low_priority", "--idle-time-before-scale-down", "10m")
    made = run("compute", "create", "small", "--max-instances", "2", *size, "--tag", "team=plants", "-o", "json")
    facts = json.loads(made.out)
    assert facts["id"].endswith("/computes/small")
    assert facts | {
        "type": "AmlCompute", "size": "STANDARD_D2_V2", "min_instances": 0, "max_instances": 2, "tier": "low_priority",
        "idle_time_before_scale_down": 600, "tags": {"team": "plants"}, "provisioning_state": "Succeeded",
    } == facts  # fmt: skip
    assert "small" in {compute.name for compute in workspace.computes.list()}
    job = workspace.jobs.wait(workspace.jobs.submit(CommandJob(command="true", compute="small")).name)
    assert job.description and short_name(str(job.description.compute)) == "small"
    again = run("compute", "create", "small", "--max-instances", "3")
    assert (again.code, "its max_instances is 2, not 3" in again.err) == (2, True)
    gone = run("compute", "delete", "small", "nope", "--yes")
    assert (gone.code, gone.out) == (1, "")
    assert gone.err.startswith("Compute small is deleted.\namlwrap: There is no compute 'nope' in workspace local")
    assert "small" not in {compute.name for compute in workspace.computes.list()}


def test_a_cluster_is_neither_started_nor_stopped(run: Run) -> None:
    for verb in ("start", "stop"):
        refused = run("compute", verb, "cpu-cluster")
        assert (refused.code, "only a ComputeInstance is started and stopped" in refused.err) == (2, True)
