"""Options that describe a deployment, and the definition that they, or a file, stand for."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial, wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.endpoint import Timeout, seconds_of
from amlwrap.cli.names import OneName
from amlwrap.cli.options import Tags, option_parameters
from amlwrap.cli.output import say
from amlwrap.cli.submit import open_upload_progress
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question
from amlwrap.cli.values import filled, parse_duration, parse_pairs
from amlwrap.errors import UsageError, told_at

if TYPE_CHECKING:
    from amlwrap.assets import DeploymentDefinition, RequestSettings

Text = str | None

_in_service = partial(typer.Option, rich_help_panel="Instances")
_of_script = partial(typer.Option, rich_help_panel="Scoring")

_OPTIONS: dict[str, Any] = {
    "name": Annotated[Text, OneName("deployment", optional=True)],
    "endpoint": Annotated[Text, typer.Option("--endpoint", "-e", metavar="NAME", help="Endpoint that it is behind.")],
    "file": Annotated[
        Text,
        typer.Option(
            "--file",
            "-f",
            metavar="FILE",
            help="Deployment file in the schema of the Azure ML CLI v2; NAME is over it.",
        ),
    ],
    "all_traffic": Annotated[
        bool, typer.Option("--all-traffic", help="Give it all of the endpoint's traffic once it answers.")
    ],
    "no_wait": Annotated[bool, typer.Option("--no-wait", help="Return as soon as the service has begun.")],
    "timeout": Timeout,
    "description": Annotated[
        Text, typer.Option("--description", metavar="DESCRIPTION", help="Shown with the deployment.")
    ],
    "tag": Tags,
    "model": Annotated[
        Text,
        _of_script(
            "--model", "-m", metavar="MODEL", help="Registered model, as in iris@latest; or a local folder or file."
        ),
    ],
    "code": Annotated[
        Text, _of_script("--code", metavar="FOLDER", help="Folder with the scoring script, or registered code.")
    ],
    "scoring_script": Annotated[
        Text, _of_script("--scoring-script", metavar="SCRIPT", help="Where the script is in the code.")
    ],
    "environment": Annotated[
        Text, _of_script("--environment", metavar="NAME", help="Registered environment of the script.")
    ],
    "env": Annotated[
        list[str] | None,
        _of_script("--env", metavar="NAME=VALUE", help="Environment variable; repeat for more."),
    ],
    "instance_type": Annotated[
        Text, _in_service("--instance-type", metavar="SIZE", help="Size of the virtual machines.")
    ],
    "instance_count": Annotated[int | None, _in_service("--instance-count", metavar="N", help="How many there are.")],
    "request_timeout": Annotated[
        Text,
        _in_service(
            "--request-timeout",
            metavar="DURATION",
            help="Longest time for one answer: seconds, or such as 90s; up to 3m.",
        ),
    ],
    "max_concurrent_requests": Annotated[
        int | None,
        _in_service("--max-concurrent-requests", metavar="N", help="Requests that an instance answers at once."),
    ],
    "datastore": Datastore,
    "auth": Auth,
    "yes": Yes,
}
_DEFAULTS: dict[str, Any] = {"all_traffic": False, "no_wait": False, "yes": False}
_TEXTS = ("model", "code", "scoring_script", "environment", "instance_type", "description")
_OPTIONS_OF = {
    "name": "NAME",
    "environment_variables": "--env",
    "tags": "--tag",
    "request_settings.request_timeout": "--request-timeout",
    "request_settings.max_concurrent_requests_per_instance": "--max-concurrent-requests",
}

Asked = tuple["DeploymentDefinition", dict[str, Any]]


def takes_deployment_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options above; its second parameter receives their values."""
    signature = inspect.signature(function, eval_str=True, locals={"Workspace": object, "Any": Any})
    workspace, _, *own = signature.parameters.values()
    added = option_parameters(_OPTIONS, _DEFAULTS)
    keyword_only = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]

    @wraps(function)
    def command(workspace: Any, **values: Any) -> None:
        function(workspace, {name: values.pop(name) for name in _OPTIONS}, **values)

    command.__signature__ = signature.replace(  # type: ignore[attr-defined]  # inspect reads it
        parameters=[workspace, *added, *keyword_only]
    )
    return command


@contextmanager
def asked_of(values: Mapping[str, Any]) -> Iterator[Asked]:
    """Yield the definition and the other arguments that options stand for; complaints inside name option or line.

    Raises:
        UsageError: an option is empty, no pair, or missing.
    """
    given = _given(values)
    options: dict[str, Any] = {
        "all_traffic": values["all_traffic"],
        "wait": not values["no_wait"],
        "timeout": seconds_of(parse_duration(values["timeout"], "--timeout")),
        "datastore": values["datastore"],
        "auth": values["auth"],
        "open_progress": open_upload_progress,
        "on_large": large_upload_question(values["yes"]),
        "notify": say,
    }
    if options["all_traffic"] and not options["wait"]:
        raise UsageError(
            "--all-traffic goes to a deployment that answers: leave --no-wait out, or give it traffic later."
        )
    definition, place = _definition(values, given)
    with told_at(lambda path: _option(path) if path.partition(".")[0] in given else place(path)):
        yield definition, options


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties that options give, by the names of the definition."""
    given: dict[str, Any] = {name: filled(values[name], _option(name)) for name in ("name", "endpoint", *_TEXTS)}
    given["environment_variables"] = parse_pairs(values["env"] or [], "--env") or None
    given["tags"] = parse_pairs(values["tag"] or [], "--tag") or None
    given["instance_count"] = values["instance_count"]
    given["request_settings"] = _request_settings(values)
    return {name: value for name, value in given.items() if value is not None}


def _request_settings(values: Mapping[str, Any]) -> RequestSettings | None:
    from amlwrap.assets import RequestSettings

    settings = RequestSettings(
        request_timeout=parse_duration(values["request_timeout"], "--request-timeout"),
        max_concurrent_requests_per_instance=values["max_concurrent_requests"],
    )
    return None if settings == RequestSettings() else settings


def _definition(values: Mapping[str, Any], given: dict[str, Any]) -> tuple[DeploymentDefinition, Callable[[str], str]]:
    """Return what is asked for, and where it was written what no option gives."""
    from attrs import evolve

    from amlwrap.assets import DeploymentDefinition

    if (file := filled(values["file"], "--file")) is None:
        for name, sentence in (
            ("name", "Say what the deployment is called, or give a file with -f."),
            ("endpoint", "Name the endpoint that the deployment is behind, with --endpoint."),
        ):
            if name not in given:
                raise UsageError(sentence)
        return DeploymentDefinition(**given), _option
    from amlwrap.jobfile.deployment_file import read_deployment_file

    read = read_deployment_file(file, name=given.get("name"), endpoint=given.get("endpoint"))
    return evolve(read.deployment, **given), read.place


def _option(path: str) -> str:
    """Return the option that stands for a property."""
    first = path.partition(".")[0]
    return _OPTIONS_OF.get(path) or _OPTIONS_OF.get(first) or f"--{first.replace('_', '-')}"
