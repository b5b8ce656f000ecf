"""What is committed is what the pipeline writes, holds none of upstream's sentences, and explains itself."""

import json
from pathlib import Path

import pytest

from openapi.pipeline.checking import check_client, check_contract, check_shared
from openapi.pipeline.docs import Docs
from openapi.pipeline.documents import Json, operations, references, resolve
from openapi.pipeline.finding import locate
from openapi.pipeline.generating import client_folders
from openapi.pipeline.home import ROOM, load_contract
from openapi.pipeline.sources import FolderSource, Version

CLIENTS = [folder.name for folder in client_folders(ROOM.generated)]


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
    located = locate(version, FolderSource(upstream))
    for name in located.documents:
        theirs |= sentences(json.loads((upstream / located.folder / name).read_text("utf-8-sig")))
    ours = sentences(load_contract(version.name))
    assert len(theirs) > 500
    # Names and phrases of a few words, such as "Resource id", belong to nobody.
    assert {text for text in ours & theirs if len(text.split()) > 5} == set()


def test_every_shared_description_has_its_place() -> None:
    contracts = [load_contract(path.stem) for path in sorted(ROOM.contracts.glob("*.json"))]
    nodes = [(contract, node) for contract in contracts for _, _, node in operations(contract)]
    schemas = [pair for contract in contracts for pair in contract["components"]["schemas"].items()]
    parameters = [
        (node["operationId"], node["tags"][0], name)
        for contract, node in nodes
        for name in [*(resolve(contract, each)["name"] for each in node["parameters"]), "body"]
    ]
    members = [(name, key) for name, schema in schemas for key in schema.get("properties", {})]
    unions = [(ref.rsplit("/", 1)[-1], name) for name, schema in schemas for ref in references(schema.get("oneOf", []))]
    held = {
        "operations": {operation for operation, _, _ in parameters},
        "parameters": {
            place for operation, tag, key in parameters for place in (key, f"{operation}.{key}", f"{tag}.{key}")
        },
        "schemas": {name for name, _ in schemas},
        "properties": {
            place
            for name, key in members
            for place in (key, f"{name}.{key}", *(f"{union}.{key}" for member, union in unions if member == name))
        },
    }
    docs = Docs.load(*(ROOM.overlays / "docs").glob("*.yaml"))
    stale = {section: set(getattr(docs, section)) - names for section, names in held.items()}
    assert not any(stale.values()), stale
