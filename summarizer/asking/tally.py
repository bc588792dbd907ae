"""How far the reading of articles has come: counted as answers come, never gone through anew."""

import time
from dataclasses import dataclass, field

from summarizer.progress import Progress
from summarizer.schema import Usage

__all__ = ["Tally"]


@dataclass
class Tally:
    """Questions and articles, and how many are done; `beside` articles were read already."""

    beside: int = 0
    questions: int = 0
    answered: int = 0
    articles: int = 0
    done: int = 0
    started: float = field(default_factory=time.perf_counter)

    def opened(self, questions: int) -> None:
        """An article, with so many questions; one without is done."""
        self.articles += 1
        self.questions += questions
        self.done += not questions

    def asked(self, left: int) -> None:
        """A question came to its end; its article has so many left."""
        self.answered += 1
        self.done += not left

    @property
    def read(self) -> tuple[int, int]:
        """The articles that are done, and all of them."""
        return self.beside + self.done, self.beside + self.articles

    def progress(self, usage: Usage, *, by_sentence: bool, message: str | None) -> Progress:
        """Where it stands; the seconds that are left are those that the answers so far took, drawn out."""
        done, articles = self.read
        passed, left = time.perf_counter() - self.started, self.questions - self.answered
        return Progress(
            "extract" if self.answered else "model",
            message=message,
            articles_done=done,
            articles=articles,
            sentences_done=self.answered if by_sentence else 0,
            sentences=self.questions if by_sentence else 0,
            tokens=usage.prompt_tokens + usage.completion_tokens,
            seconds_left=passed / self.answered * left if self.answered else None,
        )
