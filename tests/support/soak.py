"""Run the whole suite again and again, some runs beside busy loops, to see that no test depends on timing.

`python -m tests.support.soak --runs 10 --busy 5` prints a line for each run, and all of what a red one said.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOPS = 2


@contextlib.contextmanager
def busy_loops(count: int, niceness: int = 0) -> Iterator[None]:
    """Keep so many processors busy with work that gives way so much to others."""
    program = f"import os\nos.nice({niceness})\nwhile True: pass"
    loops = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def run_tests(title: str) -> bool:
    """Run the suite once, say how it went, and return whether it was green."""
    began, before = time.monotonic(), processor_seconds()
    done = subprocess.run(["make", "test"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    spent, used = time.monotonic() - began, processor_seconds() - before
    lines = done.stdout.strip().splitlines() or ["it said nothing"]
    if done.returncode:
        sys.stdout.write(done.stdout)
    summary = next((line for line in reversed(lines) if " passed" in line or " failed" in line), lines[-1])
    sys.stdout.write(f"{title}: {spent:.0f} s, {used:.0f} s of processor time: {summary.strip('= ')}\n")
    sys.stdout.flush()
    return done.returncode == 0


def processor_seconds() -> float:
    """Return what the processes that this one has waited for have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Run all; return 1 if any run was red."""
    parser = argparse.ArgumentParser(prog="soak")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--busy", type=int, default=5, help=f"so many of them beside {LOOPS} busy loops")
    options = parser.parse_args()
    green = True
    for number in range(1, options.runs + 1):
        loops = LOOPS if number > options.runs - options.busy else 0
        with busy_loops(loops):
            beside = f" beside {loops} busy loops" if loops else ""
            green = run_tests(f"Run {number} of {options.runs}{beside}") and green
    return 0 if green else 1


if __name__ == "__main__":
    sys.exit(main())
