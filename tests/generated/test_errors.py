"""What is raised where it is asked for: the service's own words, typed, in one line, and nothing that is secret."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from amlrest.errors import AmlrestError, ResponseError, UnexpectedBody, UnexpectedStatus
from amlrest.v2021_03_01_preview import models as earlier
from amlrest.v2021_03_01_preview.api.jobs import jobs_get as earlier_jobs_get
from amlrest.v2024_04_01 import models as m
from amlrest.v2024_04_01.api.jobs import jobs_delete, jobs_get
from amlrest.v2024_04_01.api.workspaces import workspaces_list_keys
from attrs import evolve

from tests.generated.forms import FORMS, PLACE, TOKEN, call
from tests.support.scripted_server import Answer, ScriptedServer

ERROR = {"error": {"code": "UserError", "message": "The job\n  does not exist.", "target": "job"}}
FORMS_OF_CALLS = [(form, what) for form in FORMS for what in ("", "detailed")]


@pytest.fixture(params=FORMS_OF_CALLS, ids=["_".join(filter(None, pair)) for pair in FORMS_OF_CALLS])
def form(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


def get_job(server: ScriptedServer, form: tuple[str, str], answer: Answer, module: Any = jobs_get) -> Any:
    server.on("GET", "*/jobs/job", answer)
    return call(server.url, form[0], module, form[1], *PLACE, "job", raising=True)


@pytest.mark.parametrize(("module", "models"), [(jobs_get, m), (earlier_jobs_get, earlier)])
def test_an_error_is_raised_with_what_the_service_says(
    server: ScriptedServer, form: tuple[str, str], module: Any, models: Any
) -> None:
    with pytest.raises(UnexpectedStatus) as caught:
        get_job(server, form, Answer(404, ERROR, {"x-ms-request-id": "request-1", "Retry-After": "5"}), module)
    error = caught.value
    path = server.requests[0].path
    assert str(error) == f"404 UserError: The job does not exist. ({server.url}{path}, request id request-1)"
    assert (error.status_code, error.code, error.message) == (404, "UserError", "The job\n  does not exist.")
    assert (error.request_id, error.headers["retry-after"]) == ("request-1", "5")
    assert type(error.parsed) is models.ErrorResponse
    assert error.parsed.error.target == "job"
    assert error.parsed.to_dict() == ERROR
    assert isinstance(error, AmlrestError)


@pytest.mark.parametrize(
    ("status", "body", "text"),
    [
        (400, {"code": "Flat", "message": "m"}, "400 Flat: m"),
        (400, {"error": "text"}, "400: text"),
        (400, {"error": {"code": 5, "message": None}}, "400"),
        (400, {"error": {"code": "Only"}}, "400 Only"),
        (500, [], "500, and the answer is JSON, but not what the contract documents"),
        (502, b"<html>Bad Gateway</html>", "502, and the answer is an HTML or XML page, no JSON: a proxy or"),
        (503, b"", "503, and the answer is empty"),
        (529, b"\xff\xfe", "529, and the answer is no JSON"),
        (302, b"", "302, and the answer is empty"),
        (206, {"name": "job"}, "206"),
    ],
)
def test_an_error_of_any_shape_is_raised_in_one_line(
    server: ScriptedServer, form: tuple[str, str], status: int, body: Any, text: str
) -> None:
    with pytest.raises(UnexpectedStatus) as caught:
        get_job(server, form, Answer(status, body))
    assert str(caught.value).startswith(text)
    assert "\n" not in str(caught.value)
    assert caught.value.status_code == status


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"<html>sign in</html>", "200, but the answer is an HTML or XML page, no JSON"),
        (b" ", "200, but the answer is empty"),
        (b"null", "200, but the answer is JSON, but not what the contract documents"),
        (b"\xef\xbb\xbf<html>", "200, but the answer is an HTML or XML page, no JSON"),
        (b"[" * 100_000 + b"]" * 100_000, "200, but the answer is no JSON"),
        (b"nul", "200, but the answer is no JSON"),
        ([], "200, but the answer is JSON, but not what the contract documents"),
        ("text", "200, but the answer is JSON, but not what the contract documents"),
    ],
)
def test_a_body_that_is_none_of_the_documented_is_raised(
    server: ScriptedServer, form: tuple[str, str], body: Any, text: str
) -> None:
    with pytest.raises(UnexpectedBody) as caught:
        get_job(server, form, Answer(200, body))
    assert str(caught.value).startswith(text)
    assert caught.value.content == (body if isinstance(body, bytes) else caught.value.content)


def test_an_error_that_is_nested_deeper_than_python_reads_is_an_error(
    server: ScriptedServer, form: tuple[str, str]
) -> None:
    for open_, close in (("[", "]"), ('{"details":[', "]}"), ('{"error":', "}")):
        for depth in (300, 480, 100_000):
            body = f'{{"error":{open_ * depth}1{close * depth}}}'.encode()
            with pytest.raises(UnexpectedStatus, match=r"^404"):
                get_job(server, form, Answer(404, body))
            server.on("GET", "*/jobs/job", Answer(404, body))
            found = call(server.url, form[0], jobs_get, form[1], *PLACE, "job")
            assert (found.parsed if form[1] else found) is None


@pytest.mark.parametrize("body", [{}, {"name": "job"}, {"error": "not known"}])
def test_a_model_is_taken_whatever_is_in_it(server: ScriptedServer, form: tuple[str, str], body: Any) -> None:
    found = get_job(server, form, Answer(200, body))
    assert (found.parsed if form[1] else found).to_dict() == body


def test_an_operation_without_a_body_returns_none_or_raises(server: ScriptedServer, form: tuple[str, str]) -> None:
    server.on("DELETE", "*/jobs/job", Answer(204), Answer(202, b"null"), Answer(409, ERROR), Answer(200, b"<html>"))
    for _ in range(2):
        found = call(server.url, form[0], jobs_delete, form[1], *PLACE, "job", raising=True)
        assert (found.parsed if form[1] else found) is None
    for kind, text in ((UnexpectedStatus, "^409 UserError"), (UnexpectedBody, "^200, but the answer is an HTML")):
        with pytest.raises(kind, match=text):
            call(server.url, form[0], jobs_delete, form[1], *PLACE, "job", raising=True)
    assert call(server.url, form[0], jobs_delete, "", *PLACE, "job") is None


def test_no_error_shows_a_secret(server: ScriptedServer) -> None:
    said = "The URL https://x/y?sv=1&sig=hush2&se=3 with Bearer hush3 is none."
    server.on("POST", "*/listKeys", Answer(403, {"error": {"message": said}}), Answer(200, ["hush4"]))
    for kind in (UnexpectedStatus, UnexpectedBody):
        with pytest.raises(kind) as caught:
            call(server.url, "sync", workspaces_list_keys, "", *PLACE, raising=True)
        assert "hush" not in f"{caught.value} {caught.value!r} {caught.value.args}"
        assert TOKEN not in str(caught.value.__dict__)
    server.on("POST", "*/listKeys", Answer(200, {"userStorageKey": "hush5"}))
    detailed = call(server.url, "sync", workspaces_list_keys, "detailed", *PLACE)
    assert detailed.parsed.user_storage_key == "hush5"
    assert "hush" not in repr(evolve(detailed, url=f"{detailed.url}&sig=hush6"))
    with pytest.raises(UnexpectedStatus) as caught:
        call(server.url.replace("//", "//me:hush7@"), "sync", jobs_get, "", *PLACE, "job", raising=True)
    assert str(caught.value).endswith(f"({server.url}{server.requests[-1].path})")


def test_a_message_that_never_ends_is_cut(server: ScriptedServer) -> None:
    with pytest.raises(UnexpectedStatus) as caught:
        get_job(server, ("sync", ""), Answer(400, {"error": {"message": "long " * 10_000}}))
    assert len(str(caught.value)) < 3000
    assert len(caught.value.message or "") == 50_000


def test_an_error_reaches_another_process(server: ScriptedServer) -> None:
    with pytest.raises(ResponseError) as caught:
        get_job(server, ("sync", ""), Answer(404, ERROR))
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.code, twin.parsed) == (str(caught.value), "UserError", caught.value.parsed)
    assert type(twin) is UnexpectedStatus
