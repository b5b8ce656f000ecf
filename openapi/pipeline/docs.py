"""Our own descriptions: what users meet most is written by hand, the rest at least says what it is.

`docs.yaml` maps operationIds, schema names and `Schema.property` to sentences of our own. A name that the contract
does not hold fails the import, so the file cannot rot.
"""

from collections import Counter
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML

from openapi.pipeline.documents import Document, change_operations
from openapi.pipeline.errors import ContractError


@frozen
class Docs:
    """Descriptions by name.

    Attributes:
        operations: By operationId.
        schemas: By schema name.
        properties: By property name, for all schemas; `Schema.property` beats it for one.
        parameters: By parameter name.
    """

    operations: dict[str, str] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)
    properties: dict[str, str] = field(factory=dict)
    parameters: dict[str, str] = field(factory=dict)

    @staticmethod
    def load(path: Path) -> "Docs":
        """Read docs.yaml; no file means no descriptions."""
        if not path.exists():
            return Docs()
        content = YAML(typ="safe").load(path.read_text())
        unknown = set(content) - {"operations", "schemas", "properties", "parameters"}
        if unknown:
            raise ContractError(f"unknown section {sorted(unknown)[0]!r}", file=path.name)
        return Docs(**{section: content.get(section) or {} for section in content})


def describe(document: Document, docs: Docs) -> tuple[Document, Counter[str]]:
    """Put descriptions into a contract: ours where there is one, names where there is none.

    Raises:
        ContractError: docs.yaml describes something that the contract does not hold.
    """
    used: set[str] = set()
    counts: Counter[str] = Counter()

    def operation_text(operation: dict[str, Any], path: str, method: str) -> dict[str, Any]:
        name = operation["operationId"]
        fallback = f"{name}: {method.upper()} {path}"
        used.add(f"operations.{name}")
        counts["operations described"] += name in docs.operations
        text = docs.operations.get(name) or operation.get("description", fallback)
        responses = {
            status: {**response, "description": response.get("description") or HTTPStatus(int(status)).phrase}
            for status, response in operation["responses"].items()
        }
        return {**operation, "description": text, "responses": responses}

    schemas = {}
    for name, schema in document["components"]["schemas"].items():
        schema = dict(schema)
        used.add(f"schemas.{name}")
        if name in docs.schemas:
            schema = {"description": docs.schemas[name], **schema}
            schema["description"] = docs.schemas[name]
            counts["schemas described"] += 1
        if "properties" in schema:
            schema["properties"] = {
                key: _described(inner, name, key, docs, used, counts) for key, inner in schema["properties"].items()
            }
        schemas[name] = schema
    parameters = {}
    for name, parameter in document["components"].get("parameters", {}).items():
        used.add(f"parameters.{parameter['name']}")
        text = docs.parameters.get(parameter["name"])
        parameters[name] = {**parameter, "description": text} if text else parameter
    result = change_operations(document, operation_text)
    result["info"] = {"title": f"Azure Machine Learning {document['info']['version']}", **document["info"]}
    result["components"] = {**document["components"], "schemas": schemas}
    if parameters:
        result["components"]["parameters"] = parameters
    return result, counts


def _described(
    schema: dict[str, Any], parent: str, name: str, docs: Docs, used: set[str], counts: Counter[str]
) -> dict[str, Any]:
    text = docs.properties.get(f"{parent}.{name}") or docs.properties.get(name)
    used.update((f"properties.{parent}.{name}", f"properties.{name}"))
    if not text:
        return schema
    counts["properties described"] += 1
    return {**schema, "description": text}
