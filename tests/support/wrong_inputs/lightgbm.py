"""`lightgbm train` and `lightgbm sweep`."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

_FILES = {"rows.csv": "x,y\n1,a\n2,b\n3,a\n4,b\n", "a.py": ""}
_OWN = "--compute cpu-cluster --command 'python main.py' "
_TRAINER = "--compute cpu-cluster --data rows.csv --label y "
_TRAIN = "lightgbm train " + _TRAINER
_TRAIN_OWN = "lightgbm train " + _OWN
_SWEEP = "lightgbm sweep " + _OWN + "--metric auc "
_SWEEP_TRAINER = "lightgbm sweep " + _TRAINER + "--metric auc "
_SWEEP_X = _SWEEP + "--search 'x=randint(2)' "
_NINES = "9" * 400

LIGHTGBM = tuple(
    WrongInput(name, typed, told, files=_FILES)
    for name, typed, told in (
        (
            "a number beyond every float in a search space",
            _SWEEP + "--search 'x=uniform(0, 1e999)'",
            ("--search x=uniform(0, 1e999): max_value must be a finite number, not '1e999'."),
        ),
        (
            "a choice of 400 digits",
            _SWEEP + f"--search 'x=choice(1{'0' * 399})'",
            (
                "--search x=choice(10000000000000000000000000000000000000000000000000000...: "
                "values must be text, finite numbers or booleans, not a number of 400 digits."
            ),
        ),
        (
            "a parameter of 400 digits",
            _TRAIN + "--param learning_rate=" + _NINES,
            ("--param learning_rate: takes a number, not a number of 401 digits."),
        ),
        (
            "trials of 400 digits",
            _SWEEP_X + "--max-total-trials " + _NINES,
            ("--max-total-trials: must be a whole number from 1 to 1000, not a number of 401 digits."),
        ),
        (
            "a duration of 400 digits",
            _SWEEP_X + "--timeout " + _NINES,
            "--timeout " + "9" * 60 + "...: that is more than 999999999d.",
        ),
        (
            "exponents for bounds",
            _SWEEP + "--search 'x=loguniform(-5,-1)'",
            (
                "--search x=loguniform(-5,-1): min_value is a value of the parameter itself, not its "
                "logarithm, so it must be a finite number above 0, not -5; for the exponent -5 write "
                "0.00673795."
            ),
        ),
        (
            "bounds the wrong way round",
            _SWEEP + "--search 'x=uniform(2, 1)'",
            ("--search x=uniform(2, 1): min_value (2) must be below max_value (1)."),
        ),
        (
            "a dash that is no minus",
            _SWEEP + "--search 'x=uniform(\u22121, 1)'",
            ("--search x=uniform(\u22121, 1): min_value must be a finite number, not '\u22121' (write -1)."),
        ),
        (
            "digits in groups",
            _SWEEP + '--search "x=uniform(1, 1_000)"',
            ("--search x=uniform(1, 1_000): max_value must be a finite number, not '1_000' (write 1000)."),
        ),
        (
            "semicolons for commas",
            _SWEEP + "--search 'x=uniform(0.1;0.9)'",
            ("--search x=uniform(0.1;0.9): 1 is the wrong number of arguments: write uniform(min_value, max_value)."),
        ),
        (
            "blanks for brackets",
            _SWEEP + "--search 'x=uniform 0.1 0.9'",
            ("--search x=uniform 0.1 0.9: write uniform(min_value, max_value), in round brackets."),
        ),
        (
            "a bracket that is missing",
            _SWEEP + "--search 'x=uniform(0.1, 0.9'",
            ("--search x=uniform(0.1, 0.9: write uniform(min_value, max_value), in round brackets."),
        ),
        (
            "square brackets",
            _SWEEP + "--search 'x=uniform[0.1, 0.9]'",
            ("--search x=uniform[0.1, 0.9]: write uniform(min_value, max_value), in round brackets."),
        ),
        (
            "a distribution that is none",
            _SWEEP + "--search 'x=unifrom(0, 1)'",
            (
                "--search x=unifrom(0, 1): write a distribution such as uniform(0.01, 0.9) or "
                "choice(gbdt, dart); there are choice, randint, uniform, quniform, loguniform, "
                "qloguniform, normal, qnormal, lognormal, qlognormal."
            ),
        ),
        (
            "a misspelt parameter",
            _TRAIN + "--param num_leafs=31",
            ("--param num_leafs: LightGBM 4.7.0 has no parameter 'num_leafs'; did you mean 'num_leaves'?"),
        ),
        (
            "a misspelt parameter in a search space",
            _SWEEP_TRAINER + "--search 'num_leafs=choice(7, 15)'",
            ("--search num_leafs: LightGBM 4.7.0 has no parameter 'num_leafs'; did you mean 'num_leaves'?"),
        ),
        (
            "a misspelt boosting",
            _TRAIN + "--param boosting=gbtd",
            ("--param boosting: has no option 'gbtd'; did you mean 'gbdt'?"),
        ),
        (
            "a misspelt objective",
            _TRAIN + "--param objective=binray",
            ("--param objective: has no option 'binray'; did you mean 'binary'?"),
        ),
        (
            "a parameter twice, by its alias",
            _TRAIN + "--param eta=0.1 --param learning_rate=0.2",
            ("--param learning_rate: is the same LightGBM parameter as 'eta': give one of them."),
        ),
        (
            "a parameter of the command line program",
            _TRAIN + "--param data=x.csv",
            ("--param data: is for LightGBM's own command line program and means nothing here."),
        ),
        (
            "a parameter that the trainer sets",
            _TRAIN + "--param num_machines=2",
            ("--param num_machines: is the trainer's to set: ask for distributed on several nodes."),
        ),
        (
            "a metric that is none",
            ("lightgbm sweep --compute cpu-cluster --command 'python main.py' --metric acu --search 'x=randint(2)'"),
            (
                "--metric: 'acu' is no metric of LightGBM; did you mean 'auc'? For one of your own also "
                "say the goal, Minimize or Maximize."
            ),
        ),
        (
            "an algorithm that is none",
            _SWEEP_X + "--algorithm best",
            ("--algorithm: 'best' is none; use Grid, Random, Bayesian."),
        ),
        ("a goal that is none", _SWEEP_X + "--goal up", ("--goal: 'up' is none; use Minimize, Maximize.")),
        (
            "a sampling rule that is none",
            _SWEEP_X + "--sampling-rule halton",
            ("--sampling-rule: 'halton' is none; use Random, Sobol."),
        ),
        (
            "a policy that is none",
            _SWEEP_X + "--early-termination bandits",
            ("--early-termination bandits: there is no such policy; did you mean 'bandit'?"),
        ),
        (
            "an argument that a policy has not",
            _SWEEP_X + "--early-termination 'bandit(slack=1)'",
            (
                "--early-termination bandit(slack=1): bandit has no argument such as slack; use "
                "slack_factor, slack_amount, evaluation_interval, delay_evaluation."
            ),
        ),
        (
            "a policy without its argument",
            _SWEEP_X + "--early-termination truncation_selection",
            ("--early-termination truncation_selection: write truncation_selection(truncation_percentage=NUMBER)."),
        ),
        (
            "a policy with a wrong number",
            _SWEEP_X + "--early-termination 'bandit(slack_factor=-1)'",
            ("--early-termination bandit(slack_factor=-1): slack_factor must be a number above 0, not -1."),
        ),
        (
            "no trials",
            _SWEEP_X + "--max-total-trials 0",
            ("--max-total-trials: must be a whole number from 1 to 1000, not 0."),
        ),
        (
            "too many trials at once",
            _SWEEP_X + "--max-concurrent-trials 1001",
            ("--max-concurrent-trials: must be a whole number from 1 to 1000, not 1001."),
        ),
        (
            "a hyperparameter that is passed twice",
            (
                "lightgbm sweep --compute cpu-cluster --metric auc --command 'python a.py --x "
                "${{search_space.x}}' --search='--x=uniform(0,1)'"
            ),
            (
                "--search --x: is passed by the command, as --x ${{search_space.x}}, and appended to it: "
                "leave the dashes out of the search space, or the option out of the command."
            ),
        ),
        (
            "no search space",
            _SWEEP,
            "Say what to vary: give --search for each hyperparameter, or --search-space, or both.",
        ),
        (
            "nodes that would do nothing",
            _TRAIN + "--instance-count 3",
            (
                "--distributed: must be asked for to train one model on 3 nodes: without it one node "
                "trains, and the others do nothing."
            ),
        ),
        (
            "no nodes",
            _TRAIN_OWN + "--instance-count 0",
            ("--instance-count: must be a whole number from 1 to 2147483647, not 0."),
        ),
        (
            "a variable with a blank in its name",
            _TRAIN_OWN + "--env 'A B=1'",
            ("--env: 'A B' cannot name an environment variable: it has no blanks, no '=', and is not empty."),
        ),
        (
            "an expression in a variable",
            _TRAIN_OWN + "--env 'A=${{inputs.x}}'",
            ("--env A: holds ${{inputs.x}}, but the service fills in commands alone: set it in the command."),
        ),
        (
            "an input that no variable can hold",
            _TRAIN_OWN + "--input a-b=rows.csv",
            (
                "--input: 'a-b' cannot name one: it becomes part of an environment variable, so use "
                "letters, digits and '_', no digit first."
            ),
        ),
        (
            "an input that is not declared",
            "lightgbm train --compute cpu-cluster --command 'python a.py ${{inputs.x}}'",
            ("In the command, ${{inputs.x}} is not declared; inputs has nothing."),
        ),
        (
            "a default for a variable in an argument",
            (
                "lightgbm train --compute cpu-cluster --script a.py --argument '${AZURE_ML_INPUT_x:-d}' "
                "--input x=rows.csv"
            ),
            (
                "--argument: '${AZURE_ML_INPUT_x:-d}' asks the shell for more than ${AZURE_ML_INPUT_x}, "
                "which is for commands alone: write ${{inputs.x}}, or give a command instead of script "
                "and arguments."
            ),
        ),
        (
            "a label that is the weight",
            _TRAIN + "--weight y",
            ("--weight: 'y' is the label already: name another column."),
        ),
        (
            "a label that is the group",
            _TRAIN + "--group y",
            ("--group: 'y' is the label already: name another column."),
        ),
        (
            "a label that is categorical",
            _TRAIN + "--categorical y",
            ("--categorical: 'y' is the label already: name another column."),
        ),
        (
            "every row to test on",
            _TRAIN + "--validation-fraction 1",
            ("--validation-fraction: must be from 0 and below 1, not 1.0."),
        ),
        (
            "a share that is no number",
            _TRAIN + "--validation-fraction nan",
            ("--validation-fraction: must be from 0 and below 1, not nan."),
        ),
        (
            "nothing to decide a sweep by",
            _SWEEP_TRAINER + "--search-space small --validation-fraction 0",
            (
                "--validation-fraction: must be above 0 in a sweep, which is decided by rows that no "
                "model was trained on."
            ),
        ),
        ("one fold", _TRAIN + "--cross-validation 1", ("--cross-validation: must be at least 2 folds, not 1.")),
        (
            "folds and rows to validate on",
            _TRAIN + "--cross-validation 3 --validation-data rows.csv",
            ("--cross-validation: goes without validation data: folds are made of the training rows."),
        ),
        (
            "class weights for regression",
            _TRAIN + "--class-weight balanced --param objective=regression",
            ("--class-weight: goes with classification, not with the objective regression."),
        ),
        (
            "a class weight that is no number",
            _TRAIN + "--class-weight a=heavy",
            ("--class-weight: must be a number above 0 for a, not 'heavy'."),
        ),
        (
            "a name with a blank",
            _TRAIN_OWN + "--name 'a b'",
            ("--name: 'a b' cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit first."),
        ),
        (
            "an experiment with a blank",
            _TRAIN_OWN + "--experiment-name 'my experiment'",
            ("--experiment-name: 'my experiment' cannot name one: white space is not allowed."),
        ),
    )
)
