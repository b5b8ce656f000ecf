"""Models over a real socket: from jobs, datastores and this machine, through both families of api-versions."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from amlwrap import CommandJob, Input, Objective, Output, SweepJob, Trial, Workspace, sweep
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.errors import InexpressibleError, JobsNotCompletedError, UsageError
from amlwrap.job import SamplingAlgorithm
from tests.support.local_workspace import LOG_METRIC
from tests.support.program import Outcome, run_program

STORE, ARTIFACTS = "workspaceblobstore", "workspaceartifactstore"
MLMODEL = "flavors:\n  lightgbm: {lgb_version: 4.10}\n"
FLAVORS = {"lightgbm": {"data": {"lgb_version": "4.10"}}}
SAVE = (
    "mkdir -p {0} && echo tree > {0}/model.txt && "
    "printf 'flavors:\\n  lightgbm: {{lgb_version: 4.10}}\\n' > {0}/MLmodel"
)
TREES = {"MLmodel": MLMODEL, "model.txt": "tree\n"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An MLflow model on this machine."""
    folder = tmp_path / "iris" / "model"
    folder.mkdir(parents=True)
    for name, text in TREES.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def ended(home: Path) -> None:
    """Jobs that have ended, by names that say what they left."""
    commands = {
        "trained": f"{SAVE.format('outputs/model')} && cp -r outputs/model/. $AZURE_ML_OUTPUT_extra",
        "empty": "true",
        "tree": "mkdir -p outputs && touch outputs/model.txt",
        "elsewhere": SAVE.format("outputs/best"),
        "failed": "false",
    }
    with Workspace.local(home) as workspace:
        for name, command in commands.items():
            outputs = {"extra": Output()} if name == "trained" else {}
            workspace.jobs.submit(CommandJob(name=name, command=command, compute="cpu-cluster", outputs=outputs))
        with pytest.raises(JobsNotCompletedError):  # on account of the one that fails
            workspace.jobs.wait_all(commands)


def read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def place(workspace: Workspace, model: object) -> tuple[str, str]:
    return str(getattr(model, "datastore_id", "")).rpartition("/")[2], str(getattr(model, "path", ""))


def test_what_a_job_made_is_registered_where_it_is_and_fetched(
    workspace: Workspace, ended: None, tmp_path: Path
) -> None:
    model = workspace.models.create("of-job", job="trained", tags={"data": "iris"})
    assert (model.version, model.type, model.job_name, model.flavors) == ("1", "mlflow_model", "trained", FLAVORS)
    assert place(workspace, model) == (ARTIFACTS, "ExperimentRun/dcid.trained/outputs/model")
    assert workspace.models.get("azureml:of-job@latest") == model
    for _ in range(2):
        fetched = workspace.models.download(model, tmp_path)
        assert fetched == tmp_path / "of-job" / "1" / "model"
        assert read(fetched) == TREES


def test_a_named_output_and_paths_in_a_jobs_outputs_are_registered(
    workspace: Workspace, ended: None, tmp_path: Path
) -> None:
    named = workspace.models.create("named", job="trained", output="extra")
    assert place(workspace, named) == (STORE, "azureml/trained/extra")
    artifacts = "azureml://jobs/trained/outputs/artifacts/paths"
    by_uri = workspace.models.create("by-uri", path=f"{artifacts}/outputs/model/")
    assert (place(workspace, by_uri)[1], by_uri.job_name) == ("ExperimentRun/dcid.trained/outputs/model", "trained")
    on_store = workspace.models.create("on-store", path=f"azureml://datastores/{STORE}/paths/azureml/trained/extra")
    assert (place(workspace, on_store), on_store.flavors) == (place(workspace, named), FLAVORS)
    file = workspace.models.create("file", path=f"{artifacts}/outputs/model/model.txt")
    fetched = workspace.models.download("file", tmp_path)
    assert (fetched, fetched.read_text()) == (tmp_path / "file" / "1" / "model.txt", "tree\n")
    assert (file.type or "custom_model", file.flavors) == ("custom_model", {})


def test_a_local_model_is_uploaded_once_under_its_own_name(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    model = workspace.models.create("local", path=folder)
    assert (model.version, model.type, model.flavors) == ("1", "mlflow_model", FLAVORS)
    assert place(workspace, model)[1].rpartition("/")[2] == "model"
    said: list[str] = []
    assert workspace.models.create("local", path=str(folder), notify=said.append) == model
    assert said == ["The same model is registered already, as local:1."]
    (folder / "model.txt").write_text("another tree\n")
    assert workspace.models.create("local", path=folder).version == "2"
    assert [found.version for found in workspace.models.versions("local")] == ["2", "1"]
    assert read(workspace.models.download("local:1", tmp_path / "a")) == TREES
    assert read(workspace.models.download("local", tmp_path / "a"))["model.txt"] == "another tree\n"
    assert "local" in list(workspace.models.list())


def test_a_registered_model_stays_on_its_datastore(workspace: Workspace, folder: Path) -> None:
    (folder / "model.txt").write_text("a tree of its own\n")
    first = workspace.models.create("placed", path=folder, datastore=ARTIFACTS)
    assert place(workspace, first)[0] == ARTIFACTS
    assert workspace.models.create("placed", path=folder) == first
    with pytest.raises(UsageError, match=f"registered on datastore {ARTIFACTS} already, as placed:1"):
        workspace.models.create("placed", path=folder, datastore=STORE)


def test_several_who_register_at_the_same_moment_all_get_a_version(workspace: Workspace, tmp_path: Path) -> None:
    def register(number: int) -> str:
        file = tmp_path / f"{number}.txt"
        file.write_text(str(number))
        return workspace.models.create("raced", path=file).version

    workspace.datastores.default()
    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(register, range(3))) == ["1", "2", "3"]


def test_a_model_is_the_input_of_a_job_or_the_api_version_says_that_it_cannot_be(
    workspace: Workspace, api_version: str, folder: Path, tmp_path: Path
) -> None:
    workspace.models.create("read", path=folder)
    job = CommandJob(
        command="mkdir -p outputs && cp -r ${{inputs.model}}/. outputs",
        compute="cpu-cluster",
        inputs={"model": Input(data="azureml:read@latest", type="mlflow_model")},
    )
    if api_version == FIRST_FAMILY[0]:
        with pytest.raises(InexpressibleError, match=r"^inputs\.model\.type: "):
            workspace.jobs.submit(job)
        return
    name = workspace.jobs.wait(workspace.jobs.submit(job).name).name
    assert read(workspace.jobs.download(name, tmp_path / "out") / "outputs") == TREES


@pytest.fixture
def amlwrap(
    home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., Outcome]:
    """Runs the program in a folder of its own."""
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: run_program(capfd, *arguments)


def test_the_verbs_of_models(amlwrap: Callable[..., Outcome], ended: None, folder: Path, tmp_path: Path) -> None:
    made = json.loads(amlwrap("model", "create", "verbs", "--job", "trained", "--tag", "a=b", "-o", "json").out)
    assert (made["version"], made["type"], made["job_name"]) == ("1", "mlflow_model", "trained")
    assert made["flavors"] == FLAVORS
    text = "name: verbs\npath: iris/model\ntype: mlflow_model\ndescription: mine\n"
    (tmp_path / "model.yml").write_text(text)
    made = json.loads(amlwrap("model", "create", "-f", "model.yml", "-o", "json").out)
    assert (made["version"], made["description"], made["job_name"]) == ("2", "mine", None)
    assert json.loads(amlwrap("model", "show", "verbs@latest", "-o", "json").out) == made
    listed = json.loads(amlwrap("model", "list", "verbs", "-o", "json").out)
    assert [row["version"] for row in listed] == ["2", "1"]
    assert amlwrap("model", "download", "verbs:2", "-p", "here").err.endswith("to here/verbs/2/model.\n")
    assert read(tmp_path / "here" / "verbs" / "2" / "model") == TREES


def test_a_job_without_a_model_is_told_with_what_it_left(
    workspace: Workspace, amlwrap: Callable[..., Outcome], ended: None
) -> None:
    artifacts = "azureml://jobs/{}/outputs/artifacts/paths"
    left = "left no MLflow model in outputs/model"
    told = {
        "empty": f"{left}, nor anything in outputs: have it save the model there, or give the path where the model is.",
        "tree": f"{left}, and has outputs/model.txt: give the path of the model, as in {artifacts}/outputs/model.txt.",
        "elsewhere": f"{left}, and elsewhere {artifacts}/outputs/best: give the path of the model.",
        "failed": "ended as Failed, and models come from jobs that have completed: register what it left by its path, "
        f"such as {artifacts}/outputs/model.",
    }
    for name, sentence in told.items():
        expected = Outcome(2, "", f"amlwrap: Job {name} {sentence.format(name)}\n")
        assert amlwrap("model", "create", "m", "--job", name) == expected
    assert "m" not in list(workspace.models.list())


def test_a_sweeps_model_is_its_best_trials_and_asked_for(workspace: Workspace, amlwrap: Callable[..., Outcome]) -> None:
    command = f"{LOG_METRIC} log_metric score ${{{{search_space.x}}}} 0; {SAVE.format('outputs/model')}"
    job = SweepJob(
        name="swept",
        trial=Trial(command=command),
        search_space={"x": sweep.Choice([1, 2])},
        objective=Objective(primary_metric="score", goal="Maximize"),
        algorithm=SamplingAlgorithm.GRID,
        max_total_trials=2,
        compute="cpu-cluster",
    )
    best = workspace.jobs.trials(workspace.jobs.wait(workspace.jobs.submit(job)))[0].name
    assert amlwrap("model", "create", "swept", "--job", "swept") == Outcome(
        2,
        "",
        "amlwrap: Job swept is a sweep, and models are its trials': ask for the best trial's with --best, in Python "
        "best=True, or name a trial.\n",
    )
    assert workspace.models.create("swept", job="swept", best=True).job_name == best
    assert workspace.models.create("swept", job=best).version == "1"
