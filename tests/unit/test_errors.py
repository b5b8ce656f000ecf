from __future__ import annotations

import inspect
import pickle
import re

import pytest

from amlwrap import errors
from amlwrap.errors import (
    AmlwrapError,
    ConflictError,
    JobCanceledError,
    JobFailedError,
    JobNotCompletedError,
    NotFoundError,
    ServiceError,
    UsageError,
    WaitTimeoutError,
    job_error_class,
)
from amlwrap.job import JobStatus


def classes() -> dict[str, type[AmlwrapError]]:
    return {
        name: kind for name, kind in vars(errors).items() if inspect.isclass(kind) and issubclass(kind, AmlwrapError)
    }


def test_the_tree_drawn_in_the_docstring_is_the_tree() -> None:
    drawn: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        if match := re.search(r"[A-Z]\w+Error\b", line):
            if match.start() and line[: match.start()].strip("│├└─ "):
                continue
            above = [(column, name) for column, name in above if column < match.start()]
            drawn[match[0]] = above[-1][1] if above else "Exception"
            above.append((match.start(), match[0]))
    assert drawn == {name: kind.__bases__[0].__name__ for name, kind in classes().items()}


def test_usage_errors_exit_with_2_and_all_others_with_1() -> None:
    for kind in classes().values():
        assert kind.exit_code == (2 if issubclass(kind, UsageError) else 1)


@pytest.mark.parametrize(
    "error",
    [
        UsageError("wrong"),
        NotFoundError("gone", status=404, code="X", inner_code="Y", details=[{"a": 1}], correlation_id="c"),
        WaitTimeoutError("long", "job"),
        JobFailedError("failed", "job", ["line"]),
        JobCanceledError("cancelled", "job"),
    ],
)
def test_errors_cross_process_boundaries(error: AmlwrapError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


def test_only_the_facts_that_there_are_are_shown() -> None:
    assert str(ServiceError("Odd.", status=418)) == "Odd. (HTTP 418)"
    shown = str(ConflictError("Taken.", status=409, code="Conflict", request_id="r"))
    assert shown == "Taken. (HTTP 409, Conflict, request id r)"


def test_the_innermost_code_is_shown_beside_the_code_it_explains() -> None:
    inner = {"status": 400, "inner_code": "CancelPipelineRunInTerminalStatus"}
    shown = str(ServiceError("It has ended.", code="UserError", **inner))
    assert shown == "It has ended. (HTTP 400, UserError, CancelPipelineRunInTerminalStatus)"
    assert str(ServiceError("Odd.", **inner)) == "Odd. (HTTP 400, CancelPipelineRunInTerminalStatus)"
    assert str(ServiceError("Odd.", status=400, code="X", inner_code="X")) == "Odd. (HTTP 400, X)"


def test_one_id_is_shown_the_request_s_before_the_operation_s() -> None:
    assert str(ServiceError("Odd.", status=500, correlation_id="c")) == "Odd. (HTTP 500, correlation id c)"
    assert str(ServiceError("Odd.", status=500, correlation_id="c", request_id="r")) == "Odd. (HTTP 500, request id r)"


def test_details_that_say_more_are_shown_but_not_all_of_them() -> None:
    details = [{"message": "Taken."}, {"message": "By you."}, {"code": "none"}, {"message": "fourth"}]
    assert str(ServiceError("Taken.", status=409, details=details)) == "Taken. By you. (HTTP 409)"


def test_any_end_of_a_job_but_completed_is_an_error() -> None:
    kinds = {status: job_error_class(status) for status in (*filter(lambda each: each.is_terminal, JobStatus), "Gone")}
    assert kinds == {
        "Completed": None,
        "Failed": JobFailedError,
        "NotResponding": JobFailedError,
        "Canceled": JobCanceledError,
        "Paused": JobNotCompletedError,
        "Gone": JobNotCompletedError,
    }
