"""Ignore rules: git itself is asked what it would do, on trees and rules that hypothesis makes up."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from amlwrap.blob.ignore import is_ignored, parse_ignore_rules
from amlwrap.blob.snapshot import list_files
from amlwrap.errors import SnapshotError

NAMES = ["a", "b", "foo", "bar", "x.py", "x.log", "keep"]
PATHS = [f"{one}/{two}/{three}" for one in ("foo", "b") for two in ("foo", "bar") for three in ("x.py", "keep")]
PATHS += [f"{one}/{two}" for one in ("foo", "bar", "a") for two in ("x.py", "x.log", "keep", "a b")]
PATHS += ["x.py", "x.log", "#x", "!x"]

SEGMENTS = st.sampled_from([*NAMES, "*", "**", "*.py", "?", "[ab]", "[!a]*", "f*o", "\\#x", "\\!x", "x.*"])


@st.composite
def patterns(draw: st.DrawFn) -> str:
    body = "/".join(draw(st.lists(SEGMENTS, min_size=1, max_size=3)))
    return (
        draw(st.sampled_from(["", "", "!"]))
        + draw(st.sampled_from(["", "", "/"]))
        + body
        + draw(st.sampled_from(["", "", "/", "  ", "\\ "]))
    )


RULES = st.lists(patterns() | st.sampled_from(["", "# comment", "a b"]), max_size=6).map("\n".join)

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git, the witness, is not installed")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-c", "core.excludesFile=/dev/null", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def git_ignores(folder: Path) -> bool:
    return git(folder.parent, "check-ignore", "-q", folder.name).returncode == 0


def git_takes(root: Path) -> set[str]:
    """Ask git which files it would add."""
    listed = git(root, "ls-files", "-z", "--others", "--exclude-standard", ".").stdout.decode()
    return {name for name in listed.split("\0") if name and Path(name).name != ".gitignore"}


def we_take(root: Path) -> set[str]:
    try:
        return {file.path for file in list_files(root)}
    except SnapshotError as error:
        assert "nothing to upload" in str(error)
        return set()


@needs_git
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(outer=RULES, rules=RULES, nested=RULES)
@example(outer="", rules="*\n!*/\n!*.py", nested="")
@example(outer="", rules="*\n!foo", nested="!x.py")
@example(outer="", rules="foo/**\n!foo/keep", nested="")
@example(outer="", rules="foo/**/", nested="")
@example(outer="", rules="**\n!x.py", nested="")
@example(outer="", rules="", nested="/**/*")
@example(outer="", rules="", nested="**/*/**")
@example(outer="", rules="/**/*/**\n!foo/bar/", nested="!keep")
@example(outer="/**", rules="", nested="!/*")
@example(outer="root/foo/*.py\n/x.log\nbar", rules="!x.py", nested="")
def test_the_same_files_as_git_takes(outer: str, rules: str, nested: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder)
        subprocess.run(["git", "init", "-q", folder], check=True)
        root = repository / "root"
        for path in PATHS:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).touch()
        (repository / ".gitignore").write_text(outer)
        (root / ".gitignore").write_text(rules)
        (root / "foo" / ".gitignore").write_text(nested)
        assume(not git_ignores(root))  # who names an ignored folder means it: its own rules decide
        assert we_take(root) == git_takes(root)


def test_what_git_keeps_for_itself_stays_home_whatever_the_rules_say(tmp_path: Path) -> None:
    for name in (".git/config", "src/a.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("*\n!*/\n!*.py\n!config\n!.git\n")
    assert we_take(tmp_path) == {"src/a.py"}


@pytest.mark.parametrize("pattern", ["[z-a]", "\\", "a\\"])
def test_a_pattern_that_is_none_matches_nothing(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "main.py").touch()
    (tmp_path / "a.log").touch()
    (tmp_path / ".gitignore").write_text(f"{pattern}\n*.log\n")
    assert we_take(tmp_path) == {"main.py"}


def test_an_ignore_file_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / ".amlignore").mkdir()
    with pytest.raises(SnapshotError, match=r"\.amlignore is no regular file"):
        list_files(tmp_path)


def test_built_in_rules_give_way_to_a_negation(tmp_path: Path) -> None:
    for name in (".git/config", "__pycache__/a.pyc", ".venv/x", ".ipynb_checkpoints/n", "main.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert we_take(tmp_path) == {"main.py"}
    (tmp_path / ".gitignore").write_text("!__pycache__/\n")
    assert we_take(tmp_path) == {"main.py", "__pycache__/a.pyc"}


def test_amlignore_takes_over_from_its_folder_downwards(tmp_path: Path) -> None:
    for name in ("a.log", "a.csv", "sub/a.log", "sub/a.csv", "sub/deep/a.log"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("*.csv")
    (tmp_path / "sub" / ".gitignore").write_text("*.log")
    assert we_take(tmp_path) == {"a.log"}
    (tmp_path / ".amlignore").write_text("a.csv\n!sub/a.csv")
    assert we_take(tmp_path) == {"a.log", "sub/a.log", "sub/a.csv", "sub/deep/a.log"}


def test_a_folder_outside_of_a_repository_asks_no_file_above_it(tmp_path: Path) -> None:
    root = tmp_path / "src"
    root.mkdir()
    (root / "main.py").touch()
    (tmp_path / ".gitignore").write_text("*")
    assert we_take(root) == {"main.py"}


def test_a_virtual_environment_stays_home_whatever_its_name(tmp_path: Path) -> None:
    environment = tmp_path / "my environment"
    environment.mkdir()
    (environment / "pyvenv.cfg").touch()
    (environment / "bin").touch()
    (tmp_path / "main.py").touch()
    assert we_take(tmp_path) == {"main.py"}


def test_ignored_folders_are_never_entered(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "loop").symlink_to(closed)
    (tmp_path / "main.py").touch()
    with pytest.raises(SnapshotError, match="closed/loop"):
        list_files(tmp_path)
    (tmp_path / ".gitignore").write_text("closed/")
    assert we_take(tmp_path) == {"main.py"}


def test_an_ignore_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "main.py").touch()
    (tmp_path / ".gitignore").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SnapshotError, match=r"\.gitignore cannot be read as an ignore file"):
        list_files(tmp_path)


@given(st.lists(st.text(max_size=12), max_size=4), st.text(min_size=1, max_size=12))
def test_no_rule_makes_matching_fail(lines: list[str], path: str) -> None:
    try:
        rules = parse_ignore_rules(lines)
    except ValueError:
        return
    assert is_ignored([rules], path.replace("/", "_"), is_directory=False) in {True, False}
