"""A sweep as one HTML page that needs no network: what was tried, what came out, which hyperparameter mattered.

The charts are drawn by the same modules as those of the bundled trainer's page, so that nothing has to be installed.
"""

from amlwrap.report.page import sweep_report

__all__ = ["sweep_report"]
