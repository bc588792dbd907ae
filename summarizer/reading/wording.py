"""An item's words set right from its sentence: what was left out put back, another clause told as its own."""

from dataclasses import replace

from summarizer.reading.announcing import act_of, without_announcing
from summarizer.reading.clause import clause_of, red_line
from summarizer.reading.completing import completed
from summarizer.reading.draft import Draft, Drafts
from summarizer.reading.fate import without_fate
from summarizer.reading.straying import strays
from summarizer.reading.what_if import what_if

__all__ = ["Wording"]

_LEFT_OUT = 2
"""What may be put back into an item: a denial and a condition."""


class Wording:
    """Sets the words of an article's drafts right."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def mended(self, draft: Draft) -> Draft:
        """The draft in its sentence's own words, where it strays from these and they set it right."""
        if not self._drafts.checked or self._drafts.misread(draft):
            return draft
        if draft.section == "open_questions":
            return self._asking(draft)
        done = self._worded(draft)
        plain = replace(done, text=without_announcing(done.text, done.announced))
        return done if plain == done or self._drafts.says_otherwise(plain) else plain

    def _worded(self, draft: Draft) -> Draft:
        """The draft with what it left out, or as the clause that its announcing words govern, where it strays."""
        done = self._completed(replace(draft, text=without_fate(draft.text, draft.section, draft.status)))
        sentence = self._drafts.article.sentence(done.sentences[0])
        wrong = self._drafts.says_otherwise(done)
        act = act_of(done.announced, sentence)
        own = clause_of(done.announced, sentence) or act
        if wrong and own is None and done.section == "demands" and done.status == "standing":
            own = red_line(done.announced, sentence)
        # Where only the model says whose it is, there may be nothing: words to the readers of a page have no party.
        if own is None or (wrong and not done.ascribed):
            return done
        if not wrong and not strays(done.text, own, done.announced, sentence):
            return done
        texts = filter(None, (own, act))
        reworded = (self._completed(replace(done, text=text)) for text in texts)
        return next((one for one in reworded if not self._drafts.says_otherwise(one)), done)

    def _asking(self, draft: Draft) -> Draft:
        """The question, put to its party where it asks what another does."""
        at = draft.sentences[0]
        text = what_if(
            draft.text, self._drafts.names(draft), self._drafts.article.sentence(at), at, self._drafts.actors
        )
        return replace(draft, text=text) if text else draft

    def _completed(self, draft: Draft) -> Draft:
        """The draft with a denial or a condition that its sentence has and it leaves out, where that sets it right."""
        done = draft
        for _ in range(_LEFT_OUT):
            found = self._drafts.support(done)
            if found.grade == "supported":
                return done
            sentence = self._drafts.article.sentence(draft.sentences[0])
            texts = (completed(done.text, draft.announced, one, sentence) for one in found.differs)
            text = next(filter(None, texts), None)
            if text is None:
                return draft
            done = replace(done, text=text)
        return done if self._drafts.support(done).grade == "supported" else draft
