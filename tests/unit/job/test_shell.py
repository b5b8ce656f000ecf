"""What bash takes each character of a command for: an X in each example marks the one that is asked about."""

from __future__ import annotations

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.job.shell import Place, read_places, where

PLACES = [
    ("echo X", Place.PLAIN),
    ("echo 'X'", Place.SINGLE),
    ("echo '\\X'", Place.SINGLE),
    ("echo '\\'X", Place.PLAIN),
    ('echo "X"', Place.DOUBLE),
    ("echo \"'X'\"", Place.DOUBLE),
    ('echo "\\"X"', Place.DOUBLE),
    ('echo $"X"', Place.DOUBLE),
    ("echo $'X'", Place.ANSI),
    ("echo $'\\'X'", Place.ANSI),
    ("echo \"$'X'\"", Place.DOUBLE),
    ("echo \\X", Place.ESCAPED),
    ("echo \\\\X", Place.PLAIN),
    ('echo "\\X"', Place.DOUBLE),
    ("echo a # 'X", Place.COMMENT),
    ("echo a\\\n#X", Place.PLAIN),
    ("echo a \\\n#X", Place.COMMENT),
    ("echo a#'X'", Place.SINGLE),
    ("echo a;#X", Place.COMMENT),
    ("# it's\necho X", Place.PLAIN),
    ("echo $(X)", Place.PLAIN),
    ("echo \"$('X')\"", Place.SINGLE),
    ('echo "$(a # )\'\n)X"', Place.DOUBLE),
    ("echo \"`'X'`\"", Place.SINGLE),
    ('echo "`a`X"', Place.DOUBLE),
    ("echo `a \\`'X'\\``", Place.BACKTICKS),
    ("echo <(a 'X')", Place.SINGLE),
    ("echo ${a:-X}", Place.PLAIN),
    ('echo "${a:-X}"', Place.DOUBLE),
    ('echo "${a:-}X"', Place.DOUBLE),
    ("echo ${a:-'X'}", Place.SINGLE),
    ("echo ${a#X}", Place.PARAMETER),
    ("echo ${a/X/b}", Place.PARAMETER),
    ("echo $((X + 1))", Place.ARITHMETIC),
    ("echo $((1 << 2))\nX", Place.PLAIN),
    ("((a = (1 + 2) * X))", Place.ARITHMETIC),
    ("echo {1..$X}", Place.SEQUENCE),
    ("echo {1,$X}", Place.PLAIN),
    ('echo "$(case a in a) b "X" ;; esac)"', Place.DOUBLE),
    ('echo "$(case a in (a) b;; b) c;; esac; echo case)X"', Place.DOUBLE),
    ("a=(1 2); f() { echo 'X'; }", Place.SINGLE),
    ('echo "$(function f { case a in a) b;; esac; }; f)X"', Place.DOUBLE),
    ('echo "$(for i do case a in a) b;; esac; done)X"', Place.DOUBLE),
    ('echo "$(for ((i = 0; i < 2; i++)) do case a in a) b;; esac; done)X"', Place.DOUBLE),
    ('echo "$(if a; then case a in a) b;; esac; fi)X"', Place.DOUBLE),
    ('echo "$(echo case a)X"', Place.DOUBLE),
]


@pytest.mark.parametrize(("command", "place"), PLACES)
def test_each_place_is_told(command: str, place: Place) -> None:
    assert read_places(command)[command.index("X")] is place


HERE_DOCUMENTS = [
    ("cat <<EOF\nX\nEOF\n", Place.HEREDOC),
    ("cat <<EOF\nit's \"X\nEOF\n", Place.HEREDOC),
    ("cat <<EOF\n\\$X\\\\X\nEOF", Place.HEREDOC),
    ("cat <<EOF\n$(echo 'X')\nEOF", Place.SINGLE),
    ("cat <<EOF\n${a:-X}\nEOF", Place.HEREDOC),
    ("cat <<'EOF'\nX\nEOF\n", Place.QUOTED_HEREDOC),
    ('cat <<"EOF"\nX\nEOF\n', Place.QUOTED_HEREDOC),
    ("cat << \\EOF\nX\nEOF\n", Place.QUOTED_HEREDOC),
    ("cat <<E'O'F\nX\nEOF\n", Place.QUOTED_HEREDOC),
    ("cat <<X\na\nX\n", Place.DELIMITER),
    ("cat <<EOF 'X'\na\nEOF\n", Place.SINGLE),
    ("cat <<EOF; echo X\na\nEOF\n", Place.PLAIN),
    ("cat <<EOF\na\nEOF\nX", Place.PLAIN),
    ("cat <<EOF\n EOF\nX\nEOF\n", Place.HEREDOC),
    ("cat <<EOF\na\\\nEOF\nX\nEOF\n", Place.HEREDOC),
    ("cat <<'EOF'\na\\\nEOF\nX", Place.PLAIN),
    ("cat <<-EOF\n\ta\n\tEOF\nX", Place.PLAIN),
    ("cat <<A <<'B'\na\nA\nX\nB\n", Place.QUOTED_HEREDOC),
    ("cat <<A <<'B'\nX\nA\nb\nB\n", Place.HEREDOC),
    ("cat <<<EOF\nX", Place.PLAIN),
    ("cat <<<'X'", Place.SINGLE),
    ("(cat <<EOF)\nX\nEOF\n", Place.HEREDOC),
    ("echo $(cat <<EOF\n)X\nEOF\n)", Place.HEREDOC),
    ("echo \"$(cat <<'EOF'\n'\nEOF\n)X\"", Place.DOUBLE),
    ("echo `cat <<EOF\nX\nEOF\n`", Place.HEREDOC),
]


@pytest.mark.parametrize(("command", "place"), HERE_DOCUMENTS)
def test_here_documents_are_told_by_their_delimiters(command: str, place: Place) -> None:
    assert read_places(command)[command.index("X")] is place


def test_tabs_that_a_here_document_loses_are_told() -> None:
    places = read_places("cat <<-EOF\n\ta\tb\n\tEOF\n")
    assert [place.name for place in places[11:16]] == ["DELIMITER", "HEREDOC", "HEREDOC", "HEREDOC", "HEREDOC"]


REFUSALS = [
    ("echo 'a", "In the command, the single quote that begins there is never closed."),
    ("a\necho $'a", "In line 2 of the command, the single quote that begins there is never closed."),
    ('a\necho "a\nb\n', "In line 2 of the command, the double quote that begins there is never closed."),
    ("echo `a", "the backtick that begins there is never closed"),
    ("echo ${a:-b", "the ${ that begins there is never closed"),
    ("a\nb $(c\n\n", "In line 2 of the command, the command or a parenthesis in it that begins there is never closed."),
    ("echo $((1 + 2)", "whether (( begins arithmetic: put a blank between the parentheses."),
    ("((a); (b))", "whether (( begins arithmetic: put a blank between the parentheses."),
    ("a\ncat <<EOF\nb\n EOF\n", "In line 2 of the command, the here-document that begins there is not finished: write"),
    ("echo $(cat <<EOF\nb\nEOF)", "the here-document that begins there is not finished"),
    ("cat <<EOF", "the here-document that begins there is not finished"),
    ("cat <<$'EOF'\na\nEOF", "the delimiter of this here-document: use a plain word, such as EOF."),
    ('echo "${a:-it\'s}"', "this quote or <( in ${...}: set a variable to what it holds first."),
    ('echo "${a:-<(b}"', "this quote or <( in ${...}: set a variable to what it holds first."),
    ("echo $\\\na", "a dollar before the end of a line: join the lines."),
    ("$(" * 2000, "The command is nested too deeply to be read: move it to a script."),
]


@pytest.mark.parametrize(("command", "complaint"), REFUSALS)
def test_what_cannot_be_read_is_told_with_its_line(command: str, complaint: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        read_places(command)
    assert complaint in str(caught.value)


def test_places_are_named_by_line_where_there_are_several() -> None:
    assert where("one line\n", 4) == "In the command"
    assert where("two\nlines", 4) == "In line 2 of the command"
