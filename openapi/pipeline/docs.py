"""Our own descriptions, written by hand and put where they belong; the rest at least says what its structure tells.

Operation ids, schema names and `Schema.property` are mapped to sentences of our own: those of `overlays/docs/`, a file
per area, are for all api-versions; those of `overlays/<version>/docs.yaml` are for one, and win. In the latter a name
that the contract does not hold fails the import, so that it cannot rot. What may go without a sentence of its own:
maps, pages of lists and tags of unions, which `derived.py` describes, and a property whose schema has one.
"""

from collections import Counter, defaultdict
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import field, frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from openapi.pipeline.derived import is_tag, property_words, schema_words, target_of
from openapi.pipeline.documents import SCHEMAS, Document, Schema, change_operations, references, resolve
from openapi.pipeline.errors import ContractError

SECTIONS = ("operations", "parameters", "schemas", "properties")


@frozen
class Docs:
    """Descriptions by name.

    Attributes:
        operations: By operationId.
        parameters: By parameter name, for every operation that has it; by `operationId.parameter`, or by
            `Tag.parameter` for all operations of a tag, which win in this order; `operationId.body` is the body.
        schemas: By schema name.
        properties: By `Schema.property`, for one schema; by `Union.property`, for all members of a union; by property
            name, for every schema that has it. The former win.
    """

    operations: dict[str, str] = field(factory=dict)
    parameters: dict[str, str] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)
    properties: dict[str, str] = field(factory=dict)

    @staticmethod
    def load(*paths: Path) -> "Docs":
        """Read files of descriptions, in which each name stands once; a file that is not there says nothing.

        Raises:
            ContractError: a file is not YAML, has a section that is not known, or describes what another one does.
        """
        merged: dict[str, dict[str, str]] = {section: {} for section in SECTIONS}
        for path in paths:
            for section, texts in _read(path).items():
                if section not in merged:
                    raise ContractError(f"unknown section {section!r}", file=path.name)
                for name, text in (texts or {}).items():
                    if name in merged[section]:
                        raise ContractError(f"{section}.{name} is described in another file too", file=path.name)
                    merged[section][name] = text
        return Docs(**merged)


def _read(path: Path) -> dict[str, dict[str, str] | None]:
    if not path.exists():
        return {}
    try:
        return YAML(typ="safe").load(path.read_text()) or {}
    except YAMLError as error:
        raise ContractError(f"is not YAML: {error}", file=path.name) from error


def route(operation: dict[str, Any], path: str, method: str) -> str:
    """Return what stands for the description of an operation that has none."""
    return f"{operation['operationId']}: {method.upper()} {path}"


class _Describer:
    """Puts descriptions in place and remembers which ones found a place."""

    def __init__(self, document: Document, shared: Docs, own: Docs) -> None:
        self._document = document
        self._shared, self._own = shared, own
        self._schemas: dict[str, Schema] = document["components"]["schemas"]
        self._unions: defaultdict[str, list[str]] = defaultdict(list)
        for union, schema in self._schemas.items():
            for reference in references(schema.get("oneOf", [])):
                self._unions[reference.removeprefix(SCHEMAS)].append(union)
        self._used: set[tuple[str, str]] = set()
        self.counts: Counter[str] = Counter()

    def text(self, section: str, *names: str) -> str | None:
        """Return our description under the first of `names` that has one; the api-version's own come first."""
        self._used.update((section, name) for name in names)
        texts: tuple[dict[str, str], ...] = (getattr(self._own, section), getattr(self._shared, section))
        return next((each[name] for each in texts for name in names if name in each), None)

    def put(self, node: dict[str, Any], section: str, *names: str, fallback: str | None = None) -> dict[str, Any]:
        """Return `node` with our description, or else its own, or else `fallback`."""
        text = self.text(section, *names)
        self.counts[f"{section} described"] += text is not None
        text = text or node.get("description") or fallback
        return {**node, "description": text} if text else node

    def schema(self, name: str, schema: Schema) -> Schema:
        """Describe a component and its properties."""
        result = self.put(schema, "schemas", name, fallback=schema_words(schema))
        if "properties" in schema:
            properties = {key: self.property(name, key, inner) for key, inner in schema["properties"].items()}
            result = {**result, "properties": properties}
        return result

    def property(self, owner: str, key: str, schema: Schema) -> Schema:
        """Describe a property; one that nothing is said of takes the words of the schema that it refers to."""
        names = [f"{each}.{key}" for each in (owner, *self._unions[owner])]
        names = names[:1] if is_tag(schema) else [*names, key]
        fallback = property_words(self._schemas[owner], key, schema) or self.words_of_target(schema)
        return self.put(schema, "properties", *names, fallback=fallback)

    def words_of_target(self, schema: Schema) -> str | None:
        """Return what was written of the component that `schema` refers to."""
        target = target_of(schema)
        return self.text("schemas", target) if target is not None else None

    def operation(self, operation: dict[str, Any], path: str, method: str) -> dict[str, Any]:
        """Describe an operation, its parameters, its body and its responses."""
        name = operation["operationId"]
        result = self.put(operation, "operations", name, fallback=route(operation, path, method))
        result["parameters"] = [
            self.parameter(parameter, name, operation["tags"][0]) for parameter in operation["parameters"]
        ]
        if "requestBody" in operation:
            body = operation["requestBody"]
            schema = next(iter(body["content"].values()))["schema"]
            result["requestBody"] = self.put(body, "parameters", f"{name}.body", fallback=self.words_of_target(schema))
        result["responses"] = {
            status: {**response, "description": response.get("description") or HTTPStatus(int(status)).phrase}
            for status, response in operation["responses"].items()
        }
        return result

    def parameter(self, parameter: dict[str, Any], operation: str, tag: str) -> dict[str, Any]:
        """Describe a parameter where an operation has it; a shared one stays shared unless this one has words."""
        target = resolve(self._document, parameter)
        name = target["name"]
        own = self.text("parameters", f"{operation}.{name}", f"{tag}.{name}")
        if own is not None:
            return {**target, "description": own}
        return parameter if "$ref" in parameter else self.put(parameter, "parameters", name)

    def refuse_unused(self) -> None:
        """Fail on the version's own descriptions of things that its contract does not hold."""
        gone = [
            f"{section}.{name}"
            for section in SECTIONS
            for name in getattr(self._own, section)
            if (section, name) not in self._used
        ]
        if gone:
            raise ContractError(
                f"describes what the contract does not hold; remove or rename: {', '.join(gone)}", file="docs.yaml"
            )


def describe(document: Document, shared: Docs, own: Docs) -> tuple[Document, Counter[str]]:
    """Put descriptions into a contract: ours where there is one, or else what the structure says.

    Args:
        document: The contract.
        shared: Descriptions for all api-versions.
        own: Descriptions for this api-version, which win.

    Raises:
        ContractError: `own` describes something that the contract does not hold.
    """
    describer = _Describer(document, shared, own)
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
