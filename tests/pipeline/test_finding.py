"""Api-versions are found in either layout, whichever of them versions.toml was written from."""

from pathlib import Path

import pytest

from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.finding import checked_name, find_version, locate, published
from openapi.pipeline.layouts import FLAT, NESTED
from openapi.pipeline.sources import FolderSource, Version

VERSION = "2030-01-01"


def put(root: Path, *paths: str) -> FolderSource:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("{}")
    return FolderSource(root)


@pytest.mark.parametrize("layout", [FLAT, NESTED])
def test_documents_of_a_version_nobody_listed_are_found(tmp_path: Path, layout: str) -> None:
    folder = f"{layout}/stable/{VERSION}"
    names = ("b.json", "a.json", "examples/no.json", "readme.md")
    version = find_version(VERSION, put(tmp_path, *(f"{folder}/{name}" for name in names)))
    assert version == Version(VERSION, folder, ("a.json", "b.json"), "v2030_01_01")


def test_a_version_that_is_not_there_is_named_with_where_it_was_looked_for(tmp_path: Path) -> None:
    source = put(tmp_path, f"{NESTED}/stable/{VERSION}/openapi.json")
    with pytest.raises(ContractError, match=rf"2031-01-01-preview is not in versions\.toml, .*{NESTED}/preview/2031"):
        find_version("2031-01-01-preview", source)


@pytest.mark.parametrize("layout", [FLAT, NESTED])
@pytest.mark.parametrize(
    ("there", "documents"),
    [(("a.json", "b.json", "more.json"), ("b.json", "a.json")), (("openapi.json", "a.json"), ("openapi.json",))],
)
def test_a_recorded_version_is_located(
    tmp_path: Path, layout: str, there: tuple[str, ...], documents: tuple[str, ...]
) -> None:
    source = put(tmp_path, *(f"{layout}/stable/{VERSION}/{name}" for name in there))
    recorded = Version(VERSION, f"stable/{VERSION}", ("b.json", "a.json"), "v", digests={"x": "0"})
    located = locate(recorded, source)
    assert (located.folder, located.documents) == (f"{layout}/stable/{VERSION}", documents)
    assert located.digests == recorded.digests


def test_a_recorded_version_without_its_documents_is_named(tmp_path: Path) -> None:
    source = put(tmp_path, f"{FLAT}/stable/{VERSION}/a.json")
    recorded = Version(VERSION, f"stable/{VERSION}", ("b.json", "a.json"), "v")
    with pytest.raises(ContractError, match=r"does not have the documents of 2030-01-01 .*\(b\.json, a\.json\)"):
        locate(recorded, source)


def test_versions_of_both_layouts_and_kinds_are_listed_in_order(tmp_path: Path) -> None:
    source = put(
        tmp_path,
        f"{FLAT}/stable/2029-01-01/a.json",
        f"{NESTED}/stable/2030-01-01/openapi.json",
        f"{NESTED}/preview/2029-06-01-preview/openapi.json",
        f"{NESTED}/preview/2029-07-01-preview/examples/only.json",
        f"{NESTED}/preview/readme/openapi.json",
    )
    assert published(source) == ["2029-01-01", "2029-06-01-preview", "2030-01-01"]


def test_a_tree_without_versions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="holds no api-version under specification/machinelearningservices"):
        published(put(tmp_path, "specification/readme.md"))


@pytest.mark.parametrize(
    "name", ["", "../x", "2030-01-01/../..", "2030-1-1", "latest", "2030-01-01\n", "/etc/2030-01-01"]
)
def test_what_is_no_api_version_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=r"^--api-version: .*write one such as 2024-04-01 or 2021-03-01-preview"):
        checked_name(name, "--api-version")
