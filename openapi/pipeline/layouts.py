"""The two layouts that the specification repository has had, and what a document is called in either.

Azure moved the folders of its api-versions one folder down. The documents stayed what they were, but for references
that leave the folder of the resource provider: these climb one folder more. What is recorded of a document must not
depend on that, so its name and its digest are those that it has in the flat layout.
"""

import hashlib
import re

PROVIDER = "specification/machinelearningservices/resource-manager/Microsoft.MachineLearningServices"
# Newest layout first; the flat one is the folder around it.
NESTED, FLAT = f"{PROVIDER}/MachineLearningServices", PROVIDER
ROOTS = (NESTED, FLAT)
PREVIEW, STABLE = "preview", "stable"

# A reference that climbs out of the provider's folder, from a folder such as stable/2024-04-01 of the nested layout.
_CLIMB = re.compile(rb'(:\s*")\.\./((?:\.\./){3,}[^"]*\.json#)')


def kind(api_version: str) -> str:
    """Return `preview` or `stable`: what an api-version is, and the folder that holds its own folder."""
    return PREVIEW if "preview" in api_version else STABLE


def short_path(path: str) -> str:
    """Return what a path inside the specification repository is called in either layout.

    That is the path below the folder of the provider's api-versions, such as `stable/2024-04-01/mfe.json`, or else
    below `specification/`, such as `common-types/resource-management/v3/types.json`.
    """
    for root in (*ROOTS, "specification"):
        if path.startswith(f"{root}/"):
            return path.removeprefix(f"{root}/")
    return path


def digest(path: str, content: bytes) -> str:
    """Return the sha256 of a document, with its references as they are written in the flat layout."""
    if path.startswith(f"{NESTED}/"):
        content = _CLIMB.sub(rb"\1\2", content)
    return hashlib.sha256(content).hexdigest()
