"""`amlwrap lightgbm score`: what a trained model says of new rows, here or in a job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from amlwrap.cli.facts.lightgbm import facts
from amlwrap.cli.lightgbm import app
from amlwrap.cli.options import OpenWorkspace, workspace_maybe_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.cli.submission import DryRun, Submission
from amlwrap.cli.submit import send_job
from amlwrap.cli.transfer import Auth, Datastore, Yes
from amlwrap.cli.values import filled
from amlwrap.errors import AmlwrapError, UsageError, told_at
from amlwrap.references import repr_without_secrets

if TYPE_CHECKING:
    from amlwrap.cli.printing import Printer
    from amlwrap.job import Job
    from amlwrap.model_folders import ModelFolder
    from amlwrap.workspace import Workspace

Text = str | None
_job_option = partial(typer.Option, rich_help_panel="In a job")
_TEXTS = (".csv", ".tsv", ".tab", ".csv.gz", ".csv.bz2", ".csv.xz")  # which are read without pyarrow


class _Scoring(NamedTuple):
    """What is scored, with what, and where the predictions go."""

    folder: ModelFolder
    data: str
    target: Path
    labels: bool

    @property
    def conda_file(self) -> str:
        """What it runs in: the model's packages, and what reads and writes Parquet where that may be needed."""
        from amlwrap.environment_files import with_package

        is_text = self.target.suffix == ".csv" and self.data.lower().endswith(_TEXTS)
        return self.folder.conda_file if is_text else with_package(self.folder.conda_file, "pyarrow")


@app.verb(
    "score",
    "amlwrap lightgbm score outputs --data new.csv --output-file predictions.csv",
    "amlwrap lightgbm score iris@latest --data new.csv --output-file labels.csv --labels --compute cpu-cluster",
)
@workspace_maybe_command
def score(
    open_it: OpenWorkspace,
    model: Annotated[
        str,
        typer.Argument(metavar="MODEL", help="Model folder, a job's outputs, or a registered model: NAME:VERSION."),
    ],
    data: Annotated[
        str,
        typer.Option("--data", metavar="DATA", help="Rows to score, CSV or Parquet; with --compute as in `train`."),
    ],
    file: Annotated[
        str, typer.Option("--output-file", metavar="FILE", help="File to write predictions to: .csv or .parquet.")
    ],
    output: Output,
    labels: Annotated[bool, typer.Option("--labels", help="Write labels instead of probabilities.")] = False,
    compute: Annotated[
        Text, _job_option("--compute", metavar="NAME", help="Score in a job there, and fetch the predictions.")
    ] = None,
    name: Annotated[
        Text, _job_option("--name", "-n", metavar="NAME", help="Name of the job; made up if left out.")
    ] = None,
    experiment_name: Annotated[
        Text, _job_option("--experiment-name", metavar="NAME", help="What the job is filed under.")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    datastore: Datastore = None,
    auth: Auth = None,
) -> None:
    """Score the rows of a table with a trained model.

    On this machine, in an environment with the model's packages; with --compute in a job, whose log is shown.
    """
    filled(data, "--data")
    filled(compute, "--compute")
    _check_job_options(compute, {"--name": name, "--experiment-name": experiment_name, "--dry-run": dry_run or None})
    target = _target(file, data)

    def run(workspace: Workspace, scoring: _Scoring) -> Job | None:
        from amlwrap.lightgbm.scoring import score_job, scoring_environment

        job = score_job(
            model=scoring.folder.path,
            data=data,
            environment=scoring_environment(scoring.conda_file),
            labels=labels,
            output=_file_in_job(target),
            compute=str(compute).removeprefix("azureml:"),
            name=name,
            experiment_name=experiment_name,
        )
        how = Submission(dry_run=dry_run, stream=True, yes=yes, datastore=datastore, auth=auth)
        return send_job(workspace, job, how, output)

    with _model_folder(open_it, model, auth) as folder:
        if labels and not folder.has_labels:
            raise UsageError(f"--labels: the model {model} has no labels to answer: leave it out.")
        scoring = _Scoring(folder, data, target, labels)
        if compute is None:
            _score_here(scoring)
            _print_scored(target, None, output)
        elif job := _score_in_job(open_it, run, scoring, auth):
            _print_scored(target, job, output)


def _print_scored(target: Path, job: Job | None, output: Printer) -> None:
    if output.is_for_people:
        say(f"Wrote {target}{f', by job {job.name}' if job else ''}.")
    else:
        found = facts(target, job)
        output.item(found, found)


def _check_job_options(compute: str | None, options: dict[str, str | bool | None]) -> None:
    for option, value in options.items():
        if isinstance(value, str):
            filled(value, option)
        if value is not None and compute is None:
            raise UsageError(f"{option} is for a job: give --compute too, the compute that it runs on.")


def _target(file: str, data: str) -> Path:
    """Return the file to write, which can be written."""
    from amlwrap.lightgbm.scoring import SUFFIXES

    target = Path(str(filled(file, "--output-file")))
    if target.suffix not in SUFFIXES:
        raise UsageError(f"--output-file {file}: name a file that ends in {' or '.join(SUFFIXES)}.")
    if not target.parent.is_dir():
        raise UsageError(f"--output-file {file}: there is no folder {target.parent}: make it, or name another.")
    if target.is_dir():
        raise UsageError(f"--output-file {file}: that is a folder: name a file.")
    if target.exists() and Path(data).exists() and target.samefile(data):
        raise UsageError(f"--output-file {file}: that is the data itself: name another file.")
    return target


@contextmanager
def _model_folder(open_it: OpenWorkspace, model: str, auth: str | None) -> Iterator[ModelFolder]:
    """Yield the model that a text names: a folder here, or one that is registered, which is fetched."""
    from tempfile import TemporaryDirectory

    from amlwrap.local_paths import as_path
    from amlwrap.model_folders import read_model_folder
    from amlwrap.references import is_bare_name, is_reference

    if not model:
        raise UsageError("MODEL is empty: name a model folder, or a registered model as NAME:VERSION.")
    if not is_reference(model) and (Path(model).exists() or not is_bare_name(model)):
        yield read_model_folder(as_path(model, "The model folder"))
        return
    with TemporaryDirectory() as place:
        with open_it() as workspace:
            fetched = workspace.models.download(model, place, auth=auth, notify=say)
        try:
            folder = read_model_folder(fetched)
        except UsageError as error:  # nobody has asked for the place that it was fetched to
            raise UsageError(str(error).replace(str(fetched), f"The model {model}")) from None
        yield folder


def _score_here(scoring: _Scoring) -> None:
    """Score on this machine.

    Raises:
        UsageError: what the model's reader finds wrong with the data.
    """
    import os
    import subprocess

    from amlwrap.lightgbm.scoring import SCORER_CODE
    from amlwrap.local.engine.scoring import python_for

    if not Path(scoring.data).exists():
        raise UsageError(
            f"--data: there is no file or folder {repr_without_secrets(scoring.data)} here; data of a workspace needs "
            "--compute."
        )
    paths = {"--model": scoring.folder.path, "--data": scoring.data, "--output": scoring.target}
    arguments = [str(part) for pair in paths.items() for part in pair] + (["--labels"] if scoring.labels else [])
    command = [str(python_for(scoring.conda_file, say)), str(SCORER_CODE / "score.py"), *arguments]
    # A model's folder stays as it is: what Python compiles would make it another one to upload.
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, check=False
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"the process ended with exit code {done.returncode}."]
        raise UsageError(said[-1]) if done.returncode == 2 else AmlwrapError(f"The model cannot score: {said[-1]}")
    for line in done.stdout.splitlines():
        say(line)


def _score_in_job(
    open_it: OpenWorkspace, run: Callable[[Workspace, _Scoring], Job | None], scoring: _Scoring, auth: str | None
) -> Job | None:
    """Score in a job, wait for it, fetch what it wrote, and return it; None of a dry run."""
    import shutil
    from tempfile import TemporaryDirectory

    with open_it() as workspace, TemporaryDirectory() as place:
        with told_at(lambda path: f"--{path.removeprefix('inputs.').replace('_', '-')}"):
            job = run(workspace, scoring)
        if job is None:
            return None
        left = workspace.jobs.download(job, place, auth=auth, notify=say)
        shutil.copyfile(left / "outputs" / _file_in_job(scoring.target), scoring.target)
    return job


def _file_in_job(target: Path) -> str:
    return f"predictions{target.suffix}"
