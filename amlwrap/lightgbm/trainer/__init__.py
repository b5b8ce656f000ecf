"""The bundled trainer: what goes up as code, and runs there without amlwrap.

`train.py` is the script; `boosting` reads tables and trains, with pandas and LightGBM; `tabular` says what is wrong
with a table, with the standard library alone, so that amlwrap's command line says the same before anything is uploaded.
"""
