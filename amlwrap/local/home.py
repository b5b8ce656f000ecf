"""Where an embedded workspace keeps its files, and the record of the server that is running there.

One home folder is one workspace. A server holds an exclusive lock on `server.lock` for as long as it lives and
describes itself in `server.json`; the lock, and not a process id, says whether that description is true, since
the operating system releases it however the server ends.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import asdict, field, frozen

from amlwrap.errors import LocalWorkspaceError

try:
    import fcntl
except ImportError:
    raise LocalWorkspaceError("The local workspace runs on Linux and macOS; on Windows, use it inside WSL.") from None

SUBSCRIPTION_ID = "00000000-0000-0000-0000-000000000000"
RESOURCE_GROUP = "local"
WORKSPACE_NAME = "local"
ACCOUNT_NAME = "amlwraplocal"
ACCOUNT_HOST = f"{ACCOUNT_NAME}.blob.core.windows.net"
"""The account's other name in URLs, for clients that look for a host of Azure's in them."""
DEFAULT_PAGE_SIZE = 100
HELD = ("blobs", "deployments", "jobs", "mlruns*", "tracking.db*", "workspace.db*", "server.json", "server.log")
"""What a workspace holds in its home, and its server has written of it."""
_OURS = (*HELD, "certificates", "server.lock")


@frozen
class LocalServer:
    """A running embedded workspace, as its `server.json` describes it.

    Attributes:
        url: ARM endpoint, such as `http://127.0.0.1:41235`.
        token: bearer token of this start; it opens both the ARM and the blob endpoint.
        pid: process id of the server.
        subscription_id, resource_group, workspace_name: the workspace's ARM coordinates.
        blob_endpoint: path-style account endpoint; a container is at `<blob_endpoint>/<container>`.
        started_at: when it started, ISO 8601 in UTC.
        tracking_uri: where MLflow finds what jobs log; empty for a server of an earlier version.
        tracking_token: what MLflow shows there, which opens nothing else.
        https_url: the ARM endpoint by TLS; empty where that is not served.
        certificate_authority: path of the certificate, PEM, that clients of `https_url` are to trust.
        certificate_bundle: path of a file with that certificate and those of the public authorities.
    """

    url: str
    token: str = field(repr=False)
    pid: int
    subscription_id: str
    resource_group: str
    workspace_name: str
    blob_endpoint: str
    started_at: str
    tracking_uri: str = ""
    tracking_token: str = field(repr=False, default="")
    https_url: str = ""
    certificate_authority: str = ""
    certificate_bundle: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain JSON values, the tokens included."""
        return asdict(self)


def resolve_home(home: Path | None = None) -> Path:
    """Return the workspace's folder: `home`, else `AMLWRAP_LOCAL_HOME`, else `~/.amlwrap/local`."""
    if home is not None:
        return Path(home).expanduser().absolute()
    named = os.environ.get("AMLWRAP_LOCAL_HOME")
    return Path(named).expanduser().absolute() if named else Path.home() / ".amlwrap" / "local"


def unfit_home(home: Path, error: OSError) -> LocalWorkspaceError:
    """Return what is said of a folder in which no workspace can live."""
    return LocalWorkspaceError(
        f"The local workspace cannot live in {home}: {error.strerror}; name another folder with --home or "
        "AMLWRAP_LOCAL_HOME."
    )


def server_file(home: Path) -> Path:
    """Return the path of the record that the running server keeps."""
    return home / "server.json"


def write_server_file(home: Path, server: LocalServer) -> None:
    """Write `server.json` atomically, readable by its owner only, since it holds the token."""
    handle, name = tempfile.mkstemp(prefix=".server-", dir=home)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(server.to_json(), stream, indent=2)
    Path(name).replace(server_file(home))


def read_server_file(home: Path) -> LocalServer | None:
    """Return the recorded server, or None when there is no record or it is not ours."""
    try:
        return LocalServer(**json.loads(server_file(home).read_text("utf-8")))
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return None


def check_certificates(server: LocalServer) -> None:
    """Raise `LocalWorkspaceError` where what clients are to trust a server by is gone from its home."""
    for path in (server.certificate_authority, server.certificate_bundle):
        if not Path(path).is_file():
            raise LocalWorkspaceError(
                f"{path}, by which clients trust the local workspace, is gone: `amlwrap local down`, then `amlwrap "
                "local up --https` makes another one."
            )


class HomeLock:
    """The exclusive lock on a home folder, held by its server for life.

    Who takes it has the home to themselves: what is in it already is closed to other users, and what the process
    creates from then on is for its own user alone, job processes included.

    The descriptor is not inherited by job processes, so that the lock ends with the server and no later.
    """

    def __init__(self, home: Path) -> None:
        self._path = home / "server.lock"
        self._descriptor: int | None = None
        self._umask: int | None = None

    def acquire(self, patience: float = 0.0) -> bool:
        """Take the lock, close the home to other users and return True.

        Args:
            patience: seconds to wait for the lock; False is returned when it is not free by then.
        """
        deadline = time.monotonic() + patience
        while not self._try():
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.02)
        self._umask = os.umask(0o077)
        _close_to_others(self._path.parent)
        return True

    def is_free(self) -> bool:
        """Return whether nobody has the lock, which is taken for no longer than it takes to tell."""
        free = self._try()
        self.release()
        return free

    def _try(self) -> bool:
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise unfit_home(self._path.parent, error) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        if self._umask is not None:
            os.umask(self._umask)
            self._umask = None

    def __enter__(self) -> Self:
        """Return the lock, which the caller acquires."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the lock."""
        self.release()


def _close_to_others(home: Path) -> None:
    """Take other users' permissions from what is ours in a home, which itself may be a folder that users share."""
    for name in _OURS:
        for path in home.glob(name):
            if not path.is_symlink():
                path.chmod(0o700 if path.is_dir() else 0o600)


def is_locked(home: Path) -> bool:
    """Return whether a server is alive in `home`."""
    if not (home / "server.lock").exists():
        return False
    return not HomeLock(home).is_free()
