"""`amlwrap lightgbm`: train a model, or sweep its hyperparameters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.submit import submit_job
from amlwrap.cli.values import parse_duration, parse_early_termination, parse_pairs, parse_search_space

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace

app = typer.Typer(name="lightgbm", help="LightGBM: train a model, or sweep its hyperparameters.", no_args_is_help=True)

Compute = Annotated[str, typer.Option("--compute", help="Compute to run on.")]
Code = Annotated[str | None, typer.Option("--code", help="Folder to upload, or registered code as NAME:VERSION.")]
Command = Annotated[str | None, typer.Option("--command", help="Command line, run in the code folder.")]
Script = Annotated[str | None, typer.Option("--script", help="Python script in the code folder, instead of a command.")]
ScriptArgument = Annotated[
    list[str] | None, typer.Option("--argument", help="One argument of the script; repeat for more.")
]
EnvironmentOption = Annotated[
    str | None, typer.Option("--environment", help="Registered environment as NAME, NAME:VERSION or NAME@latest.")
]
Image = Annotated[str | None, typer.Option("--image", help="Docker image, to build an environment on the spot.")]
CondaFile = Annotated[Path | None, typer.Option("--conda-file", help="Conda file, to build one on the spot.")]
InputOption = Annotated[
    list[str] | None, typer.Option("--input", help="NAME=DATA: registered data, a path or a URL; repeat for more.")
]
OutputOption = Annotated[
    list[str] | None, typer.Option("--job-output", help="NAME=PATH on a datastore; repeat for more.")
]
Variable = Annotated[list[str] | None, typer.Option("--env", help="Environment variable NAME=VALUE; repeat for more.")]
Timeout = Annotated[str | None, typer.Option("--timeout", help="Longest run time: seconds, or such as 30m or 1h30m.")]
InstanceCount = Annotated[int, typer.Option("--instance-count", min=1, help="Number of nodes.")]
ExperimentName = Annotated[str | None, typer.Option("--experiment-name", help="What the run is filed under.")]
Name = Annotated[str | None, typer.Option("--name", help="Name of the job; made up if left out.")]
Description = Annotated[str | None, typer.Option("--description", help="Shown with the job.")]
Tag = Annotated[list[str] | None, typer.Option("--tag", help="Tag NAME=VALUE; repeat for more.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the exact requests; send and upload nothing.")]
Stream = Annotated[bool, typer.Option("--stream", help="Print the log as it grows, and wait for the end.")]


def _job_options(options: dict[str, Any]) -> dict[str, Any]:
    """Return the builders' arguments for the options that both commands have, taking them out of `options`."""
    from amlwrap.assets import EnvironmentDefinition
    from amlwrap.errors import UsageError

    environment, image, conda_file = (options.pop(name) for name in ("environment", "image", "conda_file"))
    if environment and (image or conda_file):
        raise UsageError("Give either --environment, or --image and --conda-file to build one on the spot.")
    if image or conda_file:
        environment = EnvironmentDefinition(image=image, conda_file=_read_text(conda_file, "--conda-file"))
    return {
        "environment": environment,
        "arguments": options.pop("argument") or [],
        "inputs": parse_pairs(options.pop("input_data") or [], "--input"),
        "outputs": parse_pairs(options.pop("job_output") or [], "--job-output"),
        "environment_variables": parse_pairs(options.pop("env") or [], "--env"),
        "tags": parse_pairs(options.pop("tag") or [], "--tag"),
        **options,
    }


def _read_text(path: Path | None, option: str) -> str | None:
    from amlwrap.errors import UsageError

    if path is None:
        return None
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{option} {path} cannot be read: {error}.") from None


@app.command("train")
@workspace_command
def train(
    workspace: Workspace,
    compute: Compute,
    code: Code = None,
    command: Command = None,
    script: Script = None,
    argument: ScriptArgument = None,
    environment: EnvironmentOption = None,
    image: Image = None,
    conda_file: CondaFile = None,
    input_data: InputOption = None,
    job_output: OutputOption = None,
    env: Variable = None,
    timeout: Timeout = None,
    instance_count: InstanceCount = 1,
    experiment_name: ExperimentName = None,
    name: Name = None,
    description: Description = None,
    tag: Tag = None,
    dry_run: DryRun = False,
    stream: Stream = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Train one model."""
    from amlwrap.lightgbm import command_job

    options = {key: value for key, value in locals().items() if key not in _NOT_OF_THE_JOB}
    options["timeout"] = parse_duration(timeout, "--timeout")
    submit_job(workspace, command_job(**_job_options(options)), dry_run=dry_run, stream=stream, output=output)


_NOT_OF_THE_JOB = frozenset({"workspace", "dry_run", "stream", "output", "command_job", "sweep_job"})


@app.command("sweep")
@workspace_command
def sweep(
    workspace: Workspace,
    compute: Compute,
    metric: Annotated[str, typer.Option("--metric", help="Metric to optimise, such as multi_logloss or auc.")],
    search: Annotated[
        list[str] | None,
        typer.Option("--search", help="NAME=DISTRIBUTION, such as '--learning_rate=uniform(0.01,0.9)'; repeat."),
    ] = None,
    goal: Annotated[str | None, typer.Option("--goal", help="Minimize or Maximize; known for LightGBM's own.")] = None,
    algorithm: Annotated[str, typer.Option("--algorithm", help="Random, Grid or Bayesian.")] = "Random",
    early_termination: Annotated[
        str | None,
        typer.Option("--early-termination", help="Such as 'bandit(slack_factor=0.1)' or 'median_stopping'."),
    ] = None,
    max_total_trials: Annotated[int | None, typer.Option("--max-total-trials", help="Trials in all.")] = None,
    max_concurrent_trials: Annotated[
        int | None, typer.Option("--max-concurrent-trials", help="Trials at once.")
    ] = None,
    timeout: Annotated[str | None, typer.Option("--timeout", help="Longest time for the whole sweep.")] = None,
    trial_timeout: Annotated[str | None, typer.Option("--trial-timeout", help="Longest time for one trial.")] = None,
    code: Code = None,
    command: Command = None,
    script: Script = None,
    argument: ScriptArgument = None,
    environment: EnvironmentOption = None,
    image: Image = None,
    conda_file: CondaFile = None,
    input_data: InputOption = None,
    job_output: OutputOption = None,
    env: Variable = None,
    instance_count: InstanceCount = 1,
    experiment_name: ExperimentName = None,
    name: Name = None,
    description: Description = None,
    tag: Tag = None,
    dry_run: DryRun = False,
    stream: Stream = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Sweep hyperparameters: many trials, the best of which `amlwrap job best` shows."""
    from amlwrap.lightgbm import sweep_job

    options = {key: value for key, value in locals().items() if key not in _NOT_OF_THE_JOB}
    options["search_space"] = parse_search_space(options.pop("search") or [], "--search")
    options["early_termination"] = parse_early_termination(early_termination, "--early-termination")
    options["timeout"] = parse_duration(timeout, "--timeout")
    options["trial_timeout"] = parse_duration(trial_timeout, "--trial-timeout")
    submit_job(workspace, sweep_job(**_job_options(options)), dry_run=dry_run, stream=stream, output=output)
