"""What bash makes of each character of a command: plain text, a quote's inside, a here-document, a comment.

Whoever writes something into a command must know, for what arrives as a value in one place is mere text in another,
and ends a quote in a third. Where bash's reading hangs on more than this reader knows, it refuses instead of guessing.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NoReturn

from attrs import Factory, define, frozen

from amlwrap.errors import InvalidJobError


class Place(Enum):
    """What a character stands in. Delimiters count as what they delimit; what is nested in a place has its own."""

    PLAIN = "plain text"
    DOUBLE = "double quotes"
    SINGLE = "single quotes"
    ANSI = "$'...'"
    HEREDOC = "a here-document that expands variables"
    QUOTED_HEREDOC = "a here-document with a quoted delimiter"
    ARITHMETIC = "arithmetic"
    COMMENT = "a comment"
    ESCAPED = "a backslash and what it takes away the meaning of"
    SEQUENCE = "a sequence such as {1..5}"
    PARAMETER = "${...}, where it is no value to fall back to, or a variable such as $$"
    DELIMITER = "the delimiter of a here-document, or blanks that <<- removes"
    BACKTICKS = "backticks with such backslashes or comments that they are not read as they stand"


def read_places(command: str) -> list[Place]:
    """Return what bash takes each character of a command for.

    Args:
        command: shell text. Variables are not told from other text; `find_expressions` is for those of jobs.

    Raises:
        InvalidJobError: something is opened and never closed, or bash's reading cannot be known; with its line.
    """
    try:
        return _Reader(command).read()
    except RecursionError:
        raise InvalidJobError("The command is nested too deeply to be read: move it to a script.") from None


def where(command: str, position: int) -> str:
    """Return the place in a command as a sentence begins with it: by its line, where there are several."""
    if "\n" not in command.strip("\n"):
        return "In the command"
    return f"In line {command.count(chr(10), 0, position) + 1} of the command"


@frozen
class _HereDocument:
    """A here-document whose body is still to come."""

    opened: int
    delimiter: str
    quoted: bool
    strips_tabs: bool


@define
class _Level:
    """Where the reader is among the commands of one level: the whole, or those of one substitution.

    Attributes:
        fresh, first: whether a word, and whether a command, may start here.
        cases: for each open parenthesis, and the level itself, how many `case` are open, whose patterns end in `)`.
        waiting: here-documents whose bodies follow the line.
    """

    fresh: bool = True
    first: bool = True
    cases: list[int] = Factory(lambda: [0])
    waiting: list[_HereDocument] = Factory(list)


_COMMENT = re.compile(r"#[^\n]*")
# Words that leave a command to start, and the two around the patterns of `case`.
_KEYWORD = re.compile(
    r"""(?:case|esac|if|then|else|elif|do|while|until|time|!|\{|function[ \t]+[^\s;&|()<>]+
    |(?:for|select)[ \t]+\w+(?=[ \t]+do\b))(?=[ \t\n;&|()<>]|\Z)""",
    re.VERBOSE,
)
_SEQUENCE = re.compile(r"\{[^{}\s;&|()<>'\"\\`]*\.\.[^{}\s;&|()<>'\"\\`]*\}")
_OPERATOR = re.compile(r"<<<|[;&|<>]")
_HERE_OPERATOR = re.compile(r"<<-?(?!<)")
_DELIMITER = re.compile(
    r"""[ \t]*((?:[^\s;&|()<>'"\\`$] | \$(?!['"({]) | \\[^\n] | '[^'\n]*' | "[^"\n\\`$]*")+)(?=[\s;&|()<>]|\Z)""",
    re.VERBOSE,
)
_QUOTING = re.compile(r"""'([^']*)'|"([^"]*)"|\\(.)""")
_TABS = re.compile(r"\t+")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_CONTINUED_LINE = re.compile(r"(?:[^\\\n]|\\.|\\\Z)*(?:\n|\Z)", re.DOTALL)
_ORDINARY = re.compile(r"[^ \t\n;&|()<>'\"\\`${]+")
_ANSI_ESCAPE = re.compile(r"\\(?:c[^'\\]|.)", re.DOTALL)
_WITHIN_BACKTICKS = re.compile(r"(?:[^`\\]|\\.)*(?=`)", re.DOTALL)
# Backslashes that the shell takes away before it reads what is left, and comments that bash 5.2 trips over.
_INTRICATE = re.compile(r"""\\[$`\\"\n]|\#.*\$[({]""")
_FALLING_BACK = re.compile(r"\$\{(?:[A-Za-z_]\w*|\d+|[@*#?$!-]):?[-=?+]", re.ASCII)
_WHOLE_PARAMETER = re.compile(r"\$(?:[@*#?$!0-9-]|\{[^{}'\"$`\\]*\})")
# What a backslash takes the meaning of, where that is not everything.
_ESCAPABLE = {Place.DOUBLE: '$"`\\\n', Place.HEREDOC: "$`\\\n"}


class _Reader:
    """A cursor over a command: each method reads one construct and what is nested in it, and goes past its end."""

    def __init__(self, command: str) -> None:
        self.text = command
        self.position = 0
        self.end = len(command)
        self.places = [Place.PLAIN] * len(command)
        self.level = _Level()

    def read(self) -> list[Place]:
        self._commands(0, closer="")
        return self.places

    def _mark(self, length: int, place: Place) -> None:
        stop = min(self.position + length, self.end)
        self.places[self.position : stop] = [place] * (stop - self.position)
        self.position = stop

    def _take(self, expected: re.Pattern[str] | str, place: Place) -> str:
        """Go past a text or a pattern where it stands here; return what was taken."""
        if isinstance(expected, str):
            taken = expected if self.text.startswith(expected, self.position, self.end) else ""
        else:
            match = expected.match(self.text, self.position, self.end)
            taken = match[0] if match else ""
        self._mark(len(taken), place)
        return taken

    def _refuse_open(self, opened: int, what: str) -> NoReturn:
        raise InvalidJobError(f"{where(self.text, opened)}, {what} that begins there is never closed.")

    def _refuse_unclear(self, position: int, what: str, advice: str) -> NoReturn:
        raise InvalidJobError(f"{where(self.text, position)}, shells do not agree on {what}: {advice}.")

    def _require_more(self, opened: int, what: str) -> None:
        if self.position >= self.end:
            self._refuse_open(opened, what)

    # commands

    def _commands(self, opened: int, closer: str) -> None:
        """Read commands up to `closer`, or to the end where that is empty."""
        outer, self.level = self.level, _Level()
        while not (closer and self._closes_level()):
            if self.position >= self.end:
                if closer or len(self.level.cases) > 1:
                    self._refuse_open(opened, "the command or a parenthesis in it")
                break
            self._command_part()
        for document in self.level.waiting:
            self._refuse_unfinished(document)
        self.level = outer

    def _closes_level(self) -> bool:
        return self.level.cases == [0] and bool(self._take(")", Place.PLAIN))

    def _command_part(self) -> None:
        level, opened = self.level, self.position
        if level.fresh and self._take(_COMMENT, Place.COMMENT):
            return
        if level.fresh and level.first and (keyword := self._take(_KEYWORD, Place.PLAIN)):
            level.cases[-1] += {"case": 1, "esac": -1}.get(keyword, 0)
            level.fresh, level.first = False, keyword not in ("case", "esac")
        elif self._take(" ", Place.PLAIN) or self._take("\t", Place.PLAIN):
            level.fresh = True
        elif self._take("\n", Place.PLAIN):
            documents, level.waiting = level.waiting, []
            for document in documents:
                self._here_document(document)
            level.fresh = level.first = True
        elif self._take("((", Place.PLAIN):
            self._arithmetic(opened)
            level.fresh = level.first = True
        elif self._take("(", Place.PLAIN):
            level.cases.append(0)
            level.fresh = level.first = True
        elif self._take(")", Place.PLAIN):
            if not level.cases[-1] and len(level.cases) > 1:
                level.cases.pop()
            level.fresh = level.first = True
        elif not self._take("\\\n", Place.ESCAPED):
            self._redirection_or_word()

    def _redirection_or_word(self) -> None:
        level, opened = self.level, self.position
        if self._take("<(", Place.PLAIN) or self._take(">(", Place.PLAIN):
            self._commands(opened, ")")
            level.fresh = level.first = False
        elif operator := self._take(_HERE_OPERATOR, Place.PLAIN):
            word = self._take(_DELIMITER, Place.DELIMITER).lstrip(" \t")
            if not word:
                self._refuse_unclear(opened, "the delimiter of this here-document", "use a plain word, such as EOF")
            delimiter = _QUOTING.sub(r"\1\2\3", word)
            level.waiting.append(_HereDocument(opened, delimiter, _QUOTING.search(word) is not None, operator == "<<-"))
            level.fresh = level.first = False
        elif operator := self._take(_OPERATOR, Place.PLAIN):
            level.fresh, level.first = True, operator in ";&|"
        else:
            level.fresh = level.first = False
            if self._quote() or self._expansion(Place.PLAIN, Place.PLAIN):
                return
            if not self._take(_SEQUENCE, Place.SEQUENCE) and not self._take(_ORDINARY, Place.PLAIN):
                self._text_part(Place.PLAIN, Place.PLAIN)

    # here-documents

    def _here_document(self, document: _HereDocument) -> None:
        line, starts, position = _LINE if document.quoted else _CONTINUED_LINE, [], self.position
        while position < self.end and (match := line.match(self.text, position, self.end)):
            text = match[0].removesuffix("\n") if document.quoted else match[0].replace("\\\n", "").removesuffix("\n")
            if (text.lstrip("\t") if document.strips_tabs else text) == document.delimiter:
                break
            starts.append(position)
            position = match.end()
        else:
            self._refuse_unfinished(document)
        end, self.end = self.end, position
        while self.position < self.end and not document.quoted:
            self._text_part(Place.HEREDOC, Place.HEREDOC)
        self._mark(self.end - self.position, Place.QUOTED_HEREDOC)
        for self.position in starts if document.strips_tabs else ():
            self._take(_TABS, Place.DELIMITER)
        self.position, self.end = position, end
        self._mark(match.end() - position, Place.DELIMITER)

    def _refuse_unfinished(self, document: _HereDocument) -> NoReturn:
        raise InvalidJobError(
            f"{where(self.text, document.opened)}, the here-document that begins there is not finished: "
            "write its delimiter on a line of its own, with nothing around it."
        )

    # quotes and expansions

    def _quote(self) -> bool:
        """Read a quote of plain text; return whether there is one."""
        opened = self.position
        if self._take("'", Place.SINGLE):
            closing = self.text.find("'", self.position, self.end)
            self._mark((self.end if closing < 0 else closing) - self.position, Place.SINGLE)
            self._require_more(opened, "the single quote")
            self._mark(1, Place.SINGLE)
        elif self._take("$'", Place.ANSI):
            while not self._take("'", Place.ANSI):
                self._require_more(opened, "the single quote")
                if not self._take(_ANSI_ESCAPE, Place.ESCAPED):
                    self._mark(1, Place.ANSI)
        elif self._take('"', Place.DOUBLE) or self._take('$"', Place.DOUBLE):
            self._double(opened)
        else:
            return False
        return True

    def _double(self, opened: int) -> None:
        while not self._take('"', Place.DOUBLE):
            self._require_more(opened, "the double quote")
            self._text_part(Place.DOUBLE, Place.DOUBLE)

    def _text_part(self, place: Place, kind: Place) -> None:
        """Read an expansion, an escape or a character: `kind` says by whose rules, `place` what it counts as."""
        if self._expansion(place, kind):
            return
        following = self.text[self.position + 1 : min(self.position + 2, self.end)]
        escapes = self.text[self.position] == "\\" and following and following in _ESCAPABLE.get(kind, following)
        self._mark(2 if escapes else 1, Place.ESCAPED if escapes else place)

    def _expansion(self, place: Place, kind: Place) -> bool:
        """Read what begins with a dollar or a backtick; return whether anything does."""
        opened = self.position
        if self._take("`", kind):
            self._backticks(opened, kind)
        elif self._take("$((", kind):
            self._arithmetic(opened)
        elif self._take("$(", kind):
            self._commands(opened, ")")
        elif self._take(_FALLING_BACK, Place.PARAMETER):
            self._braced(opened, kind, kind)
        elif self._take(_WHOLE_PARAMETER, Place.PARAMETER):
            return True
        elif self._take("${", Place.PARAMETER):
            self._braced(opened, Place.PARAMETER, kind)
        elif self._take("$\\\n", kind):
            self._refuse_unclear(opened, "a dollar before the end of a line", "join the lines")
        else:
            return bool(self._take("$", place))
        return True

    def _backticks(self, opened: int, kind: Place) -> None:
        match = _WITHIN_BACKTICKS.match(self.text, self.position, self.end)
        if match is None:
            self._refuse_open(opened, "the backtick")
        if _INTRICATE.search(match[0]):
            self._mark(len(match[0]), Place.BACKTICKS)
        else:
            end, self.end = self.end, match.end()
            self._commands(opened, closer="")
            self.end = end
        self._mark(1, kind)

    def _braced(self, opened: int, place: Place, kind: Place) -> None:
        """Read the rest of `${...}`, what stands in which counts as `place`, within a kind of text."""
        while not self._take("}", Place.PARAMETER):
            self._require_more(opened, "the ${")
            if kind is Place.PLAIN and self._quote():
                continue
            quoted = self.position
            if kind is Place.DOUBLE and self._take('"', Place.DOUBLE):
                self._double(quoted)
            elif self.text.startswith(("'", '"', "<(", ">("), quoted):
                self._refuse_unclear(quoted, "this quote or <( in ${...}", "set a variable to what it holds first")
            else:
                self._text_part(place, kind)

    def _arithmetic(self, opened: int) -> None:
        parentheses = 0
        while parentheses or not self._take("))", Place.ARITHMETIC):
            self._require_more(opened, "the ((")
            quoted = self.position
            if self._take('"', Place.DOUBLE):
                self._double(quoted)
            elif self.text[quoted] == "'" or (not parentheses and self.text[quoted] == ")"):
                self._refuse_unclear(opened, "whether (( begins arithmetic", "put a blank between the parentheses")
            elif self._take("(", Place.ARITHMETIC):
                parentheses += 1
            elif self._take(")", Place.ARITHMETIC):
                parentheses -= 1
            else:
                self._text_part(Place.ARITHMETIC, Place.ARITHMETIC)
