"""Bodies held against the contract, by a validator that knows nothing of the generated client."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from amlwrap import api_versions
from openapi.pipeline.layouts import ROOTS, kind

API_VERSION = "2021-03-01-preview"
_CONTRACTS = Path(__file__).parents[2] / "openapi" / "contracts"
# The api-versions of each family that have a contract, oldest first.
FAMILIES = tuple(
    tuple(version for version in family if (_CONTRACTS / f"{version}.json").is_file())
    for family in (api_versions.FIRST_FAMILY, api_versions.SECOND_FAMILY)
)
SECOND_FAMILY = FAMILIES[1]


@cache
def validator(schema: str, api_version: str = API_VERSION) -> Any:
    """Return a validator for one schema of a contract."""
    components = json.loads((_CONTRACTS / f"{api_version}.json").read_text(encoding="utf-8"))["components"]
    return jsonschema_rs.validator_for({"$ref": f"#/components/schemas/{schema}", "components": components})


def check_body(schema: str, body: Any, *api_versions: str) -> None:
    """Fail with the first complaint if the body is not what the contracts say; without any named, the first one."""
    for api_version in api_versions or (API_VERSION,):
        validator(schema, api_version).validate(json.loads(json.dumps(body)))


def upstream_examples(folder: str) -> Iterator[tuple[str, Any]]:
    """Yield name and body of every 2xx answer among Azure's examples of one resource.

    They are at hand where the environment variable AMLWRAP_UPSTREAM names a copy of Azure's specification.
    """
    root = os.environ.get("AMLWRAP_UPSTREAM")
    if not root:
        pytest.skip("needs Azure's specification: set AMLWRAP_UPSTREAM to a copy of azure-rest-api-specs")
    examples = next(
        found
        for place in ROOTS
        if (found := Path(root) / place / kind(API_VERSION) / API_VERSION / "examples").is_dir()
    )
    for path in sorted((examples / folder).rglob("*.json")):
        for status, answer in json.loads(path.read_text(encoding="utf-8-sig"))["responses"].items():
            if status.startswith("2") and answer.get("body"):
                yield f"{path.relative_to(examples)} {status}", answer["body"]
