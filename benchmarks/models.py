"""How fast generated models are imported and parsed, against stock openapi-python-client on the same contract.

Bars: parsing a list of 2,000 jobs at least twice as fast as stock code; one endpoint with its models imported in
under 60 ms more than `import httpx`. Times are CPU seconds, best of several runs, all in this one process or in
fresh interpreters started by it.
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from statistics import median
from typing import Any

import openapi_python_client
from openapi_python_client.config import Config, ConfigFile, MetaType

ROOT = Path(__file__).resolve().parent.parent
API_VERSION = "2021-03-01-preview"
PACKAGE = "amlrest.v2021_03_01_preview"
JOBS = 2000

JOB = {
    "id": "/subscriptions/s/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/jobs/j",
    "name": "j",
    "type": "Microsoft.MachineLearningServices/workspaces/jobs",
    "systemData": {
        "createdAt": "2021-03-04T05:06:07.1234567Z",
        "createdBy": "someone",
        "createdByType": "User",
        "lastModifiedAt": "2021-03-04T05:06:07.123+00:00",
    },
    "properties": {
        "jobType": "Command",
        "description": "train",
        "tags": {"data": "iris", "run": "1"},
        "properties": {"azureml.git.commit": "0" * 40},
        "interactionEndpoints": {
            "Tracking": {"jobEndpointType": "Tracking", "port": None, "endpoint": "azureml://tracking"},
            "Studio": {"jobEndpointType": "Studio", "endpoint": "https://ml.azure.com"},
        },
        "provisioningState": "Succeeded",
        "status": "Completed",
        "codeId": "/codes/c/versions/1",
        "environmentId": "/environments/e/versions/1",
        "command": "python main.py",
        "compute": {"target": "/computes/cpu-cluster", "instanceCount": 1, "isLocal": False},
        "distribution": {"distributionType": "PyTorch", "processCount": 2},
        "environmentVariables": {"A": "1", "B": "2"},
        "experimentName": "Default",
        "identity": {"identityType": "AMLToken"},
        "inputDataBindings": {"iris": {"dataId": "/data/iris/versions/1", "mode": "Mount"}},
        "output": {"path": "outputs", "datastoreId": "/datastores/workspaceartifactstore"},
        "timeout": "PT2H",
        "priority": 1,
    },
}


def cpu(runs: dict[str, Callable[[], Any]], repeat: int = 15) -> dict[str, float]:
    """Return the best CPU time of each run in milliseconds; runs take turns, so that noise meets all alike."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(repeat):
        for label, run in runs.items():
            gc.collect()
            start = time.process_time()
            run()
            best[label] = min(best[label], (time.process_time() - start) * 1000)
    return best


def write_stock_client(folder: Path) -> None:
    """Generate the package `stock` from the same contract with stock templates and stock settings."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        meta_type=MetaType.NONE,
        document_source=ROOT / "openapi" / "contracts" / f"{API_VERSION}.json",
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder / "stock",
    )
    with redirect_stdout(StringIO()):  # it prints the folder's name
        openapi_python_client.generate(config=config)


def import_time(statement: str, path: str, cache: str) -> float:
    """Return the median CPU milliseconds that a fresh interpreter spends on `statement` once bytecode is cached."""
    code = f"import sys, time; sys.path.insert(0, {path!r}); import httpx; t = time.process_time(); "
    code += f"{statement}; print((time.process_time() - t) * 1000)"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = cache
    command = [sys.executable, "-c", code]
    runs = [
        float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
        for _ in range(8)
    ]
    return median(runs[1:])


def reachable(contract: dict[str, Any], name: str) -> set[str]:
    """Return the component schemas that `name` leads to."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            text = json.dumps(contract["components"]["schemas"][current])
            waiting += [part.split('"')[0] for part in text.split("#/components/schemas/")[1:]]
    return found


def main() -> None:
    """Print both comparisons."""
    contract = json.loads((ROOT / "openapi" / "contracts" / f"{API_VERSION}.json").read_text())
    text = json.dumps({"value": [JOB] * JOBS})
    page = "JobBaseResourceArmPaginatedResult"
    ours = getattr(import_module(f"{PACKAGE}.models"), page)
    with tempfile.TemporaryDirectory() as folder:
        write_stock_client(Path(folder))
        sys.path.insert(0, folder)
        stock = getattr(import_module("stock.models"), page)
        assert ours.from_dict(json.loads(text)).to_dict() == json.loads(text)
        load = cpu(
            {
                "json": lambda: json.loads(text),
                "amlrest": lambda: ours.from_dict(json.loads(text)),
                "stock": lambda: stock.from_dict(json.loads(text)),
            }
        )
        parsed = [model.from_dict(json.loads(text)) for model in (ours, stock)]
        dump = cpu({"amlrest": parsed[0].to_dict, "stock": parsed[1].to_dict})
        print(f"{JOBS} jobs, CPU ms, from text        load    dump   (json.loads alone {load['json']:.0f})")
        for label, dumped in dump.items():
            print(f"  {label:32} {load[label]:6.0f}  {dumped:6.0f}")
        models_only = (load["stock"] - load["json"]) / (load["amlrest"] - load["json"])
        print(
            f"  load: {load['stock'] / load['amlrest']:.1f} times as fast as stock (bar: 2); "
            f"models alone {models_only:.1f} times"
        )
        endpoint = "api.jobs.jobs_create_or_update"
        models = sorted(reachable(contract, "JobBaseResource"))
        cache = str(Path(folder) / "bytecode")
        bare = import_time(f"import {PACKAGE}.{endpoint}", folder, cache)
        touched = f"import {PACKAGE}.{endpoint}, {PACKAGE}.models as m; "
        touched += f"[getattr(m, n) for n in {models!r} if n in m.__all__]"
        full = import_time(touched, folder, cache)
        stock_time = import_time(f"import stock.{endpoint}", folder, cache)
    print("import of jobs_create_or_update over httpx, CPU ms")
    print(f"  amlrest, endpoint alone                      {bare:8.0f}")
    print(f"  amlrest, endpoint and the models it leads to {full:8.0f} (bar: 60; {len(models)} schemas)")
    print(f"  stock                                        {stock_time:8.0f}")


if __name__ == "__main__":
    main()
