"""Attacks on the reading, tried with the embedded model: `python -m evals.attacks [--model NAME] [--cache DIR]`."""

import argparse
from pathlib import Path

from evals.attacks import attacks, bare, table, tried
from summarizer.cache import Cache
from summarizer.choice import choose
from summarizer.model import Model


def main() -> None:
    """Print how many attacks were tried and how many changed a brief, by style."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", default="local")
    arguments.add_argument("--cache", type=Path, help="folder of kept answers")
    wanted = arguments.parse_args()
    with Model(choose(wanted.model), Cache(wanted.cache)) as model:
        before = bare(model)
        print(table(tried(model, before, (*attacks(), *attacks("unseen")))))


if __name__ == "__main__":
    main()
