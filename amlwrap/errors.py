"""Every exception amlwrap raises on purpose, in one tree, so that a caller can catch as much or as little as it likes.

AmlwrapError
├── UsageError                  the caller asked for something that cannot be; nothing was sent
│   ├── ConfigurationError      no workspace, or half of one, was named
│   ├── InvalidJobError         a job description that cannot be right; carries the property, if one is to blame
│   │   └── InexpressibleError  one that the api-version spoken has no words for
│   └── SnapshotError           a folder or file that cannot be uploaded as it is
├── AuthenticationError         no credential, or Entra ID refused it (HTTP 401)
├── ServiceError                the service answered with an error: status, code, message, target, details, request_id
│   ├── BadRequestError         400
│   ├── PermissionDeniedError   403
│   ├── NotFoundError           404
│   │   └── WorkspaceNotFoundError  of the workspace itself, or of what it is in
│   ├── ConflictError           409, 412
│   ├── ThrottledError          429, after the retries
│   └── ServerError             5xx, after the retries
├── ConnectionFailedError       no answer at all: refused, timed out, name not found
├── StorageError                a blob operation failed
├── WaitTimeoutError            waiting took longer than asked; carries the thing waited for
├── JobNotCompletedError        a job ended as anything but Completed; carries the job and its last log lines
│   ├── JobFailedError          it failed, or its node stopped responding
│   └── JobCanceledError        somebody cancelled it, or its timeout did
├── DeploymentFailedError       a deployment could not be made; carries its last log lines
├── JobsNotCompletedError       some of several jobs ended as anything but Completed; carries all of them
└── LocalWorkspaceError         the embedded workspace cannot be started, or is not running
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from amlwrap.job.resource import Job  # a circle that is one for type checkers alone: jobs raise these errors


class AmlwrapError(Exception):
    """Base of the tree. Its text is one sentence for a person; the command line exits with `exit_code`."""

    exit_code = 1

    def __reduce__(self) -> tuple[Any, ...]:
        """Let errors cross process boundaries, whatever arguments their classes take."""
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[AmlwrapError], arguments: tuple[Any, ...], attributes: dict[str, Any]) -> AmlwrapError:
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(attributes)
    return error


class UsageError(AmlwrapError):
    """What was asked for cannot be done as asked; nothing was sent. The command line exits with 2."""

    exit_code = 2


class ConfigurationError(UsageError):
    """No workspace is configured, or only part of its name is."""


class InvalidJobError(UsageError):
    """A job description that breaks a rule of the service or of LightGBM.

    Attributes:
        problem: what is wrong and what to do, without the path.
        path: the property, by the names of `amlwrap.job` and of the builders with dots between them, such as
            `inputs.model.type`; those of a trial are named as if they were the sweep's own. None where no property
            is to blame, or the problem names it. Command line and job files say in its place where it was written.
    """

    def __init__(self, problem: str, path: str | None = None) -> None:
        self.problem = problem
        self.path = path
        super().__init__(f"{path}: {problem}" if path else problem)


@contextmanager
def told_at(place: Callable[[str], str]) -> Iterator[None]:
    """Let complaints about a property of a job say where it was written.

    Args:
        place: returns that for the path of a property.
    """
    try:
        yield
    except InvalidJobError as error:
        if error.path is None:
            raise
        told = copy(error)
        told.path = place(error.path)
        told.args = (f"{told.path}: {error.problem}",)
        raise told from None


class InexpressibleError(InvalidJobError):
    """Something described that the api-version spoken has no words for; it always has a path."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(problem, path)


class SnapshotError(UsageError):
    """A file or folder that cannot be uploaded as it is."""


class AuthenticationError(AmlwrapError):
    """No credential could be found, or the service refused the one that was sent (HTTP 401)."""


_SHOWN_DETAILS = 3


class ServiceError(AmlwrapError):
    """An error answer of Azure Resource Manager or Azure Machine Learning.

    Attributes:
        status: HTTP status.
        code: the service's error code, such as `UserError`; None when the body had none.
        inner_code: the innermost of the codes that say it more closely, such as `CancelPipelineRunInTerminalStatus`.
        message: the service's message; the reason phrase when the body had none.
        target: what the error is about, when the service says so.
        details: nested error objects, as the service sent them.
        request_id: `x-ms-request-id` of the answer, to quote in a support request.
        correlation_id: what the service's own logs know the whole operation by, to quote as well.

    Source: ARM common types v3, `ErrorResponse`.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: str | None = None,
        inner_code: str | None = None,
        target: str | None = None,
        details: Sequence[dict[str, Any]] = (),
        request_id: str | None = None,
        correlation_id: str | None = None,
    ) -> None:
        self.status = status
        self.code = code
        self.inner_code = inner_code
        self.message = message
        self.target = target
        self.details = tuple(details)
        self.request_id = request_id
        self.correlation_id = correlation_id
        super().__init__(message)

    def __str__(self) -> str:
        """Return one line: message, what the details add, then status, codes and an id for those who must dig."""
        messages = [str(detail["message"]) for detail in self.details[:_SHOWN_DETAILS] if detail.get("message")]
        said = [self.message, *(message for message in messages if message not in self.message)]
        # An operation can fail with a code in an answer that succeeded, whose status would only confuse.
        status = [f"HTTP {self.status}"] if self.status >= 300 or not self.code else []
        facts = [*status, *dict.fromkeys(code for code in (self.code, self.inner_code) if code)]
        if self.request_id:
            facts.append(f"request id {self.request_id}")
        elif self.correlation_id:
            facts.append(f"correlation id {self.correlation_id}")
        return f"{' '.join(' '.join(said).split())} ({', '.join(facts)})"


S = TypeVar("S", bound=ServiceError)


def advised(error: S, advice: str) -> S:
    """Return an answer's error with what to do about it added to the service's message."""
    whole = copy(error)
    whole.message = f"{error.message.rstrip('. ')}. {advice}"
    return whole


class BadRequestError(ServiceError):
    """HTTP 400: the service cannot take the request as it is."""


class PermissionDeniedError(ServiceError):
    """HTTP 403: signed in, but not allowed."""


class NotFoundError(ServiceError):
    """HTTP 404: no such resource."""


class WorkspaceNotFoundError(NotFoundError):
    """HTTP 404 because there is no such workspace, resource group or subscription, whatever was asked for in it."""


class ConflictError(ServiceError):
    """HTTP 409 or 412: the resource exists already, or changed meanwhile."""


class ThrottledError(ServiceError):
    """HTTP 429 that outlasted the retries."""


class ServerError(ServiceError):
    """HTTP 5xx that outlasted the retries."""


class ConnectionFailedError(AmlwrapError):
    """No answer: the connection was refused, timed out, or the name does not resolve."""


class StorageError(AmlwrapError):
    """A blob operation failed; the text says which, where and what to do."""


class WaitTimeoutError(AmlwrapError):
    """Waiting took longer than asked; nothing was cancelled.

    Attributes:
        waited_for: the job, or the several jobs, as last seen; None where what is waited for is no job.
    """

    def __init__(self, message: str, waited_for: Job | Sequence[Job] | None = None) -> None:
        self.waited_for = waited_for
        super().__init__(message)


class JobNotCompletedError(AmlwrapError):
    """A job ended as anything but Completed.

    Attributes:
        job: as it was last seen.
        log_tail: the last lines of its log.
    """

    def __init__(self, message: str, job: Job, log_tail: Sequence[str] = ()) -> None:
        self.job = job
        self.log_tail = tuple(log_tail)
        super().__init__(message)


class JobFailedError(JobNotCompletedError):
    """A job ended as Failed or NotResponding."""


class JobCanceledError(JobNotCompletedError):
    """A job ended as Canceled: on request, after its timeout, or with the sweep it was a trial of."""


class JobsNotCompletedError(AmlwrapError):
    """Some of several jobs ended as anything but Completed.

    Attributes:
        jobs: all of them in their last state, those that completed included.
        log_tail: the last lines of the logs of those that did not, each under a line that names the job.
    """

    def __init__(self, message: str, jobs: Sequence[Job], log_tail: Sequence[str] = ()) -> None:
        self.jobs = tuple(jobs)
        self.log_tail = tuple(log_tail)
        super().__init__(message)


class DeploymentFailedError(AmlwrapError):
    """A deployment could not be made or changed. `log_tail` holds the last lines of its own log."""

    def __init__(self, message: str, log_tail: Sequence[str] = ()) -> None:
        self.log_tail = tuple(log_tail)
        super().__init__(message)


class LocalWorkspaceError(AmlwrapError):
    """The embedded workspace cannot be started, or is not running."""


_BY_STATUS: dict[int, type[ServiceError]] = {
    400: BadRequestError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: ConflictError,
    429: ThrottledError,
}


def service_error_class(status: int) -> type[ServiceError]:
    """Return the exception class for an HTTP error status."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else ServiceError)


_BY_JOB_STATUS: dict[str, type[JobNotCompletedError]] = {
    "Failed": JobFailedError,
    "NotResponding": JobFailedError,
    "Canceled": JobCanceledError,
}


def job_error_class(status: str) -> type[JobNotCompletedError] | None:
    """Return the exception class for the status that a job ended with; None for the one that is a success."""
    return None if status == "Completed" else _BY_JOB_STATUS.get(status, JobNotCompletedError)
