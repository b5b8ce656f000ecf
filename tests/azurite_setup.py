"""Azurite for the tests: installed once into a cache folder, started on loopback, gone afterwards.

`python -m tests.azurite_setup` installs it.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from tests.support import npm

ACCOUNT_NAME = "devstoreaccount1"
# Azurite's published account key: every installation has the same, and nothing is kept behind it.
ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="

_PACKAGE = Path(__file__).parent / "azurite" / "package.json"


@frozen
class RunningAzurite:
    """A started Azurite: `endpoint` is its account URL."""

    endpoint: str
    account_name: str = ACCOUNT_NAME
    account_key: str = field(default=ACCOUNT_KEY, repr=False)


def install() -> Path:
    """Install the pinned version unless it is there; return its blob server's script."""
    return npm.install(_PACKAGE) / "dist" / "src" / "blob" / "main.js"


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
    command, output = [npm.node(), str(script), *options], {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
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


if __name__ == "__main__":
    install()
