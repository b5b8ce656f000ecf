"""`--output` and `--query`: how a command prints its result.

People get tables; programs get JSON, YAML or tab-separated values of all that is known, or what a JMESPath query makes
of it. Results go to standard output, everything else that is said to standard error.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from amlwrap.cli.known_names import kind_and_name
from amlwrap.cli.options import OutputFormat
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from jmespath.parser import ParsedResult

T = TypeVar("T")
Row = Mapping[str, Any]


class Printer:
    """Prints what a command came to, as it was asked to.

    Args:
        output: the format.
        query: a JMESPath expression on what programs get, whose result is printed instead; None for all.

    Raises:
        UsageError: the query is none.
    """

    def __init__(self, output: OutputFormat = OutputFormat.TABLE, query: str | None = None) -> None:
        self.output = output
        self._query = None if query is None else _compiled(query)
        self.seen: list[tuple[str | None, str]] = []

    @property
    def is_for_people(self) -> bool:
        """Whether a person reads it, rather than a program."""
        return self.output is OutputFormat.TABLE and self._query is None

    @property
    def is_queried(self) -> bool:
        """Whether only what a query finds is printed."""
        return self._query is not None

    def may_tell(self, *names: str) -> bool:
        """Whether any of these names of a thing may be printed: what no query asks for need not be read."""
        return self._query is None or any(name in self._query.expression for name in (*names, "*", "@"))

    def saw(self, thing: object) -> None:
        """Have a thing's name remembered, as those of what is printed are; see `amlwrap.cli.remembering`.

        Args:
            thing: a value of amlwrap's, or facts about one.
        """
        if found := kind_and_name(thing):
            self.seen.append(found)

    def _seeing(self, things: Iterable[T]) -> Iterator[T]:
        for thing in things:
            self.saw(thing)
            yield thing

    def rows(
        self, things: Iterable[T], row: Callable[[T], Row], facts: Callable[[T], Row], *, empty: str = "Nothing found."
    ) -> None:
        """Print a list.

        Args:
            things: what is listed.
            row: returns the columns that a table shows of one. Times belong into `age`, which tables show as such.
            facts: returns all there is of one, for programs.
            empty: what a table without rows says, on standard error.
        """
        from amlwrap.cli import texts
        from amlwrap.cli.tables import columns_of, table_lines

        things = self._seeing(things)
        if self.is_for_people:
            rows = [row(thing) for thing in things]
            if rows:
                typer.echo("\n".join(table_lines(rows, texts.room())))
            else:
                typer.echo(empty, err=True)
        elif self._query is None and self.output is OutputFormat.TSV:
            rows = [row(thing) for thing in things]
            columns = columns_of(rows)
            self._print([[each.get(column) for column in columns] for each in rows])
        else:
            self._print([facts(thing) for thing in things])

    def item(self, row: Row, facts: Row) -> None:
        """Print one thing: `row` a line a field for people, `facts`, all there is, for programs."""
        from amlwrap.cli.tables import item_lines

        self.saw(facts)
        if self.is_for_people:
            typer.echo("\n".join(item_lines(row)))
        else:
            self._print(facts)

    def _print(self, value: Any) -> None:
        from amlwrap.cli import texts

        plain = texts.plain(value)
        if self._query is not None:
            plain = _searched(self._query, plain)
        typer.echo(texts.text(plain, self.output))


def _compiled(query: str) -> ParsedResult:
    import jmespath
    from jmespath.exceptions import JMESPathError

    try:
        return jmespath.compile(query)
    except JMESPathError as error:
        reason = re.sub("^invalid jmespath expression: ", "", " ".join(str(error).split()), flags=re.IGNORECASE)
        raise UsageError(f"--query {query!r}: this is no JMESPath expression: {reason}") from None


def _searched(query: ParsedResult, value: Any) -> Any:
    from jmespath.exceptions import JMESPathError

    try:
        return query.search(value)
    except JMESPathError as error:
        raise UsageError(f"--query does not fit what was found: {' '.join(str(error).split())}") from None


class PrinterOptions:
    """`--output` and `--query`; see `amlwrap.cli.verbs.Stand`."""

    def typed(self, own: inspect.Parameter) -> Mapping[str, tuple[Any, Any]]:
        """Return the two options."""
        output = typer.Option(
            "--output",
            "-o",
            metavar="FORMAT",
            help="How to print the result: table, json, yaml or tsv.",
            rich_help_panel="Output",
        )
        query = typer.Option(
            "--query",
            metavar="JMESPATH",
            help="Print what this JMESPath expression finds in the JSON.",
            rich_help_panel="Output",
        )
        return {
            "output": (Annotated[OutputFormat, output], OutputFormat.TABLE),
            "query": (Annotated[str | None, query], None),
        }

    def value(self, given: Mapping[str, Any]) -> Printer:
        """Return what prints."""
        return Printer(given["output"], given["query"])


Output = Annotated[Printer, PrinterOptions()]
"""The annotation of a verb's parameter `output` that prints its result."""
