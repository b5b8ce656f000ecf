"""What the local workspace does not serve: Azure's SDK tells its users why, and what there is instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from azure.ai.ml import Input, MLClient, automl, command, dsl, spark
from azure.ai.ml.entities import (
    BatchEndpoint,
    CommandComponent,
    ComputeInstance,
)
from azure.core.exceptions import HttpResponseError

LISTED: dict[str, tuple[Callable[[MLClient], Any], str]] = {
    "components": (lambda ml: ml.components.list(), "ComponentContainers_List: a component is a step of a pipeline"),
    "batch endpoints": (lambda ml: ml.batch_endpoints.list(), "BatchEndpoints_List: nothing here scores files"),
    "schedules": (lambda ml: ml.schedules.list(), "Schedules_List: nothing here starts jobs by the clock"),
    "connections": (lambda ml: ml.connections.list(), "WorkspaceConnections_List: nothing here signs in"),
    "registries": (lambda ml: ml.registries.list(), "Registries_List: there is one workspace"),
    "feature sets": (lambda ml: ml.feature_sets.list(), "FeaturesetContainers_List: features are computed by Spark"),
    "subscriptions": (lambda ml: ml.marketplace_subscriptions.list(), "MarketplaceSubscriptions_List: the models"),
    "serverless endpoints": (lambda ml: ml.serverless_endpoints.list(), "ServerlessEndpoints_List: the models behind"),
    "rules": (lambda ml: ml.workspace_outbound_rules.list("local"), "ManagedNetworkSettingsRule_List: everything is"),
}


def told(action: Callable[[], Any]) -> str:
    with pytest.raises(HttpResponseError) as raised:
        action()
    assert (raised.value.status_code, raised.value.error.code) == (501, "NotImplemented")
    return str(raised.value.message)


@pytest.mark.parametrize("name", LISTED)
def test_what_is_listed_of_it(ml: MLClient, name: str) -> None:
    listing, reason = LISTED[name]
    assert f"The local workspace does not offer {reason}" in told(lambda: list(listing(ml)))


def test_jobs_of_batch_endpoints(ml: MLClient) -> None:
    assert "nothing here scores files in batches" in told(lambda: list(ml.batch_endpoints.list_jobs("any")))


def test_pipelines(ml: MLClient, plain: str) -> None:
    step = command(command="true", environment=plain, compute="cpu-cluster")

    @dsl.pipeline(compute="cpu-cluster")
    def pipeline() -> None:
        step()

    assert "Submit command jobs, each with the outputs of the one before" in told(
        lambda: ml.jobs.create_or_update(pipeline())
    )


def test_automl_jobs(ml: MLClient) -> None:
    job = automl.classification(
        compute="cpu-cluster", training_data=Input(type="mltable", path="azureml:x:1"), target_column_name="y",
        primary_metric="accuracy",
    )  # fmt: skip
    assert "not 'AutoML': it is a service of Azure's. `amlwrap lightgbm tune`" in told(
        lambda: ml.jobs.create_or_update(job)
    )


def test_spark_jobs(ml: MLClient, tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("pass")
    job = spark(
        code=str(tmp_path), entry={"file": "main.py"}, driver_cores=1, driver_memory="1g", executor_cores=1,
        executor_memory="1g", executor_instances=1,
        resources={"instance_type": "standard_e4s_v3", "runtime_version": "3.4"},
    )  # fmt: skip
    assert "not 'Spark': there is no Spark here." in told(lambda: ml.jobs.create_or_update(job))


def test_what_would_be_made_of_it(ml: MLClient, plain: str) -> None:
    component = CommandComponent(name="c", version="1", command="true", environment=plain)
    assert "ComponentVersions_" in told(lambda: ml.components.create_or_update(component))
    batch = BatchEndpoint(name="batch")
    assert "BatchEndpoints_" in told(lambda: ml.batch_endpoints.begin_create_or_update(batch).result())
    instance = ComputeInstance(name="instance", size="Standard_DS3_v2")
    assert "not 'ComputeInstance': every job runs on this machine" in told(
        lambda: ml.compute.begin_create_or_update(instance).result()
    )
    assert "Compute_Restart: jobs are processes on this machine" in told(
        lambda: ml.compute.begin_restart("cpu-cluster")
    )
    assert "Workspaces_Delete: a home folder is one workspace" in told(
        lambda: ml.workspaces.begin_delete("local", delete_dependent_resources=False)
    )
