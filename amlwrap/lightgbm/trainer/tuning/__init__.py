"""Tuning inside one job: trials compared on folds of the training rows, and what is known of them afterwards."""
