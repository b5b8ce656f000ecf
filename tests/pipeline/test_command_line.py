"""The commands as a user types them, in a room of their own."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from ruamel.yaml import YAML
from typer.testing import CliRunner

from openapi.pipeline import __main__ as program
from openapi.pipeline import home
from openapi.pipeline.commands.options import UPSTREAM
from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.layouts import FLAT, NESTED

CASES = Path(__file__).parent / "cases"
VERSION = "2030-01-01"


@pytest.fixture
def specification(tmp_path: Path) -> Path:
    """A specification repository with one api-version."""
    folder = tmp_path / "specs" / NESTED / "stable" / VERSION
    folder.mkdir(parents=True)
    shutil.copy(CASES / "enums" / "input" / "service.json", folder / "service.json")
    return tmp_path / "specs"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The commands work on this folder instead of the repository's own."""
    here = evolve(
        home.ROOM,
        contracts=tmp_path / "contracts",
        overlays=tmp_path / "overlays",
        generated=tmp_path / "generated",
    )
    monkeypatch.setattr(home, "ROOM", here)
    monkeypatch.setattr(home, "VERSIONS", tmp_path / "versions.toml")
    monkeypatch.delenv(UPSTREAM, raising=False)
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


def test_check_fails_where_what_users_meet_first_lacks_words(room: Path, specification: Path) -> None:
    document = specification / NESTED / "stable" / VERSION / "service.json"
    document.write_text(document.read_text().replace('"operationId": "Things_', '"operationId": "Jobs_'))
    account = run("import", "--api-version", VERSION, "--from", str(specification))
    line = "operations without words: 1 (Jobs_CreateOrUpdate)"
    assert f"note: {line}" in account
    assert f"error: {VERSION}: {line}" in run("check", fails=1)


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
    document = specification / NESTED / "stable" / VERSION / "service.json"
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
    assert json.loads(run(*arguments, "--format", "json"))["changes"][0]["place"] == "First.goal"
    run(*arguments, "--fail-on-breaking", fails=1)
    run("diff", "--from-version", VERSION, "--to-version", VERSION, "--fail-on-breaking")


@pytest.mark.parametrize(
    ("dialect", "is_used"), [("v2030_01_01", True), ("v2029_06_01_onward", True), ("v2031_01_01_onward", False)]
)
def test_a_difference_marks_what_a_dialect_of_either_version_names(
    room: Path, specification: Path, monkeypatch: pytest.MonkeyPatch, dialect: str, is_used: bool
) -> None:
    (room / "dialects" / dialect).mkdir(parents=True)
    (room / "dialects" / dialect / "jobs.py").write_text("from amlrest import models\nmodels.First(goal=1)\n")
    monkeypatch.setattr(home, "DIALECTS", room / "dialects")
    run("import", "--api-version", VERSION, "--from", str(specification))
    contract = json.loads((room / "contracts" / f"{VERSION}.json").read_text())
    contract["info"]["version"] = "2031-01-01"
    for name in ("First", "Second"):
        contract["components"]["schemas"][name]["properties"] = {}
    (room / "contracts" / "2031-01-01.json").write_text(json.dumps(contract))
    changes = json.loads(run("diff", "--from-version", VERSION, "--to-version", "2031-01-01", "--format", "json"))[
        "changes"
    ]
    marked = {change["place"] for change in changes if change["used"]}
    assert marked == ({"First.goal"} if is_used else set())


def test_a_version_that_was_never_imported_is_named(room: Path) -> None:
    with pytest.raises(ContractError, match=r"no contract for api-version 2030-01-01 \(there are: none\); import it"):
        run("generate", "--api-version", VERSION)


@pytest.mark.parametrize(
    ("text", "message"), [("{", r"is not JSON \("), ("[]", "is no contract; "), ('{"info": {}}', "is no contract; ")]
)
def test_a_file_that_is_no_contract_is_refused(room: Path, text: str, message: str) -> None:
    (room / "contracts").mkdir()
    (room / "contracts" / f"{VERSION}.json").write_text(text)
    with pytest.raises(ContractError, match=rf"^{VERSION}\.json: {message}"):
        run("diff", "--from-version", VERSION, "--to-version", VERSION)


def test_what_cannot_be_written_leaves_nothing_behind(room: Path, specification: Path) -> None:
    target = room / "out" / "contract.json"
    target.mkdir(parents=True)
    result = CliRunner().invoke(
        program.app, ["import", "--api-version", VERSION, "--from", str(specification), "--output", str(target)]
    )
    assert isinstance(result.exception, IsADirectoryError)
    assert [path.name for path in target.parent.iterdir()] == ["contract.json"]


def add_version(specification: Path, name: str, **changes: object) -> None:
    """Publish one more api-version, which is like the first one but for some schemas."""
    folder = specification / NESTED / ("preview" if "preview" in name else "stable")
    source = specification / NESTED / "stable" / VERSION / "service.json"
    document = json.loads(source.read_text())
    document["definitions"].update(changes)
    (folder / name).mkdir(parents=True)
    (folder / name / "openapi.json").write_text(json.dumps(document))


def test_moved_documents_are_those_that_were_recorded(room: Path, specification: Path) -> None:
    run("import", "--api-version", VERSION, "--from", str(specification))
    before = (room / "versions.toml").read_text(), (room / "contracts" / f"{VERSION}.json").read_text()
    (specification / NESTED / "stable").rename(specification / FLAT / "stable")
    run("import", "--api-version", VERSION, "--from", str(specification))
    assert ((room / "versions.toml").read_text(), (room / "contracts" / f"{VERSION}.json").read_text()) == before


def test_documents_that_became_one_need_a_nod(room: Path, specification: Path) -> None:
    arguments = ("import", "--api-version", VERSION, "--from", str(specification))
    run(*arguments)
    folder = specification / NESTED / "stable" / VERSION
    (folder / "service.json").rename(folder / "openapi.json")
    with pytest.raises(ContractError, match=r"openapi\.json: not recorded, .*service\.json: recorded, but not read"):
        run(*arguments)
    run(*arguments, "--accept-changes")
    assert 'documents = ["openapi.json"]' in (room / "versions.toml").read_text()


def test_versions_are_listed_with_what_is_imported_and_what_is_newer(room: Path, specification: Path) -> None:
    arguments = ("versions", "--from", str(specification))
    for name in ("2029-01-01", "2029-01-01-preview"):
        add_version(specification, name)
    run("import", "--api-version", VERSION, "--from", str(specification))
    run(*arguments, "--fail-on-newer")
    add_version(specification, "2031-01-01")
    assert run(*arguments, "--fail-on-newer", fails=3).splitlines() == [
        "2029-01-01           stable",
        "2029-01-01-preview   preview  newer",
        "2030-01-01           stable   imported",
        "2031-01-01           stable   newer",
    ]
    rows = json.loads(run(*arguments, "--json"))["versions"]
    assert rows[-1] == {"name": "2031-01-01", "kind": "stable", "imported": False, "newer": True}


@pytest.fixture
def drifting(room: Path, specification: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A drift whose newest api-version lacks a property of a schema that the dialect of the first one names."""
    run("import", "--api-version", VERSION, "--from", str(specification))
    (room / "dialects" / "v2030_01_01").mkdir(parents=True)
    (room / "dialects" / "v2030_01_01" / "jobs.py").write_text("from amlrest import models\nmodels.First(goal=1)\n")
    monkeypatch.setattr(home, "DIALECTS", room / "dialects")
    document = json.loads((specification / NESTED / "stable" / VERSION / "service.json").read_text())
    first, second = document["definitions"]["First"], document["definitions"]["Second"]
    add_version(specification, "2031-01-01", Second={**second, "properties": {}})
    add_version(specification, "2032-01-01", First={**first, "properties": {}})
    add_version(specification, "2033-01-01-preview")
    return ("drift", "--from", str(specification))


def test_drift_tells_what_the_newest_version_breaks(room: Path, drifting: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in room.rglob("*") if path.is_file()}
    told = json.loads(run(*drifting, "--format", "json", fails=3))
    assert (told["from"], told["to"]) == (VERSION, "2032-01-01")
    assert told["breaking"] > 0
    assert {path: path.read_bytes() for path in room.rglob("*") if path.is_file()} == before


def test_drift_between_named_versions(drifting: tuple[str, ...]) -> None:
    assert f"{VERSION} -> 2031-01-01: " in run(*drifting, "--to-version", "2031-01-01")
    told = run(*drifting, "--to-version", "2033-01-01-preview", "--from-version", VERSION)
    assert f"{VERSION} -> 2033-01-01-preview: 0 changes" in told


def test_drift_of_a_kind_that_was_never_imported_asks_for_the_version_to_come_from(drifting: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="--from-version: no api-version is given"):
        run(*drifting, "--to-version", "2033-01-01-preview")


def test_drift_without_anything_newer_says_so(room: Path, specification: Path) -> None:
    run("import", "--api-version", VERSION, "--from", str(specification))
    told = run("drift", "--from", str(specification))
    assert f"has no stable api-version that is newer than {VERSION}" in told
    assert f"{VERSION} -> {VERSION}: 0 changes" in told


STALE = """
overlay: 1.0.0
info: {title: A correction, version: 1.0.0, x-evidence: seen}
actions:
  - {target: $.components.schemas.Gone, remove: true}
  - {target: $.components.schemas.First.properties, update: {more: {type: string}}}
"""


def test_drift_leaves_out_a_correction_that_no_longer_applies(room: Path, drifting: tuple[str, ...]) -> None:
    (room / "overlays" / "2030-06-01-onward").mkdir(parents=True)
    (room / "overlays" / "2030-06-01-onward" / "0001-gone.yaml").write_text(STALE)
    told = run(*drifting, "--to-version", "2031-01-01")
    assert "note: left out, as it no longer applies: 0001-gone.yaml: the action on $.components.schemas.Gone" in told
    # The other action of the same file still applies, and what it changes is no change of the service.
    assert "2031-01-01 has 1 (no changes are told for them): A correction." in told
    assert "more" not in told
    with pytest.raises(ContractError, match="matches nothing"):
        run("import", "--api-version", "2031-01-01", *drifting[1:])


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("import", "--api-version", VERSION, "--from", "http://x"), 2, "--from http://x: only https URLs and folders"),
        (("import", "--api-version", VERSION), 2, "--from: no place is given; "),
        (("import", "--api-version", VERSION, "--from", ""), 2, "--from: no place is given; "),
        (("import", "--api-version", "../x", "--from", "."), 2, "--api-version: '../x' is not an api-version; "),
        (("import", "--api-version", VERSION, "--from", "{}", "--keep-prose"), 2, "--keep-prose makes a private copy"),
        (
            ("import", "--api-version", "2031-01-01", "--from", "{}"),
            1,
            "api-version 2031-01-01 is not in versions.toml",
        ),
        (("import", "--api-version", VERSION, "--from", "{}", "--output", "/proc/x/y"), 1, "/proc/x: "),
        (("generate", "--api-version", "../../x"), 2, "--api-version: '../../x' is not an api-version"),
        (("diff",), 2, "--from-version: no api-version is given; "),
        (("diff", "--from-version", "", "--to-version", ""), 2, "--from-version: no api-version is given; "),
        (("diff", "--from-version", VERSION), 1, "no contract for api-version 2030-01-01 (there are: none)"),
        (("drift",), 2, "--from: no place is given; "),
        (("drift", "--from", "{}", "--to-version", "../x"), 2, "--to-version: '../x' is not an api-version"),
        (("versions",), 2, "--from: no place is given; "),
    ],
)
def test_what_is_refused_is_one_sentence_and_nothing_is_written(
    room: Path,
    specification: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    sentence: str,
) -> None:
    monkeypatch.setattr(sys, "argv", ["pipeline", *(part.format(specification) for part in arguments)])
    with pytest.raises(SystemExit) as ended:
        program.main()
    errors = capsys.readouterr().err
    assert (ended.value.code, errors.count("\n")) == (code, 1)
    assert errors.startswith(f"error: {sentence}")
    assert {path.name for path in room.iterdir()} == {"specs"}


def test_the_program_ends_with_the_code_of_what_it_refuses() -> None:
    command = [sys.executable, "-m", "openapi.pipeline", "import", "--api-version", VERSION, "--from", "http://x"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr == "error: --from http://x: only https URLs and folders can be read\n"


def test_the_nightly_workflow_calls_commands_that_there_are() -> None:
    workflow = YAML(typ="safe").load(Path(__file__).parents[2] / ".github" / "workflows" / "api-versions.yml")
    steps = [step.get("run", "") for step in workflow["jobs"]["drift"]["steps"]]
    called = {name for step in steps for name in re.findall(r"-m openapi\.pipeline (\w+)", step)}
    assert called == {"versions", "drift"} & {command.name for command in program.app.registered_commands}
