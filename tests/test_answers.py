"""The shapes that go to a model, under the openai package's own strict conversion."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, ValidationError

from summarizer.answers import KINDS, ArticleAnswer, Asked, Kind, Terms, sentence_shape, shapes

SHAPES = {f"{at}-{shape.__name__}": shape for at, shape in enumerate(shapes())}
EVERY = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)

Schema = dict[str, object]

# What OpenAI's strict mode takes; keywords beyond it (pattern, minLength, minItems, format, oneOf, ...) are refused or
# ignored by one server or another.
SUPPORTED = frozenset(
    "$defs $ref additionalProperties anyOf const description enum items properties required title type".split()
)


def schemas(schema: object) -> Iterator[Schema]:
    """A schema and all schemas in it."""
    assert isinstance(schema, dict)
    yield schema
    for keyword in ("properties", "$defs"):
        for inner in schema.get(keyword, {}).values():
            yield from schemas(inner)
    for inner in (*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])):
        yield from schemas(inner)


@EVERY
def test_strict_conversion_changes_nothing(shape: type[BaseModel]) -> None:
    """OpenAI's conversion finds nothing to change: what the model is held to is what we check."""
    assert to_strict_json_schema(shape) == shape.model_json_schema()


@EVERY
def test_every_object_is_closed_and_whole(shape: type[BaseModel]) -> None:
    """Every object requires all its fields, allows no others, and gives no defaults; the root is an object."""
    schema = to_strict_json_schema(shape)
    assert schema["type"] == "object"
    for found in schemas(schema):
        assert "default" not in found
        if found.get("type") == "object":
            properties = found["properties"]
            assert isinstance(properties, dict)
            assert found["additionalProperties"] is False
            assert found["required"] == list(properties)


@EVERY
def test_no_keyword_is_beyond_strict_outputs(shape: type[BaseModel]) -> None:
    """Only keywords that strict outputs support are used, within the limits of depth and size that OpenAI sets."""
    found = list(schemas(to_strict_json_schema(shape)))
    assert not {keyword for one in found for keyword in one} - SUPPORTED
    properties = [one["properties"] for one in found if "properties" in one]
    assert sum(len(named) for named in properties if isinstance(named, dict)) <= 100
    assert len(json.dumps(found[0])) < 15_000


WAYS = tuple(product(((), ("Norland",)), (False, True)))
"""Whether it is known whose an item is, and whether there must be one."""


def alone(kind: Kind, by: tuple[str, ...], sure: bool) -> Schema:
    """The schema of the field of a kind that is asked for in this way, alone."""
    schema = sentence_shape((Asked(kind, by, sure),)).model_json_schema()
    (field,) = schema["properties"].values()
    assert isinstance(field, dict)
    return field


def test_every_way_of_asking_is_among_the_shapes() -> None:
    """Each kind alone, and all three together, in each of four ways: whose it is known or not, sure or not."""
    found = Counter(tuple(shape.model_fields) for shape in shapes() if shape is not ArticleAnswer)
    assert found == Counter(dict.fromkeys([*((kind,) for kind in KINDS), KINDS], len(WAYS)))
    given = [shape.model_json_schema()["properties"] for shape in shapes()]
    assert all({kind: alone(kind, by, sure)} in given for kind in KINDS for by, sure in WAYS)


def test_a_shape_is_made_of_its_kinds() -> None:
    """However kinds and ways are mixed, each field is what it is alone: what holds for the shapes holds for all."""
    for first, second in product(WAYS, WAYS):
        asked = (Asked("proposal", *first), Asked("demand", *second), Asked("question", *first))
        schema = sentence_shape(asked).model_json_schema()
        assert schema["properties"] == {one.kind: alone(one.kind, one.by, one.sure) for one in asked}
        assert schema["required"] == [one.kind for one in asked]


def test_the_same_asking_has_the_same_shape() -> None:
    """A shape is made once: the cache of answers and the engine's own know it again."""
    plain, told = Asked("demand"), Asked("demand", ("Norland",))
    assert sentence_shape((plain,)) is sentence_shape((plain._replace(words="urged"),))
    assert sentence_shape((told,)) is sentence_shape((told._replace(by=("Sudaria",)),))


@pytest.mark.parametrize(
    ("asked", "good", "wrong"),
    [
        (Asked("proposal"), [{"by": "FNV", "what": "raise pay"}, None], ["raise pay"]),
        (Asked("proposal", sure=True), [{"by": "FNV", "what": "raise pay"}], ["raise pay", None]),
        (Asked("demand", ("FNV",)), ["raise pay", None], [{"by": "FNV", "what": "raise pay"}]),
        (Asked("demand", ("FNV",), sure=True), ["raise pay"], [{"by": "FNV", "what": "raise pay"}, None]),
        (Asked("question"), ["Will FNV answer?", None], [{"by": "FNV", "what": "answer"}]),
        (Asked("question", sure=True), ["Will FNV answer?"], [None]),
    ],
)
def test_what_is_asked_decides_what_is_an_answer(asked: Asked, good: list[object], wrong: list[object]) -> None:
    """Whose it is is told only where it is not known, and "nothing" is an answer only where there may be nothing."""
    shape = sentence_shape((asked,))
    for value in good:
        assert shape.model_validate({asked.kind: value})
    for value in wrong:
        with pytest.raises(ValidationError):
            shape.model_validate({asked.kind: value})


def test_no_kind_may_be_left_out_or_added() -> None:
    """An answer has exactly the kinds that were asked for."""
    shape = sentence_shape((Asked("demand"), Asked("question")))
    assert shape.model_validate({"demand": None, "question": None})
    for wrong in ({"demand": None}, {"demand": None, "question": None, "proposal": None}, {}):
        with pytest.raises(ValidationError):
            shape.model_validate(wrong)


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (Asked("proposal"), "proposal"),
        (Asked("demand", ("Norland",)), "demand by Norland"),
        (Asked("question", ("Norland", "Sudaria"), sure=True), "question for Norland and Sudaria"),
    ],
)
def test_the_note_says_what_is_asked(asked: Asked, note: str) -> None:
    """The kind, and whose a proposal or demand is or whom a question awaits, where it is known."""
    assert asked.note == note


def test_terms_are_named_in_full() -> None:
    """Terms need both who and what."""
    assert Terms(by="FNV", what="raise pay").by == "FNV"
    with pytest.raises(ValidationError):
        Terms.model_validate({"by": "FNV"})
