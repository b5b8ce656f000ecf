"""Azure's documents in today's layout: the steps of openapi/README.md work as they do on the layout before."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from typer.testing import CliRunner, Result

from openapi.pipeline import home
from openapi.pipeline.__main__ import app
from openapi.pipeline.checking import check_contract
from openapi.pipeline.layouts import FLAT
from openapi.pipeline.sources import FolderSource, Version, load_versions
from tests.support.specification_trees import emit, move

NEWER = "2098-07-01"


@pytest.fixture(scope="session")
def moved(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents one folder further down, and one api-version more, as one document."""
    tree = move(upstream, tmp_path_factory.mktemp("moved"))
    emit(tree, "2024-04-01", name=NEWER)
    return tree


@pytest.fixture(scope="session")
def emitted(moved: Path, upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every api-version as one document."""
    tree = move(upstream, tmp_path_factory.mktemp("emitted"))
    for name in load_versions(home.VERSIONS):
        emit(tree, name)
    return tree


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Commands that write contracts and their record into a folder of their own."""
    contracts = tmp_path / "contracts"
    contracts.mkdir()
    for path in home.ROOM.contracts.glob("*.json"):
        (contracts / path.name).write_bytes(path.read_bytes())
    (tmp_path / "versions.toml").write_bytes(home.VERSIONS.read_bytes())
    monkeypatch.setattr(home, "ROOM", evolve(home.ROOM, contracts=contracts))
    monkeypatch.setattr(home, "VERSIONS", tmp_path / "versions.toml")
    return lambda *arguments: CliRunner().invoke(app, arguments, catch_exceptions=False)


def test_moved_documents_are_those_that_were_recorded(moved: Path, version: Version) -> None:
    assert check_contract(home.ROOM, version, FolderSource(moved)) == []


def test_documents_that_became_one_make_the_same_contract(emitted: Path, version: Version) -> None:
    problems = check_contract(home.ROOM, version, FolderSource(emitted))
    assert problems
    assert {line.rsplit(": ", 1)[-1] for line in problems} == {"recorded, but not read", "not recorded"}


def test_the_steps_to_another_version_work(run: Callable[..., Result], moved: Path, tmp_path: Path) -> None:
    listed = run("versions", "--from", str(moved), "--fail-on-newer")
    assert listed.exit_code == 3
    assert listed.output.splitlines()[-1] == f"{NEWER}           stable   newer"
    told = run("drift", "--from", str(moved), "--format", "json")
    assert (told.exit_code, json.loads(told.output)["changes"]) == (0, [])
    assert not (tmp_path / "contracts" / f"{NEWER}.json").exists()
    assert run("import", "--api-version", NEWER, "--from", str(moved)).exit_code == 0
    assert f'folder = "stable/{NEWER}"' in (tmp_path / "versions.toml").read_text()
    assert run("diff", "--from-version", "2024-04-01", "--to-version", NEWER, "--fail-on-breaking").exit_code == 0


def test_drift_between_old_versions_is_the_difference_of_their_contracts(
    run: Callable[..., Result], moved: Path
) -> None:
    names = ("--from-version", "2022-05-01", "--to-version", "2024-04-01")
    drift, diff = run("drift", "--from", str(moved), *names), run("diff", *names)
    assert (drift.exit_code, diff.exit_code) == (3, 0)
    assert drift.output == diff.output


def test_an_entry_of_the_layout_before_works_on_both(
    run: Callable[..., Result], upstream: Path, moved: Path, tmp_path: Path
) -> None:
    record = tmp_path / "versions.toml"
    name = "2022-05-01"
    text = record.read_text()
    record.write_text(
        text.replace('= "stable/', f'= "{FLAT}/stable/')
        .replace('\n"stable/', f'\n"{FLAT}/stable/')
        .replace('\n"common-types', '\n"specification/common-types')
    )
    assert record.read_text().count(FLAT) > 3
    for source in (upstream, moved):
        assert run("import", "--api-version", name, "--from", os.fspath(source)).exit_code == 0
        assert record.read_text() == text
