"""Commands out of everything that bash has, and a bash that shows what it makes of them."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

X, L = "${{inputs.x}}", "${{inputs.l}}"
"""An input, and a literal one, which wants quotes."""

# Functions of the shell alone: `say` shows its arguments, `get` its standard input as well. Words are not cut at
# blanks of values, nor taken for patterns, so that a value may stand in for a token wherever it is.
SHOW = """
set -f; IFS=
say() { printf '[%s]' "$@"; }
get() { say "$@"; IFS= read -r -d '' text; printf '(%s)' "$text"; }
"""
EACH = 'for command in "$@"; do (eval "$command") 2>/dev/null; printf "\\0"; done'


def run(commands: Sequence[str], values: Mapping[str, str], show: str = SHOW) -> list[str]:
    """Return what each command prints in a bash whose environment holds the values."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["bash", "-c", show + EACH, "bash", *commands],
            env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", **values},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=False,
        )
    return done.stdout.decode().split("\0")[:-1]


def joined(*fragments: str, between: str = "", **sizes: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(fragments), **{"max_size": 4, **sizes}).map(between.join)


def drawn_commands(*quoted: str) -> st.SearchStrategy[str]:
    """Return a strategy of commands with the expressions given within quotes, and `X` wherever words stand."""
    inside = joined(*quoted, "a", " ", ";", "#", "\n", "(", ")", "{", "}", "<", "\\\\", "$z ")
    words = st.one_of(
        joined(X, "a", "=", "\\'", "#", "]", "$z", "{b,c}", min_size=1).filter(lambda word: word[0] != "#"),
        inside.map(lambda text: f"'{text}`$\"'"),
        inside.map(lambda text: f"$'\\'{text}\\n'"),
        inside.map(lambda text: f'"{text}\'"'),
        inside.map(lambda text: f'$"\\"{text}"'),
        joined(*quoted, "a").map(lambda text: f'"${{z:-{text}}}"'),
    )
    lines = st.lists(words, max_size=3).map(lambda found: "say " + " ".join(found))
    bodies = joined(*quoted, "'", '"', "\\\\", "\\$", "\\\n", "\n", "\t", "#", "$(say '" + quoted[0] + "')")
    delimiters = st.sampled_from(["EOF", "-EOF"] if L not in quoted else ["EOF", "-EOF", "'EOF'", "\\EOF"])

    def nested(commands: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        documents = st.tuples(delimiters, bodies, lines)
        return st.one_of(
            commands.map(lambda text: f'say "$({text}\n)"'),
            commands.filter(lambda text: not set("`\\#") & set(text)).map(lambda text: f'say a"`{text}`"'),
            commands.map(lambda text: f'say "$(case a in a) {text}\n;; esac)"'),
            commands.map(lambda text: f"f() {{ ({text}\n) }}; f" if "f()" not in text else text),
            commands.map(lambda text: f"{text}\n# it's {X} $(\nsay b"),
            st.tuples(commands, commands).map("\n".join),
            st.tuples(lines, lines).map(" && ".join),
            words.map(lambda word: f"get <<<{word}"),
            documents.map(lambda d: f"get <<{d[0]} {d[2][4:]}\n{d[1]}\nEOF"),
            st.tuples(documents, documents).map(
                lambda p: f"get <<{p[0][0]} <<{p[1][0]}\n{p[0][1]}\nEOF\n{p[1][1]}\nEOF"
            ),
        )

    return st.recursive(lines, nested, max_leaves=4)
