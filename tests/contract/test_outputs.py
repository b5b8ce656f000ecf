"""What jobs leave behind comes back: logs, the default output, named outputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap import CommandJob, Workspace, sweep
from amlwrap.errors import JobFailedError, StorageError, UsageError
from amlwrap.job import Objective, Output, SweepJob, Trial

WRITES = "mkdir -p outputs && echo kept > outputs/default.txt && echo {} > $AZURE_ML_OUTPUT_model/model.txt"


def run(workspace: Workspace, job: CommandJob) -> str:
    return workspace.jobs.wait(workspace.jobs.submit(job).name).name


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_all_of_a_job_is_fetched_and_fetching_it_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    outputs = {"model": Output(), "unused": Output(), "placed": Output(path="somewhere/else")}
    command = WRITES.format("mine") + " && echo there > $AZURE_ML_OUTPUT_placed/x"
    name = run(workspace, CommandJob(command=command, compute="cpu-cluster", outputs=outputs))
    for _ in range(2):
        assert workspace.jobs.download(name, tmp_path) == tmp_path / name
        found = files(tmp_path / name)
        assert found.pop("user_logs/std_log.txt") == ""
        assert found == {
            "outputs/default.txt": "kept\n",
            "named-outputs/model/model.txt": "mine\n",
            "named-outputs/placed/x": "there\n",
        }


def test_one_named_output_is_fetched_alone(workspace: Workspace, tmp_path: Path) -> None:
    job = CommandJob(command=WRITES.format("mine"), compute="cpu-cluster", outputs={"model": Output()})
    name = run(workspace, job)
    folder = workspace.jobs.download(name, tmp_path, output="model")
    assert folder == tmp_path / name / "named-outputs" / "model"
    assert files(tmp_path) == {f"{name}/named-outputs/model/model.txt": "mine\n"}
    with pytest.raises(UsageError, match="no output 'modle'; its named outputs: model"):
        workspace.jobs.download(name, tmp_path, output="modle")


def test_every_trial_of_a_sweep_keeps_its_own_outputs(workspace: Workspace, tmp_path: Path) -> None:
    trial = Trial(command=WRITES.format("$AZUREML_SWEEP_x"), outputs={"model": Output()})
    objective = Objective(primary_metric="none", goal="Minimize")
    space = {"x": sweep.Choice(["a", "b"])}
    job = SweepJob(
        trial=trial,
        compute="cpu-cluster",
        objective=objective,
        search_space=space,
        algorithm="Grid",
        max_total_trials=2,
    )
    name = workspace.jobs.submit(job).name
    with pytest.raises(JobFailedError, match="logged no metric"):  # for want of one; its trials ran all the same
        workspace.jobs.wait(name)
    folders = [workspace.jobs.download(f"{name}_{number}", tmp_path, output="model") for number in (0, 1)]
    assert sorted(files(folder)["model.txt"] for folder in folders) == ["a\n", "b\n"]


@pytest.mark.parametrize("inside", ["", "named-outputs", "named-outputs/model"])
def test_nothing_is_written_through_a_link(workspace: Workspace, tmp_path: Path, inside: str) -> None:
    job = CommandJob(command=WRITES.format("mine"), compute="cpu-cluster", outputs={"model": Output()})
    name = run(workspace, job)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "here" / name / inside
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StorageError, match="is a link: nothing is written through it"):
        workspace.jobs.download(name, tmp_path / "here")
    assert list((tmp_path / "elsewhere").iterdir()) == []
