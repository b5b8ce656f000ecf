"""`python -m tests.soak kill|disk|contract|load`: soak the local workspace, and print what broke."""

from __future__ import annotations

import argparse
import importlib
import sys
import time

from attrs import evolve

from tests.soak.findings import say

PARTS = ("kill", "disk", "contract", "load")


def main() -> int:
    """Run one part; return 1 when anything is broken."""
    parser = argparse.ArgumentParser(prog="tests.soak")
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--api-versions", nargs="+", metavar="VERSION", help="others than the part's own")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    # Only `contract` needs schemathesis, so that the others run without it.
    part = importlib.import_module(f"tests.soak.{options.part}")
    plan = part.Plan(seed=options.seed)
    if options.api_versions:
        plan = evolve(plan, api_versions=options.api_versions)
    say(f"== {options.part}, seed {options.seed}, api-versions {', '.join(plan.api_versions)}")
    faults = part.run(plan).texts
    for fault in faults:
        say(f"BROKEN: {fault}")
    say(f"{options.part}: {f'{len(faults)} faults' if faults else 'nothing is broken'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
