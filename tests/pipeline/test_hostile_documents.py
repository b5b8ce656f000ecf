"""Documents with a node that is wrong: they are imported or refused, but never end in a crash."""

import copy
import random
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.documents import Document, Json, to_text
from openapi.pipeline.errors import ContractError
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import FolderSource, Reader, Version

CASES = Path(__file__).parent / "cases"
# Rich in constructs, each with all its documents in one folder.
RICH = ("enums", "hostile-names", "two-level-discriminators", "maps", "nullable", "list-parameters", "errors-and-tags")
GONE = object()
WRONG: tuple[Any, ...] = (
    GONE, None, True, 0, 1.5, "", "x", "a/b", "\0", "a" * 300, [], {}, [[]], [{}], [None], {"x": None}, ["a", "a"],
    {"$ref": 1}, {"$ref": "#/definitions/Gone"}, {"$ref": "#/definitions/Thing"}, {"$ref": "#/parameters/Thing"},
    {"type": "object"}, {"type": "array"}, {"allOf": 1}, {"allOf": [{"$ref": "#/definitions/Thing"}]}, {"enum": []},
    {"properties": {"": {}}}, "object", "array", "../x.json#/definitions/A",
)  # fmt: skip
Place = tuple[str | int, ...]


class _Mutated(Reader):
    """Reads a document that is at hand."""

    def __init__(self, document: Document) -> None:
        super().__init__(FolderSource(Path()))
        self._documents["service.json"] = document


def places(node: Json, place: Place = ()) -> list[Place]:
    members = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [place, *(inner for key, value in members for inner in places(value, (*place, key)))]


def put(node: Json, place: Place, value: Any) -> Json:
    """Return a copy of a document with another value at a place, or none at all."""
    changed: Any = copy.copy(node)
    head, *rest = place
    if rest:
        changed[head] = put(node[head], tuple(rest), value)
    elif value is GONE:
        del changed[head]
    else:
        changed[head] = copy.deepcopy(value)
    return changed


@pytest.mark.parametrize("case", RICH)
def test_a_wrong_node_is_imported_or_refused(case: str) -> None:
    document = Reader(FolderSource(CASES / case / "input")).read("service.json")
    everywhere = places(document)[1:]
    chance = random.Random(case)
    version = Version("2030-01-01", ".", ("service.json",), "v2030_01_01")
    refused = 0
    for _ in range(300):
        place, value = chance.choice(everywhere), chance.choice(WRONG)
        try:
            contract, _ = import_version(version, _Mutated(put(document, place, value)), CASES / case / "overlays")
            to_text(contract)
        except ContractError as error:
            assert str(error)
            refused += 1
    assert 0 < refused < 300
