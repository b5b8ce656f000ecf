"""Names of things: an argument, or `--name`, as people are used to."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from amlwrap.cli.completion import names_of
from amlwrap.errors import UsageError


class OneName:
    """A name that is typed after the verb, or with `--name`; see `amlwrap.cli.verbs.Stand`.

    Args:
        what: what has the name, such as `job`.
        metavar: what stands for it in help.
        optional: whether the verb does without; it gets None then.
    """

    def __init__(self, what: str, metavar: str = "NAME", *, optional: bool = False) -> None:
        self.what, self._metavar, self._optional = what, metavar, optional

    def typed(self, own: inspect.Parameter) -> Mapping[str, tuple[Any, Any]]:
        """Return the argument and the option."""
        told = f"Name of the {self.what}."
        shown: dict[str, Any] = {
            "metavar": self._metavar,
            "show_default": False,
            "autocompletion": names_of(self.what),
        }
        argument = typer.Argument(help=told, **shown)
        option = typer.Option("--name", "-n", help="The same, as an option.", **shown)
        return {
            own.name: (Annotated[str | None, argument], None),
            f"{own.name}_option": (Annotated[str | None, option], None),
        }

    def value(self, given: Mapping[str, Any]) -> str | None:
        """Return the name."""
        names = [name for name in given.values() if name is not None]
        if len(names) > 1:
            raise UsageError(f"{names[0]} and --name {names[1]}: name the {self.what} once.")
        if not names and not self._optional:
            raise UsageError(f"Which {self.what}? Give its name, {self._metavar} or --name {self._metavar}.")
        return names[0] if names else None


class SeveralNames:
    """Names that are typed after the verb, or each with `--name`; see `amlwrap.cli.verbs.Stand`.

    The verb gets each once, in the order in which they were typed.

    Args:
        what, metavar: as of `OneName`.
    """

    def __init__(self, what: str, metavar: str = "NAME") -> None:
        self.what, self._metavar = what, metavar
        self._several = what if what in ("code", "data") else f"{what}s"

    def typed(self, own: inspect.Parameter) -> Mapping[str, tuple[Any, Any]]:
        """Return the arguments and the option."""
        shown: dict[str, Any] = {"show_default": False, "autocompletion": names_of(self.what)}
        argument = typer.Argument(metavar=f"{self._metavar}...", help=f"Names of {self._several}.", **shown)
        option = typer.Option("--name", "-n", metavar=self._metavar, help="The same, as an option; repeat.", **shown)
        return {
            own.name: (Annotated[list[str] | None, argument], None),
            f"{own.name}_option": (Annotated[list[str] | None, option], None),
        }

    def value(self, given: Mapping[str, Any]) -> list[str]:
        """Return the names."""
        names = list(dict.fromkeys(name for several in given.values() for name in several or ()))
        if not names:
            raise UsageError(
                f"Which {self._several}? Give a name or more, {self._metavar}... or --name {self._metavar}."
            )
        return names
