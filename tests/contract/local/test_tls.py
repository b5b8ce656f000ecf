"""`local up --https`: the same workspace at two addresses, each of which speaks of itself alone."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from amlwrap.local import daemon
from amlwrap.local.home import LocalServer
from tests.support.local_workspace import LocalWorkspace, local_workspace
from tests.support.program import run_program

HERE = re.compile(r"https?://127\.0\.0\.1:\d+")
BLOCK_BLOB = {"x-ms-blob-type": "BlockBlob"}
VERSION = {"api-version": "2024-04-01"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def both(home: Path) -> Iterator[LocalWorkspace]:
    """A workspace that is served by TLS too, with three items on a page."""
    with local_workspace(home, page_size=3, https=True) as running:
        yield running


def client(server: LocalServer, scheme: str) -> httpx.Client:
    """Return a client of one of the two addresses, with the workspace's token."""
    authorities = ssl.create_default_context(cafile=server.certificate_authority)
    return httpx.Client(
        base_url=server.https_url if scheme == "https" else server.url,
        headers={"Authorization": f"Bearer {server.token}"},
        params=VERSION,
        verify=authorities,
        trust_env=False,
        timeout=300,
    )


def answers(local: LocalWorkspace, opened: httpx.Client) -> Iterator[tuple[str, httpx.Response]]:
    """Ask for everything whose answer has addresses in it; yield where it stands with the answer."""
    path, mark = local.path, opened.base_url.scheme

    def put(name: str, properties: dict[str, Any], **more: Any) -> httpx.Response:
        return opened.put(path + name, json={"properties": properties, **more})

    workspace = opened.get(path)
    yield "discoveryUrl", workspace
    yield "mlFlowTrackingUri", workspace
    yield "discoveryUrl", opened.get(path.rpartition("/")[0])
    place = f"/codes/{mark}/versions/1"
    upload = opened.post(f"{path}{place}/startPendingUpload", json={"pendingUploadType": "TemporaryBlobReference"})
    yield "sasUri", upload
    held = upload.json()["blobReferenceForConsumption"]
    opened.put(f"{held['credential']['sasUri'].replace('?', '/main.py?')}", content=b"1", headers=BLOCK_BLOB)
    yield "codeUri", put(place, {"codeUri": held["blobUri"]})
    for number in range(4):
        put(f"/data/{mark}{number}/versions/1", {"dataType": "uri_file", "dataUri": "https://example.com/x"})
    yield "nextLink", opened.get(f"{path}/data")
    job = {"jobType": "Command", "command": "true", "computeId": local.compute["target"]}
    environment = put(f"/environments/{mark}/versions/1", {"image": "image"}).json()["id"]
    made = put(f"/jobs/{mark}", {**job, "environmentId": environment})
    yield "Tracking", made
    local.wait(mark)
    yield "location", opened.delete(f"{path}/jobs/{mark}")
    yield "azure-asyncoperation", put(f"/onlineEndpoints/{mark}", {"authMode": "Key"}, location="local")
    yield "scoringUri", opened.get(f"{path}/onlineEndpoints/{mark}")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_every_address_in_an_answer_is_the_one_that_was_asked(both: LocalWorkspace, scheme: str) -> None:
    with client(both.server, scheme) as opened:
        for name, answer in answers(both, opened):
            assert answer.is_success, answer.text
            said = f"{answer.headers} {answer.text}"
            assert name in said
            found = set(HERE.findall(said))
            assert found == {str(opened.base_url).rstrip("/")}, (name, said)


def test_what_was_made_at_one_address_is_found_at_the_other(both: LocalWorkspace) -> None:
    with client(both.server, "https") as secure, client(both.server, "http") as plain:
        made = {"properties": {"dataType": "uri_file", "dataUri": "https://example.com/x"}}
        assert secure.put(f"{both.path}/data/shared/versions/1", json=made).status_code == 201
        assert plain.get(f"{both.path}/data/shared/versions/1").status_code == 200


def test_a_datastore_is_at_the_address_that_was_asked(both: LocalWorkspace) -> None:
    for scheme in ("http", "https"):
        with client(both.server, scheme) as opened:
            store = opened.get(f"{both.path}/datastores/workspaceblobstore").json()["properties"]
            assert f"{store['protocol']}://{store['endpoint']}" == str(opened.base_url).rstrip("/")


def test_who_does_not_trust_the_authority_is_told_by_tls_and_the_server_goes_on(both: LocalWorkspace) -> None:
    with httpx.Client(trust_env=False) as untrusting, pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY"):
        untrusting.get(both.server.https_url)
    with httpx.Client(trust_env=False) as plain, pytest.raises(httpx.RemoteProtocolError):
        plain.get(both.server.https_url.replace("https", "http"))
    with client(both.server, "https") as opened:
        assert opened.get(both.path).status_code == 200


def test_programs_are_told_where_it_is_and_whom_to_trust(
    both: LocalWorkspace, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shown = json.loads(run_program(capfd, "local", "status", "--home", str(home), "-o", "json").out)
    assert shown["https_url"] == both.server.https_url
    assert shown["certificate_authority"] == str(home / "certificates" / "authority.pem")
    assert shown["certificate_bundle"] == str(home / "certificates" / "bundle.pem")
    up = run_program(capfd, "local", "up", "--https", "--home", str(home))
    assert "trust certificate_authority" in up.err
    assert both.server.token not in up.out + up.err
    variables = run_program(capfd, "local", "mlflow", "--https", "--home", str(home)).out
    assert f"export MLFLOW_TRACKING_SERVER_CERT_PATH={home}/certificates/authority.pem\n" in variables
    assert f"export MLFLOW_TRACKING_URI={both.server.https_url}/mlflow/" in variables


def test_who_holds_a_connection_by_tls_and_reads_nothing_is_not_waited_for(tmp_path: Path) -> None:
    with local_workspace(tmp_path, https=True) as running, client(running.server, "https") as opened:
        assert opened.get(running.path).status_code == 200
        daemon.stop(tmp_path)
        with pytest.raises(httpx.TransportError):
            opened.get(running.path)
    assert (tmp_path / "server.log").read_text() == ""


def test_of_certificates_that_are_gone_no_client_is_told(
    both: LocalWorkspace, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = home / "certificates" / "bundle.pem"
    kept = bundle.rename(home / "kept.pem")
    try:
        for option in ("--https", "--azureml"):
            said = run_program(capfd, "local", "mlflow", option, "--home", str(home))
            assert said.out == "" and f"{bundle}, by which clients trust the local workspace, is gone" in said.err
    finally:
        kept.rename(bundle)


def test_both_ports_and_the_authority_are_those_of_the_last_start(tmp_path: Path) -> None:
    starts = []
    for _ in range(2):
        server = daemon.start(tmp_path, https=True)
        starts.append((server.url, server.https_url, Path(server.certificate_authority).read_bytes()))
        daemon.stop(tmp_path)
    assert starts[0] == starts[1]


def test_without_tls_nothing_is_said_of_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with local_workspace(tmp_path) as plain:
        assert (plain.server.https_url, plain.server.certificate_authority) == ("", "")
        assert "https" not in run_program(capfd, "local", "status", "--home", str(tmp_path)).out
        assert not (tmp_path / "certificates").exists()
        up = run_program(capfd, "local", "up", "--https", "--home", str(tmp_path))
        assert up.err == "It ran already, without TLS: for --https, stop it with `amlwrap local down` first.\n"
        mlflow = run_program(capfd, "local", "mlflow", "--https", "--home", str(tmp_path))
        assert (mlflow.code, mlflow.out) == (2, "")
        assert mlflow.err == (
            "amlwrap: The local workspace runs without TLS: `amlwrap local down`, then `amlwrap local up --https`.\n"
        )
