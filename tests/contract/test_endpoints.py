"""Endpoints on a local workspace in both families, and deployments as far as they are made ready to be sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap import Workspace
from amlwrap.assets import AuthMode, DeploymentDefinition, OnlineDeployment
from amlwrap.errors import NotFoundError, UsageError
from amlwrap.resources import mlflow_serving
from tests.contract.conftest import API_VERSIONS

FIRST = API_VERSIONS[0]


def test_an_endpoint_lives_from_creating_to_deleting(workspace: Workspace, api_version: str) -> None:
    made = workspace.endpoints.create("iris", description="d", tags={"a": "b"})
    assert (made.auth_mode, made.provisioning_state) == (AuthMode.KEY, "Succeeded")
    assert (made.description, made.tags, dict(made.traffic)) == ("d", {"a": "b"}, {})
    assert [endpoint.name for endpoint in workspace.endpoints.list()] == ["iris"]
    assert workspace.endpoints.keys("iris").primary_key != workspace.endpoints.keys("iris").secondary_key
    with pytest.raises(UsageError, match="has no deployment 'blue': it has none"):
        workspace.endpoints.set_traffic("iris", {"blue": 100})
    assert list(workspace.deployments.list()) == []
    workspace.endpoints.delete("iris")
    with pytest.raises(NotFoundError):
        workspace.endpoints.get("iris")


def test_an_endpoint_that_tokens_open_gives_them(workspace: Workspace) -> None:
    workspace.endpoints.create("tokens", auth_mode="aml_token")
    token = workspace.endpoints.token("tokens")
    assert token.access_token
    assert token.refresh_after < token.expires_at


@pytest.fixture
def model(workspace: Workspace, tmp_path: Path) -> str:
    """Register an MLflow model, and return the reference to it."""
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "MLmodel").write_text("flavors:\n  python_function: {loader_module: mlflow.lightgbm}\n")
    (folder / "conda.yaml").write_text("dependencies: [python=3.11, pip, {pip: [mlflow, lightgbm]}]\n")
    made = workspace.models.create("iris", path=folder)
    return f"{made.name}:{made.version}"


def ready(workspace: Workspace, **given: Any) -> OnlineDeployment:
    """Return a deployment as it would be sent."""
    asked = DeploymentDefinition(name="blue", endpoint="iris", **given)
    deploying = workspace.deployments._deploying(None, None, None, None, None)
    return workspace._ask(lambda dialect: deploying.new(asked, dialect))


def test_an_mlflow_model_brings_what_serves_it_where_the_service_wants_that(
    workspace: Workspace, api_version: str, model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serving = tmp_path / "serving"
    serving.mkdir()
    (serving / mlflow_serving.SCORING_SCRIPT).write_text("def init(): ...\ndef run(data): return data\n")
    monkeypatch.setattr(mlflow_serving, "_SERVING", serving)
    deployment = ready(workspace, model=model)
    assert deployment.model == workspace.models.get("iris").id
    if api_version != FIRST:
        assert (deployment.code_id, deployment.scoring_script, deployment.environment_id) == (None, None, None)
        return
    assert deployment.scoring_script == mlflow_serving.SCORING_SCRIPT
    assert str(deployment.code_id).startswith(f"{workspace.id}/codes/amlwrap/versions/")
    (environment,) = workspace.environments.versions("amlwrap")
    assert environment.id == deployment.environment_id
    assert environment.image == mlflow_serving.IMAGE
    assert "azureml-inference-server-http" in str(environment.conda_file)
    assert ready(workspace, model=model) == deployment  # what is registered once is found again


def test_a_script_and_its_environment_are_registered_for_any_model(
    workspace: Workspace, model: str, tmp_path: Path
) -> None:
    source = tmp_path / "src"
    source.mkdir()
    (source / "score.py").write_text("def init(): ...\ndef run(data): return data\n")
    environment = workspace.environments.create("scoring", image="python", conda_file="dependencies: [pip]\n")
    deployment = ready(
        workspace, model=model, code=source, scoring_script="score.py", environment="azureml:scoring@latest"
    )
    assert (deployment.scoring_script, deployment.environment_id) == ("score.py", environment.id)
    assert str(deployment.code_id).startswith(f"{workspace.id}/codes/amlwrap/versions/")
