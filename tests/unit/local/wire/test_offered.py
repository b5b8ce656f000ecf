"""What is not served is said with its reason, for all that the contracts have, and the documentation says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.local.errors import NotOfferedError, RefusedError
from amlwrap.local.references import PROVIDER
from amlwrap.local.wire.arm.service import HANDLERS
from amlwrap.local.wire.contract import Contract
from amlwrap.local.wire.offered import COMPUTE_TYPES, JOB_TYPES, LACKING, Lacking, job_type_error, lacking, lacking_at

ROOT = Path(__file__).parents[4]
CONTRACTS = sorted(path.stem for path in (ROOT / "openapi" / "contracts").glob("*.json"))
WORKSPACE = f"/subscriptions/s/resourceGroups/g/providers/{PROVIDER}/workspaces/w"
DIFFERENCES = (ROOT / "docs" / "explanation" / "differences.md").read_text("utf-8")


@pytest.fixture(scope="module")
def operations() -> set[str]:
    return {operation.operation_id for version in CONTRACTS for operation in Contract.load(version).operations}


def test_every_operation_is_either_served_or_known_to_be_lacking(operations: set[str]) -> None:
    assert {name for name in operations if lacking(name) is None} == operations & HANDLERS.keys()


def test_nothing_is_said_to_be_lacking_that_no_contract_has(operations: set[str]) -> None:
    named = [name for each in LACKING for name in each.operations]
    assert [name for name in named if not any(found.startswith(name) for found in operations)] == []


@pytest.mark.parametrize("each", LACKING, ids=lambda each: each.what)
def test_a_reason_is_a_sentence_that_goes_on_from_half_of_one(each: Lacking) -> None:
    assert (each.why[0].islower(), each.why[-1] != ".", each.instead[-1]) == (True, True, ".")


def test_areas_beyond_the_contracts_are_known_by_their_place() -> None:
    for path in (f"{WORKSPACE}/CAPABILITYHOSTS/x/y", f"{WORKSPACE}/virtualClusters", f"{WORKSPACE}/raiPolicies"):
        assert lacking_at(path), path
    registry = lacking_at(f"/subscriptions/s/resourceGroups/g/providers/{PROVIDER}/registries/r")
    assert registry and registry.what.startswith("Registries")
    for path in (WORKSPACE, f"{WORKSPACE}/nothing", "/elsewhere/registries"):
        assert lacking_at(path) is None, path


@pytest.mark.parametrize("kind", JOB_TYPES)
def test_a_job_of_azures_other_types_is_not_offered_however_it_is_spelled(kind: str) -> None:
    error = job_type_error(kind.upper())
    assert isinstance(error, NotOfferedError)
    assert JOB_TYPES[kind] in error.problem


def test_a_job_of_a_type_that_azure_has_not_is_refused() -> None:
    assert isinstance(job_type_error("Dance"), RefusedError)


def test_the_documentation_has_the_same_table() -> None:
    rows = [f"| {each.what} | {each.why[0].upper()}{each.why[1:]} | {each.instead} |" for each in LACKING]
    for kind, why in JOB_TYPES.items():
        reason, _, instead = why.partition(". ")
        rows.append(f"| `{kind}` jobs | {reason[0].upper()}{reason[1:]} | {instead} |")
    assert [row for row in rows if row not in DIFFERENCES.splitlines()] == []
    assert ", ".join(COMPUTE_TYPES) in DIFFERENCES.replace("\n", " ")
