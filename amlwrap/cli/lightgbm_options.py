"""Options that `lightgbm train`, `sweep` and `tune` share, and the builders' arguments that they make."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, get_args

from amlwrap.cli.lightgbm_option_table import DEFAULTS, GROUPS, OPTIONS
from amlwrap.cli.options import option_parameters
from amlwrap.cli.values import file_text, filled, parse_choice, parse_pairs, parse_scalars
from amlwrap.errors import UsageError, told_at

if TYPE_CHECKING:
    from amlwrap.job import Identity

_TRAINING = (
    "param", "validation_data", "validation_fraction", "cross_validation", "group", "weight", "categorical",
    "class_weight", "class_weighted_metrics", "distributed",
)  # fmt: skip
# A script of one's own, more than one process, and folds of another kind.
_NOT_TUNED = ("code", "command", "script", "argument", "distributed", "instance_count", "cross_validation")
_FILLED = ("data", "code", "script", "environment", "instance_type", "docker_args", "experiment_name")
_OPTIONS_OF = {
    "arguments": "--argument",
    "inputs": "--input",
    "outputs": "--job-output",
    "objective": "--metric",
    "params": "--param",
    "tags": "--tag",
    "environment_variables": "--env",
    "search_space": "--search",
}


def takes_job_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options above; its second parameter receives the builders' arguments that they make."""
    return _with_options(function, option_parameters(OPTIONS, DEFAULTS))


def takes_tuning_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command those of the options above that tuning in one job goes with; otherwise as `takes_job_options`."""
    options = {name: option for name, option in OPTIONS.items() if name not in _NOT_TUNED}
    needed = dict.fromkeys(("data", "label"), inspect.Parameter.empty)
    return _with_options(function, option_parameters(options, {**DEFAULTS, **needed}))


def _with_options(function: Callable[..., None], added: list[inspect.Parameter]) -> Callable[..., None]:
    signature = inspect.signature(function, eval_str=True, locals={"Workspace": object})
    workspace, _, *own = signature.parameters.values()
    keyword_only = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]

    @wraps(function)
    def command(workspace: Any, **values: Any) -> None:
        options = {name: values.pop(name, DEFAULTS.get(name)) for name in OPTIONS}
        with told_at(partial(option_of, bundled=options["data"] is not None)):
            function(workspace, builder_arguments(options), **values)

    command.__signature__ = signature.replace(  # type: ignore[attr-defined]  # inspect reads it
        parameters=[workspace, *sorted([*added, *keyword_only], key=_place)]
    )
    return command


def _place(parameter: inspect.Parameter) -> int:
    """Return where the group of an option comes on a page; options that stand for several come last."""
    group = next((getattr(each, "rich_help_panel", None) for each in get_args(parameter.annotation)[1:]), None)
    return GROUPS.index(group) if group in GROUPS else len(GROUPS)


def builder_arguments(options: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of `lightgbm.command_job` and `sweep_job` that options stand for.

    Raises:
        UsageError: options that exclude each other, or pairs that are none.
    """
    from amlwrap.job import JobTier
    from amlwrap.lightgbm.builders import BuilderOptions

    for name in _FILLED:
        filled(options[name], _option(name))
    return {
        **{name: value for name, value in options.items() if name in BuilderOptions.__annotations__},
        "training": _training(options),
        "environment": _environment(options),
        "compute": options["compute"] and options["compute"].removeprefix("azureml:"),
        "arguments": options["argument"] or [],
        "inputs": parse_pairs(options["input_data"] or [], "--input"),
        "outputs": parse_pairs(options["job_output"] or [], "--job-output"),
        "environment_variables": parse_pairs(options["env"] or [], "--env"),
        "tags": parse_pairs(options["tag"] or [], "--tag"),
        "identity": _identity(options["identity"]),
        "job_tier": parse_choice(options["job_tier"], "--job-tier", tuple(JobTier)),
    }


def option_of(path: str, *, bundled: bool) -> str:
    """Return the option that a property of a job comes from, and what it names, if it is one of several.

    Args:
        path: the property; see `amlwrap.errors.InvalidJobError`.
        bundled: whether the job runs the bundled trainer, whose inputs are options of their own.
    """
    first, _, inner = path.removeprefix("tune.").partition(".")
    name = inner.partition(".")[0] if first in ("inputs", "outputs") else inner
    if first == "objective":
        name = ""
    if first == "inputs" and bundled and name in ("data", "validation_data"):
        first = name
    return f"{_OPTIONS_OF[first]} {name}".rstrip() if first in _OPTIONS_OF else _option(first)


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _identity(word: str | None) -> Identity | None:
    from amlwrap.job.settings import IDENTITIES

    found = parse_choice(word, "--identity", tuple(IDENTITIES))
    return IDENTITIES[found]() if found else None


def _training(options: dict[str, Any]) -> Any:
    from amlwrap.lightgbm import Training

    if options["data"] is None and options["label"] is None:
        _check_own(options)
        return None
    _check_bundled(options)
    fraction, weights = options["validation_fraction"], options["class_weight"] or []
    form = "balanced, or CLASS=WEIGHT for each class"
    weighed = parse_scalars(parse_pairs(weights, "--class-weight", form).items()) if weights != ["balanced"] else {}
    return Training(
        data=options["data"],
        label=options["label"],
        validation_data=options["validation_data"],
        **({} if fraction is None else {"validation_fraction": fraction}),
        cross_validation=options["cross_validation"],
        group=options["group"],
        weight=options["weight"],
        categorical=options["categorical"] or [],
        class_weight=weighed or (weights[0] if weights else None),
        class_weighted_metrics=options["class_weighted_metrics"],
        params=parse_scalars(parse_pairs(options["param"] or [], "--param").items()),
        strict_params=options["strict_params"],
    )


def _check_own(options: dict[str, Any]) -> None:
    """Refuse what a script or command of one's own does not go with."""
    given = [_option(name) for name in _TRAINING if options[name] is not None and options[name] is not False]
    if not options["strict_params"]:
        given.append("--no-strict-params")
    if given:
        raise UsageError(f"{given[0]} is for the bundled trainer: give --data and --label too.")
    if options["command"] is None and options["script"] is None:
        raise UsageError("Say what to run: --data and --label for the bundled trainer, or --script, or --command.")
    if options["command"] is not None and options["script"] is not None:
        raise UsageError("Give either --command, or --script and an --argument for each of its arguments.")
    if options["command"] is not None and options["argument"]:
        raise UsageError("--argument goes with --script: write the arguments into the --command.")


def _check_bundled(options: dict[str, Any]) -> None:
    """Refuse what the bundled trainer does not go with."""
    if options["data"] is None or options["label"] is None:
        raise UsageError("The bundled trainer needs both --data and --label.")
    if options["command"] is not None or options["script"] is not None:
        raise UsageError("Give either --data and --label, for the bundled trainer, or --script, or --command.")
    for name in ("code", "argument"):
        if options[name]:
            raise UsageError(f"{_option(name)} goes with --script or --command, not with --data: leave it out.")
    for name in ("validation_data", "cross_validation"):
        if options["validation_fraction"] is not None and options[name] is not None:
            raise UsageError(f"--validation-fraction has no effect beside {_option(name)}: give one of the two.")


def _environment(options: dict[str, Any]) -> Any:
    from amlwrap.assets import EnvironmentDefinition
    from amlwrap.environment_files import read_conda_file

    environment, image, conda_file = options["environment"], options["image"], options["conda_file"]
    if environment and (image is not None or conda_file is not None):
        raise UsageError("Give either --environment, or --image and --conda-file to define one on the spot.")
    if conda_file is not None and image is None:
        raise UsageError("--conda-file needs --image, the Docker image that the packages are installed into.")
    if image is None:
        return environment
    conda_text = file_text(conda_file, "--conda-file", read_conda_file)
    return EnvironmentDefinition(image=image, conda_file=conda_text)
