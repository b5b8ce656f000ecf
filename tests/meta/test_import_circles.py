"""No module needs itself, not even to annotate: what a module is made of can be read before the module is."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Jobs raise errors, and errors carry the job that they are about: what type checkers are told of that goes round.
FOR_TYPES_ALONE = {("amlwrap.errors", "amlwrap.job.resource")}


def modules(folder: Path) -> dict[str, Path]:
    """Return the modules of a package by their full names; a package itself by the name of its folder."""
    found = {}
    for path in folder.rglob("*.py"):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path, known: dict[str, Path]) -> set[str]:
    """Return which of the known modules a module imports, wherever in it and for whatever purpose."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # `from package import name`: of the package only what is no module of its own
            names.update(
                full if (full := f"{node.module}.{alias.name}") in known else str(node.module) for alias in node.names
            )
    return names & set(known)


def circle(folder: Path) -> list[str]:
    """Return the modules of one circle of imports, or none."""
    known = modules(folder)
    graph = {
        name: {each for each in imported(path, known) if (name, each) not in FOR_TYPES_ALONE}
        for name, path in known.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@pytest.mark.parametrize("package", ["amlwrap", "openapi"])
def test_imports_never_come_back_to_where_they_began(package: str) -> None:
    assert circle(ROOT / package) == []


@pytest.mark.parametrize(
    "annotating",
    [
        "from package.b import B",
        "def f():\n    from package import b",
        "if TYPE_CHECKING:\n    from package.b import B",
    ],
)
def test_a_circle_is_found_wherever_the_import_stands(tmp_path: Path, annotating: str) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "a.py").write_text(annotating)
    (package / "b.py").write_text("from package.a import A")
    assert set(circle(package)) == {"package.a", "package.b"}
    (package / "b.py").write_text("")
    assert circle(package) == []


@pytest.mark.parametrize(("module", "needed"), sorted(FOR_TYPES_ALONE))
def test_what_is_for_type_checkers_alone_is_not_loaded(module: str, needed: str) -> None:
    program = f"import sys, {module}; sys.exit({needed!r} in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
