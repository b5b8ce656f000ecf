"""Bodies drawn at random from the contract are valid by it, and survive the models unchanged."""

import json
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openapi.pipeline.__main__ import load_contract
from openapi.pipeline.documents import resolve
from openapi.pipeline.shapes import class_name
from tests.generated.proof import Reader, mistyped

CONTRACT = load_contract("2021-03-01-preview")
READER = Reader(CONTRACT, "amlrest.v2021_03_01_preview")
MODELS = ["JobBaseResource", "DatastorePropertiesResource", "EnvironmentSpecificationVersionResource",
          "DataVersionResource", "CodeVersionResource", "ComputeResource", "LabelingJobResource"]  # fmt: skip
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
def body_of(draw: st.DrawFn, schema: dict[str, Any], depth: int = 0) -> Any:
    """Draw a value that is valid by `schema`; deep down, only what is required."""
    schema = resolve(CONTRACT, schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return draw(body_of(draw(st.sampled_from(schema[keyword])), depth))
    kind = schema.get("type")
    kind = draw(st.sampled_from(kind)) if isinstance(kind, list) else kind
    if kind == "object":
        return draw(object_of(schema, depth))
    if kind == "array":
        size = draw(st.integers(0, 2 if depth < 5 else 0))
        return [draw(body_of(schema["items"], depth + 1)) for _ in range(size)]
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
def object_of(draw: st.DrawFn, schema: dict[str, Any], depth: int) -> dict[str, Any]:
    declared = schema.get("properties", {})
    required = schema.get("required", [])
    chance = st.booleans() if depth < 4 else st.just(False)
    body = {key: draw(body_of(inner, depth + 1)) for key, inner in declared.items() if key in required or draw(chance)}
    values = schema.get("additionalProperties", {})
    for key in draw(st.lists(TEXT, max_size=2, unique=True)):
        if key not in declared:
            body[key] = draw(body_of(values, depth + 1) if isinstance(values, dict) and values else ANYTHING)
    return body


@pytest.mark.parametrize("name", MODELS)
def test_random_valid_bodies_round_trip(name: str) -> None:
    schema = {"$ref": f"#/components/schemas/{name}"}
    validator = jsonschema_rs.validator_for({**schema, "components": CONTRACT["components"]})
    model = getattr(READER.models, class_name(name))

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(body=body_of(schema))
    def round_trip(body: dict[str, Any]) -> None:
        assert validator.is_valid(body)
        parsed = model.from_dict(body)
        assert parsed.to_dict() == body
        assert json.loads(json.dumps(parsed.to_dict())) == body
        assert list(mistyped(READER, schema, body, parsed)) == []
        assert model.from_dict(parsed.to_dict()) == parsed

    round_trip()
