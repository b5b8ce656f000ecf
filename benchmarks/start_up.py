"""How long amlwrap takes to start, against Python itself and against `import azure.identity`.

Whole processes, taken in turn so that a busy machine slows all of them alike. The ratios are of medians; the budget is
held against the fastest round, which no other work on the machine can have slowed much.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from statistics import median

ROUNDS = 15
BUDGET = 0.25  # seconds, for `import amlwrap` and for `amlwrap --help`


def seconds(command: list[str]) -> float:
    """Run a program to its end and return how long it took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def programs() -> dict[str, list[str]]:
    """Return the programs to compare, by name; the first is what the others are ratios of."""
    python = [sys.executable, "-c"]
    amlwrap = shutil.which("amlwrap")
    found = {
        "python -c pass": [*python, "pass"],
        "import amlwrap": [*python, "import amlwrap"],
        "amlwrap --help": [amlwrap, "--help"] if amlwrap else [sys.executable, "-m", "amlwrap", "--help"],
        "Workspace(...)": [*python, "from amlwrap import Workspace; Workspace('s', 'g', 'w')"],
    }
    if find_spec("azure.identity"):
        found["import azure.identity"] = [*python, "import azure.identity"]
    return found


def main() -> int:
    """Measure, print, and return 1 if the budget is exceeded."""
    commands = programs()
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(seconds(command))
    middle = {name: median(values) for name, values in times.items()}
    bare = next(iter(middle.values()))
    for name, value in middle.items():
        print(f"{name:<24} {value:6.3f} s  {value / bare:5.1f} x python -c pass")
    late = [name for name in ("import amlwrap", "amlwrap --help") if min(times[name]) > BUDGET]
    print(f"Budget of {BUDGET} s: {'exceeded by ' + ', '.join(late) if late else 'kept'}.")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
