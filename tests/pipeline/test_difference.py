"""What a comparison of two contracts reports, and whom it says each change breaks."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.difference.changes import Change
from openapi.pipeline.difference.report import compare, to_json, to_text, used_names
from openapi.pipeline.documents import Document


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": reference(name)}}}


BASE: Document = {
    "info": {"version": "1"},
    "paths": {
        "/jobs/{id}": {
            "put": {
                "operationId": "Jobs_Put",
                "tags": ["Jobs"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "filter", "in": "query", "schema": {"type": "string"}},
                ],
                "requestBody": content("Job"),
                "responses": {"200": content("Job"), "204": {"description": ""}},
            }
        }
    },
    "components": {
        "schemas": {
            "Job": {
                "type": "object",
                "required": ["kind"],
                "properties": {
                    "kind": {"type": "string"},
                    "goal": {"anyOf": [reference("Goal"), {"type": "string"}]},
                    "colour": reference("Colour"),
                    "state": {"type": "string", "readOnly": True},
                    "code": reference("Code"),
                    "count": {"type": "integer", "format": "int32"},
                },
            },
            "Goal": {"type": "string", "enum": ["Min", "Max"], "x-ms-enum": {"modelAsString": True}},
            "Colour": {"type": "string", "enum": ["Red"], "x-ms-enum": {"modelAsString": False}},
            "Code": {
                "oneOf": [reference("Blob"), reference("UnknownCode")],
                "discriminator": {"propertyName": "codeType", "mapping": {"Blob": "#/components/schemas/Blob"}},
            },
            "Blob": {"type": "object", "properties": {"codeType": {"type": "string", "const": "Blob"}}},
            "UnknownCode": {"type": "object", "properties": {"codeType": {"type": "string"}}},
        }
    },
}
Edit = Callable[[dict[str, Any], dict[str, Any]], object]


def changes_after(edit: Edit) -> list[Change]:
    new = copy.deepcopy(BASE)
    new["info"]["version"] = "2"
    edit(new["components"]["schemas"], new["paths"]["/jobs/{id}"]["put"])
    return list(compare(BASE, new).changes)


def test_nothing_changes_between_equal_contracts() -> None:
    assert changes_after(lambda schemas, operation: None) == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda s, o: s["Job"]["properties"].pop("count"), ("Job.count", "removed", True, True)),
        (lambda s, o: s["Job"]["properties"].pop("state"), ("Job.state", "removed", False, True)),
        (lambda s, o: s["Job"]["properties"].update(more={"type": "string"}), ("Job.more", "added", False, False)),
        (
            lambda s, o: (s["Job"]["properties"].update(more={"type": "string"}), s["Job"]["required"].append("more")),
            ("Job.more", "added, required", True, False),
        ),
        (lambda s, o: s["Job"]["required"].append("count"), ("Job.count", "became required", True, False)),
        (lambda s, o: s["Job"]["required"].remove("kind"), ("Job.kind", "became optional", False, True)),
        (
            lambda s, o: s["Job"]["properties"].update(count={"type": "string"}),
            ("Job.count", "type integer (int32) became string", True, True),
        ),
        (
            lambda s, o: s["Job"]["properties"].update(count={"type": ["integer", "null"], "format": "int32"}),
            ("Job.count", "may be null", False, True),
        ),
        (
            lambda s, o: s["Job"]["properties"]["count"].update(readOnly=True),
            ("Job.count", "became read-only", True, False),
        ),
        (lambda s, o: s["Goal"]["enum"].remove("Max"), ("Goal.Max", "value removed", True, False)),
        (lambda s, o: s["Goal"]["enum"].append("Avg"), ("Goal.Avg", "value added", False, False)),
        (lambda s, o: s["Colour"]["enum"].append("Blue"), ("Colour.Blue", "value added", False, True)),
        (
            lambda s, o: s["Code"]["discriminator"]["mapping"].update(Git="#/components/schemas/Blob"),
            ("Code.Git", "type added", False, False),
        ),
        (lambda s, o: s["Code"]["discriminator"]["mapping"].clear(), ("Code.Blob", "type removed", True, True)),
        (lambda s, o: s.update(New={"type": "object"}), ("New", "added", False, False)),
        (lambda s, o: o["parameters"].pop(), ("Jobs_Put.filter", "removed", True, False)),
        (
            lambda s, o: o["parameters"].append({"name": "n", "in": "query", "required": True, "schema": {}}),
            ("Jobs_Put.n", "added, required", True, False),
        ),
        (lambda s, o: o["parameters"][1].update(required=True), ("Jobs_Put.filter", "became required", True, False)),
        (lambda s, o: o.update(requestBody=content("Blob")), ("Jobs_Put", "Job became Blob", True, False)),
        (
            lambda s, o: o["responses"].update({"200": content("Blob")}),
            ("Jobs_Put.200", "Job became Blob", False, True),
        ),
        (lambda s, o: o["responses"].update({"202": {}}), ("Jobs_Put.202", "status added, with nothing", False, True)),
        (lambda s, o: o["responses"].pop("204"), ("Jobs_Put.204", "status removed", False, False)),
        (
            lambda s, o: o.update({"x-ms-long-running-operation": True}),
            ("Jobs_Put", "became long-running", False, True),
        ),
        (lambda s, o: o.update(operationId="Jobs_Set"), ("Jobs_Put", "renamed to Jobs_Set", False, False)),
    ],
)
def test_a_change_is_told_and_judged(edit: Edit, expected: tuple[str, str, bool, bool]) -> None:
    found = [(c.name, c.what, c.breaks_sending, c.breaks_reading) for c in changes_after(edit)]
    assert expected in found


def test_a_renamed_operation_is_still_compared() -> None:
    found = changes_after(lambda s, o: o.update(operationId="Jobs_Set", requestBody=content("Blob")))
    assert [(change.name, change.what) for change in found] == [
        ("Jobs_Put", "renamed to Jobs_Set"),
        ("Jobs_Put", "Job became Blob"),
    ]


def test_a_removed_operation_breaks_sending() -> None:
    new = copy.deepcopy(BASE)
    new["paths"] = {}
    (removed,) = [change for change in compare(BASE, new).changes if change.subject == "operation"]
    assert removed.breaks_sending
    assert "removed (PUT /jobs/{id})" in removed.what


def test_what_our_code_names_is_marked(tmp_path: Path) -> None:
    source = tmp_path / "dialect.py"
    source.write_text("from client.api.jobs import jobs_put\nfrom client import models\n\nmodels.Job(kind='x')\n")
    used = used_names(BASE, [source])
    assert used == {"Jobs_Put", "Job"}
    new = copy.deepcopy(BASE)
    new["components"]["schemas"]["Job"]["properties"].pop("count")
    new["components"]["schemas"]["Goal"]["enum"].pop()
    marks = {change.name: change.used for change in compare(BASE, new, used).changes}
    assert marks == {"Job.count": True, "Goal.Max": False}


def test_both_reports_say_the_same() -> None:
    new = copy.deepcopy(BASE)
    new["info"]["version"] = "2"
    new["components"]["schemas"]["Job"]["properties"].pop("count")
    new["components"]["schemas"]["Goal"]["enum"].append("Avg")
    difference = compare(BASE, new, frozenset(["Job"]))
    data = to_json(difference)
    assert (data["from"], data["to"], data["breaking"], len(data["changes"])) == ("1", "2", 1, 2)
    text = to_text(difference)
    assert text.startswith("1 -> 2: 2 changes, 1 breaking, 1 of them in what amlwrap uses")
    assert "  Job  [used by amlwrap]\n    count: removed" in text
    assert text.index("Breaking for what we send (1)") < text.index("Breaking for what we read (1)")
    assert "Other changes (1)\n  Goal\n    Avg: value added" in text
