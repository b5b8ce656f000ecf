"""A container, opened: one object that uploads, downloads and log readers share.

It joins two ways to the same place: obstore for small blobs, which it moves many times as fast, and `BlobService` for
what needs checking, patience or words.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from amlwrap.blob.target import BlobTarget, Patience
from amlwrap.errors import StorageError

if TYPE_CHECKING:
    import httpx
    from obstore.store import AzureBearerToken, AzureConfig, AzureStore, ClientConfig

    from amlwrap.blob.pulse import Pulse
    from amlwrap.blob.service import BlobProperties, BlobService

T = TypeVar("T")

logger = logging.getLogger("amlwrap")

_RANGE = 4 * 1024 * 1024  # bytes per request of a large download
_CHUNK = 64 * 1024  # bytes of an answer that are taken note of at once
_LONGEST = timedelta(days=1)
"""For all of a bulk request: obstore wants a limit, and what is slow is not dead."""


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
    def pulse(self) -> Pulse:
        """What beats as bytes get through."""
        return self.service.connection.pulse

    @property
    def requests(self) -> int:
        """Requests made so far, retries not counted."""
        return self.service.connection.requests + self._bulk_requests

    def put_small(self, path: str, body: bytes, md5: bytes) -> bool:
        """Store a small blob in one request.

        Args:
            path: name within the container.
            body: what it is to hold.
            md5: of the body, 16 bytes.

        Returns:
            Whether the service has checked the MD5. obstore sends none: then a listing tells what arrived.

        Raises:
            StorageError: the service refused.
            ConnectionFailedError: it did not answer.
        """
        import obstore

        if self._in_bulk(lambda bulk: obstore.put(bulk, path, body, use_multipart=False)) is not None:
            return False
        self.service.put_blob(path, body, md5)
        return True

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

            def read(bulk: AzureStore) -> bytes:
                chunks = obstore.get(bulk, blob.path).stream(min_chunk_size=_CHUNK)
                return b"".join(self.pulse.watched(map(bytes, chunks)))

            whole = self._in_bulk(read)
            if whole is not None:
                yield whole
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
        wrong. Where signing in was what failed, obstore is opened afresh, with the way in that works by then.
        """
        from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

        proxy = self.service.connection.proxy
        if proxy is not None and proxy.url.scheme.startswith("socks"):
            return None  # obstore knows no such proxy
        bulk = None
        try:
            with self._lock:
                self._bulk_requests += 1
                bulk = self._bulk = self._bulk or self._open_bulk()
            return operation(bulk)
        except (BaseError, OSError) as error:
            logger.debug("obstore failed (%s): the request is made again without it", type(error).__name__)
            if isinstance(error, (PermissionDeniedError, UnauthenticatedError)):
                with self._lock:
                    self._bulk = None if self._bulk is bulk else self._bulk
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
        options: ClientConfig = {
            "allow_http": target.endpoint.startswith("http://"),
            "connect_timeout": timedelta(seconds=patience.connect_seconds),
            "read_timeout": timedelta(seconds=patience.answer_seconds),  # from byte to byte, and for an answer to begin
            "timeout": _LONGEST,
            "user_agent": "amlwrap",
        }
        return AzureStore(
            config=config,
            client_options=options | _proxy_options(self.service.connection.proxy),
            retry_config={"max_retries": 0},  # `service` tries again
            credential_provider=self._bearer if target.auth == "identity" else None,
        )

    def _bearer(self) -> AzureBearerToken:
        provider = self.target.token_provider
        assert provider is not None  # `_open_bulk` asks for a token only when there is no other way in
        token = provider()
        return {"token": token.token, "expires_at": datetime.fromtimestamp(token.expires_on, UTC)}


def _proxy_options(proxy: httpx.Proxy | None) -> ClientConfig:
    """Have obstore take this proxy or none: left alone, it would read the environment in its own way."""
    if proxy is None:  # it takes a word for none only in this form: one that no host is reached through
        return {"proxy_url": "http://127.0.0.1", "proxy_excludes": "*,0.0.0.0/0,::/0"}
    username, password = proxy.auth or (None, None)
    return {"proxy_url": str(proxy.url.copy_with(username=username, password=password))}


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
