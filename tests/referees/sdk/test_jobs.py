"""Command jobs, as Azure's SDK describes, submits, finds and cancels them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from azure.ai.ml import (
    Input,
    MLClient,
    MpiDistribution,
    Output,
    PyTorchDistribution,
    UserIdentityConfiguration,
    command,
    load_job,
)
from azure.ai.ml.constants import ListViewType
from azure.ai.ml.entities import Data, Environment, JupyterLabJobService, Model, VsCodeJobService
from azure.core.exceptions import HttpResponseError

from tests.referees.calls import Calls
from tests.referees.sdk.conftest import IMAGE, SCRIPT, Ended
from tests.referees.sdk.spoken import CANCEL, CODE, DATA, ENVIRONMENTS, JOBS, MODELS, READ, UPLOAD

JOB_FILE = """$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
name: from-a-file
command: test "${{inputs.lr}}" = 0.10 && echo ok > ${{outputs.o}}/x
inputs:
  lr: "0.10"
outputs:
  o: {type: uri_folder}
environment: azureml:plain@latest
compute: azureml:cpu-cluster
experiment_name: files
tags: {kind: file}
"""


def test_jobs_create_and_get(ml: MLClient, calls: Calls, plain: str, table: Path, tmp_path: Path, ended: Ended) -> None:
    (tmp_path / "main.py").write_text(f"# of this job alone\n{SCRIPT}")
    job = command(
        name="with-everything", display_name="Everything", description="d", experiment_name="first", tags={"a": "b"},
        code=str(tmp_path),
        command="python main.py ${{inputs.rate}} ${{outputs.folder}} && cat ${{inputs.file}} ${{inputs.all}}/b.csv "
        "> ${{outputs.file}} && test ${{inputs.truth}} = True",
        inputs={
            "rate": 0.5, "truth": True,
            "file": Input(type="uri_file", path=str(table / "a.csv")),
            "all": Input(type="uri_folder", path=str(table)),
        },
        outputs={"folder": Output(type="uri_folder"), "file": Output(type="uri_file")},
        environment=plain, compute="cpu-cluster", environment_variables={"A": "b"}, instance_count=1, shm_size="2g",
        timeout=600,
    )  # fmt: skip
    made = ml.jobs.create_or_update(job)
    calls.were(
        f"GET codes/versions {CODE}",
        f"POST codes/versions/startPendingUpload {CODE}",
        f"PUT codes/versions {CODE}",
        *UPLOAD,
        f"PUT jobs {JOBS}",
    )
    assert (made.display_name, made.experiment_name, made.tags) == ("Everything", "first", {"a": "b"})
    assert ended("with-everything").status == "Completed"


def test_jobs_from_a_file_and_its_outputs_as_a_model(ml: MLClient, calls: Calls, in_folder: Path, ended: Ended) -> None:
    (in_folder / "job.yml").write_text(JOB_FILE)
    job = load_job("job.yml")
    assert ml.jobs.validate(job).passed
    ml.jobs.create_or_update(job)
    assert ended("from-a-file").status == "Completed"
    place = "azureml://jobs/from-a-file/outputs/o"
    model = ml.models.create_or_update(Model(name="of-a-job", version="1", path=place, type="custom_model"))
    ml.models.download("of-a-job", "1", download_path=str(in_folder))
    assert next((in_folder / "of-a-job").rglob("x")).read_text() == "ok\n"
    data = ml.data.create_or_update(Data(name="of-a-job", version="1", path=place, type="uri_folder"))
    assert model.path.startswith("azureml://") and data.path.startswith("azureml://")
    calls.were(
        f"GET environments/versions {ENVIRONMENTS}",
        f"PUT jobs {JOBS}",
        f"GET jobs {READ}",
        f"GET models/versions {MODELS}",
        f"PUT models/versions {MODELS}",
        *UPLOAD,
        f"PUT data/versions {DATA}",
    )


def test_jobs_with_assets_by_name_an_environment_inline_and_code_that_is_there(
    ml: MLClient, calls: Calls, code: str, ended: Ended
) -> None:
    ml.data.create_or_update(Data(name="named", version="1", path=code, type="uri_folder"))
    calls.pass_over()
    for name in ("inline-1", "inline-2"):
        job = command(
            name=name, code=code, command="python main.py 1 && ls ${{inputs.named}}/main.py",
            inputs={"named": Input(type="uri_folder", path="azureml:named:1")},
            environment=Environment(image=IMAGE), compute="cpu-cluster",
        )  # fmt: skip
        made = ml.jobs.create_or_update(job)
    calls.were(f"GET codes/versions {CODE}", f"PUT environments/versions {ENVIRONMENTS}", f"PUT jobs {JOBS}")
    assert made.environment.startswith("CliV2AnonymousEnvironment:")
    assert [ended(name).status for name in ("inline-1", "inline-2")] == ["Completed", "Completed"]


@pytest.mark.parametrize("distribution", [PyTorchDistribution(process_count_per_instance=1), MpiDistribution()])
def test_jobs_that_are_distributed(ml: MLClient, plain: str, distribution: Any) -> None:
    made = ml.jobs.create_or_update(
        command(command="true", environment=plain, compute="cpu-cluster", distribution=distribution)
    )
    assert made.distribution.type == distribution.type


def test_jobs_with_services_and_an_identity(ml: MLClient, plain: str) -> None:
    services = {"lab": JupyterLabJobService(), "code": VsCodeJobService()}
    job = command(command="true", environment=plain, compute="cpu-cluster", services=services)
    job.identity = UserIdentityConfiguration()
    made = ml.jobs.create_or_update(job)
    assert {"lab", "code"} <= set(made.services)
    assert made.identity.type == "user_identity"


def test_jobs_without_a_compute_are_serverless(ml: MLClient, plain: str, ended: Ended) -> None:
    made = ml.jobs.create_or_update(command(command="true", environment=plain))
    assert ended(made.name).status == "Completed"


@pytest.mark.parametrize(
    "kept", ["AzureML-kept-1.0@latest", "azureml://registries/azureml/environments/kept-1.5/labels/latest"]
)
def test_jobs_in_environments_that_azure_keeps_run_in_what_stands_in_for_them(ml: MLClient, kept: str) -> None:
    job = command(command="true", environment=kept, compute="cpu-cluster")
    name = "kept-1-5" if "registries" in kept else "AzureML-kept-1.0"
    with pytest.raises(HttpResponseError, match=f"register an environment '{name}' to stand in for it"):
        ml.jobs.create_or_update(job)
    ml.environments.create_or_update(Environment(name=name, version="1", image=IMAGE))
    assert ml.jobs.create_or_update(job).environment == f"{name}:1"


def test_jobs_that_fail(ml: MLClient, plain: str, ended: Ended) -> None:
    ml.jobs.create_or_update(command(name="fails", command="exit 3", environment=plain, compute="cpu-cluster"))
    assert ended("fails").status == "Failed"


def test_jobs_with_what_is_not_there_are_refused_in_one_sentence(ml: MLClient, plain: str) -> None:
    with pytest.raises(HttpResponseError) as refused:
        ml.jobs.create_or_update(command(command="true", environment="azureml:nothing:1", compute="cpu-cluster"))
    assert "nothing" in str(refused.value)


def test_jobs_list(ml: MLClient, calls: Calls, plain: str) -> None:
    ml.jobs.create_or_update(command(name="listed", command="true", environment=plain, compute="cpu-cluster"))
    calls.pass_over()
    assert "listed" in {each.name for each in ml.jobs.list()}
    assert "listed" in {each.name for each in ml.jobs.list(list_view_type=ListViewType.ALL)}
    assert "listed" not in {each.name for each in ml.jobs.list(list_view_type=ListViewType.ARCHIVED_ONLY)}
    calls.were(f"GET jobs {READ}")


def test_jobs_cancel(ml: MLClient, calls: Calls, plain: str, ended: Ended) -> None:
    ml.jobs.create_or_update(command(name="long", command="sleep 600", environment=plain, compute="cpu-cluster"))
    calls.pass_over()
    ml.jobs.begin_cancel("long").result()
    calls.were(f"POST jobs/cancel {CANCEL}", f"GET mfeOperationResults {CANCEL}")
    assert ended("long").status == "Canceled"
