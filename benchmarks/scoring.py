"""Scoring one row with 8 clients: a deployment of the local workspace, gateway included, beside MLflow's own server.

The deployment is made as anybody makes one: model registered, endpoint created, model deployed, asked at the scoring
URI with the key. The peer is `mlflow models serve --env-manager local` of the same model, asked by the same clients.
Both are measured by turns, a second each, since a machine has its moods. In the middle of a last run the deployment is
replaced; no request may be lost.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx
import lightgbm
import mlflow.lightgbm
import sklearn.datasets
from _clients import Answers, load
from mlflow.models import infer_signature

from amlwrap import Workspace
from amlwrap.local import daemon

CLIENTS, SECONDS, ROUNDS = 8, 1.0, 12
WANTED = 3.0
ENDPOINT = DEPLOYMENT = "iris"


def save_model(folder: Path) -> bytes:
    """Train on iris, save as MLflow does, and return a request's table of one row."""
    table, species = sklearn.datasets.load_iris(return_X_y=True, as_frame=True)
    params = {"objective": "multiclass", "num_class": 3, "verbosity": -1}
    booster = lightgbm.train(params, lightgbm.Dataset(table, species), num_boost_round=100)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        signature = infer_signature(table, booster.predict(table))
        # Those that the peer runs on.
        packages = [f"{name}=={version(name)}" for name in ("mlflow-skinny", "lightgbm", "pandas", "numpy")]
        mlflow.lightgbm.save_model(booster, str(folder), signature=signature, pip_requirements=packages)
    return json.dumps(table.head(1).to_dict("split")).encode()


@contextmanager
def workspace(home: Path) -> Iterator[Workspace]:
    """Run a local workspace that speaks the api-version of models without code."""
    daemon.start(home)
    try:
        with Workspace.local(home, api_version="2024-04-01") as opened:
            yield opened
    finally:
        daemon.stop(home)


def deploy(opened: Workspace, model: Path) -> tuple[str, Mapping[str, str]]:
    """Deploy a model, and return where it scores and what opens it."""
    opened.models.create("iris", path=model)
    opened.endpoints.create(ENDPOINT)
    opened.deployments.create(DEPLOYMENT, endpoint=ENDPOINT, model="iris@latest", all_traffic=True)
    key = opened.endpoints.keys(ENDPOINT).primary_key
    return str(opened.endpoints.get(ENDPOINT).scoring_uri), {"Authorization": f"Bearer {key}"}


@contextmanager
def peer(model: Path) -> Iterator[str]:
    """Run MLflow's server, and yield its address."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port = bound.getsockname()[1]
    command = ["mlflow", "models", "serve", "-m", str(model), "--env-manager", "local", "-p", str(port)]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with subprocess.Popen(
        [*command, "-h", "127.0.0.1"], env={**os.environ, "PATH": path, "MLFLOW_DISABLE_TELEMETRY": "true"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as server:  # fmt: skip
        try:
            while not _answers(port):
                assert server.poll() is None, f"{command} ended"
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/invocations"
        finally:
            os.killpg(server.pid, 15)


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health").status_code == 200
    except httpx.TransportError:
        return False


def measure(url: str, body: bytes, headers: Mapping[str, str], seconds: float = SECONDS) -> Answers:
    """Send one row over and over."""
    return asyncio.run(load(url, body, headers, clients=CLIENTS, seconds=seconds))


async def replace_in_the_middle(opened: Workspace, url: str, body: bytes, headers: Mapping[str, str]) -> Answers:
    """Send one row over and over, and replace what answers meanwhile."""

    def replace() -> Any:
        return opened.deployments.update(DEPLOYMENT, endpoint=ENDPOINT, environment_variables={"AGAIN": "1"})

    replacing = asyncio.create_task(asyncio.to_thread(replace))
    total = Answers()
    while not replacing.done():
        total.add(await load(url, body, headers, clients=CLIENTS, seconds=SECONDS))
    await replacing
    total.add(await load(url, body, headers, clients=CLIENTS, seconds=SECONDS))
    return total


def main() -> None:
    """Measure both by turns, then a replacement, and print what came of it."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        model = Path(folder) / "model"
        row = save_model(model)
        ours, theirs = b'{"input_data": ' + row + b"}", b'{"dataframe_split": ' + row + b"}"
        opened = stack.enter_context(workspace(Path(folder) / "home"))
        url, headers = deploy(opened, model)
        asked: dict[str, tuple[str, bytes, Mapping[str, str], Answers]] = {
            "mlflow models serve": (stack.enter_context(peer(model)), theirs, {}, Answers()),
            "local deployment": (url, ours, headers, Answers()),
        }
        for address, body, opener, _ in asked.values():
            measure(address, body, opener)  # the first requests of a process are slower
        for _ in range(ROUNDS):
            for address, body, opener, total in asked.values():
                total.add(measure(address, body, opener))
        for name, (*_, total) in asked.items():
            print(f"{name:20} {total}")
        replaced = asyncio.run(replace_in_the_middle(opened, url, ours, headers))
        print(f"replaced meanwhile   {replaced}")
    theirs_total, ours_total = (total for *_, total in asked.values())
    ratio, lost = ours_total.rate / theirs_total.rate, ours_total.lost + replaced.lost
    print(f"{ratio:.1f} times the requests/s of mlflow models serve, {lost} lost")
    sys.exit(ratio < WANTED or lost > 0)


if __name__ == "__main__":
    main()
