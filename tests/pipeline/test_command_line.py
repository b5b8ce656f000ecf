"""The four commands as a user types them, in a room of their own."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from typer.testing import CliRunner

from openapi.pipeline import __main__ as program
from openapi.pipeline.errors import ContractError
from openapi.pipeline.sources import RESOURCE_MANAGER

CASES = Path(__file__).parent / "cases"
VERSION = "2030-01-01"


@pytest.fixture
def specification(tmp_path: Path) -> Path:
    """A specification repository with one api-version."""
    folder = tmp_path / "specs" / RESOURCE_MANAGER / "stable" / VERSION
    folder.mkdir(parents=True)
    shutil.copy(CASES / "enums" / "input" / "service.json", folder / "service.json")
    return tmp_path / "specs"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The commands work on this folder instead of the repository's own."""
    here = evolve(
        program.ROOM,
        contracts=tmp_path / "contracts",
        overlays=tmp_path / "overlays",
        generated=tmp_path / "generated",
    )
    monkeypatch.setattr(program, "ROOM", here)
    monkeypatch.setattr(program, "VERSIONS", tmp_path / "versions.toml")
    monkeypatch.delenv(program.UPSTREAM, raising=False)
    return tmp_path


def run(*arguments: str, fails: int = 0) -> str:
    result = CliRunner().invoke(program.app, arguments)
    if isinstance(result.exception, ContractError):
        raise result.exception
    assert result.exit_code == fails, result.output
    return result.output


def test_a_version_is_imported_generated_and_checked(room: Path, specification: Path) -> None:
    source = str(specification)
    account = run("import", "--api-version", VERSION, "--from", source)
    assert "1 operations, 13 schemas" in account
    assert "extensible enums" in account
    assert "service.json" in (room / "versions.toml").read_text()
    assert "1 operations" in run("generate", "--api-version", VERSION)
    assert "checked client v2030_01_01" in run("check", "--from", source)
    assert "contracts not imported again" in run("check")


def test_check_names_what_was_edited(room: Path, specification: Path) -> None:
    source = str(specification)
    run("import", "--api-version", VERSION, "--from", source)
    run("generate", "--api-version", VERSION)
    client = room / "generated" / "v2030_01_01"
    (client / "models" / "first.py").write_text("edited")
    (client / "models" / "second.py").unlink()
    (client / "extra.py").write_text("")
    (room / "generated" / "types.py").write_text("edited")
    (room / "generated" / "errors.py").unlink()
    (room / "generated" / "more.py").write_text("")
    contract = room / "contracts" / f"{VERSION}.json"
    contract.write_text(contract.read_text() + " ")
    output = run("check", "--from", source, fails=1)
    for line in (
        "openapi/contracts/2030-01-01.json is not what import writes",
        "generated/amlrest/v2030_01_01/models/first.py is not what generate writes",
        "generated/amlrest/v2030_01_01/models/second.py is missing",
        "generated/amlrest/v2030_01_01/extra.py should not be there",
        "generated/amlrest/types.py is not what generate writes",
        "generated/amlrest/errors.py is missing",
        "generated/amlrest/more.py should not be there",
    ):
        assert line in output


def test_changed_documents_need_a_nod(room: Path, specification: Path) -> None:
    source = str(specification)
    run("import", "--api-version", VERSION, "--from", source)
    document = specification / RESOURCE_MANAGER / "stable" / VERSION / "service.json"
    document.write_text(document.read_text() + "\n")
    before = (room / "versions.toml").read_text()
    with pytest.raises(ContractError, match=r"service\.json: changed\); review them, then add --accept-changes"):
        run("import", "--api-version", VERSION, "--from", source)
    assert (room / "versions.toml").read_text() == before
    run("import", "--api-version", VERSION, "--from", source, "--accept-changes")
    assert (room / "versions.toml").read_text() != before


def test_prose_is_kept_only_outside_the_repository(room: Path, specification: Path) -> None:
    arguments = ("import", "--api-version", VERSION, "--from", str(specification), "--keep-prose")
    with pytest.raises(ContractError, match="--keep-prose makes a private copy"):
        run(*arguments)
    run(*arguments, "--output", str(room / "private.json"))
    assert "Prose" in (room / "private.json").read_text()
    assert not (room / "contracts").exists()
    assert not (room / "versions.toml").exists()


def test_a_difference_is_told_as_text_and_json(room: Path, specification: Path) -> None:
    run("import", "--api-version", VERSION, "--from", str(specification))
    contract = json.loads((room / "contracts" / f"{VERSION}.json").read_text())
    del contract["components"]["schemas"]["First"]["properties"]["goal"]
    contract["info"]["version"] = "2031-01-01"
    (room / "contracts" / "2031-01-01.json").write_text(json.dumps(contract))
    arguments = ("diff", "--from-version", VERSION, "--to-version", "2031-01-01")
    assert "1 changes, 1 breaking" in run(*arguments)
    assert json.loads(run(*arguments, "--json"))["changes"][0]["name"] == "First.goal"
    run(*arguments, "--fail-on-breaking", fails=1)
    run("diff", "--from-version", VERSION, "--to-version", VERSION, "--fail-on-breaking")


@pytest.mark.parametrize(
    ("dialect", "is_used"), [("v2030_01_01", True), ("v2029_06_01_onward", True), ("v2031_01_01_onward", False)]
)
def test_a_difference_marks_what_the_dialect_of_the_old_version_names(
    room: Path, specification: Path, monkeypatch: pytest.MonkeyPatch, dialect: str, is_used: bool
) -> None:
    (room / "dialects" / dialect).mkdir(parents=True)
    (room / "dialects" / dialect / "jobs.py").write_text("from client.models import First\n")
    monkeypatch.setattr(program, "DIALECTS", room / "dialects")
    run("import", "--api-version", VERSION, "--from", str(specification))
    contract = json.loads((room / "contracts" / f"{VERSION}.json").read_text())
    for name in ("First", "Second"):
        contract["components"]["schemas"][name]["properties"] = {}
    (room / "contracts" / "2031-01-01.json").write_text(json.dumps(contract))
    changes = json.loads(run("diff", "--from-version", VERSION, "--to-version", "2031-01-01", "--json"))["changes"]
    marked = {change["name"].split(".")[0] for change in changes if change["used"]}
    assert marked == ({"First"} if is_used else set())


def test_a_version_that_was_never_imported_is_named(room: Path) -> None:
    with pytest.raises(ContractError, match=r"no contract for api-version 2030-01-01 \(there are: none\); import it"):
        run("generate", "--api-version", VERSION)


def test_what_is_refused_is_one_sentence_and_exit_code_1() -> None:
    command = [sys.executable, "-m", "openapi.pipeline", "import", "--api-version", VERSION, "--from", "http://x"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "error: --from http://x: only https URLs and folders can be read\n"
