"""The contract as the server uses it: routes, request bodies in any spelling, response bodies checked."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from amlwrap.local.errors import StartFailedError
from amlwrap.local.wire.arm.assets import ASSET_HANDLERS
from amlwrap.local.wire.arm.computes import COMPUTE_HANDLERS
from amlwrap.local.wire.arm.datastores import DATASTORE_HANDLERS
from amlwrap.local.wire.arm.jobs import JOB_HANDLERS
from amlwrap.local.wire.arm.versions import FAMILIES
from amlwrap.local.wire.arm.workspaces import WORKSPACE_HANDLERS
from amlwrap.local.wire.bodies import BodyError
from amlwrap.local.wire.contract import Contract, Operation, contract_path, has_contract
from amlwrap.local.wire.v2022_05_01_onward.uploads import UPLOAD_HANDLERS

API_VERSION = "2021-03-01-preview"
SERVED = {
    *ASSET_HANDLERS, *COMPUTE_HANDLERS, *DATASTORE_HANDLERS, *JOB_HANDLERS, *UPLOAD_HANDLERS, *WORKSPACE_HANDLERS,
}  # fmt: skip
UPSTREAM = os.environ.get("AMLWRAP_UPSTREAM") or None  # empty is as good as not set


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load(API_VERSION)


def _operation(contract: Contract, operation_id: str) -> Operation:
    return next(found for found in contract.operations if found.operation_id == operation_id)


def test_every_handler_is_for_an_operation_of_some_contract() -> None:
    contracts = [Contract.load(path.stem) for path in contract_path(API_VERSION).parent.glob("*.json")]
    assert {operation.operation_id for contract in contracts for operation in contract.operations} >= SERVED


def test_paths_match_without_case_and_give_their_parameters(contract: Contract) -> None:
    path = "/SUBSCRIPTIONS/s/resourcegroups/g/providers/microsoft.machinelearningservices/WORKSPACES/w/Jobs/J1/Cancel"
    operation, parameters, allowed = contract.match("POST", path)
    assert operation is not None
    assert operation.operation_id == "Jobs_Cancel"
    assert parameters["id"] == "J1"
    assert allowed == ["POST"]
    assert contract.match("GET", path)[0] is None


@pytest.mark.parametrize(
    ("version", "operation", "member"),
    [
        (API_VERSION, "EnvironmentSpecificationVersions_CreateOrUpdate", "inferenceContainerProperties"),
        ("2022-05-01", "EnvironmentVersions_CreateOrUpdate", "inferenceConfig"),
        ("2024-04-01", "EnvironmentVersions_CreateOrUpdate", "inferenceConfig"),
    ],
)
def test_a_containers_route_may_be_its_root(version: str, operation: str, member: str) -> None:
    contract = Contract.load(version)
    body = {"properties": {member: {"livenessRoute": {"path": "/", "port": 80}}}}
    assert contract.read_request(_operation(contract, operation), body) == body


def test_a_response_against_the_contract_is_noticed(contract: Contract) -> None:
    get = _operation(contract, "Jobs_Get")
    body = {"properties": {"jobType": "Command", "command": 1, "compute": {}}}
    assert contract.response_problem(get, 200, body) == '$.properties.command: the value is not of type "string"'
    body["properties"]["command"] = "true"
    assert contract.response_problem(get, 200, body) is None
    cancel = _operation(contract, "Jobs_Cancel")
    assert contract.response_problem(cancel, 200, None) is None
    assert contract.response_problem(cancel, 200, {}) == "Jobs_Cancel declares no body for 200."


def test_what_is_wrong_with_a_value_is_said_without_the_value(contract: Contract) -> None:
    put = _operation(contract, "Datastores_CreateOrUpdate")
    secrets = {"secretsType": "AccountKey", "key": {"value": "hush"}}
    credentials = {"credentialsType": "AccountKey", "secrets": secrets}
    contents = {"contentsType": "AzureBlob", "accountName": "a", "containerName": "c", "credentials": credentials}
    with pytest.raises(BodyError) as caught:
        contract.read_request(put, {"properties": {"contents": contents}})
    path = "$.properties.contents.credentials.secrets.key"
    assert str(caught.value) == f'{path}: the value is not of type "string"'


def test_a_neighbours_members_are_kept_both_ways(contract: Contract) -> None:
    put, other = _operation(contract, "DataVersions_CreateOrUpdate"), contract.for_neighbours()
    body = {"properties": {"path": "p", "later": 1}}
    with pytest.raises(BodyError, match=r"^\$\.properties\.later: there is no such property"):
        contract.read_request(put, body)
    assert other.read_request(put, body) == body
    assert other.shape_response(put, 200, body)["properties"]["later"] == 1
    assert "later" not in contract.shape_response(put, 200, body)["properties"]


def test_what_an_answer_does_not_declare_is_left_as_it_is(contract: Contract) -> None:
    cancel = _operation(contract, "Jobs_Cancel")
    assert contract.shape_response(cancel, 200, None) is None
    assert contract.shape_response(cancel, 418, {"a": 1}) == {"a": 1}


@pytest.mark.parametrize("version", [served.contract for family in FAMILIES for served in family.versions.values()])
def test_every_contract_that_is_served_is_installed(version: str) -> None:
    assert contract_path(version).is_file()


def test_a_version_is_held_to_its_own_contract_or_to_the_next_one_or_to_the_last() -> None:
    *_, family = FAMILIES
    contracts = sorted({served.contract for served in family.versions.values()})
    for version, served in family.versions.items():
        assert served.exact == (served.contract == version) == has_contract(version)
        assert served.contract == next((each for each in contracts if each >= version[:10]), contracts[-1])


def test_a_contract_that_is_missing_is_named() -> None:
    with pytest.raises(StartFailedError, match=r"The contract 1999-01-01\.json is missing"):
        contract_path("1999-01-01")


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
    subnet = '$.properties.properties.subnet: the value is not of type "object"'
    assert set(refused) <= {("Compute_CreateOrUpdate", subnet)}
