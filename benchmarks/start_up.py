"""How long amlwrap takes to start and to answer, against Python itself and against `import azure.identity`.

Whole processes with their bytecode written, taken in turn so that a busy machine slows all of them alike. What is held
to a bar are ratios of medians.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

from _signed_in import AZ_SECONDS, signed_in

ROUNDS = 25
JOB = "type: command\ncommand: echo ${{inputs.word}}\ninputs: {word: hello}\ncompute: cpu-cluster\n"
BARE = "python -c pass"


class Program(NamedTuple):
    """A program to measure, and the most that it may take, times Python itself; None for any time."""

    command: list[str]
    environment: Mapping[str, str]
    bar: float | None = None


def amlwrap(*arguments: str) -> list[str]:
    """Return the command line of the program that is installed beside this Python."""
    return [str(Path(sys.executable).with_name("amlwrap")), *arguments]


def python(code: str) -> list[str]:
    """Return a command line that runs a piece of Python."""
    return [sys.executable, "-c", code]


@contextmanager
def local_workspace(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run a local workspace that has a few jobs, and yield the environment in which it is found."""
    with tempfile.TemporaryDirectory() as folder:
        own = {**environment, "AMLWRAP_LOCAL_HOME": folder, "AMLWRAP_CACHE_HOME": f"{folder}/cache"}
        job = Path(folder, "job.yml")
        job.write_text(JOB, encoding="utf-8")

        def run(*arguments: str) -> None:
            subprocess.run(amlwrap(*arguments), check=True, capture_output=True, env=own)

        run("local", "up")
        try:
            for name in ("one", "two", "three"):
                run("job", "create", "-f", str(job), "--name", name, "--local")
            run("job", "wait", "one", "two", "three", "--local")
            yield own
        finally:
            run("local", "down")


def programs(local: Mapping[str, str], azure: tuple[list[str], Mapping[str, str]]) -> dict[str, Program]:
    """Return the programs to compare, by name; the first is what the others are ratios of."""
    found = {
        BARE: Program(python("pass"), local),
        "import amlwrap": Program(python("import amlwrap"), local),
        "Workspace(...)": Program(python("from amlwrap import Workspace; Workspace('s', 'g', 'w')"), local),
        "amlwrap --help": Program(amlwrap("--help"), local, bar=6),
        "job list --local": Program(amlwrap("job", "list", "--local"), local, bar=12),
        "the second job list": Program(*azure, bar=14),
    }
    if find_spec("azure.identity"):
        found["import azure.identity"] = Program(python("import azure.identity"), local)
    return found


def seconds(program: Program) -> float:
    """Run a program to its end, and return how long it took."""
    started = time.perf_counter()
    subprocess.run(
        program.command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=program.environment
    )
    return time.perf_counter() - started


def measure(found: Mapping[str, Program]) -> bool:
    """Measure and print; return whether every bar is kept."""
    times: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(ROUNDS):
        for name, program in found.items():
            times[name].append(seconds(program))
    bare = median(times[BARE])
    kept = True
    for name, program in found.items():
        ratio = median(times[name]) / bare
        within = program.bar is None or ratio <= program.bar
        kept = kept and within
        bar = "" if program.bar is None else f"  (bar: {program.bar:g}{'' if within else ', EXCEEDED'})"
        print(f"{name:<24} {median(times[name]):6.3f} s  {ratio:5.1f} x {BARE}{bar}")
    return kept


def main() -> int:
    """Measure, print, and return 1 if a bar is exceeded."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with ExitStack() as stack:
        local = stack.enter_context(local_workspace(environment))
        command, signed, asked = stack.enter_context(signed_in())
        signed.pop("PYTHONDONTWRITEBYTECODE", None)
        found = programs(local, (command, signed))
        first = {name: seconds(program) for name, program in found.items()}  # signs in, and writes bytecode
        print(f"job list on Azure, az taking {AZ_SECONDS:g} s: the first {first['the second job list']:.3f} s")
        kept = measure(found)
        times = len(asked.read_text().splitlines())
        print(f"az was asked {times} time(s) in all.")
    return 0 if kept and times == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
