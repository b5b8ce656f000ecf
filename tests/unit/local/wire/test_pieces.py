"""Small pure pieces: pages, references, durations, ranges, conditions, process plans."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from amlwrap.local.engine.description import parse_duration
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.processes import base_environment, plan_processes
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.names import WORKSPACE_ID, Reference, parse_reference
from amlwrap.local.wire.arm.paging import page_of
from amlwrap.local.wire.blob.conditions import requested_range
from amlwrap.local.wire.blob.listing import decode_marker, encode_marker


@given(st.lists(st.text(min_size=1), unique=True, max_size=30), st.integers(1, 7))
def test_pages_put_together_are_the_whole(items: list[str], size: int) -> None:
    found: list[str] = []
    token = None
    while True:
        page, token = page_of(items, str, token, size)
        found += page
        if token is None:
            break
        assert len(page) == size
    assert found == items


@given(st.text())
def test_a_marker_comes_back_as_the_name(name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        return
    assert decode_marker(encode_marker(name)) == name


@pytest.mark.parametrize(
    ("text", "collection", "expected"),
    [
        (f"{WORKSPACE_ID}/codes/c/versions/1", "codes", Reference("codes", "c", "1")),
        (f"{WORKSPACE_ID.upper()}/CODES/c/VERSIONS/1", "codes", Reference("codes", "c", "1")),
        (f"{WORKSPACE_ID}/computes/cpu", "computes", Reference("computes", "cpu")),
        ("azureml:e:2", "environments", Reference("environments", "e", "2")),
        ("azureml:cpu", "computes", Reference("computes", "cpu")),
        ("cpu", "computes", Reference("computes", "cpu")),
    ],
)
def test_references_are_read_in_every_spelling(text: str, collection: str, expected: Reference) -> None:
    assert parse_reference(text, collection, "x") == expected


@pytest.mark.parametrize(
    ("text", "collection"),
    [
        ("", "computes"),
        ("c", "codes"),
        ("azureml:c", "codes"),
        ("azureml:c:1", "computes"),
        (f"{WORKSPACE_ID}/codes/c", "codes"),
        (f"{WORKSPACE_ID}/data/c/versions/1", "codes"),
        ("/codes/c/versions/1", "codes"),
        (f"{WORKSPACE_ID.replace('workspaces/local', 'workspaces/other')}/codes/c/versions/1", "codes"),
    ],
)
def test_what_is_no_reference_is_refused(text: str, collection: str) -> None:
    with pytest.raises(ArmError):
        parse_reference(text, collection, "properties.x")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("PT1H30M", timedelta(hours=1, minutes=30)),
        ("P1DT0.5S", timedelta(days=1, seconds=0.5)),
        ("PT90S", timedelta(seconds=90)),
        (None, None),
    ],
)
def test_durations_are_iso_8601(text: str | None, span: timedelta | None) -> None:
    assert parse_duration(text, "x") == span


@pytest.mark.parametrize("text", ["", "P", "PT", "P1DT", "1H", "PT0S", "-PT1H", "PT1X"])
def test_other_durations_are_refused(text: str) -> None:
    with pytest.raises(ArmError, match=r"^x: "):
        parse_duration(text, "x")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=2-", (2, 10)),
        ("bytes=2-99", (2, 10)),
        ("bytes=5-3", None),
        ("bytes=-3", None),
        ("lines=1-2", None),
    ],
)
def test_ranges_are_cut_to_the_blob_or_ignored(value: str, expected: tuple[int, int] | None) -> None:
    assert requested_range(Headers({"range": value}), 10) == expected


def test_a_range_behind_the_end_is_refused() -> None:
    with pytest.raises(BlobServiceError) as caught:
        requested_range(Headers({"x-ms-range": "bytes=10-"}), 10)
    assert (caught.value.status, caught.value.headers) == (416, {"Content-Range": "bytes */10"})


def test_tensorflow_processes_share_one_cluster_description() -> None:
    plans = plan_processes({"distributionType": "TensorFlow", "workerCount": 2, "parameterServerCount": 1}, 2)
    configs = [json.loads(plan.variables["TF_CONFIG"]) for plan in plans]
    tasks = [(config["task"]["type"], config["task"]["index"]) for config in configs]
    assert tasks == [("worker", 0), ("worker", 1), ("ps", 0)]
    assert {json.dumps(config["cluster"]) for config in configs} == {json.dumps(configs[0]["cluster"])}
    assert [plan.node for plan in plans] == [0, 1, 0]


def test_an_unknown_distribution_is_named() -> None:
    with pytest.raises(JobFailure, match="not 'Ray'"):
        plan_processes({"distributionType": "Ray"}, 1)


@pytest.mark.parametrize("name", ["PIP_TARGET", "PIP_USER", "UV_SYSTEM_PYTHON", "PYTHONPATH", "PYTHONHOME"])
def test_no_variable_of_the_user_leads_installing_away_from_the_job(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example")
    assert name not in base_environment()
    assert base_environment()["PIP_INDEX_URL"] == "https://index.example"
