"""Each folder of cases/ is one construct of Azure's documents: input documents, and the contract they must become.

`UPDATE_CASES=1 pytest tests/pipeline/test_cases.py` writes what the pipeline makes of the inputs; review the diff.
"""

import json
import os
from pathlib import Path

import pytest

from openapi.pipeline.documents import Document, to_text
from openapi.pipeline.finding import find_version
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import FolderSource, Reader, Version

VERSION = "2030-01-01"
CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def import_case(case: Path) -> Document:
    """Import a case's documents: those in its input folder, or in service/ where it has other folders.

    An input folder that holds specification/ is a tree of the specification repository; the documents are found in it.
    """
    source = FolderSource(case / "input")
    folder = "service" if (case / "input" / "service").is_dir() else "."
    if (case / "input" / "specification").is_dir():
        version = find_version(VERSION, source)
    else:
        version = Version(name=VERSION, folder=folder, documents=tuple(source.documents(folder)), package="case")
    contract, _ = import_version(version, Reader(source), case / "overlays")
    return contract


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_documents_become_the_expected_contract(case: Path) -> None:
    contract = import_case(case)
    expected = case / "expected.json"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(to_text(contract))
    assert contract == json.loads(expected.read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_sentence_of_upstream_survives(case: Path) -> None:
    assert "Prose" not in json.dumps(import_case(case))


def test_a_contract_is_the_same_from_every_layout() -> None:
    texts = {case.name: (case / "expected.json").read_bytes() for case in CASES if case.name.startswith("layout-")}
    assert list(texts) == ["layout-flat", "layout-nested", "layout-one-document"]
    assert len(set(texts.values())) == 1
