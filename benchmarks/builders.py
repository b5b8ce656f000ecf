"""How long describing, checking and serialising a job takes, against azure-ai-ml where it is installed.

azure-ai-ml is looked for in this Python, and in the one that AZURE_AI_ML_PYTHON names. Medians of many warm rounds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from statistics import median

ROUNDS = 300
BUDGETS = {"command": 1.0, "sweep": 2.0}  # milliseconds

PEER = """
import json, statistics, time
from azure.ai.ml import Input, command
from azure.ai.ml.sweep import Choice, Uniform
def describe():
    return command(command="python main.py --iris-csv ${{inputs.iris}} --lr ${{inputs.lr}} --b ${{inputs.b}}",
        code="azureml:c:1", environment="azureml:e:1", compute="cpu-cluster", experiment_name="x",
        inputs={"iris": Input(type="uri_file", path="azureml:iris:1"), "lr": 0.1, "b": "gbdt"})
def sweep():
    step = describe()(lr=Uniform(0.01, 0.9), b=Choice(["gbdt", "dart"]))
    job = step.sweep(compute="cpu-cluster", sampling_algorithm="random", primary_metric="m", goal="Minimize")
    job.set_limits(max_total_trials=12, max_concurrent_trials=2)
    return job
def milliseconds(build):
    times = []
    for _ in range(60):
        start = time.perf_counter()
        body = build()._to_rest_object()
        json.dumps(body.as_dict() if hasattr(body, "as_dict") else body, default=lambda value: value.as_dict())
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)
print(json.dumps({"command": milliseconds(lambda: describe()._to_job()), "sweep": milliseconds(sweep)}))
"""


def milliseconds(build: Callable[[], object]) -> float:
    """Return the median time of building and serialising a job."""
    from amlwrap.dialects.v2021_03_01_preview.encode_jobs import encode_job

    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        json.dumps(encode_job(build()).to_dict())  # type: ignore[arg-type]  # either kind of job
        times.append(1000 * (time.perf_counter() - started))
    return median(times)


def measure() -> dict[str, float]:
    """Return milliseconds for the tutorial's command job and sweep, and for one of the bundled trainer."""
    from amlwrap import lightgbm
    from amlwrap.sweep import Choice, Uniform

    workspace = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
    job = {
        "compute": f"{workspace}/computes/cpu-cluster",
        "code": f"{workspace}/codes/c/versions/1",
        "environment": f"{workspace}/environments/e/versions/1",
        "inputs": {"iris": f"{workspace}/data/iris/versions/1"},
        "command": "python main.py --iris-csv $AZURE_ML_INPUT_iris",
        "experiment_name": "x",
    }
    space = {"--learning_rate": Uniform(0.01, 0.9), "--boosting": Choice(["gbdt", "dart"])}
    return {
        "command": milliseconds(lambda: lightgbm.command_job(**job)),  # type: ignore[arg-type]  # one dict, many types
        "sweep": milliseconds(
            lambda: lightgbm.sweep_job(**job, search_space=space, metric="multi_logloss", max_total_trials=12)  # type: ignore[arg-type]  # one dict, many types
        ),
    }


def measure_peer() -> dict[str, float]:
    """Return the same of azure-ai-ml, or nothing where it is not installed."""
    python = os.environ.get("AZURE_AI_ML_PYTHON") or (sys.executable if find_spec("azure.ai") else None)
    if python is None:
        return {}
    run = subprocess.run([python, "-W", "ignore", "-c", PEER], capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"azure-ai-ml could not be measured: {run.stderr.strip().splitlines()[-1]}")
        return {}
    found: dict[str, float] = json.loads(run.stdout.strip().splitlines()[-1])
    return found


def main() -> None:
    """Print the table; exit with 1 where a budget is exceeded."""
    ours, peer = measure(), measure_peer()
    failed = False
    for name, value in ours.items():
        ratio = f"; azure-ai-ml {peer[name]:.2f} ms, {peer[name] / value:.0f} times as long" if name in peer else ""
        within = value < BUDGETS[name]
        failed |= not within
        print(f"{name:8} {value:.3f} ms, budget {BUDGETS[name]:g} ms {'kept' if within else 'EXCEEDED'}{ratio}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
