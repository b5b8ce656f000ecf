"""Compares what is sent to an operation: its parameters and its body."""

from typing import Any

from openapi.pipeline.difference.matching import Located
from openapi.pipeline.difference.pairs import Pair, Place
from openapi.pipeline.difference.schemas import SchemaComparison
from openapi.pipeline.documents import Document, Schema, resolve

Parameters = dict[tuple[str, str], dict[str, Any]]


def parameters_of(document: Document, operation: Located) -> Parameters:
    """Return parameters by location and name, that of the api-version apart; in a path, position is the name."""
    order = operation.path_parameters
    found: Parameters = {}
    for node in operation.node.get("parameters", []):
        parameter = resolve(document, node)
        location, name = str(parameter["in"]), str(parameter["name"])
        if location == "path" and name in order:
            found[location, str(order.index(name))] = parameter
        elif name != "api-version":
            found[location, name] = parameter
    return found


def compare_parameters(pair: Pair, old: Parameters, new: Parameters, schemas: SchemaComparison) -> dict[str, str]:
    """Compare the parameters of an operation, and return what parameters of its path are called now."""
    renamed: dict[str, str] = {}
    remaining = dict(new)
    moved = {str(parameter["name"]): key for key, parameter in new.items() if key not in old}
    for key, parameter in old.items():
        name, location = str(parameter["name"]), str(parameter["in"])
        place = Place(pair, f"{location} {name}", readable=False)
        if key not in new and name not in moved:
            place.tell("parameter-removed", presence="old")
            continue
        other = remaining.pop(key if key in new else moved[name])
        if location != other["in"]:
            place.tell("parameter-moved", location, other["in"])
        elif name != other["name"]:
            renamed[name] = str(other["name"])
        _compare_parameter(place, parameter, other, schemas)
    for parameter in remaining.values():
        rule = "parameter-added-required" if parameter.get("required") else "parameter-added"
        Place(pair, f"{parameter['in']} {parameter['name']}", readable=False).tell(rule, presence="new")
    return renamed


def _compare_parameter(place: Place, old: dict[str, Any], new: dict[str, Any], schemas: SchemaComparison) -> None:
    place.tell_flag(old, new, "required", "parameter-became-required", "parameter-became-optional")
    place.tell_flag(old, new, "deprecated", "became-deprecated", "no-longer-deprecated")
    was, now = _list_style(old), _list_style(new)
    if was != now and "items" in old["schema"] and "items" in new["schema"]:
        place.tell("list-style-changed", was, now)
    schemas.compare(place, old["schema"], new["schema"])


def _list_style(parameter: dict[str, Any]) -> str:
    """Return how a list is written: the defaults are those of OpenAPI."""
    style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
    return f"{style}, one by one" if parameter.get("explode", style == "form") else str(style)


def compare_bodies(
    place: Place, old: dict[str, Any] | None, new: dict[str, Any] | None, schemas: SchemaComparison
) -> None:
    """Compare what two operations take as body, None standing for no body."""
    if old is not None and new is not None:
        place.tell_flag(old, new, "required", "body-became-required", "body-became-optional")
        compare_contents(place, old["content"], new["content"], schemas)
    elif old is not None:
        place.tell("body-removed", was=schemas.describe(old=schema_of(old)))
    elif new is not None:
        rule = "body-added-required" if new.get("required") else "body-added"
        place.tell(rule, now=schemas.describe(new=schema_of(new)))


def compare_contents(place: Place, old: dict[str, Any], new: dict[str, Any], schemas: SchemaComparison) -> None:
    """Compare bodies by media type; where none is shared, the first ones are compared all the same."""
    for media_type in old:
        if media_type not in new:
            place.tell("media-type-removed", was=media_type)
    for media_type in new:
        if media_type not in old:
            place.tell("media-type-added", now=media_type)
    shared = next((media_type for media_type in old if media_type in new), None)
    was, now = (contents[shared or next(iter(contents))] for contents in (old, new))
    schemas.compare(place, was["schema"], now["schema"])


def schema_of(node: dict[str, Any]) -> Schema:
    """Return the schema of the first content of a body or an answer."""
    schema: Schema = next(iter(node["content"].values()))["schema"]
    return schema
