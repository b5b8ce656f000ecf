"""Bodies drawn at random from a contract, valid by it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from openapi.pipeline.documents import resolve

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-(2**31), 2**31) | TEXT
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2))


def text_of(schema: dict[str, Any]) -> st.SearchStrategy[str]:
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=False).filter(lambda text: "\n" not in text)
    if schema.get("format") == "date-time":
        return st.datetimes().map(lambda moment: moment.isoformat() + "0Z")
    if schema.get("format") == "duration":
        return st.integers(0, 9999).map(lambda seconds: f"PT{seconds}S")
    unlisted = set(schema.get("not", {}).get("enum", []))
    return TEXT.filter(lambda text: text.lower() not in {tag.lower() for tag in unlisted})


@st.composite
def body_of(draw: st.DrawFn, contract: dict[str, Any], schema: dict[str, Any], depth: int = 0) -> Any:
    """Draw a value that is valid by a schema of a contract; deep down, only what is required."""
    schema = resolve(contract, schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return draw(body_of(contract, draw(st.sampled_from(schema[keyword])), depth))
    kind = schema.get("type")
    kind = draw(st.sampled_from(kind)) if isinstance(kind, list) else kind
    if kind == "object":
        return draw(object_of(contract, schema, depth))
    if kind == "array":
        size = draw(st.integers(0, 2 if depth < 5 else 0))
        return [draw(body_of(contract, schema["items"], depth + 1)) for _ in range(size)]
    low = schema.get("minimum", -(2**31))
    simple = {
        "string": text_of(schema),
        "integer": st.integers(low, 2**31 - 1),
        "number": st.floats(allow_nan=False, allow_infinity=False, width=32),
        "boolean": st.booleans(),
        "null": st.none(),
    }
    return draw(simple.get(str(kind), ANYTHING))


@st.composite
def object_of(draw: st.DrawFn, contract: dict[str, Any], schema: dict[str, Any], depth: int) -> dict[str, Any]:
    declared = schema.get("properties", {})
    required = schema.get("required", [])
    chance = st.booleans() if depth < 4 else st.just(False)
    chosen = {key: inner for key, inner in declared.items() if key in required or draw(chance)}
    body = {key: draw(body_of(contract, inner, depth + 1)) for key, inner in chosen.items()}
    values = schema.get("additionalProperties", {})
    for key in draw(st.lists(TEXT, max_size=2, unique=True)):
        if key not in declared:
            body[key] = draw(body_of(contract, values, depth + 1) if isinstance(values, dict) and values else ANYTHING)
    return body
