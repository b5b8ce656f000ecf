"""A container, opened: one object that uploads, downloads and log readers share.

It joins three ways to the same place: `bulk` for small blobs on their way there, obstore for small blobs on their way
back, and `BlobService` for what needs checking, patience or words.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from amlwrap.blob.target import BlobTarget, Patience
from amlwrap.blob.workers import run_parallel
from amlwrap.errors import StorageError
from amlwrap.network import logger

if TYPE_CHECKING:
    from obstore.store import AzureBearerToken, AzureConfig, AzureStore

    from amlwrap.blob.bulk import SmallBlob
    from amlwrap.blob.service import BlobProperties, BlobService

T = TypeVar("T")

_RANGE = 4 * 1024 * 1024  # bytes per request of a large download


class BlobStore:
    """An opened container. Use it as a context manager, or close it.

    Args:
        service: operations on the container.

    Attributes:
        service: as given.
    """

    def __init__(self, service: BlobService) -> None:
        self.service = service
        self._lock = threading.Lock()
        self._bulk: AzureStore | None = None
        self._bulk_requests = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.service.connection.close()

    @property
    def target(self) -> BlobTarget:
        """Where this is, and the way in that works."""
        return self.service.connection.target

    @property
    def patience(self) -> Patience:
        """How long to wait."""
        return self.service.connection.patience

    @property
    def requests(self) -> int:
        """Requests made so far, retries not counted."""
        return self.service.connection.requests + self._bulk_requests

    def put_small(
        self, blobs: Sequence[SmallBlob], on_stored: Callable[[SmallBlob], object], *, concurrency: int
    ) -> None:
        """Store small blobs; the service checks the MD5 of each.

        As long as all goes well they go in bulk. What does not get through so, `service` sends, which waits, signs in
        anew or raises; the rest then goes in bulk again, unless nothing at all got through.

        Args:
            blobs: what to store.
            on_stored: called, from the calling thread, with each one that is stored.
            concurrency: how many are under way at once.

        Raises:
            StorageError: the service refused.
            ConnectionFailedError: it did not answer.
            Exception: whatever `read` of a blob raised.
        """
        from amlwrap.blob.bulk import Leftovers, put_small_blobs
        from amlwrap.blob.connection import CONNECTIONS

        patiently = min(concurrency, CONNECTIONS)

        def send(blob: SmallBlob) -> SmallBlob:
            self.service.put_blob(blob.path, *blob.read())
            return blob

        def send_patiently(some: Sequence[SmallBlob]) -> None:
            run_parallel(send, some, on_stored, concurrency=patiently, stall_seconds=self.patience.stall_seconds)

        left = Leftovers([], list(blobs))
        while left.untouched and not self.service.connection.proxied:
            before = len(left.untouched)
            left = put_small_blobs(self.target, self.patience, left.untouched, on_stored, concurrency=concurrency)
            tried = before - len(left.untouched)
            self._bulk_requests += tried
            logger.debug("PUT %s blobs in bulk -> %s stored", tried, tried - len(left.refused))
            send_patiently(left.refused)
            if len(left.refused) + len(left.untouched) == before:
                break
        send_patiently(left.untouched)

    def read_chunks(self, blob: BlobProperties) -> Iterator[bytes]:
        """Yield a blob's bytes: a small one in one request, a large one in ranges of one and the same version.

        Args:
            blob: as a listing described it.

        Raises:
            StorageError: the service refused, or the blob changed meanwhile.
            ConnectionFailedError: it did not answer.
        """
        import obstore

        if blob.size <= _RANGE:
            whole = self._in_bulk(lambda bulk: obstore.get(bulk, blob.path).bytes())
            if whole is not None:
                yield bytes(whole)
                return
        for start in range(0, blob.size, _RANGE):
            chunk = self.service.get_range(blob.path, start, _RANGE, etag=blob.etag)
            if chunk is None:
                raise StorageError(f"{blob.path} vanished while it was being read.")
            yield chunk

    def _in_bulk(self, operation: Callable[[AzureStore], T]) -> T | None:
        """Run an operation of obstore; None when it failed and `service` is to do it instead.

        obstore is fast but knows no Retry-After, cannot renew a refused token, and explains failures in a text that
        holds URLs with signatures in them. So `service` has the last word: it waits, signs in anew, or says what is
        wrong. Whatever it achieves, obstore is opened afresh afterwards, with the way in that works by then.
        """
        from obstore.exceptions import BaseError

        with self._lock:
            self._bulk_requests += 1
            if self._bulk is None:
                self._bulk = self._open_bulk()
            bulk = self._bulk
        try:
            return operation(bulk)
        except (BaseError, OSError):
            with self._lock:
                if self._bulk is bulk:
                    self._bulk = None
            return None

    def _open_bulk(self) -> AzureStore:
        from obstore.store import AzureStore

        target, patience = self.target, self.patience
        config: AzureConfig = {
            "endpoint": target.endpoint,
            "account_name": target.account_name,
            "container_name": target.container,
        }
        if target.key:
            config["account_key"] = target.key
            config["credential_type"] = "access_key"
        elif target.sas_token:
            config["sas_key"] = target.sas_token
            config["credential_type"] = "sas_token"
        return AzureStore(
            config=config,
            client_options={
                "allow_http": target.endpoint.startswith("http://"),
                "connect_timeout": timedelta(seconds=patience.connect_seconds),
                "timeout": timedelta(seconds=patience.answer_seconds),
                "user_agent": "amlwrap",
            },
            retry_config={
                "max_retries": 2,
                "retry_timeout": timedelta(seconds=patience.answer_seconds / 2),  # so that a timeout is not repeated
                "backoff": {"init_backoff": timedelta(milliseconds=200), "max_backoff": timedelta(seconds=2)},
            },
            credential_provider=self._bearer if target.auth == "identity" else None,
        )

    def _bearer(self) -> AzureBearerToken:
        provider = self.target.token_provider
        assert provider is not None  # `_open_bulk` asks for a token only when there is no other way in
        token = provider()
        return {"token": token.token, "expires_at": datetime.fromtimestamp(token.expires_on, UTC)}


def open_store(
    target: BlobTarget, *, notify: Callable[[str], None] = lambda _: None, patience: Patience | None = None
) -> BlobStore:
    """Open a container; nothing is sent yet.

    Args:
        target: where, and how to sign in.
        notify: told in one sentence when the way in has to change.
        patience: how long to wait for the account.
    """
    from amlwrap.blob.connection import BlobConnection
    from amlwrap.blob.service import BlobService

    return BlobStore(BlobService(BlobConnection(target, notify, patience or Patience())))
