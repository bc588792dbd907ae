"""The shapes that go to a model, under the openai package's own strict conversion."""

import json
from collections.abc import Iterator

import pytest
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, ValidationError

from summarizer.answers import ArticleAnswer, Terms, sentence_shape, shapes

SHAPES = {"-".join([shape.__name__, *shape.model_fields]): shape for shape in shapes()}
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


def test_every_set_of_kinds_has_a_shape() -> None:
    """A sentence is asked for any of three kinds: seven shapes, each with the fields of its kinds alone."""
    fields = {tuple(shape.model_fields) for shape in shapes() if shape is not ArticleAnswer}
    kinds = ("proposal", "demand", "question")
    assert fields == {tuple(kind for at, kind in enumerate(kinds) if number >> at & 1) for number in range(1, 8)}
    assert sentence_shape(("demand",)) is sentence_shape(("demand",))


def test_nothing_is_an_answer() -> None:
    """A sentence that states nothing is answered with null, and an answer that leaves a kind out is refused."""
    shape = sentence_shape(("demand", "question"))
    assert shape.model_validate({"demand": None, "question": None})
    for wrong in ({"demand": None}, {"demand": None, "question": None, "proposal": None}, {}):
        with pytest.raises(ValidationError):
            shape.model_validate(wrong)


def test_terms_are_named_in_full() -> None:
    """Terms need both who and what."""
    assert Terms(by="FNV", what="raise pay").by == "FNV"
    with pytest.raises(ValidationError):
        Terms.model_validate({"by": "FNV"})
