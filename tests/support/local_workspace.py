"""The embedded workspace driven by plain HTTP, as any client of Azure ML's REST API would drive it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from attrs import define, field
from azure.core.exceptions import HttpResponseError
from azure.storage.blob import ContainerClient

from amlwrap.local import daemon
from amlwrap.local.home import LocalServer
from tests.support import loopback

ACCOUNT = "amlwraplocal"
API_VERSION = "2021-03-01-preview"
TERMINAL = ("Completed", "Failed", "Canceled")
# Sends a message of MLflow's protocol about the job's run, without importing MLflow: `mlflow_post REQUEST MEMBERS`.
MLFLOW_POST = (
    'mlflow_post() { local place="${MLFLOW_TRACKING_URI#http://}" body="{\\"run_id\\": \\"$MLFLOW_RUN_ID\\", $2}"; '
    'local host="${place%%/*}"; exec 9<>"/dev/tcp/${host%:*}/${host#*:}"; '
    "printf '%s\\r\\n' \"POST /${place#*/}/api/2.0/mlflow/$1 HTTP/1.1\" \"Host: $host\" 'Connection: close' "
    '"Authorization: Bearer $MLFLOW_TRACKING_TOKEN" "Content-Length: ${#body}" "" >&9; printf "%s" "$body" >&9; '
    "local answer; read -r answer <&9; exec 9>&-; [[ $answer == *' 200 '* ]]; }; "
)
# Logs one value of a metric: `log_metric NAME VALUE STEP`.
LOG_METRIC = MLFLOW_POST + (
    'log_metric() { local value="${2/#nan/NaN}"; value="${value/%inf/Infinity}"; '
    'mlflow_post runs/log-metric "\\"key\\": \\"$1\\", \\"value\\": \\"$value\\", \\"step\\": $3"; }; '
)
_names = itertools.count()


def error_code(error: HttpResponseError) -> str:
    """Return the storage service's own code for an error of azure-storage-blob."""
    return str(getattr(error.error_code, "value", error.error_code))


@define
class LocalWorkspace:
    """A running embedded workspace and an HTTP client for it."""

    server: LocalServer
    http: httpx.Client = field(repr=False)

    @property
    def path(self) -> str:
        return (
            f"/subscriptions/{self.server.subscription_id}/resourceGroups/{self.server.resource_group}"
            f"/providers/Microsoft.MachineLearningServices/workspaces/{self.server.workspace_name}"
        )

    @property
    def compute(self) -> dict[str, Any]:
        return {"target": f"{self.path}/computes/cpu-cluster", "instanceCount": 1}

    def get(self, path: str, **query: Any) -> httpx.Response:
        return self.http.get(self.path + path, params=query)

    def put(self, path: str, properties: dict[str, Any], **query: Any) -> httpx.Response:
        return self.http.put(self.path + path, json={"properties": properties}, params=query)

    def post(self, path: str) -> httpx.Response:
        return self.http.post(self.path + path)

    def delete(self, path: str) -> httpx.Response:
        return self.http.delete(self.path + path)

    def account_key(self) -> str:
        return str(self.post("/datastores/workspaceblobstore/listSecrets").json()["key"])

    def default_container(self) -> str:
        return str(self.get("/datastores/workspaceblobstore").json()["properties"]["contents"]["containerName"])

    @contextmanager
    def container(self, name: str | None = None) -> Iterator[ContainerClient]:
        """Open a container with azure-storage-blob and the account's key."""
        client = ContainerClient(
            self.server.blob_endpoint,
            name or self.default_container(),
            credential={"account_name": ACCOUNT, "account_key": self.account_key()},
            retry_total=0,
        )
        with client:
            yield client

    # what jobs need

    def code(self, **files: str) -> str:
        """Upload source files (dots in their names written as two underscores), register them; return the code's id."""
        name = f"code-{next(_names)}"
        with self.container() as container:
            for file, text in files.items():
                container.upload_blob(f"LocalUpload/{name}/{file.replace('__', '.')}", text)
        store = f"{self.path}/datastores/workspaceblobstore"
        response = self.put(f"/codes/{name}/versions/1", {"datastoreId": store, "path": f"LocalUpload/{name}"})
        assert response.status_code == 201, response.text
        return str(response.json()["id"])

    def model(self, name: str, **files: str) -> str:
        """Upload a model's files (dots in their names written as two underscores), register it; return its id."""
        with self.container() as container:
            for file, text in files.items():
                container.upload_blob(f"LocalUpload/{name}/model/{file.replace('__', '.')}", text)
        store = f"{self.path}/datastores/workspaceblobstore"
        response = self.put(f"/models/{name}/versions/1", {"datastoreId": store, "path": f"LocalUpload/{name}/model"})
        assert response.status_code == 201, response.text
        return str(response.json()["id"])

    def submit(self, body: dict[str, Any], name: str | None = None) -> str:
        """Submit a job and return its name."""
        name = name or f"job-{next(_names)}"
        response = self.put(f"/jobs/{name}", body)
        assert response.status_code == 201, response.text
        return name

    def command(self, command: str, name: str | None = None, **more: Any) -> str:
        """Submit a command job and return its name."""
        return self.submit({"jobType": "Command", "command": command, "compute": self.compute, **more}, name)

    def job(self, name: str) -> dict[str, Any]:
        """Return a job's properties."""
        return dict(self.get(f"/jobs/{name}").json()["properties"])

    def wait(self, name: str, *statuses: str) -> dict[str, Any]:
        """Return a job's properties once it has one of the statuses, or has ended when none is given."""
        for _ in patience():
            response = self.get(f"/jobs/{name}")
            if response.status_code == 404:
                continue
            job = response.json()["properties"]
            if job["status"] in (statuses or TERMINAL):
                return dict(job)
            assert job["status"] not in TERMINAL, (job["status"], job["properties"], self.log(name))
        raise AssertionError(f"{name} is still {self.job(name)['status']}")

    def log(self, name: str, file: str = "user_logs/std_log.txt") -> str:
        """Return a log of a job as it is now."""
        with self.container("azureml") as container:
            return container.download_blob(f"ExperimentRun/dcid.{name}/{file}").readall().decode()

    def blobs(self, name: str) -> list[str]:
        """Return what a job left in the artifact store, relative to its place there."""
        prefix = f"ExperimentRun/dcid.{name}/"
        with self.container("azureml") as container:
            return [blob.name.removeprefix(prefix) for blob in container.list_blobs(prefix)]


def patience(seconds: float = 300.0, pause: float = 0.05) -> Iterator[None]:
    """Yield at short intervals for as long as it is worth waiting for something that must come."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        yield
        time.sleep(pause)


def _name_version(request: httpx.Request) -> None:
    """Add the api-version to a request, unless its URL came from the server and has one."""
    if "api-version" not in request.url.params:
        request.url = request.url.copy_add_param("api-version", API_VERSION)


@contextmanager
def local_workspace(home: Path, *, page_size: int = 100, https: bool = False) -> Iterator[LocalWorkspace]:
    """Run a workspace in `home`, and stop it at the end if it still runs."""
    server = daemon.start(home, page_size=page_size, https=https)
    headers = {"Authorization": f"Bearer {server.token}"}
    try:
        hooks = {"request": [_name_version]}
        with loopback.client(base_url=server.url, headers=headers, event_hooks=hooks, timeout=300) as http:
            yield LocalWorkspace(server, http)
    finally:
        daemon.stop(home)
