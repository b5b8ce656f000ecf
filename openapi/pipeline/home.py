"""Where this repository keeps its contracts, corrections and clients."""

import json
from pathlib import Path

from openapi.pipeline.checking import Room
from openapi.pipeline.documents import Document
from openapi.pipeline.errors import ContractError
from openapi.pipeline.finding import checked_name

HERE = Path(__file__).resolve().parent.parent
VERSIONS = HERE / "versions.toml"
ROOM = Room(
    contracts=HERE / "contracts",
    overlays=HERE / "overlays",
    settings=HERE / "generator.yaml",
    templates=HERE / "templates",
    generated=HERE.parent / "generated" / "amlrest",
)
DIALECTS = HERE.parent / "amlwrap" / "dialects"


def load_contract(api_version: str, option: str = "--api-version") -> Document:
    """Read a committed contract.

    Args:
        api_version: Its api-version, as a user gave it.
        option: Where it was given, for messages.

    Raises:
        UsageError: that is no api-version.
        ContractError: there is no contract of it, or what there is is none.
    """
    path = ROOM.contracts / f"{checked_name(api_version, option)}.json"
    if not path.exists():
        known = ", ".join(sorted(entry.stem for entry in ROOM.contracts.glob("*.json"))) or "none"
        raise ContractError(f"no contract for api-version {api_version} (there are: {known}); import it first")
    try:
        contract = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContractError(f"is not JSON ({error}); import it again", file=path.name) from error
    if not isinstance(contract, dict) or not contract.keys() >= {"info", "paths", "components"}:
        raise ContractError("is no contract; import it again", file=path.name)
    return contract
