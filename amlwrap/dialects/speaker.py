"""Speaking with a workspace: every request goes through here, in the api-version that the service has."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from amlwrap.dialects import open_dialect
from amlwrap.dialects.choose import KNOWN, check_asked, choose, is_later, is_withdrawn, versions_named
from amlwrap.dialects.memory import recall, remember
from amlwrap.dialects.provider import served_versions
from amlwrap.errors import AmlwrapError, InexpressibleError, ServiceError, advised

if TYPE_CHECKING:
    from amlrest.client import Client

    from amlwrap.dialects.base import Dialect
    from amlwrap.references import Scope

T = TypeVar("T")


class Ask(Protocol):
    """How collections reach the service: they say what is asked for, in whichever api-version is spoken."""

    def __call__(self, request: Callable[[Dialect], T], /) -> T:
        """Return what a request returns; it is made again, as a whole, where the api-version was withdrawn."""


class _WithdrawnError(Exception):
    """The service does not have the api-version of a request; no `ServiceError`, which those in between may handle."""

    def __init__(self, answer: ServiceError) -> None:
        self.answer = answer
        super().__init__(str(answer))


class Speaker:
    """Speaks one api-version with a workspace, and another when the service has withdrawn it.

    Nothing is sent before the first request. Which api-version is spoken is the one asked for; else the one spoken
    within a day; else what the subscription's provider has, the oldest known one first, then the newest; where that
    cannot be read, the oldest is tried, and the service's refusal says what there is.

    Args:
        asked: the api-version that somebody insists on; None leaves it to the service.
        endpoint: base URL of Azure Resource Manager.
        client: the generated client.
        scope: the workspace.
        is_local: whether it is a local workspace.
        notify: told, in one sentence, when an api-version is spoken that nobody expects.

    Raises:
        ConfigurationError: `asked` is none that is spoken.
    """

    def __init__(
        self,
        asked: str | None,
        *,
        endpoint: str,
        client: Client,
        scope: Scope,
        is_local: bool,
        notify: Callable[[str], None],
    ) -> None:
        self._asked = None if asked is None else check_asked(asked)
        self._endpoint = endpoint
        self._client = client
        self._scope = scope
        self._is_local = is_local
        self._notify = notify
        self._lock = threading.Lock()
        self._dialect: Dialect | None = None
        self._under_way = threading.local()
        self._refused: set[str] = set()
        self._remembered: str | None = None
        self._is_only_recalled = False
        if self._asked and is_later(self._asked):
            notify(f"Api-version {self._asked} came after {KNOWN[-1]}, the last that amlwrap knows.")

    @property
    def api_version(self) -> str | None:
        """The api-version that is spoken; None as long as that is left to the service, which was not asked yet."""
        if self._dialect is not None:
            return self._dialect.api_version
        return self._asked or self._recall()

    def ask(self, request: Callable[[Dialect], T]) -> T:
        """Return what a request returns, made in the api-version that is spoken.

        What a request asks for by way of `ask` is part of it: it is in the same api-version, and made again with it.

        Args:
            request: asks one thing or several. Made again from its beginning where the service turns out not to have
                the api-version: what it registers it must find again.

        Raises:
            AmlwrapError: what the request raises, or the service has no api-version that is known.
        """
        outer: Dialect | None = getattr(self._under_way, "dialect", None)
        if outer is not None:
            return self._make(request, outer)
        while True:
            dialect = self._current()
            try:
                with self._speaking(dialect):
                    answer = self._make(request, dialect)
            except _WithdrawnError as withdrawn:
                self._change(dialect, withdrawn.answer)
            except InexpressibleError:
                if not self._is_outdated(dialect):
                    raise
            else:
                self._remember(dialect.api_version)
                return answer

    def _make(self, request: Callable[[Dialect], T], dialect: Dialect) -> T:
        try:
            return request(dialect)
        except ServiceError as error:
            if not is_withdrawn(error):
                raise
            raise _WithdrawnError(error) from None

    @contextmanager
    def _speaking(self, dialect: Dialect) -> Iterator[None]:
        """Have what this thread asks for meanwhile asked in a dialect."""
        self._under_way.dialect = dialect
        try:
            yield
        finally:
            self._under_way.dialect = None

    def _current(self) -> Dialect:
        with self._lock:
            if self._dialect is not None:
                return self._dialect
            recalled = self._remembered = self._recall() if self._asked is None else None
            self._is_only_recalled = recalled is not None
            self._dialect = opened = self._open(self._asked or recalled or self._choose())
        if not (self._asked or recalled):
            self._tell(opened.api_version)
        return opened

    def _choose(self) -> str:
        """Return what to speak with a service that nobody has spoken with."""
        served = self._served()
        chosen = choose(served) if served else KNOWN[0]
        if chosen is None:
            raise AmlwrapError(
                f"The service has none of the api-versions that amlwrap speaks: it has {', '.join(served)}, "
                f"and amlwrap knows {', '.join(KNOWN)}: ask for a later one by --api-version, or get a newer amlwrap."
            )
        return chosen

    def _change(self, dialect: Dialect, error: ServiceError) -> None:
        """Take another api-version than the dialect's, which the service does not have.

        Raises:
            ServiceError: there is no other that is known, or somebody insists on this one.
        """
        if self._asked:
            raise advised(
                error,
                f"Api-version {self._asked} was asked for, by --api-version, api_version, AMLWRAP_API_VERSION or "
                "config.json: ask for none, and one that the service has is spoken.",
            ) from None
        with self._lock:
            if self._dialect is not dialect:
                return  # another thread did
            self._refused.add(dialect.api_version)
            chosen = choose(versions_named(error), refused=self._refused)
            if chosen is None:
                chosen = choose(self._served(), refused=self._refused)
            if chosen is None:
                raise advised(
                    error,
                    f"No other is named that amlwrap knows, up to {KNOWN[-1]}: ask for one by --api-version.",
                ) from None
            self._dialect = self._open(chosen)
        self._tell(chosen)

    def _is_outdated(self, dialect: Dialect) -> bool:
        """Take another api-version than one that was only remembered, if the service turns out not to have that.

        What the remembered one has no words for is refused before anything is sent, so nobody would find out.
        """
        with self._lock:
            if self._dialect is not dialect or not self._is_only_recalled:
                return self._dialect is not dialect
            self._is_only_recalled = False
            served = self._served()
            chosen = choose(served)
            if chosen is None or dialect.api_version in (version.lower() for version in served):
                return False
            self._dialect = self._open(chosen)
        self._tell(chosen)
        return True

    def _served(self) -> list[str]:
        return served_versions(self._client.get_httpx_client(), self._scope.subscription_id)

    def _open(self, api_version: str) -> Dialect:
        return open_dialect(api_version, client=self._client, scope=self._scope, is_local=self._is_local)

    def _tell(self, chosen: str) -> None:
        """Say what is spoken when it is not the usual; without the lock, since who is told may ask for something."""
        if chosen != KNOWN[0]:
            self._notify(f"The service does not have api-version {KNOWN[0]}: speaking {chosen}.")

    def _recall(self) -> str | None:
        return recall(self._endpoint, self._scope.subscription_id)

    def _remember(self, api_version: str) -> None:
        self._is_only_recalled = False
        if self._asked is None and self._remembered != api_version:
            self._remembered = api_version
            remember(self._endpoint, self._scope.subscription_id, api_version)
