"""What the templates of models and enums print."""

import json

from attrs import frozen
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property

from openapi.pipeline.documents import Document, Schema, referenced_name
from openapi.pipeline.passes.components import is_map
from openapi.pipeline.passes.inheritance import FALLBACK
from openapi.pipeline.passes.secrets import SECRET
from openapi.pipeline.shapes import Shape, Shapes, class_name, member_names
from openapi.pipeline.views.fields import FieldView

# Names that every generated model or its module has; a property that is spelled like one gets an underscore.
_RESERVED = {
    "additional_properties", "define", "field", "from_dict", "models", "read_enum", "read_list", "read_map",
    "read_model", "read_union", "to_dict", "to_duration", "to_timestamp",
}  # fmt: skip

# How many names of properties stand for the words of a schema that has none.
_SHOWN = 5


@frozen
class EnumView:
    """One generated enum: its members by name, and what it says about itself."""

    members: dict[str, str | int]
    doc: str


@frozen
class ModelView:
    """One generated model class."""

    fields: tuple[FieldView, ...]
    doc: str
    helpers: tuple[str, ...]


def _optional(shape: Shape, required: bool) -> str:
    if required:
        return f"{shape.annotation} | None" if shape.nullable and shape.annotation != "Any" else shape.annotation
    return shape.annotation if shape.annotation == "Any" else f"{shape.annotation} | None | Unset"


class ModelViews:
    """Works out views from one contract."""

    def __init__(self, document: Document) -> None:
        """Read types and descriptions from `document`."""
        self._shapes = Shapes(document)
        schemas: dict[str, Schema] = document["components"]["schemas"]
        self._schemas = {class_name(name): schema for name, schema in schemas.items()}

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
        return EnumView(members, schema.get("description", "Known values; any other is kept as it came."))

    def model(self, model: ModelProperty) -> ModelView:
        """Return what the model template prints."""
        schema = self._schemas[str(model.class_info.name)]
        properties = [*(model.required_properties or []), *(model.optional_properties or [])]
        by_name = {prop.name.get_untrusted_value(): prop for prop in properties}
        required = set(schema.get("required", []))
        fields = []
        helpers: set[str] = set()
        for wire_name, inner in schema["properties"].items():
            shape = self._shapes.of(inner)
            fields.append(self._field(by_name[wire_name], wire_name, inner, shape, wire_name in required))
            helpers |= shape.helpers
        return ModelView(
            fields=tuple(fields),
            doc=schema.get("description") or describe(schema),
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
            decoder=shape.decoder,
            secret=bool(schema.get(SECRET)),
            doc=schema.get("description", ""),
        )


def describe(schema: Schema) -> str:
    """Return what an object without words shows by itself: that it is a page or a fallback, or what it holds."""
    if FALLBACK in schema:
        return f"Any {schema[FALLBACK]} whose type this api-version does not list; all of it is kept."
    properties: dict[str, Schema] = schema["properties"]
    item = referenced_name(properties.get("value", {}).get("items", {}))
    if item and "nextLink" in properties:
        return f"A page of a list, of {class_name(item)} items; nextLink is where the next page is."
    tag = next((f" whose {name} is {inner['const']}" for name, inner in properties.items() if "const" in inner), "")
    names = [name for name, inner in properties.items() if "const" not in inner]
    shown = names if len(names) <= _SHOWN else [*names[: _SHOWN - 1], f"{len(names) - _SHOWN + 1} more"]
    listed = " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)
    return f"An object{tag}{',' if tag and listed else ''}{f' with {listed}' if listed else ''}."
