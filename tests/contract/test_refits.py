"""`amlwrap job best --refit`: a sweep's best trial once more, from the trial's outputs to the job that ran."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap import Workspace, sweep
from amlwrap.errors import UsageError
from amlwrap.job import Input, Job, Objective, Output, SweepJob, Trial
from tests.contract.conftest import API_VERSIONS
from tests.support.local_workspace import LOG_METRIC
from tests.support.program import Outcome, run_program

# Takes the bundled trainer's command line and leaves what it leaves, without learning anything.
TRAINER = """
import json, os, pathlib, sys, urllib.request
value = float(sys.argv[-1].rpartition("=")[2])
logged = {"run_id": os.environ["MLFLOW_RUN_ID"], "key": "test-l2", "value": value, "timestamp": 0, "step": 0}
request = urllib.request.Request(
    os.environ["MLFLOW_TRACKING_URI"] + "/api/2.0/mlflow/runs/log-metric",
    json.dumps(logged).encode(),
    {"Authorization": "Bearer " + os.environ["MLFLOW_TRACKING_TOKEN"]},
)
urllib.request.urlopen(request).close()
outputs = pathlib.Path("outputs")
outputs.mkdir(exist_ok=True)
(outputs / "told.json").write_text(json.dumps(sys.argv[1:]))
if "WITHOUT_MODEL" not in os.environ:
    (outputs / "model.json").write_text(json.dumps({"iterations": 57}))
"""
COMMAND = 'python train.py --data "${{inputs.data}}" --label=y --validation-fraction 0.2 --no-report --max_bin 15'


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """What looks like a trial of the bundled trainer."""
    code, data = tmp_path / "code", tmp_path / "rows.csv"
    code.mkdir()
    (code / "train.py").write_text(TRAINER)
    data.write_text("x,y\n1,2\n")
    return Trial(command=COMMAND, code=code, inputs={"data": Input(data=data)}, outputs={"more": Output()})


def submit(workspace: Workspace, trial: Trial, *values: object, name: str = "--learning_rate") -> Job:
    described = SweepJob(
        trial=trial,
        compute="cpu-cluster",
        objective=Objective(primary_metric="test-l2", goal="Minimize"),
        search_space={name: sweep.Choice(list(values))},
        algorithm="Grid",
        max_total_trials=len(values),
        max_concurrent_trials=len(values),
        experiment_name="refits",
        tags={"a": "b"},
    )
    return workspace.jobs.submit(described)


def finish(workspace: Workspace, trial: Trial, *values: object, name: str = "--learning_rate") -> str:
    return workspace.jobs.wait(submit(workspace, trial, *values, name=name).name, timeout=300).name


@pytest.fixture
def refit(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))
    return lambda name, *options: run_program(capsys, "job", "best", name, "--refit", "--local", *options)


def test_the_best_model_is_trained_on_all_rows_for_as_many_iterations(
    workspace: Workspace, trial: Trial, refit: Callable[..., Outcome], tmp_path: Path
) -> None:
    name = finish(workspace, trial, 0.5, 0.1)
    told = (
        f"Refit of {name}_1: all rows, 57 iterations; its score is the trial's, test-l2 0.1, since no rows are left to "
        "test on.\n"
    )
    planned = refit(name, "--dry-run")
    assert (planned.code, planned.err) == (0, told)
    assert json.loads(planned.out)[-1]["body"]["properties"]["tags"] == {"a": "b"}
    done = refit(name, "--refit-name", f"{name}-again", "--stream", "-o", "json")
    assert done.err.startswith(told)
    job = json.loads(done.out)
    assert (job["name"], job["status"], job["experiment_name"]) == (f"{name}-again", "Completed", "refits")
    outputs = workspace.jobs.download(job["name"], tmp_path) / "outputs"
    _, rows, *options = json.loads((outputs / "told.json").read_text())
    assert Path(rows).name == "rows.csv"
    assert options == [
        "--label=y", "--validation-fraction=0", "--max_bin=15", "--learning_rate=0.1", "--num_iterations=57",
    ]  # fmt: skip


def test_a_script_of_ones_own_finds_the_winners_values_where_it_looked_for_them(
    workspace: Workspace, refit: Callable[..., Outcome]
) -> None:
    words = 'a "b" $c'
    command = f'{LOG_METRIC} log_metric test-l2 1 0; echo "[${{{{search_space.words}}}}]"; env | grep ^AZUREML_SWEEP_'
    name = finish(workspace, Trial(command=command), words, name="words")
    done = refit(name, "--stream")
    assert done.code == 0, done.err
    assert done.err.startswith(
        f"Refit of {name}_0: its command as it was, since which rows a script of your own keeps aside is for the "
        "script to say.\n"
    )
    assert f"[{words}]\nAZUREML_SWEEP_words={words}\n" in done.out


@pytest.mark.parametrize("api_version", API_VERSIONS[-1:], indirect=True, scope="module")
def test_a_trial_that_is_gone_or_tells_nothing_of_its_model_is_not_trained_again(
    workspace: Workspace, trial: Trial, refit: Callable[..., Outcome]
) -> None:
    name = finish(workspace, evolve(trial, environment_variables={"WITHOUT_MODEL": "1"}), 0.1)
    told = (
        f"amlwrap: Of trial {name}_0 there is no outputs/model.json that says how many iterations its model has, for "
        f"which to train on all rows: train with the parameters that `amlwrap job best {name}` shows instead.\n"
    )
    assert refit(name) == Outcome(1, "", told)
    workspace.jobs.delete(f"{name}_0")  # and with it what it logged
    gone = (
        f"amlwrap: Sweep {name} has no best trial: no trial has ended with a finite value of 'test-l2', and NaN counts "
        "as not logged.\n"
    )
    assert refit(name) == Outcome(1, "", gone)


def test_a_sweep_that_still_goes_on_has_no_winner_to_train_again(workspace: Workspace) -> None:
    running = submit(workspace, Trial(command="sleep 600"), 1)
    try:
        with pytest.raises(UsageError, match=rf"Job {running.name} is \w+: wait for it, as `amlwrap job wait"):
            workspace.jobs.describe_refit(running.name)
    finally:
        workspace.jobs.cancel(running.name)
