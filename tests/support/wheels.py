"""Wheels made by hand, so that installing something needs no index."""

from __future__ import annotations

import zipfile
from pathlib import Path


def make_wheel(folder: Path, name: str, version: str) -> Path:
    """Write a wheel of a module with `VERSION` and a console script that prints it next to its interpreter's prefix."""
    program = "import sys\n\n\ndef main():\n    print(VERSION, sys.prefix)\n"
    record = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"VERSION = '{version}'\n{program}",
        f"{record}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{record}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{record}/entry_points.txt": f"[console_scripts]\n{name} = {name}:main\n",
    }
    listing = [*(f"{path},," for path in files), f"{record}/RECORD,,"]
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in (files | {f"{record}/RECORD": "\n".join(listing)}).items():
            archive.writestr(path, text)
    return wheel
