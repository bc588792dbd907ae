"""A model and a server that misbehave: each article ends in a result or a recorded failure, in few calls."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from misbehaving import ARTICLE, CUT_OFF, RECOVERED, RIGHT, SPOILED, spoiled
from serving import RESET, Asked, Reply, Script, Server, refused, said

from summarizer import Brief, ModelError, ModelNameError, Settings, UnreachableError, summarize
from summarizer.read import read_text

Hosted = Callable[[Script], Server]
WAYS = spoiled()
BAD = "Spoiled"
"""A word of the articles that are answered badly."""


def articles(folder: Path, *, bad: int = 1, good: int = 1) -> list[Path]:
    """Files of articles: those that the server answers badly, then the others."""
    heads = [*(f"{BAD} {number}" for number in range(bad)), *(f"Right {number}" for number in range(good))]
    texts = [f"{head}\n\n{ARTICLE}" for head in heads]
    files = [folder / f"{number:03}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    return files


def is_bad(asked: Asked) -> bool:
    """Whether a question is about an article that is answered badly."""
    return BAD in "".join(one["content"] for one in asked.messages)


def content(reply: Reply) -> str:
    """What the model says in a reply; nothing where the reply holds no completion."""
    with suppress(ValueError, LookupError):
        found: str = json.loads(reply.body or b"")["choices"][0]["message"]["content"]
        return found
    return ""


def brief_of(files: list[Path], settings: Settings) -> Brief:
    """The brief of these articles."""
    return summarize(files, date="2025-05-30", model="openai/test", settings=settings)


def test_there_are_shapes_enough() -> None:
    """At least 25 malformed shapes are tried, and each spoils the answer or leaves it to be found in one way."""
    assert len(WAYS) + len(RECOVERED) >= 50
    assert len({way(RIGHT) for way in (*SPOILED.values(), *RECOVERED.values())}) == len(SPOILED) + len(RECOVERED)


@pytest.mark.parametrize("way", RECOVERED.values(), ids=RECOVERED)
def test_one_answer_in_other_words_is_taken(way: Callable[[str], str], hosted: Hosted, tmp_path: Path) -> None:
    """A fence, prose, a thought or one layer round the one right answer costs no second call."""
    server = hosted(said(way(RIGHT)))
    brief = brief_of(articles(tmp_path, good=0), Settings(cache=tmp_path / "kept"))
    assert len(server.asked) == 1
    assert [item.text for item in brief.demands] == ["A 7% rise by Friday."]
    assert brief.run is not None
    assert brief.run.failures == ()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_is_no_answer_is_recorded(way: Callable[[str], Reply], hosted: Hosted, tmp_path: Path) -> None:
    """Two calls, then the article is failed with its last answer kept; the other article's brief is as ever."""
    server = hosted(lambda asked: way(RIGHT) if is_bad(asked) else said(RIGHT))
    brief = brief_of(articles(tmp_path), Settings(cache=tmp_path / "kept", jobs=1))
    assert [is_bad(asked) for asked in server.asked] == [True, True, False]
    failed, read = sorted(brief.outcomes, key=lambda one: one.state)
    assert (failed.state, read.state) == ("failed", "read")
    assert "no usable answer" in str(failed.why)
    assert len(brief.demands) == 1
    assert brief.run is not None
    (failure,) = brief.run.failures
    assert failure.source == failed.source
    body = json.loads(way(RIGHT).body or b"") if way not in list(WAYS.values())[-3:] else {"choices": []}
    assert not body["choices"] or failure.answer == body["choices"][0]["message"]["content"]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_is_no_answer_is_asked_for_once_more(way: Callable[[str], Reply], hosted: Hosted, tmp_path: Path) -> None:
    """A second answer that is right is taken; a second run asks nothing and gives the same bytes."""
    server = hosted(lambda asked: said(RIGHT) if len(asked.messages) > 4 else way(RIGHT))
    files, settings = articles(tmp_path, good=0), Settings(cache=tmp_path / "kept")
    before = len(server.asked)
    first = brief_of(files, settings)
    assert len(server.asked) - before == 2
    assert len(first.demands) == 1
    second = brief_of(files, settings)
    assert len(server.asked) - before == 2
    assert second.to_json() == first.to_json()


@pytest.mark.parametrize("name", CUT_OFF)
def test_a_cut_off_answer_is_not_simply_repeated(name: str, hosted: Hosted, tmp_path: Path) -> None:
    """The second request says why, holds nothing of the half answer, and has more room unless it ran in circles."""
    server = hosted(lambda _: CUT_OFF[name](RIGHT))
    with pytest.raises(Exception, match="cut off at"):
        brief_of(articles(tmp_path, good=0), Settings(cache=tmp_path / "kept"))
    first, second = server.asked
    circles = name == "in circles"
    assert second.body["max_tokens"] == first.body["max_tokens"] * (1 if circles else 2)
    assert "cut off" in second.last
    assert ("Say each thing once" in second.last) is circles
    assert second.messages[-2]["content"] == "(left out)"


def test_the_repeat_does_not_grow(hosted: Hosted, tmp_path: Path) -> None:
    """However long and wrong an answer was, the repeat holds a part of it and three faults at most."""
    wrong = json.dumps(json.loads(RIGHT) | {"demands": [{"x": "y" * 50}] * 2_000})
    server = hosted(said(wrong))
    with pytest.raises(Exception, match="no usable answer"):
        brief_of(articles(tmp_path, good=0), Settings(cache=tmp_path / "kept"))
    first, second = (sum(len(one["content"]) for one in asked.messages) for asked in server.asked)
    assert second < first + 13_000
    assert second > first
    assert server.asked[1].last.count(";") == 2


def test_an_empty_answer_does_not_pass_in_silence(hosted: Hosted, tmp_path: Path) -> None:
    """An article of which the model says that it holds nothing is read, and its outcome says that nothing was found."""
    nothing = json.dumps({name: [] for name in json.loads(RIGHT)})
    hosted(lambda asked: said(nothing) if is_bad(asked) else said(RIGHT))
    brief = brief_of(articles(tmp_path), Settings(cache=tmp_path / "kept"))
    assert sorted((one.state, str(one.why)) for one in brief.outcomes) == [
        ("read", "None"),
        ("read", "nothing was found in it"),
    ]


FAULTS: dict[str, Reply] = {
    "429": refused(429),
    "500": refused(500),
    "reset": RESET,
    "cut body": Reply(said(RIGHT).body, cut=40),
}


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("jobs", [1, 16])
def test_a_storm_that_passes_costs_its_own_calls(fault: Reply, jobs: int, hosted: Hosted, tmp_path: Path) -> None:
    """After three faults every article is read, with three calls more than there are articles."""
    left = [fault] * 3
    server = hosted(lambda _: left.pop() if left else said(RIGHT))
    brief = brief_of(articles(tmp_path, bad=0, good=20), Settings(cache=tmp_path / "kept", jobs=jobs))
    assert [one.state for one in brief.outcomes] == ["read"] * 20
    assert len(server.asked) == 23


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("fault", [refused(429), refused(503), refused(500)], ids=["429", "503", "500"])
@pytest.mark.parametrize("jobs", [1, 16])
def test_a_storm_that_stays_ends_the_run(fault: Reply, jobs: int, hosted: Hosted, tmp_path: Path) -> None:
    """A server that answers nobody is given up after a call a worker and 7 or 11 more, not four calls an article."""
    server = hosted(fault)
    with pytest.raises(UnreachableError, match=r"answers (429|503|500): no, \d+ times in a row\. Run again later"):
        brief_of(articles(tmp_path, bad=0, good=100), Settings(cache=tmp_path / "kept", jobs=jobs))
    most = 12 if fault == refused(500) else 8
    assert most <= len(server.asked) < jobs + most


@pytest.mark.usefixtures("waits")
def test_a_storm_half_way_keeps_what_was_read(hosted: Hosted, tmp_path: Path) -> None:
    """Articles answered before a storm are in the brief; the others are failed, and asked about next time."""
    left = [True] * 10
    server = hosted(lambda _: said(RIGHT) if left and left.pop() else refused(429))
    jobs = 4
    files, settings = articles(tmp_path, bad=0, good=40), Settings(cache=tmp_path / "kept", jobs=jobs)
    brief = brief_of(files, settings)
    assert sorted(one.state for one in brief.outcomes) == ["failed"] * 30 + ["read"] * 10
    whys = [str(one.why) for one in brief.outcomes if one.state == "failed"]
    given_up = [why for why in whys if re.search(r"answers 429: no, \d+ times in a row\. Run again later", why)]
    # One that was under way when the last answer came may have had its tries before the server is taken for gone.
    assert len(given_up) >= len(whys) - jobs
    assert all("answers 429: no" in why for why in whys)
    # Those sent together count as one trouble; a second such round may be under way when the first one's answer comes.
    assert len(server.asked) <= 10 + 2 * jobs + 7
    left += [True] * 30
    server.asked.clear()
    assert {one.state for one in brief_of(files, settings).outcomes} == {"read"}
    assert len(server.asked) == 30


@pytest.mark.usefixtures("waits")
def test_two_such_articles_do_not_end_the_run(hosted: Hosted, tmp_path: Path) -> None:
    """Two articles one after the other that the server answers with 500 fail, and the others are read."""
    server = hosted(lambda asked: refused(500) if is_bad(asked) else said(RIGHT))
    brief = brief_of(articles(tmp_path, bad=2, good=5), Settings(cache=tmp_path / "kept", jobs=1))
    assert sorted(one.state for one in brief.outcomes) == ["failed"] * 2 + ["read"] * 5
    assert len(server.asked) == 13


@pytest.mark.usefixtures("waits")
def test_one_article_that_the_server_cannot_bear_costs_four_calls(hosted: Hosted, tmp_path: Path) -> None:
    """A 500 for one article alone fails that article, and the others are read."""
    server = hosted(lambda asked: refused(500) if is_bad(asked) else said(RIGHT))
    brief = brief_of(articles(tmp_path, good=20), Settings(cache=tmp_path / "kept", jobs=4))
    assert sorted(one.state for one in brief.outcomes) == ["failed"] + ["read"] * 20
    assert len(server.asked) == 24


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize(
    ("fault", "calls"), [(RESET, 4), (Reply(said(RIGHT).body, after=30), 2)], ids=["reset", "stall"]
)
def test_one_article_that_gets_no_answer_costs_that_article(
    fault: Reply, calls: int, hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the server answers the others, an article whose requests it drops or lets wait fails alone."""
    monkeypatch.setattr("summarizer.asking.client.TIMEOUT", 0.5)
    server = hosted(lambda asked: fault if is_bad(asked) else said(RIGHT))
    bad, *good = articles(tmp_path, good=5)
    brief = brief_of([good[0], bad, *good[1:]], Settings(cache=tmp_path / "kept", jobs=1))
    assert sorted(one.state for one in brief.outcomes) == ["failed"] + ["read"] * 5
    assert len(server.asked) == 5 + calls


@pytest.mark.usefixtures("waits")
def test_a_server_that_went_is_given_up(hosted: Hosted, tmp_path: Path) -> None:
    """Connections that break off for good end the run after twelve calls, however many articles are left."""
    left = [True]
    server = hosted(lambda _: said(RIGHT) if left and left.pop() else RESET)
    brief = brief_of(articles(tmp_path, bad=0, good=20), Settings(cache=tmp_path / "kept", jobs=1))
    assert [one.state for one in brief.outcomes].count("failed") == 19
    assert len(server.asked) == 1 + 12


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize(
    "slow",
    [Reply(said(RIGHT).body, after=30), Reply(said(RIGHT).body, parts=100, between=0.1)],
    ids=["stall", "trickle"],
)
def test_an_answer_that_does_not_come_is_given_up(
    slow: Reply, hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that stalls, or sends a byte now and then, is asked twice within the time-out, and no more."""
    monkeypatch.setattr("summarizer.asking.client.TIMEOUT", 0.3)
    server = hosted(slow)
    with pytest.raises(UnreachableError, match="openai/test cannot be reached at"):
        brief_of(articles(tmp_path, good=0), Settings(cache=tmp_path / "kept"))
    assert len(server.asked) == 2


def test_a_slow_body_is_waited_for(hosted: Hosted, tmp_path: Path) -> None:
    """A body that comes in pieces within the time-out is an answer."""
    server = hosted(lambda _: Reply(said(RIGHT).body, parts=20, between=0.01))
    assert len(brief_of(articles(tmp_path, good=0), Settings(cache=tmp_path / "kept")).demands) == 1
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
@pytest.mark.parametrize("jobs", [1, 16])
def test_what_waiting_does_not_help_stops_at_once(status: int, jobs: int, hosted: Hosted, tmp_path: Path) -> None:
    """A refused key and an unknown model end the run with the calls that were under way, one a worker at most."""
    server = hosted(refused(status))
    with pytest.raises(Exception, match=str(status)):
        brief_of(articles(tmp_path, bad=0, good=50), Settings(cache=tmp_path / "kept", jobs=jobs))
    assert len(server.asked) <= jobs


@pytest.mark.parametrize("told", [{"param": "model"}, {"code": "model_not_found"}], ids=["param", "code"])
def test_an_unknown_model_costs_one_call(told: dict[str, str], hosted: Hosted, tmp_path: Path) -> None:
    """A server that complains of the model's name, with whatever status, is asked once."""
    server = hosted(refused(400, "no such model", **told))
    with pytest.raises(ModelNameError, match="is not known at"):
        brief_of(articles(tmp_path, good=5), Settings(cache=tmp_path / "kept", jobs=1))
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [400, 422])
@pytest.mark.parametrize("jobs", [1, 8])
def test_a_model_that_refuses_every_question_is_given_up(
    status: int, jobs: int, hosted: Hosted, tmp_path: Path
) -> None:
    """Five refusals with nothing answered end the run, with what to do; not one call for each of 50 articles."""
    server = hosted(refused(status, "response_format is not supported"))
    said_so = rf"{status}: response_format is not supported; so it refused \d+ questions .* JSON schema.* --model"
    with pytest.raises(ModelError, match=said_so):
        brief_of(articles(tmp_path, bad=0, good=50), Settings(cache=tmp_path / "kept", jobs=jobs))
    assert 5 <= len(server.asked) < 5 + jobs


def test_refusals_after_an_answer_cost_their_articles_alone(hosted: Hosted, tmp_path: Path) -> None:
    """Where one article was answered, ten that are refused fail by themselves, and the rest is read."""
    server = hosted(lambda asked: refused(400) if is_bad(asked) and len(server.asked) > 1 else said(RIGHT))
    brief = brief_of(articles(tmp_path, bad=11, good=2), Settings(cache=tmp_path / "kept", jobs=1))
    assert [one.state for one in brief.outcomes] == ["read"] + ["failed"] * 10 + ["read"] * 2


def test_refusals_of_what_articles_say_are_no_model_s(hosted: Hosted, tmp_path: Path) -> None:
    """Articles that a content filter refuses, or that are too long, do not end the run, however many come first."""
    codes = ["content_filter", "context_length_exceeded"] * 4
    hosted(lambda asked: refused(400, code=codes.pop()) if is_bad(asked) else said(RIGHT))
    brief = brief_of(articles(tmp_path, bad=8, good=1), Settings(cache=tmp_path / "kept", jobs=1))
    assert sorted(one.state for one in brief.outcomes) == ["failed"] * 8 + ["read"]


def test_no_more_than_the_jobs_are_under_way(hosted: Hosted, tmp_path: Path) -> None:
    """With four jobs the server never has more than four requests at once, and does have four."""
    server = hosted(lambda _: Reply(said(RIGHT).body, after=0.05))
    brief_of(articles(tmp_path, bad=0, good=16), Settings(cache=tmp_path / "kept", jobs=4))
    assert server.most_under_way == 4


def test_the_articles_here_are_what_they_seem() -> None:
    """The demand stands in the sentence that the answers cite."""
    for head in (BAD, "Right"):
        assert "7%" in read_text(f"{head} 0\n\n{ARTICLE}").sentence(2)
