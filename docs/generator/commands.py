"""The pages of the command line: one a noun, with every verb's examples, arguments and options."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import typer.main

from amlwrap.cli.app import app
from amlwrap.cli.nouns import GROUPS, about
from docs.generator.markdown import code, page, plain, table

EVERYWHERE = ("Workspace", "Output")
"""Groups of options that many verbs have, described once."""

_ABOUT_ALL = """
A command is `amlwrap NOUN VERB`, then what the verb is about. `-h` after any of them tells the rest. Names are given
after the verb or by `--name`. Results go to standard output, and everything else that is said to standard error.
`amlwrap --install-completion` lets the shell complete them, options and names of what there is among them.
[Exit codes](../exit-codes.md), [JSON names](../json.md) and [environment variables](../environment.md) have pages of
their own.
""".strip()


def command_pages() -> dict[str, str]:
    """Return the text of the page of every noun, and of the one that leads to them, by name."""
    program: Any = typer.main.get_command(app)
    context = program.make_context("amlwrap", [], resilient_parsing=True)
    nouns = {name: program.get_command(context, name) for name in program.list_commands(context)}
    return {"index": _index(nouns), **{name: _noun_page(name, command) for name, command in nouns.items()}}


def verbs(command: Any) -> dict[str, Any]:
    """Return the verbs of a noun by name; none of a command that is no noun."""
    names = command.list_commands(None) if hasattr(command, "list_commands") else []
    return {name: command.get_command(None, name) for name in names}


def _index(nouns: dict[str, Any]) -> str:
    parts = [_ABOUT_ALL]
    for title, group in GROUPS.items():
        rows = [
            [f"[`{noun}`]({noun}.md)", plain(told), " ".join(f"[`{verb}`]({noun}.md#{verb})" for verb in own)]
            for noun, told in group.items()
            for own in [verbs(nouns[noun])]
        ]
        parts += [f"## {title}", table(["noun", "", "verbs"], rows)]
    for title in EVERYWHERE:
        parts += [f"## {title} {{#{title.lower()}}}", _SHARED[title], _options(title, _everywhere(nouns, title))]
    return page("Commands", *parts)


_SHARED = {
    "Workspace": "Every verb that asks a workspace takes these; without them the workspace is looked for as "
    "[told elsewhere](../environment.md#which-workspace).",
    "Output": "Every verb that prints a result takes these.",
}


def _everywhere(nouns: dict[str, Any], title: str) -> list[tuple[str, str]]:
    """Return the options of a group that many verbs have, which are the same for each."""
    found: dict[str, str] = {}
    for command in nouns.values():
        for verb in verbs(command).values():
            found |= dict(_grouped(verb).get(title, []))
    return list(found.items())


def _noun_page(name: str, command: Any) -> str:
    own = verbs(command)
    if not own:
        return page(f"amlwrap {name}", *_told(name, command))
    parts = [plain(about(name))]
    for verb, each in own.items():
        parts += [f"## {verb}", *_told(f"{name} {verb}", each)]
    return page(f"amlwrap {name}", *parts)


def _told(name: str, command: Any) -> Iterator[str]:
    """Tell what a verb does, show examples, and list what it takes."""
    yield "\n\n".join(plain(paragraph) for paragraph in inspect.cleandoc(command.help or "").split("\n\n"))
    yield f"```sh\n{command.epilog}\n```" if command.epilog else ""
    grouped = _grouped(command)
    for title, records in grouped.items():
        if title not in EVERYWHERE:
            yield _options(title, records)
    shared = [f"[{title}](index.md#{title.lower()})" for title in EVERYWHERE if title in grouped]
    yield f"And the options of {' and '.join(shared)}." if shared else ""


def _grouped(command: Any) -> dict[str, list[tuple[str, str]]]:
    """Return what is typed and what it means, for each argument and option, by group."""
    context = command.make_context(command.name, [], resilient_parsing=True)
    groups: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and parameter.name != "help":
            own = "Arguments" if parameter.param_type_name == "argument" else "Options"
            groups.setdefault(getattr(parameter, "rich_help_panel", None) or own, []).append(record)
    return {title: records for title, records in groups.items() if records}


def _options(title: str, records: list[tuple[str, str]]) -> str:
    return table([title, ""], [[code(typed), plain(told)] for typed, told in records])
