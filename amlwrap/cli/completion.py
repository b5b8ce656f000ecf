"""What shells complete behind an option or a verb: names from memory alone, and the words that an option takes.

Which option takes what stands in one table, by what the option is called, for one word means one thing in all verbs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from inspect import isfunction
from itertools import islice
from pathlib import Path
from typing import get_args

import typer
from typer.models import OptionInfo

from amlwrap.cli.known_names import KINDS, is_plain, recall, workspace_key

Completer = Callable[[typer.Context, str], list[str]]

NAMING = {
    "--code": "code",
    "--compute": "compute",
    "--data": "data",
    "--datastore": "datastore",
    "--deployment": "deployment",
    "--endpoint": "endpoint",
    "--environment": "environment",
    "--job": "job",
    "--model": "model",
    "--validation-data": "data",
}
"""What the value of an option names."""

OR_PATHS = frozenset({"code", "data", "model"})
"""Kinds that options name by a registered name or by a path."""

WORDS: Mapping[str, str | Sequence[str]] = {
    "--algorithm": "amlwrap.job:SamplingAlgorithm",
    "--api-version": "amlwrap.dialects.choose:KNOWN",
    "--auth": "amlwrap.blob.target:WAYS_IN",
    "--auth-mode": "amlwrap.assets.endpoint:AUTH_MODES",
    "--class-weight": ("balanced",),
    "--container": "amlwrap.resources.deployments:CONTAINERS",
    "--early-termination": ("bandit", "median_stopping", "truncation_selection"),
    "--goal": "amlwrap.job:Goal",
    "--identity": "amlwrap.job.settings:IDENTITIES",
    "--job-tier": "amlwrap.job:JobTier",
    "--metric": "amlwrap.lightgbm.metrics:metric_names",
    "--order-by": "amlwrap.resources.datastores:ORDERS",
    "--sampling-rule": "amlwrap.job:SamplingRule",
    "--search-space": "amlwrap.lightgbm.search_spaces:PRESETS",
    "--status": "amlwrap.job:JobStatus",
    "--tier": "amlwrap.assets.compute:ComputeTier",
    "compute --type": ("amlcompute", "computeinstance"),
    "job --type": "amlwrap.job.resource:JOB_TYPES",
    "model --type": "amlwrap.assets.data:MODEL_TYPES",
}
"""The words that an option takes, or where they are: by its name, or by noun and name where each noun has others."""

_SHOWN_PATHS = 200


def is_asked() -> bool:
    """Whether a shell runs the program to complete what is typed."""
    return "_AMLWRAP_COMPLETE" in os.environ


def names_of(what: str, *, or_paths: bool = False) -> Completer | None:
    """Return what completes names of things that are remembered; None where nothing is to be completed.

    Args:
        what: the kind of things, such as `job`, or one that begins with it, as `compute instance` does.
        or_paths: whether a path may stand there as well. Those of the current folder are among the completions then;
            where no name fits what is typed, shells complete paths by themselves.
    """
    kind = kind_of(what)
    if kind is None or not is_asked():
        return None

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        try:
            workspace = workspace_key(ctx.params)
            known = recall(workspace, kind) if workspace else []
            names = [name for name in known if name.startswith(incomplete)]
            return [*names, *_paths(incomplete)] if or_paths and names else names
        except (OSError, RuntimeError):  # the folder one is in is gone, or one has no home
            return []

    return complete


def kind_of(what: str) -> str | None:
    """Return the kind of names that are remembered which a thing is of, or None."""
    kind = what.partition(" ")[0]
    return kind if kind in KINDS.values() else None


def _paths(incomplete: str) -> list[str]:
    found = (path.name for path in Path.cwd().iterdir() if path.name.startswith(incomplete))
    return sorted(islice(filter(is_plain, found), _SHOWN_PATHS))


def words_of(place: str | Sequence[str]) -> list[str]:
    """Return the words that an option takes, as `WORDS` has them or says where they are."""
    if not isinstance(place, str):
        return list(place)
    module, _, attribute = place.partition(":")
    words = getattr(import_module(module), attribute)
    return [str(word) for word in (words() if isfunction(words) else words)]


def _words(place: str | Sequence[str]) -> Completer:
    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        # Words are read in any case; shells want what begins as it was typed.
        fitting = (word for word in words_of(place) if word.lower().startswith(incomplete.lower()))
        return [incomplete + word[len(incomplete) :] for word in fitting]

    return complete


def let_complete(noun: str, function: Callable[..., None]) -> None:
    """Give the options of a verb what completes their values.

    Args:
        noun: of the verb; some options mean another thing in each.
        function: the verb, as Typer gets it.
    """
    for meta in (each for annotation in function.__annotations__.values() for each in get_args(annotation)[1:]):
        if completer := _completer(noun, flags_of(meta)):
            meta.autocompletion = completer


def flags_of(meta: object) -> list[str]:
    """Return what an option is called on the command line; nothing for what is no option."""
    if not isinstance(meta, OptionInfo):
        return []
    # In an annotation, Typer has the first of them where a default would be.
    return [each for each in (meta.default, *(meta.param_decls or ())) if isinstance(each, str) and each[:1] == "-"]


def _completer(noun: str, flags: Iterable[str]) -> Completer | None:
    for flag in flags:
        if kind := NAMING.get(flag):
            return names_of(kind, or_paths=kind in OR_PATHS)
        if place := WORDS.get(f"{noun} {flag}") or WORDS.get(flag):
            return _words(place)
    return None
