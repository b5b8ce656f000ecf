"""Computes: what jobs run on."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from amlwrap.errors import NotFoundError, UsageError
from amlwrap.paging import iterate
from amlwrap.references import check_name

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.dialects.speaker import Ask


class ComputeCollection:
    """The computes of a workspace (`Workspace.computes`).

    Args:
        ask: speaks with the workspace.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def list(self) -> Iterator[Compute]:
        """Yield every compute. Source: operation `Compute_List`."""
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_computes(link)))

    def get(self, name: str) -> Compute:
        """Return one compute.

        Raises:
            NotFoundError: there is none of that name.

        Source: operation `Compute_Get`.
        """
        checked = check_name(name, "a compute")
        return self._ask(lambda dialect: dialect.get_compute(checked))

    def require(self, name: str) -> Compute:
        """Return one compute, or say which there are.

        Raises:
            UsageError: there is none of that name; the text names those there are.
        """
        try:
            return self.get(name)
        except NotFoundError:
            names = [compute.name for compute in self.list()]
        near = get_close_matches(name, names, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(names) or 'none'}."
        raise UsageError(f"The workspace has no compute {name!r}: {hint}")
