"""What corrections of ours do to a contract is recorded in it, and can be taken back exactly."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.corrections import CORRECTIONS, record_corrections, without_corrections
from openapi.pipeline.difference.report import Difference, compare
from openapi.pipeline.difference.text import to_text
from openapi.pipeline.documents import Document
from openapi.pipeline.documents import to_text as to_json_text
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import FolderSource, Reader, Version

VERSION = "2030-01-01"
OVERLAY = """\
overlay: 1.0.0
info: {title: %s, version: 1.0.0, x-evidence: The service says so.}
actions:
  - target: $.components.schemas.Job.properties.%s
    %s
"""
DOCUMENT: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "Jobs", "version": VERSION},
    "host": "jobs.example",
    "paths": {
        "/jobs": {
            "put": {
                "operationId": "Jobs_Put",
                "parameters": [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Job"}}],
                "responses": {"200": {"description": "Prose", "schema": {"$ref": "#/definitions/Job"}}},
            }
        }
    },
    "definitions": {
        "Job": {
            "type": "object",
            "description": "Prose of the job.",
            "properties": {
                "goal": {"$ref": "#/definitions/Goal", "description": "Prose of the goal."},
                "size": {"type": "string", "default": None},
            },
        },
        "Goal": {"type": "string", "enum": ["Min"], "description": "Prose of goals."},
    },
}


def import_with(folder: Path, overlays: dict[str, str], document: Document = DOCUMENT) -> tuple[Document, list[str]]:
    """Return the contract and the report of a document with corrections, by their path."""
    (folder / "input").mkdir(parents=True)
    (folder / "input" / "api.json").write_text(json.dumps(document))
    for name, text in overlays.items():
        path = folder / "overlays" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    version = Version(name=VERSION, folder="input", documents=("api.json",), package="v")
    contract, report = import_version(version, Reader(FolderSource(folder)), folder / "overlays")
    return contract, report.lines()


@pytest.fixture
def plain(tmp_path: Path) -> Document:
    return import_with(tmp_path / "plain", {})[0]


@pytest.mark.parametrize(
    ("member", "action"),
    [
        ("goal", "remove: true"),
        ("size", "update: {x-nullable: true, enum: [small, large]}"),
        ("size.default", "remove: true"),
        ("goal", "update: {description: Prose of a correction.}"),
    ],
)
def test_the_way_back_is_exact(tmp_path: Path, plain: Document, member: str, action: str) -> None:
    name = f"{VERSION}/0001-x.yaml"
    corrected, _ = import_with(tmp_path / "corrected", {name: OVERLAY % ("A title", member, action)})
    assert corrected[CORRECTIONS]["titles"] == ["A title"]
    assert without_corrections(corrected) == plain
    assert compare(plain, corrected).changes == compare(corrected, plain).changes == ()


def test_the_way_back_holds_no_sentences(tmp_path: Path) -> None:
    name = f"{VERSION}/0001-x.yaml"
    corrected, _ = import_with(tmp_path / "corrected", {name: OVERLAY % ("A title", "goal", "remove: true")})
    # The import dropped the enum, since nothing led to it any more; going back brings it again.
    added = [operation["path"] for operation in corrected[CORRECTIONS]["undo"] if operation["op"] == "add"]
    assert "/components/schemas/Goal" in added
    assert "Prose" not in to_json_text(corrected)


def test_a_contract_without_corrections_does_not_speak_of_them(plain: Document) -> None:
    assert CORRECTIONS not in plain
    assert without_corrections(plain) == plain


def test_a_version_without_the_corrections_of_its_neighbours_is_told_so(tmp_path: Path) -> None:
    correction = OVERLAY % ("A title", "goal", "remove: true")
    _, lines = import_with(tmp_path / "one", {"2029-01-01-preview/0001-x.yaml": correction})
    assert "  note: no corrections; there are some for 2029-01-01-preview: see whether they apply here too" in lines
    _, lines = import_with(tmp_path / "two", {f"{VERSION}/0001-x.yaml": correction})
    assert not any("no corrections" in line for line in lines)


def notes(old: Document, new: Document) -> tuple[str, ...]:
    difference = compare(old, new)
    assert isinstance(difference, Difference)
    assert all(note.split(":")[0] in to_text(difference) for note in difference.notes)
    return difference.notes


def corrected(plain: Document, version: str, *titles: str) -> Document:
    contract = {**plain, "info": {**plain["info"], "version": version}}
    return record_corrections(contract, list(titles), contract) if titles else contract


def test_a_comparison_says_which_corrections_only_one_of_the_two_has(plain: Document) -> None:
    old, new = corrected(plain, "1", "Nulls", "Routes"), corrected(plain, "2", "Nulls")
    assert notes(old, new) == ("1 alone has these corrections of ours (no changes are told for them): Routes.",)
    assert notes(old, old) == ()
    bare = corrected(plain, "3")
    assert notes(bare, old) == (
        "3 has none of our corrections; 1 has 2 (no changes are told for them): Nulls; Routes.",
    )


def test_a_document_that_needs_its_corrections_is_compared_with_them(tmp_path: Path, plain: Document) -> None:
    broken = copy.deepcopy(DOCUMENT)
    broken["definitions"]["Job"]["properties"]["goal"]["allOf"] = [{"$ref": "#/definitions/Job"}]
    del broken["definitions"]["Job"]["properties"]["goal"]["$ref"]
    broken["definitions"]["Job"]["allOf"] = [{"$ref": "#/definitions/Job"}]
    mended = "overlay: 1.0.0\ninfo: {title: A title, version: 1.0.0, x-evidence: It says so.}\nactions:\n" + (
        "  - target: $.components.schemas.Job.allOf\n    remove: true\n"
    )
    contract, _ = import_with(tmp_path / "broken", {f"{VERSION}/0001-x.yaml": mended}, broken)
    assert contract[CORRECTIONS] == {"titles": ["A title"]}
    (note, _) = compare(contract, plain).notes
    assert note == f"{VERSION} cannot be read without our corrections; what they change is told as changes."
