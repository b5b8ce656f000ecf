"""Counts what lacks words: operations, parameters, schemas and properties of a contract that no sentence describes."""

from collections.abc import Collection, Iterator
from typing import Any

from openapi.pipeline.docs import SECTIONS, route
from openapi.pipeline.documents import SCHEMAS, Document, operations, references, resolve

# What users meet first: nothing that these operations lead to may lack words.
MET_FIRST = ("Jobs", "Code", "Data", "Environment", "Model", "Registry", "Online", "Batch", "Serverless", "Compute")
NAMED = 5


def reachable(document: Document, nodes: Collection[dict[str, Any]]) -> set[str]:
    """Return the names of all component schemas that `nodes` lead to."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    found: set[str] = set()
    waiting = [reference for node in nodes for reference in references(node)]
    while waiting:
        name = waiting.pop().removeprefix(SCHEMAS)
        if name in schemas and name not in found:
            found.add(name)
            waiting += references(schemas[name])
    return found


def wordless(document: Document, prefixes: tuple[str, ...] = ("",)) -> dict[str, list[str]]:
    """Return what has no description, by section of `docs.Docs`, sorted by name.

    Args:
        document: A contract.
        prefixes: Look only at operations whose tag begins with one of these, and at what they lead to.
    """
    chosen = [found for found in operations(document) if found[2]["tags"][0].startswith(prefixes)]
    nodes = [node for _, _, node in chosen]
    schemas = {name: document["components"]["schemas"][name] for name in reachable(document, nodes)}
    missing = {
        "operations": [node["operationId"] for path, method, node in chosen if _is_silent(node, path, method)],
        "parameters": list(_silent_parameters(document, nodes)),
        "schemas": [name for name, schema in schemas.items() if "description" not in schema],
        "properties": [
            f"{name}.{key}"
            for name, schema in schemas.items()
            for key, inner in schema.get("properties", {}).items()
            if "description" not in inner
        ],
    }
    return {section: sorted(missing[section]) for section in SECTIONS}


def _is_silent(operation: dict[str, Any], path: str, method: str) -> bool:
    return operation.get("description") in (None, route(operation, path, method))


def _silent_parameters(document: Document, nodes: list[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        body = [{"name": "body", **node["requestBody"]}] if "requestBody" in node else []
        for parameter in [*(resolve(document, each) for each in node["parameters"]), *body]:
            if "description" not in parameter:
                yield f"{node['operationId']}.{parameter['name']}"


def wordless_lines(missing: dict[str, list[str]]) -> list[str]:
    """Return one line for each section that lacks words: how many do, and the names of the first few."""
    return [
        f"{section} without words: {len(names)} ({', '.join(names[:NAMED])}{', ...' * (len(names) > NAMED)})"
        for section, names in missing.items()
        if names
    ]
