"""The metric store's process, spoken to as the server speaks to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

WORKER = [sys.executable, "-m", "amlwrap.local.store.metrics_worker"]


def _answers(folder: Path, *requests: dict[str, Any]) -> list[dict[str, Any]]:
    text = "".join(f"{json.dumps(request)}\n" for request in requests)
    command = [*WORKER, str(folder), str(os.getpid())]
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _start(*, repeated: bool) -> dict[str, Any]:
    arguments = {"experiment": "study", "name": "job", "parent": None, "parameters": {"rate": "0.1"}}
    return {"call": "start_run", "arguments": arguments, "repeated": repeated}


def test_repeating_the_start_of_a_run_finds_the_one_that_was_made_or_makes_it(tmp_path: Path) -> None:
    made, first, repeated, another = _answers(
        tmp_path, _start(repeated=True), _start(repeated=False), _start(repeated=True), _start(repeated=False)
    )
    run_id, experiment_id = made["result"]
    assert (tmp_path / experiment_id / run_id / "params" / "rate").read_text() == "0.1"
    assert repeated["result"] in (made["result"], first["result"])
    assert another["result"][0] not in (made["result"][0], first["result"][0])


def test_packages_that_mlflow_can_do_without_are_not_loaded(tmp_path: Path) -> None:
    program = (
        "import os, sys, pathlib\n"
        "from amlwrap.local.store.metrics_worker import main\n"
        "main(pathlib.Path(sys.argv[1]), os.getppid())\n"
        "print([name for name in ('mlflow', 'numpy', 'pandas') if sys.modules.get(name)], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], input="", stderr=subprocess.PIPE, text=True, check=True
    )
    assert done.stderr == "['mlflow']\n"


def test_the_process_of_a_server_that_is_gone_leaves_the_store_alone(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    request = f"{json.dumps(_start(repeated=False))}\n"
    done = subprocess.run(
        [*WORKER, str(tmp_path), str(gone.pid)], input=request, stdout=subprocess.PIPE, text=True, check=True
    )
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []
