"""Who may import whom, read from the source: what the layers promise each other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLOCKS_AND_WIRES = {"asyncio", "httpx", "http", "obstore", "os", "random", "secrets", "socket", "subprocess", "time"}
PURE = (
    "amlwrap/datastore_uris.py",
    "amlwrap/errors.py",
    "amlwrap/assets/**/*.py",
    "amlwrap/job/**/*.py",
    "amlwrap/paging.py",
    "amlwrap/references.py",
    "amlwrap/reprs.py",
    "amlwrap/scalars.py",
    "amlwrap/sweep.py",
    "amlwrap/lightgbm/*.py",
)
# Its only readers of files: the table of LightGBM's parameters that ships with it, and the program that records it.
NOT_PURE = {"amlwrap/lightgbm/record_parameters.py"}
# What the local workspace holds is meaning, in values that it has in common with the client; each row is the modules,
# what they must not import, and what of it they may.
LOCAL = ("amlwrap/local/**/*.py",)
MEANING = ("amlwrap/local/engine/**/*.py", "amlwrap/local/store/**/*.py")
VALUES = (
    "amlwrap.local", "amlwrap.errors", "amlwrap.assets", "amlwrap.job", "amlwrap.api_versions", "amlwrap.extras",
    "amlwrap.lightgbm.trainer.tuning.sampling",  # which runs in jobs, without amlwrap: so that all trials draw alike
)  # fmt: skip
LOCAL_RULES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "it shares values with the client and nothing that does something": (LOCAL, ("amlwrap",), VALUES),
    "it judges jobs by rules of its own, as the service does": (
        LOCAL, ("amlwrap.job.rules", "amlwrap.job.sweep_rules", "amlwrap.job.shell"), (),
    ),
    "what holds meaning speaks to nobody": (MEANING, ("amlwrap.local.wire", "starlette", "uvicorn"), ()),
    "what is kept knows nobody who uses it": (MEANING[1:], ("amlwrap.local.engine",), ()),
}  # fmt: skip
# The one module of the engine that asks the web for something: inputs may lie there.
DOWNLOADING = "amlwrap/local/engine/inputs.py"
# What the generated packages of all api-versions share.
SHARED = ("amlrest.client", "amlrest.errors", "amlrest.responses", "amlrest.types")
FAMILY = re.compile(r"\bv20\d\d_\d\d_\d\d(?:_preview|_onward)?\b")
# Where a dialect or a wire of one family is, and where the families of the wire are put together.
RIM = re.compile(r"amlwrap/dialects/|amlwrap/local/wire/v\w+/")
COMPOSING = ("amlwrap/local/server.py", "amlwrap/local/wire/arm/service.py", "amlwrap/local/wire/arm/versions.py")


def sources(*patterns: str) -> list[Path]:
    found = sorted(path for pattern in patterns for path in ROOT.glob(pattern) if "trainer" not in path.parts)
    assert found, patterns
    return found


@cache
def imports(path: Path, *, at_run_time: bool = False) -> tuple[str, ...]:
    """Return the full names of what a module imports; `at_run_time` leaves out what is for type checkers alone."""
    return tuple(_imports(path, at_run_time))


def _imports(path: Path, at_run_time: bool) -> Iterator[str]:
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


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def offences(paths: list[Path], *forbidden: str, allowed: tuple[str, ...] = (), at_run_time: bool = False) -> list[str]:
    return [
        f"{named(path)} imports {name}"
        for path in paths
        for name in imports(path, at_run_time=at_run_time)
        if belongs(name, *forbidden) and not belongs(name, *allowed)
    ]


def test_the_contract_room_and_the_product_know_nothing_of_each_other() -> None:
    assert offences(sources("openapi/**/*.py"), "amlwrap", "amlrest") == []
    assert offences(sources("amlwrap/**/*.py"), "openapi") == []


def test_what_runs_in_deployments_needs_nothing_of_amlwrap_and_any_python_that_models_have() -> None:
    serving = sources("amlwrap/serving/*.py")
    assert offences(serving, "amlwrap") == []
    for path in serving:
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))


def test_only_dialects_know_the_generated_client() -> None:
    others = [path for path in sources("amlwrap/**/*.py") if "dialects" not in path.parts]
    assert offences(others, "amlrest") == []


def test_the_generated_client_knows_nothing_of_the_wrapper() -> None:
    for path in sources("generated/amlrest/**/*.py"):
        assert "amlwrap" not in path.read_text(encoding="utf-8"), path


def generated_packages(paths: Iterable[Path]) -> set[str]:
    """Return the generated packages that modules import, what all of them share left out."""
    names = {name for path in paths for name in imports(path) if belongs(name, "amlrest")}
    return {".".join(name.split(".")[:2]) for name in names if not belongs(name, *SHARED)}


def test_each_dialect_speaks_through_exactly_one_generated_package() -> None:
    for folder in ROOT.glob("amlwrap/dialects/v*/"):
        assert len(found := generated_packages(folder.rglob("*.py"))) == 1, found


def test_a_second_generated_package_in_a_dialect_is_noticed(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "from amlrest.types import UNSET\nfrom amlrest.v1 import models\nimport amlrest.v2.api.jobs", encoding="utf-8"
    )
    assert generated_packages([module]) == {"amlrest.v1", "amlrest.v2"}


def families_in(path: Path) -> set[str]:
    """Return the names of families of api-versions that a module's text has in it."""
    return set(FAMILY.findall(path.read_text(encoding="utf-8")))


def other_families(path: Path, own: str) -> list[str]:
    """Return what a module imports of the wires of other families than its own."""
    wires = [name for name in imports(path) if belongs(name, "amlwrap.local.wire") and FAMILY.search(name)]
    return [name for name in wires if not belongs(name, f"amlwrap.local.wire.{own}")]


def test_families_are_named_at_the_rim_and_where_they_are_put_together() -> None:
    between = [path for path in sources("amlwrap/**/*.py") if not RIM.match(named(path))]
    assert {
        named(path): families_in(path) for path in between if named(path) not in COMPOSING and families_in(path)
    } == {}


def test_no_family_of_the_wire_knows_another() -> None:
    folders = list(ROOT.glob("amlwrap/local/wire/v*"))
    assert folders
    for folder in folders:
        assert [name for path in folder.rglob("*.py") for name in other_families(path, folder.name)] == []


@pytest.mark.parametrize("rule", LOCAL_RULES)
def test_the_local_workspace_keeps_its_layers(rule: str) -> None:
    patterns, forbidden, allowed = LOCAL_RULES[rule]
    assert offences(sources(*patterns), *forbidden, allowed=allowed) == []


def test_the_local_engine_asks_the_web_for_inputs_alone() -> None:
    asking = {named(path) for path in sources(*MEANING) if offences([path], "httpx")}
    assert asking == {DOWNLOADING}


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("from amlwrap.transport import Transport", 0),
        ("import amlwrap.references", 0),
        ("from amlwrap import resources", 0),
        ("from amlwrap.job.rules import check_job", 1),
        ("from amlwrap.job import shell", 1),
        ("def late():\n    from amlwrap.job.sweep_rules import check_sweep", 1),
        ("from amlwrap.local.wire.family import Json", 2),
        ("from amlwrap.local import wire", 2),
        ("import uvicorn", 2),
        ("from starlette.requests import Request", 2),
        ("from amlwrap.local.engine.task import Task", 3),
        ("from amlwrap.job import CommandJob", None),
        ("from amlwrap.assets.data import Data", None),
        ("from amlwrap.api_versions import FIRST_FAMILY", None),
        ("from amlwrap.local.errors import RefusedError", None),
        ("import starlettes", None),
    ],
)
def test_an_import_across_the_layers_is_noticed(tmp_path: Path, line: str, broken: int | None) -> None:
    module = tmp_path / "module.py"
    module.write_text(line, encoding="utf-8")
    rules = list(LOCAL_RULES.values())
    found = [
        index for index, (_, forbidden, allowed) in enumerate(rules) if offences([module], *forbidden, allowed=allowed)
    ]
    assert found == ([] if broken is None else [broken])


def test_a_family_that_is_named_or_imported_elsewhere_is_noticed(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "from amlwrap.local.wire.v2022_05_01_onward import jobs\n# v2021_03_01_preview has none", encoding="utf-8"
    )
    assert families_in(module) == {"v2022_05_01_onward", "v2021_03_01_preview"}
    assert other_families(module, "v2021_03_01_preview") == ["amlwrap.local.wire.v2022_05_01_onward.jobs"]
    assert other_families(module, "v2022_05_01_onward") == []


def test_the_client_does_not_need_the_local_workspace() -> None:
    knowing = {"local", "cli", "testing"}
    others = [path for path in sources("amlwrap/**/*.py") if knowing.isdisjoint(path.relative_to(ROOT).parts)]
    assert offences(others, "amlwrap.local") == []


@pytest.mark.parametrize("forbidden", sorted(CLOCKS_AND_WIRES))
def test_descriptions_and_rules_touch_no_clock_and_no_wire(forbidden: str) -> None:
    pure = [path for path in sources(*PURE) if path.relative_to(ROOT).as_posix() not in NOT_PURE]
    assert offences(pure, forbidden, at_run_time=True) == []


def test_assets_know_nothing_of_jobs_and_both_of_nothing_but_each_other() -> None:
    below = (
        "amlwrap.assets",
        "amlwrap.errors",
        "amlwrap.lazy",
        "amlwrap.references",
        "amlwrap.reprs",
        "amlwrap.scalars",
    )
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
    code = ("amlwrap/**/*.py", "openapi/**/*.py", "openapi/**/*.yaml", "tests/**/*.py")
    patterns = (*code, "examples/**/*", "docs/**/*.md", "*.md")
    for path in sources(*patterns):
        if path.is_file() and path != Path(__file__) and path.suffix not in {".png", ".pyc"}:
            text = path.read_text(encoding="utf-8")
            for machine_path in ("/home/", "/Users/", "/root/"):
                assert machine_path not in text, f"{path} names {machine_path}"
