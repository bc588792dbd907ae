"""Articles read by the embedded model: replayed from what it really answered, or recorded anew.

One cassette an article and reading. Each is replayed once in a run of the tests, whoever asks for it.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from recording import FOLDER, NOWHERE, RECORDING, cassette

from evals.sets import SETS
from summarizer.cache import Cache
from summarizer.choice import choose
from summarizer.engine import Endpoint, Engine
from summarizer.errors import SummarizerError
from summarizer.evaluate import Report, Spent, score, summarise
from summarizer.extract import Extraction
from summarizer.gold import load
from summarizer.model import Model, warm_up
from summarizer.prompts import load as load_prompt
from summarizer.read import read_text
from summarizer.schema import ArticleRecord, Reading, Usage

ROOT = Path(__file__).parent.parent
_SEEDS = ROOT / "seeds"
ATTACKS = "test_attacks/attacks"
"""The cassette of the answers about articles that hold orders to a model."""


@dataclass(frozen=True)
class Replayed:
    """An article as read, and what its answers took when they were recorded."""

    record: ArticleRecord
    usage: Usage


_REPLAYED: dict[str, Replayed] = {}


@contextmanager
def answering() -> Iterator[Endpoint]:
    """The engine to record from; nowhere when replaying."""
    if not RECORDING:
        yield NOWHERE
        return
    from summarizer.weights import locate

    with Engine.start(locate()) as engine:
        warm_up(engine, load_prompt("sentence").fixed)
        yield engine.endpoint


def cassette_name(text: Path, how: Reading) -> str:
    """The name of the cassette that holds the answers about an article."""
    if text.parent == _SEEDS:
        return f"test_seeds/{how}-{text.stem[:3]}"
    return f"test_quality/{text.parent.name}-{text.stem}"


def replayed(text: Path, how: Reading, endpoint: Endpoint) -> Replayed:
    """The article in this file, read by the real client. Fails where its answers are missing or do not fit."""
    name = cassette_name(text, how)
    if name not in _REPLAYED:
        if not RECORDING and not (FOLDER / f"{name}.yaml").exists():
            pytest.fail(f"cassettes/{name}.yaml, the answers about {text.name}, is missing: make record", pytrace=False)
        _REPLAYED[name] = _read(text, how, endpoint, name)
    return _REPLAYED[name]


def report(name: str, endpoint: Endpoint) -> Report:
    """How well the embedded model reads a set, sentence by sentence."""
    gold = load(SETS[name])
    read = [replayed(one.text_path, "sentence", endpoint) for one in gold]
    pairs = zip(gold, read, strict=True)
    spent = Spent(usage=sum((one.usage for one in read), Usage(cost=0.0)), seconds=0.0)
    return summarise((score(one, found.record.article, found.record.brief) for one, found in pairs), spent=spent)


def _read(text: Path, how: Reading, endpoint: Endpoint, name: str) -> Replayed:
    article = read_text(text.read_bytes().decode(), path=text.relative_to(ROOT).as_posix())
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept,
        cassette(name),
        Model(choose("local"), Cache(Path(kept)), endpoint=endpoint) as model,
    ):
        try:
            (record,), _ = Extraction(model, how, jobs=1).read([article])
        except SummarizerError as error:
            pytest.fail(f"cassettes/{name}.yaml does not answer what is asked now: make record\n{error}", pytrace=False)
        return Replayed(record, model.usage)
