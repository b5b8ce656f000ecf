"""JSON from outside, held to what can be stored, listed again and handed to a process.

Python reads more than JSON is: numbers that are none or have no end, halves of characters, nesting without bound.
Once stored, such a value would break every answer that it is a part of.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST = 64  # what readers of JSON elsewhere stop at, too
_MOST_VALUES = 250_000
_LONGEST_INTEGER = len(str(-(2**63)))


class StrictJsonError(ValueError):
    """JSON that is refused; the text says why, and begins with the JSON path of a value that is at fault."""


def parse_json(raw: bytes) -> Any:
    """Return the value of a JSON text in UTF-8.

    Raises:
        StrictJsonError: it is no such text, or holds what `check_value` refuses.
    """
    try:
        # Line breaks in texts are no JSON, and what the service's own tutorial sends it.
        value = json.loads(
            raw.decode("utf-8-sig"), strict=False, parse_int=_read_integer, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError as error:
        raise StrictJsonError(f"byte {error.start} is not UTF-8") from None
    except RecursionError:
        raise StrictJsonError(f"it is nested deeper than {_DEEPEST} levels") from None
    except json.JSONDecodeError as error:
        raise StrictJsonError(str(error)) from None
    check_value(value)
    return value


def check_value(value: Any) -> None:
    """Return when a value is one that JSON, UTF-8 and the operating system can hold.

    Raises:
        StrictJsonError: naming the place of what they cannot: halves of surrogate pairs, null characters, numbers
            that are not finite or have more than 64 bits, other types than JSON's, and nesting or numbers of values
            beyond reason, as repeated references in YAML can make them.
    """
    waiting = [(value, "$", 1)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        item, path, depth = waiting.pop()
        problem = _problem(item)
        if problem:
            raise StrictJsonError(f"{path}: {problem}")
        if isinstance(item, dict | list) and depth > _DEEPEST:
            raise StrictJsonError(f"it is nested deeper than {_DEEPEST} levels")
        if isinstance(item, dict):
            for key, inner in item.items():
                if key_problem := "its name is not text" if not isinstance(key, str) else _problem(key):
                    raise StrictJsonError(f"{path}.{_shown(str(key))}: in the name, {key_problem}")
                waiting.append((inner, f"{path}.{key}", depth + 1))
        elif isinstance(item, list):
            waiting += [(inner, f"{path}[{index}]", depth + 1) for index, inner in enumerate(item)]
    raise StrictJsonError(f"it holds more than {_MOST_VALUES} values")


def _problem(item: Any) -> str | None:
    if isinstance(item, str):
        if "\0" in item:
            return "it holds a null character"
        if found := SURROGATE.search(item):
            return f"it holds {_shown(found[0])}, half of a surrogate pair, which is no character"
    elif isinstance(item, float):
        if not math.isfinite(item):
            return "a number is finite"
    elif isinstance(item, int):
        if not -(2**63) <= item < 2**63:
            return "a whole number has at most 64 bits"
    elif item is not None and not isinstance(item, dict | list):
        return f"a {type(item).__name__} is no JSON value; put it in quotes"
    return None


def _shown(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")


def _read_integer(text: str) -> int:
    # Python does not read numbers of thousands of digits; this one is refused for its size as they are.
    return int(text) if len(text) <= _LONGEST_INTEGER else 2**64


def _refuse_constant(name: str) -> float:
    raise StrictJsonError(f"{name} is no JSON value")
