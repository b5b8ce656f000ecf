"""Submit fifty jobs from asyncio, ten requests at a time.

Run it beside `amlwrap local up`; for a workspace on Azure, say `Workspace.from_config()`.
"""

import asyncio

from amlrest.v2024_04_01 import api, models

from amlwrap import Workspace

AT_ONCE = 10
IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"


async def main() -> None:
    """Submit the jobs, and print what became of each."""
    async with Workspace.local() as workspace:
        environment = workspace.environments.create("fifty-jobs", image=IMAGE)
        place = (workspace.scope.subscription_id, workspace.scope.resource_group, workspace.scope.workspace_name)
        free = asyncio.Semaphore(AT_ONCE)

        async def submit(number: int) -> models.JobBaseResource | None:
            job = models.CommandJob(
                command=f"echo {number}",
                compute_id=f"{workspace.id}/computes/cpu-cluster",
                environment_id=environment.id,
                experiment_name="fifty-jobs",
            )
            async with free:
                return await api.jobs.jobs_create_or_update.asyncio(
                    *place, f"fifty-{number}", client=workspace.client, body=models.JobBaseResource(properties=job)
                )

        for made in await asyncio.gather(*(submit(number) for number in range(50))):
            if made and isinstance(made.properties, models.CommandJob):
                print(made.name, made.properties.status)


asyncio.run(main())
