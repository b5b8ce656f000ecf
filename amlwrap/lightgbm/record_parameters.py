"""Record LightGBM's parameters in `parameters.json`, so that they can be checked where LightGBM is not installed.

Run for a new LightGBM release, from the root of its source distribution:

    python -m amlwrap.lightgbm.record_parameters include/LightGBM/config.h 4.7.0 > amlwrap/lightgbm/parameters.json

Names, types, ranges, options and aliases are facts that LightGBM keeps in the comments of `config.h`, from which its
own documentation is made as well.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

_DECLARATION = re.compile(r"^(?:std::)?(?P<type>[\w:<>]+) (?P<name>\w+)(?: = (?P<default>.*?))?;")
_TYPES = {
    "string": "string",
    "int": "int",
    "int64_t": "int",
    "size_t": "int",
    "double": "double",
    "bool": "bool",
    "TaskType": "enum",
    "vector<std::string>": "multi-string",
    "vector<double>": "multi-double",
    "vector<int>": "multi-int",
    "vector<int32_t>": "multi-int",
    "vector<int8_t>": "multi-int",
}


def read_parameters(config: str) -> dict[str, dict[str, Any]]:
    """Return every parameter that the comments of `config.h` document.

    Args:
        config: text of the header.

    Returns:
        By name: `type`; and where there are any `aliases`, `checks` (such as `>0.0`), `options` (each with its aliases)
        and `cli_only`.
    """
    parameters: dict[str, dict[str, Any]] = {}
    comments: list[str] = []
    start = config.index("#pragma region Parameters")
    for line in config[start : config.index("size_t file_load_progress_interval_bytes", start)].splitlines():
        text = line.strip()
        if text.startswith("// "):
            comments.append(text[3:])
        elif match := _DECLARATION.match(text):
            parameters[match["name"]] = _parameter(match["type"], comments)
            comments = []
        else:
            comments = []
    return parameters


def _parameter(declared: str, comments: list[str]) -> dict[str, Any]:
    facts: dict[str, Any] = {"type": _TYPES[declared]}
    for comment in comments:
        key, equals, value = comment.partition(" = ")
        if not equals:
            continue
        if key == "type":
            facts["type"] = value
        elif key == "alias":
            facts["aliases"] = sorted(value.split(", "))
        elif key == "check":
            facts.setdefault("checks", []).append(value.replace(" ", ""))
        elif key == "options":
            facts["options"] = {option: [] for option in value.split(", ")}
        elif "only in CLI version" in value:
            facts["cli_only"] = True
    if facts["type"].endswith("enum"):
        _add_option_aliases(facts.setdefault("options", {}), comments)
    return facts


def _add_option_aliases(options: dict[str, list[str]], comments: list[str]) -> None:
    """Read lines such as ``gbdt``, what it is, aliases: ``gbrt``."""
    complete = bool(options)
    for comment in comments:
        match = re.match(r"desc\w* = ``(\w+)``,(.*)", comment)
        if not match or (complete and match[1] not in options):
            continue
        _, _, aliases = match[2].partition("aliases: ")
        options[match[1]] = re.findall("``(\\w+)``", aliases)


def main() -> None:
    """Print the table of the header and version named on the command line."""
    header, version = sys.argv[1:]
    parameters = read_parameters(Path(header).read_text(encoding="utf-8"))
    json.dump({"lightgbm": version, "parameters": parameters}, sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
