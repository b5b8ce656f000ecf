"""azcopy moves files between this machine and the account, and blobs within the account."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from azure.storage.blob import ContainerClient, ContainerSasPermissions, generate_container_sas

from .azcopy import PLATFORM, Azcopy
from .conftest import Account

pytestmark = pytest.mark.skipif(not PLATFORM, reason="npm has azcopy for Linux on x86-64 alone")

FILES = {
    "a.txt": b"first\n",
    "empty": b"",
    "deep/er/größe-日本.csv": b"a,b\n1,2\n",
    "deep/with space & 100% #1?+.txt": b"odd\n",
    "large.bin": os.urandom(9 << 20),
}
BLOCKS = ("--block-size-mb", "2")
MIRROR = ("--delete-destination", "true")
UP, DOWN, ACROSS = (("--from-to", kind) for kind in ("LocalBlob", "BlobLocal", "BlobBlob"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "files"
    for name, content in FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def on_disk(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def in_blobs(container: ContainerClient, folder: str) -> dict[str, bytes]:
    names = list(container.list_blob_names(name_starts_with=f"{folder}/"))
    return {name.removeprefix(f"{folder}/"): container.download_blob(name).readall() for name in names}


def url_of(account: Account, container: ContainerClient, path: str = "") -> str:
    return account.signed(f"{container.container_name}/{path}".rstrip("/"))


def test_a_folder_goes_up_is_listed_comes_down_and_is_removed(
    secure: Account, azcopy: Azcopy, folder: Path, tmp_path: Path
) -> None:
    container = secure.client.create_container("folder")
    url = url_of(secure, container)
    azcopy("copy", str(folder), url, "--recursive", "--put-md5", *BLOCKS, *UP)
    assert in_blobs(container, "files") == FILES
    assert len(container.get_blob_client("files/large.bin").get_block_list()[0]) == 5
    assert container.get_blob_client("files/a.txt").get_blob_properties().content_settings.content_md5
    listed = azcopy("list", url, "--location", "Blob", "--machine-readable")
    for name, content in FILES.items():
        assert f"files/{name}; Content Length: {len(content)}" in listed
    files = url_of(secure, container, "files")
    azcopy("copy", files, str(tmp_path / "down"), "--recursive", *DOWN)
    assert on_disk(tmp_path / "down" / "files") == FILES
    azcopy("remove", files, "--recursive", "--from-to", "BlobTrash")
    assert list(container.list_blob_names()) == []


def test_sync_makes_the_other_side_the_same_both_ways(
    plain: Account, azcopy: Azcopy, folder: Path, tmp_path: Path
) -> None:
    container = plain.client.create_container("synced")
    url = url_of(plain, container, "files")
    azcopy("sync", str(folder), url, *MIRROR, *UP)
    assert in_blobs(container, "files") == FILES
    (folder / "a.txt").unlink()
    (folder / "new").write_bytes(b"new")
    container.upload_blob("files/empty", b"newer than the file", overwrite=True)
    azcopy("sync", str(folder), url, *MIRROR, *UP)
    changed = {name: content for name, content in FILES.items() if name != "a.txt"} | {"new": b"new"}
    assert in_blobs(container, "files") == changed | {"empty": b"newer than the file"}
    azcopy("sync", url, str(folder), *MIRROR, *DOWN)
    assert on_disk(folder) == changed | {"empty": b"newer than the file"}
    container.delete_blob("files/new")
    azcopy("sync", url, url_of(plain, container, "again"), *MIRROR, *ACROSS)
    assert in_blobs(container, "again") == in_blobs(container, "files")


@pytest.mark.parametrize(("source", "target"), [("secure", "secure"), ("plain", "secure")])
def test_blobs_are_copied_within_the_account_whatever_listener_is_named(
    source: str, target: str, azcopy: Azcopy, request: pytest.FixtureRequest
) -> None:
    here: Account = request.getfixturevalue(source)
    there: Account = request.getfixturevalue(target)
    origin = here.client.create_container(f"from-{source}-to-{target}")
    container = there.client.create_container(f"{origin.container_name}-copied")
    for name, content in FILES.items():
        origin.upload_blob(f"files/{name}", content, metadata={"of": "source"})
    azcopy("copy", url_of(here, origin, "files"), url_of(there, container), "--recursive", *BLOCKS, *ACROSS)
    assert in_blobs(container, "files") == FILES
    assert container.get_blob_client("files/large.bin").get_blob_properties().metadata == {"of": "source"}


def test_a_blob_is_piped_in_and_out(plain: Account, azcopy: Azcopy) -> None:
    container = plain.client.create_container("piped")
    url = url_of(plain, container, "blob")
    azcopy("copy", url, "--from-to", "PipeBlob", "--metadata", "a=b", piped=b"piped\n")
    assert container.get_blob_client("blob").get_blob_properties().metadata == {"a": "b"}
    assert azcopy("copy", url, "--from-to", "BlobPipe").endswith("piped\n")


def test_a_containers_own_signature_is_enough(plain: Account, azcopy: Azcopy, folder: Path) -> None:
    container = plain.client.create_container("signed")
    sas = generate_container_sas(
        plain.name, "signed", account_key=plain.key, permission=ContainerSasPermissions.from_string("racwl"),
        expiry=datetime.now(UTC) + timedelta(hours=1),
    )  # fmt: skip
    azcopy("copy", f"{folder}/*", f"{container.url}/files?{sas}", "--recursive", *UP)
    assert in_blobs(container, "files") == FILES


def test_what_is_not_offered_is_said_in_the_log(plain: Account, azcopy: Azcopy, folder: Path) -> None:
    url = plain.signed("azureml/not-offered")
    with ThreadPoolExecutor() as together:
        runs = [
            together.submit(azcopy.run, "copy", str(folder / "a.txt"), url, *option, *UP)
            for option in (("--block-blob-tier", "Cool"), ("--blob-tags", "a=b"), ("--blob-type", "AppendBlob"))
        ]
    assert [run.result().returncode for run in runs] == [1, 1, 1]
    logged = azcopy.logged()
    for said in ("x-ms-access-tier: only 'hot'", "x-ms-tags: only ''", "Only block blobs are offered here"):
        assert said in logged
    assert not plain.client.get_blob_client("azureml", "not-offered").exists()
