"""What MLflow's tracking keeps: experiments, runs and what they log, in one SQLite file.

Everything here blocks and belongs to one thread; each call happens within a transaction of its caller.
"""
