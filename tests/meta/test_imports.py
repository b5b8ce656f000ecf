"""Who may import whom, read from the source: what the layers promise each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLOCKS_AND_WIRES = {"asyncio", "httpx", "http", "obstore", "os", "random", "secrets", "socket", "subprocess", "time"}
PURE = (
    "amlwrap/errors.py",
    "amlwrap/assets/**/*.py",
    "amlwrap/job/**/*.py",
    "amlwrap/paging.py",
    "amlwrap/references.py",
    "amlwrap/scalars.py",
    "amlwrap/sweep.py",
    "amlwrap/lightgbm/*.py",
)
# Its only readers of files: the table of LightGBM's parameters that ships with it, and the program that records it.
NOT_PURE = {"amlwrap/lightgbm/record_parameters.py"}


def sources(*patterns: str) -> list[Path]:
    found = sorted(path for pattern in patterns for path in ROOT.glob(pattern) if "trainer" not in path.parts)
    assert found, patterns
    return found


def imports(path: Path, *, at_run_time: bool = False) -> Iterator[str]:
    """Yield the full names of what a module imports; `at_run_time` leaves out what is for type checkers alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(inner) for node in ast.walk(tree) if at_run_time and is_for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide who imports whom"
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def belongs(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def offences(paths: list[Path], *forbidden: str, allowed: tuple[str, ...] = (), at_run_time: bool = False) -> list[str]:
    return [
        f"{path.relative_to(ROOT).as_posix()} imports {name}"
        for path in paths
        for name in imports(path, at_run_time=at_run_time)
        if belongs(name, *forbidden) and not belongs(name, *allowed)
    ]


def test_the_contract_room_and_the_product_know_nothing_of_each_other() -> None:
    assert offences(sources("openapi/**/*.py"), "amlwrap", "amlrest") == []
    assert offences(sources("amlwrap/**/*.py"), "openapi") == []


def test_only_dialects_know_the_generated_client() -> None:
    others = [path for path in sources("amlwrap/**/*.py") if "dialects" not in path.parts]
    assert offences(others, "amlrest") == []


def test_the_generated_client_knows_nothing_of_the_wrapper() -> None:
    for path in sources("generated/amlrest/**/*.py"):
        assert "amlwrap" not in path.read_text(encoding="utf-8"), path


def test_each_dialect_knows_its_own_version_alone() -> None:
    for folder in ROOT.glob("amlwrap/dialects/v*"):
        generated = {name for path in folder.glob("*.py") for name in imports(path) if belongs(name, "amlrest")}
        assert generated
        assert all(belongs(name, f"amlrest.{folder.name}") for name in generated), generated
    versioned = [path for path in sources("amlwrap/**/*.py") if "dialects" not in path.parts]
    assert [path for path in versioned if "v2021_03_01_preview" in path.read_text(encoding="utf-8")] == []


def test_the_local_workspace_shares_nothing_with_the_client_but_errors() -> None:
    local = sources("amlwrap/local/**/*.py")
    assert offences(local, "amlwrap", allowed=("amlwrap.local", "amlwrap.errors")) == []


def test_the_client_does_not_need_the_local_workspace() -> None:
    others = [path for path in sources("amlwrap/**/*.py") if "local" not in path.parts and "cli" not in path.parts]
    assert offences(others, "amlwrap.local") == []


@pytest.mark.parametrize("forbidden", sorted(CLOCKS_AND_WIRES))
def test_descriptions_and_rules_touch_no_clock_and_no_wire(forbidden: str) -> None:
    pure = [path for path in sources(*PURE) if path.relative_to(ROOT).as_posix() not in NOT_PURE]
    assert offences(pure, forbidden, at_run_time=True) == []


def test_assets_know_nothing_of_jobs_and_both_of_nothing_but_each_other() -> None:
    below = ("amlwrap.assets", "amlwrap.errors", "amlwrap.references", "amlwrap.scalars")
    assert offences(sources("amlwrap/assets/**/*.py"), "amlwrap", allowed=below) == []
    assert offences(sources("amlwrap/job/**/*.py"), "amlwrap", allowed=(*below, "amlwrap.job")) == []


def test_builders_and_job_files_know_no_api_version() -> None:
    below = sources("amlwrap/lightgbm/*.py", "amlwrap/jobfile/*.py", "amlwrap/blob/*.py")
    assert offences(below, "amlwrap.dialects", "amlwrap.resources", "amlwrap.workspace") == []


def test_collections_do_not_know_the_workspace_that_they_hang_from() -> None:
    assert offences(sources("amlwrap/resources/*.py"), "amlwrap.workspace") == []


def test_nothing_below_knows_the_command_line() -> None:
    below = [path for path in sources("amlwrap/**/*.py") if "cli" not in path.parts and path.name != "__main__.py"]
    assert offences(below, "amlwrap.cli", "typer", "click") == []


def test_the_core_does_not_reach_up_to_the_collections() -> None:
    core = sources(
        "amlwrap/[!_]*.py", "amlwrap/dialects/**/*.py", "amlwrap/blob/*.py", "amlwrap/assets/*.py", "amlwrap/job/*.py"
    )
    # The workspace is the one place where the collections are hung.
    core = [path for path in core if path.name != "workspace.py"]
    assert offences(core, "amlwrap.resources", at_run_time=True) == []


def test_no_module_outgrows_a_sitting() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in sources("amlwrap/**/*.py", "openapi/pipeline/**/*.py", "examples/**/*.py", "benchmarks/**/*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert long == {}


def test_modules_say_why_they_exist() -> None:
    for path in sources("amlwrap/**/*.py", "openapi/pipeline/**/*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_the_repository_speaks_of_the_product_alone() -> None:
    patterns = ("amlwrap/**/*.py", "openapi/**/*.py", "openapi/**/*.yaml", "tests/**/*.py", "examples/**/*", "*.md")
    for path in sources(*patterns):
        if path.is_file() and path != Path(__file__) and path.suffix != ".png":
            text = path.read_text(encoding="utf-8")
            for machine_path in ("/home/", "/Users/", "/root/"):
                assert machine_path not in text, f"{path} names {machine_path}"
