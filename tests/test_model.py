"""Asking a model over real HTTP: answers, second tries, and whatever a server may do wrong."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from openai.lib._pydantic import to_strict_json_schema
from serving import KEY, RESET, Asked, Reply, Script, Server, plain, refused, said, unused_address

from summarizer.answers import Strict
from summarizer.asking.spending import Allowance
from summarizer.cache import Cache, NoCache
from summarizer.choice import Choice, choose
from summarizer.engine import Endpoint
from summarizer.errors import (
    ModelError,
    ModelKeyError,
    ModelNameError,
    ReadingError,
    SpentError,
    SummarizerError,
    UnreachableError,
)
from summarizer.model import Model, Question
from summarizer.prompts import Message

Hosted = Callable[[Script], Server]


class Rise(Strict):
    """What the questions here ask for."""

    percent: int


SEVEN = Rise(percent=7)
ASKED = (Message(role="system", content="Read."), Message(role="user", content="They ask for 7%."))
QUESTION = Question("port-1", ASKED, Rise, limit=50)


def model(folder: Path, name: str = "openai/test") -> Model:
    """The model that a server of the test plays."""
    return Model(choose(name), Cache(folder))


def test_an_answer_comes_in_its_shape(hosted: Hosted, tmp_path: Path) -> None:
    """The answer is a value of the question's shape; what was sent is the conversation, the limit and the shape."""
    server = hosted(said(SEVEN))
    with model(tmp_path) as asked:
        assert asked.ask(QUESTION) == SEVEN
    (request,) = server.asked
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.messages == list(ASKED)
    assert (request.body["model"], request.body["max_tokens"], request.body["temperature"]) == ("test", 50, 0.0)


def test_usage_is_counted(hosted: Hosted, tmp_path: Path) -> None:
    """Calls and tokens add up over the questions; the cost of a hosted model is not known."""
    hosted(said(SEVEN, used=(120, 30)))
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
        asked.ask(Question("port-2", ASKED[1:], Rise, limit=50))
    used = asked.usage
    assert (used.calls, used.cached_calls) == (2, 0)
    assert (used.prompt_tokens, used.prefix_tokens, used.completion_tokens) == (240, 200, 60)
    assert used.cost is None


def test_the_shape_is_sent_as_a_strict_schema(hosted: Hosted, tmp_path: Path) -> None:
    """The server gets the shape as OpenAI's own conversion makes it, and is told to keep to it."""
    server = hosted(said(SEVEN))
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
    sent = server.asked[0].body["response_format"]
    assert sent["type"] == "json_schema"
    assert sent["json_schema"]["strict"] is True
    assert sent["json_schema"]["schema"] == to_strict_json_schema(Rise)


def test_a_kept_answer_is_not_asked_for_again(hosted: Hosted, tmp_path: Path) -> None:
    """A second model with the same cache gives the answer without a request, and counts it as kept."""
    server = hosted(said(SEVEN))
    for _ in range(2):
        with model(tmp_path) as asked:
            assert asked.ask(QUESTION) == SEVEN
    assert len(server.asked) == 1
    assert (asked.usage.calls, asked.usage.cached_calls, asked.usage.prompt_tokens) == (0, 1, 0)


class Described(Rise):
    """The same fields, described in other words."""


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, messages=(*ASKED[:1], Message(role="user", content="They ask for 8%."))),
        replace(QUESTION, messages=(Message(role="system", content="Read!"), *ASKED[1:])),
        replace(QUESTION, limit=51),
        replace(QUESTION, shape=Described),
    ],
    ids=["text", "prompt", "limit", "shape"],
)
def test_another_question_is_asked_anew(other: Question[Rise], hosted: Hosted, tmp_path: Path) -> None:
    """An answer counts for its own text, prompt, shape and limit alone."""
    server = hosted(said(SEVEN))
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
        asked.ask(other)
    assert len(server.asked) == 2


def test_another_model_or_server_is_asked_anew(hosted: Hosted, tmp_path: Path) -> None:
    """The answer of one model, or of one server, is not taken for another's."""
    servers = [hosted(said(SEVEN)), hosted(said(SEVEN))]
    for name in ("openai/test", "openai/other"):
        with model(tmp_path, name) as asked:
            asked.ask(QUESTION)
    os.environ["OPENAI_BASE_URL"] = servers[0].base_url
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
    assert [len(server.asked) for server in servers] == [1, 2]


_KEPT_RUN = """
import sys
from pathlib import Path
from test_model import QUESTION, SEVEN, model
for name in [name for name in sys.modules if name.partition(".")[0] in ("openai", "instructor", "httpx2")]:
    del sys.modules[name]
with model(Path(sys.argv[1])) as asked:
    assert asked.ask(QUESTION) == SEVEN
print(*sys.modules)
"""


def test_kept_answers_load_no_client(hosted: Hosted, tmp_path: Path) -> None:
    """Where every answer is kept, neither openai nor instructor is imported."""
    server = hosted(said(SEVEN))
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
    places = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
    known = dict(os.environ) | {"PYTHONPATH": places, "OPENAI_BASE_URL": server.base_url}
    done = subprocess.run(
        [sys.executable, "-c", _KEPT_RUN, str(tmp_path)], env=known, capture_output=True, text=True, check=True
    )
    assert not {"openai", "instructor", "httpx2"} & set(done.stdout.split())
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (said('{"percent": "much"}'), "percent: Input should be a valid integer"),
        (said('{"percent": 7, "by": "us"}'), "by: Extra inputs are not permitted"),
        (said("Seven per cent."), "Invalid JSON"),
        (said(""), "it is empty"),
        (said(None, finish="content_filter"), "it is empty"),
    ],
    ids=["type", "extra", "prose", "empty", "filtered"],
)
def test_an_unusable_answer_is_asked_for_once_more(wrong: Reply, named: str, hosted: Hosted, tmp_path: Path) -> None:
    """The second request holds the first answer and what was wrong with it; both answers are paid for."""
    server = hosted([wrong, said(SEVEN)])
    with model(tmp_path) as asked:
        assert asked.ask(QUESTION) == SEVEN
    assert len(server.asked) == 2
    assert server.asked[1].messages[:2] == list(ASKED)
    assert [one["role"] for one in server.asked[1].messages[2:]] == ["assistant", "user"]
    assert named in server.asked[1].last
    assert (asked.usage.calls, asked.usage.prompt_tokens) == (2, 240)


@pytest.mark.parametrize("wrong", [said("Seven."), said("Sev", finish="length")], ids=["prose", "cut"])
def test_two_unusable_answers_end_in_a_reading_error(wrong: Reply, hosted: Hosted, tmp_path: Path) -> None:
    """After the second try the error names the article and carries the last answer; nothing is kept of it."""
    server = hosted(wrong)
    with model(tmp_path) as asked, pytest.raises(ReadingError, match=r"^port-1: the model gave no usable") as caught:
        asked.ask(QUESTION)
    assert caught.value.source == "port-1"
    assert caught.value.answer.startswith("Sev")
    assert len(server.asked) == 2
    hosted(said(SEVEN))
    with model(tmp_path) as asked:
        assert asked.ask(QUESTION) == SEVEN


def test_an_answer_with_a_problem_is_asked_for_once_more(hosted: Hosted, tmp_path: Path) -> None:
    """What `problem` says is told to the model; a second answer without one is taken."""
    server = hosted([said(Rise(percent=70)), said(SEVEN)])
    doubted = Question("a", ASKED, Rise, 50, lambda answer: "it is too much" if answer.percent > 10 else None)
    with model(tmp_path) as asked:
        assert asked.ask(doubted) == SEVEN
    assert server.asked[1].messages[2]["content"] == '{"percent":70}'
    assert "it is too much" in server.asked[1].last


@pytest.mark.parametrize("second", [said(Rise(percent=80)), said("Sorry.")], ids=["problem", "prose"])
def test_a_problem_that_stays_is_left_to_the_caller(second: Reply, hosted: Hosted, tmp_path: Path) -> None:
    """An answer that fits its shape is returned after the second try, whatever the second one was worth."""
    server = hosted([said(Rise(percent=70)), second])
    doubted = Question("a", ASKED, Rise, 50, lambda _: "it is too much")
    with model(tmp_path) as asked:
        assert asked.ask(doubted).percent in (70, 80)
    assert len(server.asked) == 2


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("second", [refused(400, "too long"), refused(500)], ids=["400", "500"])
def test_a_repeat_that_is_refused_leaves_the_first_answer(second: Reply, hosted: Hosted, tmp_path: Path) -> None:
    """An answer that fits its shape outlives a repeat that the server refuses, and rests on what did not come."""
    server = hosted([said(Rise(percent=70)), second])
    doubted = Question("a", ASKED, Rise, 50, lambda _: "it is too much")
    with model(tmp_path) as asked:
        assert asked.ask(doubted) == Rise(percent=70)
        assert asked.rests_on("a").says is None
    assert len(server.asked) > 1


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("second", [refused(400, "too long"), refused(500)], ids=["400", "500"])
def test_a_repeat_that_is_refused_loses_no_unusable_answer(second: Reply, hosted: Hosted, tmp_path: Path) -> None:
    """Where the repeat is refused, the error carries the first answer, says why it is unusable and what came then."""
    server = hosted([said("Seven."), second])
    why = r"^port-1: the model gave no usable answer: .*Invalid JSON.*, and when asked again .* (400|500).*: Seven\."
    with model(tmp_path) as asked, pytest.raises(ReadingError, match=why) as caught:
        asked.ask(QUESTION)
    assert caught.value.answer == "Seven."
    server = hosted(said(SEVEN))
    with model(tmp_path) as asked:
        assert asked.ask(QUESTION) == SEVEN
    assert len(server.asked) == 1


@pytest.mark.parametrize("first", [refused(429), refused(500), refused(503), RESET], ids=["429", "500", "503", "reset"])
def test_trouble_that_passes_is_waited_out(first: Reply, hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """Too many requests, trouble at the server and a lost connection are tried again after a wait."""
    server = hosted([first, first, said(SEVEN)])
    with model(tmp_path) as asked:
        assert asked.ask(QUESTION) == SEVEN
    assert (len(server.asked), len(waits)) == (3, 2)


def test_a_server_says_how_long_to_wait(hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """The seconds of a Retry-After are kept to."""
    busy = refused(429)
    hosted([Reply(busy.body, 429, headers={"Retry-After": seconds}) for seconds in ("12", "60")] + [said(SEVEN)])
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
    assert waits == [12.0, 60.0]


def test_a_wait_that_is_too_long_is_told(hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """A server that asks to wait for an hour ends the run at once, with the wait it asks for."""
    busy = refused(429)
    server = hosted(Reply(busy.body, 429, headers={"Retry-After": "3600"}))
    with model(tmp_path) as asked, pytest.raises(UnreachableError, match="asks to wait for 3,600 seconds"):
        asked.ask(QUESTION)
    assert (len(server.asked), waits) == (1, [])


def test_an_account_without_credit_is_told(hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """OpenAI's 429 for a quota that is used up is not tried again: waiting does not help."""
    server = hosted(refused(429, "You exceeded your current quota", code="insufficient_quota"))
    with model(tmp_path) as asked, pytest.raises(ModelError, match=r"no credit left \(429\)\. Check its plan"):
        asked.ask(QUESTION)
    assert (len(server.asked), waits) == (1, [])


GARBLED = {
    "no JSON": Reply(b'{"id":'),
    "nothing": Reply(b""),
    "no content": Reply(b"", 204),
    "no text": Reply(b"\xff\xfe\x00"),
    "HTML": Reply(b"<html>Welcome</html>", content_type="text/html"),
    "a list": plain([1, 2]),
    "null": plain(None),
    "a string": plain("hello"),
    "other JSON": plain({"hello": 1}),
    "no choices": plain({"choices": []}),
    "null choices": plain({"choices": None}),
    "a null choice": plain({"choices": [None]}),
    "no message": plain({"choices": [{"finish_reason": "stop", "message": None}]}),
    "content of numbers": plain({"choices": [{"finish_reason": "stop", "message": {"content": [1]}}]}),
    "half a surrogate pair": plain(
        {"choices": [{"finish_reason": "stop", "message": {"content": '{"percent":"\ud800"}'}}]}
    ),
    "a number without end": said('{"percent": ' + "9" * 5000 + "}"),
    "brackets without end": said("[" * 100_000),
    "no number": said('{"percent": NaN}'),
}


@pytest.mark.parametrize("reply", GARBLED.values(), ids=GARBLED)
def test_what_is_no_answer_costs_the_article(reply: Reply, hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """Whatever a server says instead of an answer ends in a ReadingError in words, after one more try."""
    server = hosted(reply)
    with model(tmp_path) as asked, pytest.raises(ReadingError, match=r"^port-1: \S.{10}"):
        asked.ask(QUESTION)
    assert len(server.asked) == 2
    assert not waits


STATUS: dict[int, type[SummarizerError]] = {
    **dict.fromkeys((401, 403), ModelKeyError),
    404: ModelNameError,
    **dict.fromkeys((302, 400, 402, 405, 410, 413, 418, 422, 451), ReadingError),
}
PASSING = (408, 409, 429, 500, 501, 502, 503, 504, 529)
CROWDED = (429, 503, 529)


@pytest.mark.parametrize("page", [False, True], ids=["json", "html"])
def test_every_status_becomes_one_of_our_errors(page: bool, hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """Each status of HTTP, in OpenAI's form or as a page, ends in our error, which says neither key nor markup."""
    said_there = f"a request with the key {KEY} is no use"

    def answer(asked: Asked) -> Reply:
        html = Reply(f"<html>\n{said_there}</html>".encode(), int(asked.last), "text/html")
        return html if page else refused(int(asked.last), said_there)

    server = hosted(answer)
    passing: dict[int, type[SummarizerError]] = {
        status: UnreachableError if status in CROWDED else ReadingError for status in PASSING
    }
    for status, error in {**STATUS, **passing}.items():
        server.asked.clear()
        with model(tmp_path) as asked:
            with pytest.raises(error, match=str(status)) as caught:
                asked.ask(Question("a", [Message(role="user", content=str(status))], Rise, 50))
            assert not [word for word in (KEY, "<html>") if word in str(caught.value)]
            assert len(server.asked) == (8 if status in CROWDED else 4 if status in PASSING else 1)
    assert len(waits) == 3 * len(PASSING) + 4 * len(CROWDED)


@pytest.mark.parametrize("listening", [True, False], ids=["reset", "nothing listens"])
def test_no_connection_is_unreachable(
    listening: bool, hosted: Hosted, waits: list[float], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where no connection lasts, the error says so with the host and the reason, after some tries."""
    hosted(RESET)
    if not listening:
        monkeypatch.setenv("OPENAI_BASE_URL", unused_address())
    with model(tmp_path) as asked, pytest.raises(UnreachableError, match=r"openai/test .*127\.0\.0\.1: \[Errno \d+\]"):
        asked.ask(QUESTION)
    assert len(waits) == 3


def test_an_option_that_a_model_refuses_is_left_out(hosted: Hosted, tmp_path: Path) -> None:
    """A reasoning model that knows neither `temperature` nor `max_tokens` is asked in its own terms, once for all."""

    def reasoning(asked: Asked) -> Reply:
        for name in ("max_tokens", "temperature"):
            if name in asked.body:
                return refused(400, f"Unsupported parameter: '{name}'", param=name, code="unsupported_parameter")
        return said(SEVEN)

    server = hosted(reasoning)
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
        assert len(server.asked) == 3
        asked.ask(Question("port-2", ASKED[1:], Rise, limit=60))
    assert len(server.asked) == 4
    assert server.asked[-1].body["max_completion_tokens"] == 60


def test_the_key_is_never_written(hosted: Hosted, tmp_path: Path) -> None:
    """No file of the cache holds the key."""
    hosted(said(SEVEN))
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
    files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert any(b"percent" in content for content in files)
    assert not any(KEY.encode() in content for content in files)


@pytest.mark.parametrize("key", ["sk-ключ", "sk-\x07bell", "sk-two\nlines"])
def test_a_key_that_is_none_is_told(key: str, hosted: Hosted, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A key that cannot stand in a header is an error about the key, without the key."""
    server = hosted(said(SEVEN))
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with model(tmp_path) as asked, pytest.raises(ModelKeyError, match="OPENAI_API_KEY") as caught:
        asked.ask(QUESTION)
    assert key not in str(caught.value)
    assert not server.asked


def test_openai_s_key_goes_to_no_other_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A model served by Ollama is asked without the key that is set for OpenAI."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with Server(said(SEVEN)) as server:
        monkeypatch.setenv("OLLAMA_HOST", server.base_url.removesuffix("/v1"))
        with model(tmp_path, "ollama/qwen3") as asked:
            assert asked.ask(QUESTION) == SEVEN
    (request,) = server.asked
    assert request.body["model"] == "qwen3"
    assert KEY not in str(request.headers)


@pytest.mark.parametrize("name", ["openai/test", "ollama/test", "local"])
def test_what_stays_here_passes_by_a_proxy(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No request to this machine goes through a proxy that the environment names."""
    with Server(said(SEVEN)) as server, Server(said("the proxy")) as proxy:
        for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(variable, proxy.base_url.removesuffix("/v1"))
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OLLAMA_HOST", server.base_url.removesuffix("/v1"))
        endpoint = Endpoint(server.base_url, "a key of the run") if name == "local" else None
        with Model(choose(name), Cache(tmp_path), endpoint=endpoint) as asked:
            assert not asked.choice.leaves_machine
            assert asked.ask(QUESTION) == SEVEN
        assert not proxy.asked


def test_what_stays_here_is_not_sent_on(hosted: Hosted, tmp_path: Path) -> None:
    """A redirection by a server of this machine is not followed."""
    elsewhere = hosted(said(SEVEN))
    hosted(Reply(b"", 307, headers={"Location": f"{elsewhere.base_url}/chat/completions"}))
    with model(tmp_path) as asked, pytest.raises(ReadingError, match="307"):
        asked.ask(QUESTION)
    assert not elsewhere.asked


@pytest.mark.parametrize(
    ("name", "said_of_it"),
    [
        ("nobody/x", "Unsupported provider"),
        ("mistral/large", "mistral"),
        ("groq/x", "groq"),
        ("vertexai/x", "vertexai"),
    ],
)
def test_a_vendor_that_cannot_be_used_is_named(
    name: str, said_of_it: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An unknown provider, or one whose package is missing, is a ModelNameError that says what is missing."""
    for variable in ("MISTRAL_API_KEY", "GROQ_API_KEY"):
        monkeypatch.setenv(variable, KEY)
    with model(tmp_path, name) as asked, pytest.raises(ModelNameError, match=f"(?i){name} .*{said_of_it}"):
        asked.ask(QUESTION)


@pytest.mark.parametrize("status", [429, 500])
def test_a_vendor_s_client_does_not_try_again_unseen(
    status: int, waits: list[float], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A vendor reached through instructor gets a request a try of ours, and none that its client adds by itself."""
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", KEY)
    with Server([refused(status), refused(status), said(SEVEN)]) as server:
        monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", server.base_url)
        with model(tmp_path, "azure_openai/some") as asked:
            assert asked.ask(QUESTION) == SEVEN
    assert (len(server.asked), len(waits)) == (3, 2)


def test_a_question_after_an_error_is_asked(hosted: Hosted, waits: list[float], tmp_path: Path) -> None:
    """A model that was out of reach can be asked again later."""
    hosted([RESET] * 4 + [said(SEVEN)])
    with model(tmp_path) as asked:
        with pytest.raises(UnreachableError):
            asked.ask(QUESTION)
        assert asked.ask(QUESTION) == SEVEN
    assert waits


def test_several_threads_share_a_model(hosted: Hosted, tmp_path: Path) -> None:
    """Questions asked at once get each its own answer, and every token is counted."""
    server = hosted(lambda asked: said(Rise(percent=int(asked.last))))
    together = threading.Barrier(8)

    def ask(number: int) -> int:
        together.wait()
        return one.ask(Question("a", [Message(role="user", content=str(number))], Rise, 50)).percent

    with model(tmp_path) as one, ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == list(range(8))
    assert (one.usage.calls, one.usage.prompt_tokens, len(server.asked)) == (8, 960, 8)


def at_once(one: Model, sources: Sequence[str], work: Callable[[Model, str], object]) -> list[object]:
    """What comes of one question about each article, all at the same moment: the answer, or the error."""
    together = threading.Barrier(len(sources))

    def ask(source: str) -> object:
        together.wait()
        try:
            return work(one, source)
        except SummarizerError as error:
            return error

    with ThreadPoolExecutor(len(sources)) as pool:
        return list(pool.map(ask, sources))


def about(one: Model, source: str) -> Rise:
    """The answer to the same question about any article."""
    return one.ask(replace(QUESTION, source=source))


@pytest.mark.parametrize("keeping", [True, False], ids=["kept", "not kept"])
def test_an_equal_question_under_way_is_waited_for(keeping: bool, hosted: Hosted, tmp_path: Path) -> None:
    """Eight reprints that ask the same at once pay for one answer, and each rests on it."""
    server = hosted(lambda _: Reply(said(SEVEN).body, after=0.3))
    names = [f"reprint-{number}" for number in range(8)]
    with Model(choose("openai/test"), Cache(tmp_path) if keeping else NoCache()) as one:
        assert at_once(one, names, about) == [SEVEN] * 8
        assert len(server.asked) == 1
        assert (one.usage.calls, one.usage.cached_calls, one.usage.prompt_tokens) == (1, 7, 120)
        assert len({one.rests_on(name) for name in names}) == 1


def test_an_equal_question_that_was_answered_badly_is_not_asked_again(hosted: Hosted, tmp_path: Path) -> None:
    """Unusable answers are shared as well: four reprints pay for the two of the first, and each says what it got."""
    server = hosted(lambda _: Reply(said("Seven.").body, after=0.3))
    with model(tmp_path) as one:
        found = at_once(one, "abcd", about)
    assert [type(error) for error in found] == [ReadingError] * 4
    assert sorted(str(error)[:3] for error in found) == ["a: ", "b: ", "c: ", "d: "]
    assert len(server.asked) == 2


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("fault", [refused(401), RESET], ids=["key", "reset"])
def test_who_waits_for_a_model_that_is_given_up_does_not_ask(fault: Reply, hosted: Hosted, tmp_path: Path) -> None:
    """Where the model is given up over a question, those who wait for its answer get the error, and ask nothing."""
    slow = replace(fault, after=0.3)
    server = hosted(slow)
    with model(tmp_path) as one:
        found = at_once(one, "abcd", about)
        asked = len(server.asked)
        assert asked == (1 if fault.status == 401 else 4)
        assert len({type(error) for error in found}) == 1
        assert all(isinstance(error, ModelError) for error in found)
        assert len({id(error) for error in found}) == 4
        with pytest.raises(ModelError):
            about(one, "later")
    assert len(server.asked) > asked


def test_who_waits_where_no_more_may_be_spent_does_not_ask(hosted: Hosted, tmp_path: Path) -> None:
    """A question that is over the limit is left out for all who ask it, and nothing is sent."""
    server = hosted(said(SEVEN))
    with Model(choose("openai/test"), Cache(tmp_path), allowance=Allowance(tokens=10)) as one:
        assert [type(error) for error in at_once(one, "abcd", about)] == [SpentError] * 4
    assert not server.asked


def test_a_refused_question_holds_up_no_equal_one(hosted: Hosted, tmp_path: Path) -> None:
    """Where an equal question is refused for its article, who waited asks for itself, one after the other."""
    replies = [refused(418), said(SEVEN)]
    server = hosted(lambda _: replace(replies.pop(0), after=0.3))
    with model(tmp_path) as one:
        found = at_once(one, "abcd", about)
    assert sorted(str(one) for one in found if one != SEVEN)[0][1:].startswith(": ")
    assert found.count(SEVEN) == 3
    assert len(server.asked) == 2


def test_a_question_that_was_interrupted_can_be_asked_again(
    hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle of a question leaves nothing locked: the same question is asked and answered."""
    hosted(said(SEVEN))

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with model(tmp_path) as one:
        with monkeypatch.context() as patch:
            patch.setattr("summarizer.asking.transport.Transport.send", interrupt)
            with pytest.raises(KeyboardInterrupt):
                about(one, "a")
        assert at_once(one, "bc", about) == [SEVEN] * 2


def test_a_damaged_kept_answer_is_asked_for_again(hosted: Hosted, tmp_path: Path) -> None:
    """A row of the cache that holds no answer of the shape counts as none, and is replaced."""
    server = hosted(said(SEVEN))
    kept = json.dumps({"text": '{"percent": "x"}', "usage": {}})
    with model(tmp_path) as asked:
        asked.ask(QUESTION)
        for row in (kept, "no JSON", "{}"):
            with sqlite3.connect(tmp_path / "answers.sqlite") as database:
                database.execute("UPDATE answers SET answer = ?", (row,))
            database.close()
            assert asked.ask(QUESTION) == SEVEN
        assert asked.ask(QUESTION) == SEVEN
    assert len(server.asked) == 4


def test_an_answer_that_cannot_be_kept_is_used_all_the_same(hosted: Hosted, tmp_path: Path) -> None:
    """Where the cache breaks during a run, the answers still come, and `trouble` says what will not be kept."""
    hosted(said(SEVEN))
    with model(tmp_path) as asked:
        assert asked.trouble is None
        (tmp_path / "answers.sqlite").write_bytes(b"no database any more" * 100)
        assert asked.ask(QUESTION) == SEVEN
        assert asked.trouble is not None
        assert "answers.sqlite" in asked.trouble


def test_a_closed_model_can_be_opened_again(hosted: Hosted, tmp_path: Path) -> None:
    """Closing ends the connections; a question after it makes new ones."""
    hosted(said(SEVEN))
    asked = model(tmp_path)
    for text in ("a", "b"):
        assert asked.ask(Question("a", [Message(role="user", content=text)], Rise, 50)) == SEVEN
        asked.close()


@pytest.mark.usefixtures("waits")
def test_an_address_that_is_none_is_an_error_of_ours(tmp_path: Path) -> None:
    """An address that the client cannot take ends in a ModelError."""
    odd = Choice("openai/test", "compatible", "test", base_url="http://127.0.0.1:99999/v1")
    with Model(odd, Cache(tmp_path)) as asked, pytest.raises(ModelError, match="openai/test"):
        asked.ask(QUESTION)
