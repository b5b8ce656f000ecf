"""A program that serves a model with nothing but the standard library: it says what it was started with.

A model folder with a file `init.py` has that run first, which may raise, or take its time.
"""

from __future__ import annotations

import argparse
import json
import os
import runpy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._answer("healthy")

    def do_POST(self) -> None:
        self._answer(json.dumps({"pid": os.getpid(), "model": str(model), "variables": dict(os.environ)}))

    def _answer(self, text: str) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text.encode())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path)
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    model = options.model
    if (model / "init.py").exists():
        runpy.run_path(str(model / "init.py"))
    ThreadingHTTPServer(("127.0.0.1", options.port), Handler).serve_forever()
