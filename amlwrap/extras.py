"""How what amlwrap can do without, and this command cannot, is installed beside the amlwrap that runs."""

from __future__ import annotations

from typing import Any


def how_to_install(extra: str) -> str:
    """Return the command that adds an extra to this amlwrap, from where that was installed: no index may have it.

    Args:
        extra: name of the extra, such as `local`.

    Source: PEP 610, `direct_url.json`, which installers leave beside what they did not take from an index.
    """
    import json
    import shlex
    from importlib import metadata

    name = f"amlwrap[{extra}]"
    try:
        origin = json.loads(metadata.distribution("amlwrap").read_text("direct_url.json") or "{}")
        arguments = _arguments(name, origin)
    except (metadata.PackageNotFoundError, KeyError, ValueError):  # it runs from a folder, or the record is damaged
        arguments = [name]
    return f"pip install {shlex.join(arguments)}"


def _arguments(name: str, origin: dict[str, Any]) -> list[str]:
    url = origin.get("url")
    if url is None:
        return [name]
    if origin.get("dir_info", {}).get("editable"):
        from urllib.parse import urlsplit
        from urllib.request import url2pathname

        return ["-e", f"{url2pathname(urlsplit(url).path)}{name.removeprefix('amlwrap')}"]
    if (version_control := origin.get("vcs_info")) is not None:
        url = f"{version_control['vcs']}+{url}@{version_control['commit_id']}"
    return [f"{name} @ {url}"]
