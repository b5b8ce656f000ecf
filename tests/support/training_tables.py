"""Tables with something to learn in them, and tables as people have them.

pandas takes time to import, and every worker imports every test: it is imported where it is used.
"""

from __future__ import annotations

from pathlib import Path


def write_tables(folder: Path) -> None:
    """Write regression.csv, binary.parquet and ranking.csv."""
    import numpy as np
    import pandas as pd

    random = np.random.default_rng(7)
    rows = 1200
    features = pd.DataFrame({f"f{index}": random.normal(size=rows) for index in range(4)})
    features["colour"] = random.choice(["red", "green", "blue"], rows)
    score = 2 * features.f0 + features.f1**2 + 1.5 * (features.colour == "red") + random.normal(scale=0.1, size=rows)
    features.assign(y=score).to_csv(folder / "regression.csv", index=False)
    features.assign(y=np.where(score > 1.5, "yes", "no")).to_parquet(folder / "binary.parquet")
    ranking = features.assign(y=np.digitize(score, [0, 1, 3]), query=np.repeat(np.arange(rows // 10), 10))
    ranking.sample(frac=1, random_state=1).to_csv(folder / "ranking.csv", index=False)


def write_odd_tables(folder: Path) -> None:
    """Write odd.csv and odd_ranking.csv.

    They have an index column, names that LightGBM cannot hold, dates, numbers with commas, labels left blank, and in
    odd.csv a class of 24 rows in 624.
    """
    import numpy as np
    import pandas as pd

    random = np.random.default_rng(11)
    rows = 624
    size, when = random.normal(size=rows), pd.date_range("2021-01-01", periods=rows, freq="31h")
    score = size + 0.8 * (when.month > 6) + random.normal(scale=0.5, size=rows)
    table = pd.DataFrame({"size [m]": size, "when: day": when.strftime("%d.%m.%Y"), "colour, hue": "grün"})
    table["price"] = [f"{1000 * value:,.2f}" for value in np.abs(size)]
    kind = np.where(score > 0.4, "high", "low").astype(object)
    kind[np.argsort(score)[-24:]] = "rare"
    blank = random.random(rows) < 0.05
    table.assign(kind=np.where(blank & (kind != "rare"), "", kind)).to_csv(folder / "odd.csv")
    gain = pd.Series(np.digitize(score, [0, 1, 2]), dtype="Int64").mask(blank)
    table.assign(**{"the gain": gain, "query id": np.arange(rows) // 8}).to_csv(folder / "odd_ranking.csv")
