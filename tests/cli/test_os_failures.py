"""What the operating system refuses, told in one sentence: with the file, or with what to do where there is none."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from amlwrap.cli.os_failures import os_error_sentence


def test_a_file_that_is_named_is_told() -> None:
    with pytest.raises(OSError, match="nonexist") as raised:
        Path("/nonexist").read_bytes()
    assert os_error_sentence(raised.value) == "/nonexist: No such file or directory."


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (
            errno.ENOSPC,
            "No space is left where results, the cache or a download are written: free some, then run it again.",
        ),
        (errno.EMFILE, "Too many files are open: raise the limit with `ulimit -n`, then run it again."),
        (errno.EIO, "Input/output error: run it again with --debug to see what was done."),
        (errno.ENOENT, "No such file or directory: run it again with --debug to see what was done."),
    ],
)
def test_where_no_file_is_named_there_is_something_to_do(number: int, told: str) -> None:
    assert os_error_sentence(OSError(number, os.strerror(number))) == told


def test_a_working_folder_that_is_gone_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(FileNotFoundError) as raised:
        Path.cwd()
    assert os_error_sentence(raised.value) == "The working folder is gone: change to one that is there."


def test_text_that_the_terminal_cannot_show_is_escaped() -> None:
    program = "import sys; sys.argv = ['amlwrap', '--version']; from amlwrap.__main__ import main\n"
    program += "import importlib.metadata; importlib.metadata.version = lambda _: '1 →'\nmain()"
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "1 \\u2192\n"
