"""What Python sources name of a generated client: read from their syntax, without running them.

What a file names is what stands in it, and what stands in the functions and classes that it imports from its
neighbours, and those from theirs: a model that one file gets is read by functions of another.
"""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeGuard

from attrs import field, frozen

_CLIENT = "amlrest"
_MODELS = "models"
_OPERATIONS = "api"


@frozen
class Names:
    """What a file names.

    Attributes:
        client: Functions and classes of the generated client.
        members: What can be a property or a parameter, attributes, keywords and texts, with the files that name it.
    """

    client: frozenset[str]
    members: dict[str, frozenset[str]]


@frozen(eq=False)
class _Module:
    """One file: its definitions by name, and what it imports by name, as module and name."""

    file: str
    definitions: dict[str, list[ast.stmt]] = field(factory=dict)
    imports: dict[str, tuple[str, str]] = field(factory=dict)
    client: set[str] = field(factory=set)

    @staticmethod
    def read(path: Path, file: str) -> "_Module":
        module = _Module(file)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for statement in tree.body:
            name = getattr(statement, "name", "")
            module.definitions.setdefault(name, []).append(statement)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                if node.module.split(".")[0] == _CLIENT:
                    module.client.update(alias.name for alias in node.names)
                module.imports.update({alias.asname or alias.name: (node.module, alias.name) for alias in node.names})
            elif _is_model(node) or _is_operation(node):
                module.client.add(node.attr)
        return module


def _is_model(node: ast.AST) -> TypeGuard[ast.Attribute]:
    """Tell `models.Job` and `generated.models.Job`."""
    return isinstance(node, ast.Attribute) and _last_word(node.value) == _MODELS


def _is_operation(node: ast.AST) -> TypeGuard[ast.Attribute]:
    """Tell `api.jobs.jobs_get` and `generated.api.jobs.jobs_get`."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and _last_word(node.value.value) == _OPERATIONS
    )


def _last_word(node: ast.AST) -> str:
    return str(getattr(node, "id", getattr(node, "attr", "")))


def _words(node: ast.AST) -> Iterator[str]:
    """Yield what can be a property: keywords count where a function is called, or a model made, not another class."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute):
            yield inner.attr
        elif isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value
        elif isinstance(inner, ast.Call) and (_is_model(inner.func) or not _last_word(inner.func)[:1].isupper()):
            yield from (keyword.arg for keyword in inner.keywords if keyword.arg)


def names_of(paths: Sequence[Path], root: Path) -> dict[str, Names]:
    """Return what files name, by their path in `root`; those that do not import the client name nothing of it.

    Args:
        paths: Python files that may import each other.
        root: The folder from which they are imported.
    """
    modules: dict[str, _Module] = {}
    for path in paths:
        relative = path.relative_to(root)
        name = ".".join(relative.with_suffix("").parts).removesuffix(".__init__")
        modules[name] = _Module.read(path, relative.as_posix())
    return {module.file: _named(module, modules) for module in modules.values() if module.client}


def _named(module: _Module, modules: dict[str, _Module]) -> Names:
    members: dict[str, set[str]] = {}
    waiting = [(module, name) for name in module.definitions]
    seen = set(waiting)
    while waiting:
        current, name = waiting.pop()
        for statement in current.definitions[name]:
            for word in _words(statement):
                members.setdefault(word, set()).add(current.file)
            for other in _led_to(statement, current, modules):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
    return Names(frozenset(module.client), {word: frozenset(files) for word, files in members.items()})


def _led_to(statement: ast.stmt, module: _Module, modules: dict[str, _Module]) -> Iterator[tuple[_Module, str]]:
    """Yield the definitions that a statement names: of its own module, or of those that this one imports from."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            if node.id in module.definitions:
                yield module, node.id
            source, name = module.imports.get(node.id, ("", ""))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            source, name = ".".join(module.imports.get(node.value.id, ("", ""))), node.attr
        else:
            continue
        if source in modules and name in modules[source].definitions:
            yield modules[source], name
