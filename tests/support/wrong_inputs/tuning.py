"""`lightgbm tune`."""

from __future__ import annotations

from tests.support.wrong_inputs import WrongInput

# Classes of 3 rows each, and quantities.
_FILES = {
    "rows.csv": "x,y\n" + "".join(f"{row},{'ab'[row % 2]}\n" for row in range(6)),
    "prices.csv": "x,q,price\n" + "".join(f"{row},{row // 10},{row * 1.5}\n" for row in range(40)),
}
_COMPUTE = "lightgbm tune --compute cpu-cluster "
_TUNE = _COMPUTE + "--data rows:1 --label y "
_ROWS = _COMPUTE + "--data rows.csv --label y "
_PRICES = _COMPUTE + "--data prices.csv --label price "
_SAME = "is the same for all trials of one job: fix it, or leave it out."
_NOTHING = "--search: has nothing to search: give a parameter more than one value."

TUNING = tuple(
    WrongInput(name, typed, told, files=_FILES)
    for name, typed, told in (
        ("one trial to tune with", _TUNE + "--trials 1", "--trials: must be a whole number from 2 to 1000, not 1."),
        ("trials below 0", _TUNE + "--trials -3", "--trials: must be a whole number from 2 to 1000, not -3."),
        (
            "more trials than one job has",
            _TUNE + "--trials 1001",
            "--trials: must be a whole number from 2 to 1000, not 1001.",
        ),
        (
            "trials to tune with that are no number",
            _TUNE + "--trials many",
            "Invalid value for '--trials': 'many' is not a valid int.",
        ),
        ("one fold to tune on", _TUNE + "--folds 1", "--folds: must be at least 2, not 1."),
        (
            "fewer rows of a class than folds",
            _ROWS,
            "--folds: must be at most 2, the rows of a class not kept to test on, not 5.",
        ),
        (
            "fewer rows than folds",
            _PRICES + "--folds 33",
            "--folds: must be at most 32, the rows not kept to test on, not 33.",
        ),
        (
            "fewer groups than folds",
            _COMPUTE + "--data prices.csv --label x --group q --param label_gain=" + "1," * 39 + "1",
            "--folds: must be at most 3, the groups not kept to test on, not 5.",
        ),
        (
            "a time budget of nothing",
            _TUNE + "--time-budget 0",
            "--time-budget: must be at least one second, not 0 s.",
        ),
        (
            "a time budget that is no time",
            _TUNE + "--time-budget soon",
            "--time-budget soon: write seconds, or a number with a unit, such as 90, 30m or 1h30m.",
        ),
        (
            "a time budget that is empty",
            _TUNE + "--time-budget ''",
            "--time-budget is empty: give it a value, or leave it out.",
        ),
        (
            "a timeout before the time budget is over",
            _TUNE + "--time-budget 1h --timeout 30m",
            "--timeout: must be longer than the time budget of the trials, after which the best is trained.",
        ),
        (
            "a search without a choice",
            _TUNE + "--search 'num_leaves=choice(31)'",
            _NOTHING,
        ),
        (
            "a search of several parameters of one value",
            _TUNE + "--search 'learning_rate=loguniform(0.1, 0.1)' --search 'lambda_l1=normal(1, 0)'",
            _NOTHING,
        ),
        (
            "a searched parameter that is misspelt",
            _TUNE + "--search 'num_leafs=choice(7, 15)'",
            "--search num_leafs: LightGBM 4.7.0 has no parameter 'num_leafs'; did you mean 'num_leaves'?",
        ),
        (
            "searched values that LightGBM refuses",
            _TUNE + "--search 'num_leaves=quniform(1, 9, 1)'",
            "--search num_leaves: must be >1 and <=131072, not 1.",
        ),
        (
            "whole numbers that are not drawn",
            _TUNE + "--search 'num_leaves=uniform(4, 31)'",
            "--search num_leaves: takes whole numbers, which uniform does not draw: use choice, randint, or one of the "
            "q distributions with a whole q.",
        ),
        (
            "iterations from 0 on",
            _TUNE + "--search 'num_iterations=randint(100)'",
            "--search num_iterations: draws 0, and a model has at least 1 iteration.",
        ),
        (
            "a parameter that is fixed and searched in one job",
            _TUNE + "--param eta=0.1 --search 'learning_rate=uniform(0.01, 0.3)'",
            "--search learning_rate: is among the fixed parameters too: keep one of them.",
        ),
        (
            "a parameter that is fixed and in the preset",
            _TUNE + "--param num_leaves=15 --search-space small",
            "--search num_leaves: is among the fixed parameters too: keep one of them.",
        ),
        (
            "a parameter that is searched by two names",
            _TUNE + "--search 'eta=uniform(0.1, 1)' --search 'learning_rate=uniform(0.1, 1)'",
            "--search learning_rate: is the same LightGBM parameter as 'eta': vary one of them.",
        ),
        (
            "rows that are never drawn",
            _TUNE + "--search 'bagging_fraction=uniform(0.5, 1)'",
            "bagging_fraction does nothing without bagging_freq: fix bagging_freq, or vary it too.",
        ),
        (
            "a search that comes to random forests without a draw",
            _TUNE + "--search 'boosting=choice(gbdt, rf)'",
            "boosting rf needs bagging_freq from 1 and a bagging_fraction below 1, or a feature_fraction below 1.",
        ),
        (
            "searched constraints of nothing",
            _TUNE + "--search 'monotone_constraints_method=choice(basic, advanced)'",
            "monotone_constraints_method does nothing without monotone_constraints: give them too.",
        ),
        (
            "constraints of nothing",
            _TUNE + "--param mc_method=advanced",
            "monotone_constraints_method does nothing without monotone_constraints: give them too.",
        ),
        (
            "no iterations to tune",
            _TUNE + "--param num_trees=0",
            "--param num_iterations: must be at least 1, not 0.",
        ),
        (
            "searched columns of a file",
            _TUNE + "--search 'cat_feature=choice(0, 1)'",
            "--search cat_feature: is the trainer's to set, and nothing to vary.",
        ),
        (
            "a searched machine",
            _TUNE + "--search 'num_machines=choice(1, 2)'",
            "--search num_machines: is the trainer's to set, and nothing to vary.",
        ),
        ("a searched metric", _TUNE + "--search 'metric=choice(auc, l2)'", f"--search metric: {_SAME}"),
        ("a searched objective", _TUNE + "--search 'objective=choice(l1, l2)'", f"--search objective: {_SAME}"),
        ("a searched seed", _TUNE + "--search 'random_state=choice(1, 2)'", f"--search seed: {_SAME}"),
        (
            "a searched patience",
            _TUNE + "--search 'early_stopping_round=choice(5, 10)'",
            f"--search early_stopping_round: {_SAME}",
        ),
        (
            "a distribution that there is not to tune with",
            _TUNE + "--search 'num_leaves=between(7, 15)'",
            "--search num_leaves=between(7, 15): write a distribution such as uniform(0.01, 0.9) or "
            "choice(gbdt, dart); there are choice, randint, uniform, quniform, loguniform, qloguniform, normal, "
            "qnormal, lognormal, qlognormal.",
        ),
        (
            "a preset that there is not to tune with",
            _TUNE + "--search-space large",
            "--search-space large: use one of small, thorough.",
        ),
        (
            "a metric that the objective does not have",
            _TUNE + "--param objective=regression --metric auc",
            "--metric: The trainer would not log 'auc'; it logs l2, rmse, l1.",
        ),
        (
            "a metric that LightGBM does not have to tune by",
            _TUNE + "--metric accuracy",
            "--metric: The bundled trainer logs no metric 'accuracy' by itself; it logs auc, auc_mu, "
            "average_precision, binary_error, binary_logloss, cross_entropy, cross_entropy_lambda, fair, gamma, "
            "gamma_deviance, huber, l1, l2, map, mape, multi_error, multi_logloss, ndcg, poisson, quantile, rmse, "
            "tweedie.",
        ),
        (
            "a metric of an objective that the label does not suit",
            _PRICES + "--metric auc",
            "The label 'price' is a quantity, with 40 different numbers, which binary cannot learn: use regression.",
        ),
        (
            "no metric to compare trials by",
            _TUNE + "--param metric=None",
            "--param metric: must begin with a metric, by which tune compares trials.",
        ),
        (
            "a seed that is there twice",
            _TUNE + "--seed 1 --param random_state=1",
            "--seed is short for --param seed=NUMBER, which is there too: give one of them.",
        ),
        (
            "a seed of more than 32 bits",
            _TUNE + "--seed 4294967296",
            "--param seed: takes a whole number of 32 bits, not 4294967296.",
        ),
        ("nothing to tune on", _COMPUTE + "--label y", "Missing option '--data'."),
        ("no label to tune for", _COMPUTE + "--data rows:1", "Missing option '--label'."),
        (
            "a script to tune",
            _TUNE + "--script main.py",
            "No such option: --script (Possible options: --description, --input, --subscription-id)",
        ),
        (
            "folds of another kind",
            _TUNE + "--cross-validation 5",
            "No such option: --cross-validation (Possible options: --validation-data, --validation-fraction)",
        ),
        (
            "rows to test on said twice",
            _TUNE + "--validation-data more:1 --validation-fraction 0.2",
            "--validation-fraction has no effect beside --validation-data: give one of the two.",
        ),
        (
            "ranking to tune without groups",
            _TUNE + "--metric ndcg",
            "--group: is missing: lambdarank ranks rows within groups, so name their column.",
        ),
        (
            "a column to tune for that is not there",
            _COMPUTE + "--data rows.csv --label z",
            "There is no column 'z' in rows.csv; it has x, y.",
        ),
        (
            "a name for a job that tunes which cannot be",
            _TUNE + "--name 'a b'",
            "--name: 'a b' cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit first.",
        ),
    )
)
