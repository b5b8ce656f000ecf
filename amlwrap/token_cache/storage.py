"""Where tokens are kept: encrypted by the platform, through msal-extensions, or in a file for its owner alone.

msal-extensions is left out where nothing can be encrypted, since importing it takes a third of a second (it imports
msal, and that requests), which is a third of what asking `az` takes; and because its plain file is written in place,
through links, with whatever mode it has. Such platforms are Linux without a keyring, as on servers and in containers.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from amlwrap.cache_files import replace
from amlwrap.config import cache_home

_PATIENCE = 1.0  # seconds; whoever changes the cache takes a thousandth of that
_PAUSE = 0.02
_LONGEST = 1 << 20  # bytes; a hundred tokens


class Storage(Protocol):
    """Keeps one text."""

    @property
    def place(self) -> Path:
        """The file that holds it, or that is touched when it changes."""

    def load(self) -> str | None:
        """Return the text; None where there is none.

        Raises:
            OSError, RuntimeError, ValueError: it cannot be read.
        """

    def save(self, text: str) -> None:
        """Keep a text in place of the one before.

        Raises:
            OSError, RuntimeError: it cannot be kept.
        """


class PlainFile:
    """A file that nobody but its owner can read, and that nobody else has put there.

    Args:
        place: the file.
    """

    def __init__(self, place: Path) -> None:
        self.place = place

    def load(self) -> str | None:
        """Return what the file holds; see `Storage`."""
        # Whoever may write into the folder could put a link there, or a file with a token of theirs.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            descriptor = os.open(self.place, flags)
        except FileNotFoundError:
            return None
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode) or found.st_size > _LONGEST or not _is_private(found):
                return None
            return file.read().decode()

    def save(self, text: str) -> None:
        """Replace the file, whatever it was, by one of mode 0600; see `Storage`."""
        replace(self.place, text)


class Persistence(Protocol):
    """What msal-extensions keeps a text by."""

    def load(self) -> str:
        """Return the text."""

    def save(self, content: str) -> None:
        """Keep a text."""

    def get_location(self) -> str:
        """Return the path of the file that holds it, or that is touched when it changes."""


class Encrypted:
    """What the platform encrypts: Windows by its data protection, macOS by its keychain, Linux by libsecret.

    Args:
        persistence: one of msal-extensions.
    """

    def __init__(self, persistence: Persistence) -> None:
        self._persistence = persistence
        self.place = Path(persistence.get_location())

    def load(self) -> str | None:
        """Return what was kept; see `Storage`."""
        from msal_extensions.persistence import PersistenceNotFound  # type: ignore[import-untyped]

        try:
            return self._persistence.load()
        except PersistenceNotFound:
            return None

    def save(self, text: str) -> None:
        """Keep a text; see `Storage`."""
        self._persistence.save(text)


def open_storage() -> Storage | None:
    """Return where this user's tokens are kept; None where they cannot be."""
    home = cache_home()
    if home is None:
        return None
    if _may_encrypt():
        from msal_extensions.persistence import build_encrypted_persistence

        try:
            return Encrypted(build_encrypted_persistence(str(home / "tokens.bin")))
        except (ImportError, RuntimeError, OSError):
            if not sys.platform.startswith("linux"):  # every other has a way, which is out of order: tokens can wait
                return None
    return PlainFile(home / "tokens.json")


def _may_encrypt() -> bool:
    """Whether it is worth asking: on Linux a keyring needs PyGObject, and a session's bus."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) and find_spec("gi") is not None
    return sys.platform in {"win32", "darwin"}


def _is_private(found: os.stat_result) -> bool:
    if not hasattr(os, "geteuid"):
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


@contextlib.contextmanager
def alone(storage: Storage) -> Iterator[None]:
    """Keep other processes from changing what is kept, by a lock that ends with the process.

    Where there are no such locks, two that change the cache at once may lose one token, which is asked for again:
    msal-extensions' own lock would stay behind a command that is killed, and hold up every later one for seconds.

    Raises:
        OSError: somebody else has held it for too long, or its file cannot be made.
    """
    storage.place.parent.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(storage.place.with_suffix(".lock"), flags, 0o600)
    try:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    raise
                time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)
