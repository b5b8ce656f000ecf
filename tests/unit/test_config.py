from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from amlwrap.config import PUBLIC_ENDPOINT, asked_version, discover, discover_local, local_home
from amlwrap.config_file import find_config_file
from amlwrap.errors import ConfigurationError, LocalWorkspaceError
from amlwrap.workspace import Workspace

FILE = {"subscription_id": "file-sub", "resource_group": "file-group", "workspace_name": "file-ws"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    return deep


def write(path: Path, content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_arguments_come_before_environment_and_file(folder: Path) -> None:
    write(folder / "config.json", FILE)
    config = discover(subscription_id="sub", environ={"AZURE_RESOURCE_GROUP": "group"}, folder=folder)
    assert (config.subscription_id, config.resource_group, config.workspace_name) == ("sub", "group", "file-ws")
    assert (config.endpoint, config.blob_endpoint, config.token) == (PUBLIC_ENDPOINT, None, None)


def test_the_names_that_azure_sets_on_its_computes_are_known(folder: Path) -> None:
    environ = {
        "AZUREML_ARM_SUBSCRIPTION": "sub",
        "AZUREML_ARM_RESOURCEGROUP": "group",
        "AZUREML_ARM_WORKSPACE_NAME": "ws",
    }
    config = discover(environ=environ, folder=folder)
    assert (config.subscription_id, config.resource_group, config.workspace_name) == ("sub", "group", "ws")


@pytest.mark.parametrize("name", ["config.json", ".azureml/config.json", "aml_config/config.json"])
def test_the_file_is_found_up_the_tree(folder: Path, name: str) -> None:
    path = write(folder.parents[1] / name, FILE)
    assert find_config_file(folder) == path
    assert discover(environ={}, folder=folder).workspace_name == "file-ws"


def test_the_nearest_file_counts(folder: Path) -> None:
    write(folder.parent / "config.json", FILE)
    nearest = write(folder / ".azureml" / "config.json", {**FILE, "workspace_name": "nearest"})
    assert find_config_file(folder) == nearest
    assert discover(environ={}, folder=folder).workspace_name == "nearest"


def test_a_file_saved_by_notepad_is_read(folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps(FILE), encoding="utf-8-sig")
    assert discover(environ={}, folder=folder).workspace_name == "file-ws"


def test_a_file_of_the_older_form_names_the_workspace_by_its_id(folder: Path) -> None:
    scope = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
    write(folder / "config.json", {"Id": None, "Scope": scope})
    found = discover(folder=folder, environ={"AZURE_RESOURCE_GROUP": "other"})
    assert (found.subscription_id, found.resource_group, found.workspace_name) == ("s", "other", "w")
    write(folder / "config.json", {"Scope": "/subscriptions/s"})
    with pytest.raises(
        ConfigurationError, match=r"config.json: Scope '/subscriptions/s' is no workspace's id: copy it"
    ):
        discover(folder=folder, environ={})


def test_nothing_anywhere_says_what_to_do(folder: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        discover(environ={}, folder=folder)
    sentence = str(raised.value)
    assert sentence.startswith("No workspace is configured: give --subscription-id --resource-group --workspace-name")
    assert "AZURE_SUBSCRIPTION_ID" in sentence
    assert "amlwrap local up" in sentence


def test_half_a_workspace_says_which_half_is_missing_and_where_it_was_looked_for(folder: Path) -> None:
    path = write(folder / "config.json", {"subscription_id": "sub", "workspace_name": "ws"})
    with pytest.raises(ConfigurationError, match="missing its resource_group: give --resource-group") as raised:
        discover(environ={}, folder=folder)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("content", ["{not json", "[1]", '"text"', ""])
def test_a_file_that_is_no_json_object_is_named(folder: Path, content: str) -> None:
    path = write(folder / "config.json", content)
    with pytest.raises(ConfigurationError) as raised:
        discover(environ={}, folder=folder)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("key", [*FILE, "api_version"])
@pytest.mark.parametrize("value", [7, 2024.5, True, ["2024-04-01"], {"a": 1}])
def test_a_value_that_is_no_text_is_named_with_its_file(folder: Path, key: str, value: object) -> None:
    path = write(folder / "config.json", {**FILE, key: value})
    with pytest.raises(ConfigurationError) as raised:
        discover(environ={}, folder=folder)
    assert str(raised.value).startswith(f"In {path}: {key} must be text in quotes, not {json.dumps(value)}")


def test_a_value_that_nobody_needs_is_not_looked_at(folder: Path) -> None:
    write(folder / "config.json", {**FILE, "workspace_name": 7, "api_version": 7, "scope": 7})
    config = discover(environ={}, folder=folder, workspace_name="ws", api_version="2024-04-01")
    assert (config.subscription_id, config.workspace_name, config.api_version) == ("file-sub", "ws", "2024-04-01")


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_api_version_of_nothing_leaves_it_to_the_service(folder: Path, nothing: object) -> None:
    write(folder / "config.json", {**FILE, "api_version": nothing})
    assert discover(environ={"AMLWRAP_API_VERSION": ""}, folder=folder).api_version is None


def test_an_api_version_is_looked_for_where_the_workspace_is(folder: Path) -> None:
    write(folder / "config.json", {**FILE, "api_version": " 2024-04-01 "})
    environ = {"AMLWRAP_API_VERSION": "2023-04-01"}
    assert discover(environ={}, folder=folder).api_version == "2024-04-01"
    assert discover(environ=environ, folder=folder).api_version == "2023-04-01"
    assert discover(environ=environ, folder=folder, api_version="2022-05-01").api_version == "2022-05-01"
    assert asked_version(None, {}) is None


@pytest.mark.parametrize("wrong", ["2024-4-1", "2020-09-01-preview", "2023-04-01-preview", "latest"])
def test_an_api_version_that_is_not_spoken_is_named_with_where_it_was_found(folder: Path, wrong: str) -> None:
    path = write(folder / "config.json", {**FILE, "api_version": wrong})
    for environ, where in [({}, str(path)), ({"AMLWRAP_API_VERSION": wrong}, "AMLWRAP_API_VERSION")]:
        with pytest.raises(ConfigurationError) as raised:
            discover(environ=environ, folder=folder)
        assert str(raised.value).startswith(f"In {where}: ")
        assert wrong in str(raised.value)
        assert "2024-04-01" in str(raised.value)


def test_an_api_version_comes_from_the_argument_the_environment_or_the_file(folder: Path) -> None:
    write(folder / "config.json", {**FILE, "api_version": "2023-10-01"})
    assert discover(environ={}, folder=folder).api_version == "2023-10-01"
    environ = {"AMLWRAP_API_VERSION": "2024-04-01"}
    assert discover(environ=environ, folder=folder).api_version == "2024-04-01"
    assert discover(environ=environ, folder=folder, api_version="2022-05-01").api_version == "2022-05-01"
    write(folder / "config.json", {**FILE, "api_version": None})
    assert discover(environ={}, folder=folder).api_version is None


@pytest.mark.parametrize("written", [20240401, "2024-4-1", ["2024-04-01"], False, "2026-05-15-preview"])
def test_an_api_version_that_is_none_is_refused_with_the_name_of_its_file(folder: Path, written: object) -> None:
    path = write(folder / "config.json", {**FILE, "api_version": written})
    with pytest.raises(ConfigurationError, match=r"^In .*2026-05-01") as raised:
        discover(environ={}, folder=folder)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("part", ["subscription_id", "resource_group", "workspace_name"])
def test_a_part_given_as_empty_text_is_not_looked_for_elsewhere(folder: Path, part: str) -> None:
    write(folder / "config.json", FILE)
    with pytest.raises(ConfigurationError, match=f"^{part} is empty: give it, or leave it out"):
        discover(environ={}, folder=folder, **{part: ""})


@pytest.mark.parametrize("wrong", ["a/b", "a b", "a\x1bb", "a\ud800"])
def test_a_part_that_cannot_be_one_is_named_with_where_it_was_found(folder: Path, wrong: str) -> None:
    path = write(folder / "config.json", {**FILE, "resource_group": wrong})
    for environ, where in (({}, str(path)), ({"AZUREML_ARM_RESOURCEGROUP": wrong}, "AZUREML_ARM_RESOURCEGROUP")):
        with pytest.raises(ConfigurationError) as raised:
            discover(environ=environ, folder=folder)
        assert str(raised.value).startswith(f"In {where}: {wrong!r} cannot be a workspace's resource_group")


@pytest.mark.parametrize("endpoint", ["management.azure.com", "http://a.example", "https://a:b@c.example", "https://"])
def test_an_endpoint_that_cannot_be_one_is_named_with_its_variable(folder: Path, endpoint: str) -> None:
    write(folder / "config.json", FILE)
    with pytest.raises(ConfigurationError, match="AZURE_RESOURCE_MANAGER_ENDPOINT"):
        discover(environ={"AZURE_RESOURCE_MANAGER_ENDPOINT": endpoint}, folder=folder)


def test_endpoints_come_from_the_environment_when_set(folder: Path) -> None:
    write(folder / "config.json", FILE)
    environ = {
        "AZURE_RESOURCE_MANAGER_ENDPOINT": "https://management.chinacloudapi.cn/",
        "AMLWRAP_BLOB_ENDPOINT": "https://private.blob",
    }
    config = discover(environ=environ, folder=folder)
    assert config.endpoint == "https://management.chinacloudapi.cn"
    assert config.blob_endpoint == "https://private.blob"
    empty = discover(environ=dict.fromkeys(environ, ""), folder=folder)
    assert (empty.endpoint, empty.blob_endpoint) == (PUBLIC_ENDPOINT, None)


def test_the_local_workspaces_home_can_be_moved(tmp_path: Path) -> None:
    assert local_home({"AMLWRAP_LOCAL_HOME": str(tmp_path)}) == tmp_path
    assert local_home({"AMLWRAP_LOCAL_HOME": "~/elsewhere"}) == Path.home() / "elsewhere"
    assert local_home({}) == Path.home() / ".amlwrap" / "local"


def local_server(port: int) -> dict[str, str]:
    return {
        **FILE,
        "url": f"http://127.0.0.1:{port}",
        "blob_endpoint": f"http://127.0.0.1:{port}/account",
        "token": "secret",
    }


def test_a_running_local_workspace_is_found(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        write(tmp_path / "server.json", local_server(port))
        config = discover_local(tmp_path)
        with Workspace.local(tmp_path) as workspace:
            assert workspace.name == "file-ws"
            assert workspace.blob_endpoint == config.blob_endpoint
    assert (config.endpoint, config.token) == (f"http://127.0.0.1:{port}", "secret")
    assert "secret" not in repr(config)


def test_no_local_workspace_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(LocalWorkspaceError, match="start it with `amlwrap local up`"):
        discover_local(tmp_path)


def test_a_local_workspace_that_was_killed_counts_as_not_running(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        write(tmp_path / "server.json", local_server(taken.getsockname()[1]))
        with pytest.raises(LocalWorkspaceError, match="not running"):
            discover_local(tmp_path)


@pytest.mark.parametrize("content", ["{", "[]", "{}", '"text"', '{"subscription_id": "s"}'])
def test_a_broken_state_file_is_one_sentence(tmp_path: Path, content: str) -> None:
    write(tmp_path / "server.json", content)
    with pytest.raises(LocalWorkspaceError, match=r"server\.json cannot be read"):
        discover_local(tmp_path)
