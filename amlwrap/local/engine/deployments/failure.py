"""Why a deployment does not serve, in the service's codes.

Source: learn.microsoft.com, "Troubleshoot online endpoint deployment and scoring", common deployment errors.
"""

from __future__ import annotations

import re

from amlwrap.local.store.operations import OperationError
from amlwrap.local.store.room import NO_ROOM, is_out_of_room

_TRACEBACK = "Traceback (most recent call last):"
# What the inference server wraps whatever a scoring script raises in.
_WRAPPED = "azureml_inference_server_http."
_CANCELED = "OperationCanceled"


class DeploymentFailure(Exception):
    """A deployment ends as Failed.

    Attributes:
        code: the service's code for it.
        reason: one sentence.
    """

    def __init__(self, code: str, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)

    @property
    def is_canceled(self) -> bool:
        """Whether something else has taken its place, so that it says nothing of the deployment."""
        return self.code == _CANCELED

    @property
    def error(self) -> OperationError:
        """What whoever polls the operation is told."""
        # A reason may quote the name of a file, which on this machine can be what is no text anywhere else.
        return OperationError(self.code, self.reason.encode("utf-8", "replace").decode())


def bad_argument(reason: str) -> DeploymentFailure:
    """Return the failure of what was asked for and is not there, or is not what it should be."""
    return DeploymentFailure("BadArgument", reason)


def image_build_failure(reason: str) -> DeploymentFailure:
    """Return the failure of an environment that cannot be built."""
    return DeploymentFailure("ImageBuildFailure", reason)


def not_ready(reason: str) -> DeploymentFailure:
    """Return the failure of a process that does not serve."""
    return DeploymentFailure("ResourceNotReady", reason)


def out_of_room(reason: str) -> DeploymentFailure:
    """Return the failure of a disk that is full."""
    return DeploymentFailure("OutOfQuota", reason)


def canceled(reason: str) -> DeploymentFailure:
    """Return the failure of a deployment that something else has taken the place of."""
    return DeploymentFailure(_CANCELED, reason)


def internal_error(error: Exception) -> DeploymentFailure:
    """Return the failure of the workspace itself, in a way that nobody foresaw."""
    if is_out_of_room(error):
        return out_of_room(NO_ROOM)
    return DeploymentFailure("InternalServerError", f"The local workspace could not deploy it: {error}")


def last_words(log: str) -> str:
    """Return what a log says of why its process ended: the script's last exception, or else the last line."""
    raised = [_exception_of(part) for part in log.split(_TRACEBACK)[1:]]
    told = [line for line in raised if line]
    own = [line for line in told if not line.startswith(_WRAPPED)]
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    return (own or told or lines or [""])[-1]


def _exception_of(traceback: str) -> str:
    """Return the line that a traceback ends with: the first one that is not indented."""
    return next((line.strip() for line in traceback.splitlines() if re.match(r"[^\s|+]", line)), "")
