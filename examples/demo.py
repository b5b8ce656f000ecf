"""Azure ML's REST tutorial, start to finish, on the local workspace: every step is the command shown above it.

Run it with `make demo`. It keeps its state in a folder of its own and leaves no process behind, Ctrl-C included; only
the job environment it builds stays in the cache, so that the second run is quick.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AMLWRAP = Path(sys.executable).with_name("amlwrap")

IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"
COMMAND = "python main.py --iris-csv $AZURE_ML_INPUT_iris"
JOB = f"""--command '{COMMAND}' --code train-lightgbm@latest --environment lightgbm-environment@latest
  --input iris=iris-data@latest --compute cpu-cluster --experiment-name lightgbm-iris"""

STEPS = [
    ("Start the local workspace: Azure ML's REST API on this machine", ["local up"]),
    ("1. List the workspace's computes", ["compute list"]),
    ("2. Find the default datastore", ["datastore default"]),
    (
        "3. Register the environment: a Docker image and a conda file",
        [
            f"""environment create lightgbm-environment --image {IMAGE}
  --conda-file examples/lightgbm-iris/environment.yml"""
        ],
    ),
    (
        "4. Register the data: iris.csv goes to blob storage",
        ["data create iris-data --path examples/lightgbm-iris/iris.csv"],
    ),
    ("5. Upload the code", ["code upload train-lightgbm --path examples/lightgbm-iris/src"]),
    (
        "6. Train LightGBM as a command job, and follow its log",
        [f"lightgbm train --name iris-train {JOB} --stream"],
    ),
    (
        "7. Sweep learning rate and boosting, and follow the trials",
        [
            f"""lightgbm sweep --name iris-sweep {JOB}
  --search '--learning_rate=uniform(0.01,0.9)' --search '--boosting=choice(gbdt,dart)'
  --metric multi_logloss --max-total-trials 8 --max-concurrent-trials 2 --stream""",
            "job trials iris-sweep",
        ],
    ),
    (
        "8. Train with the bundled trainer, which leaves an MLflow model, and register that",
        [
            """lightgbm train --name iris --data examples/lightgbm-iris/iris.csv --label species
  --compute cpu-cluster --stream""",
            "model create iris --job iris",
        ],
    ),
    (
        "9. Deploy the model behind an endpoint",
        [
            "endpoint create iris-endpoint",
            "deployment create blue --endpoint iris-endpoint --model iris@latest --all-traffic",
        ],
    ),
    (
        "10. Ask the endpoint",
        ["endpoint invoke iris-endpoint --data examples/lightgbm-iris/new.csv"],
    ),
]

NEXT = """
Next:
  . .venv/bin/activate                        put amlwrap on your path
  amlwrap local up                            keep a workspace running on this machine
  amlwrap job list --local                    every command takes --local, or export AMLWRAP_LOCAL=1
  amlwrap job create -f examples/lightgbm-iris/sweep.yml --local     the same from an Azure ML job file

On a real Azure workspace the same commands run without --local:
  az login
  export AZURE_SUBSCRIPTION_ID=... AZURE_RESOURCE_GROUP=... AZUREML_WORKSPACE_NAME=...
  amlwrap compute list
"""


def run(arguments: str, environment: dict[str, str]) -> None:
    """Show a command and run it."""
    print("$ amlwrap " + arguments.replace("\n", " \\\n"), flush=True)
    command = [str(AMLWRAP), *shlex.split(arguments)]
    result = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if result.returncode:
        sys.exit(f"The demo stopped: amlwrap ended with exit code {result.returncode}.")


def main() -> None:
    """Run the tutorial."""
    # A terminated demo cleans up as an interrupted one does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="amlwrap-demo-") as home:
        environment = {**os.environ, "AMLWRAP_LOCAL": "1", "AMLWRAP_LOCAL_HOME": home}
        try:
            for title, commands in STEPS:
                print(f"\n== {title}", flush=True)
                for command in commands:
                    run(command, environment)
        except KeyboardInterrupt:
            sys.exit("\nThe demo was interrupted.")
        finally:
            # Ctrl-C a second time must not keep the workspace from being shut down.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            print("\n== Shut the local workspace down", flush=True)
            subprocess.run([str(AMLWRAP), "local", "down"], env=environment, check=False)
    print(NEXT)


if __name__ == "__main__":
    main()
