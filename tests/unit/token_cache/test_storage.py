"""Where tokens are kept, with others in the way."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from msal_extensions.persistence import FilePersistence

from amlwrap.token_cache.storage import Encrypted, PlainFile, alone, open_storage


@pytest.fixture
def file(tmp_path: Path) -> PlainFile:
    return PlainFile(tmp_path / "tokens.json")


def test_what_is_saved_is_there_for_its_owner_alone(file: PlainFile) -> None:
    assert file.load() is None
    file.save("text")
    assert file.load() == "text"
    assert file.place.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.place.parent.iterdir()] == ["tokens.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o602])
def test_a_file_that_others_may_touch_counts_for_nothing_and_is_replaced(file: PlainFile, mode: int) -> None:
    file.save("theirs")
    file.place.chmod(mode)
    assert file.load() is None
    file.save("ours")
    assert file.load() == "ours"
    assert file.place.stat().st_mode & 0o777 == 0o600


def test_a_link_is_not_followed_to_read_nor_to_write(file: PlainFile, tmp_path: Path) -> None:
    other = PlainFile(tmp_path / "other")
    other.save("theirs")
    file.place.symlink_to(other.place)
    with pytest.raises(OSError, match="symbolic"):
        file.load()
    file.save("ours")
    assert (file.load(), other.load()) == ("ours", "theirs")


def test_a_pipe_holds_nobody_up(file: PlainFile) -> None:
    os.mkfifo(file.place, 0o600)
    assert file.load() is None


def test_a_file_of_any_size_is_not_read(file: PlainFile) -> None:
    file.save("x" * (1 << 21))
    assert file.load() is None


def test_two_do_not_change_it_at_once(file: PlainFile) -> None:
    file.save("")
    together = threading.Barrier(4)

    def add(letter: str) -> None:
        together.wait()
        with alone(file):
            before = file.load() or ""
            file.save(before + letter)

    threads = [threading.Thread(target=add, args=[letter]) for letter in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(file.load() or "") == list("abcd")


def test_whoever_holds_it_for_too_long_is_not_waited_for(file: PlainFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amlwrap.token_cache.storage._PATIENCE", 0.01)
    with alone(file), pytest.raises(BlockingIOError), alone(file):
        pass


def test_what_the_platform_encrypts_goes_by_msal_extensions(tmp_path: Path) -> None:
    kept = Encrypted(FilePersistence(str(tmp_path / "tokens.bin")))
    assert kept.load() is None
    kept.save("text")
    assert kept.load() == "text"
    with alone(kept):
        assert (tmp_path / "tokens.lock").exists()


def test_without_a_keyring_it_is_a_file_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    opened = open_storage()
    assert isinstance(opened, PlainFile)
    assert opened.place == tmp_path / "tokens.json"


def test_a_keyring_that_does_not_answer_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gi.py").write_text("raise ImportError('half installed')", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexist")
    assert isinstance(open_storage(), PlainFile)
