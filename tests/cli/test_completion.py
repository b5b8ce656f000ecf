"""What shells are told of what may be typed next, by the protocol that each speaks with the program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from amlwrap.__main__ import main
from amlwrap.cli.completion import NAMING, WORDS, words_of
from amlwrap.cli.known_names import KINDS, remember, workspace_key
from amlwrap.cli.nouns import all_nouns
from amlwrap.cli.values import parse_early_termination
from amlwrap.errors import UsageError
from tests.cli.test_pages import VERBS

AZURE = {"subscription_id": "s", "resource_group": "g", "workspace_name": "ws"}
Tell = Callable[[dict[str, str]], str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to type in, with the memory and the home of nobody else."""
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("AMLWRAP_LOCAL", raising=False)
    (tmp_path / "typing").mkdir()
    monkeypatch.chdir(tmp_path / "typing")
    return tmp_path / "typing"


def bash(typed: str) -> dict[str, str]:
    """Return the variables in which bash asks how a command line goes on."""
    return {"_AMLWRAP_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}


def zsh(typed: str) -> dict[str, str]:
    return {"_AMLWRAP_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": typed}


def run(variables: dict[str, str], program: Sequence[str] = (sys.executable, "-m", "amlwrap")) -> str:
    """Return what the program tells a shell, in a process of its own."""
    done = subprocess.run(program, env={**os.environ, **variables}, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Tell:
    """Return what the program tells a shell, in this process."""
    import_module("rich")  # which is left out where it is not there yet, and would be for other tests

    def told(variables: dict[str, str]) -> str:
        with (
            patch.dict(os.environ, variables),
            patch.object(sys, "argv", ["amlwrap"]),
            pytest.raises(SystemExit) as exit_,
        ):
            main()
        streams = capfd.readouterr()
        assert (exit_.value.code, streams.err) == (0, "")
        return streams.out

    return told


def known(**names: list[str]) -> None:
    """Let names be remembered of the local workspace."""
    remember(workspace_key({"local": True}) or "", names)


def test_every_shell_is_told_names_that_are_remembered() -> None:
    known(job=["iris-train", "iris-sweep", "other"])
    typed = "amlwrap job cancel --local other iris-"
    assert run(bash(typed)).split() == ["iris-train", "iris-sweep"]
    assert run(zsh(typed)) == """_arguments '*: :(("iris-train"\n"iris-sweep"))'\n"""
    fish = zsh(typed) | {"_AMLWRAP_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert run(fish).split() == ["iris-train", "iris-sweep"]


def test_names_are_those_of_the_workspace_that_the_options_name(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    known(compute=["local-cpu"])
    remember(workspace_key(AZURE) or "", {"compute": ["cpu"]})
    assert tell(bash("amlwrap compute show --subscription-id s -g g -w ws ")).split() == ["cpu"]
    assert tell(bash("amlwrap compute show ")).split() == []
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    assert tell(bash("amlwrap lightgbm train --compute ")).split() == ["local-cpu"]


def test_where_a_path_may_stand_paths_are_told_beside_names(tell: Tell, folder: Path) -> None:
    known(data=["iris"])
    for name in ("iris.csv", "irises", "other.csv", "iris $(x)"):
        (folder / name).touch()
    assert tell(bash("amlwrap lightgbm train --local --data iris")).split() == ["iris", "iris.csv", "irises"]
    assert tell(bash("amlwrap lightgbm train --local --data oth")).split() == []  # shells complete paths better


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("amlwrap ", all_nouns()),
        ("amlwrap da", ["data", "datastore"]),
        ("amlwrap job sh", ["show"]),
        ("amlwrap job list --statu", ["--status"]),
        ("amlwrap job list --status Can", ["CancelRequested", "Canceled"]),
        ("amlwrap job list --type sw", ["sweep"]),
        ("amlwrap lightgbm sweep --metric multi", ["multi_error", "multi_logloss"]),
        ("amlwrap lightgbm sweep --algorithm ", ["Grid", "Random", "Bayesian"]),
        ("amlwrap compute list -o t", ["table", "tsv"]),
    ],
)
def test_nouns_verbs_options_and_their_words_are_told(tell: Tell, typed: str, told: list[str]) -> None:
    assert tell(bash(typed)).split() == told


def test_help_is_told_as_it_is(tell: Tell) -> None:
    assert '"compute":"Computes that jobs run on."' in tell(zsh("amlwrap "))
    assert '"list":"List jobs, the newest first."' in tell(zsh("amlwrap job "))
    assert run(zsh("amlwrap job list --api")).count("\n") == 1  # of the end, and of no line that is broken


@pytest.mark.parametrize("typed", ["amlwrap nonsense sh", "amlwrap job nonsense ", "amlwrap job show --nonsense "])
def test_nobody_is_lectured_while_typing(tell: Tell, typed: str, folder: Path) -> None:
    (folder / "config.json").write_text("{ no JSON")
    tell(bash(typed))
    assert tell(bash("amlwrap job show ")).split() == []


@pytest.mark.parametrize("typed", ["amlwrap ", "amlwrap job show --local i", "amlwrap job list --status "])
def test_completing_loads_nothing_that_asks_a_service(typed: str) -> None:
    known(job=["iris"])
    ending = "import sys; print(*{name.partition('.')[0] for name in sys.modules if sys.modules[name]})"
    code = f"import atexit; atexit.register(exec, {ending!r}, {{}})\nfrom amlwrap.__main__ import main; main()"
    loaded = run(bash(typed), [sys.executable, "-c", code]).split()
    assert {"httpx", "ssl", "azure", "amlrest", "rich", "ruamel", "numpy"}.isdisjoint(loaded)
    assert "typer" in loaded


def test_every_option_of_the_table_is_an_option_and_has_words() -> None:
    options = {flag for _, _, command in VERBS for parameter in command.params for flag in parameter.opts}
    assert {option.rpartition(" ")[2] for option in (*NAMING, *WORDS)} <= options
    assert set(NAMING.values()) <= set(KINDS.values())
    for place in WORDS.values():
        assert words_of(place)


def test_every_way_to_end_trials_early_is_one() -> None:
    for word in WORDS["--early-termination"]:
        try:
            parse_early_termination(word, "--early-termination")
        except UsageError as error:
            assert "no such policy" not in str(error)


def test_every_name_of_something_that_is_remembered_is_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_AMLWRAP_COMPLETE", "complete_bash")
    command: Any = import_module("amlwrap.cli.compute").app.verbs["show"].command()
    names = [parameter for parameter in command.params if parameter.name in ("name", "name_option")]
    known(compute=["cpu"])
    context = command.make_context("show", ["--local"], resilient_parsing=True)
    assert [[item.value for item in each.shell_complete(context, "c")] for each in names] == [["cpu"]] * 2


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes_after_the_script_that_the_program_shows(tmp_path: Path) -> None:
    known(job=["iris-train"])
    home = tmp_path / "home"
    home.mkdir()
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    program = bin_folder / "amlwrap"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m amlwrap "$@"\n')
    program.chmod(0o755)
    ask = (
        "amlwrap --install-completion >&2\n"
        'for file in ~/.bash_completions/*; do . "$file"; done\n'
        "COMP_WORDS=(amlwrap job show --local ir); COMP_CWORD=4\n"
        '_amlwrap_completion amlwrap; echo "${COMPREPLY[@]}"\n'
        "amlwrap --show-completion | grep -c 'complete .*amlwrap'\n"
    )
    variables = {**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}", "HOME": str(home)}
    done = subprocess.run(["bash", "--norc", "-c", ask], env=variables, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["iris-train", "1"]
    assert "bash_completions" in (home / ".bashrc").read_text()
