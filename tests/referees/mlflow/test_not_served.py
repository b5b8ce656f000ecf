"""What MLflow has and the local workspace has not: one sentence that names it and what is served."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mlflow
import pytest
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

SERVED = "of MLflow's protocol it has experiments, runs, metrics, artifacts and logged models."


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.create_registered_model("x"),
        lambda client: client.search_registered_models(),
        lambda client: client.get_model_version("x", "1"),
        lambda client: mlflow.register_model("runs:/abc/model", "x"),
        lambda client: mlflow.pyfunc.load_model("models:/x/1"),
    ],
)
def test_the_registry_is_amlwraps(ask: Callable[[MlflowClient], Any]) -> None:
    with pytest.raises(MlflowException) as refused:
        ask(MlflowClient())
    assert f"{SERVED} `amlwrap model create` registers models." in str(refused.value)


def test_traces_are_not_kept_and_code_that_is_traced_runs(experiment: str) -> None:
    with mlflow.start_span("traced") as span:
        span.set_inputs({"a": 1})
    with pytest.raises(MlflowException) as refused:
        MlflowClient().search_traces([experiment])
    assert "/traces" in str(refused.value)
    assert SERVED in str(refused.value)
