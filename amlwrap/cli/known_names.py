"""Names of what is in a workspace, remembered of what commands printed and were given, so that shells complete them.

Completing asks no service: it would be slow, and sign in. Names are kept in a file for each workspace, below the folder
`names` of the cache folder, so many of each kind and for so many workspaces that all of it stays small.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

KINDS = {
    "computes": "compute",
    "jobs": "job",
    "datastores": "datastore",
    "environments": "environment",
    "codes": "code",
    "data": "data",
    "models": "model",
    "onlineendpoints": "endpoint",
    "deployments": "deployment",
}
"""What has names that are remembered, by the collection in ARM ids."""

_ID = re.compile(rf"/({'|'.join(KINDS)})/([^/]+)(?:/versions/[^/]+)?\Z", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9][\w.\-]{0,254}", re.ASCII)
_NAMES = 300
_WORKSPACES = 30
_TOLD = 60  # characters of a workspace's place that its file is named after


def kind_and_name(thing: object) -> tuple[str | None, str] | None:
    """Return what kind a thing is of, as its ARM id says, and its name; None of what has no name to be remembered.

    Args:
        thing: a value of amlwrap's, facts about one, or a name alone; the kind is None where it has no id.
    """
    has: Callable[[str], Any] = thing.get if isinstance(thing, Mapping) else lambda name: getattr(thing, name, None)
    resource_id, name = (None, thing) if isinstance(thing, str) else (has("id"), has("name"))
    if isinstance(resource_id, str) and (found := _ID.search(resource_id)):
        return KINDS[found[1].lower()], found[2]
    return (None, name) if isinstance(name, str) and not resource_id else None


def is_plain(name: object) -> bool:
    """Whether a name is what all in a workspace look like, and no shell takes for anything else."""
    return isinstance(name, str) and bool(_PLAIN.fullmatch(name))


def workspace_key(options: Mapping[str, Any]) -> str | None:
    """Return what tells the workspace from others that a command's options name; None where they name none.

    Args:
        options: values of the options, by name; those that are not about the workspace are left alone.
    """
    from amlwrap.config import discover, local_home
    from amlwrap.errors import AmlwrapError
    from amlwrap.references import workspace_id

    if options.get("local"):
        return f"local {local_home().absolute()}"
    parts = ("subscription_id", "resource_group", "workspace_name")
    try:
        config = discover(**{part: options.get(part) for part in parts})
    except AmlwrapError:
        return None
    named = workspace_id(config.subscription_id, config.resource_group, config.workspace_name)
    return f"{config.endpoint} {named}".lower()


def recall(workspace: str, kind: str) -> list[str]:
    """Return the names that are remembered of a kind in a workspace, those first that were seen last."""
    return _read(_file(workspace)).get(kind, [])


def remember(workspace: str, names: Mapping[str, Iterable[str]]) -> None:
    """Remember names in a workspace, by their kinds; where that cannot be done they are not."""
    known = _read(file := _file(workspace))
    found = {kind: list(filter(is_plain, several)) for kind, several in names.items()}
    if all(set(several) <= set(known.get(kind, ())) for kind, several in found.items()):
        return
    kept = {kind: list(dict.fromkeys([*several, *known.get(kind, ())]))[:_NAMES] for kind, several in found.items()}
    if file and not known:
        _make_room(file.parent)
    _write(file, known | kept)


def forget(workspace: str, names: Mapping[str, Collection[str]]) -> None:
    """Forget names in a workspace, by their kinds: of what is there no more."""
    known = _read(file := _file(workspace))
    kept = {kind: [name for name in several if name not in names.get(kind, ())] for kind, several in known.items()}
    if kept != known:
        _write(file, kept)


def _file(workspace: str) -> Path | None:
    from zlib import crc32

    from amlwrap.cache_files import cache_file

    told = re.sub("[^a-z0-9]+", "-", workspace.lower())[-_TOLD:]
    return cache_file(f"names/{told}-{crc32(workspace.encode(errors='replace')):08x}.json")


def _read(file: Path | None) -> dict[str, list[str]]:
    """Return what is remembered, without what nobody wrote there who remembers names."""
    from amlwrap.cache_files import read_kept

    kept = read_kept(file)
    lists = kept.items() if isinstance(kept, dict) else ()
    return {kind: list(filter(is_plain, names)) for kind, names in lists if isinstance(names, list)}


def _write(file: Path | None, names: Mapping[str, list[str]]) -> None:
    from amlwrap.cache_files import keep

    keep(file, names)


def _make_room(folder: Path) -> None:
    """Forget the workspaces that something was remembered of the longest ago, if there are many."""
    with contextlib.suppress(OSError):
        files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for file in files[: -_WORKSPACES + 1]:
            file.unlink()
