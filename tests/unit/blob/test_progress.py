from __future__ import annotations

import io

from rich.console import Console

from amlwrap.blob.progress import TransferProgress


def run(console: Console, files: int = 3, done: int = 3) -> None:
    with TransferProgress("uploaded", console) as progress:
        if files:
            progress.start(files, files * 1024**2)
        for _ in range(done):
            progress.advance(1, 1024**2)


def console(*, terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=120, color_system=None)


def text(shown: Console) -> str:
    assert isinstance(shown.file, io.StringIO)
    return shown.file.getvalue()


def test_a_terminal_gets_a_bar_with_files_bytes_and_rate() -> None:
    shown = console(terminal=True)
    run(shown)
    assert "3/3 files" in text(shown)
    assert "3.1/3.1 MB" in text(shown)
    assert "/s" in text(shown)


def test_elsewhere_one_line_is_written() -> None:
    shown = console(terminal=False)
    run(shown)
    assert text(shown).startswith("Uploaded 3 files, 3.1 MB in ")
    assert text(shown).endswith("/s).\n")
    assert text(shown).count("\n") == 1


def test_a_small_file_has_a_size_too() -> None:
    shown = console(terminal=False)
    with TransferProgress("uploaded", shown) as progress:
        progress.start(1, 5298)
        progress.advance(1, 5298)
    assert text(shown).startswith("Uploaded 1 file, 5.3 kB in ")


def test_a_stopped_transfer_says_how_far_it_came() -> None:
    shown = console(terminal=False)
    run(shown, files=5, done=2)
    assert text(shown).startswith("Uploaded 2 of 5 files, 2.1 MB in ")


def test_nothing_to_do_shows_nothing() -> None:
    for terminal in (True, False):
        shown = console(terminal=terminal)
        run(shown, files=0, done=0)
        assert text(shown) == ""


def test_empty_files_alone_can_be_shown() -> None:
    shown = console(terminal=True)
    with TransferProgress("uploaded", shown) as progress:
        progress.start(2, 0)
        progress.advance(1, 0)
        progress.advance(1, 0)
    assert "2/2 files" in text(shown)


def test_transfers_one_after_the_other_add_up() -> None:
    for terminal, expected in ((True, "5/5 files"), (False, "Uploaded 5 files, 5.2 MB in ")):
        shown = console(terminal=terminal)
        with TransferProgress("uploaded", shown) as progress:
            for files in (2, 3):
                progress.start(files, files * 1024**2)
                for _ in range(files):
                    progress.advance(1, 1024**2)
        assert expected in text(shown)
