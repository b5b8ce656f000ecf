from __future__ import annotations

import textwrap
from datetime import timedelta
from pathlib import Path

import pytest

from amlwrap.assets import (
    AssetType,
    DeploymentDefinition,
    EnvironmentDefinition,
    ModelDefinition,
    ProbeSettings,
    RequestSettings,
)
from amlwrap.errors import InvalidJobError
from amlwrap.jobfile.deployment_file import DeploymentFile, read_deployment_file
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED

HEAD = "name: blue\nendpoint_name: iris\n"


def read(tmp_path: Path, text: str) -> DeploymentFile:
    (tmp_path / "deployment.yml").write_text(textwrap.dedent(text), encoding="utf-8")
    return read_deployment_file(tmp_path / "deployment.yml")


def test_a_deployment_is_read_with_every_key_of_the_schema(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    read_file = read(
        tmp_path,
        """\
        $schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
        name: blue
        endpoint_name: iris
        type: managed
        model: azureml:iris:3
        code_configuration: {code: src, scoring_script: score.py}
        environment:
          image: i
          conda_file:
            dependencies: [pip]
        instance_type: Standard_DS3_v2
        instance_count: 2
        request_settings:
          request_timeout_ms: 90000
          max_concurrent_requests_per_instance: 4
          max_queue_wait_ms: 500
        liveness_probe: {initial_delay: 10, period: 10, timeout: 2, success_threshold: 1, failure_threshold: 30}
        readiness_probe: {initial_delay: 5}
        environment_variables: {A: 1.10}
        app_insights_enabled: true
        scale_settings: {type: default}
        egress_public_network_access: disabled
        model_mount_path: /m
        tags: {v: 01}
        description: d
        """,
    )
    assert read_file.deployment == DeploymentDefinition(
        name="blue",
        endpoint="iris",
        model="azureml:iris:3",
        code=tmp_path / "src",
        scoring_script="score.py",
        environment=EnvironmentDefinition(image="i", conda_file="dependencies: [pip]\n"),
        instance_type="Standard_DS3_v2",
        instance_count=2,
        request_settings=RequestSettings(
            request_timeout=timedelta(seconds=90),
            max_concurrent_requests_per_instance=4,
            max_queue_wait=timedelta(milliseconds=500),
        ),
        liveness_probe=ProbeSettings(
            initial_delay=timedelta(seconds=10),
            period=timedelta(seconds=10),
            timeout=timedelta(seconds=2),
            success_threshold=1,
            failure_threshold=30,
        ),
        readiness_probe=ProbeSettings(initial_delay=timedelta(seconds=5)),
        environment_variables={"A": "1.10"},
        app_insights_enabled=True,
        public_egress=False,
        model_mount_path="/m",
        tags={"v": "01"},
        description="d",
    )
    assert read_file.place("request_settings.request_timeout").endswith("line 14: request_settings.request_timeout_ms")
    assert read_file.place("scoring_script").endswith("line 6: code_configuration.scoring_script")


def test_name_and_endpoint_may_come_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "deployment.yml").write_text("model: azureml:iris:3\n", encoding="utf-8")
    read_file = read_deployment_file(tmp_path / "deployment.yml", name="green", endpoint="rose")
    assert (read_file.deployment.name, read_file.deployment.endpoint) == ("green", "rose")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("endpoint_name: iris", "name: is missing: say what the deployment is called"),
        ("name: blue", "endpoint_name: is missing: name the endpoint it is behind"),
        (f"{HEAD}type: kubernetes", "line 3: type: amlwrap deploys to what the service runs, and not to kubernetes"),
        (f"{HEAD}resources: {{}}", "line 3: resources: amlwrap does not offer it: it is for Kubernetes"),
        (f"{HEAD}data_collector: {{}}", "line 3: data_collector: amlwrap does not offer it"),
        (f"{HEAD}scale_settings: {{type: target_utilization}}", "line 3: scale_settings.type: amlwrap does not offer"),
        (f"{HEAD}instance_count: two", "line 3: instance_count: must be a whole number"),
        (f"{HEAD}app_insights_enabled: maybe", "line 3: app_insights_enabled: must be true or false, not 'maybe'"),
        (
            f"{HEAD}code_configuration: {{code: src}}",
            "line 3: code_configuration.code: there is no file or fold",
        ),
        (f"{HEAD}code_configuration: {{script: s.py}}", "line 3: code_configuration.script: there is no such key"),
        (f"{HEAD}request_settings: {{timeout: 5}}", "line 3: request_settings.timeout: there is no such key"),
        (f"{HEAD}model: iris", "line 3: model: 'iris' names no model"),
        (f"{HEAD}instancetype: x", "did you mean 'instance_type'"),
        (f"{HEAD}auth_mode: key", "line 3: auth_mode: the file is an endpoint"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidJobError, match=told):
        read(tmp_path, text)


@pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)
def test_azures_own_file_is_read() -> None:
    folder = Path(UPSTREAM or "").parent / "served"
    read_file = read_deployment_file(folder / "lightgbm-deployment.yaml")
    assert read_file.deployment == DeploymentDefinition(
        name="lightgbm-deployment",
        endpoint="my-endpoint",
        model=ModelDefinition(
            name="mir-sample-lightgbm-ncd-model",
            version="3",
            path=folder / "lightgbm-iris/model",
            type=AssetType.MLFLOW_MODEL,
        ),
        instance_type="Standard_DS3_v2",
        instance_count=1,
    )
