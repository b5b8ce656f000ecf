"""Ctrl-C in the middle of an upload, also on a line that has gone dead."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from amlwrap.blob.snapshot import take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.upload import upload_snapshot

from .conftest import Container
from .fault_proxy import Fault, Request, Stall, fault_proxy, is_put

PROGRAM = """
import json, pathlib, sys
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.target import BlobTarget
from amlwrap.blob.upload import upload_snapshot

folder, facts = pathlib.Path(sys.argv[1]), json.loads(sys.stdin.read())
with open_store(BlobTarget(**facts)) as store:
    upload_snapshot(store, "p", take_snapshot(folder))
print("finished")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a child")
def test_an_interrupted_upload_ends_at_once_and_is_completed_by_the_next(container: Container, tmp_path: Path) -> None:
    folder = tmp_path / "src"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(str(number))
    enough = threading.Event()

    def script(request: Request) -> Fault | None:
        if not is_put(request) or request.number < 30:
            return None
        enough.set()
        return Stall(600)

    with fault_proxy(container.target.endpoint, script) as proxy:
        target = container.through(proxy.endpoint)
        facts = {"endpoint": target.endpoint, "account_name": target.account_name,
                 "container": target.container, "key": target.key}  # fmt: skip
        command = [sys.executable, "-c", PROGRAM, str(folder)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, text=True, **pipes) as process:
            assert process.stdin is not None
            process.stdin.write(json.dumps(facts))
            process.stdin.close()
            process.stdin = None
            try:
                assert enough.wait(300)
                process.send_signal(signal.SIGINT)
                output, errors = process.communicate(timeout=300)
            finally:
                process.kill()  # if it still runs: leaving the block waits for it
        puts = sum(is_put(request) for request in proxy.seen)

    assert process.returncode != 0
    assert output == ""
    assert errors.rstrip().endswith("KeyboardInterrupt")
    arrived = len(container.contents())
    assert 0 < arrived < 60
    assert puts <= 60

    snapshot = take_snapshot(folder)
    with open_store(container.target) as store:
        assert upload_snapshot(store, "p", snapshot).files_skipped == arrived
    assert container.contents() == {f"p/{file.path}": file.local.read_bytes() for file in snapshot.files}
