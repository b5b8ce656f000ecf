"""A later api-version of a family that is known: what has to change for it, tried on a copy of the repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from amlwrap.api_versions import SECOND_FAMILY
from tests.support.specification_trees import emit, move

ROOT = Path(__file__).parents[2]
MODEL, VERSION = "2024-04-01", "2098-07-01"
# What depends on the versions and contracts that there are.
TESTS = (
    "tests/unit/dialects/test_choose.py",
    "tests/unit/local/wire/test_contract.py",
    "tests/unit/local/wire/arm/test_versions.py",
    "tests/unit/local/wire/v2022/test_datastores.py",
    "tests/unit/soak/test_bodies.py",
    "tests/meta/test_wire_names.py",
)


@pytest.fixture
def specification(upstream: Path, tmp_path: Path) -> Path:
    """A tree in today's layout with one api-version more: one document, like those of another but for its date."""
    tree = move(upstream, tmp_path / "specs")
    emit(tree, MODEL, name=VERSION)
    return tree


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what there is to change."""
    folder = tmp_path / "checkout"
    for name in ("amlwrap", "openapi", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(checkout: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("AMLWRAP_UPSTREAM", None)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_version_needs_its_contract_and_one_row_in_the_table(checkout: Path, specification: Path) -> None:
    run(checkout, "-m", "openapi.pipeline", "import", "--api-version", VERSION, "--from", str(specification))
    table = checkout / "amlwrap" / "api_versions.py"
    row = f'    "{SECOND_FAMILY[-1]}",\n'
    table.write_text(table.read_text().replace(row, f'{row}    "{VERSION}",\n'))
    served = (  # by the local workspace and spoken by the client
        "from amlwrap.local.wire.arm.versions import Versions; from amlwrap.dialects.choose import choose; "
        f"assert Versions().choose({VERSION!r}, '/')[1].exact; assert choose([{VERSION!r}, {MODEL!r}]) == {VERSION!r}"
    )
    run(checkout, "-c", served)
    run(checkout, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS)
