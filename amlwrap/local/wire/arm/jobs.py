"""Job resources: submitting, listing, cancelling and deleting them.

Source: operations Jobs_*.
"""

from __future__ import annotations

from attrs import frozen

from amlwrap.local.engine.description import resolve_task
from amlwrap.local.engine.records import KIND, render
from amlwrap.local.engine.service import JobService
from amlwrap.local.engine.sweep_description import resolve_sweep
from amlwrap.local.store.documents import MUTABLE, Document, Json, fixed_part, has_tag, stamp_system_data
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler, document_key
from amlwrap.local.wire.arm.errors import ArmError, user_error
from amlwrap.local.wire.arm.names import Reference, find_resource
from amlwrap.local.wire.arm.polling import FAILED, SUCCEEDED, start_operation


@frozen
class JobRoutes:
    """The job operations of a workspace."""

    service: JobService

    def handlers(self) -> dict[str, Handler]:
        """Return the handlers by operation id."""
        return {
            "Jobs_List": self.list_jobs,
            "Jobs_Get": self.get_job,
            "Jobs_CreateOrUpdate": self.put_job,
            "Jobs_Delete": self.delete_job,
            "Jobs_Cancel": self.cancel_job,
        }

    async def list_jobs(self, call: ArmCall) -> Answer:
        """List jobs, newest first, filtered by type and tags."""
        found = list(reversed(call.state.documents.list(KIND)))
        wanted, tag, tags = call.option("jobType"), call.option("tag"), call.option("tags")
        if wanted:
            found = [job for job in found if job.body["properties"]["jobType"].lower() == wanted.lower()]
        for part in [tag, *(tags or "").split(",")]:
            if part:
                found = [job for job in found if has_tag(job, part)]
        return call.paged(found, document_key, render)

    async def get_job(self, call: ArmCall) -> Answer:
        """Return one job."""
        return Answer(200, render(_find(call)))

    async def put_job(self, call: ArmCall) -> Answer:
        """Submit a job, or change the description, tags and properties of one."""
        name = call.parameters["id"]
        properties = call.body["properties"]
        previous = call.state.documents.find(KIND, name)
        if previous is not None:
            return self._update(call, previous, properties)
        if self.service.closing:
            raise ArmError(503, "ServiceUnavailable", "The local workspace is being stopped.")
        kind = properties["jobType"]
        if kind == "Command":
            task, spelled = resolve_task(call.state, properties)
            return Answer(201, render(self.service.submit_command(name, spelled, properties, task)))
        if kind == "Sweep":
            sweep, spelled = resolve_sweep(call.state, properties)
            return Answer(201, render(self.service.submit_sweep(name, spelled, properties, sweep)))
        raise user_error(f"properties.jobType: the local workspace runs Command and Sweep jobs, not '{kind}'.")

    async def cancel_job(self, call: ArmCall) -> Answer:
        """Ask a job to end; nothing happens to one that has."""
        self.service.cancel(_find(call).name)
        return Answer(200)

    async def delete_job(self, call: ArmCall) -> Answer:
        """Delete a job and what it left; it takes a while, as the client can poll."""
        found = call.state.documents.find(KIND, call.parameters["id"])
        if found is None:
            return Answer(204)
        location = start_operation(call, "mfeOperationsStatus")
        operation = location.partition("?")[0].rpartition("/")[2]

        async def delete() -> None:
            outcome = FAILED
            try:
                await self.service.delete(found.name)
                outcome = SUCCEEDED
            finally:
                call.state.operations[operation] = outcome  # whoever polls must hear of either

        self.service.run_in_background(delete())
        return Answer(202, None, {"Location": location, "Retry-After": "1"})

    def _update(self, call: ArmCall, previous: Document, properties: Json) -> Answer:
        if fixed_part(properties) != fixed_part(previous.body["request"]):
            raise user_error(
                f"A job named '{previous.name}' exists already, and what a job runs never changes; submit it under "
                "another name."
            )
        for key in MUTABLE:
            if properties.get(key) is None:
                continue
            current = previous.body["properties"].get(key)
            changed = {**current, **properties[key]} if key == "properties" and current else properties[key]
            previous.body["properties"][key] = changed
        previous.body["systemData"] = stamp_system_data(previous.body["systemData"])
        return Answer(200, render(call.state.documents.save(KIND, previous.name, previous.body)))


def _find(call: ArmCall) -> Document:
    return find_resource(call.state.documents, Reference(KIND, call.parameters["id"]))
