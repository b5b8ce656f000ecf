"""The embedded workspace: the part of Azure Machine Learning that a LightGBM user meets, on 127.0.0.1.

It exists so that everything amlwrap does can be tried, tested and debugged without a subscription: a real
server with the service's routes, validated against the contract, a real blob endpoint, and jobs that run as
processes. `amlwrap.local.daemon` starts and stops it; nothing here imports the client side.
"""
