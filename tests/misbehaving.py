"""Answers as models and servers get them wrong: each a way to spoil the text of an answer that was right."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from serving import Reply, plain, said

from summarizer.answers import ArticleAnswer, DemandAnswer

__all__ = ["ARTICLE", "CUT_OFF", "RECOVERED", "RIGHT", "SPOILED", "spoiled"]

ARTICLE = "Port news. Russia demands a 7% rise from Ukraine by Friday. Ukraine offered 4%.\n"
_DEMAND = DemandAnswer(
    text="A 7% rise by Friday.",
    by=["Russia"],
    of=["Ukraine"],
    status="standing",
    when="Friday",
    sentences=[2],
)
_ANSWER = ArticleAnswer(parties=[], proposals=[], demands=[_DEMAND], open_questions=[])
RIGHT = _ANSWER.model_dump_json()
"""What a model says that reads ARTICLE well."""
_NOTHING = ArticleAnswer(parties=[], proposals=[], demands=[], open_questions=[]).model_dump_json()
_PARTY = '{"name":"Ukraine","role":"principal","people":[]},'
_SCHEMA = json.dumps(ArticleAnswer.model_json_schema())

Way = Callable[[str], str]

RECOVERED: Mapping[str, Way] = {
    "blanks round it": lambda right: f"\n\n  {right}\n\t",
    "a byte-order mark": lambda right: f"\ufeff{right}",
    "fenced": lambda right: f"```json\n{right}\n```",
    "fenced without a language": lambda right: f"```\n{right}\n```",
    "fenced among prose": lambda right: f"Here you are:\n\n```json\n{right}\n```\n\nLet me know if you need more!",
    "prose before it": lambda right: f"Sure! The answer is: {right}",
    "prose after it": lambda right: f"{right}\n\nI hope that this helps.",
    "prose with braces": lambda right: f"In the form {{parties, demands}} that you gave: {right} {{end}}",
    "thought before it": lambda right: f"<think>Perhaps {_NOTHING}? No.</think>\n{right}",
    "said twice": lambda right: f"{right}\n{right}",
    "under a name": lambda right: f'{{"ArticleAnswer": {right}}}',
    "in a list": lambda right: f"[{right}]",
    "in a string": lambda right: json.dumps(right),
    "a name twice, alike": lambda right: right.replace('"parties":[]', '"parties":[],"parties":[]'),
}
"""Ways that leave the one answer to be found."""


def _changed(**fields: object) -> Way:
    return lambda right: json.dumps(json.loads(right) | fields)


def _without(name: str) -> Way:
    return lambda right: json.dumps({key: value for key, value in json.loads(right).items() if key != name})


SPOILED: Mapping[str, Way] = {
    "nothing": lambda _: "",
    "blanks": lambda _: " \n ",
    "null": lambda _: "null",
    "true": lambda _: "true",
    "a number": lambda _: "7",
    "an empty object": lambda _: "{}",
    "an empty list": lambda _: "[]",
    "a refusal": lambda _: "I'm sorry, but I cannot help with that.",
    "prose": lambda _: "Russia demands 7%.",
    "HTML": lambda _: "<html><body>Service</body></html>",
    "XML": lambda _: "<answer><demand>7%</demand></answer>",
    "YAML": lambda _: "parties: []\nproposals: []\ndemands: []\nopen_questions: []",
    "the schema": lambda _: _SCHEMA,
    "the schema, fenced": lambda _: f"```json\n{_SCHEMA}\n```",
    "truncated in a string": lambda right: right[: right.index("Friday")],
    "truncated at the end": lambda right: right[:-1],
    "truncated at the start": lambda right: right[1:],
    "fenced and truncated": lambda right: f"```json\n{right[:-2]}\n```",
    "broken round an empty one": lambda right: f'{{"answer": {_NOTHING}, "demands": [{right[:40]}',
    "two answers that differ": lambda right: f"{right}\n{_NOTHING}",
    "a name twice, the last empty": lambda right: right.replace(
        '"open_questions":[]', '"open_questions":[],"demands":[]'
    ),
    "a name twice, the first empty": lambda right: right.replace('"parties":[]', '"parties":[],"demands":[]'),
    "single quotes": lambda right: right.replace('"', "'"),
    "a comma too many": lambda right: right.replace("]}", "],}"),
    "comments": lambda right: right.replace('"demands"', '/* as asked */ "demands"'),
    "names without quotes": lambda right: right.replace('"demands"', "demands"),
    "a part missing": _without("demands"),
    "a part too many": _changed(summary="They want more."),
    "a list that is null": _changed(demands=None),
    "a list that is text": _changed(demands="7%"),
    "a list of texts": _changed(demands=["7%"]),
    "a list that is an object": _changed(demands={"7%": 1}),
    "a word that is no status": lambda right: right.replace('"standing"', '"pending"'),
    "words for numbers": lambda right: right.replace('"sentences":[2]', '"sentences":["one"]'),
    "halves of numbers": lambda right: right.replace('"sentences":[2]', '"sentences":[2.5]'),
    "no number": lambda right: right.replace('"sentences":[2]', '"sentences":[NaN]'),
    "a number without end": lambda right: right.replace('"sentences":[2]', f'"sentences":[{"9" * 5000}]'),
    "brackets without end": lambda _: "[" * 50_000,
    "braces without end": lambda _: '{"demands":' * 10_000,
    "control characters": lambda right: right.replace("rise", "rise\n\x00"),
}
"""Ways that leave no answer, or no telling which."""


def _without_message(right: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(said(right).body or b"")
    body["choices"] = []
    return body


CUT_OFF: Mapping[str, Callable[[str], Reply]] = {
    "half of it": lambda right: said(right[:60], finish="length"),
    "nothing but thought": lambda _: said("", finish="length"),
    "in circles": lambda _: said(
        '{"parties":[' + '{"name":"Ukraine","role":"principal","people":[]},' * 40, finish="length"
    ),
}
"""Answers that end at the token limit."""

NO_COMPLETION: Mapping[str, Callable[[str], Reply]] = {
    "no choices": lambda right: plain(_without_message(right)),
    "a page": lambda _: Reply(b"<html>Welcome</html>", content_type="text/html"),
    "half a body": lambda right: Reply((said(right).body or b"")[:50]),
}
"""Bodies that hold no completion."""


def spoiled() -> dict[str, Callable[[str], Reply]]:
    """Every way to get no usable answer, as a reply to the text of the right one."""
    ways = {name: (lambda right, way=way: said(way(right))) for name, way in SPOILED.items()}
    return {**ways, **{f"cut off: {name}": way for name, way in CUT_OFF.items()}, **NO_COMPLETION}
