"""What the template of an endpoint prints."""

import ast
import builtins
import json
from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import Property

from openapi.pipeline.documents import Document, Schema, operations, resolve
from openapi.pipeline.shapes import Shape, Shapes, identifier
from openapi.pipeline.views.fields import FieldView

# What a body is, once read, by the end of its annotation; anything else is a model.
_KINDS = {
    "str": "str", "Timestamp": "str", "Duration": "str", "int": "int", "float": "(int, float)", "bool": "bool",
    "Any": "object",
}  # fmt: skip
# Arguments of waiting, beside which a parameter is called by its place as well, as the generator does with `client`.
_WAITING = ("timeout", "interval")


@frozen
class PagesView:
    """How the pages of a list follow each other.

    Attributes:
        items: The attribute of a page that holds its items; "" where the contract names none that there is.
        next_link: The attribute that holds the URL of the next page; "" where there is none.
        item: Type of an item.
    """

    items: str
    next_link: str
    item: str


@frozen
class OperationView:
    """One generated endpoint module; names of the runtime have an underscore, as the module imports them."""

    operation_id: str
    doc: str
    method: str
    path: str
    path_parameters: tuple[FieldView, ...]
    query_parameters: tuple[FieldView, ...]
    body: FieldView | None
    result: str
    decoder: str | None
    kind: str
    error: str | None
    statuses: dict[int, bool]
    pages: PagesView | None
    long_running: str

    @property
    def joined(self) -> dict[str, str]:
        """What joins the items of lists in the query, by the parameter's name."""
        return {entry.wire_name: entry.list_separator for entry in self.query_parameters if entry.list_separator}

    @property
    def optional_result(self) -> str:
        """What `sync` returns."""
        return self.result if self.result == "None" else f"{self.result} | None"

    @property
    def functions(self) -> list[str]:
        """What the module offers."""
        names = ["sync", "sync_detailed", "asyncio", "asyncio_detailed"]
        names += ["sync_pages", "asyncio_pages"] if self.pages else []
        names += ["sync_items", "asyncio_items"] if self.pages and self.pages.items else []
        names += ["sync_wait", "asyncio_wait", "poller"] if self.long_running else []
        return sorted(names)


class OperationViews:
    """Works out the views of one contract's operations."""

    def __init__(self, document: Document) -> None:
        """Read types and descriptions from `document`."""
        self._document = document
        self._shapes = Shapes(document)
        self._operations = {identifier(operation["operationId"]): operation for _, _, operation in operations(document)}

    def operation(self, endpoint: Endpoint) -> OperationView:
        """Return what the endpoint template prints."""
        operation = self._operations[str(endpoint.name)]
        parameters = {
            (entry["in"], entry["name"]): entry
            for entry in (resolve(self._document, node) for node in operation["parameters"])
        }
        long_running = _long_running(operation)

        def view(prop: Property, location: str) -> FieldView:
            entry = parameters[location, prop.name.get_untrusted_value()]
            shown = _parameter(prop, entry, self._shapes.of(entry["schema"]))
            is_taken = long_running and shown.name in _WAITING
            return evolve(shown, name=f"{shown.name}_{location}") if is_taken else shown

        shape = self._result(operation)
        error = self._shapes.of(operation.get("x-ms-error-response", {})).decoder
        return OperationView(
            operation_id=operation["operationId"],
            doc=operation["description"],
            method=endpoint.method.upper(),
            path=endpoint.path.get_untrusted_value(),
            path_parameters=tuple(view(prop, "path") for prop in endpoint.path_parameters),
            query_parameters=tuple(view(prop, "query") for prop in endpoint.query_parameters),
            body=self._body(operation),
            result=private(shape.annotation) if shape else "None",
            decoder=private(shape.decoder) if shape and shape.decoder else None,
            kind=_kind(shape) if shape else "",
            error=private(error) if error else None,
            statuses={
                int(status): "content" in resolve(self._document, response)
                for status, response in operation["responses"].items()
            },
            pages=self._pages(operation) if "x-ms-pageable" in operation and shape and not _kind(shape) else None,
            long_running=long_running,
        )

    def _body(self, operation: dict[str, Any]) -> FieldView | None:
        if "requestBody" not in operation:
            return None
        body = resolve(self._document, operation["requestBody"])
        schema = next(iter(body["content"].values()))["schema"]
        annotation = self._shapes.of(schema).annotation
        if body.get("required", False):
            return FieldView("body", "body", private(annotation), doc=body.get("description", ""))
        return FieldView("body", "body", private(f"{annotation} | Unset"), "_UNSET", doc=body.get("description", ""))

    def _result(self, operation: dict[str, Any]) -> Shape | None:
        """Return the shape of the result, which successful bodies share; None where they have none."""
        shapes: list[Shape] = []
        for schema in self._results(operation):
            shape = self._shapes.of(schema)
            if shape not in shapes:
                shapes.append(shape)
        if len(shapes) > 1:
            return Shape("Any")
        return shapes[0] if shapes else None

    def _results(self, operation: dict[str, Any]) -> Iterator[Schema]:
        for response in operation["responses"].values():
            for media in resolve(self._document, response).get("content", {}).values():
                yield media["schema"]

    def _pages(self, operation: dict[str, Any]) -> PagesView:
        """Return how pages follow each other, whether or not the contract says that there can be more than one."""
        pageable = operation["x-ms-pageable"]
        items, next_link = pageable.get("itemName") or "value", pageable.get("nextLinkName") or "nextLink"
        properties: dict[str, Schema] = {}
        for schema in self._results(operation):
            properties |= resolve(self._document, schema).get("properties", {})
        annotation = self._shapes.of(properties.get(items, {})).annotation
        has_items = annotation.startswith("list[")
        return PagesView(
            items=identifier(items) if has_items else "",
            next_link=identifier(next_link) if next_link in properties else "",
            item=private(annotation.removeprefix("list[").removesuffix("]")) if has_items else "_Any",
        )


def private(expression: str) -> str:
    """Return an expression with an underscore before each name that is none of Python's own."""

    class Rename(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.Name:
            return node if hasattr(builtins, node.id) else ast.Name(f"_{node.id}", node.ctx)

    return ast.unparse(Rename().visit(ast.parse(expression, mode="eval")))


def _kind(shape: Shape) -> str:
    if shape.annotation.startswith(("list[", "dict[")):
        return shape.annotation[:4]
    return _KINDS.get(shape.annotation.rpartition(" | ")[2], "")


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
        default = "" if required else "_UNSET"
    return FieldView(
        name=str(prop.python_name),
        wire_name=entry["name"],
        annotation=private(annotation),
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
