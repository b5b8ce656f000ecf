"""Every example body of upstream goes through its operation's models and comes back whole, of the right classes."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import pytest

from openapi.pipeline.home import load_contract
from openapi.pipeline.sources import Version
from tests.generated.proof import MAIN_MUTATIONS, Body, Reader, example_bodies, mistyped, mutations, positions

BODIES = {"2021-03-01-preview": 180, "2022-05-01": 186, "2024-04-01": 327}
# Upstream's own examples that contradict their own document: `subnet` is text where an object is declared.
CONTRADICTIONS = {
    "2021-03-01-preview": {
        "Compute_Get 200 (AmlCompute.json)",
        "Compute_Get 200 (ComputeInstance.json)",
        "Compute_CreateOrUpdate request (ComputeInstance.json)",
        "Compute_CreateOrUpdate request (ComputeInstanceWithSchedules.json)",
    },
}


@pytest.fixture(scope="session")
def reader(upstream: Path, version: Version, reader_of: Callable[[Version], Reader]) -> Reader:
    return reader_of(version)


@pytest.fixture(scope="session")
def bodies(upstream: Path, version: Version, reader: Reader) -> list[Body]:
    return list(example_bodies(upstream, version, reader.contract))


def test_all_examples_are_found(version: Version, bodies: list[Body]) -> None:
    assert len(bodies) == BODIES.get(version.name, len(bodies)) > 0


def test_a_round_trip_loses_nothing(reader: Reader, bodies: list[Body]) -> None:
    assert [str(body) for body in bodies if reader.write(reader.read(body, body.value)) != body.value] == []


def test_every_position_is_of_the_declared_class(reader: Reader, bodies: list[Body]) -> None:
    wrong = [
        f"{body} {place}"
        for body in bodies
        for place in mistyped(reader, body.schema, body.value, reader.read(body, body.value))
    ]
    assert wrong == []


def test_whatever_changes_in_a_body_is_parsed_and_kept(version: Version, reader: Reader, bodies: list[Body]) -> None:
    """The four mutations at every position of every version; the crueller ones on the default version."""
    tried: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for body in bodies:
        for finding in positions(reader, body.schema, body.value):
            for what, changed in mutations(finding, body.value):
                if what not in MAIN_MUTATIONS and version.name != "2021-03-01-preview":
                    continue
                tried[what] += 1
                model = reader.read(body, changed)
                lost[what] += reader.write(model) != changed
                if what in MAIN_MUTATIONS:
                    lost[f"{what}: class"] += any(mistyped(reader, body.schema, changed, model))
    assert +lost == Counter()
    assert set(MAIN_MUTATIONS) <= set(tried)
    assert min(tried.values()) > 100


def test_examples_are_valid_by_the_contract_except_where_upstream_contradicts_itself(
    version: Version, reader: Reader, bodies: list[Body]
) -> None:
    validators: dict[str, jsonschema_rs.Validator] = {}
    invalid: dict[str, str] = {}
    for body in bodies:
        key = json.dumps(body.schema)
        if key not in validators:
            validators[key] = jsonschema_rs.validator_for({**body.schema, "components": reader.contract["components"]})
        error = next(validators[key].iter_errors(body.value), None)
        if error is not None:
            invalid[str(body)] = f"{error.instance_path}: {str(error)[:200]}"
    assert set(invalid) == CONTRADICTIONS.get(version.name, set()), invalid


def test_the_contract_refuses_what_contradicts_it(version: Version) -> None:
    components = load_contract(version.name)["components"]
    schema = {"$ref": "#/components/schemas/JobBaseResource", "components": components}
    job = {"jobType": "Sweep", "objective": {"goal": "Minimize", "primaryMetric": "m"}}
    assert not jsonschema_rs.is_valid(schema, {})
    assert not jsonschema_rs.is_valid(schema, {"properties": "text"})
    assert not jsonschema_rs.is_valid(schema, {"properties": job})
    assert not jsonschema_rs.is_valid(schema, {"properties": {"tags": {}}})
    assert jsonschema_rs.is_valid(schema, {"properties": {"jobType": "NotYetInvented", "tags": {}}})
