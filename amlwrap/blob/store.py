"""A container, opened: one object that uploads, downloads and log readers share.

It joins two ways to the same place: `BlobService` for what needs checking, and obstore for bulk. obstore is built on
the first bulk operation, with whatever way in turned out to work by then.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self

from amlwrap.blob.failures import obstore_error
from amlwrap.blob.target import AccessToken, BlobTarget, blob_target
from amlwrap.errors import StorageError

if TYPE_CHECKING:
    from obstore.store import AzureBearerToken, AzureConfig, AzureStore

    from amlwrap.blob.service import BlobProperties, BlobService

__all__ = ["AccessToken", "BlobStore", "BlobTarget", "blob_target", "open_store"]

_RANGE = 8 * 1024 * 1024  # bytes per request of a large download


class BlobStore:
    """An opened container. Use it as a context manager, or close it.

    Args:
        service: requests to the container.

    Attributes:
        service: as given; its `target` is the way in that works.
        bulk_requests: how many requests obstore was asked for.
    """

    def __init__(self, service: BlobService) -> None:
        self.service = service
        self.bulk_requests = 0
        self._lock = threading.Lock()
        self._bulk: AzureStore | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.service.close()

    @property
    def target(self) -> BlobTarget:
        """Where this is, and the way in that works."""
        return self.service.target

    @property
    def requests(self) -> int:
        """Requests made so far, retries not counted."""
        return self.service.requests + self.bulk_requests

    def put_small(self, path: str, body: bytes) -> None:
        """Store a small blob through obstore; the service computes its MD5, for a later listing to show.

        Raises:
            StorageError: the service refused.
            ConnectionFailedError: it did not answer.
        """
        import obstore
        from obstore.exceptions import BaseError

        try:
            self.bulk_requests += 1
            obstore.put(self._bulk_store(), path, body, use_multipart=False)
        except (BaseError, OSError) as error:
            raise obstore_error(self.target, f"store {path}", error) from None

    def read_chunks(self, blob: BlobProperties) -> Iterator[bytes]:
        """Yield a blob's bytes: a small one through obstore, a large one in ranges of one and the same version.

        Args:
            blob: as a listing described it.

        Raises:
            StorageError: the service refused, or the blob changed meanwhile.
            ConnectionFailedError: it did not answer.
        """
        if blob.size <= _RANGE:
            yield self._read_small(blob.path)
            return
        for start in range(0, blob.size, _RANGE):
            chunk = self.service.get_range(blob.path, start, _RANGE, etag=blob.etag)
            if chunk is None:
                raise StorageError(f"{blob.path} vanished while it was being read")
            yield chunk

    def _read_small(self, path: str) -> bytes:
        import obstore
        from obstore.exceptions import BaseError

        try:
            self.bulk_requests += 1
            return bytes(obstore.get(self._bulk_store(), path).bytes())
        except (BaseError, OSError) as error:
            raise obstore_error(self.target, f"read {path}", error) from None

    def _bulk_store(self) -> AzureStore:
        with self._lock:
            if self._bulk is None:
                self._bulk = self._open_bulk()
            return self._bulk

    def _open_bulk(self) -> AzureStore:
        from obstore.store import AzureStore

        target = self.target
        options: AzureConfig = {
            "endpoint": target.endpoint,
            "account_name": target.account_name,
            "container_name": target.container,
        }
        if target.key:
            options["account_key"] = target.key
            options["credential_type"] = "access_key"
        elif target.sas_token:
            options["sas_key"] = target.sas_token
            options["credential_type"] = "sas_token"
        return AzureStore(
            config=options,
            client_options={
                "allow_http": target.endpoint.startswith("http://"),
                "connect_timeout": timedelta(seconds=5),
                "timeout": timedelta(seconds=60),
                "user_agent": "amlwrap",
            },
            retry_config={
                "max_retries": 6,
                "retry_timeout": timedelta(seconds=60),
                "backoff": {"init_backoff": timedelta(milliseconds=200), "max_backoff": timedelta(seconds=10)},
            },
            credential_provider=self._bearer if target.auth == "identity" else None,
        )

    def _bearer(self) -> AzureBearerToken:
        tokens = self.service.tokens
        assert tokens is not None
        token = tokens.current()
        return {"token": token.token, "expires_at": datetime.fromtimestamp(token.expires_on, UTC)}


def open_store(target: BlobTarget, *, notify: Callable[[str], None] = lambda _: None) -> BlobStore:
    """Open a container; nothing is sent yet.

    Args:
        target: where, and how to sign in.
        notify: told in one sentence when the way in has to change.
    """
    from amlwrap.blob.service import BlobService

    return BlobStore(BlobService(target, notify))
