"""The contract as the server uses it: routes, request bodies in any spelling, response bodies checked."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from amlwrap.local.wire.arm.assets import ASSET_HANDLERS
from amlwrap.local.wire.arm.computes import COMPUTE_HANDLERS
from amlwrap.local.wire.arm.datastores import DATASTORE_HANDLERS
from amlwrap.local.wire.arm.workspaces import WORKSPACE_HANDLERS
from amlwrap.local.wire.bodies import BodyError, BodyReader
from amlwrap.local.wire.contract import API_VERSION, Contract, Operation

JOB_OPERATIONS = {"Jobs_List", "Jobs_Get", "Jobs_CreateOrUpdate", "Jobs_Delete", "Jobs_Cancel"}
SERVED = {*ASSET_HANDLERS, *COMPUTE_HANDLERS, *DATASTORE_HANDLERS, *WORKSPACE_HANDLERS, *JOB_OPERATIONS}
UPSTREAM = os.environ.get("AMLWRAP_UPSTREAM")


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load()


def _operation(contract: Contract, operation_id: str) -> Operation:
    return next(found for found in contract.operations if found.operation_id == operation_id)


def test_every_handler_is_for_an_operation_of_the_contract(contract: Contract) -> None:
    assert {operation.operation_id for operation in contract.operations} >= SERVED


def test_paths_match_without_case_and_give_their_parameters(contract: Contract) -> None:
    path = "/SUBSCRIPTIONS/s/resourcegroups/g/providers/microsoft.machinelearningservices/WORKSPACES/w/Jobs/J1/Cancel"
    operation, parameters, allowed = contract.match("POST", path)
    assert operation is not None
    assert operation.operation_id == "Jobs_Cancel"
    assert parameters["id"] == "J1"
    assert allowed == ["POST"]
    assert contract.match("GET", path)[0] is None


def test_a_response_against_the_contract_is_noticed(contract: Contract) -> None:
    get = _operation(contract, "Jobs_Get")
    body = {"properties": {"jobType": "Command", "command": 1, "compute": {}}}
    assert contract.response_problem(get, 200, body) == '$.properties.command: 1 is not of type "string"'
    body["properties"]["command"] = "true"
    assert contract.response_problem(get, 200, body) is None
    cancel = _operation(contract, "Jobs_Cancel")
    assert contract.response_problem(cancel, 200, None) is None
    assert contract.response_problem(cancel, 200, {}) == "Jobs_Cancel declares no body for 200."


SCHEMA: dict[str, Any] = {
    "components": {
        "schemas": {
            "Shape": {
                "oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Other"}],
                "discriminator": {"propertyName": "kind", "mapping": {"Circle": "#/components/schemas/Circle"}},
            },
            "Circle": {
                "type": "object",
                "properties": {
                    "kind": {"const": "Circle"},
                    "colour": {"anyOf": [{"$ref": "#/components/schemas/Colour"}, {"type": "string"}]},
                    "made": {"type": "string", "readOnly": True},
                    "marks": {"type": "array", "items": {"$ref": "#/components/schemas/Shape"}},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            },
            "Other": {"type": "object", "properties": {"kind": {"type": "string"}}},
            "Colour": {"type": "string", "enum": ["Red"]},
        }
    }
}


def _read(value: Any) -> Any:
    return BodyReader(SCHEMA).read({"$ref": "#/components/schemas/Shape"}, value)


def test_bodies_are_brought_into_the_contracts_spelling() -> None:
    sent = {
        "KIND": "circle",
        "Colour": "RED",
        "MARKS": [{"kind": "CIRCLE", "colour": "mauve"}],
        "Made": "x",
        "labels": None,
    }
    assert _read(sent) == {"kind": "Circle", "colour": "Red", "marks": [{"kind": "Circle", "colour": "mauve"}]}


def test_maps_keep_their_keys_and_unknown_variants_everything() -> None:
    assert _read({"kind": "Circle", "labels": {"Colour": "Red"}})["labels"] == {"Colour": "Red"}
    assert _read({"kind": "Square", "Side": None}) == {"kind": "Square", "Side": None}


def test_an_unknown_property_is_refused_where_it_stands() -> None:
    with pytest.raises(BodyError, match=r"^\$\.marks\[0\]\.color: there is no such property; did you mean 'colour'\?"):
        _read({"kind": "Circle", "marks": [{"kind": "Circle", "color": "Red"}]})
    with pytest.raises(BodyError, match="known here are colour, kind, labels, marks"):
        _read({"kind": "Circle", "zzz": 1})


def _examples() -> list[tuple[str, Any]]:
    """Return the request bodies of the examples that go with the operations served here."""
    if UPSTREAM is None:
        return []
    folder = f"Microsoft.MachineLearningServices/preview/{API_VERSION}"
    (found,) = Path(UPSTREAM).glob(f"specification/**/{folder}")
    cases = []
    for document in found.glob("*.json"):
        for path in json.loads(document.read_text("utf-8-sig")).get("paths", {}).values():
            for operation in path.values():
                if not isinstance(operation, dict) or operation.get("operationId") not in SERVED:
                    continue
                for example in operation.get("x-ms-examples", {}).values():
                    text = (document.parent / example["$ref"]).read_text("utf-8-sig")
                    parameters = json.loads(text)["parameters"]
                    body = parameters.get("body", parameters.get("parameters"))
                    if body is not None:
                        cases.append((operation["operationId"], body))
    return cases


@pytest.mark.skipif(UPSTREAM is None, reason="AMLWRAP_UPSTREAM names no checkout of Azure's specification")
def test_azures_own_example_requests_are_read(contract: Contract) -> None:
    examples = _examples()
    assert len(examples) > 15
    refused = []
    for operation_id, body in examples:
        try:
            contract.read_request(_operation(contract, operation_id), body)
        except BodyError as error:
            refused.append((operation_id, str(error)))
    # Azure's compute examples give an id where their own document declares an object.
    subnet = '$.properties.properties.subnet: "test-subnet-resource-id" is not of type "object"'
    assert set(refused) <= {("Compute_CreateOrUpdate", subnet)}
