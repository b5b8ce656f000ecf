"""Training with LightGBM on tables in pandas: reading, features, splits, the fit, its log, and what is saved."""
