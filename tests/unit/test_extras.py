"""The command that adds an extra names where this amlwrap came from, which a shell has to take as it stands."""

from __future__ import annotations

import json
import shlex
from importlib import metadata
from pathlib import Path

import pytest

from amlwrap.extras import how_to_install

WHEEL = "file:///a%20b/amlwrap-0.1.0-py3-none-any.whl"


class Installed(metadata.Distribution):
    """A distribution that holds one file at most."""

    def __init__(self, origin: str | None) -> None:
        self.origin = origin

    def read_text(self, filename: str) -> str | None:
        return self.origin

    def locate_file(self, path: object) -> Path:
        raise AssertionError(path)


@pytest.mark.parametrize(
    ("origin", "command"),
    [
        ({"url": "file:///a%20b/c", "dir_info": {"editable": True}}, ["-e", "/a b/c[local]"]),
        ({"url": "file:///a%20b/c", "dir_info": {}}, ["amlwrap[local] @ file:///a%20b/c"]),
        ({"url": WHEEL, "archive_info": {"hashes": {}}}, [f"amlwrap[local] @ {WHEEL}"]),
        (
            {"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
            ["amlwrap[local] @ git+https://example.org/a.git@c0ffee"],
        ),
        (None, ["amlwrap[local]"]),
        ({"url": "https://example.org/a.git", "vcs_info": {}}, ["amlwrap[local]"]),
    ],
)
def test_an_extra_comes_from_where_amlwrap_came_from(
    monkeypatch: pytest.MonkeyPatch, origin: object, command: list[str]
) -> None:
    record = None if origin is None else json.dumps(origin)
    monkeypatch.setattr(metadata, "distribution", lambda name: Installed(record))
    assert shlex.split(how_to_install("local")) == ["pip", "install", *command]


def test_a_damaged_record_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda name: Installed("{"))
    assert how_to_install("mlflow") == "pip install 'amlwrap[mlflow]'"


def test_amlwrap_that_is_run_from_a_folder_has_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata.Distribution, "discover", lambda **known: iter(()))
    assert how_to_install("mlflow") == "pip install 'amlwrap[mlflow]'"
