"""Which files stay home: `.amlignore` and `.gitignore` as git reads them, plus what nobody ever means to upload.

git matches every rule against one entry at a time and never looks into an ignored directory. pathspec compiles the
patterns; this module applies them entry by entry, so that a pruned tree of any size costs one match.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable

import pathspec
from attrs import frozen

AMLIGNORE = ".amlignore"
GITIGNORE = ".gitignore"
IGNORE_FILES = frozenset({AMLIGNORE, GITIGNORE})
NEVER_SENT = IGNORE_FILES | {".git"}
"""What stays home whatever the rules say; git, too, never lists what it keeps in `.git`, credentials among it."""

# The weakest rules: any ignore file can take one back with `!pattern`.
BUILT_IN_PATTERNS = (
    ".hg/",
    ".svn/",
    "__pycache__/",
    ".ipynb_checkpoints/",
    ".venv/",
    ".mypy_cache/",
    ".pytest_cache/",
    ".ruff_cache/",
    ".DS_Store",
)


@frozen
class _Rule:
    """One pattern: `include` False means it takes an earlier match back, `contents` that it means what is inside."""

    expression: re.Pattern[str]
    ignores: bool
    directories_only: bool
    contents: bool

    def matches(self, path: str, is_directory: bool) -> bool:
        if self.directories_only and not is_directory:
            return False
        found = self.expression.match(path)
        # pathspec's expressions also match everything below a matching directory; git asks about the entry itself.
        return found is not None and (self.contents or found.end() == len(path))


@frozen
class IgnoreRules:
    """The rules of one ignore file, for entries below the directory that it lies in.

    Attributes:
        base: that directory, relative to the snapshot's root, with a trailing slash; empty for the root itself.
        above: for a file outside of the snapshot, the root relative to its directory, with a trailing slash.
        rules: in the order of the file.
        quick: matches whatever any rule may match.
    """

    base: str
    above: str
    rules: tuple[_Rule, ...]
    quick: re.Pattern[str] | None

    def decide(self, path: str, is_directory: bool) -> bool | None:
        """Return whether these rules ignore the entry, or None when they say nothing about it.

        Args:
            path: entry relative to the snapshot's root, posix, without a trailing slash; lies below `base`.
            is_directory: whether the entry is a directory, or a link to one.
        """
        name = self.above + path[len(self.base) :]
        if self.quick is None or not self.quick.match(name):
            return None
        for rule in reversed(self.rules):
            if rule.matches(name, is_directory):
                return rule.ignores
        return None


def parse_ignore_rules(lines: Iterable[str], base: str = "", above: str = "") -> IgnoreRules:
    """Compile the lines of an ignore file.

    Args:
        lines: patterns in gitignore syntax.
        base, above: where the file lies; see `IgnoreRules`.

    Source: gitignore(5), "PATTERN FORMAT".
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # Python may read `[[` otherwise one day
        rules = tuple(rule for line in lines if (rule := _parse_rule(line)) is not None)
        quick = re.compile("|".join(f"(?:{rule.expression.pattern})" for rule in rules), re.DOTALL) if rules else None
    return IgnoreRules(base, above, rules, quick)


def is_ignored(chain: Iterable[IgnoreRules], path: str, is_directory: bool) -> bool:
    """Return whether an entry stays home: the first of `chain` (deepest file first) with an opinion decides."""
    for rules in chain:
        decision = rules.decide(path, is_directory)
        if decision is not None:
            return decision
    return False


def _parse_rule(line: str) -> _Rule | None:
    text = _strip_trailing_spaces(line.rstrip("\r\n"))
    directories_only = text.endswith("/")
    text = text.rstrip("/") if directories_only else text
    if not text or text in {"!", "/"}:
        return None
    if _MATCHES_ALL.fullmatch(text):
        return _Rule(re.compile(""), not text.startswith("!"), directories_only, contents=True)
    if _MATCHES_ALL_INSIDE.fullmatch(text):
        return _Rule(re.compile(".+/", re.DOTALL), not text.startswith("!"), directories_only, contents=True)
    try:
        (pattern,) = pathspec.PathSpec.from_lines("gitignore", [text]).patterns
    except (ValueError, re.error):
        return None  # git takes a pattern that is none for one that matches nothing
    if pattern.include is None or not isinstance(pattern, pathspec.RegexPattern) or pattern.regex is None:
        return None
    return _Rule(
        expression=pattern.regex,
        ignores=bool(pattern.include),
        directories_only=directories_only,
        contents=text.endswith("/**"),
    )


# pathspec has its own short cuts for these, which say nothing about one entry alone.
_MATCHES_ALL = re.compile(r"!?(\*|/?(\*\*/)*\*\*|/?(\*\*/)+\*)")
_MATCHES_ALL_INSIDE = re.compile(r"!?/?(\*\*/)+\*/\*\*")


def _strip_trailing_spaces(line: str) -> str:
    """Drop trailing spaces that no backslash protects."""
    stripped = line.rstrip(" ")
    if len(stripped) < len(line) and stripped.endswith("\\"):
        return stripped + " "
    return stripped


BUILT_IN_RULES = parse_ignore_rules(BUILT_IN_PATTERNS)
