"""The command line: `amlwrap NOUN VERB`, with the nouns and verbs of `az ml`."""
