"""Train on Azure ML and register the model: `python submit.py TABLE`."""

from __future__ import annotations

import sys
from pathlib import Path

from azure.ai.ml import Input, MLClient, Output, command
from azure.ai.ml.entities import Environment, Job, Model

TRAIN = Path(__file__).parent / "train"


def submit(client: MLClient, table: Path, rounds: int = 20) -> Job:
    """Submit a training on a table and return the job."""
    job = command(
        code=str(TRAIN),
        command="python train.py --table ${{inputs.table}} --rounds ${{inputs.rounds}} --model ${{outputs.model}}",
        inputs={"table": Input(type="uri_file", path=str(table)), "rounds": rounds},
        outputs={"model": Output(type="uri_folder")},
        environment=Environment(
            name="train",
            image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04",
            conda_file=TRAIN / "environment.yml",
        ),
        compute="cpu-cluster",
        experiment_name="training",
    )
    return client.jobs.create_or_update(job)


def register(client: MLClient, job: Job) -> Model:
    """Register the model of a job that has completed."""
    model = Model(name="model", path=f"azureml://jobs/{job.name}/outputs/model", type="custom_model")
    return client.models.create_or_update(model)


if __name__ == "__main__":
    from azure.identity import DefaultAzureCredential

    azure = MLClient.from_config(DefaultAzureCredential())
    submitted = submit(azure, Path(sys.argv[1]))
    azure.jobs.stream(submitted.name)
    print(register(azure, submitted).id)
