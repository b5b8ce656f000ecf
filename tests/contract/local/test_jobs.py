"""Command jobs as processes: what they are given, what they leave, and how they end."""

from __future__ import annotations

import os
import signal
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support import loopback
from tests.support.local_workspace import LocalWorkspace, local_workspace, patience
from tests.support.processes import processes_with


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _pid_in_log(local: LocalWorkspace, name: str, label: str = "pid") -> int:
    """Return the process id that a job printed after `label=`, once it is there."""
    for _ in patience():
        for line in local.log(name).splitlines():
            if line.startswith(f"{label}="):
                return int(line.partition("=")[2])
    raise AssertionError(local.log(name))


def test_a_job_gets_its_code_input_and_variables(local: LocalWorkspace) -> None:
    code = local.code(main__sh="echo from-code; ls; cat $AZURE_ML_INPUT_iris", helper__py="print('x')")
    with local.container() as container:
        container.upload_blob("inputs/iris.csv", b"5.1,3.5\n", overwrite=True)
    local.put("/data/iris-file/versions/1", {"path": "inputs/iris.csv"})
    name = local.command(
        'sh main.sh; echo "$LITERAL" $AZUREML_RUN_ID $AZUREML_EXPERIMENT_NAME; basename $AZURE_ML_INPUT_iris',
        codeId=code,
        experimentName="trees",
        environmentVariables={"LITERAL": "$HOME ${{inputs.x}}"},
        inputDataBindings={"iris": {"dataId": f"{local.path}/data/iris-file/versions/1", "mode": "ReadOnlyMount"}},
    )
    job = local.wait(name)
    assert job["status"] == "Completed", local.log(name)
    lines = local.log(name).splitlines()
    assert lines == [
        "from-code",
        "helper.py",
        "logs",
        "main.sh",
        "outputs",
        "5.1,3.5",
        f"$HOME ${{{{inputs.x}}}} {name} trees",
        "iris.csv",
    ]
    assert job["properties"]["amlwrap.exitCode"] == "0"
    assert job["output"]["path"] == f"ExperimentRun/dcid.{name}"


def test_a_job_sees_nothing_of_the_users_shell(local: LocalWorkspace) -> None:
    name = local.command("env")
    local.wait(name)
    seen = {line.partition("=")[0] for line in local.log(name).splitlines()}
    assert "PYTEST_CURRENT_TEST" not in seen
    assert local.server.token not in local.log(name)


def test_a_folder_is_an_input_and_a_web_address_too(local: LocalWorkspace) -> None:
    class Files(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if "iris" in self.path else 404)
            self.end_headers()
            self.wfile.write(b"from the web")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with local.container() as container:
        for file in ("a.txt", "sub/b.txt"):
            container.upload_blob(f"inputs/folder/{file}", file.encode(), overwrite=True)
    web = HTTPServer(("127.0.0.1", 0), Files)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{web.server_port}"
        default = "azureml://datastores/workspaceblobstore/paths/inputs/folder"
        paths = {"folder": default, "web": f"{address}/iris.csv", "gone": f"{address}/none"}
        for key, path in paths.items():
            local.put(f"/data/in-{key}/versions/1", {"path": path})
        bind = {key: {"dataId": f"{local.path}/data/in-{key}/versions/1"} for key in paths}
        name = local.command(
            "cd $AZURE_ML_INPUT_folder && find . -type f | sort; cat $AZURE_ML_INPUT_web",
            inputDataBindings={key: bind[key] for key in ("folder", "web")},
        )
        assert local.wait(name)["status"] == "Completed"
        assert local.log(name) == "./a.txt\n./sub/b.txt\nfrom the web"
        failing = local.command("true", inputDataBindings={"gone": bind["gone"]})
        job = local.wait(failing)
        assert (job["status"], job["properties"]["amlwrap.error"]) == ("Failed", f"{address}/none answered 404.")
    finally:
        web.shutdown()
        web.server_close()


def test_outputs_and_logs_go_to_storage(local: LocalWorkspace) -> None:
    name = local.command(
        "echo m > outputs/model.txt; echo l > logs/x.log; echo t > $AZURE_ML_OUTPUT_table/t.csv",
        outputDataBindings={
            "table": {
                "datastoreId": f"{local.path}/datastores/workspaceblobstore",
                "pathOnDatastore": "tables/{run-id}",
            }
        },
    )
    assert local.wait(name)["status"] == "Completed", local.log(name)
    assert sorted(local.blobs(name)) == ["logs/x.log", "outputs/model.txt", "user_logs/std_log.txt"]
    with local.container() as container:
        assert container.download_blob(f"tables/{name}/t.csv").readall() == b"t\n"


def test_the_log_grows_while_the_job_runs(local: LocalWorkspace, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    name = local.command(f"echo first; while [ ! -e {gate} ]; do sleep 0.05; done; echo second >&2")
    for _ in patience():
        local.wait(name, "Running", "Completed")
        if local.log(name):
            break
    assert local.log(name) == "first\n"
    assert local.job(name)["status"] == "Running"
    gate.touch()
    local.wait(name)
    assert local.log(name) == "first\nsecond\n"


def test_a_failing_command_says_its_exit_code_and_keeps_its_outputs(local: LocalWorkspace) -> None:
    name = local.command("echo x > outputs/x; echo about to fail; exit 3")
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert job["provisioningState"] == "Failed"
    assert job["properties"]["amlwrap.exitCode"] == "3"
    assert job["properties"]["amlwrap.error"] == "The command ended with exit code 3."
    assert local.log(name).splitlines() == ["about to fail", "[amlwrap] The command ended with exit code 3."]
    assert "outputs/x" in local.blobs(name)


def test_a_missing_openmp_library_is_explained(local: LocalWorkspace) -> None:
    name = local.command("echo 'OSError: libgomp.so.1: cannot open shared object file: No such file' >&2; exit 1")
    assert "apt-get install libgomp1" in local.wait(name)["properties"]["amlwrap.error"]
    assert "apt-get install libgomp1" in local.log(name).splitlines()[-1]


def test_missing_code_and_data_fail_the_job_by_name(local: LocalWorkspace) -> None:
    store = f"{local.path}/datastores/workspaceblobstore"
    local.put("/codes/empty/versions/1", {"datastoreId": store, "path": "never/uploaded"})
    local.put("/data/empty/versions/1", {"datastoreId": store, "path": "never/there.csv"})
    code = local.wait(local.command("true", codeId=f"{local.path}/codes/empty/versions/1"))
    assert "no blob under 'never/uploaded'" in code["properties"]["amlwrap.error"]
    binding = {"x": {"dataId": f"{local.path}/data/empty/versions/1"}}
    data = local.wait(local.command("true", inputDataBindings=binding))
    assert "'never/there.csv'" in data["properties"]["amlwrap.error"]


def test_an_input_container_that_is_gone_fails_the_job(local: LocalWorkspace) -> None:
    local.put("/data/lost/versions/1", {"path": f"{local.server.blob_endpoint}/lost-container/x.csv"})
    binding = {"x": {"dataId": f"{local.path}/data/lost/versions/1"}}
    job = local.wait(local.command("true", inputDataBindings=binding))
    assert job["status"] == "Failed"
    assert job["properties"]["amlwrap.error"] == "The job could not be prepared: The container does not exist."


def test_a_blob_name_cannot_lead_out_of_the_jobs_folder(local: LocalWorkspace) -> None:
    code = local.code(main__sh="true")
    prefix = code.split("/")[-3]
    url = f"{local.server.blob_endpoint}/{local.default_container()}/LocalUpload/{prefix}/%2E%2E/%2E%2E/escaped"
    headers = {"Authorization": f"Bearer {local.server.token}", "x-ms-blob-type": "BlockBlob"}
    with loopback.client() as client:
        request = client.build_request("PUT", local.server.url, content=b"x", headers=headers)
        request.url = request.url.copy_with(raw_path=httpx.URL(url).raw_path)
        assert client.send(request).status_code == 201
    job = local.wait(local.command("true", codeId=code))
    assert job["status"] == "Failed"
    assert "'../../escaped' is not a path below a folder" in job["properties"]["amlwrap.error"]


def test_an_output_container_that_is_gone_fails_the_job(local: LocalWorkspace) -> None:
    contents = {
        "contentsType": "AzureBlob", "accountName": "amlwraplocal", "containerName": "never-made",
        "endpoint": "x", "protocol": "http", "credentials": {"credentialsType": "None"},
    }  # fmt: skip
    local.put("/datastores/gone", {"contents": contents}, skipValidation="true")
    name = local.command(
        "echo x > $AZURE_ML_OUTPUT_o/x", outputDataBindings={"o": {"datastoreId": f"{local.path}/datastores/gone"}}
    )
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert job["properties"]["amlwrap.error"] == "The outputs could not be stored: The container does not exist."


def test_cancelling_ends_the_whole_process_group(local: LocalWorkspace) -> None:
    script = "(while true; do sleep 0.1; done) & echo child=$!; echo pid=$$; wait"
    name = local.command(script)
    parent, child = _pid_in_log(local, name), _pid_in_log(local, name, "child")
    assert _alive(parent)
    assert local.post(f"/jobs/{name}/cancel").status_code == 200
    job = local.wait(name)
    assert job["status"] == "Canceled"
    assert not _alive(parent)
    assert not _alive(child)
    assert local.post(f"/jobs/{name}/cancel").status_code == 200
    assert local.post("/jobs/none/cancel").status_code == 404


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux lets the launcher adopt stray processes")
def test_a_process_that_leaves_its_group_ends_with_the_job(local: LocalWorkspace) -> None:
    left = "setsid sh -c 'touch left; exec sleep 1000' & echo pid=$!"
    name = local.command(f"{left}; until [ -e left ]; do sleep 0.05; done")
    assert local.wait(name)["status"] == "Completed"
    assert not _alive(_pid_in_log(local, name))


def test_a_timeout_cancels_the_job_and_says_so(local: LocalWorkspace) -> None:
    job = local.wait(name := local.command("sleep 1000", timeout="PT0.5S"))
    assert job["status"] == "Canceled"
    assert "timeout" in job["properties"]["amlwrap.error"]
    assert "timeout" in local.log(name)


def test_priority_orders_the_queue_and_nodes_bound_it(local: LocalWorkspace, tmp_path: Path) -> None:
    order, gate = tmp_path / "order", tmp_path / "gate"
    every_node = {"target": "cpu-cluster", "instanceCount": 4}
    blocker = local.command(f"while [ ! -e {gate} ]; do sleep 0.05; done", compute=every_node)
    local.wait(blocker, "Running")
    queued = [
        local.command(f"echo {priority} >> {order}", compute=every_node, priority=priority) for priority in (1, 3, 2)
    ]
    assert {local.job(name)["status"] for name in queued} == {"Queued"}
    assert local.get("/computes/cpu-cluster").json()["properties"]["properties"]["currentNodeCount"] == 4
    assert local.delete("/computes/cpu-cluster").status_code == 400
    cancelled = local.command("true", compute=every_node)
    local.post(f"/jobs/{cancelled}/cancel")
    assert local.wait(cancelled)["status"] == "Canceled"
    gate.touch()
    for name in (blocker, *queued):
        local.wait(name)
    assert order.read_text().split() == ["3", "2", "1"]


def test_mpi_processes_know_their_ranks_and_nodes(local: LocalWorkspace) -> None:
    code = local.code(data__txt="shared")
    variables = "rank=$OMPI_COMM_WORLD_RANK/$OMPI_COMM_WORLD_SIZE local=$OMPI_COMM_WORLD_LOCAL_RANK"
    name = local.command(
        f'cat data.txt; echo " {variables} hosts="$AZ_BATCH_HOST_LIST nodes=$AZUREML_NODE_COUNT; touch mine; pwd',
        codeId=code,
        compute=local.compute | {"instanceCount": 2},
        distribution={"distributionType": "Mpi", "processCountPerInstance": 2},
    )
    assert local.wait(name)["status"] == "Completed", local.log(name)
    logs = [local.log(name, f"user_logs/std_log_process_{rank}.txt").splitlines() for rank in range(4)]
    for rank, lines in enumerate(logs):
        assert lines[0] == f"shared rank={rank}/4 local={rank % 2} hosts=127.0.0.1,127.0.0.1 nodes=2"
    assert [Path(lines[1]).name for lines in logs] == ["node-0", "node-0", "node-1", "node-1"]
    assert local.log(name) == "\n".join(logs[0]) + "\n"


def test_pytorch_processes_find_their_master(local: LocalWorkspace) -> None:
    name = local.command(
        "echo $RANK/$WORLD_SIZE $LOCAL_RANK $MASTER_ADDR",
        distribution={"distributionType": "PyTorch", "processCount": 2},
    )
    assert local.wait(name)["status"] == "Completed"
    assert local.log(name, "user_logs/std_log_process_1.txt") == "1/2 1 127.0.0.1\n"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds processes by their environment")
def test_cancelling_while_many_processes_start_leaves_none(local: LocalWorkspace) -> None:
    name = local.command(
        "sleep 1000",
        compute=local.compute | {"instanceCount": 4},
        distribution={"distributionType": "Mpi", "processCountPerInstance": 6},
    )
    local.wait(name, "Running")
    local.post(f"/jobs/{name}/cancel")
    assert local.wait(name)["status"] == "Canceled"
    assert processes_with(f"AZUREML_RUN_ID={name}\0") == []


def test_one_failing_process_stops_the_others(local: LocalWorkspace, tmp_path: Path) -> None:
    started = tmp_path / "started"
    fail = f"until [ -e {started} ]; do sleep 0.05; done; exit 7"
    name = local.command(
        f"if [ $OMPI_COMM_WORLD_RANK = 1 ]; then {fail}; fi; echo pid=$$; touch {started}; sleep 1000",
        compute=local.compute | {"instanceCount": 2},
        distribution={"distributionType": "Mpi"},
    )
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert job["properties"]["amlwrap.error"] == "Process 1 of 2 ended with exit code 7."
    assert not _alive(_pid_in_log(local, name))


def test_a_job_killed_by_a_signal_fails_with_its_code(local: LocalWorkspace) -> None:
    job = local.wait(local.command("kill -9 $$"))
    assert job["properties"]["amlwrap.exitCode"] == str(128 + signal.SIGKILL)


def test_a_deletion_that_fails_is_not_polled_for_ever(tmp_path: Path) -> None:
    with local_workspace(tmp_path) as local:
        name = local.command("true")
        local.wait(name)
        for file in (tmp_path / "blobs").glob("??/*"):
            file.unlink()
            file.mkdir()  # a folder is nothing that can be unlinked
        location = local.delete(f"/jobs/{name}").headers["Location"]
        statuses = (local.http.get(location).status_code for _ in patience())
        assert next(status for status in statuses if status != 202) == 500
