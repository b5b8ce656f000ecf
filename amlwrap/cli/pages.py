"""Pages of help: as wide as the terminal, options in groups, examples that can be copied."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, NamedTuple

from typer.core import TyperCommand, TyperGroup

from amlwrap.cli.examples import example_lines
from amlwrap.cli.front_page import front_page
from amlwrap.cli.nouns import LONE_VERBS, about, all_nouns, modules

# As wide as the terminal: click holds pages within 80 columns unless it is told more.
CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 10_000}

_OWN, _LAST = "Options", "Help"
_COLUMN = {"narrow": 22, "wide": 34}
_NARROW = 72


def leave_rich_out() -> None:
    """Have Typer hand the help of what may be typed to shells as it is.

    It would load rich to take markup out of it, of which there is none, and rich breaks its lines. In a process that
    completes and does nothing else, importing rich fails, which Typer expects.
    """
    sys.modules.setdefault("rich", None)  # type: ignore[arg-type]  # this is how Python marks it


class VerbCommand(TyperCommand):
    """A command whose page has its options in groups, and its examples below them.

    The groups are Typer's `rich_help_panel` of each option; the examples are the command's epilog, one a line.
    """

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, a section for each group."""
        groups: dict[str, list[tuple[str, str]]] = {"Arguments": [], _OWN: []}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            own = "Arguments" if parameter.param_type_name == "argument" else _OWN
            title = _LAST if parameter.name == "help" else getattr(parameter, "rich_help_panel", None) or own
            groups.setdefault(title, []).append(record)
        if helps := groups.pop(_LAST, None):
            groups[_LAST] = helps
        for title, records in groups.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records, col_max=_COLUMN["narrow" if formatter.width < _NARROW else "wide"])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the options that fit."""
        leave_rich_out()
        return list(super().shell_complete(ctx, incomplete))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples."""
        commands = (self.epilog or "").splitlines()
        if commands:
            formatter.write(f"\n{'Example' if len(commands) == 1 else 'Examples'}:\n")
            for command in commands:
                formatter.write("\n".join(example_lines(command, formatter.width)) + "\n")


class Completion(NamedTuple):
    """What may be typed next, and what it is, as Typer hands both to shells."""

    value: str
    help: str


class NounGroup(TyperGroup):
    """A noun, whose page lists its verbs in the order of the modules that have them.

    For one verb no more is loaded than the modules up to its own, a module of its name first.

    Args:
        noun: as `amlwrap.cli.nouns` has it.
    """

    def __init__(self, noun: str) -> None:
        super().__init__(
            name=noun,
            help=about(noun),
            no_args_is_help=True,
            rich_markup_mode=None,
            options_metavar="VERB",
            subcommand_metavar="[OPTIONS]",
        )
        self._modules = modules(noun)

    def list_commands(self, ctx: Any) -> list[str]:
        """Return every verb."""
        for module in self._modules:
            import_module(module)
        return sorted(self._app.verbs, key=self._place)

    def _place(self, verb: str) -> int:
        """Return where the module is shown that has a verb; one that nouns share belongs to the noun's first."""
        module = self._app.verbs[verb].function.__module__
        return self._modules.index(module) if module in self._modules else 0

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the verbs, each with the whole of its first sentence."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, self._app.verbs[verb].about) for verb in self.list_commands(ctx)])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a verb; None where the noun has no such verb."""
        if cmd_name not in self.commands:
            for module in sorted(self._modules, key=lambda name: not name.endswith(f"_{cmd_name}")):
                import_module(module)
                if cmd_name in self._app.verbs:
                    self.commands[cmd_name] = self._app.verbs[cmd_name].command()
                    break
        return self.commands.get(cmd_name)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the verbs that fit, without making commands of them, or the noun's own options."""
        leave_rich_out()
        if incomplete.startswith("-"):
            return list(super().shell_complete(ctx, incomplete))
        fitting = (self._app.verbs[verb] for verb in self.list_commands(ctx) if verb.startswith(incomplete))
        return [Completion(verb.name, verb.about) for verb in fitting]

    @property
    def _app(self) -> Any:
        return import_module(self._modules[0]).app


class Program(TyperGroup):
    """The program: its nouns are loaded when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return every noun."""
        return all_nouns()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a noun's group of verbs, or a verb that stands alone; None where there is none of that name."""
        if cmd_name not in all_nouns():
            return None
        if cmd_name not in self.commands:
            noun = NounGroup(cmd_name)
            self.commands[cmd_name] = noun.get_command(ctx, cmd_name) if cmd_name in LONE_VERBS else noun
        return self.commands[cmd_name]

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the nouns that fit, without loading them, or the program's own options."""
        leave_rich_out()
        if incomplete.startswith("-"):
            return list(super().shell_complete(ctx, incomplete))
        return [Completion(noun, about(noun)) for noun in all_nouns() if noun.startswith(incomplete)]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the noun that the command line begins with; of what is none, say which is nearest."""
        if ctx.resilient_parsing:  # a shell asks: nobody wants to read a complaint there
            return super().resolve_command(ctx, args)
        if args and args[0] not in all_nouns() and not args[0].startswith("-"):
            from amlwrap.errors import UsageError
            from amlwrap.scalars import did_you_mean, shortened

            raise UsageError(f"There is no command {shortened(args[0])}: {did_you_mean(args[0], all_nouns())}")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the front page."""
        formatter.write(front_page())
