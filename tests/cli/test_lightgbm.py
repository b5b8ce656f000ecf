"""`amlwrap lightgbm` and `amlwrap job create|show`: what options become, and what each mistake is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.contract import check_body
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer

Run = Callable[..., Outcome]
SCRIPT = ["--compute", "cpu-cluster", "--code", "train:1", "--environment", "lightgbm:2", "--input", "iris=iris:1"]
COMMAND = [*SCRIPT, "--command", "python main.py --iris-csv $AZURE_ML_INPUT_iris"]


def planned(outcome: Outcome) -> dict[str, Any]:
    """Return the job's body of a dry run, valid by the contract."""
    assert outcome.code == 0, outcome.err
    body: dict[str, Any] = json.loads(outcome.out)[-1]["body"]
    check_body("JobBaseResource", body)
    properties: dict[str, Any] = body["properties"]
    return properties


def test_a_dry_run_prints_the_exact_body_and_sends_nothing(amlwrap: Run, server: ScriptedServer) -> None:
    script_default_datastore(server)
    options = [
        "--env",
        "A=b=c",
        "--tag",
        "x=y",
        "--timeout",
        "1h30m",
        "--instance-count",
        "2",
        "--experiment-name",
        "iris",
    ]
    body = planned(amlwrap("lightgbm", "train", *COMMAND, *options, "--job-output", "model=models", "--dry-run"))
    assert body["command"] == "python main.py --iris-csv $AZURE_ML_INPUT_iris"
    assert body["codeId"].endswith("/codes/train/versions/1")
    assert body["environmentId"].endswith("/environments/lightgbm/versions/2")
    assert body["inputDataBindings"]["iris"]["dataId"].endswith("/data/iris/versions/1")
    assert (body["environmentVariables"], body["tags"], body["timeout"]) == ({"A": "b=c"}, {"x": "y"}, "PT1H30M")
    assert body["compute"]["instanceCount"] == 2
    assert body["experimentName"] == "iris"
    assert all(request.method == "GET" for request in server.requests)


def test_a_script_and_its_arguments_make_the_command(amlwrap: Run) -> None:
    arguments = ["--script", "main.py", "--argument=--csv", "--argument", "$AZURE_ML_INPUT_iris", "--argument", "a b"]
    body = planned(amlwrap("lightgbm", "train", *SCRIPT, *arguments, "--dry-run"))
    assert body["command"] == "python main.py --csv \"$AZURE_ML_INPUT_iris\" 'a b'"


def test_a_sweep_takes_distributions_a_policy_and_limits(amlwrap: Run) -> None:
    options = [
        "--search=--learning_rate=uniform(0.01, 0.9)",
        "--search=--boosting=choice(gbdt, dart)",
        "--search=leaves=quniform(8, 64, 8)",
        "--search=l1=loguniform(1, 2.718281828459045)",
        "--early-termination=bandit(slack_factor=0.1, delay_evaluation=5)",
        "--max-total-trials=8",
        "--max-concurrent-trials=2",
        "--trial-timeout=90",
    ]
    body = planned(amlwrap("lightgbm", "sweep", *COMMAND, "--metric", "multi_logloss", *options, "--dry-run"))
    assert body["searchSpace"] == {
        "--learning_rate": ["uniform", [0.01, 0.9]],
        "--boosting": ["choice", [["gbdt", "dart"]]],
        "leaves": ["quniform", [8, 64, 8]],
        "l1": ["loguniform", [0.0, 1.0]],
    }
    assert body["objective"] == {"goal": "Minimize", "primaryMetric": "test-multi_logloss"}
    assert body["earlyTermination"] == {
        "policyType": "Bandit",
        "slackFactor": 0.1,
        "evaluationInterval": 1,
        "delayEvaluation": 5,
    }
    assert (body["maxTotalTrials"], body["maxConcurrentTrials"], body["trial"]["timeout"]) == (8, 2, "PT1M30S")
    assert "inputDataBindings" in body["trial"]


def test_a_sweep_of_the_bundled_trainer_starts_from_a_preset(amlwrap: Run, server: ScriptedServer) -> None:
    script_default_datastore(server)
    options = ["--search-space", "small", "--search", "num_leaves=choice(7, 15)", "--algorithm", "bayesian"]
    trainer = [
        "--compute",
        "c",
        "--data",
        "rows:1",
        "--label",
        "y",
        "--param",
        "extra_trees=true",
        "--class-weight=balanced",
    ]
    body = planned(amlwrap("lightgbm", "sweep", *trainer, "--metric", "auc", *options, "--dry-run"))
    assert body["searchSpace"]["--num_leaves"] == ["choice", [[7, 15]]]
    assert body["searchSpace"]["--learning_rate"] == ["uniform", [0.02, 0.3]]
    asked = "--class-weight=balanced --no-report --extra_trees true --objective binary --metric auc"
    assert asked in body["trial"]["command"]


def script_default_datastore(server: ScriptedServer) -> None:
    contents = {
        "contentsType": "AzureBlob",
        "accountName": "a",
        "containerName": "c",
        "credentials": {"credentialsType": "None"},
    }
    datastore = {
        "name": "workspaceblobstore",
        "id": "/x/datastores/workspaceblobstore",
        "properties": {"isDefault": True, "contents": contents},
    }
    server.on("GET", "*/datastores", Answer(body={"value": [datastore]}))


MISTAKES = [
    (["train"], "Say what to run: --data and --label"),
    (["train", *COMMAND, "--shm-size", "2"], "--shm-size: must be a number with a unit"),
    (["train", *COMMAND, "--job-tier", "gold"], "--job-tier gold: use one of Spot, Basic, Standard, Premium."),
    (["train", *COMMAND, "--identity", "me"], "--identity me: use one of aml_token, managed, user_identity."),
    (["train", *COMMAND, "--shm-size", "2g"], "--shm-size: the size of shared memory came with api-version 2022-10-01"),
    (["train", *COMMAND, "--docker-args", "--gpus all"], "--docker-args: further arguments of Docker came with"),
    (["train", *COMMAND, "--job-tier", "spot"], "--job-tier: the tier of a queue came with api-version 2023-10-01"),
    (["train", *COMMAND, "--identity", "user_identity"], "--identity: the identity of the user came with api-version"),
    (["train", *COMMAND[2:], "--dry-run"], "--compute: serverless compute came with api-version 2022-05-01"),
    (
        ["sweep", *COMMAND, "--metric", "auc", "--search", "a=randint(2)", "--seed", "1"],
        "--seed: the seed of a sweep came with api-version 2022-05-01",
    ),
    (
        ["sweep", *COMMAND, "--metric", "auc", "--search", "a=randint(2)", "--sampling-rule", "sobol"],
        "--sampling-rule: drawing with a Sobol sequence came with api-version 2022-05-01",
    ),
    (["train", "--compute", "c"], "Say what to run: --data and --label for the bundled trainer"),
    (["train", *SCRIPT, "--command", "a", "--data", "d:1"], "needs both --data and --label"),
    (["train", *COMMAND, "--data", "d:1", "--label", "y"], "Give either --data and --label, for the bundled trainer"),
    (["train", *COMMAND, "--param", "eta=1"], "--param is for the bundled trainer"),
    (["train", *COMMAND, "--image", "i"], "either --environment, or --image"),
    (["train", *COMMAND, "--env", "A"], "--env A: write NAME=VALUE"),
    (["train", *COMMAND, "--tag", "a=1", "--tag", "a=2"], "--tag names 'a' twice"),
    (["train", *COMMAND, "--timeout", "soon"], "--timeout soon: write seconds"),
    (["train", "--compute", "c", "--data", "d:1", "--label", "y", "--param", "lerning_rate=1"], "'learning_rate'"),
    (
        ["train", "--compute", "c", "--data", "no.csv", "--label", "y"],
        "--data: there is no file or folder 'no.csv' here",
    ),
    (["train", "--compute", "c", "--code", "./no", "--script", "main.py"], "The code folder no does not exist"),
    (["sweep", *COMMAND, "--metric", "auc"], "Say what to vary"),
    (["sweep", *COMMAND, "--metric", "auc", "--search", "a=unifrom(1)"], "a=unifrom(1): write a distribution"),
    (["sweep", *COMMAND, "--metric", "auc", "--search", "a=uniform(1)"], "is the wrong number of arguments"),
    (["sweep", *COMMAND, "--metric", "auc", "--search", "a=uniform(2, 1)"], "--search a=uniform(2, 1): min_value"),
    (["sweep", *COMMAND, "--metric", "auc", "--search", "a"], "--search a: write NAME=DISTRIBUTION"),
    (
        ["sweep", *COMMAND, "--metric", "auc", "--search-space", "big"],
        "--search-space big: use one of small, thorough.",
    ),
    (["sweep", *COMMAND, "--metric", "auc", "--search", "a=randint(2)", "--early-termination", "x"], "no such policy"),
    (
        ["sweep", *COMMAND, "--metric", "auc", "--search", "a=randint(2)", "--early-termination", "bandit(slack=1)"],
        "bandit has no argument such as slack",
    ),
    (
        ["sweep", *COMMAND, "--metric", "auc", "--search", "a=randint(2)", "--early-termination", "bandit(0.1)"],
        "--early-termination bandit(0.1): 0.1: write NAME=VALUE, such as bandit(slack_factor=0.1).",
    ),
]


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES)
def test_a_mistake_is_one_sentence_and_nothing_is_sent(
    arguments: list[str], sentence: str, amlwrap: Run, server: ScriptedServer
) -> None:
    outcome = amlwrap("lightgbm", *arguments)
    assert outcome.code == 2
    assert sentence in " ".join(outcome.err.split())
    assert "Traceback" not in outcome.err
    assert not server.requests


FAULTY = [
    (["--label", "z"], "There is no column 'z' in rows.csv; it has a, w, y."),
    (["--label", "y", "--weight", "w"], "The weight 'w' is '-1' in row 3 of rows.csv, which is below 0"),
    (["--label", "y", "--class-weight", "q=2"], "There is no class q; the label has p, r."),
    (["--label", "y", "--param", "objective=regression"], "The label 'y' is text, which the objective cannot learn"),
]


@pytest.mark.parametrize("command", [["train"], ["sweep", "--metric", "auc", "--search-space", "small"]])
@pytest.mark.parametrize(("options", "sentence"), FAULTY[:3])
def test_a_faulty_table_is_told_before_anything_is_sent(
    command: list[str], options: list[str], sentence: str, amlwrap: Run, server: ScriptedServer, rows: Path
) -> None:
    outcome = amlwrap("lightgbm", *command, "--compute", "c", "--data", str(rows), *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert sentence in " ".join(outcome.err.split())
    assert not server.requests


def test_an_objective_that_does_not_suit_the_label_is_told(amlwrap: Run, server: ScriptedServer, rows: Path) -> None:
    options, sentence = FAULTY[3]
    outcome = amlwrap("lightgbm", "train", "--compute", "c", "--data", str(rows), *options)
    assert outcome.code == 2
    assert sentence in " ".join(outcome.err.split())
    assert not server.requests


def test_a_preset_suits_the_rows_of_a_local_table(amlwrap: Run, server: ScriptedServer, rows: Path) -> None:
    script_default_datastore(server)
    options = ["--metric", "auc", "--search-space", "small", "--max-total-trials", "4", "--dry-run"]
    body = planned(amlwrap("lightgbm", "sweep", "--compute", "c", "--data", str(rows), "--label", "y", *options))
    assert body["searchSpace"]["--num_leaves"] == ["quniform", [8, 16, 8]]
    assert body["searchSpace"]["--min_data_in_leaf"] == ["quniform", [1, 3, 1]]


def test_class_weights_count_in_test_metrics_if_asked(amlwrap: Run, server: ScriptedServer, rows: Path) -> None:
    script_default_datastore(server)
    options = ["--class-weight", "p=2", "--class-weighted-metrics", "--dry-run"]
    body = planned(amlwrap("lightgbm", "train", "--compute", "c", "--data", str(rows), "--label", "y", *options))
    assert "--class-weight=p=2 --class-weighted-metrics" in body["command"]
    assert amlwrap("lightgbm", "train", "--compute", "c", "--data", "d:1", "--label", "y", *options[2:]).code == 2


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A table with 80 rows, one of them with a weight below 0."""
    path = tmp_path / "rows.csv"
    lines = [f"{row},{-1 if row == 2 else 1},{'pr'[row % 2]}\n" for row in range(80)]
    path.write_text("a,w,y\n" + "".join(lines))
    return path


def test_a_job_file_is_submitted_with_changes_and_shown_as_one(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path
) -> None:
    file = tmp_path / "job.yml"
    file.write_text(
        "type: command\ncommand: python main.py ${{inputs.iris}}\ncompute: azureml:cpu-cluster\n"
        "inputs:\n  iris: {path: 'azureml:iris:1'}\n"
    )
    dry_run = amlwrap("job", "create", "-f", str(file), "--set", "limits.timeout=60", "--name", "run-1", "--dry-run")
    body = planned(dry_run)
    assert (body["command"], body["timeout"]) == ("python main.py $AZURE_ML_INPUT_iris", "PT1M")
    assert json.loads(dry_run.out)[-1]["path"].split("?")[0].endswith("/jobs/run-1")

    properties = {**body, "status": "Completed", "properties": {"mlflow.runId": "x", "mine": "kept"}}
    server.on("GET", "*/jobs/run-1", Answer(body={"name": "run-1", "id": "/x/jobs/run-1", "properties": properties}))
    shown = amlwrap("job", "show", "run-1", "-o", "yaml")
    assert "command: python main.py ${{inputs.iris}}" in shown.out
    assert "mine: kept" in shown.out
    assert "mlflow.runId" not in shown.out
    file.write_text(shown.out)
    again = planned(amlwrap("job", "create", "-f", str(file), "--dry-run"))
    assert again == {**body, "properties": {"mine": "kept"}}
    assert json.loads(amlwrap("job", "show", "run-1", "-o", "json").out)["status"] == "Completed"


def test_a_mistake_in_a_job_file_is_told_with_its_line(amlwrap: Run, server: ScriptedServer, tmp_path: Path) -> None:
    file = tmp_path / "job.yml"
    file.write_text("type: command\ncommand: python main.py\ncompute: cpu\nshm_size: 2g\n")
    outcome = amlwrap("job", "create", "-f", str(file))
    assert outcome.code == 2
    assert f"{file}, line 4: shm_size: there is no such key" in outcome.err
    assert not server.requests


def test_a_job_is_shown_without_what_opens_its_urls_and_is_not_sent_like_that(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path
) -> None:
    properties = {
        "jobType": "Command",
        "command": "cat $AZURE_ML_INPUT_rows",
        "compute": {"target": "/x/computes/cpu"},
        "inputs": {"rows": {"jobInputType": "uri_file", "uri": "https://account.example/rows.csv?sig=hidden"}},
        "environmentId": "/x/environments/e/versions/1",
        "status": "Completed",
    }
    server.on("GET", "*/jobs/run-1", Answer(body={"name": "run-1", "id": "/x/jobs/run-1", "properties": properties}))
    shown = amlwrap("job", "show", "run-1", "-o", "yaml", "--api-version", "2024-04-01")
    assert "path: https://account.example/rows.csv?...\n" in shown.out
    assert shown.err == "What opens the URL of input 'rows' is left out: write it back before the file is sent again.\n"
    assert "hidden" not in amlwrap("job", "show", "run-1", "-o", "json", "--api-version", "2024-04-01").out
    file = tmp_path / "again.yml"
    file.write_text(shown.out)
    again = amlwrap("job", "create", "-f", str(file), "--dry-run")
    assert again.code == 2
    assert "inputs.rows.path: what opens the URL was left out when it was shown" in again.err
