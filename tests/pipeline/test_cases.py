"""Each folder of cases/ is one construct of Azure's documents: input documents, and the contract they must become.

`UPDATE_CASES=1 pytest tests/pipeline/test_cases.py` writes what the pipeline makes of the inputs; review the diff.
"""

import json
import os
from pathlib import Path

import pytest

from openapi.pipeline.documents import Document, to_text
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import FolderSource, Reader, Version

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def import_case(case: Path) -> Document:
    """Import a case's documents: those in its input folder, or in service/ where it has other folders."""
    folder = "service" if (case / "input" / "service").is_dir() else "."
    names = sorted(path.name for path in (case / "input" / folder).glob("*.json"))
    version = Version(name="2030-01-01", folder=folder, documents=tuple(names), package="case")
    contract, _ = import_version(version, Reader(FolderSource(case / "input")), case / "overlays")
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
