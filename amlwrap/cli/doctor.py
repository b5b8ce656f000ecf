"""`amlwrap doctor`: the way to the workspace, checked step by step."""

from __future__ import annotations

import textwrap
from contextlib import ExitStack
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.facts.doctor import facts
from amlwrap.cli.options import OpenWorkspace, workspace_maybe_command
from amlwrap.cli.printing import Output
from amlwrap.cli.verbs import Noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from amlwrap.doctor import Finding

app = Noun("doctor")

_INDENT = " " * 23


@app.verb("doctor", "amlwrap doctor", "amlwrap doctor --local", "amlwrap doctor -o json")
@workspace_maybe_command
def check_everything(open_workspace: OpenWorkspace, output: Output) -> None:
    """Check the way to the workspace, and say what helps.

    That is proxy, clock, sign-in, subscription, workspace, api-versions, permissions, the default datastore and upload
    rights, by a file that is deleted again. The exit code is 1 when something failed.
    """
    from amlwrap.doctor import Result

    found = []
    with ExitStack() as stack:
        for finding in _findings(open_workspace, stack):
            found.append(finding)
            if output.is_for_people:
                typer.echo("\n".join(_lines(finding)))
    if not output.is_for_people:
        output.rows(found, facts, facts)
    if any(finding.result is Result.FAILED for finding in found):
        raise typer.Exit(1)


def _findings(open_workspace: OpenWorkspace, stack: ExitStack) -> Iterator[Finding]:
    from amlwrap.account import Account
    from amlwrap.credentials import LazyDefaultCredential
    from amlwrap.doctor import Finding, Result, examine
    from amlwrap.errors import ConfigurationError, LocalWorkspaceError

    own = LazyDefaultCredential(anew=True)
    stack.callback(own.close)
    try:
        workspace = stack.enter_context(open_workspace(credential=own))
    except LocalWorkspaceError as error:
        yield Finding("workspace", Result.FAILED, str(error))
    except ConfigurationError as error:
        account = stack.enter_context(Account.from_environment(credential=own))
        yield from examine(account, None, problem=str(error))
    else:
        account = stack.enter_context(Account(credential=workspace.credential, endpoint=workspace.endpoint))
        yield from examine(account, workspace)


def _lines(finding: Finding) -> list[str]:
    """Return what a person reads of a finding: as many lines as the terminal needs, one where there is none."""
    from amlwrap.cli import texts

    told = f"{finding.message} {finding.remedy or ''}".rstrip()
    beginning = f"{finding.result:<7}  {finding.check:<12}  "
    width = texts.room()
    if width is None:
        return [beginning + told]
    # Not at hyphens: options are copied.
    wrapping = textwrap.TextWrapper(
        max(width, 40), initial_indent=beginning, subsequent_indent=_INDENT, break_on_hyphens=False
    )
    return wrapping.wrap(told)
