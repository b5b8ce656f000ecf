"""The page about a training, from top to bottom."""

from __future__ import annotations

from pathlib import Path

from page.document import document, section
from page.elements import tag
from report.account import Account
from report.curve import curve
from report.features import features
from report.outcome import outcome
from report.setting import data, metrics, parameters, split, versions
from report.tuning import tuning
from tabular.fault import counted


def write_page(path: Path, account: Account) -> None:
    """Write the page about a training, one file that needs no network."""
    path.write_text(training_page(account), encoding="utf-8")


def training_page(account: Account) -> str:
    """Return the page about a training."""
    fitted, label = account.fitted, account.facts.label
    trained = f"{counted(fitted.iterations, 'iteration')} on {counted(fitted.trained, 'row')}"
    remarks = [tag("li", remark) for remark in account.remarks]
    return document(
        f"Training: {label.name}",
        tag("p", f"{label.objective}: {trained}.", class_="lead"),
        section("Tuning", tuning(account, account.tuned)) if account.tuned else None,
        section("Metrics", tag("div", metrics(account), curve(account), class_="charts")),
        section("Predictions", outcome(account)),
        section("Features", features(account)),
        section("Data", data(account), split(account)),
        section("Remarks", tag("ul", remarks)) if remarks else None,
        section("Parameters", parameters(account), versions(account)),
    )
