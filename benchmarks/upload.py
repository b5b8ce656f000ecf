"""How fast folders reach storage, against azure-storage-blob's best thread pool, obstore alone, and azure-ai-ml.

Everything runs against a sink on loopback that answers after a fixed delay, in a process of its own; each contender
has a fresh process too, and times are taken inside of it, after imports. Bars: 1,000 files of 4 KiB at 20 ms, whole
`code upload`, at least 5 times azure-storage-blob's files/s, 3 times azure-ai-ml's, 90% of obstore's alone; 256 MiB in
one file at no less than 90% of azure-storage-blob's rate and under 150 MiB of memory; an unchanged snapshot sends no
blob, takes one storage request and under 0.15 s, and 20,000 ignored files beside it add under 0.1 s.

azure-ai-ml is compared with when the environment variable AZURE_AI_ML_PYTHON names an interpreter that has it.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from urllib.request import urlopen

SINK = Path(__file__).with_name("_sink.py")
FILES, FILE_SIZE, LATENCY = 1000, 4096, 0.02
LARGE = 256 * 1024 * 1024
KEY = "c2VjcmV0"
ROUNDS = 5


@contextmanager
def sink(latency: float) -> Iterator[str]:
    """Run a sink and give its account URL."""
    with subprocess.Popen([sys.executable, SINK, str(latency)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}/account"
        finally:
            process.kill()


def peak_memory() -> float:
    """Return this process's peak resident memory in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def import_storage() -> None:
    """Import what uploads import late: starting up is measured elsewhere, for the peers too."""
    for name in ("httpcore", "obstore", "amlwrap.blob.upload", "amlwrap.blob.connection",
                 "amlwrap.resources.uploads", "amlwrap.resources.code"):  # fmt: skip
        import_module(name)


def counts(endpoint: str) -> dict[str, int]:
    """Return how many requests to storage the sink has seen, and how many blobs it took."""
    with urlopen(f"{endpoint.removesuffix('/account')}/counts") as answer:
        found: dict[str, int] = json.load(answer)
    return found


class FixedCredential:
    """Hands out one token; the sink takes any."""

    def get_token(self, *scopes: str) -> SimpleNamespace:
        """Return the token."""
        return SimpleNamespace(token="token", expires_on=2**53)


# Contenders: each runs in a process of its own and returns what it measured.


def amlwrap_code(folder: Path, endpoint: str, _: int) -> dict[str, float]:
    """Walk, hash, upload and register, as `amlwrap code upload` does."""
    from amlwrap.blob import snapshot
    from amlwrap.errors import NotFoundError
    from amlwrap.workspace import Workspace

    origin = endpoint.removesuffix("/account")
    options = {"credential": FixedCredential(), "endpoint": origin, "blob_endpoint": endpoint}
    import_storage()
    with Workspace("s", "g", "w", **options) as workspace:
        workspace.datastores.default()  # what a process does once: imports, connections
        workspace.datastores.secrets("store")
        with suppress(NotFoundError):
            workspace.code.get("none", "1")
        before = counts(endpoint)
        started = time.perf_counter()
        workspace.code.upload("code", folder, on_large=lambda _: None)
        ended = time.perf_counter()
    after = counts(endpoint)
    snapshot.take_snapshot(folder)
    return {"seconds": ended - started, "snapshot": time.perf_counter() - ended, "memory": peak_memory(),
            "requests": after["requests"] - before["requests"], "sent": after["blobs"] - before["blobs"]}  # fmt: skip


def amlwrap_large(folder: Path, endpoint: str, _: int) -> dict[str, float]:
    """Upload one large file; hashing it before is timed apart."""
    from amlwrap.blob.snapshot import take_snapshot
    from amlwrap.blob.store import open_store
    from amlwrap.blob.target import BlobTarget
    from amlwrap.blob.upload import upload_snapshot

    import_storage()
    target = BlobTarget(endpoint=endpoint, account_name="account", container="container", key=KEY)
    started = time.perf_counter()
    snapshot = take_snapshot(folder)
    hashed, worked = time.perf_counter(), time.process_time()
    with open_store(target) as store:
        upload_snapshot(store, "large", snapshot)
    return {"seconds": time.perf_counter() - hashed, "cpu": time.process_time() - worked,
            "snapshot": hashed - started, "memory": peak_memory()}  # fmt: skip


def obstore_alone(folder: Path, endpoint: str, workers: int) -> dict[str, float]:
    """Put the files and do nothing else: what latency and the number of connections allow."""
    import obstore
    from obstore.store import AzureStore

    store = AzureStore("container", account_name="account", account_key=KEY, endpoint=endpoint,
                       client_options={"allow_http": True})  # fmt: skip
    files = sorted(folder.iterdir())

    def put(file: Path) -> None:
        obstore.put(store, f"obstore/{file.name}", file.read_bytes(), use_multipart=False)

    started = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(put, files))
    return {"seconds": time.perf_counter() - started}


def storage_blob_files(folder: Path, endpoint: str, workers: int) -> dict[str, float]:
    """Upload the files with azure-storage-blob from a pool of threads."""
    from azure.storage.blob import ContainerClient

    credential = {"account_name": "account", "account_key": KEY}
    files = sorted(folder.iterdir())
    with ContainerClient(endpoint, "container", credential=credential) as client:

        def put(file: Path) -> None:
            with file.open("rb") as stream:
                client.upload_blob(f"peer/{file.name}", stream, overwrite=True)

        started = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(put, files))
        return {"seconds": time.perf_counter() - started}


def azure_ai_ml(folder: Path, endpoint: str, _: int) -> dict[str, float]:
    """Hash and upload, as its `ml_client.jobs.create_or_update` does before it registers."""
    from azure.ai.ml._artifacts._blob_storage_helper import BlobStorageClient
    from azure.ai.ml._utils._asset_utils import IgnoreFile, get_object_hash

    credential = {"account_name": "account", "account_key": KEY}
    client = BlobStorageClient(credential, endpoint, "container")
    started = time.perf_counter()
    content = get_object_hash(folder, IgnoreFile(None))
    client.upload(str(folder), "code", "1", asset_hash=content)
    return {"seconds": time.perf_counter() - started}


def storage_blob_large(folder: Path, endpoint: str, workers: int) -> dict[str, float]:
    """Upload one large file with azure-storage-blob's own parallelism."""
    from azure.storage.blob import ContainerClient

    credential = {"account_name": "account", "account_key": KEY}
    (file,) = folder.iterdir()
    with ContainerClient(endpoint, "container", credential=credential) as client, file.open("rb") as stream:
        started, worked = time.perf_counter(), time.process_time()
        client.upload_blob("large", stream, overwrite=True, max_concurrency=workers)
        return {"seconds": time.perf_counter() - started, "cpu": time.process_time() - worked,
                "memory": peak_memory()}  # fmt: skip


CONTENDERS: dict[str, Callable[[Path, str, int], dict[str, float]]] = {
    function.__name__: function
    for function in (
        amlwrap_code,
        amlwrap_large,
        obstore_alone,
        storage_blob_files,
        azure_ai_ml,
        storage_blob_large,
    )
}


def run(name: str, folder: Path, endpoint: str, workers: int = 0) -> dict[str, float]:
    """Run a contender in a fresh process."""
    interpreter = os.environ["AZURE_AI_ML_PYTHON"] if name == "azure_ai_ml" else sys.executable
    command = [interpreter, __file__, "--contender", name, str(folder), endpoint, str(workers)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    result: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return result


Results = dict[str, dict[str, float]]


def compete(contenders: dict[str, tuple[str, int]], folder: Path, latency: float) -> Results:
    """Let contenders (label: name and threads) take turns, each time against a fresh sink; return their fastest runs.

    Taking turns lets whatever else the machine does slow all of them alike.
    """
    results: dict[str, list[dict[str, float]]] = {label: [] for label in contenders}
    for _ in range(ROUNDS):
        for label, (name, workers) in contenders.items():
            with sink(latency) as endpoint:
                results[label].append(run(name, folder, endpoint, workers))
    return {label: min(runs, key=lambda result: result["seconds"]) for label, runs in results.items()}


def fastest(results: Results, prefix: str) -> float:
    """Return the seconds of the fastest among the contenders whose labels begin with `prefix`."""
    return min(result["seconds"] for label, result in results.items() if label.startswith(prefix))


def check(text: str, value: float, bar: float, *, at_least: bool = True) -> bool:
    """Print a value beside its bar, and return whether it clears it."""
    good = value >= bar if at_least else value <= bar
    print(f"  {text}: {value:.2f} (bar: {'at least' if at_least else 'at most'} {bar:g}) {'ok' if good else 'MISSED'}")
    return good


def many_small_files(folder: Path) -> list[bool]:
    """Compare whole code uploads of many small files."""
    for number in range(FILES):
        (folder / f"f{number:04}.py").write_bytes(os.urandom(FILE_SIZE))
    contenders = {"amlwrap, whole `code upload`": ("amlwrap_code", 0)}
    contenders |= {f"azure-storage-blob, {n} threads": ("storage_blob_files", n) for n in (16, 32, 64)}
    contenders |= {f"obstore alone, {n} threads": ("obstore_alone", n) for n in (32, 64)}
    if "AZURE_AI_ML_PYTHON" in os.environ:
        contenders["azure-ai-ml"] = ("azure_ai_ml", 0)
    results = compete(contenders, folder, LATENCY)
    print(f"{FILES:,} files of {FILE_SIZE} bytes at {LATENCY * 1000:.0f} ms")
    for label, result in results.items():
        print(f"  {label}: {FILES / result['seconds']:,.0f} files/s")
    ours = fastest(results, "amlwrap")
    good = [
        check("times azure-storage-blob at its best", fastest(results, "azure-storage-blob") / ours, 5),
        check("times obstore alone with 64 threads", fastest(results, "obstore alone, 64") / ours, 0.9),
    ]
    if "azure-ai-ml" in results:
        good.append(check("times azure-ai-ml", fastest(results, "azure-ai-ml") / ours, 3))
    return good


def one_large_file(folder: Path) -> list[bool]:
    """Compare uploads of one large file."""
    with (folder / "large.bin").open("wb") as stream:
        for _ in range(LARGE // 2**20):
            stream.write(os.urandom(2**20))
    contenders = {"amlwrap": ("amlwrap_large", 0)}
    contenders |= {f"azure-storage-blob, {n} threads": ("storage_blob_large", n) for n in (4, 8, 16)}
    results = compete(contenders, folder, 0)
    ours = results["amlwrap"]
    print("256 MiB in one file, no latency, hashed before")
    for label, result in results.items():
        print(f"  {label}: {256 / result['seconds']:,.0f} MiB/s, {result['cpu']:.2f} s of CPU, "
              f"{result['memory']:.0f} MiB of memory")  # fmt: skip
    return [
        check("times azure-storage-blob at its best", fastest(results, "azure-storage-blob") / ours["seconds"], 0.9),
        check("peak memory in MiB", ours["memory"], 150, at_least=False),
    ]


def unchanged(folder: Path) -> list[bool]:
    """Measure what a second upload of the same folder costs, alone and beside many ignored files."""
    for number in range(FILES):
        path = folder / f"p{number % 20}" / f"f{number}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(os.urandom(FILE_SIZE))
    (folder / ".gitignore").write_text("*.log\nignored/\n")
    time.sleep(2.1)  # the digests of files that changed within two seconds are not trusted
    with sink(LATENCY) as endpoint:
        run("amlwrap_code", folder, endpoint)
        again = [run("amlwrap_code", folder, endpoint) for _ in range(ROUNDS)]
        ignored = folder / "ignored"
        for number in range(20_000):
            path = ignored / f"d{number % 100}" / f"{number}.py"
            path.parent.mkdir(exist_ok=True, parents=True)
            path.touch()
        beside = [run("amlwrap_code", folder, endpoint) for _ in range(ROUNDS)]
    seconds = min(result["seconds"] for result in again)
    crowded = min(result["snapshot"] for result in beside)
    snapshot = min(result["snapshot"] for result in again)
    print(f"Unchanged snapshot of {FILES:,} files at {LATENCY * 1000:.0f} ms: {seconds:.3f} s for the whole `code "
          f"upload`, of it {snapshot:.3f} s walking and looking up digests")  # fmt: skip
    return [
        check("blobs sent", max(result["sent"] for result in again), 0, at_least=False),
        check("storage requests", max(result["requests"] for result in again), 1, at_least=False),
        check("seconds", seconds, 0.15, at_least=False),
        check("seconds added by 20,000 ignored files", crowded - snapshot, 0.1, at_least=False),
    ]


def main() -> int:
    """Run every part; return 1 when a bar was missed."""
    good: list[bool] = []
    for part in (many_small_files, one_large_file, unchanged):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
            os.environ["AMLWRAP_CACHE_HOME"] = cache
            good += part(Path(folder))
    return 0 if all(good) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--contender"]:
        _, _, chosen, where, url, threads = sys.argv
        print(json.dumps(CONTENDERS[chosen](Path(where), url, int(threads))))
    else:
        sys.exit(main())
