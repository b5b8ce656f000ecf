"""Serves an MLflow model on loopback, as Azure ML does for one that is deployed without code.

    python serve.py --model FOLDER --port N

It runs in the model's own environment, where `mlflow` (or `mlflow-skinny`), `pandas` and what the model needs must be
importable, and nothing else: the gateway in front of it is its one client, and keeps connections, keys and limits.
`FOLDER` holds the model, or lies above it.

`GET /` answers 200 from when the model is loaded on; nothing is answered before. `POST /score` scores, and
`GET /swagger.json` describes that. What goes wrong while loading ends the process, with the traceback on standard
error, which is the deployment's log. There is no data in it but what the model's own exceptions hold.

Each connection has a thread, of which there are as many as the gateway lets requests in: a request is read, scored and
answered where it came in. An event loop would hand it to a thread and take it back, for a fifth of its time.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

# One row is scored in a fraction of the time that LightGBM's threads take to meet; many requests at once fill the
# cores as well. It has to be said before LightGBM is loaded. Whoever scores large tables says otherwise.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# A deployment tells nobody that it is there.
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")

from score_mlflow import Scorer
from swagger_documents import swagger_document

_LOG = logging.getLogger("serve")


class _Server(ThreadingHTTPServer):
    """Answers with a model."""

    request_queue_size = 128

    def __init__(self, port: int, scorer: Any) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.scorer = scorer


class _Handler(BaseHTTPRequestHandler):
    """The requests of one connection, which is kept."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body are sent at once
    server: _Server

    def do_GET(self) -> None:
        """Say that all is well, or what can be asked."""
        address = urlsplit(self.path)
        if address.path in ("/", "/health"):
            self._answer(200, "Healthy", "text/plain")
        elif address.path == "/swagger.json":
            version = parse_qs(address.query).get("version", ["2"])[-1]
            if version in ("2", "3"):
                self._answer(200, json.dumps(swagger_document(self.server.scorer, version)))
            else:
                self._refuse(404, f"version: there is a description in 2 and in 3, not in '{version}'.")
        else:
            self._not_there(address.path, "POST")

    def do_POST(self) -> None:
        """Score."""
        started = time.perf_counter()
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        address = urlsplit(self.path)
        if address.path != "/score":
            self._not_there(address.path, "GET")
            return
        status, text = self.server.scorer.respond(body)
        if status != 200:
            _LOG.warning("POST /score: %d after %.1f ms", status, (time.perf_counter() - started) * 1000)
        self._answer(status, text)

    def _not_there(self, path: str, other: str) -> None:
        if path in ("/", "/health", "/score", "/swagger.json"):
            self._refuse(405, f"{path} takes {other}, not {self.command}.")
        else:
            self._refuse(404, f"There is nothing at {path}.")

    def _refuse(self, status: int, message: str) -> None:
        self._answer(status, json.dumps({"message": message}))

    def _answer(self, status: int, text: str, media_type: str = "application/json") -> None:
        content = text.encode()
        self.send_response_only(status, HTTPStatus(status).phrase)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Log what the server itself has to say, among the other lines."""
        _LOG.warning(format, *args)


def main() -> None:
    """Load the model, then answer until told to stop."""
    parser = argparse.ArgumentParser(description="Serve an MLflow model on loopback.")
    parser.add_argument("--model", type=Path, required=True, help="the model's folder, or one above it")
    parser.add_argument("--port", type=int, required=True, help="port on 127.0.0.1")
    options = parser.parse_args()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.INFO)
    scorer = Scorer(options.model)
    with _Server(options.port, scorer) as server:
        _LOG.info("The model is loaded; answering on port %d.", options.port)
        server.serve_forever()


if __name__ == "__main__":
    main()
