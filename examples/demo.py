"""Azure ML's REST tutorial, start to finish, on the local workspace: every step is the command shown above it.

Run it with `make demo`. It makes a workspace in a folder of its own, `.amlwrap/demo` of this clone, and leaves it
there, stopped, to look at; a further run makes another one beside it. Interrupted, it leaves nothing. Outside of that
folder it only adds to the cache of job environments, so that the second run is quick.
"""

from __future__ import annotations

import itertools
import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from amlwrap.cli.examples import example_lines

ROOT = Path(__file__).resolve().parent.parent
AMLWRAP = Path(sys.executable).with_name("amlwrap")
WIDEST = 120

IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"
COMMAND = "python main.py --iris-csv $AZURE_ML_INPUT_iris"
JOB = (
    f"--command '{COMMAND}' --code train-lightgbm@latest --environment lightgbm-environment@latest "
    "--input iris=iris-data@latest --compute cpu-cluster --experiment-name lightgbm-iris"
)
SWEEP = (
    "--search '--learning_rate=uniform(0.01,0.9)' --search '--boosting=choice(gbdt,dart)' "
    "--metric multi_logloss --max-total-trials 8 --max-concurrent-trials 2"
)

STEPS = [
    ("Start Azure ML's REST API on this machine", ["amlwrap local up"]),
    ("1. List the workspace's computes", ["amlwrap compute list"]),
    ("2. Find the default datastore", ["amlwrap datastore default"]),
    (
        "3. Register the environment: a Docker image and a conda file",
        [
            f"amlwrap environment create lightgbm-environment --image {IMAGE} "
            "--conda-file examples/lightgbm-iris/environment.yml"
        ],
    ),
    (
        "4. Register the data: iris.csv goes to blob storage",
        ["amlwrap data create iris-data --path examples/lightgbm-iris/iris.csv"],
    ),
    ("5. Upload the code", ["amlwrap code upload train-lightgbm --path examples/lightgbm-iris/src"]),
    (
        "6. Train LightGBM as a command job, and follow its log",
        [f"amlwrap lightgbm train --name iris-train {JOB} --stream"],
    ),
    (
        "7. Sweep learning rate and boosting, and follow the trials",
        [f"amlwrap lightgbm sweep --name iris-sweep {JOB} {SWEEP} --stream", "amlwrap job trials iris-sweep"],
    ),
    (
        "8. Look at the best trial, and write the sweep's report",
        ["amlwrap job best iris-sweep", "amlwrap job report iris-sweep --output-file {report}"],
    ),
    (
        "9. Train with the bundled trainer, and register the model",
        [
            "amlwrap lightgbm train --name iris --data examples/lightgbm-iris/iris.csv --label species "
            "--compute cpu-cluster --stream",
            "amlwrap model create iris --job iris",
        ],
    ),
    (
        "10. Deploy the model; its packages are installed the first time",
        [
            "amlwrap endpoint create iris-endpoint",
            "amlwrap deployment create blue --endpoint iris-endpoint --model iris@latest --all-traffic",
        ],
    ),
    ("11. Ask the endpoint", ["amlwrap endpoint invoke iris-endpoint --data examples/lightgbm-iris/new.csv"]),
]

NEXT = """\
The report of the sweep is {report}: any browser shows it.

Next, in this folder:
  . {activate}
  export AMLWRAP_LOCAL=1 AMLWRAP_LOCAL_HOME={home}
  amlwrap local up                 # the same workspace, with all that is in it
  amlwrap job list
  amlwrap job show iris-sweep
  amlwrap model show iris
  amlwrap endpoint invoke iris-endpoint --data examples/lightgbm-iris/new.csv
  amlwrap job create -f examples/lightgbm-iris/job.yml --stream
  amlwrap local down

Nothing runs any more. To remove what the demo made:
  rm -r {folder}

On Azure the same commands run without AMLWRAP_LOCAL: README.md, "On Azure"."""


def bold(text: str) -> str:
    """Return text as a terminal shows it bold, where there is one that does and nobody asked for plain text."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb" or not sys.stdout.isatty()
    return text if plain else f"\033[1m{text}\033[0m"


def shown(command: str) -> str:
    """Return a command as it can be copied, in lines that fit the terminal."""
    first, *rest = example_lines(command, min(shutil.get_terminal_size().columns, WIDEST))
    return "\n".join([f"$ {first.lstrip()}", *rest])


def own_folder() -> Path:
    """Make a folder that nobody has: the first argument, or `.amlwrap/demo`, `.amlwrap/demo-2` and so on."""
    if sys.argv[1:]:
        folder = Path(sys.argv[1]).absolute()
        if folder.exists():
            sys.exit(f"{folder} is there already: the demo makes a folder of its own.")
        folder.mkdir(parents=True)
        return folder
    wanted = ROOT / ".amlwrap" / "demo"
    wanted.parent.mkdir(exist_ok=True)
    for number in itertools.count(2):
        try:
            wanted.mkdir()
            return wanted
        except FileExistsError:
            wanted = wanted.with_name(f"demo-{number}")
    raise AssertionError("numbers have no end")


def run_steps(names: dict[str, str], environment: dict[str, str]) -> None:
    """Show each command and run it; the first that fails ends the demo."""
    for title, commands in STEPS:
        print(f"\n{bold(f'== {title}')}", flush=True)
        for command in commands:
            typed = command.format(**names)
            print(shown(typed), flush=True)
            program = [str(AMLWRAP), *shlex.split(typed)[1:]]
            code = subprocess.run(program, cwd=ROOT, env=environment, check=False).returncode
            if code:
                sys.exit(f"\nThe demo stopped: amlwrap ended with exit code {code}. Its folder is {names['folder']}.")


def shut_down(environment: dict[str, str]) -> None:
    """Stop the workspace; a second Ctrl-C must not keep it from that."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    subprocess.run([str(AMLWRAP), "local", "down"], env=environment, capture_output=True, check=False)


def main() -> None:
    """Run the tutorial."""
    for number in (signal.SIGTERM, signal.SIGHUP):  # a demo that is ended, or whose terminal is closed, cleans up too
        signal.signal(number, signal.default_int_handler)
    folder = own_folder()
    home = folder / "workspace"
    near = Path(os.path.relpath(folder, ROOT)) if folder.is_relative_to(ROOT) else folder
    names = {
        "folder": shlex.quote(str(near)),
        "home": shlex.quote(str(home)),
        "report": shlex.quote(str(near / "iris-sweep.html")),
        "activate": shlex.quote(os.path.relpath(AMLWRAP.with_name("activate"), ROOT)),
    }
    environment = {**os.environ, "AMLWRAP_LOCAL": "1", "AMLWRAP_LOCAL_HOME": str(home)}
    interrupted = False
    try:
        print(f"The demo takes about a minute. All that it makes is in a folder of its own, {near}.", flush=True)
        run_steps(names, environment)
    except (KeyboardInterrupt, BrokenPipeError):
        interrupted = True
    finally:
        shut_down(environment)
    if interrupted:
        shutil.rmtree(folder)
        sys.exit("\nThe demo was interrupted; nothing of it is left.")
    print(f"\n{bold('== Done')}\n{NEXT.format(**names)}")


if __name__ == "__main__":
    main()
