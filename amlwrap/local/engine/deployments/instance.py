"""The process of a release: started on a port of its own, and waited for until it answers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from amlwrap.assets import LogContainer, OnlineDeployment, ProbeSettings
from amlwrap.local.engine.deployments.failure import last_words, not_ready
from amlwrap.local.engine.deployments.logs import tail
from amlwrap.local.engine.deployments.release import Release
from amlwrap.local.engine.job_environment import virtual_environment
from amlwrap.local.engine.process import Command, ManagedProcess, start_process, uninterrupted
from amlwrap.local.engine.processes import base_environment, free_port
from amlwrap.local.engine.served import Served

SERVE = Path(__file__).parents[3] / "serving" / "serve.py"
_INFERENCE_SERVER = "azureml-inference-server-http"
# By itself it listens to the whole network, where nothing would ask for a key, and newer gunicorns leave a socket to be
# controlled by in the user's home, one for all of them.
_START_INFERENCE_SERVER = """
import os
from azureml_inference_server_http import amlserver
from gunicorn.config import KNOWN_SETTINGS
amlserver.DEFAULT_HOST = '127.0.0.1'
if any(setting.name == 'control_socket_disable' for setting in KNOWN_SETTINGS):
    os.environ['GUNICORN_CMD_ARGS'] = '--no-control-socket ' + os.environ.get('GUNICORN_CMD_ARGS', '')
amlserver.run()
"""
_LOOK_SECONDS, _ANSWER_SECONDS = 0.05, 2.0
_GRACE_SECONDS = 2.0
_SHOWN_LINES = 200


def serving_packages(deployment: OnlineDeployment) -> dict[str, str]:
    """Return what serves a deployment besides its own packages: by name of its module, what pip has to install."""
    if deployment.scoring_script is None:
        return {}  # a model is served with what it needs itself
    return {_INFERENCE_SERVER.replace("-", "_"): _INFERENCE_SERVER}


@frozen
class Instance:
    """A process that serves, and what the gateway finds of it."""

    served: Served
    _process: ManagedProcess

    async def wait(self) -> int:
        """Return its exit code once it has ended."""
        return await self._process.wait()

    async def stop(self) -> None:
        """End it."""
        await uninterrupted(self._process.stop())


class Starter:
    """Starts the processes of all deployments.

    Args:
        serve: the program that serves MLflow models without a scoring script.
    """

    def __init__(self, serve: Path = SERVE) -> None:
        self._serve = serve
        self._ports: set[int] = set()

    async def start(self, release: Release, executables: Sequence[Path]) -> Instance:
        """Start a release and return it once it answers; a caller that is cancelled leaves nothing running.

        Args:
            release: what to start, fetched.
            executables: what its PATH begins with, its own Python first.

        Raises:
            DeploymentFailure: it ended, or does not answer.
        """
        with self._port() as port:
            log = release.log(LogContainer.INFERENCE_SERVER)
            deployment = release.deployment
            folder = release.code if deployment.scoring_script else release.folder
            arguments = [*self._program(release), "--port", str(port)]
            variables = _variables(release, executables)
            # Whoever asks waits for the answer, so it gives way to nobody.
            command = Command(arguments, folder, variables, log, grace=_GRACE_SECONDS, niceness=0)
            process = await start_process(command)
            try:
                await _wait_until_ready(process, port, patience_of(deployment), log)
            except BaseException:
                await uninterrupted(process.stop())
                raise
        served = Served(deployment.name, port, deployment.request_settings, deployment.instance_count or 1)
        return Instance(served, process)

    def _program(self, release: Release) -> list[str]:
        python = str(virtual_environment(release.python).executables[0] / "python")
        script = release.deployment.scoring_script
        if script is not None:
            return [python, "-c", _START_INFERENCE_SERVER, "--entry_script", str(release.code / script)]
        model, _ = release.read() or (None, None)
        return [python, str(self._serve), "--model", str(model)]

    @contextlib.contextmanager
    def _port(self) -> Iterator[int]:
        """Have a port that is free, and that nobody else is given who starts meanwhile."""
        port = free_port()
        while port in self._ports:
            port = free_port()
        self._ports.add(port)
        try:
            yield port
        finally:
            self._ports.discard(port)


def patience_of(deployment: OnlineDeployment) -> float:
    """Return how many seconds a process may take until it answers: what its readiness probe says, or the service's."""
    usual = ProbeSettings()
    return max(_until_given_up(deployment.readiness_probe or usual), _until_given_up(usual))


def _until_given_up(probe: ProbeSettings) -> float:
    delay = 10.0 if probe.initial_delay is None else probe.initial_delay.total_seconds()
    period = 10.0 if probe.period is None else probe.period.total_seconds()
    return delay + period * (30 if probe.failure_threshold is None else probe.failure_threshold)


def _variables(release: Release, executables: Sequence[Path]) -> Mapping[str, str]:
    base, deployment = base_environment(), release.deployment
    model, _ = release.read() or (None, None)
    own = {
        "PATH": ":".join([*map(str, executables), base.get("PATH", "/usr/bin:/bin")]),
        "VIRTUAL_ENV": str(release.python),
        "PYTHONUNBUFFERED": "1",
    }
    if model is not None:
        name, number, *_ = model.relative_to(release.models).parts
        own["AZUREML_MODEL_DIR"] = str(release.models / name / number)
    if deployment.scoring_script is not None:
        own |= {"AML_APP_ROOT": str(release.code), "AZUREML_ENTRY_SCRIPT": deployment.scoring_script}
    return base | own | dict(deployment.environment_variables)


async def _wait_until_ready(process: ManagedProcess, port: int, patience: float, log: Path) -> None:
    ended = asyncio.create_task(process.wait())
    try:
        async with asyncio.timeout(patience):
            while not await _is_ready(port, ended):
                await asyncio.wait({ended}, timeout=_LOOK_SECONDS)
                if ended.done():
                    raise _crashed(ended.result(), log)
    except TimeoutError:
        raise not_ready(
            f"User container did not answer GET / with 200 within {patience:g} seconds; the log of the "
            "deployment may say why."
        ) from None
    finally:
        ended.cancel()


async def _is_ready(port: int, ended: asyncio.Task[int]) -> bool:
    look = asyncio.create_task(_answers(port))
    try:
        await asyncio.wait({look, ended}, timeout=_ANSWER_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        return look.done() and look.result()
    finally:
        look.cancel()


async def _answers(port: int) -> bool:
    """Return whether what listens at a port answers `GET /` with 200."""
    writer = None
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        return (await reader.readline()).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False
    finally:
        if writer is not None:
            writer.close()


def _crashed(code: int, log: Path) -> Exception:
    words = last_words(tail(log, _SHOWN_LINES))
    told = f": {words}" if words else "."
    return not_ready(f"User container has crashed or terminated (exit code {code}){told}")
