"""Where the words of an api-version may stand: at the rim, in a dialect or a wire, and nowhere between.

A word of the wire is a camelCase property that one family of api-versions has and the other has not, as their contracts
tell. Another family's contract makes more words; nobody keeps a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.contract import FAMILIES

ROOT = Path(__file__).parents[2]
RIM = re.compile(r"amlwrap/(dialects/v\w+|local/wire/v\w+)/")
KNOWN_VERSIONS = ("amlwrap/api_versions.py",)
# Versions of storage's api and of ARM's own, and dates in tables: other services' affairs.
OTHER_DATES = re.compile(
    r"amlwrap/(local/wire/)?blob/|amlwrap/(dialects/provider|account|permissions).py|amlwrap/lightgbm/trainer/"
)
# A volume has it in one family; it is a word of the schemas that every body is read by, all the same.
SCHEMA_WORDS = {"readOnly"}
# A word of ARM's asynchronous operations, which some body of one family happens to have as well.
ARM_WORDS = {"endTime"}
# Words of run history, which has an interface of its own; in one family jobs tell of their runs in the same.
HISTORY_WORDS = {"createdTimeUtc", "startTimeUtc", "endTimeUtc"}
JOB_VARIABLES = ("AZURE_ML_INPUT_", "AZURE_ML_OUTPUT_", "AZUREML_SWEEP_")


def properties(node: Any) -> Iterator[str]:
    """Yield the names of all properties that a contract declares."""
    if isinstance(node, dict):
        for key, inner in node.items():
            if key == "properties" and isinstance(inner, dict):
                yield from inner
                # One of them may be called `properties` itself; what stands under it is a schema like any other.
                inner = list(inner.values())
            yield from properties(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from properties(inner)


def path_parameters() -> set[str]:
    """Return what the contracts call the parts of paths, which both families have: ARM's words, not a body's."""
    paths = [
        path
        for family in FAMILIES
        for version in family
        for path in json.loads((ROOT / f"openapi/contracts/{version}.json").read_text())["paths"]
    ]
    return {name for path in paths for name in re.findall(r"\{(\w+)\}", path)}


def wire_words() -> frozenset[str]:
    families = [
        {
            name
            for version in family
            for name in properties(json.loads((ROOT / f"openapi/contracts/{version}.json").read_text())["components"])
        }
        for family in FAMILIES
    ]
    differing = set.union(*families) - set.intersection(*families)
    return frozenset(
        name
        for name in differing - SCHEMA_WORDS - ARM_WORDS - HISTORY_WORDS - path_parameters()
        if re.search("[a-z][A-Z]", name)
    )


WIRE_WORDS = wire_words()


def between() -> list[Path]:
    """Return the modules between the rims; what all families of a wire share is among them."""
    paths = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "amlwrap").rglob("*.py"))}
    return [path for name, path in paths.items() if not RIM.match(name)]


def words_in(text: str) -> set[str]:
    return WIRE_WORDS & set(re.findall(r"\w+", text))


def versions_in(text: str) -> set[str]:
    """Return what can be api-versions in a text."""
    return set(re.findall(r"\b20[12]\d-[01]\d-[0-3]\d(?:-preview)?\b", text))


def test_the_words_are_those_in_which_the_families_differ() -> None:
    assert {"inputDataBindings", "computeId", "samplingAlgorithm", "datasetType", "codeUri"} <= WIRE_WORDS
    assert not {"experimentName", "environmentVariables", "searchSpace"} & WIRE_WORDS
    assert not {"readOnly", "anyOf"} & WIRE_WORDS
    assert len(WIRE_WORDS) > 200


def test_no_word_of_the_wire_stands_between_the_rims() -> None:
    found = {path.relative_to(ROOT).as_posix(): words_in(path.read_text(encoding="utf-8")) for path in between()}
    assert {name: words for name, words in found.items() if words} == {}


def test_no_api_version_is_named_between_the_rims() -> None:
    found = {
        name: versions_in(path.read_text(encoding="utf-8"))
        for path in between()
        if (name := path.relative_to(ROOT).as_posix()) not in KNOWN_VERSIONS and not OTHER_DATES.match(name)
    }
    assert {name: versions for name, versions in found.items() if versions} == {}


def test_what_only_an_api_version_cannot_do_is_said_by_its_limits_alone() -> None:
    limits = [path for path in (ROOT / "amlwrap").rglob("limits.py") if "dialects" in path.parts]
    assert limits
    others = [path for path in (ROOT / "amlwrap").rglob("*.py") if path not in limits]
    assert [path.name for path in others if "this api-version" in path.read_text(encoding="utf-8").lower()] == []


def test_the_variables_of_a_job_are_spelled_in_one_place() -> None:
    spelling = [
        path.relative_to(ROOT).as_posix()
        for path in between()
        if any(variable in path.read_text(encoding="utf-8") for variable in JOB_VARIABLES)
    ]
    assert spelling == ["amlwrap/job/expressions.py"]


@pytest.mark.parametrize(
    ("module", "is_rim"),
    [
        ("amlwrap/dialects/v2021_03_01_preview/assets.py", True),
        ("amlwrap/local/wire/v2021_03_01_preview/paths.py", True),
        ("amlwrap/local/wire/arm/jobs.py", False),
        ("amlwrap/local/wire/search_spaces.py", False),
        ("amlwrap/local/engine/task.py", False),
        ("amlwrap/local/store/records.py", False),
        ("amlwrap/dialects/base.py", False),
    ],
)
def test_the_rims_are_the_folders_of_families_alone(module: str, is_rim: bool) -> None:
    path = ROOT / module
    assert path.is_file()
    assert (path not in between()) == is_rim


@pytest.mark.parametrize(
    "line",
    ['body["computeId"] = compute', "# as samplingAlgorithm has it", 'f"{job}: inputDataBindings"', "jobInputType = 1"],
)
def test_a_word_of_the_wire_is_found_wherever_it_stands(line: str) -> None:
    assert len(words_in(f"compute = 1\n{line}\n")) == 1


@pytest.mark.parametrize("version", ["2021-03-01-preview", "2023-10-01", "2026-05-15-preview"])
def test_any_api_version_is_found_known_or_not(version: str) -> None:
    assert versions_in(f'if version >= "{version}":  # or later') == {version}
    assert versions_in("(12021-03-010, 2021-3-1)") == set()
