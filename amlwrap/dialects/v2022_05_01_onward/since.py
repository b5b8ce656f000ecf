"""Since which api-version a property exists that came to this family after its first one.

Previews of the family hold properties that come and go, so the table is of those for general use alone: over them,
what came stays. Source: the documents of all of them, compared property by property.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Since:
    """The first api-version that has a property.

    Attributes:
        what: the property, or the value of one, as a sentence has it.
        api_version: for general use, the first that has it.
        advice: what to do instead.
    """

    what: str
    api_version: str
    advice: str


REGISTRIES = "registries"
"""What is named in a registry, whatever property names it."""

CODE_BY_CONTENT = "2023-04-01"
"""The first that looks for code by its content, and gives a place for new code: filters and operations, no property."""

SINCE: Mapping[str, Since] = {
    "shm_size": Since("the size of shared memory", "2022-10-01", "leave it out; the compute decides"),
    "docker_args": Since("further arguments of Docker", "2022-10-01", "put what they do into the image"),
    "public_network_access": Since("an endpoint in a network of its own", "2022-10-01", "leave it open"),
    "public_egress": Since("what a deployment may reach", "2022-10-01", "leave it out"),
    "mirror_traffic": Since("mirrored traffic", "2023-04-01", "leave it out"),
    "services.*.all_nodes": Since("a service on all nodes", "2023-04-01", "leave it to the first node"),
    REGISTRIES: Since("registries", "2023-04-01", "register it in the workspace, and name it there"),
    "job_tier": Since("the tier of a queue", "2023-10-01", "leave it out"),
    "outputs.*.mode": Since("an output of mode Direct", "2024-04-01", "use ReadWriteMount or Upload"),
    "outputs.*.asset_name": Since(
        "an output that is registered", "2025-12-01", "register the output as data when the job has completed"
    ),
}
"""By the path of the property in the words of `amlwrap.job` and `amlwrap.assets`, names that people chose as `*`."""
