# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations on private link resources, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["private_link_resources_list"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import private_link_resources_list
else:
    __getattr__ = _on_first_use(__name__, __all__)
