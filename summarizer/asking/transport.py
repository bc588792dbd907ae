"""Sends one request through instructor over an openai client, and tries again where the trouble passes.

With `client`, the only modules that import the two, and only when a question is really sent: loading them takes about a
second, and a run whose answers are all kept sends none.
"""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Protocol, cast

from summarizer.asking.completion import content, finish, used
from summarizer.asking.failures import complaint, is_about_one, mapped, trouble
from summarizer.asking.limiter import Limiter, Turn
from summarizer.asking.log import CallLog, Result
from summarizer.asking.question import Question, Shape, UnusableError, strict_of
from summarizer.asking.recovery import doubled, recovered
from summarizer.asking.secrets import keys
from summarizer.asking.spending import Bill
from summarizer.asking.tries import PassingError, Tries
from summarizer.choice import Choice
from summarizer.errors import ModelError, ReadingError, SummarizerError, UnreachableError
from summarizer.schema import Usage

if TYPE_CHECKING:
    from summarizer.engine import Endpoint

__all__ = ["Transport"]

_MAY_GO = ("max_tokens", "max_completion_tokens", "temperature")
"""Options that a model may refuse. Its name, of which a server may complain as well, is none."""
_REFUSALS = 5
"""Questions refused for good, with none answered ever, after which the others would be refused as well. One or two may
have a fault of their own; beyond five, 50 articles would be 50 refusals that say the same."""
_STUMBLES = (ValueError, TypeError, AttributeError, LookupError)
"""What the client raises over an answer that is not in OpenAI's form; pydantic's and JSON's errors are ValueErrors."""


class _Creating(Protocol):
    """The part of instructor that is used: an answer of a shape, with the completion that it came in."""

    def create_with_completion(
        self, *, response_model: type[Shape], max_retries: int, **options: object
    ) -> tuple[Shape, object]: ...


@dataclass(frozen=True, slots=True)
class _Sent:
    """What a request came to: the completion where one came, and the seconds that it took."""

    completion: object
    seconds: float
    attempt: int


class Transport:
    """One model's client. Maps whatever goes wrong to our errors."""

    def __init__(self, choice: Choice, endpoint: "Endpoint | None", *, bill: Bill, log: CallLog) -> None:
        """Load the client. Raises ModelNameError and ModelKeyError where the model cannot be asked at all."""
        from summarizer.asking.client import connected

        self._choice = choice
        self._bill = bill
        self._log = log
        self._limiter = Limiter()
        self._tries = Tries(self._limiter)
        self._client, self._key = connected(choice, endpoint)
        self._refused: set[str] = set()

    def send(self, question: Question[Shape]) -> tuple[Shape, Usage]:
        """Ask, repeating where the trouble passes. Raises UnusableError and the errors of `Model.ask`."""
        try:
            return self._tries.run(lambda attempt, since: self._once(question, attempt, since))
        except PassingError as error:
            self._give_up(question.source, error)

    def close(self) -> None:
        """Let no request start any more, and close the client's connections."""
        self._limiter.end(UnreachableError("The model is closed"))
        close = getattr(self._client.client, "close", None)
        if callable(close):
            close()

    def _once(self, question: Question[Shape], attempt: int, since: int) -> tuple[Shape, Usage]:
        from instructor.core.exceptions import InstructorError

        with self._limiter.turn(since) as turn:
            started = time.perf_counter()
            try:
                answer, completion = self._create(question)
            except (InstructorError, *_STUMBLES) as error:
                completion = getattr(error, "last_completion", None)
                sent = _Sent(completion, time.perf_counter() - started, attempt)
                cause = error.__cause__ or error
                if completion is None and not isinstance(cause, _STUMBLES):
                    self._refuse(question.source, cause, sent, turn)
                self._limiter.answered()
                return self._rescued(question, cause, sent)
            self._limiter.answered()
        sent = _Sent(completion, time.perf_counter() - started, attempt)
        if twice := doubled(content(completion)):
            raise self._unusable(question.source, f"'{twice}' stands in it twice, with two values", sent)
        return answer, self._noted(question.source, "answered", sent)

    def _create(self, question: Question[Shape]) -> tuple[Shape, object]:
        """One request; asked again at once without an option that the model refuses."""
        from instructor.core.exceptions import InstructorError

        create = cast("_Creating", self._client.chat.completions)
        while True:
            options = self._options(question)
            try:
                return create.create_with_completion(response_model=question.shape, max_retries=0, **options)
            except InstructorError as error:
                refused = getattr(error.__cause__, "param", None)
                if refused not in _MAY_GO or refused not in options:
                    raise
                self._refused.add(refused)

    def _options(self, question: Question[Shape]) -> dict[str, object]:
        """What goes with a request; without what the model refused before: reasoning models know neither of the two."""
        limit = "max_completion_tokens" if "max_tokens" in self._refused else "max_tokens"
        options: dict[str, object] = {limit: question.limit, "temperature": 0.0}
        known = {name: value for name, value in options.items() if name not in self._refused}
        messages = [dict(message) for message in question.messages]
        if self._choice.kind == "vendor":
            return {**known, "messages": messages}
        # Beside the request: openai's client looks through the types of each message, 4 ms for the 26 of a sentence's
        # question. The body is the same to the byte.
        beside: dict[str, object] = {"messages": messages}
        if self._choice.kind == "compatible":
            beside["response_format"] = strict_of(question.shape)
        return {**known, "messages": [], "model": self._choice.model, "extra_body": beside}

    def _rescued(self, question: Question[Shape], cause: BaseException, sent: _Sent) -> tuple[Shape, Usage]:
        """The answer that stands in what came, where exactly one does. Raises UnusableError where none does."""
        raw = content(sent.completion)
        if finish(sent.completion) == "length":
            raise self._unusable(question.source, f"it was cut off at {question.limit} tokens", sent, cut=True)
        if (answer := recovered(raw, question.shape)) is not None:
            return answer, self._noted(question.source, "recovered", sent)
        raise self._unusable(
            question.source, complaint(cause) if raw or sent.completion is None else "it is empty", sent
        ) from cause

    def _unusable(self, source: str, why: str, sent: _Sent, *, cut: bool = False) -> UnusableError:
        usage = self._noted(source, "unusable", sent, why=why)
        return UnusableError(why, content(sent.completion), usage, cut=cut)

    def _refuse(self, source: str, error: BaseException, sent: _Sent, turn: Turn) -> NoReturn:
        """Raises what stands for an error of the client: PassingError where it may pass, else one of ours."""
        ours = self._mapped(source, error)
        found = trouble(error)
        status = getattr(error, "status_code", None)
        told = {"try": sent.attempt, "seconds": round(sent.seconds, 3), "status": status, "why": str(ours)}
        self._log.call(self._choice.name, source, "trouble" if found else "refused", more=told)
        if found is None:
            self._raise(self._for_all(ours, error), error)
        raise self._tries.noted(found, turn, sent.attempt) from error

    def _for_all(self, ours: SummarizerError, error: BaseException) -> SummarizerError:
        """A refusal that is one of many becomes the model's, not the article's: whatever is asked is refused."""
        if not isinstance(ours, ReadingError) or is_about_one(error):
            return ours
        if (refusals := self._limiter.refused()) < _REFUSALS:
            return ours
        said = ours.what.removeprefix(f"{ours.source}: ")
        do = "Check that it is a chat model that can answer in a JSON schema, or choose another with --model"
        return ModelError(f"{said}; so it refused {refusals} questions in a row, and has answered none", do)

    def _give_up(self, source: str, error: PassingError) -> NoReturn:
        cause = error.__cause__ or error
        ours, gone = self._mapped(source, cause), self._tries.is_gone(error.found)
        if isinstance(ours, UnreachableError) and self._limiter.has_answered and not gone:
            # It answers the others: what it drops or is too slow for costs this article, as a 500 does.
            ours = ReadingError(source, ours.what)
        elif isinstance(ours, ReadingError) and gone:
            what = f"{ours.what.removeprefix(f'{source}: ')}, {self._limiter.troubles} times in a row"
            ours = UnreachableError(what, "Run again later: what is answered is kept")
        self._raise(ours, cause)

    def _raise(self, ours: SummarizerError, cause: BaseException) -> NoReturn:
        if isinstance(ours, ModelError):
            self._limiter.end(ours)
        raise ours from cause

    def _mapped(self, source: str, error: BaseException) -> SummarizerError:
        secrets, choice = keys(self._key or ""), self._choice
        return mapped(error, name=choice.name, where=choice.host, source=source, secrets=secrets)

    def _noted(self, source: str, result: Result, sent: _Sent, *, why: str | None = None) -> Usage:
        """What a completion used, written to the log."""
        usage = used(sent.completion)
        usage = usage.model_copy(update={"cost": self._bill.cost(usage)})
        told: dict[str, object] = {"try": sent.attempt, "seconds": round(sent.seconds, 3), "why": why}
        self._log.call(self._choice.name, source, result, usage, told)
        return usage
