"""Whom the default credential would ask for a token, told by one hash of all that decides it.

azure-identity goes by the environment, and by what `az`, PowerShell, azd and VS Code wrote down when somebody signed in
with them. Whatever changes in these, such as `az login`, `az account set` and `az logout`, makes another hash, and no
token is found by it that somebody else was given. It is better to ask once too often.

Source: azure-identity 1.27, `EnvironmentVariables` and the credentials of its chain; the settings of Azure CLI, Azure
PowerShell and the Azure Developer CLI.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

# What azure-identity and the programs that it asks read: which source, which tenant, which user or application, where.
_VARIABLES = ("AZURE_", "AZD_", "IDENTITY_", "IMDS_", "MSI_", "ACTIONS_ID_TOKEN_REQUEST_")
_NAMING_FILES = ("AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE")
_PROGRAMS = ("az", "azd", "pwsh", "powershell")
_AZ = ("azureProfile.json", "config", "clouds.config", "ms-azuretools.vscode-azureresourcegroups/authRecord.json")
_AZD = ("auth.json", "config.json")


def who_is_asked(scopes: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Return a hash of who would be asked for a token; None where that is not to be told, or cannot be.

    Nobody guesses a token or a generated secret by its hash, but passwords that people think of can be guessed: where
    there is one, nothing is kept.

    Args:
        scopes: what the token is for.
        environ: the environment's variables.
    """
    variables = {name: value for name, value in sorted(environ.items()) if name.startswith(_VARIABLES)}
    if any("PASSWORD" in name and value for name, value in variables.items()):
        return None
    try:
        contents = {str(path): _digest(path) for path in _files(environ)}
    except (OSError, RuntimeError):  # what cannot be read twice, such as a pipe; a user without a home
        return None
    programs = [shutil.which(name, path=environ.get("PATH")) for name in _PROGRAMS]
    user = os.geteuid() if hasattr(os, "geteuid") else environ.get("USERNAME")
    # The machine counts because its managed identity may be asked, and homes may be shared between machines.
    decisive = (scopes, user, socket.gethostname(), variables, contents, programs)
    return hashlib.sha256(json.dumps(decisive).encode()).hexdigest()


def _files(environ: Mapping[str, str]) -> Iterator[Path]:
    """Yield the files that say who has signed in."""
    home = Path.home()
    yield from (Path(environ.get("AZURE_CONFIG_DIR") or home / ".azure", name) for name in _AZ)
    yield home / ".Azure" / "AzureRmContext.json"
    yield from (Path(environ.get("AZD_CONFIG_DIR") or home / ".azd", name) for name in _AZD)
    if shared := environ.get("LOCALAPPDATA"):
        yield Path(shared, ".IdentityService", "msal.cache")
    yield from (Path(path) for path in map(environ.get, _NAMING_FILES) if path)


def _digest(path: Path) -> str | None:
    """Return a hash of what a file holds, and when it was written; None where there is none.

    Whoever signs in once more as the same has a reason to: az writes the same file again.

    Raises:
        OSError: it cannot be read, or is none that can be read twice.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError
        return f"{hashlib.sha256(path.read_bytes()).hexdigest()} {found.st_mtime_ns}"
    except (FileNotFoundError, NotADirectoryError):
        return None
