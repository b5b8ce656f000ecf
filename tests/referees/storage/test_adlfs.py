"""adlfs: the account as a file system, as pandas and Dask read it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pandas
import pytest
from fsspec import AbstractFileSystem

from .conftest import Account

TABLE = "number,text\n1,ä\n2,b\n"


@pytest.fixture(scope="module")
def options(plain: Account) -> dict[str, str]:
    text = f"DefaultEndpointsProtocol=http;AccountName={plain.name};AccountKey={plain.key};BlobEndpoint={plain.url}"
    return {"connection_string": text}


@pytest.fixture(scope="module")
def files(options: dict[str, str]) -> Iterator[AbstractFileSystem]:
    system = fsspec.filesystem("abfs", **options, skip_instance_cache=True)
    system.mkdir("drive")
    yield system
    system.rm("drive", recursive=True)


def test_a_folder_is_put_listed_found_and_fetched(files: AbstractFileSystem, tmp_path: Path) -> None:
    for name in ("a.csv", "deep/b.csv", "deep/er/c ü#%.txt"):
        file = tmp_path / "up" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    files.put(f"{tmp_path}/up/", "drive/put", recursive=True)
    assert sorted(files.ls("drive/put", detail=False)) == ["drive/put/a.csv", "drive/put/deep"]
    found = ["drive/put/a.csv", "drive/put/deep/b.csv", "drive/put/deep/er/c ü#%.txt"]
    assert files.find("drive/put") == found
    assert files.glob("drive/put/**/*.csv") == found[:2]
    assert (files.isdir("drive/put/deep"), files.isfile("drive/put/deep"), files.exists("drive/none")) == (
        True, False, False,
    )  # fmt: skip
    assert files.info("drive/put/a.csv")["size"] == len("a.csv")
    assert files.cat(found) == {name: name.removeprefix("drive/put/").encode() for name in found}
    assert files.cat_file("drive/put/a.csv", start=2, end=4) == b"cs"
    files.get("drive/put", f"{tmp_path}/down", recursive=True)
    assert (tmp_path / "down" / "deep" / "er" / "c ü#%.txt").read_text() == "deep/er/c ü#%.txt"


def test_files_are_copied_moved_and_removed(files: AbstractFileSystem) -> None:
    files.pipe({"drive/box/a": b"a", "drive/box/in/b": b"b"})
    files.cp("drive/box/a", "drive/copied")
    files.mv("drive/copied", "drive/moved")
    assert (files.cat("drive/moved"), files.exists("drive/copied")) == (b"a", False)
    files.rm("drive/box", recursive=True)
    assert files.find("drive/box") == []
    assert not files.exists("drive/box/in/b")


def test_a_large_file_is_written_and_read_in_pieces(files: AbstractFileSystem) -> None:
    content = bytes(range(256)) * (1 << 13)
    with files.open("drive/large", "wb", block_size=1 << 19) as stream:
        stream.write(content)
    with files.open("drive/large", "rb", block_size=1 << 18) as stream:
        stream.seek(1 << 20)
        assert stream.read(10) == content[(1 << 20) : (1 << 20) + 10]
    assert files.cat("drive/large") == content


def test_pandas_writes_and_reads_tables(files: AbstractFileSystem, options: dict[str, str]) -> None:
    table = pandas.DataFrame({"number": [1, 2], "text": ["ä", "b"]})
    table.to_csv("abfs://drive/tables/one.csv", index=False, storage_options=options)
    assert files.cat("drive/tables/one.csv").decode() == TABLE
    assert pandas.read_csv("abfs://drive/tables/one.csv", storage_options=options).equals(table)


def test_a_host_with_the_accounts_path_is_read_by_tls(secure: Account, files: AbstractFileSystem) -> None:
    files.pipe("drive/by-host.csv", TABLE.encode())
    host = secure.url.removeprefix("https://")
    given = {"account_name": secure.name, "account_key": secure.key, "account_host": host}
    read = f"import fsspec; print(fsspec.filesystem('abfs', **{given}).cat('drive/by-host.csv').decode())"
    # In a process of its own: which authorities are trusted is found out once in each.
    done = subprocess.run(
        [sys.executable, "-c", read], env={"SSL_CERT_FILE": secure.authority}, capture_output=True, check=True
    )
    assert done.stdout.decode() == f"{TABLE}\n"
