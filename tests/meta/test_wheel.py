"""What users install is the wheel: it has to hold everything that runs, and nothing of how it was made."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "uv", "build", "--quiet", "--wheel", "--out-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_two_packages_and_nothing_else(names: set[str]) -> None:
    roots = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert roots == {"amlwrap", "amlrest"}


def test_the_wheel_holds_the_contract_the_trainer_and_the_types(names: set[str]) -> None:
    assert {
        "amlwrap/local/contracts/2021-03-01-preview.json",
        "amlwrap/lightgbm/trainer/train.py",
        "amlwrap/lightgbm/trainer/page/page.css",
        "amlwrap/lightgbm/trainer/page/page.js",
        "amlwrap/py.typed",
        "amlrest/py.typed",
        "amlrest/types.py",
        "amlrest/v2021_03_01_preview/models/command_job.py",
        "amlrest/v2024_04_01/models/command_job.py",
    } <= names


def test_every_module_of_the_tree_is_in_the_wheel(names: set[str]) -> None:
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "amlwrap").rglob("*.py")} <= names
