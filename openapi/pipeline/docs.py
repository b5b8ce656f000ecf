"""Our own descriptions: what users meet most is written by hand, the rest at least says what it is.

A `docs.yaml` maps operationIds, schema names and `Schema.property` to sentences of our own: one for all api-versions,
and, where a version differs, one of its own, which wins. In the latter a name that the contract does not hold fails the
import, so that it cannot rot.
"""

from collections import Counter
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from openapi.pipeline.documents import Document, Schema, change_operations
from openapi.pipeline.errors import ContractError


@frozen
class Docs:
    """Descriptions by name, from one docs.yaml.

    Attributes:
        operations: By operationId.
        parameters: By parameter name.
        schemas: By schema name.
        properties: By property name, for every schema that has it; by `Schema.property`, which wins, for one.
    """

    operations: dict[str, str] = field(factory=dict)
    parameters: dict[str, str] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)
    properties: dict[str, str] = field(factory=dict)

    @staticmethod
    def load(path: Path) -> "Docs":
        """Read docs.yaml; no file means no descriptions."""
        if not path.exists():
            return Docs()
        try:
            content = YAML(typ="safe").load(path.read_text())
        except YAMLError as error:
            raise ContractError(f"is not YAML: {error}", file=path.name) from error
        unknown = set(content) - {"operations", "parameters", "schemas", "properties"}
        if unknown:
            raise ContractError(f"unknown section {sorted(unknown)[0]!r}", file=path.name)
        return Docs(**{section: texts or {} for section, texts in content.items()})


class _Describer:
    """Puts descriptions in place and remembers which ones found a place."""

    def __init__(self, shared: Docs, own: Docs) -> None:
        self._shared, self._own = shared, own
        self._used: set[tuple[str, str]] = set()
        self.counts: Counter[str] = Counter()

    def text(self, section: str, *names: str) -> str | None:
        """Return our description under the first of `names` that has one."""
        texts: dict[str, str] = getattr(self._shared, section) | getattr(self._own, section)
        self._used.update((section, name) for name in names)
        found = next((texts[name] for name in names if name in texts), None)
        self.counts[f"{section} described"] += found is not None
        return found

    def put(self, node: dict[str, Any], section: str, *names: str, fallback: str | None = None) -> dict[str, Any]:
        """Return `node` with our description, or else its own, or else `fallback`."""
        text = self.text(section, *names) or node.get("description") or fallback
        return {**node, "description": text} if text else node

    def schema(self, name: str, schema: Schema) -> Schema:
        """Describe a component and its properties."""
        result = self.put(schema, "schemas", name)
        if "properties" in schema:
            result = {
                **result,
                "properties": {
                    key: self.put(inner, "properties", f"{name}.{key}", key)
                    for key, inner in schema["properties"].items()
                },
            }
        return result

    def operation(self, operation: dict[str, Any], path: str, method: str) -> dict[str, Any]:
        """Describe an operation, its own parameters and its responses."""
        name = operation["operationId"]
        result = self.put(operation, "operations", name, fallback=f"{name}: {method.upper()} {path}")
        result["parameters"] = [
            self.put(parameter, "parameters", parameter["name"]) if "name" in parameter else parameter
            for parameter in operation["parameters"]
        ]
        result["responses"] = {
            status: {**response, "description": response.get("description") or HTTPStatus(int(status)).phrase}
            for status, response in operation["responses"].items()
        }
        return result

    def refuse_unused(self) -> None:
        """Fail on the version's own descriptions of things that its contract does not hold."""
        gone = [
            f"{section}.{name}"
            for section in ("operations", "parameters", "schemas", "properties")
            for name in getattr(self._own, section)
            if (section, name) not in self._used
        ]
        if gone:
            raise ContractError(
                f"describes what the contract does not hold; remove or rename: {', '.join(gone)}", file="docs.yaml"
            )


def describe(document: Document, shared: Docs, own: Docs) -> tuple[Document, Counter[str]]:
    """Put descriptions into a contract: ours where there is one, names where there is none.

    Args:
        document: The contract.
        shared: Descriptions for all api-versions.
        own: Descriptions for this api-version, which win.

    Raises:
        ContractError: `own` describes something that the contract does not hold.
    """
    describer = _Describer(shared, own)
    components = document["components"]
    schemas = {name: describer.schema(name, schema) for name, schema in components["schemas"].items()}
    parameters = {
        name: describer.put(parameter, "parameters", parameter["name"])
        for name, parameter in components.get("parameters", {}).items()
    }
    result = change_operations(document, describer.operation)
    describer.refuse_unused()
    result["info"] = {**document["info"], "title": f"Azure Machine Learning {document['info']['version']}"}
    result["components"] = {**components, "schemas": schemas}
    if parameters:
        result["components"]["parameters"] = parameters
    return result, describer.counts
