"""What the templates print: models and operations with their types worked out, so that templates hold no logic."""

import json
from typing import Any

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property

from openapi.pipeline.documents import Document, Schema, operations, resolve
from openapi.pipeline.passes.components import is_map
from openapi.pipeline.passes.inheritance import FALLBACK
from openapi.pipeline.passes.secrets import SECRET
from openapi.pipeline.shapes import Shape, Shapes, class_name, identifier, member_names

# Names that every generated model has; a property that is spelled like one gets an underscore.
_RESERVED = {
    "additional_properties", "define", "field", "from_dict", "read_enum", "read_list", "read_map", "read_model",
    "read_union", "to_dict", "to_duration", "to_timestamp",
}  # fmt: skip


@frozen
class FieldView:
    """One property of a generated model, or one parameter of a generated function.

    Attributes:
        name: Python name.
        wire_name: Name in JSON or in the URL.
        annotation: Type of the attribute.
        default: Default expression, "" where there is none.
        converter: Runtime function that the constructor passes values through, "" for none.
        decoder: Expression for the decoder, or None.
        secret: Whether it must not be shown.
        doc: Description, possibly "".
        list_separator: For query lists, what joins the items; "" repeats the parameter.
    """

    name: str
    wire_name: str
    annotation: str
    default: str = ""
    converter: str = ""
    decoder: str | None = None
    secret: bool = False
    doc: str = ""
    list_separator: str = ""

    @property
    def wire_literal(self) -> str:
        """The wire name as a Python string literal."""
        return json.dumps(self.wire_name)


@frozen
class EnumView:
    """One generated enum: its members by name, and what it says about itself."""

    members: dict[str, str | int]
    doc: str


@frozen
class ModelView:
    """One generated model class."""

    fields: tuple[FieldView, ...]
    required: tuple[str, ...]
    doc: str
    models: tuple[str, ...]
    helpers: tuple[str, ...]


@frozen
class OperationView:
    """One generated endpoint module."""

    operation_id: str
    doc: str
    path: str
    path_parameters: tuple[FieldView, ...]
    query_parameters: tuple[FieldView, ...]
    body: FieldView | None
    result: str
    decoder: str | None
    statuses: tuple[int, ...]
    next_link: str
    long_running: str
    models: tuple[str, ...]
    helpers: tuple[str, ...]

    @property
    def parameters(self) -> tuple[FieldView, ...]:
        """All arguments except the client, in the order in which they are declared."""
        body = (self.body,) if self.body else ()
        return (*self.path_parameters, *body, *self.query_parameters)


def _optional(shape: Shape, required: bool) -> str:
    if required:
        return f"{shape.annotation} | None" if shape.nullable and shape.annotation != "Any" else shape.annotation
    return shape.annotation if shape.annotation == "Any" else f"{shape.annotation} | None | Unset"


class Views:
    """Works out views from one contract."""

    def __init__(self, document: Document) -> None:
        """Read types and descriptions from `document`."""
        self._document = document
        self._shapes = Shapes(document)
        schemas: dict[str, Schema] = document["components"]["schemas"]
        self._schemas = {class_name(name): schema for name, schema in schemas.items()}
        self._operations = {identifier(operation["operationId"]): operation for _, _, operation in operations(document)}

    def class_names(self) -> set[str]:
        """Return the classes that the contract's objects and enums must become."""
        return {
            name
            for name, schema in self._schemas.items()
            if "enum" in schema or (schema.get("type") == "object" and not is_map(schema))
        }

    def is_model(self, model: ModelProperty) -> bool:
        """Whether a class is written for it: maps are plain dicts and have none."""
        schema = self._schemas.get(str(model.class_info.name))
        return schema is not None and not is_map(schema)

    def enum(self, enum: EnumProperty) -> EnumView:
        """Return what the enum template prints."""
        schema = self._schemas[str(enum.class_info.name)]
        members = dict(zip(member_names(schema["enum"]), schema["enum"], strict=True))
        return EnumView(members, schema.get("description", "Known values."))

    def model(self, model: ModelProperty) -> ModelView:
        """Return what the model template prints."""
        schema = self._schemas[str(model.class_info.name)]
        properties = [*(model.required_properties or []), *(model.optional_properties or [])]
        by_name = {prop.name.get_untrusted_value(): prop for prop in properties}
        required = set(schema.get("required", []))
        fields = []
        models: set[str] = set()
        helpers: set[str] = set()
        for wire_name, inner in schema["properties"].items():
            shape = self._shapes.of(inner)
            fields.append(self._field(by_name[wire_name], wire_name, inner, shape, wire_name in required))
            models |= shape.models
            helpers |= shape.helpers
        own = str(model.class_info.name)
        return ModelView(
            fields=tuple(fields),
            required=tuple(entry.name for entry in fields if entry.wire_name in required),
            doc=schema.get("description") or _mechanical_doc(own, schema),
            models=tuple(sorted(models - {own})),
            helpers=tuple(sorted(helpers)),
        )

    def _field(self, prop: Property, wire_name: str, schema: Schema, shape: Shape, required: bool) -> FieldView:
        name = str(prop.python_name)
        name = f"{name}_" if name in _RESERVED else name
        if "const" in schema:
            annotation, default = "str", json.dumps(schema["const"])
        else:
            read_only = bool(schema.get("readOnly"))
            annotation = _optional(shape, required and not read_only)
            default = "" if required and not read_only else "UNSET"
        converter = shape.decoder if shape.decoder in ("to_timestamp", "to_duration") else ""
        return FieldView(
            name=name,
            wire_name=wire_name,
            annotation=annotation,
            default=default,
            converter=converter or "",
            decoder=None if converter else shape.decoder,
            secret=bool(schema.get(SECRET)),
            doc=schema.get("description", ""),
        )

    def operation(self, endpoint: Endpoint) -> OperationView:
        """Return what the endpoint template prints."""
        operation = self._operations[str(endpoint.name)]
        parameters = {
            (entry["in"], entry["name"]): entry
            for entry in (resolve(self._document, node) for node in operation["parameters"])
        }
        models: set[str] = set()
        helpers: set[str] = set()

        def view(prop: Property, location: str) -> FieldView:
            entry = parameters[location, prop.name.get_untrusted_value()]
            shape = self._shapes.of(entry["schema"])
            models.update(shape.models)
            helpers.update(shape.helpers - {"read_enum"})
            return _parameter(prop, entry, shape)

        path_parameters = tuple(view(prop, "path") for prop in endpoint.path_parameters)
        query_parameters = tuple(view(prop, "query") for prop in endpoint.query_parameters)
        body = self._body(operation, models)
        statuses, shape = self._result(operation)
        models |= shape.models if shape else set()
        helpers |= shape.helpers if shape else set()
        pageable = operation.get("x-ms-pageable", {})
        return OperationView(
            operation_id=operation["operationId"],
            doc=operation["description"],
            path=endpoint.path.get_untrusted_value(),
            path_parameters=path_parameters,
            query_parameters=query_parameters,
            body=body,
            result=shape.annotation if shape else "None",
            decoder=shape.decoder if shape else None,
            statuses=statuses,
            next_link=str(pageable.get("nextLinkName") or ""),
            long_running=_long_running(operation),
            models=tuple(sorted(models)),
            helpers=tuple(sorted(helpers)),
        )

    def _body(self, operation: dict[str, Any], models: set[str]) -> FieldView | None:
        if "requestBody" not in operation:
            return None
        body = resolve(self._document, operation["requestBody"])
        schema = next(iter(body["content"].values()))["schema"]
        shape = self._shapes.of(schema)
        models |= shape.models
        required = body.get("required", False)
        annotation = shape.annotation if required else f"{shape.annotation} | Unset"
        return FieldView("body", "body", annotation, "" if required else "UNSET", doc=body.get("description", ""))

    def _result(self, operation: dict[str, Any]) -> tuple[tuple[int, ...], Shape | None]:
        """Return the documented statuses and the shape of the result; successful bodies share one shape."""
        shapes: list[Shape] = []
        for response in operation["responses"].values():
            for media in resolve(self._document, response).get("content", {}).values():
                shape = self._shapes.of(media["schema"])
                if shape not in shapes:
                    shapes.append(shape)
        statuses = tuple(int(status) for status in operation["responses"])
        if len(shapes) > 1:
            return statuses, Shape("Any")
        return statuses, shapes[0] if shapes else None


def _mechanical_doc(name: str, schema: Schema) -> str:
    """Say at least what a model is."""
    if FALLBACK in schema:
        return f"A {schema[FALLBACK]} whose type this api-version does not list; all of it is kept."
    return f"{name}, as the contract names it."


def _parameter(prop: Property, entry: dict[str, Any], shape: Shape) -> FieldView:
    schema = entry["schema"]
    separator = ""
    if schema.get("type") == "array" and not entry.get("explode", True):
        separator = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}[entry.get("style", "form")]
    required = bool(entry.get("required"))
    if "const" in schema:
        annotation, default = "str", json.dumps(schema["const"])
    else:
        annotation = shape.annotation if required else f"{shape.annotation} | None | Unset"
        default = "" if required else "UNSET"
    return FieldView(
        name=str(prop.python_name),
        wire_name=entry["name"],
        annotation=annotation,
        default=default,
        doc=entry.get("description", ""),
        list_separator=separator,
    )


def _long_running(operation: dict[str, Any]) -> str:
    """Return how the final result of a long-running operation is found, "" for other operations."""
    if not operation.get("x-ms-long-running-operation"):
        return ""
    options = operation.get("x-ms-long-running-operation-options", {})
    return str(options.get("final-state-via", "default"))
