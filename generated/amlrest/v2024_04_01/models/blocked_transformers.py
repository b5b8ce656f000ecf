# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class BlockedTransformers(StrEnum):
    """A way to make features that AutoML can be told not to use."""

    TEXT_TARGET_ENCODER = "TextTargetEncoder"
    ONE_HOT_ENCODER = "OneHotEncoder"
    CAT_TARGET_ENCODER = "CatTargetEncoder"
    TF_IDF = "TfIdf"
    WO_E_TARGET_ENCODER = "WoETargetEncoder"
    LABEL_ENCODER = "LabelEncoder"
    WORD_EMBEDDING = "WordEmbedding"
    NAIVE_BAYES = "NaiveBayes"
    COUNT_VECTORIZER = "CountVectorizer"
    HASH_ONE_HOT_ENCODER = "HashOneHotEncoder"
