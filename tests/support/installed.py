"""amlwrap as users get it: the wheel, built by way of the source distribution, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
UV = (sys.executable, "-m", "uv")


def build(folder: Path) -> tuple[Path, Path]:
    """Build the source distribution, and from it the wheel; return both, the wheel first."""
    subprocess.run([*UV, "build", "--quiet", "--out-dir", str(folder), str(ROOT)], check=True)
    (wheel,), (source,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, source


@frozen
class Environment:
    """A virtual environment, which knows nothing of this clone.

    Attributes:
        folder: where it is.
        variables: what its programs find in their environment beside what this process does.
    """

    folder: Path
    variables: Mapping[str, str]

    @classmethod
    def make(cls, folder: Path, **variables: str) -> Environment:
        """Make an empty one."""
        subprocess.run([*UV, "venv", "--quiet", "--python", sys.executable, str(folder)], check=True)
        return cls(folder, variables)

    @property
    def packages(self) -> Path:
        """The folder with its packages."""
        (found,) = self.folder.glob("lib/python*/site-packages")
        return found

    def install(self, requirement: str, *options: str) -> None:
        """Install something; packages come out of uv's cache where they are in it."""
        subprocess.run(
            [*UV, "pip", "install", "--quiet", "--python", str(self.folder), *options, requirement], check=True
        )

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of its programs outside of the clone, as one who has just this environment."""
        left_out = ("VIRTUAL_ENV", "PYTHONPATH", "AMLWRAP_LOCAL", "AMLWRAP_LOCAL_HOME", "COLUMNS")
        inherited = {name: value for name, value in os.environ.items() if name not in left_out}
        command = [str(self.folder / "bin" / program), *arguments]
        return subprocess.run(
            command, cwd=self.folder, env={**inherited, **self.variables}, capture_output=True, text=True, check=False
        )

    def ask(self, program: str, *arguments: str) -> str:
        """Return what a program prints; it fails where the program does."""
        done = self.run(program, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
