"""Delete a job, and wait until it is gone: `python delete_job.py NAME`.

Run it beside `amlwrap local up`; for a workspace on Azure, say `Workspace.from_config()`.
"""

import sys

from amlrest.errors import OperationTimeout
from amlrest.v2024_04_01 import api

from amlwrap import Workspace

if len(sys.argv) != 2:
    sys.exit("usage: python delete_job.py NAME")
name = sys.argv[1]
with Workspace.local() as workspace:
    place = (workspace.scope.subscription_id, workspace.scope.resource_group, workspace.scope.workspace_name)
    try:
        api.jobs.jobs_delete.sync_wait(*place, name, client=workspace.client, timeout=60)
    except OperationTimeout as error:
        print(f"{error}; waiting on")
        error.poller.sync_wait()
    print(f"{name} is gone")
