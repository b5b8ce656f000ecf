"""The reference is what the code says."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import amlwrap
from amlwrap import lightgbm, sweep, testing
from amlwrap.cli.nouns import all_nouns
from docs.generator.docstrings import apart
from docs.generator.fetched import fetched_from_elsewhere
from docs.generator.pages import pages
from docs.generator.variables import JOBS, NETWORK, OWN, SIGN_IN, WORKSPACE
from tests.support.doc_blocks import DOCS, ROOT

WRITTEN = pages()
SOURCES = [path for path in (ROOT / "amlwrap").rglob("*.py") if "trainer" not in path.parts]
VARIABLE = re.compile(r"(ACTIONS|AMLWRAP|AZURE|AZUREML|AZURE_ML|MLFLOW|SSL|REQUESTS|CURL)_[A-Z_]+[A-Z]|[A-Z]+_PROXY|CI")
NOT_FOR_USERS = re.compile(
    # What the local workspace tells jobs of itself for clients of Azure's, and what is set for libraries.
    r"AZUREML_(ARM_PROJECT_NAME|CURRENT_CLOUD|EXPERIMENT_ID|EXPERIMENT_SCOPE|RUN_TOKEN|SERVICE_ENDPOINT|WORKSPACE_ID"
    r"|WORKSPACE_SCOPE)|AZURE_STORAGE_CONNECTION_STRING|MLFLOW_(DISABLE_TELEMETRY|EXPERIMENT_ID|MODEL|WORKSPACE"
    r"|SUPPRESS_PRINTING_URL_TO_STDOUT|TRACKING_SERVER_CERT_PATH)"
)


@pytest.mark.parametrize("page", WRITTEN)
def test_a_page_is_what_the_generator_writes(page: str) -> None:
    assert (DOCS / page).read_text(encoding="utf-8") == WRITTEN[page], "run `make docs`"


def test_there_is_no_page_of_a_noun_that_is_no_more() -> None:
    found = {path.relative_to(DOCS).as_posix() for path in (DOCS / "reference" / "cli").glob("*.md")}
    assert found == {page for page in WRITTEN if page.startswith("reference/cli/")}


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    named = set(re.findall(r"[\w./-]+\.md", navigation))
    assert named == {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert {f"reference/cli/{noun}.md" for noun in all_nouns()} <= named


@cache
def variables_of_the_code() -> set[str]:
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and VARIABLE.fullmatch(node.value):
                found.add(node.value)
    return found


def test_every_environment_variable_is_told() -> None:
    told = {*OWN, *WORKSPACE, *SIGN_IN, *NETWORK, *JOBS}
    untold = [name for name in variables_of_the_code() - told if not NOT_FOR_USERS.fullmatch(name)]
    assert untold == []


def test_no_variable_of_our_own_is_told_that_there_is_not() -> None:
    assert {name for name in OWN if name not in variables_of_the_code()} == set()


def test_every_public_name_of_python_has_its_place() -> None:
    rendered = {
        line.removeprefix("::: ").rpartition(".")[2]
        for page in (DOCS / "reference" / "python").glob("*.md")
        for line in page.read_text(encoding="utf-8").splitlines()
        if line.startswith("::: ")
    }
    whole = {"errors", "search_space", "early_termination"}  # modules with all that is in them
    within = {"AmlwrapError", *sweep.__all__, "lightgbm", "search_spaces", "sweep"}
    assert whole <= rendered
    assert {*amlwrap.__all__, *lightgbm.__all__, *testing.__all__} - within <= rendered


def test_names_that_share_a_line_of_a_docstring_come_apart() -> None:
    written = "Do it.\n\nArgs:\n    a, b_c: what\n        both are.\n    d: alone, as: this.\nSo, it: ends."
    both = "    a: what\n        both are.\n    b_c: what\n        both are.\n"
    shown = f"Do it.\n\nArgs:\n{both}    d: alone, as: this.\nSo, it: ends."
    assert apart(written) == shown


def test_what_a_site_would_fetch_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<link rel="canonical" href="https://here/"><a href="https://there/">x</a><img src="picture.png">'
        '<script src="https://cdn.example/x.js"></script><link rel="stylesheet" href="//fonts.example/css">'
    )
    (tmp_path / "page.css").write_text("@import 'https://fonts.example/a.css'; a { background: url(b.png) }")
    assert [found.partition(": ")[2] for found in fetched_from_elsewhere(tmp_path)] == [
        "https://fonts.example/a.css", "https://cdn.example/x.js", "//fonts.example/css",
    ]  # fmt: skip


@pytest.mark.parametrize("page", sorted(path.name for path in ROOT.glob("*.md")))
def test_links_of_the_front_pages_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []
