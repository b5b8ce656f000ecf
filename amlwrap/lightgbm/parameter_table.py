"""Which parameters LightGBM has: names and aliases from the installed library, the rest from a recorded table.

LightGBM itself is not imported, which would take seconds: where it is installed, its shared library is asked directly.
"""

from __future__ import annotations

import ctypes
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from attrs import field, frozen


@frozen
class Parameter:
    """One parameter of LightGBM.

    Attributes:
        name: LightGBM's main name for it.
        type: `int`, `double`, `bool`, `string`, `enum`, a `multi-` list of these, or a union such as `int or string`;
            None for a parameter newer than the recorded table.
        checks: ranges, such as `>0.0`; all must hold.
        options: allowed words of an enum, each with its aliases.
        cli_only: whether only LightGBM's own command line program knows it.
    """

    name: str
    type: str | None = None
    checks: tuple[str, ...] = ()
    options: Mapping[str, list[str]] = field(factory=dict)
    cli_only: bool = False

    def canonical_option(self, word: str) -> str | None:
        """Return the main word for an option or alias of it, in any case, as LightGBM reads them; None for none."""
        word = word.lower()
        return next((option for option, aliases in self.options.items() if word == option or word in aliases), None)


_UNDOCUMENTED_OPTIONS: Mapping[str, Mapping[str, list[str]]] = {"boosting": {"goss": []}}
"""What LightGBM takes as well: since 4.0 for `gbdt` with `data_sample_strategy` goss (`Config::CheckParamConflict`)."""


@frozen
class ParameterTable:
    """Every parameter, found by name or alias.

    Attributes:
        version: LightGBM release that types, ranges and options were recorded from.
        by_name: name or alias to parameter.
    """

    version: str
    by_name: Mapping[str, Parameter]


@cache
def parameter_table() -> ParameterTable:
    """Return the table, read once in a process."""
    recorded = json.loads((files("amlwrap.lightgbm") / "parameters.json").read_text(encoding="utf-8"))
    facts = recorded["parameters"]
    aliases = installed_aliases() or {name: entry.get("aliases", []) for name, entry in facts.items()}
    by_name: dict[str, Parameter] = {}
    for name, others in aliases.items():
        entry = facts.get(name, {})
        parameter = Parameter(
            name=name,
            type=entry.get("type"),
            checks=tuple(entry.get("checks", ())),
            options=entry.get("options", {}) | _UNDOCUMENTED_OPTIONS.get(name, {}),
            cli_only=entry.get("cli_only", False),
        )
        by_name.update(dict.fromkeys((name, *others), parameter))
    return ParameterTable(recorded["lightgbm"], by_name)


def installed_aliases() -> dict[str, list[str]] | None:
    """Return names and aliases as the installed LightGBM has them; None where there is none, or it cannot be loaded.

    Source: `LGBM_DumpParamAliases` of LightGBM's C API.
    """
    library = _installed_library()
    if library is None:
        return None
    try:
        dump = ctypes.CDLL(str(library)).LGBM_DumpParamAliases
    except (OSError, AttributeError):  # no libgomp on this machine, or a LightGBM before 4.0
        return None
    buffer = ctypes.create_string_buffer(1 << 20)
    length = ctypes.c_int64()
    if dump(ctypes.c_int64(len(buffer)), ctypes.byref(length), buffer) != 0:
        return None
    aliases: dict[str, list[str]] = json.loads(buffer.value)
    return aliases


def _installed_library() -> Path | None:
    spec = find_spec("lightgbm")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "lib"
    return next((folder / name for name in _LIBRARY_NAMES if (folder / name).is_file()), None)


_LIBRARY_NAMES = ("lib_lightgbm.so", "lib_lightgbm.dylib", "lib_lightgbm.dll")
