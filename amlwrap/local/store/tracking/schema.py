"""The tables of the tracking store.

Runs have numbers, which the tables of what they log refer to: an id is text, and there may be a million points. A
metric that is not a number is NULL among the latest values, where it then compares with nothing, and marked among the
points, where a key must not be NULL.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from amlwrap.local.store.database import connect

DEFAULT_EXPERIMENT = "0"
PARENT_TAG = "mlflow.parentRunId"
JOB_TAG = "amlwrap.job"
"""Tag of a job's own run: the job's name."""

_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS experiments (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stage TEXT NOT NULL DEFAULT 'active',
  created INTEGER NOT NULL, updated INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS experiment_tags (
  experiment INTEGER NOT NULL REFERENCES experiments(id), key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (experiment, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, experiment INTEGER NOT NULL REFERENCES experiments(id),
  name TEXT NOT NULL, user TEXT NOT NULL, status TEXT NOT NULL, started INTEGER, ended INTEGER,
  stage TEXT NOT NULL DEFAULT 'active', job TEXT
);
CREATE INDEX IF NOT EXISTS runs_of_experiments ON runs(experiment);
CREATE INDEX IF NOT EXISTS runs_of_jobs ON runs(job) WHERE job IS NOT NULL;
CREATE TABLE IF NOT EXISTS params (
  run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (run, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tags (
  run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (run, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS children ON tags(value) WHERE key = '{PARENT_TAG}';
CREATE TABLE IF NOT EXISTS metrics (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE, key TEXT NOT NULL,
  step INTEGER NOT NULL, time INTEGER NOT NULL, value REAL,
  UNIQUE (run, key)
);
CREATE TABLE IF NOT EXISTS points (
  metric INTEGER NOT NULL REFERENCES metrics(id) ON DELETE CASCADE,
  step INTEGER NOT NULL, time INTEGER NOT NULL, is_nan INTEGER NOT NULL, value REAL NOT NULL,
  PRIMARY KEY (metric, step, time, is_nan, value)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS inputs (
  run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE, key TEXT NOT NULL,
  name TEXT NOT NULL, digest TEXT NOT NULL, context TEXT NOT NULL, described TEXT NOT NULL,
  PRIMARY KEY (run, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS models (
  id TEXT PRIMARY KEY, experiment INTEGER NOT NULL REFERENCES experiments(id),
  run TEXT REFERENCES runs(id) ON DELETE CASCADE, name TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, stage TEXT NOT NULL DEFAULT 'active',
  params TEXT NOT NULL, tags TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS models_of_runs ON models(run);
CREATE TABLE IF NOT EXISTS model_metrics (
  model TEXT NOT NULL REFERENCES models(id) ON DELETE CASCADE, key TEXT NOT NULL, run TEXT NOT NULL,
  step INTEGER NOT NULL, time INTEGER NOT NULL, value REAL,
  PRIMARY KEY (model, key, run)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run_models (
  run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE, key TEXT NOT NULL,
  is_output INTEGER NOT NULL, step INTEGER NOT NULL,
  PRIMARY KEY (run, is_output, key)
) WITHOUT ROWID;
INSERT OR IGNORE INTO experiments (id, name, created, updated)
  VALUES ({DEFAULT_EXPERIMENT}, 'Default', strftime('%s', 'now') * 1000, strftime('%s', 'now') * 1000);
"""


def open_tracking(path: Path) -> sqlite3.Connection:
    """Open the tracking store at `path`, creating it when it is new, for its owner's eyes only.

    Raises:
        DiskFullError: there is no room for it, and so do all statements that find none.
    """
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(_SCHEMA)
    return connection
