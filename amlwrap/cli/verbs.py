"""Nouns and their verbs, and parameters of a verb that stand for several on the command line.

A verb is a function. Some of its parameters are more than one thing to whoever types it: a name is an argument or
`--name`, the printer is `--output` and `--query`. Such a parameter's annotation carries a `Stand`, which says what is
typed and makes one value of it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial, wraps
from typing import Any, NamedTuple, Protocol, get_args, runtime_checkable

import typer

from amlwrap.cli.completion import is_asked, let_complete
from amlwrap.cli.pages import VerbCommand
from amlwrap.cli.remembering import remembering

Function = Callable[..., None]
Around = Callable[[inspect.Signature, Mapping[str, Any]], AbstractContextManager[None]]


@runtime_checkable
class Stand(Protocol):
    """What one parameter of a verb is on the command line."""

    def typed(self, own: inspect.Parameter) -> Mapping[str, tuple[Any, Any]]:
        """Return the annotation and the default of what is typed, by the name of its parameter.

        Args:
            own: the verb's parameter.
        """

    def value(self, given: Mapping[str, Any]) -> Any:
        """Return the value of the verb's parameter.

        Args:
            given: the values of what was typed, by name.

        Raises:
            UsageError: they do not go together.
        """


class Noun:
    """A noun of the program: `amlwrap NOUN VERB`.

    Args:
        name: as `amlwrap.cli.nouns` has it.

    Attributes:
        verbs: its verbs by name, those of the modules that were loaded.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.verbs: dict[str, Verb] = {}

    def verb(self, name: str, *examples: str) -> Callable[[Function], Function]:
        """Add a function as a verb.

        Args:
            name: the verb.
            examples: command lines that show it, the most usual first; each on one line, ready to be copied.
        """

        def add(function: Function) -> Function:
            self.verbs[name] = Verb(self.name, name, examples, function)
            return function

        return add


class Verb(NamedTuple):
    """A verb of a noun, and the function that does it."""

    noun: str
    name: str
    examples: tuple[str, ...]
    function: Function

    @property
    def about(self) -> str:
        """What it does, in a line."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]

    def command(self) -> Any:
        """Return the command that Typer makes of it, which takes time: every parameter is read."""
        function = standing_in(self.function, partial(remembering, self.noun, self.name))
        if is_asked():
            let_complete(self.noun, function)
        app = typer.Typer(rich_markup_mode=None, add_completion=False)
        app.command(self.name, cls=VerbCommand, epilog="\n".join(self.examples))(function)
        return typer.main.get_command(app)


def standing_in(function: Function, around: Around) -> Function:
    """Return a function with what is typed in place of its parameters that stand for that.

    Args:
        function: the verb.
        around: makes a context that the verb runs in, of the verb's signature and what it is called with.
    """
    signature = inspect.signature(function, eval_str=True)
    stands: dict[str, tuple[Stand, list[str]]] = {}
    parameters: list[inspect.Parameter] = []
    for own in signature.parameters.values():
        stand = next((each for each in get_args(own.annotation)[1:] if isinstance(each, Stand)), None)
        if stand is None:
            parameters.append(own.replace(kind=inspect.Parameter.KEYWORD_ONLY))
            continue
        typed = stand.typed(own)
        stands[own.name] = (stand, list(typed))
        parameters += [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for name, (annotation, default) in typed.items()
        ]
    if not stands:
        return function

    @wraps(function)
    def command(**values: Any) -> None:
        for name, (stand, typed) in stands.items():
            values[name] = stand.value({each: values.pop(each) for each in typed})
        with around(signature, values):
            function(**values)

    command.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]  # Typer reads it
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command
