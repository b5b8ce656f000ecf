"""`config.json` as it is found and written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from amlwrap.config import discover, discover_subscription
from amlwrap.config_file import find_config_file, write_config_file
from amlwrap.errors import ConfigurationError
from amlwrap.references import Scope

SCOPE = Scope("sub", "group", "ws")
PARTS = {"subscription_id": "sub", "resource_group": "group", "workspace_name": "ws"}


def write(path: Path, content: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_what_is_written_is_found_below_it(tmp_path: Path) -> None:
    path = write_config_file(tmp_path, SCOPE)
    assert path == tmp_path / ".azureml" / "config.json"
    assert json.loads(path.read_text()) == PARTS
    (tmp_path / "below").mkdir()
    found = discover(environ={}, folder=tmp_path / "below")
    assert (found.subscription_id, found.resource_group, found.workspace_name) == ("sub", "group", "ws")
    assert [file.name for file in path.parent.iterdir()] == ["config.json"]


@pytest.mark.parametrize("name", ["config.json", ".azureml/config.json", "aml_config/config.json"])
def test_the_file_that_counts_is_written_to_and_keeps_what_else_it_holds(tmp_path: Path, name: str) -> None:
    old = {"workspace_name": "old", "api_version": "2024-04-01", "own": {"a": 1}}
    path = write(tmp_path / name, old)
    path.chmod(0o640)
    assert write_config_file(tmp_path, SCOPE) == path
    assert json.loads(path.read_text()) == {**old, **PARTS}
    assert path.stat().st_mode & 0o777 == 0o640
    assert discover(environ={}, folder=tmp_path).workspace_name == "ws"


def test_the_id_of_an_older_form_does_not_go_on_counting(tmp_path: Path) -> None:
    scope = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
    path = write(tmp_path / "aml_config" / "config.json", {"Id": None, "Scope": scope})
    assert write_config_file(tmp_path, SCOPE) == path
    assert json.loads(path.read_text()) == {"Id": None, **PARTS}


def test_a_link_stays_one(tmp_path: Path) -> None:
    shared = write(tmp_path / "shared.json", {"workspace_name": "old"})
    (tmp_path / "config.json").symlink_to(shared)
    write_config_file(tmp_path, SCOPE)
    assert (tmp_path / "config.json").is_symlink()
    assert json.loads(shared.read_text()) == PARTS


def test_the_config_of_another_program_is_none_of_ours(tmp_path: Path) -> None:
    other = write(tmp_path / "config.json", {"port": 8080})
    ours = write_config_file(tmp_path, SCOPE)
    assert ours == tmp_path / ".azureml" / "config.json" == find_config_file(tmp_path)
    assert json.loads(other.read_text()) == {"port": 8080}
    assert discover(environ={}, folder=tmp_path).workspace_name == "ws"


def test_a_file_above_is_left_alone(tmp_path: Path) -> None:
    above = write(tmp_path / "config.json", {"workspace_name": "old"})
    below = tmp_path / "below"
    below.mkdir()
    assert write_config_file(below, SCOPE) == below / ".azureml" / "config.json"
    assert json.loads(above.read_text()) == {"workspace_name": "old"}


@pytest.mark.parametrize(
    ("name", "content"), [("config.json", "{"), ("config.json", "[]"), (".azureml/config.json", "no")]
)
def test_a_file_that_cannot_be_read_is_not_overwritten(tmp_path: Path, name: str, content: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(ConfigurationError, match=r"config\.json"):
        write_config_file(tmp_path, SCOPE)
    assert path.read_text() == content


def test_where_nothing_can_be_written_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / ".azureml").write_text("")
    with pytest.raises(ConfigurationError, match=r"\.azureml/config\.json cannot be written \(File exists\)"):
        write_config_file(tmp_path, SCOPE)


def test_the_subscription_alone_is_found_where_a_workspace_is(tmp_path: Path) -> None:
    assert discover_subscription(folder=tmp_path, environ={}) is None
    write_config_file(tmp_path, SCOPE)
    assert discover_subscription(folder=tmp_path, environ={}) == "sub"
    assert discover_subscription(folder=tmp_path, environ={"AZURE_SUBSCRIPTION_ID": "env"}) == "env"
    assert discover_subscription("given", folder=tmp_path, environ={"AZURE_SUBSCRIPTION_ID": "env"}) == "given"
    with pytest.raises(ConfigurationError, match="subscription_id is empty"):
        discover_subscription("", folder=tmp_path, environ={})
