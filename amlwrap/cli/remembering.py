"""Which names a command leaves in memory, for shells to complete: those that it printed, and those it was given."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, get_args

from amlwrap.cli.completion import NAMING, OR_PATHS, flags_of, kind_of
from amlwrap.cli.known_names import KINDS, forget, remember, workspace_key
from amlwrap.cli.names import OneName, SeveralNames
from amlwrap.cli.printing import Printer
from amlwrap.errors import JobNotCompletedError
from amlwrap.references import is_arm_id, is_reference, name_and_version_in


@contextmanager
def remembering(noun: str, verb: str, signature: inspect.Signature, values: Mapping[str, Any]) -> Iterator[None]:
    """Remember the names of things that are printed in this context, and where it succeeds those that it was given.

    Of a job that failed, the name is remembered: it is asked about next. What a verb deleted is forgotten.

    Args:
        noun, verb: of the command.
        signature: of the function that does it.
        values: what that is called with, and the options that name the workspace.
    """
    printer = next((value for value in values.values() if isinstance(value, Printer)), Printer())
    given: list[tuple[str, str]] = []
    try:
        yield
        given = list(_given(signature, values))
    except JobNotCompletedError as error:
        printer.saw(error.job)
        raise
    finally:
        # Lists may have names alone, of what the noun is.
        listed = noun if verb == "list" and noun in KINDS.values() else None
        seen = [(kind or listed, name) for kind, name in printer.seen]
        gone = [(kind, name) for kind, name in given if verb == "delete" and kind == noun]
        with suppress(OSError, RuntimeError):  # the folder one is in is gone, or one has no home
            _note(values, [*seen, *(named for named in given if named not in gone)], gone)


def _note(values: Mapping[str, Any], seen: Iterable[tuple[str | None, str]], gone: Iterable[tuple[str, str]]) -> None:
    new, old = _by_kind(seen), _by_kind(gone)
    if "local" in values and (new or old) and (workspace := workspace_key(values)):
        if new:
            remember(workspace, new)
        if old:
            forget(workspace, old)


def _by_kind(names: Iterable[tuple[str | None, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, name in names:
        if kind:
            found.setdefault(kind, []).append(name)
    return found


def _given(signature: inspect.Signature, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the kinds and names of what the command line names."""
    for parameter in signature.parameters.values():
        value = values.get(parameter.name)
        for name in filter(None, value if isinstance(value, list) else [value]):
            for meta in get_args(parameter.annotation)[1:]:
                if kind := _kind(meta, str(name)):
                    yield kind, name_and_version_in(str(name))[0]


def _kind(meta: object, name: str) -> str | None:
    """Return the kind of what a parameter names; None where it names nothing, or may be a path."""
    if isinstance(meta, OneName | SeveralNames):
        return kind_of(meta.what)
    kind = next((NAMING[flag] for flag in flags_of(meta) if flag in NAMING), None)
    is_certain = kind not in OR_PATHS or (is_reference(name) and not is_arm_id(name))
    return kind if is_certain else None
