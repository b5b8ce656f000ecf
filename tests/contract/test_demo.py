"""`make demo`: the whole tutorial as a user sees it, what it leaves to go on with, and that Ctrl-C leaves nothing."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "demo.py"


def start_demo(folder: Path) -> subprocess.Popen[str]:
    """Start the demo as a terminal does, in a process group of its own, its state in `folder`."""
    return subprocess.Popen(
        [sys.executable, str(DEMO), str(folder)],
        env={**os.environ, "PYTHONUNBUFFERED": "1", "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def processes_in(folder: Path) -> list[str]:
    """Return the command lines of the processes that were started with, or work in, `folder`."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            facts = command + (process / "environ").read_bytes() + os.fsencode((process / "cwd").readlink())
        except OSError:  # it ended meanwhile, or is another user's
            continue
        if os.fsencode(folder) in facts:
            found.append(command.replace(b"\0", b" ").decode())
    return found


def wait_until_nothing_runs(folder: Path) -> list[str]:
    deadline = time.monotonic() + 300
    while (left := processes_in(folder)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


@pytest.fixture(scope="module")
def demo() -> ModuleType:
    """The program as a module."""
    module = ModuleType("demo")  # not imported, which would leave bytecode among the examples
    module.__file__ = str(DEMO)
    exec(compile(DEMO.read_text(encoding="utf-8"), str(DEMO), "exec"), module.__dict__)
    return module


def test_the_demo_runs_the_tutorial_and_what_it_says_to_do_next_finds_what_it_made(tmp_path: Path) -> None:
    folder = tmp_path / "my demo"
    running = start_demo(folder)  # in the api-version that users get unasked; the tutorial's own tests run in two
    output, _ = running.communicate()
    assert running.returncode == 0, output
    for step in range(1, 12):
        assert f"== {step}. " in output
    assert wait_until_nothing_runs(tmp_path) == []

    table = output[output.index("TRIAL ") :]
    best = re.search(r"^(?P<trial>iris-sweep_\d+) .*? (?P<metric>[\d.e-]+)  Completed", table, re.MULTILINE)
    assert best is not None, table
    assert float(best["metric"]) < 0.4
    report = folder / "iris-sweep.html"
    assert f"The report of the sweep is {shlex.quote(str(report))}" in output
    assert best["trial"] in report.read_text()

    _, _, commands = output.partition("Next, in this folder:\n")
    commands, _, rest = commands.partition("\n\n")
    lines = [line.strip() for line in commands.splitlines()]
    removing = rest[rest.index("rm -r") :].partition("\n")[0]
    typed = "set -ev\n" + "\n".join(lines) + f"\ntest -z $(jobs -p)\n{removing}\n"
    done = subprocess.run(["bash", "-c", typed], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    assert lines[-1] == "amlwrap local down"
    shown = done.stdout[done.stdout.index("amlwrap job list\n") :]
    for made in ("iris-train", "iris-sweep", "mlflow_model", "VIRGINICA"):
        assert made in shown, shown
    assert wait_until_nothing_runs(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds left-over processes through /proc")
@pytest.mark.parametrize(
    ("step", "running"), [("== Start", "amlwrap.local"), ("== 6. ", "python main.py"), ("== 7. ", "python main.py")]
)
def test_an_interrupted_demo_leaves_nothing_behind(tmp_path: Path, step: str, running: str) -> None:
    demo = start_demo(tmp_path / "demo")
    assert demo.stdout is not None
    for line in demo.stdout:
        if line.startswith(step):
            break
    while demo.poll() is None:
        ours = [command for command in processes_in(tmp_path) if " lightgbm " not in command]  # which names the script
        if any(running in command for command in ours):
            break
        time.sleep(0.05)
    os.killpg(demo.pid, signal.SIGINT)
    output, _ = demo.communicate()
    assert demo.returncode == 1, output
    assert "Traceback" not in output
    assert "The demo was interrupted; nothing of it is left." in output
    assert wait_until_nothing_runs(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_further_demo_leaves_what_an_earlier_one_made(
    demo: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "argv", ["demo.py"])
    assert [demo.own_folder().relative_to(tmp_path).as_posix() for _ in range(3)] == [
        ".amlwrap/demo",
        ".amlwrap/demo-2",
        ".amlwrap/demo-3",
    ]
    monkeypatch.setattr(sys, "argv", ["demo.py", str(tmp_path)])
    with pytest.raises(SystemExit, match="is there already"):
        demo.own_folder()


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_commands_fit_the_terminal_and_can_be_copied(
    demo: ModuleType, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    commands = [command for _, commands in demo.STEPS for command in commands]
    assert len(commands) > 10
    for command in commands:
        shown = demo.shown(command)
        assert shlex.split(shown.removeprefix("$ ").replace("\\\n", "")) == shlex.split(command)
        too_long = [line for line in shown.splitlines() if len(line) > columns]
        assert [line for line in too_long if len(line.removesuffix(" \\").split(maxsplit=1)) > 2] == []


def test_titles_are_plain_where_nobody_wants_colours_or_sees_them(
    demo: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert demo.bold("title") == "title"  # into a pipe
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert demo.bold("title") == "\033[1mtitle\033[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert demo.bold("title") == "title"
