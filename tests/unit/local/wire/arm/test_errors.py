"""What the workspace cannot do, as ARM says it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from amlwrap.local.errors import (
    ClosingError,
    EndedError,
    MissingError,
    RefusedError,
    RequestError,
)
from amlwrap.local.wire.arm.errors import ArmError, error_response, from_request_error


def body(error: ArmError) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(bytes(error_response(error, "id").body))
    return dict(content["error"])


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (RefusedError("no."), 400, "UserError"),
        (MissingError("no."), 404, "UserError"),
        (EndedError("no."), 400, "UserError"),
        (ClosingError("no."), 503, "ServiceUnavailable"),
        (RequestError("no."), 400, "UserError"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_kind_of_it_has_its_status_and_code(error: RequestError, status: int, code: str) -> None:
    arm = from_request_error(error, lambda path: "never asked")
    assert (arm.status, arm.code, arm.message, arm.target) == (status, code, "no.", None)


def test_what_it_is_about_is_said_in_the_words_of_the_request() -> None:
    error = RefusedError("no.", ("inputs", "x"))
    arm = from_request_error(error, lambda path: "properties." + "/".join(path))
    assert (arm.message, arm.target) == ("properties.inputs/x: no.", "properties.inputs/x")
    assert body(arm)["target"] == "properties.inputs/x"


def test_inner_codes_are_nested_as_the_service_nests_them() -> None:
    arm = from_request_error(EndedError("no."), lambda path: "")
    (inner,) = [each["info"]["value"] for each in body(arm)["additionalInfo"] if each["type"] == "InnerError"]
    assert inner["code"] == "BadArgument"
    assert inner["innerError"]["innerError"] == {
        "code": "CancelPipelineRunInTerminalStatus", "innerError": None,
    }  # fmt: skip


def test_who_is_not_known_is_told_how_to_sign_in() -> None:
    assert "Bearer" in error_response(ArmError(401, "AuthenticationFailed", "no."), "id").headers["WWW-Authenticate"]
    assert "WWW-Authenticate" not in error_response(ArmError(403, "x", "no."), "id").headers
