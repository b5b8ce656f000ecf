"""The dialect of api-version 2022-05-01 and every one generally available since."""

from __future__ import annotations

from amlwrap.dialects.v2022_05_01_onward.dialect import Dialect20220501Onward

__all__ = ["Dialect20220501Onward"]
