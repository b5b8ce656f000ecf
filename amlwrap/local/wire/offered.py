"""What Azure Machine Learning has and the local workspace has not: why, and what there is instead.

Whoever asks for it is told in one sentence, and `docs/explanation/differences.md` has the same table.
"""

from __future__ import annotations

import re

from attrs import frozen

from amlwrap.local.errors import NotOfferedError, RefusedError, RequestError
from amlwrap.local.references import PROVIDER


@frozen
class Lacking:
    """Something that is not served.

    Attributes:
        what: what Azure calls it.
        why: why it is not here, as half a sentence.
        instead: what there is instead, as a sentence that tells what to do.
        operations: what the ids of its operations are or begin with.
        segments: what its paths have behind the workspace, or behind the provider; for api-versions whose contract is
            not here, and which may have more than those that are.
    """

    what: str
    why: str
    instead: str
    operations: tuple[str, ...]
    segments: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why it is not here, and what is: the end of a sentence, and another one."""
        return f"{self.why}. {self.instead}"


_JOBS_ALONE = "Submit command jobs, each with the outputs of the one before as its inputs."

LACKING = (
    Lacking(
        "Pipelines and components", "a component is a step of a pipeline, and nothing here runs steps in order",
        _JOBS_ALONE, ("ComponentContainers_", "ComponentVersions_"), ("components",),
    ),
    Lacking(
        "Batch endpoints", "nothing here scores files in batches behind an endpoint",
        "Score in a command job, as `amlwrap lightgbm score --compute` does, or deploy to an online endpoint.",
        ("BatchEndpoints_", "BatchDeployments_"), ("batchEndpoints",),
    ),
    Lacking(
        "Serverless endpoints and marketplace subscriptions", "the models behind them are hosted by Azure alone",
        "Deploy a model of your own to an online endpoint.",
        ("ServerlessEndpoints_", "MarketplaceSubscriptions_"),
        ("serverlessEndpoints", "marketplaceSubscriptions", "endpoints", "marketplaceModelSubscriptions"),
    ),
    Lacking(
        "Inference pools and groups", "capacity is this machine's", "Deploy to an online endpoint.",
        (), ("inferencePools", "capacityReservationGroups"),
    ),
    Lacking(
        "Schedules", "nothing here starts jobs by the clock", "Submit jobs from your system's own scheduler.",
        ("Schedules_",), ("schedules",),
    ),
    Lacking(
        "Labeling projects", "people who label data work in the studio, which is not here",
        "Register data that has its labels.", ("LabelingJobs_",), ("labelingJobs",),
    ),
    Lacking(
        "Feature stores", "features are computed by Spark, which is not here", "Compute them in a command job.",
        ("FeaturesetContainers_", "FeaturesetVersions_", "Features_", "FeaturestoreEntityContainers_",
         "FeaturestoreEntityVersions_"), ("featuresets", "featurestoreEntities"),
    ),
    Lacking(
        "Registries, and publishing to them", "there is one workspace and nobody to share with",
        "Register assets in the workspace; an environment that is called `sklearn-1-5` stands in for a registry's "
        "`sklearn-1.5`.",
        ("Registries_", "Registry", "CodeVersions_Publish", "ComponentVersions_Publish", "DataVersions_Publish",
         "EnvironmentVersions_Publish", "ModelVersions_Publish"), ("registries",),
    ),
    Lacking(
        "Connections", "nothing here signs in elsewhere on a job's behalf",
        "Give jobs what they need in environment variables.",
        ("WorkspaceConnections_",), ("connections",),
    ),
    Lacking(
        "Creating, changing and deleting workspaces", "a home folder is one workspace, which is there once it is up",
        "Start another one with `amlwrap local up --home FOLDER`, and delete the folder to delete it.",
        ("Workspaces_CreateOrUpdate", "Workspaces_Update", "Workspaces_Delete"),
    ),
    Lacking(
        "Notebooks, and keys of a workspace's other resources",
        "a workspace here has a storage account and no other resources",
        "Ask `listKeys` of the workspace or `listSecrets` of a datastore.",
        ("Workspaces_ListNotebookAccessToken", "Workspaces_ListNotebookKeys", "Workspaces_PrepareNotebook",
         "Workspaces_ListStorageAccountKeys", "Workspaces_ResyncKeys"),
    ),
    Lacking(
        "Networks", "everything is on this machine's loopback, and open to who holds the token alone",
        "Leave networks to the workspace on Azure.",
        ("PrivateEndpointConnections_", "PrivateLinkResources_", "ManagedNetworkSettingsRule_",
         "ManagedNetworkProvisions_", "Workspaces_Diagnose", "Workspaces_ListOutboundNetworkDependenciesEndpoints"),
    ),
    Lacking(
        "Compute instances, and what is done to machines",
        "jobs are processes on this machine, which nobody has to start, stop or sign in to",
        "Create an AmlCompute.",
        ("Compute_Restart", "Compute_ListKeys", "Compute_UpdateSchedules"),
        ("virtualClusters",),
    ),
    Lacking(
        "Changing quotas, and features", "a compute's size is a name that changes nothing, and the quota is this "
        "machine", "Name any size; as many jobs run at once as there are processors.",
        ("Quotas_Update", "WorkspaceFeatures_", "WorkspaceSkus_", "Operations_"),
    ),
    Lacking(
        "Policies, capability hosts and whatever else is for agents", "models that others host are not here",
        "Leave it to the workspace on Azure.", (), ("raiPolicies", "capabilityHosts", "indexes"),
    ),
)  # fmt: skip
"""Each operation of the contracts that nobody here answers, and areas beyond them."""

JOB_TYPES = {
    "Pipeline": f"nothing here runs steps in order. {_JOBS_ALONE}",
    "AutoML": "it is a service of Azure's. `amlwrap lightgbm tune` or a sweep finds parameters here.",
    "Spark": "there is no Spark here. Read tables in a command job.",
    "Labeling": "people who label data work in the studio, which is not here. Register data that has its labels.",
    "FineTuning": "the models to be tuned are hosted by Azure alone. Tune yours in a command job.",
    "Distillation": "the models to be distilled are hosted by Azure alone. Train yours in a command job.",
}
"""The job types of Azure that are not run, and why."""

COMPUTE_TYPES = (
    "AKS", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes",
    "SynapseSpark", "VirtualMachine",
)  # fmt: skip
"""The computes of Azure that are not served: all but one, since every job runs on this machine."""

_AREA = re.compile(
    rf".*/providers/{re.escape(PROVIDER)}/(?:workspaces/[^/]+/)?(?P<segment>[^/]+)(?:/.*)?", re.IGNORECASE
)


def lacking(operation_id: str) -> Lacking | None:
    """Return why an operation is not served."""
    return next((each for each in LACKING if operation_id.startswith(each.operations)), None)


def lacking_at(path: str) -> Lacking | None:
    """Return why what a path addresses is not served, or None where Azure has no such thing either."""
    found = _AREA.fullmatch(path)
    segment = found["segment"].lower() if found else ""
    return next((each for each in LACKING if segment in map(str.lower, each.segments)), None)


def job_type_error(kind: str) -> RequestError:
    """Return what is said to a job of a type that is not run."""
    problem = f"the local workspace runs Command and Sweep jobs, not '{kind}'"
    why = {name.lower(): why for name, why in JOB_TYPES.items()}.get(kind.lower())
    return NotOfferedError(f"{problem}: {why}", ("type",)) if why else RefusedError(f"{problem}.", ("type",))
