"""Run history and the data planes beside it, which Azure's SDK asks where ARM has no answer: jobs as runs."""
