"""Names that are remembered for shells: of which things, for which workspace, and how long."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from amlwrap.assets import Compute
from amlwrap.cli.known_names import forget, kind_and_name, recall, remember, workspace_key
from amlwrap.references import Scope

ID = Scope("s", "g", "ws").workspace_id


@pytest.fixture(autouse=True)
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the files in which names are remembered."""
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "names"


@pytest.mark.parametrize(
    ("thing", "known"),
    [
        (Compute(name="cpu", id=f"{ID}/computes/cpu", type="AmlCompute"), ("compute", "cpu")),
        ({"name": "j", "id": f"{ID}/jobs/j", "compute": "cpu"}, ("job", "j")),
        ({"name": "iris", "id": f"{ID}/data/iris/versions/1"}, ("data", "iris")),
        ({"id": f"{ID}/codes/train/versions/1"}, ("code", "train")),
        ({"id": f"{ID}/datastores/blobs"}, ("datastore", "blobs")),
        ({"id": f"{ID}/environments/e/versions/1"}, ("environment", "e")),
        ({"id": f"{ID}/models/m/versions/1"}, ("model", "m")),
        ({"id": f"{ID}/onlineEndpoints/e"}, ("endpoint", "e")),
        ({"id": f"{ID}/onlineEndpoints/e/deployments/blue"}, ("deployment", "blue")),
        ({"name": "iris"}, (None, "iris")),
        ({"name": "iris", "id": None}, (None, "iris")),
        ("iris", (None, "iris")),
        ({"name": "ws", "id": ID}, None),
        ({"name": "n", "id": f"{ID}/computes/cpu/nodes/n"}, None),
        ({"metric": 1}, None),
        ({"name": 1}, None),
        (None, None),
    ],
)
def test_what_a_thing_is_stands_in_its_id(thing: object, known: tuple[str | None, str] | None) -> None:
    assert kind_and_name(thing) == known


def test_each_workspace_and_kind_has_its_own_and_those_seen_last_come_first() -> None:
    remember("one", {"job": ["b", "a"], "compute": ["cpu"]})
    remember("one", {"job": ["c", "a"]})
    remember("two", {"job": ["z"]})
    assert recall("one", "job") == ["c", "a", "b"]
    assert recall("one", "compute") == ["cpu"]
    assert recall("two", "job") == ["z"]
    assert recall("two", "compute") == recall("three", "job") == []


def test_what_is_gone_is_forgotten() -> None:
    remember("one", {"job": ["a", "b"], "data": ["a"]})
    forget("one", {"job": ["a", "never"]})
    assert (recall("one", "job"), recall("one", "data")) == (["b"], ["a"])


def test_nothing_is_written_where_all_is_known(names: Path) -> None:
    remember("one", {"job": ["a", "b"]})
    (file,) = names.iterdir()
    before = file.stat().st_ino
    remember("one", {"job": ["b"]})
    forget("one", {"job": ["c"]})
    assert file.stat().st_ino == before


def test_files_are_for_their_owner_alone_and_stay_small(names: Path) -> None:
    remember("one", {"job": [f"job-{number}" for number in range(1000)]})
    (file,) = names.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert recall("one", "job") == [f"job-{number}" for number in range(300)]
    for number in range(40):
        remember(f"workspace {number}", {"job": ["a"]})
    assert len(list(names.iterdir())) == 30
    assert recall("workspace 39", "job") == ["a"]
    assert recall("one", "job") == []


@pytest.mark.parametrize("name", ["", "$(rm x)", "a b", "`x`", "../x", "-x", "a\nb", "ä", "x" * 256])
def test_what_no_name_looks_like_is_never_told_a_shell(names: Path, name: str) -> None:
    remember("one", {"job": ["fine", name]})
    (file,) = names.iterdir()
    file.write_text(json.dumps({"job": [name, "fine", 1, None]}), encoding="utf-8")
    assert recall("one", "job") == ["fine"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"job": 1}', '{"job": {"a": "b"}}', "\0", "[" * 100_000])
def test_a_file_that_cannot_be_read_is_as_good_as_none(names: Path, text: str) -> None:
    remember("one", {"job": ["a"]})
    (file,) = names.iterdir()
    file.write_text(text, encoding="utf-8")
    assert recall("one", "job") == []
    remember("one", {"job": ["b"]})
    assert recall("one", "job") == ["b"]


def test_where_nothing_can_be_kept_nothing_is(names: Path) -> None:
    names.parent.mkdir()
    names.write_text("a file where the folder would be")
    remember("one", {"job": ["a"]})
    forget("one", {"job": ["a"]})
    assert recall("one", "job") == []


def test_options_environment_and_configuration_name_the_same_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.json").write_text('{"subscription_id": "s", "resource_group": "g", "workspace_name": "WS"}')
    options = {"local": False, "subscription_id": "s", "resource_group": "g", "workspace_name": "ws", "other": 1}
    assert workspace_key(options) == workspace_key({}) == f"https://management.azure.com {ID}".lower()
    monkeypatch.setenv("AZUREML_WORKSPACE_NAME", "other")
    assert workspace_key({}) != workspace_key(options)


def test_a_local_workspace_is_known_by_its_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = workspace_key({"local": True})
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(tmp_path))
    assert workspace_key({"local": True}) == f"local {tmp_path}" != first


@pytest.mark.parametrize("text", ["{", '{"subscription_id": ""}'])
def test_where_no_workspace_is_named_none_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert workspace_key({}) is None
    (tmp_path / "config.json").write_text(text)
    assert workspace_key({}) is None
