"""A newcomer, with nothing but the README: from a clone to a scored model, by the commands of its quick start."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.doc_blocks import blocks
from tests.support.installed import ROOT, UV
from tests.support.processes import processes_with

# What a newcomer's machine has as well: caches of packages are kept, so that the test measures no line.
KEPT = ("LANG", "LC_ALL", "PATH", "TMPDIR")
PACKAGES = ("PIP_", "UV_", "HTTP_", "HTTPS_", "NO_", "SSL_", "REQUESTS_", "http_", "https_", "no_")


def cloned(folder: Path) -> Path:
    """Return a copy of the clone with what git has of it."""
    ignored = [line.strip().strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.strip()]
    return shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", *ignored))


def machine(home: Path) -> dict[str, str]:
    """Return the environment of a shell on a machine on which amlwrap has never been."""
    home.mkdir()
    kept = {name: text for name, text in os.environ.items() if name in KEPT or name.startswith(PACKAGES)}
    cache = subprocess.run([*UV, "cache", "dir"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    pip_cache = os.environ.get("PIP_CACHE_DIR", str(Path.home() / ".cache" / "pip"))
    return {**kept, "HOME": str(home), "PYTHON": sys.executable, "UV_CACHE_DIR": cache, "PIP_CACHE_DIR": pip_cache}


def test_the_quick_start_leads_from_a_clone_to_predictions(tmp_path: Path) -> None:
    (quick_start,) = (block for block in blocks(ROOT / "README.md") if block.title == "Quick start")
    clone, environment = cloned(tmp_path / "clone"), machine(tmp_path / "home")
    try:
        typed = subprocess.run(
            ["bash", "--noprofile", "--norc", "-ec", quick_start.text], cwd=clone, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        assert typed.returncode == 0, typed.stdout
    finally:
        if (clone / ".venv" / "bin" / "amlwrap").exists():
            subprocess.run([str(clone / ".venv" / "bin" / "amlwrap"), "local", "down"], env=environment, check=False)
    assert processes_with(str(tmp_path / "home")) == []

    with (clone / "predictions.csv").open(newline="") as file:
        rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    assert [max(row, key=row.__getitem__) for row in rows] == ["setosa", "versicolor", "virginica"]
    assert all(abs(sum(row.values()) - 1) < 1e-6 for row in rows)
