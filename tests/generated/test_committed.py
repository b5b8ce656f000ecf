"""What is committed is what the pipeline writes, holds none of upstream's sentences, and explains itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.__main__ import ROOM, load_contract
from openapi.pipeline.checking import check_client, check_contract, check_shared
from openapi.pipeline.docs import Docs
from openapi.pipeline.documents import Json, operations, references, resolve
from openapi.pipeline.generating import client_folders
from openapi.pipeline.sources import FolderSource, Version

CLIENTS = [folder.name for folder in client_folders(ROOM.generated)]
# Operations whose models users meet; everything that they lead to has a description of our own.
DESCRIBED = (
    "Jobs", "CodeContainers", "CodeVersions", "DataContainers", "DataVersions", "EnvironmentContainers",
    "EnvironmentSpecificationVersions", "Datastores", "Compute",
)  # fmt: skip


def test_contracts_are_what_import_writes(upstream: Path, version: Version) -> None:
    assert check_contract(ROOM, version, FolderSource(upstream)) == []


@pytest.mark.parametrize("package", CLIENTS)
def test_clients_are_what_generate_writes(package: str) -> None:
    contract = load_contract(package.removeprefix("v").replace("_", "-"))
    assert check_client(ROOM, contract, package) == []


def test_what_all_clients_share_is_what_generate_writes() -> None:
    assert check_shared(ROOM) == []


def sentences(node: Json, *, named: bool = False) -> set[str]:
    """Return every description and summary in a document, in one line each."""
    found: set[str] = set()
    if isinstance(node, dict):
        for key, value in node.items():
            if not named and key in ("description", "summary") and isinstance(value, str):
                found.add(" ".join(value.split()).rstrip("."))
            else:
                found |= sentences(value, named=key == "properties" and not named)
    elif isinstance(node, list):
        for item in node:
            found |= sentences(item)
    return found


def test_no_sentence_is_upstreams(upstream: Path, version: Version) -> None:
    theirs: set[str] = set()
    for name in version.documents:
        theirs |= sentences(json.loads((upstream / version.folder / name).read_text("utf-8-sig")))
    ours = sentences(load_contract(version.name))
    assert len(theirs) > 500
    # Names and phrases of a few words, such as "Resource id", belong to nobody.
    assert {text for text in ours & theirs if len(text.split()) > 5} == set()


def reachable(contract: dict[str, Any], tags: tuple[str, ...]) -> set[str]:
    nodes = [operation for _, _, operation in operations(contract) if operation["tags"][0] in tags]
    waiting = [
        ref.rsplit("/", 1)[-1] for node in nodes for ref in references([node["responses"], node.get("requestBody")])
    ]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [ref.rsplit("/", 1)[-1] for ref in references(contract["components"]["schemas"][name])]
    return found


def test_what_users_meet_is_described() -> None:
    contract = load_contract("2021-03-01-preview")
    silent = [
        operation["operationId"]
        for _, _, operation in operations(contract)
        if operation["tags"][0] in DESCRIBED and operation["description"].startswith(operation["operationId"])
    ]
    for name in reachable(contract, DESCRIBED):
        schema = contract["components"]["schemas"][name]
        if name.startswith("Unknown") or name.endswith("PaginatedResult"):
            continue
        silent += [f"{name}.{key}" for key, inner in schema.get("properties", {}).items() if "description" not in inner]
        if "description" not in schema and not name.endswith("Map"):
            silent.append(name)
    assert silent == []


def test_every_operation_at_least_says_which_it_is(version: Version) -> None:
    for path, method, operation in operations(load_contract(version.name)):
        text = operation["description"]
        assert text == f"{operation['operationId']}: {method.upper()} {path}" or len(text.split()) > 3


def test_every_shared_description_has_its_place() -> None:
    contracts = [load_contract(path.stem) for path in sorted(ROOM.contracts.glob("*.json"))]
    schemas = [pair for contract in contracts for pair in contract["components"]["schemas"].items()]
    members = [(name, key) for name, schema in schemas for key in schema.get("properties", {})]
    held = {
        "operations": {node["operationId"] for contract in contracts for _, _, node in operations(contract)},
        "parameters": {
            resolve(contract, node)["name"]
            for contract in contracts
            for _, _, operation in operations(contract)
            for node in operation["parameters"]
        },
        "schemas": {name for name, _ in schemas},
        "properties": {key for _, key in members} | {f"{name}.{key}" for name, key in members},
    }
    docs = Docs.load(ROOM.overlays / "docs.yaml")
    stale = {section: set(getattr(docs, section)) - names for section, names in held.items()}
    assert not any(stale.values()), stale
