"""Jobs that exist, or should: watched, listed, fetched."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

_DURATION = "write seconds, or a number with a unit, such as 90, 30m or 1h30m."
_TYPES = "Command, Sweep, Pipeline, AutoML, Spark, Labeling, FineTuning"
_NAME = "use up to 255 letters, digits, '-', '_' and '.', beginning with a letter or digit."
_NOT_FOUND = "There is no job 'nope' in workspace local: it has none. (HTTP 404, UserError, request id ...)"
_TRAIN = "lightgbm train --compute cpu-cluster --image i --command true"
_NINES = "9" * 400

JOBS = (
    WrongInput(
        "a status that no job has",
        "job list --status done",
        "--status done: use one of NotStarted, Starting, Provisioning, Preparing, Queued, Running, Finalizing, "
        "CancelRequested, Completed, Failed, Canceled, NotResponding, Paused, Unknown.",
    ),
    WrongInput("a type that no job has", "job list --type nope", f"--type nope: use one of {_TYPES}."),
    WrongInput("no type at all", "job list --type ''", "--type is empty: give it a value, or leave it out."),
    WrongInput("a tag that is empty", "job list --tag ''", "--tag is empty: give it a value, or leave it out."),
    WrongInput(
        "no jobs at most",
        "job list --max-results 0",
        "--max-results 0: give a number from 1.",
    ),
    WrongInput(
        "half a job at most",
        "job list --max-results 1.5",
        "Invalid value for '--max-results' / '-r': '1.5' is not a valid int.",
    ),
    WrongInput(
        "some jobs and all of them",
        "job list --max-results 5 --all",
        "--max-results and --all do not go together: give one.",
    ),
    WrongInput(
        "an experiment without a name",
        "job list --experiment-name ''",
        "--experiment-name is empty: give it a value, or leave it out.",
    ),
    WrongInput("an age that is none", "job list --newer-than 2weeks", f"--newer-than 2weeks: {_DURATION}"),
    WrongInput("no age at all", "job list --older-than ''", "--older-than is empty: give it a value, or leave it out."),
    WrongInput(
        "a format that there is none of",
        "job list --output xml",
        "Invalid value for '--output' / '-o': 'xml' is not one of 'table', 'json', 'yaml', 'tsv'.",
    ),
    *(
        WrongInput(f"a job that is not there, {verb}", f"job {verb} nope", _NOT_FOUND, code=1)
        for verb in (
            "show",
            "show --web",
            "logs",
            "logs --list",
            "wait",
            "stream",
            "cancel",
            "delete --yes",
            "download",
            "trials",
            "best",
            "report",
        )
    ),
    *(
        WrongInput(
            f"{typed} without a refit",
            f"job best x {typed}",
            f"{typed.split()[0]} goes with --refit, which trains the best trial once more: add that.",
        )
        for typed in ("--refit-name again", "--dry-run", "--stream", "--auth key")
    ),
    WrongInput("a sweep that is not there, refitted", "job best nope --refit", _NOT_FOUND, code=1),
    WrongInput(
        "no name for a refit",
        "job best nope --refit --refit-name ''",
        "--refit-name is empty: give it a value, or leave it out.",
    ),
    WrongInput("a job that is named twice", "job show x --name y", "x and --name y: name the job once."),
    WrongInput(
        "no lines of a job's log", "job logs x --tail 0", "--tail 0: give a number of lines from 1, or leave it out."
    ),
    WrongInput(
        "a log file and a list of them",
        "job logs x --list --file y",
        "--list lists log files, and --tail and --file print one: give the one or the other.",
    ),
    WrongInput(
        "a log as JSON",
        "job logs x -o json",
        "A log is printed as it is: --output and --query go with --list.",
    ),
    WrongInput(
        "a log file without a name", "job logs nope --file ''", "--file is empty: give it a value, or leave it out."
    ),
    WrongInput("several jobs of which none is there", "job wait nope other", _NOT_FOUND, code=1),
    WrongInput("a name with a slash", "job show ../x", f"'../x' is not a name for a job: {_NAME}"),
    WrongInput("no name", "job wait ''", f"'' is not a name for a job: {_NAME}"),
    WrongInput("one of several names is none", "job wait nope 'a b'", f"'a b' is not a name for a job: {_NAME}"),
    WrongInput("no job to wait for", "job wait", "Which jobs? Give a name or more, NAME... or --name NAME."),
    WrongInput("no job to show", "job show", "Which job? Give its name, NAME or --name NAME."),
    WrongInput("jobs of which one has no name", "job cancel x 'a b'", f"'a b' is not a name for a job: {_NAME}"),
    WrongInput("jobs of which none is there", "job cancel nope nope", _NOT_FOUND, code=1),
    WrongInput(
        "a job that is not there, archived where that is known",
        "job archive nope --api-version 2024-04-01",
        _NOT_FOUND,
        code=1,
    ),
    *(
        WrongInput(f"{typed or 'nothing'} as a timeout", f"job wait x --timeout '{typed}'", told)
        for typed, told in (
            ("-1", f"--timeout -1: {_DURATION}"),
            ("nan", f"--timeout nan: {_DURATION}"),
            ("inf", f"--timeout inf: {_DURATION}"),
            ("1e3", f"--timeout 1e3: {_DURATION}"),
            ("", "--timeout is empty: give it a value, or leave it out."),
            ("5 minutes", f"--timeout 5 minutes: {_DURATION}"),
            ("9999999999d", "--timeout 9999999999d: that is more than 999999999d."),
        )
    ),
    WrongInput(
        "a timeout of hundreds of digits",
        f"job wait x --timeout {_NINES}",
        f"--timeout {'9' * 60}...: that is more than 999999999d.",
    ),
    WrongInput(
        "a timeout of a job that is longer than any",
        f"{_TRAIN} --timeout 9999999999d",
        "--timeout 9999999999d: that is more than 999999999d.",
    ),
    WrongInput(
        "a number of nodes that is larger than any",
        f"{_TRAIN} --instance-count {_NINES}",
        "--instance-count: must be a whole number from 1 to 2147483647, not a number of 401 digits.",
    ),
    WrongInput(
        "a priority that is higher than any",
        f"{_TRAIN} --priority {_NINES}",
        "--priority: must be a whole number from -2147483647 to 2147483647, not a number of 401 digits.",
    ),
    WrongInput(
        "deleting where nobody can be asked",
        "job delete nope",
        "Nobody can be asked here whether to delete job nope: add --yes to delete it.",
    ),
    WrongInput(
        "deleting several where nobody can be asked",
        "job delete nope other",
        "Nobody can be asked here whether to delete jobs nope, other: add --yes to delete it.",
    ),
    WrongInput(
        "a report to a file without a name",
        "job report nope --output-file ''",
        "--output-file is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a way to sign in to a job's storage that is none",
        "job download nope --auth password",
        "--auth password: use one of key, sas, identity.",
    ),
    WrongInput(
        "an output without a name",
        "job download nope --output-name ''",
        "--output-name is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a folder without a name",
        "job download nope --download-path ''",
        "--download-path is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "an order that datastores do not have",
        "datastore list --order-by foo",
        "--order-by foo: use one of name, createdtime, modifiedtime.",
    ),
    WrongInput(
        "a text to search for that is empty",
        "datastore list --search ''",
        "--search is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a datastore without a name",
        "datastore list --name ''",
        "--name is empty: give it a value, or leave it out.",
    ),
    WrongInput(
        "a datastore that is not there",
        "datastore show nope",
        "There is no datastore 'nope' in workspace local: it has workspaceblobstore, workspaceartifactstore. "
        "(HTTP 404, UserError, request id ...)",
        code=1,
    ),
    WrongInput(
        "a job file's job with an empty name",
        "job create -f job.yml --name ''",
        "--name: '' cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit first.",
        files={"job.yml": "type: command\ncommand: 'true'\nenvironment: {image: i}\ncompute: azureml:cpu-cluster\n"},
    ),
)
