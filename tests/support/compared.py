"""Two contracts to compare: one with a union, a list of operations and types that hold themselves, and edits of it."""

import copy
from collections.abc import Callable
from typing import Any

from openapi.pipeline.difference.changes import Change
from openapi.pipeline.difference.report import compare
from openapi.pipeline.documents import Document

TEXT = {"type": "string"}


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": reference(name)}}}


def variant(tag: str | None, **properties: Any) -> dict[str, Any]:
    kind = {"type": "string", "const": tag} if tag else {"type": "string", "not": {"enum": ["Command", "Sweep"]}}
    properties = {"jobType": kind, "name": TEXT, "state": {**TEXT, "readOnly": True}, **properties}
    return {"type": "object", "required": ["jobType"], "properties": properties}


def operation(name: str, **more: Any) -> dict[str, Any]:
    parameters = [{"name": "id", "in": "path", "required": True, "schema": TEXT}]
    return {"operationId": name, "parameters": parameters, "responses": {"200": content("Job")}, **more}


BASE: Document = {
    "info": {"version": "2030-01-01"},
    "paths": {
        "/jobs/{id}": {"put": operation("Jobs_Put", requestBody=content("Job")), "get": operation("Jobs_Get")},
        "/computes/{id}": {"get": operation("Computes_Get", responses={"200": content("Compute")})},
    },
    "components": {
        "schemas": {
            "Job": {"type": "object", "properties": {"properties": reference("JobBase"), "tags": reference("Tags")}},
            "JobBase": {
                "oneOf": [reference("CommandJob"), reference("SweepJob"), reference("UnknownJob")],
                "discriminator": {
                    "propertyName": "jobType",
                    "mapping": {
                        "Command": "#/components/schemas/CommandJob",
                        "Sweep": "#/components/schemas/SweepJob",
                    },
                },
            },
            "CommandJob": variant("Command", codeId=TEXT),
            "SweepJob": variant("Sweep", trial=reference("Trial")),
            "UnknownJob": variant(None),
            "Trial": {"type": "object", "properties": {"codeId": TEXT, "retries": reference("Trial")}},
            "Tags": {"type": "object", "additionalProperties": TEXT},
            "Compute": {"type": "object", "properties": {"size": TEXT, "codeId": TEXT}},
        }
    },
}
Edit = Callable[[dict[str, Any], dict[str, Any]], object]


def edited(edit: Edit, version: str = "2031-01-01") -> Document:
    """Return the base after an edit of its schemas and paths."""
    new = copy.deepcopy(BASE)
    new["info"]["version"] = version
    edit(new["components"]["schemas"], new["paths"])
    return new


def changes_after(edit: Edit) -> tuple[Change, ...]:
    return compare(BASE, edited(edit)).changes


def places(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.place, change.rule) for change in changes]


JOBS = ("CommandJob", "SweepJob", "UnknownJob")
