"""All deployments of a workspace: taken in, served, replaced, deleted, and taken up again after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence

from amlwrap.assets import LogContainer, OnlineDeployment
from amlwrap.local.engine.deployments.blueprint import resolve_deployment
from amlwrap.local.engine.deployments.failure import DeploymentFailure, canceled
from amlwrap.local.engine.deployments.instance import Starter
from amlwrap.local.engine.deployments.logs import tail
from amlwrap.local.engine.deployments.release import Releases
from amlwrap.local.engine.deployments.staging import Stage
from amlwrap.local.engine.deployments.steps import CREATING, FAILED, SUCCEEDED, UPDATING, take_up
from amlwrap.local.engine.deployments.supervisor import CHANGED, DELETED, Supervisor
from amlwrap.local.engine.served import Served
from amlwrap.local.engine.storage import remove_tree
from amlwrap.local.errors import ClosingError
from amlwrap.local.state import State
from amlwrap.local.store.operations import OperationKind, OperationStatus
from amlwrap.local.store.records import Filing, Record, Request

ENDPOINTS = "onlineEndpoints"
KIND = f"{ENDPOINTS}/deployments"
_DELETION = ""  # what an operation is on that deletes: of that nothing is left to be found again


class DeploymentService:
    """The deployments of one running workspace.

    Args:
        state: the workspace.
        starter: starts processes.
    """

    def __init__(self, state: State, starter: Starter | None = None) -> None:
        self._state = state
        self._stage = Stage(state, starter or Starter())
        self._folder = state.home / "deployments"
        # By the record's number: names come again, of other endpoints and after a deletion.
        self._supervisors: dict[int, Supervisor] = {}
        self._names: dict[str, dict[str, int]] = {}
        self._removing: dict[asyncio.Task[None], Supervisor] = {}
        self._closing = False

    async def recover(self) -> None:
        """Take up what a former server left: what served is started again, and what was under way begins anew."""
        records = [record for endpoint in self._state.records.list(ENDPOINTS) for record in self.of(endpoint.name)]
        known = {str(record.sequence) for record in records}
        for folder in list(self._folder.iterdir()) if self._folder.is_dir() else ():
            if folder.name not in known:
                await asyncio.to_thread(remove_tree, folder)
        unfinished: dict[str, list[str]] = {}
        for each in self._state.operations.unfinished(OperationKind.DEPLOYMENT):
            unfinished.setdefault(each.subject, []).append(each.id)
        for operation in unfinished.pop(_DELETION, ()):
            # Nothing of it runs any more.
            self._state.operations.end(operation, OperationStatus.SUCCEEDED)
        for record in records:
            operations = unfinished.pop(_subject(record), [])
            self._give_up(operations[:-1], CHANGED)
            self._take_up(record, operations[-1] if operations else None)
        for operations in unfinished.values():
            self._give_up(operations, DELETED)

    def of(self, endpoint: str) -> Sequence[Record]:
        """Return the deployments of an endpoint, oldest first."""
        return self._state.records.list(KIND, endpoint)

    def served(self, endpoint: str) -> Mapping[str, Served]:
        """Return what answers now behind an endpoint, by name of the deployment in lower case."""
        numbers = self._names.get(endpoint.lower(), {})
        answering = {name: self._supervisors[number].served for name, number in numbers.items()}
        return {name: served for name, served in answering.items() if served is not None}

    async def tried(self, endpoint: str) -> None:
        """Return once what served an endpoint before the server was started does so again, or could not be started."""
        numbers = self._names.get(endpoint.lower(), {}).values()
        await asyncio.gather(*(self._supervisors[number].tried() for number in numbers))

    def begin(self, endpoint: str, name: str) -> str:
        """Return a new operation that serves a deployment, for whoever polls it."""
        return self._state.operations.start(OperationKind.DEPLOYMENT, f"{endpoint}/{name}".lower())

    def begin_deletion(self) -> str:
        """Return a new operation that deletes a deployment; what is made in its name meanwhile has another."""
        return self._state.operations.start(OperationKind.DEPLOYMENT, _DELETION)

    def check(self, value: OnlineDeployment) -> OnlineDeployment:
        """Return a deployment with every reference an ARM id.

        Raises:
            RequestError: it refers to something that is not there, or cannot be.
        """
        if self._closing:
            raise ClosingError("The local workspace is being stopped.")
        return resolve_deployment(self._state, value)[0]

    def deploy(self, value: OnlineDeployment, filing: Filing, request: Request | None, operation: str) -> Record:
        """Store a deployment and begin to serve it; what is called so already serves until this one does.

        Args:
            value: what `check` returned.
            filing: how it is filed.
            request: what was sent.
            operation: ends when it serves, or cannot.

        Returns:
            Its record.
        """
        endpoint = value.endpoint_name
        previous = self._state.records.find(KIND, value.name, endpoint)
        record = self._state.records.put(
            Record(
                kind=KIND, parent=endpoint, name=value.name, value=value, filing=filing, request=request,
                status=UPDATING if previous else CREATING,
            )
        )  # fmt: skip
        self._roll_out(record, value, operation)
        return record

    def delete(self, record: Record, operation: str | None = None) -> None:
        """Delete a deployment; its process ends when it has answered what it is answering, and the operation then."""
        self._state.records.delete(KIND, record.name, record.parent)
        self._names.get(record.parent.lower(), {}).pop(record.name.lower(), None)
        supervisor = self._supervisors.pop(record.sequence, None)
        if supervisor is not None:
            task = asyncio.create_task(self._remove(supervisor, operation))
            self._removing[task] = supervisor
            task.add_done_callback(self._removing.pop)
        elif operation:
            self._state.operations.end(operation, OperationStatus.SUCCEEDED)

    def logs(self, record: Record, container: LogContainer, lines: int | None) -> str:
        """Return the last lines of a container's log, of the release that came last; all there are for None."""
        log = self._releases(record).latest_log(container)
        return tail(log, lines) if log else ""

    async def close(self) -> None:
        """End every process, since none outlives the server; the next one starts them again."""
        self._closing = True
        supervisors = [*self._supervisors.values(), *self._removing.values()]
        await asyncio.gather(*(supervisor.close() for supervisor in supervisors), *self._removing)

    def _give_up(self, operations: Iterable[str], reason: str) -> None:
        for operation in operations:
            self._state.operations.end(operation, OperationStatus.CANCELED, canceled(reason).error)

    def _take_up(self, record: Record, operation: str | None) -> None:
        value = record.value
        if not isinstance(value, OnlineDeployment):
            raise TypeError(f"the record of deployment {record.name} holds something else")
        release = self._releases(record).serving()
        todo = take_up(record.status, release is not None)
        supervisor = self._supervisor(record)
        if release is not None and todo.resumes:
            supervisor.resume(release)
        if todo.rolls_out:
            self._roll_out(record, value, operation)
        elif operation is not None:
            self._state.operations.end(operation, OperationStatus.SUCCEEDED)

    def _roll_out(self, record: Record, value: OnlineDeployment, operation: str | None) -> None:
        def told(failure: DeploymentFailure | None) -> None:
            self._end(record.sequence, value, operation, failure)

        self._supervisor(record).roll_out(value, told)

    def _end(
        self, sequence: int, value: OnlineDeployment, operation: str | None, failure: DeploymentFailure | None
    ) -> None:
        """Remember how an attempt to serve a deployment ended, unless another one is under way."""
        outcome = OperationStatus.SUCCEEDED
        if failure is not None:
            outcome = OperationStatus.CANCELED if failure.is_canceled else OperationStatus.FAILED
        found = self._state.records.find(KIND, value.name, value.endpoint_name)
        if found is not None and found.sequence == sequence and outcome is not OperationStatus.CANCELED:
            self._state.records.update(found, status=FAILED if failure else SUCCEEDED)
        if operation is not None:
            self._state.operations.end(operation, outcome, failure.error if failure else None)

    async def _remove(self, supervisor: Supervisor, operation: str | None) -> None:
        await supervisor.remove()
        if operation is not None:
            self._state.operations.end(operation, OperationStatus.SUCCEEDED)

    def _supervisor(self, record: Record) -> Supervisor:
        if record.sequence not in self._supervisors:
            self._supervisors[record.sequence] = Supervisor(self._stage, self._releases(record))
            self._names.setdefault(record.parent.lower(), {})[record.name.lower()] = record.sequence
        return self._supervisors[record.sequence]

    def _releases(self, record: Record) -> Releases:
        return Releases(self._folder / str(record.sequence))


def _subject(record: Record) -> str:
    return f"{record.parent}/{record.name}".lower()
