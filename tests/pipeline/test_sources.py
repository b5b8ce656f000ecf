"""Where documents come from, and how what was read is remembered."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.layouts import FLAT
from openapi.pipeline.sources import (
    FolderSource,
    Reader,
    Version,
    compare_digests,
    folders_for,
    load_versions,
    open_source,
    save_versions,
)

VERSION = "2030-01-01"
GOOD = {"swagger": "2.0"}


def test_changed_inputs_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "service.json").write_text(json.dumps(GOOD))
    version = Version(VERSION, ".", ("service.json",), "v2030_01_01")
    reader = Reader(FolderSource(tmp_path))
    reader.read("service.json")
    recorded = evolve(version, digests=reader.digests)
    assert compare_digests(version, reader.digests) == []
    assert compare_digests(recorded, reader.digests) == []
    assert compare_digests(recorded, {"service.json": "0"}) == ["service.json: changed"]
    assert compare_digests(recorded, {}) == ["service.json: recorded, but not read"]
    assert compare_digests(recorded, {**reader.digests, "new.json": "0"}) == ["new.json: not recorded"]


def test_versions_are_written_as_they_are_read(tmp_path: Path) -> None:
    version = Version(VERSION, "a/b", ("one.json", "two.json"), "v2030_01_01", "abc", {"a/b/one.json": "00"})
    save_versions(tmp_path / "versions.toml", {version.name: version})
    assert load_versions(tmp_path / "versions.toml") == {version.name: version}


OLD_ENTRY = f"""
["{VERSION}"]
package = "v2030_01_01"
folder = "{FLAT}/stable/{VERSION}"
documents = ["one.json"]

["{VERSION}".sha256]
"specification/common-types/resource-management/v3/types.json" = "00"
"{FLAT}/stable/{VERSION}/one.json" = "01"
"""


def test_an_entry_that_names_whole_paths_is_read_as_one_that_does_not(tmp_path: Path) -> None:
    (tmp_path / "versions.toml").write_text(OLD_ENTRY)
    digests = {"common-types/resource-management/v3/types.json": "00", "stable/2030-01-01/one.json": "01"}
    version = Version(VERSION, "stable/2030-01-01", ("one.json",), "v2030_01_01", digests=digests)
    assert load_versions(tmp_path / "versions.toml") == {VERSION: version}
    save_versions(tmp_path / "versions.toml", load_versions(tmp_path / "versions.toml"))
    assert "specification" not in (tmp_path / "versions.toml").read_text()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[oops", r"^versions\.toml: is not TOML"),
        (OLD_ENTRY.replace("package", "packages"), r"^versions\.toml: the entry of 2030-01-01 has no package"),
        (OLD_ENTRY.replace('["one.json"]', "[]"), r"^versions\.toml: the entry of 2030-01-01 has no documents"),
        ('"2030-01-01" = 1', r"^versions\.toml: 2030-01-01 is not a table"),
        (OLD_ENTRY.replace('["one.json"]', '"one.json"'), r"something else as documents than a list of texts"),
        (OLD_ENTRY.replace('["one.json"]', "[1]"), r"something else as documents than a list of texts"),
        (OLD_ENTRY.replace('"v2030_01_01"', "1"), r"something else as package than a text"),
        (OLD_ENTRY.replace('"01"', "1"), r"something else as sha256 than a table of texts"),
    ],
)
def test_a_record_that_is_not_understood_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "versions.toml").write_text(text)
    with pytest.raises(ContractError, match=message):
        load_versions(tmp_path / "versions.toml")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{oops", r"^service\.json: is not JSON"),
        (b"", r"^service\.json: is empty"),
        (b" \n", r"^service\.json: is empty"),
        (b"[]", r"^service\.json: is not a JSON object"),
        (b"\xff\xfe", r"^service\.json: is not JSON"),
        (b'{"a": NaN}', r"^service\.json: is not JSON: NaN is no JSON number"),
        (b"[" * 100_000, r"^service\.json: is nested too deeply"),
        (
            b'{"get": {"a": 1}, "get": {"a": 2}}',
            r"^service\.json: an object has two members 'get' that differ",
        ),
    ],
)
def test_a_document_that_is_not_one_json_object_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "service.json").write_bytes(content)
    with pytest.raises(ContractError, match=message):
        Reader(FolderSource(tmp_path)).read("service.json")


def test_a_member_that_is_said_twice_alike_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "service.json").write_text('{"a": 1, "a": 1}')
    assert Reader(FolderSource(tmp_path)).read("service.json") == {"a": 1}


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("", r"^--from: no place is given; .*FROM=.*AMLWRAP_UPSTREAM"),
        ("http://plain.example", "only https URLs and folders"),
        ("no/such/folder", "no such folder"),
        ("{}/file.json", "is a file, not a folder"),
        ("{}", r"holds no 'specification/'; name a checkout of azure-rest-api-specs"),
    ],
)
def test_other_sources_are_refused(tmp_path: Path, location: str, message: str) -> None:
    (tmp_path / "file.json").write_text("{}")
    with pytest.raises(UsageError, match=message):
        open_source(location.format(tmp_path))


@pytest.mark.parametrize(
    ("api_version", "expected"),
    [
        ("2021-03-01-preview", ["first"]),
        ("2022-01-01-preview", []),
        ("2022-05-01", ["second"]),
        ("2024-04-01", ["second", "own"]),
        ("2024-04-01-preview", ["second"]),
        ("2029-12-01", ["second"]),
        ("2030-01-01", ["third"]),
        ("2031-01-01-preview", ["third"]),
    ],
)
@pytest.mark.parametrize("spelled", ["{}", "v{}"])
def test_an_api_version_has_the_folder_of_its_family_and_its_own(
    tmp_path: Path, spelled: str, api_version: str, expected: list[str]
) -> None:
    names = {
        "first": "2021-03-01-preview", "second": "2022-05-01-onward", "own": "2024-04-01", "third": "2030-01-01-onward",
    }  # fmt: skip
    folders = {key: spelled.format(name if spelled == "{}" else name.replace("-", "_")) for key, name in names.items()}
    for name in (*folders.values(), "__pycache__"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs.yaml").write_text("")
    assert [folder.name for folder in folders_for(tmp_path, api_version)] == [folders[key] for key in expected]
