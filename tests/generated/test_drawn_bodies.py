"""Bodies drawn at random from the contract are valid by it, and survive the models unchanged."""

import json
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings

from openapi.pipeline.home import load_contract
from openapi.pipeline.shapes import class_name
from tests.generated.proof import Reader, mistyped
from tests.support.drawn_bodies import body_of

CONTRACT = load_contract("2021-03-01-preview")
READER = Reader(CONTRACT, "amlrest.v2021_03_01_preview")
MODELS = ["JobBaseResource", "DatastorePropertiesResource", "EnvironmentSpecificationVersionResource",
          "DataVersionResource", "CodeVersionResource", "ComputeResource", "LabelingJobResource"]  # fmt: skip


@pytest.mark.parametrize("name", MODELS)
def test_random_valid_bodies_round_trip(name: str) -> None:
    schema = {"$ref": f"#/components/schemas/{name}"}
    validator = jsonschema_rs.validator_for({**schema, "components": CONTRACT["components"]})
    model = getattr(READER.models, class_name(name))

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(body=body_of(CONTRACT, schema))
    def round_trip(body: dict[str, Any]) -> None:
        assert validator.is_valid(body)
        parsed = model.from_dict(body)
        assert parsed.to_dict() == body
        assert json.loads(json.dumps(parsed.to_dict())) == body
        assert list(mistyped(READER, schema, body, parsed)) == []
        assert model.from_dict(parsed.to_dict()) == parsed

    round_trip()
