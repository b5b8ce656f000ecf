"""What users install is the wheel: it has to hold everything that runs, and nothing of how it was made."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.support.installed import ROOT, build

MEGABYTE = 1_000_000
LARGEST = 3 * MEGABYTE


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def names(built: tuple[Path, Path]) -> set[str]:
    with zipfile.ZipFile(built[0]) as archive:
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


def test_the_wheel_is_small(built: tuple[Path, Path]) -> None:
    wheel, _ = built
    assert wheel.stat().st_size < LARGEST, f"{wheel.stat().st_size / MEGABYTE:.1f} MB"


def test_the_source_distribution_has_what_tests_and_documentation_need(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"CHANGELOG.md", "LICENSE", "Makefile", "README.md", "tests/conftest.py", "docs/tutorial.md"} <= names
    assert not [name for name in names if name.startswith((".venv", ".amlwrap", "site/", "dist/"))]
