"""What a table is and whether one can train on it, found out with the standard library (pyarrow for Parquet)."""
