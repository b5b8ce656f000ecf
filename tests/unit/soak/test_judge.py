"""Answers held against the contract: what is in order, and what is a fault."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.soak.judge import Judge, Operation

JUDGE = Judge("2021-03-01-preview")
_ERROR = {"error": {"code": "UserError", "message": "No."}}


def operation(name: str) -> Operation:
    return next(each for each in JUDGE.operations if each.name == name)


def complaint(name: str, status: int, body: Any = None) -> str | None:
    answer = httpx.Response(status) if body is None else httpx.Response(status, json=body)
    return JUDGE.fault(operation(name), answer)


@pytest.mark.parametrize(
    ("name", "status", "body"),
    [
        ("Jobs_List", 200, {"value": []}),
        ("Jobs_Delete", 202, None),
        ("Jobs_Get", 404, _ERROR),
        ("ModelVersions_List", 501, {"error": {"code": "NotImplemented", "message": "No."}}),
    ],
)
def test_answers_that_the_contract_declares_are_in_order(name: str, status: int, body: Any) -> None:
    assert complaint(name, status, body) is None


@pytest.mark.parametrize(
    ("name", "status", "body", "said"),
    [
        ("Jobs_List", 500, _ERROR, "the server is to blame"),
        ("Jobs_List", 503, None, "the server is to blame"),
        ("Jobs_List", 501, _ERROR, "its code is not NotImplemented"),
        ("Jobs_List", 200, {"value": [{}]}, "properties"),
        ("Jobs_List", 206, {"value": []}, "declares no such status"),
        ("Jobs_Delete", 200, {}, "declares no body"),
        ("Jobs_Get", 404, {"error": "no"}, "is not of type"),
    ],
)
def test_answers_outside_the_contract_are_faults(name: str, status: int, body: Any, said: str) -> None:
    found = complaint(name, status, body)
    assert found is not None
    assert found.startswith(f"{name} answered {status}: ")
    assert said in found


def test_an_answer_that_is_no_json_is_a_fault() -> None:
    assert (
        JUDGE.fault(operation("Jobs_Get"), httpx.Response(200, text="<html>")) == "Jobs_Get answered 200 with no JSON"
    )
