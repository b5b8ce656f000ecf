"""What a contract schema is in Python: its annotation, and how its JSON is read.

The generator's own notion of types loses durations, makes a class of every map and raises on what it does not
expect, so annotations and decoders are derived here from the contract itself.
"""

import json

from attrs import frozen
from openapi_python_client.strings import ClassName, PythonIdentifier, snake_case

from openapi.pipeline.documents import Document, Schema, referenced_name
from openapi.pipeline.passes.components import is_map

_PRIMITIVES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_TEXT_FORMATS = {"date-time": "Timestamp", "duration": "Duration"}


def class_name(schema_name: str) -> str:
    """Return the class that is generated for a component schema."""
    return str(ClassName(schema_name, "field_"))


def identifier(name: str) -> str:
    """Return the module, function or attribute that is generated for a name of the contract."""
    return str(PythonIdentifier(name, "field_"))


def member_names(values: list[str | int]) -> list[str]:
    """Return a Python name for each value of an enum, such as READ_ONLY_MOUNT, no two alike."""
    names: list[str] = []
    for index, value in enumerate(values):
        text = snake_case(str(value)).upper()
        wanted = text if text[:1].isalpha() and text.isidentifier() else f"VALUE_{text or index}"
        name, number = wanted, 1
        while name in names:
            number += 1
            name = f"{wanted}_{number}"
        names.append(name)
    return names


def with_member_names(document: Document) -> Document:
    """Return the contract with `x-enum-varnames`, which is how the generator takes names for enum members."""
    schemas = {
        name: {**schema, "x-enum-varnames": member_names(schema["enum"])} if "enum" in schema else schema
        for name, schema in document["components"]["schemas"].items()
    }
    return {**document, "components": {**document["components"], "schemas": schemas}}


@frozen
class Shape:
    """A schema in Python.

    Attributes:
        annotation: Type expression.
        decoder: Expression that builds the decoder, or None where JSON is kept as it is.
        helpers: Names of the runtime (`types.py`) that annotation or decoder need.
        nullable: Whether null is declared.
    """

    annotation: str
    decoder: str | None = None
    helpers: frozenset[str] = frozenset()
    nullable: bool = False


@frozen
class Shapes:
    """Derives shapes from one contract."""

    document: Document

    def of(self, schema: Schema) -> Shape:
        """Return the shape of any schema of the contract."""
        if (name := referenced_name(schema)) is not None:
            return self._component(name)
        if "anyOf" in schema:
            return self._any_of(schema["anyOf"])
        if "oneOf" in schema:
            return self._union(schema)
        declared = schema.get("type")
        if isinstance(declared, list):
            types = [entry for entry in declared if entry != "null"]
            inner = self.of({**schema, "type": types[0]}) if len(types) == 1 else Shape("Any")
            return Shape(inner.annotation, inner.decoder, inner.helpers, nullable=True)
        if declared == "array":
            return self._container("list[{}]", "read_list", self.of(schema.get("items", {})))
        if declared == "object":
            values = schema.get("additionalProperties", {})
            return self._container("dict[str, {}]", "read_map", self.of({} if values is True else values))
        if declared == "string" and schema.get("format") in _TEXT_FORMATS:
            kind = _TEXT_FORMATS[schema["format"]]
            converter = f"to_{kind.lower()}"
            return Shape(kind, converter, helpers=frozenset((kind, converter)))
        return Shape(_PRIMITIVES.get(str(declared), "Any"))

    def _component(self, name: str) -> Shape:
        schema = self.document["components"]["schemas"][name]
        if schema.get("enum"):
            return self._class(name, "read_enum", " | str" if schema.get("type") == "string" else " | int")
        if schema.get("type") == "object" and not is_map(schema):
            return self._class(name, "read_model", "")
        return self.of(schema)

    def _class(self, name: str, decoder: str, alternatives: str) -> Shape:
        python = class_name(name)
        return Shape(f"models.{python}{alternatives}", f'{decoder}(models, "{python}")', frozenset((decoder,)))

    def _container(self, annotation: str, decoder: str, inner: Shape) -> Shape:
        member = inner.annotation + (" | None" if inner.nullable and inner.annotation != "Any" else "")
        if inner.decoder is None:
            return Shape(annotation.format(member), None, inner.helpers)
        return Shape(annotation.format(member), f"{decoder}({inner.decoder})", inner.helpers | {decoder})

    def _any_of(self, members: list[Schema]) -> Shape:
        shapes = [self.of(member) for member in members if member.get("type") != "null"]
        nullable = len(shapes) < len(members) or any(shape.nullable for shape in shapes)
        first, *others = shapes
        if any(other.decoder for other in others):
            return Shape("Any", nullable=nullable)
        # The second member of an open enum says that any other text will do, which its annotation says already.
        more = [other.annotation for other in others if not first.annotation.endswith(f" | {other.annotation}")]
        return Shape(" | ".join((first.annotation, *more)), first.decoder, first.helpers, nullable)

    def _union(self, schema: Schema) -> Shape:
        names = [referenced_name(member) for member in schema["oneOf"]]
        mapping = {
            value: class_name(reference.rsplit("/", 1)[-1])
            for value, reference in schema["discriminator"]["mapping"].items()
        }
        classes = [class_name(str(name)) for name in names]
        variants = "{" + ", ".join(f'{json.dumps(value)}: "{python}"' for value, python in mapping.items()) + "}"
        discriminator = json.dumps(schema["discriminator"]["propertyName"])
        decoder = f'read_union(models, {discriminator}, {variants}, "{classes[-1]}")'
        return Shape(" | ".join(f"models.{name}" for name in classes), decoder, frozenset(("read_union",)))
