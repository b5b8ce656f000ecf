from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from amlwrap.assets import AuthMode
from amlwrap.errors import InvalidJobError
from amlwrap.jobfile.endpoint_file import EndpointFile, read_endpoint_file
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED


def read(tmp_path: Path, text: str) -> EndpointFile:
    (tmp_path / "endpoint.yml").write_text(textwrap.dedent(text), encoding="utf-8")
    return read_endpoint_file(tmp_path / "endpoint.yml")


def test_an_endpoint_is_read_with_what_the_service_adds(tmp_path: Path) -> None:
    read_file = read(
        tmp_path,
        """\
        $schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
        name: iris
        auth_mode: aml_token
        type: managed
        public_network_access: disabled
        traffic: {}
        identity: {type: system_assigned, principal_id: p, tenant_id: t}
        scoring_uri: https://iris
        provisioning_state: Succeeded
        description: 1.10
        tags: {v: 01}
        """,
    )
    assert read_file == EndpointFile(
        name="iris",
        auth_mode=AuthMode.AML_TOKEN,
        public_network_access=False,
        description="1.10",
        tags={"v": "01"},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("auth_mode: key", "name: is missing: say what the endpoint is called"),
        ("name: iris\nauth_mode: password", "line 2: auth_mode: 'password' is not one of key, aml_token, aad_token"),
        (
            "name: iris\ntype: kubernetes",
            "line 2: type: amlwrap deploys to what the service runs, and not to kubernetes",
        ),
        ("$schema: https://x/kubernetesOnlineEndpoint.schema.json\nname: iris", "line 1: .schema: .*not to Kubernetes"),
        ("name: iris\ncompute: azureml:k8s", "line 2: compute: amlwrap does not offer it"),
        ("name: iris\ntraffic: {blue: 100}", "line 2: traffic.blue: it takes traffic once it is there"),
        ("name: iris\nauthmode: key", "line 2: authmode: there is no such key; did you mean 'auth_mode'"),
        ("name: blue\nendpoint_name: iris", "line 2: endpoint_name: the file is a deployment"),
        ("name: iris\nidentity: {type: user_assigned}", "identity.type: 'user_assigned' is not one of system_assigned"),
        ("name: iris\npublic_network_access: maybe", "'maybe' is not one of enabled, disabled"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidJobError, match=told):
        read(tmp_path, text)


@pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)
def test_azures_own_file_is_read() -> None:
    file = Path(UPSTREAM or "").parent / "served" / "create-endpoint.yaml"
    assert read_endpoint_file(file) == EndpointFile(name="my-endpoint", tags={})
