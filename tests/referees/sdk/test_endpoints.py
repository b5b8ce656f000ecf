"""Online endpoints and deployments, made, asked, changed and deleted by Azure's SDK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from azure.ai.ml import MLClient
from azure.ai.ml.entities import (
    CodeConfiguration,
    ManagedOnlineDeployment,
    ManagedOnlineEndpoint,
    Model,
    OnlineRequestSettings,
)

from tests.referees.calls import Calls
from tests.referees.sdk.spoken import DEPLOYMENTS, ENDPOINTS, MODELS, UPLOAD, WORKSPACE

NAME = "scored"
SCRIPT = """import json, os, pathlib

def init():
    global weight
    weight = float(next(pathlib.Path(os.environ["AZUREML_MODEL_DIR"]).rglob("weight.txt")).read_text())

def run(raw_data):
    print("asked for", raw_data)
    return {"sum": weight * sum(json.loads(raw_data)["data"])}
"""
MLMODEL = """flavors:
  python_function: {loader_module: double, code: code, env: {conda: conda.yaml}}
"""
CONDA = """dependencies:
- pip: [mlflow-skinny, pandas]
"""
LOADER = """class Double:
    def predict(self, model_input, params=None):
        return (model_input * 2).to_dict("records")

def _load_pyfunc(path):
    return Double()
"""


@pytest.fixture(scope="module", autouse=True)
def endpoint(client: MLClient) -> Iterator[str]:
    wanted = ManagedOnlineEndpoint(name=NAME, description="d", tags={"a": "b"}, auth_mode="key")
    made = client.online_endpoints.begin_create_or_update(wanted).result()
    assert (made.provisioning_state, made.scoring_uri.partition(":")[0]) == ("Succeeded", "https")
    yield NAME
    client.online_endpoints.begin_delete(NAME).result()
    assert NAME not in {each.name for each in client.online_endpoints.list()}


@pytest.fixture(scope="module")
def request_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("request") / "request.json"
    file.write_text(json.dumps({"data": [1, 2]}))
    return str(file)


@pytest.fixture(scope="module")
def blue(client: MLClient, plain: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model with a scoring script, in an environment by name."""
    folder = tmp_path_factory.mktemp("scripted")
    (folder / "model").mkdir()
    (folder / "model" / "weight.txt").write_text("2")
    (folder / "code").mkdir()
    (folder / "code" / "score.py").write_text(SCRIPT)
    wanted = ManagedOnlineDeployment(
        name="blue", endpoint_name=NAME, model=Model(name="weights", version="1", path=str(folder / "model")),
        code_configuration=CodeConfiguration(code=str(folder / "code"), scoring_script="score.py"), environment=plain,
        instance_type="Standard_DS3_v2", instance_count=1, environment_variables={"A": "b"},
        request_settings=OnlineRequestSettings(request_timeout_ms=10_000, max_concurrent_requests_per_instance=2),
    )  # fmt: skip
    made = client.online_deployments.begin_create_or_update(wanted).result()
    assert made.provisioning_state == "Succeeded"
    return "blue"


def test_online_endpoints_get_and_list(ml: MLClient, calls: Calls) -> None:
    read = ml.online_endpoints.get(NAME)
    assert (read.description, read.tags, read.auth_mode) == ("d", {"a": "b"}, "key")
    assert NAME in {each.name for each in ml.online_endpoints.list()}
    calls.were(f"GET onlineEndpoints {ENDPOINTS}", f"GET onlineEndpoints/deployments {ENDPOINTS}")


def test_online_endpoints_create_and_delete(ml: MLClient, calls: Calls) -> None:
    made = ml.online_endpoints.begin_create_or_update(ManagedOnlineEndpoint(name="passing", auth_mode="aml_token"))
    assert made.result().auth_mode == "aml_token"
    assert ml.online_endpoints.get_keys("passing").access_token
    ml.online_endpoints.begin_delete("passing").result()
    calls.were(
        WORKSPACE,
        f"PUT onlineEndpoints {ENDPOINTS}",
        f"GET mfeOperationsStatus {ENDPOINTS}",
        f"GET onlineEndpoints {ENDPOINTS}",
        f"POST onlineEndpoints/token {ENDPOINTS}",
        f"DELETE onlineEndpoints {ENDPOINTS}",
    )


def test_online_endpoints_get_and_regenerate_keys(ml: MLClient, calls: Calls) -> None:
    before = ml.online_endpoints.get_keys(NAME)
    ml.online_endpoints.begin_regenerate_keys(NAME, key_type="secondary").result()
    after = ml.online_endpoints.get_keys(NAME)
    assert (before.primary_key == after.primary_key, before.secondary_key == after.secondary_key) == (True, False)
    calls.were(
        f"GET onlineEndpoints {ENDPOINTS}",
        f"POST onlineEndpoints/listKeys {ENDPOINTS}",
        f"POST onlineEndpoints/regenerateKeys {ENDPOINTS}",
    )


def test_online_deployments_get_and_list(ml: MLClient, calls: Calls, blue: str) -> None:
    calls.pass_over()
    read = ml.online_deployments.get(blue, NAME)
    assert (read.instance_count, read.environment_variables) == (1, {"A": "b"})
    assert read.request_settings.request_timeout_ms == 10_000
    assert [each.name for each in ml.online_deployments.list(NAME)][:1] == [blue]
    calls.were(f"GET onlineEndpoints/deployments {DEPLOYMENTS}")


def test_online_endpoints_invoke_and_traffic(ml: MLClient, calls: Calls, blue: str, request_file: str) -> None:
    calls.pass_over()
    assert json.loads(ml.online_endpoints.invoke(NAME, request_file=request_file, deployment_name=blue)) == {"sum": 6}
    endpoint = ml.online_endpoints.get(NAME)
    endpoint.traffic = {blue: 100}
    assert ml.online_endpoints.begin_create_or_update(endpoint).result().traffic == {blue: 100}
    assert json.loads(ml.online_endpoints.invoke(NAME, request_file=request_file)) == {"sum": 6}
    calls.were(
        f"GET onlineEndpoints/deployments {ENDPOINTS}",
        f"GET onlineEndpoints {ENDPOINTS}",
        f"POST onlineEndpoints/listKeys {ENDPOINTS}",
        "POST endpoints/score",
        WORKSPACE,
        f"PUT onlineEndpoints {ENDPOINTS}",
        f"GET mfeOperationsStatus {ENDPOINTS}",
    )


def test_online_deployments_get_logs(ml: MLClient, calls: Calls, blue: str, request_file: str) -> None:
    ml.online_endpoints.invoke(NAME, request_file=request_file, deployment_name=blue)
    calls.pass_over()
    assert "asked for" in ml.online_deployments.get_logs(blue, NAME, lines=50)
    assert ml.online_deployments.get_logs(blue, NAME, lines=50, container_type="storage-initializer")
    calls.were(f"POST onlineEndpoints/deployments/getLogs {DEPLOYMENTS}")


def test_online_deployments_of_an_mlflow_model_update_and_delete(ml: MLClient, calls: Calls, tmp_path: Path) -> None:
    (tmp_path / "model" / "code").mkdir(parents=True)
    (tmp_path / "model" / "code" / "double.py").write_text(LOADER)
    for file, text in (("MLmodel", MLMODEL), ("conda.yaml", CONDA)):
        (tmp_path / "model" / file).write_text(text)
    wanted = ManagedOnlineDeployment(
        name="green", endpoint_name=NAME, model=Model(path=str(tmp_path / "model"), type="mlflow_model"),
        instance_type="Standard_DS3_v2", instance_count=1,
    )  # fmt: skip
    ml.online_deployments.begin_create_or_update(wanted).result()
    (tmp_path / "request.json").write_text(json.dumps({"input_data": {"columns": ["x"], "data": [[4]]}}))
    answer = ml.online_endpoints.invoke(NAME, request_file=str(tmp_path / "request.json"), deployment_name="green")
    assert json.loads(answer) == [{"x": 8}]
    green = ml.online_deployments.get("green", NAME)
    green.instance_count, green.tags = 2, {"a": "b"}
    changed = ml.online_deployments.begin_create_or_update(green).result()
    assert (changed.instance_count, changed.tags) == (2, {"a": "b"})
    ml.online_deployments.begin_delete("green", NAME).result()
    assert "green" not in {each.name for each in ml.online_deployments.list(NAME)}
    calls.were(
        f"GET onlineEndpoints {DEPLOYMENTS}",
        f"GET models/versions {MODELS}",
        *UPLOAD,
        f"PUT models/versions {MODELS}",
        WORKSPACE,
        f"PUT onlineEndpoints/deployments {DEPLOYMENTS}",
        f"GET mfeOperationsStatus {DEPLOYMENTS}",
        f"GET onlineEndpoints/deployments {DEPLOYMENTS}",
        f"GET onlineEndpoints/deployments {ENDPOINTS}",
        f"GET onlineEndpoints {ENDPOINTS}",
        f"POST onlineEndpoints/listKeys {ENDPOINTS}",
        "POST endpoints/score",
        f"DELETE onlineEndpoints/deployments {DEPLOYMENTS}",
    )
