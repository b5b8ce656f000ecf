"""Computes: what jobs run on; made, started, stopped and deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from amlwrap.assets import ComputeDefinition, ComputeTier
from amlwrap.assets.compute import CLUSTER, INSTANCE
from amlwrap.errors import NotFoundError
from amlwrap.paging import iterate
from amlwrap.references import check_name
from amlwrap.reprs import Collection
from amlwrap.resources.compute_rules import check_definition, check_startable, check_taken, completed
from amlwrap.resources.compute_states import RUNNING, STOPPED, settle
from amlwrap.resources.nearest import none_such
from amlwrap.resources.operations import finish
from amlwrap.waiting import Deadline

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.lro import Answer

    Notify = Callable[[str], None]


class ComputeCollection(Collection):
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

    def create(
        self,
        name: str,
        *,
        type: str = CLUSTER,
        size: str | None = None,
        min_instances: int | None = None,
        max_instances: int | None = None,
        idle_time_before_scale_down: timedelta | None = None,
        tier: ComputeTier | str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        wait: bool = True,
        timeout: float | None = None,
        notify: Notify | None = None,
    ) -> Compute:
        """Create a cluster or a compute instance, and wait until it is there.

        One that is there already, and has all that is asked for, is returned as it is, and `notify` told so.

        Args:
            name: what it is to be called.
            type: `AmlCompute`, a cluster that grows with the jobs that wait for it, or `ComputeInstance`, a machine of
                your own.
            size: virtual machine size; `STANDARD_DS3_V2` when None.
            min_instances: of a cluster, how many nodes are kept; 0 when None, which costs nothing while no job runs.
            max_instances: of a cluster, how many nodes there may be; 4 when None.
            idle_time_before_scale_down: of a cluster, how long a node without a job is kept; 2 minutes as a rule.
            tier: of a cluster, `dedicated`, or `low_priority` for nodes that are cheaper and may be taken away.
            description, tags: shown with it.
            wait: whether to wait until it is there.
            timeout: seconds to wait at most; None waits as long as it takes.
            notify: told every so often that it goes on.

        Raises:
            UsageError: it cannot be made so, or the name is that of another compute.
            ServiceError: the service refused it, or failed to make it.
            WaitTimeoutError: it took longer than `timeout`; it goes on.

        Source: operation `Compute_CreateOrUpdate`.
        """
        wanted = check_definition(
            ComputeDefinition(
                name=name,
                type=type,
                size=size,
                min_instances=min_instances,
                max_instances=max_instances,
                idle_time_before_scale_down=idle_time_before_scale_down,
                tier=tier,  # type: ignore[arg-type]  # text is checked, and made a member
                description=description,
                tags=tags or {},
            )
        )
        deadline = Deadline(timeout)
        if there := self._find(name):
            check_taken(there, wanted)
            if notify:
                notify(f"Compute {there.name} exists already, the same as this one: nothing was changed.")
            return there

        def put(dialect: Dialect) -> Answer:
            return dialect.put_compute(completed(wanted), location=dialect.get_location())

        answer = self._ask(put)
        if not wait:
            return self.get(name)
        self._finish(answer, f"Compute {name}", name, timeout, notify)
        # An instance is there before it runs.
        return settle(self.get, name, RUNNING, deadline) if wanted.type == INSTANCE else self.get(name)

    def start(
        self, name: str, *, wait: bool = True, timeout: float | None = None, notify: Notify | None = None
    ) -> Compute:
        """Start a compute instance that is stopped, wait until it runs, and return it.

        Args:
            name: of the instance.
            wait, timeout, notify: as of `create`.

        Raises:
            UsageError: it is a compute of another type, which nobody starts.
            AmlwrapError: it could not be started.
            WaitTimeoutError: it took longer than `timeout`; it goes on.

        Source: operations `Compute_Get`, `Compute_Start`.
        """
        return self._bring(name, RUNNING, lambda dialect: dialect.start_compute(name), wait, timeout, notify)

    def stop(
        self, name: str, *, wait: bool = True, timeout: float | None = None, notify: Notify | None = None
    ) -> Compute:
        """Stop a compute instance, wait until it is stopped, and return it; see `start`.

        Source: operations `Compute_Get`, `Compute_Stop`.
        """
        return self._bring(name, STOPPED, lambda dialect: dialect.stop_compute(name), wait, timeout, notify)

    def delete(
        self, name: str, *, wait: bool = True, timeout: float | None = None, notify: Notify | None = None
    ) -> None:
        """Delete a compute, and wait until it is gone; one that is attached is let go of, and goes on elsewhere.

        Args:
            name: of the compute.
            wait, timeout, notify: as of `create`.

        Raises:
            NotFoundError: there is none of that name.
            ServiceError: the service refused it, as it does while jobs run on it.
            WaitTimeoutError: it took longer than `timeout`; it goes on.

        Source: operations `Compute_Get`, `Compute_Delete`.
        """
        Deadline(timeout)
        found = self.get(name)  # deleting what is not there would pass for a success
        answer = self._ask(lambda dialect: dialect.delete_compute(found.name, detach=found.is_attached))
        if wait:
            self._finish(answer, f"Deleting compute {found.name}", None, timeout, notify)

    def _bring(
        self,
        name: str,
        wanted: frozenset[str],
        request: Callable[[Dialect], Answer],
        wait: bool,
        timeout: float | None,
        notify: Notify | None,
    ) -> Compute:
        """Bring a compute instance to one of the states that are wanted."""
        deadline, found = Deadline(timeout), self.get(name)
        check_startable(found)
        if found.status in wanted:
            if notify:
                notify(f"Compute {found.name} is {found.status} already.")
            return found
        answer = self._ask(request)
        if not wait:
            return self.get(name)
        self._finish(answer, f"Compute {found.name}", found.name, timeout, notify)
        return settle(self.get, found.name, wanted, deadline)

    def _finish(
        self, answer: Answer, what: str, shown: str | None, timeout: float | None, notify: Notify | None
    ) -> None:
        look = f"amlwrap compute show {shown}" if shown else None
        finish(self._ask, answer, what, timeout=timeout, notify=notify, look=look)

    def _find(self, name: str) -> Compute | None:
        try:
            return self._ask(lambda dialect: dialect.get_compute(name))
        except NotFoundError:
            return None
