"""Computes: what jobs run on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from amlwrap.errors import NotFoundError
from amlwrap.paging import iterate
from amlwrap.references import check_name
from amlwrap.resources.nearest import none_such

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.dialects.speaker import Ask


class ComputeCollection:
    """The computes of a workspace (`Workspace.computes`).

    Args:
        ask: speaks with the workspace.
        workspace_name: named where a compute is not there.
    """

    def __init__(self, ask: Ask, *, workspace_name: str) -> None:
        self._ask = ask
        self._workspace_name = workspace_name

    def list(self) -> Iterator[Compute]:
        """Yield every compute. Source: operation `Compute_List`."""
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_computes(link)))

    def get(self, name: str) -> Compute:
        """Return one compute.

        Raises:
            NotFoundError: there is none of that name; the text names the nearest, or which there are.

        Source: operation `Compute_Get`.
        """
        try:
            checked = check_name(name, "a compute")
            return self._ask(lambda dialect: dialect.get_compute(checked))
        except NotFoundError as error:
            names = (compute.name for compute in self.list())
            raise none_such(error, "compute", name, self._workspace_name, names) from None
