"""How far a run has come: right at every answer, and no work that grows with the articles."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from misbehaving import ARTICLE, RIGHT
from serving import Script, Server, said

from summarizer import extract
from summarizer.asking.tally import Tally
from summarizer.cache import NoCache
from summarizer.choice import choose
from summarizer.extract import Extraction
from summarizer.model import Model
from summarizer.progress import Progress
from summarizer.read import read_text
from summarizer.schema import Usage

Hosted = Callable[[Script], Server]


def test_a_report_looks_at_no_other_article(hosted: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telling of progress after each answer does not go through all the articles: 40 take a few looks each, not 80."""
    looks: list[str] = []

    class Watched(extract._Open):
        def __getattribute__(self, name: str) -> object:
            looks.extend([name] if name in ("left", "answers") else [])
            return super().__getattribute__(name)

    monkeypatch.setattr(extract, "_Open", Watched)
    hosted(said(RIGHT))
    told: list[Progress] = []
    articles = [read_text(f"Right {number}\n\n{ARTICLE}") for number in range(40)]
    with Model(choose("openai/test"), NoCache()) as model:
        Extraction(model, "article", on_progress=told.append).read(articles)
    assert [one.articles_done for one in told] == list(range(41))
    assert len(looks) < 15 * len(articles)


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(0, 3), st.randoms(use_true_random=False))
def test_what_is_counted_is_what_a_look_at_all_would_find(left: list[int], beside: int, order: Random) -> None:
    """Whatever the order of the answers, done and open questions and articles are those that are counted anew."""
    tally, every = Tally(beside), sum(left)
    for questions in left:
        tally.opened(questions)
    while True:
        report = tally.progress(Usage(), by_sentence=True, message=None)
        assert (report.articles_done, report.articles) == (beside + left.count(0), beside + len(left))
        assert (report.sentences_done, report.sentences) == (every - sum(left), every)
        assert (report.stage, report.seconds_left is None) == (
            ("model", True) if sum(left) == every else ("extract", False)
        )
        open_ones = [at for at, questions in enumerate(left) if questions]
        if not open_ones:
            break
        at = order.choice(open_ones)
        left[at] -= 1
        tally.asked(left[at])
