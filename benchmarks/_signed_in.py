"""A command on Azure, without Azure: an ARM on loopback without a job, and an `az` that takes a second for a token."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

AZ_SECONDS = 1.0
_PROVIDER = {"resourceTypes": [{"resourceType": "workspaces/jobs", "apiVersions": ["2021-03-01-preview"]}]}
_AZ = f"""#!/bin/sh
echo >> "$(dirname "$0")/asked"
sleep {AZ_SECONDS:g}
echo '{{"accessToken": "token", "expires_on": 99999999999}}'
"""


class _Arm(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        signed_in = self.headers.get("Authorization") == "Bearer token"
        content = json.dumps({"value": []} if "/workspaces/" in self.path else _PROVIDER).encode()
        self.send_response(200 if signed_in else 401)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def signed_in() -> Iterator[tuple[list[str], dict[str, str], Path]]:
    """Serve; yield a command, the environment to run it in, and a file with a line for each time that az was asked."""
    with tempfile.TemporaryDirectory() as name, ThreadingHTTPServer(("127.0.0.1", 0), _Arm) as arm:
        folder = Path(name)
        az = folder / "az"
        az.write_text(_AZ, encoding="utf-8")
        az.chmod(0o755)
        threading.Thread(target=arm.serve_forever, daemon=True).start()
        own = {name: value for name, value in os.environ.items() if not name.startswith(("AZURE", "AMLWRAP"))}
        yield (
            [sys.executable, "-m", "amlwrap", "job", "list", "--subscription-id", "s", "-g", "g", "-w", "w"],
            {
                **own,
                "HOME": name,
                "PATH": f"{name}:{os.environ['PATH']}",
                "AZURE_RESOURCE_MANAGER_ENDPOINT": f"http://127.0.0.1:{arm.server_port}",
                "AZURE_TOKEN_CREDENTIALS": "AzureCliCredential",
            },
            folder / "asked",
        )
        arm.shutdown()
