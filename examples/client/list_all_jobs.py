"""List all jobs of a workspace, over all pages.

Run it beside `amlwrap local up`; for a workspace on Azure, say `Workspace.from_config()`.
"""

from amlrest.v2024_04_01 import api, models

from amlwrap import Workspace

with Workspace.local() as workspace:
    place = (workspace.scope.subscription_id, workspace.scope.resource_group, workspace.scope.workspace_name)
    for job in api.jobs.jobs_list.sync_items(*place, client=workspace.client):
        if isinstance(job.properties, models.CommandJob):
            print(job.name, job.properties.status, job.properties.command)
