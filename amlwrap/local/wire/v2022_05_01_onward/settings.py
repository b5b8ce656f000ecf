"""How a job is started, as whom, and what is started beside it.

Source: definitions `DistributionConfiguration`, `IdentityConfiguration`, `JobService` and their subtypes.
"""

from __future__ import annotations

from amlwrap.job import (
    AmlToken,
    DistributionConfiguration,
    Identity,
    ManagedIdentity,
    Mpi,
    PyTorch,
    Service,
    TensorFlow,
    UserIdentity,
)
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import is_word, said, texts, whole


def read_process_distribution(sent: Json | None, nodes: int) -> DistributionConfiguration | None:
    """Return how the processes of a job on so many nodes are started; here processes are counted by node.

    Raises:
        RefusedError: they are started in a way that the workspace has not.
    """
    if sent is None:
        return None
    match sent["distributionType"].lower():
        case "mpi":
            per_node = whole(sent.get("processCountPerInstance"))
            return Mpi() if per_node is None else Mpi(process_count_per_instance=per_node)
        case "pytorch":
            per_node = whole(sent.get("processCountPerInstance"))
            return PyTorch(process_count=None if per_node is None else per_node * nodes)
        case "tensorflow":
            return TensorFlow(
                worker_count=whole(sent.get("workerCount")),
                parameter_server_count=whole(sent.get("parameterServerCount")),
            )
    raise RefusedError(
        f"the local workspace starts Mpi, PyTorch and TensorFlow jobs, not '{sent['distributionType']}' ones.",
        ("distribution",),
    )


def write_process_distribution(distribution: DistributionConfiguration | None, nodes: int) -> Json | None:
    """Return how the processes of a job on so many nodes are started."""
    match distribution:
        case Mpi():
            return {
                "distributionType": "Mpi",
                "processCountPerInstance": distribution.process_count_per_instance,
            }
        case PyTorch():
            per_node, left = divmod(distribution.process_count or 0, max(nodes, 1))
            # Another family has processes that do not spread evenly over the nodes; there is no number for that here.
            return said(distributionType="PyTorch", processCountPerInstance=None if left else per_node or None)
        case TensorFlow():
            return said(
                distributionType="TensorFlow",
                workerCount=distribution.worker_count,
                parameterServerCount=distribution.parameter_server_count,
            )
        case None:
            return None


def read_identity(sent: Json | None) -> Identity | None:
    """Return whose identity a job runs under.

    Raises:
        RefusedError: it is of another kind.
    """
    if sent is None:
        return None
    match sent["identityType"].lower():
        case "amltoken":
            return AmlToken()
        case "managed":
            return ManagedIdentity(
                client_id=sent.get("clientId"), object_id=sent.get("objectId"), resource_id=sent.get("resourceId")
            )
        case "useridentity":
            return UserIdentity()
    raise RefusedError(
        f"an identity is AMLToken, Managed or UserIdentity, not '{sent['identityType']}'.", ("identity",)
    )


def write_identity(identity: Identity | None) -> Json | None:
    """Return whose identity a job runs under."""
    match identity:
        case AmlToken():
            return {"identityType": "AMLToken"}
        case ManagedIdentity():
            return said(
                identityType="Managed",
                clientId=identity.client_id,
                objectId=identity.object_id,
                resourceId=identity.resource_id,
            )
        case UserIdentity():
            return {"identityType": "UserIdentity"}
        case None:
            return None


def read_service(name: str, sent: Json) -> Service:
    """Return what a job's nodes offer under a name.

    Raises:
        RefusedError: it has no type, or is for some of the nodes.
    """
    if not sent.get("jobServiceType"):
        raise RefusedError("a service needs a type, such as JupyterLab, SSH or TensorBoard.", ("services", name))
    nodes = (sent.get("nodes") or {}).get("nodesValueType")
    if nodes is not None and not is_word(nodes, "All"):
        raise RefusedError(
            f"a service is offered by all nodes or by the first, not by '{nodes}'.", ("services", name, "all_nodes")
        )
    return Service(
        type=sent["jobServiceType"],
        port=whole(sent.get("port")),
        properties=texts(sent.get("properties")),
        all_nodes=nodes is not None,
    )


def write_service(service: Service) -> Json:
    """Return what a job's nodes offer."""
    return said(
        jobServiceType=service.type,
        port=service.port,
        properties=dict(service.properties),
        nodes={"nodesValueType": "All"} if service.all_nodes else None,
    )
