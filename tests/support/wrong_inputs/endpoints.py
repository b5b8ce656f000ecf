"""Endpoints: made, opened, given traffic, asked; the workspace has one, `iris-endpoint`, with nothing behind it."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

TABLE = {"rows.csv": "a,b\n1,x\n"}

ENDPOINTS: tuple[WrongInput, ...] = (
    WrongInput(
        "no time for an answer",
        "endpoint invoke iris-endpoint --data rows.csv --timeout 0",
        "A timeout of 0 leaves no time for an answer: give more seconds, or leave it out.",
        files=TABLE,
    ),
    WrongInput(
        "an endpoint without a name",
        "endpoint create",
        "Say what the endpoint is called, or give a file with -f.",
    ),
    WrongInput(
        "an endpoint with a name that is none",
        "endpoint create 'iris endpoint'",
        "'iris endpoint' is not a name for an endpoint that is new: use 3 to 32 letters, digits and '-', a letter "
        "first and no '-' last.",
    ),
    WrongInput(
        "an endpoint with a name that is too short",
        "endpoint create ab",
        "'ab' is not a name for an endpoint that is new: use 3 to 32 letters, digits and '-', a letter first and no "
        "'-' last.",
    ),
    WrongInput(
        "an endpoint that is there, opened otherwise",
        "endpoint create iris-endpoint --auth-mode aml_token",
        "There is an endpoint iris-endpoint already, with another auth_mode (Key): nothing was changed; choose "
        "another name, or delete it first, with its deployments: `amlwrap endpoint delete iris-endpoint`.",
    ),
    WrongInput(
        "a way to open an endpoint that is none",
        "endpoint create iris --auth-mode password",
        "--auth-mode password: use one of key, aml_token, aad_token.",
    ),
    WrongInput(
        "a tag of an endpoint that is none",
        "endpoint create iris --tag a",
        "--tag a: write NAME=VALUE.",
    ),
    WrongInput(
        "an empty description of an endpoint",
        "endpoint create iris --description ''",
        "--description is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a time to wait for an endpoint that is none",
        "endpoint create iris --timeout soon",
        "--timeout soon: write seconds, or a number with a unit, such as 90, 30m or 1h30m.",
    ),
    WrongInput(
        "an endpoint file that is not there",
        "endpoint create -f endpoint.yml",
        "endpoint.yml cannot be read: No such file or directory.",
    ),
    WrongInput(
        "an endpoint file for Kubernetes",
        "endpoint create -f endpoint.yml",
        "endpoint.yml, line 2: type: amlwrap deploys to what the service runs, and not to kubernetes: write managed.",
        files={"endpoint.yml": "name: iris\ntype: kubernetes\n"},
    ),
    WrongInput(
        "an endpoint file with a key that is none",
        "endpoint create -f endpoint.yml",
        "endpoint.yml, line 2: auth: there is no such key; did you mean 'auth_mode'?",
        files={"endpoint.yml": "name: iris\nauth: key\n"},
    ),
    WrongInput(
        "an endpoint file with traffic for nobody",
        "endpoint create -f endpoint.yml",
        "endpoint.yml, line 3: traffic.blue: it takes traffic once it is there: use `amlwrap endpoint traffic` then.",
        files={"endpoint.yml": "name: iris\ntraffic:\n  blue: 100\n"},
    ),
    WrongInput(
        "an endpoint file that is a deployment",
        "endpoint create -f blue.yml",
        "blue.yml, line 2: endpoint_name: the file is a deployment: create it with `amlwrap deployment create -f`.",
        files={"blue.yml": "name: blue\nendpoint_name: iris-endpoint\n"},
    ),
    WrongInput(
        "an endpoint that is not there",
        "endpoint show iris",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
    ),
    WrongInput(
        "keys of an endpoint that is nearly one",
        "endpoint keys iris-endpont",
        "The online endpoint 'iris-endpont' was not found in workspace 'local'. Did you mean 'iris-endpoint'? (HTTP "
        "404, UserError, NotFoundError, request id ...)",
        code=1,
    ),
    WrongInput(
        "an endpoint to delete that is not there",
        "endpoint delete iris --yes",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
    ),
    WrongInput(
        "an endpoint to delete, where nobody can be asked",
        "endpoint delete iris-endpoint",
        "Nobody can be asked here whether to delete endpoint iris-endpoint: add --yes to delete it.",
    ),
    WrongInput(
        "traffic that adds up to too much",
        "endpoint traffic iris-endpoint blue=90 green=20",
        "The traffic of all deployments adds up to 110 %: make it 100, or 0 for none.",
    ),
    WrongInput(
        "traffic that adds up to too little",
        "endpoint traffic iris-endpoint blue=50",
        "The traffic of all deployments adds up to 50 %: make it 100, or 0 for none.",
    ),
    WrongInput(
        "traffic in words",
        "endpoint traffic iris-endpoint blue=ninety",
        "traffic blue=ninety: give a whole percent from 0 to 100.",
    ),
    WrongInput(
        "traffic in parts of a percent",
        "endpoint traffic iris-endpoint blue=99.5 green=0.5",
        "traffic blue=99.5: give a whole percent from 0 to 100.",
    ),
    WrongInput(
        "traffic that is below nothing",
        "endpoint traffic iris-endpoint blue=-10",
        "traffic blue=-10: give a whole percent from 0 to 100.",
    ),
    WrongInput(
        "traffic for nobody",
        "endpoint traffic iris-endpoint",
        "Say who gets how much, as in blue=90 green=10.",
    ),
    WrongInput(
        "traffic without a percent",
        "endpoint traffic iris-endpoint blue",
        "traffic blue: write DEPLOYMENT=PERCENT, as in blue=90.",
    ),
    WrongInput(
        "traffic for a deployment twice",
        "endpoint traffic iris-endpoint blue=50 blue=50",
        "traffic names 'blue' twice.",
    ),
    WrongInput(
        "traffic for a deployment that is not there",
        "endpoint traffic iris-endpoint blue=100",
        "Endpoint iris-endpoint has no deployment 'blue': it has none.",
    ),
    WrongInput(
        "traffic of an endpoint that is not there",
        "endpoint traffic iris blue=100",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
    ),
    WrongInput(
        "nothing to ask an endpoint",
        "endpoint invoke iris-endpoint",
        "Give either --data with a table, or --request-file with JSON.",
    ),
    WrongInput(
        "a table and a request for an endpoint",
        "endpoint invoke iris-endpoint --data rows.csv --request-file r.json",
        "Give either --data with a table, or --request-file with JSON.",
        files={"rows.csv": "a,b\n1,x\n", "r.json": "{}"},
    ),
    WrongInput(
        "an endpoint that is not there, asked",
        "endpoint invoke iris --data rows.csv",
        "The online endpoint 'iris' was not found in workspace 'local'. (HTTP 404, UserError, NotFoundError, request "
        "id ...)",
        code=1,
        files=TABLE,
    ),
    WrongInput(
        "an endpoint without traffic, asked",
        "endpoint invoke iris-endpoint --data rows.csv",
        "No deployment of endpoint iris-endpoint takes traffic: name the one to ask, or give it some, as with "
        "`amlwrap endpoint traffic iris-endpoint NAME=100`.",
        files=TABLE,
    ),
    WrongInput(
        "a deployment that is not there, asked",
        "endpoint invoke iris-endpoint --data rows.csv --deployment blue",
        "Endpoint iris-endpoint has no deployment 'blue': it has none.",
        files=TABLE,
    ),
    WrongInput(
        "a request at a URL, whose signature is a secret",
        "endpoint invoke iris-endpoint -r 'https://a.blob.core.windows.net/c/r.json?sig=hush'",
        "The request file is a path on this machine, and not the URL 'https://a.blob.core.windows.net/c/r.json?...'.",
    ),
    WrongInput(
        "a table at a URL, whose signature is a secret",
        "endpoint invoke iris-endpoint --data 'https://a.blob.core.windows.net/c/rows.csv?sig=hush'",
        "data is a path on this machine, and not the URL 'https://a.blob.core.windows.net/c/rows.csv?...'.",
    ),
    WrongInput(
        "a table for an endpoint that is not there",
        "endpoint invoke iris-endpoint --data rows.csv",
        "There is no file rows.csv.",
    ),
    WrongInput(
        "a table for an endpoint that has no rows",
        "endpoint invoke iris-endpoint --data rows.csv",
        "rows.csv has no rows: there is nothing to score.",
        files={"rows.csv": "a,b\n"},
    ),
    WrongInput(
        "a table for an endpoint that is JSON",
        "endpoint invoke iris-endpoint --data rows.json",
        "rows.json is a JSON file, which cannot be read here: save it as CSV or Parquet.",
        files={"rows.json": "[]"},
    ),
    WrongInput(
        "an empty path of a table for an endpoint",
        "endpoint invoke iris-endpoint --data ''",
        "--data is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a request that is not there",
        "endpoint invoke iris-endpoint --request-file r.json",
        "The request file r.json does not exist: check the path.",
    ),
    WrongInput(
        "a request that is no JSON",
        "endpoint invoke iris-endpoint --request-file r.json",
        "The request file r.json holds no JSON (Expecting value: line 1 column 1 (char 0)): correct it, or give a "
        "table as data.",
        files={"r.json": "a,b\n"},
    ),
    WrongInput(
        "a request that is a folder",
        "endpoint invoke iris-endpoint --request-file r",
        "The request file r cannot be read: Is a directory.",
        files={"r/x": "1"},
    ),
)
