"""Draw what a terminal shows of the README's quick start: `make picture`, whenever commands print something else.

It is a real run, on a workspace of its own, which is removed. An SVG of plain text is small, can be searched and read
out, and needs nothing from elsewhere; its colours are those that the reader's system prefers, light or dark.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from amlwrap.cli.examples import example_lines

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "assets" / "quick-start.svg"
COLUMNS = 100
_CELL, _LINE, _SIZE, _MARGIN, _BAR = 8.4, 20, 14, 20, 36

_HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img">
<title>{title}</title>
<style>
rect {{ fill: #f6f8fa; stroke: #d1d9e0 }}
circle {{ fill: #d1d9e0 }}
text {{ fill: #1f2328; font: {size}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }}
.typed {{ fill: #0a5c8a; font-weight: 600 }}
@media (prefers-color-scheme: dark) {{
rect {{ fill: #151b23; stroke: #3d444d }}
circle {{ fill: #3d444d }}
text {{ fill: #e6edf3 }}
.typed {{ fill: #79c0ff }}
}}
</style>
<rect x="0.5" y="0.5" width="{right}" height="{bottom}" rx="8"/>
"""


def quick_start() -> list[str]:
    """Return the commands of the README's quick start that say something of models, and what shows the predictions."""
    block = re.search(r'^```sh title="Quick start"\n(.*?)^```', (ROOT / "README.md").read_text("utf-8"), re.S | re.M)
    if block is None:
        raise SystemExit("README.md has no block with the title Quick start.")
    return [*re.findall(r"^amlwrap (?!local ).*", block[1], re.M), "cat predictions.csv"]


def typed_and_printed(commands: list[str], home: Path) -> Iterator[tuple[str, str]]:
    """Run commands on a workspace in a home of its own, and yield each with what it prints."""
    environment = {**os.environ, "AMLWRAP_LOCAL": "1", "AMLWRAP_LOCAL_HOME": str(home), "COLUMNS": str(COLUMNS)}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])

    def run(command: str) -> str:
        done = subprocess.run(
            command, shell=True, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode:
            raise SystemExit(f"{command} failed:\n{done.stdout}")
        return done.stdout

    try:
        run("amlwrap local up")
        for command in commands:
            yield command, run(command)
    finally:
        run("amlwrap local down")
        shutil.rmtree(home)
        (ROOT / "predictions.csv").unlink(missing_ok=True)


def lines_of(command: str, printed: str) -> Iterator[tuple[str, str]]:
    """Yield the lines that a terminal shows, each with its class: `typed`, or nothing for what was printed."""
    first, *rest = example_lines(command, COLUMNS)
    yield f"$ {first.lstrip()}", "typed"
    yield from ((line, "typed") for line in rest)
    for line in printed.splitlines():
        yield from ((line[start : start + COLUMNS], "") for start in range(0, max(len(line), 1), COLUMNS))
    yield "", ""


def drawing(lines: list[tuple[str, str]], title: str) -> str:
    """Return an SVG of a terminal with some lines."""
    width, height = round(COLUMNS * _CELL + 2 * _MARGIN), _BAR + len(lines) * _LINE + _MARGIN
    facts = {"width": width, "height": height, "right": width - 1, "bottom": height - 1, "size": _SIZE}
    parts = [_HEAD.format(title=escape(title), **facts)]
    parts += [f'<circle cx="{_MARGIN + 18 * place}" cy="{_BAR / 2:g}" r="5"/>\n' for place in range(3)]
    for number, (line, kind) in enumerate(lines, start=1):
        if not line.strip():
            continue
        # Every font gets the room of a cell for each character, so that columns stand below each other.
        room = f'y="{_BAR + number * _LINE}" textLength="{len(line) * _CELL:g}" lengthAdjust="spacingAndGlyphs"'
        look = f' class="{kind}"' if kind else ""
        parts.append(f'<text x="{_MARGIN}" {room} xml:space="preserve"{look}>{escape(line, quote=False)}</text>\n')
    return "".join([*parts, "</svg>\n"])


def main() -> None:
    """Run the commands, once for what is built only once, and once to be shown."""
    commands, home = quick_start(), ROOT / ".amlwrap" / "picture"
    for _ in range(2):
        shown = list(typed_and_printed(commands, home))
    lines = [line for command, printed in shown for line in lines_of(command, printed)]
    PICTURE.write_text(drawing(lines[:-1], "The quick start of amlwrap in a terminal"), encoding="utf-8")


if __name__ == "__main__":
    main()
