"""Every error that the public functions raise. The tree is ours alone.

    SummarizerError
    ├── UsageError        the call is wrong: a date that is none, an unknown format
    ├── SourceError       an article cannot be read: missing, empty, binary, too large, furniture only
    ├── BriefError        a stored document cannot be loaded: missing, damaged, of an unknown version
    ├── OutputError       a result cannot be written
    ├── ModelError        a model cannot be used at all: stops the run
    │   ├── ModelNameError    no such model, or a name of the wrong form
    │   ├── ModelKeyError     a hosted model without its key, or with one that is refused
    │   ├── WeightsError      the embedded model's file is missing, damaged or cannot be fetched
    │   ├── UnreachableError  nothing answers at the model's address, or nothing but trouble
    │   └── SpentError        the run may spend no more: costs the articles that are left
    └── ReadingError      a model read one article and gave nothing usable: costs that article

A message says what failed, in which article or file, and what to do; `what` and `do` carry the two parts.
"""


class SummarizerError(Exception):
    """Root of the tree. `what` failed, and what to `do` about it."""

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(f"{what}. {do}" if do else what)
        self.what = what
        self.do = do


class UsageError(SummarizerError):
    """The call is wrong."""


class SourceError(SummarizerError):
    """An article cannot be read. `source` names it."""

    def __init__(self, source: str, what: str, do: str = "") -> None:
        super().__init__(f"{source}: {what}", do)
        self.source = source


class BriefError(SummarizerError):
    """A stored document cannot be loaded."""


class OutputError(SummarizerError):
    """A result cannot be written."""


class ModelError(SummarizerError):
    """A model cannot be used at all."""


class ModelNameError(ModelError):
    """No such model, or a name of the wrong form."""


class ModelKeyError(ModelError):
    """A hosted model without its key, or with one that is refused."""


class WeightsError(ModelError):
    """The embedded model's file is missing, damaged or cannot be fetched."""


class UnreachableError(ModelError):
    """Nothing answers at the model's address, or nothing but trouble."""


class SpentError(ModelError):
    """The run may spend no more. Answers that are kept still count."""


class ReadingError(SummarizerError):
    """A model gave nothing usable for one article. `source` names it, `answer` is the last answer."""

    def __init__(self, source: str, what: str, answer: str = "") -> None:
        super().__init__(f"{source}: {what}")
        self.source = source
        self.answer = answer
