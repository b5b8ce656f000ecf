"""Storage behind the proxy that the environment names, as in many companies."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from amlwrap.blob.download import download_prefix
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.upload import upload_snapshot

from .conftest import Container
from .fault_proxy import fault_proxy


@pytest.mark.parametrize("signed_in", ["", "user:p%40ss@"], ids=["open", "with a password"])
def test_everything_goes_through_the_proxy(
    container: Container, tmp_path: Path, no_proxies: pytest.MonkeyPatch, signed_in: str
) -> None:
    (tmp_path / "src").mkdir()
    for number in range(5):
        (tmp_path / "src" / str(number)).write_text(str(number))
    (tmp_path / "src" / "medium").write_bytes(bytes(100_000))
    snapshot = take_snapshot(tmp_path / "src")
    upstream = container.target.endpoint
    with (
        fault_proxy(upstream, rewrite={"host": urlsplit(upstream).netloc}) as proxy,
        no_proxies.context() as environment,
    ):
        environment.setenv("HTTP_PROXY", f"http://{signed_in}{urlsplit(proxy.endpoint).netloc}")
        nowhere = container.through(f"http://storage.invalid{urlsplit(proxy.endpoint).path}")
        with open_store(nowhere) as store:
            upload_snapshot(store, "p", snapshot)
            download_prefix(store, "p", tmp_path / "out")
        seen = [request.path for request in proxy.seen]
        shown = {request.headers.get("proxy-authorization") for request in proxy.seen}
    assert container.contents() == {f"p/{file.path}": file.local.read_bytes() for file in snapshot.files}
    assert take_snapshot(tmp_path / "out").hash == snapshot.hash
    assert len(seen) == 1 + 6 + 1 + 1 + 6  # what is there, files, what has arrived; what there is, files
    assert all(path.startswith("http://storage.invalid/") for path in seen)
    assert shown == {f"Basic {base64.b64encode(b'user:p@ss').decode()}" if signed_in else None}
