"""Which model reads, why, and whether articles leave the machine."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from summarizer.catalogue import rows
from summarizer.choice import Choice, choose
from summarizer.errors import ModelKeyError, ModelNameError

KEY = {"OPENAI_API_KEY": "sk-1"}


def chosen(monkeypatch: pytest.MonkeyPatch, name: str | None, environment: Mapping[str, str]) -> Choice:
    """The choice in this environment."""
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    return choose(name)


def test_the_embedded_model_is_the_default() -> None:
    """With nothing said, the embedded model reads, as the default, and no article leaves the machine."""
    choice = choose()
    assert (choice.name, choice.kind, choice.why, choice.hint) == ("local", "embedded", "the default", None)
    assert choice.sentence == "local reads (the default); no article leaves this machine."


def test_a_key_alone_sends_no_article_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded model reads even where OPENAI_API_KEY is set; a hint says how to use the hosted one."""
    choice = chosen(monkeypatch, None, KEY)
    assert (choice.name, choice.leaves_machine) == ("local", False)
    assert choice.sentence.endswith("OPENAI_API_KEY is set but not used: name a hosted model with --model openai/NAME.")
    assert "sk-1" not in choice.sentence


def test_the_environment_names_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """SUMMARIZER_MODEL is taken where no name is given, and the choice says so; a name given comes first."""
    environment = KEY | {"SUMMARIZER_MODEL": "openai/gpt-5-mini"}
    choice = chosen(monkeypatch, None, environment)
    assert (choice.name, choice.why) == ("openai/gpt-5-mini", "named by SUMMARIZER_MODEL")
    assert choice.leaves_machine
    assert choose("local").why == "asked for by name"


def test_a_name_from_the_environment_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A SUMMARIZER_MODEL that names no model is an error, not the default."""
    with pytest.raises(ModelNameError, match="'gpt-5-mini' names no model"):
        chosen(monkeypatch, None, {"SUMMARIZER_MODEL": "gpt-5-mini"})


@pytest.mark.parametrize("name", ["gpt-5-mini", "openai/", "/x", "/", " ", "locale", "LOCAL"])
def test_a_name_of_another_form_is_refused(name: str) -> None:
    """A name that is neither local nor provider/model is answered with the forms that are."""
    with pytest.raises(ModelNameError, match=r"Use local, local:/path/to/any\.gguf, or provider/model"):
        choose(name)


def test_a_model_file_of_one_s_own(tmp_path: Path) -> None:
    """local:FILE is an embedded model of that file; another file, or a changed one, is another model."""
    file = tmp_path / "my model.gguf"
    file.write_bytes(b"GGUF")
    choice = choose(f"local:{file}")
    assert (choice.kind, choice.weights, choice.leaves_machine) == ("embedded", file, False)
    before = choice.identity
    file.write_bytes(b"GGUF, changed")
    assert len({before, choice.identity, choose("local").identity}) == 3


@pytest.mark.parametrize("path", ["", "nowhere.gguf", ".", "~nobody-of-that-name/x.gguf", "a\0b"])
def test_a_model_file_that_is_none_is_named(path: str) -> None:
    """local: with no file is a ModelNameError that says what to give."""
    with pytest.raises(ModelNameError, match="Give the path of a GGUF file after local:"):
        choose(f"local:{path}")


@pytest.mark.parametrize(
    ("name", "variable"),
    [("openai/x", "OPENAI_API_KEY"), ("anthropic/x", "ANTHROPIC_API_KEY"), ("mistral/x", "MISTRAL_API_KEY")],
)
def test_a_missing_key_is_named(name: str, variable: str) -> None:
    """A hosted model without its key is refused before anything is read, with the variable to set."""
    with pytest.raises(ModelKeyError, match=f"{name} needs a key and {variable} is not set"):
        choose(name)


@pytest.mark.parametrize(
    ("address", "leaves"),
    [
        ("http://127.0.0.1:8000/v1", False),
        ("http://127.8.9.1:8000/v1", False),
        ("http://localhost/v1", False),
        ("http://LOCALHOST:1/v1", False),
        ("http://[::1]:8000/v1", False),
        ("http://0.0.0.0:8000/v1", False),
        ("https://models.example.org/v1", True),
        ("http://192.168.1.7:8000/v1", True),
        ("http://10.0.0.1/v1", True),
        ("http://localhost.example.org/v1", True),
        ("http://127.0.0.1.example.org/v1", True),
        ("http://127.0.0.1@example.org/v1", True),
        ("http://example.org#@127.0.0.1/v1", True),
    ],
)
def test_the_address_tells_whether_articles_leave(address: str, leaves: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_BASE_URL is honoured without a key, and only a loopback address keeps the articles here."""
    choice = chosen(monkeypatch, "openai/x", {"OPENAI_BASE_URL": address})
    assert choice.base_url == address
    assert choice.leaves_machine is leaves
    assert ("articles are sent to" in choice.sentence) is leaves


def test_openai_itself_is_far_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an address the provider's own is meant, and the choice says where articles go."""
    choice = chosen(monkeypatch, "openai/gpt-5-mini", KEY)
    assert choice.sentence == "openai/gpt-5-mini reads (asked for by name); articles are sent to openai."


def test_an_address_is_openai_s_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_BASE_URL says nothing of another provider's models."""
    environment = {"OPENAI_BASE_URL": "http://127.0.0.1:8000/v1", "ANTHROPIC_API_KEY": "k"}
    choice = chosen(monkeypatch, "anthropic/claude", environment)
    assert (choice.kind, choice.base_url, choice.leaves_machine) == ("vendor", None, True)


@pytest.mark.parametrize("variable", ["OPENAI_BASE_URL", "OLLAMA_HOST"])
@pytest.mark.parametrize("address", ["ftp://a/b", "http://", "http://[bad", "http://a:b:c", "http://a:99999"])
def test_an_address_that_is_none_is_named(variable: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that holds no address is named, with an example of one."""
    name = "openai/x" if variable.startswith("OPENAI") else "ollama/x"
    with pytest.raises(ModelNameError, match=rf"{variable} is no address: .*http://127\.0\.0\.1:8000/v1"):
        chosen(monkeypatch, name, {variable: address})


def test_an_address_without_a_scheme_is_no_address_for_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_BASE_URL needs http:// or https://, as the client does."""
    with pytest.raises(ModelNameError, match=r"OPENAI_BASE_URL is no address: '127\.0\.0\.1:8000/v1'"):
        chosen(monkeypatch, "openai/x", {"OPENAI_BASE_URL": "127.0.0.1:8000/v1"})


@pytest.mark.parametrize(
    ("host", "base_url", "leaves"),
    [
        (None, "http://127.0.0.1:11434/v1", False),
        ("", "http://127.0.0.1:11434/v1", False),
        ("0.0.0.0", "http://0.0.0.0:11434/v1", False),  # noqa: S104  # what servers listen at
        ("127.0.0.1:8080", "http://127.0.0.1:8080/v1", False),
        ("big-box", "http://big-box:11434/v1", True),
        ("big-box:80/", "http://big-box:80/v1", True),
        ("https://ollama.example.org", "https://ollama.example.org/v1", True),
        ("http://127.0.0.1:11434/", "http://127.0.0.1:11434/v1", False),
    ],
)
def test_ollama_is_found_by_its_own_variable(
    host: str | None, base_url: str, leaves: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OLLAMA_HOST is read as Ollama reads it: scheme and port may be left out; no key is needed."""
    choice = chosen(monkeypatch, "ollama/qwen3:8b", {} if host is None else {"OLLAMA_HOST": host})
    assert (choice.kind, choice.model, choice.base_url) == ("compatible", "qwen3:8b", base_url)
    assert choice.leaves_machine is leaves


def test_models_with_slashes_keep_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first slash ends the provider."""
    environment = {"OPENAI_BASE_URL": "http://127.0.0.1:8000/v1"}
    assert chosen(monkeypatch, "openai/Qwen/Qwen3-8B", environment).model == "Qwen/Qwen3-8B"


def test_the_catalogue_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The list of models names every form, and for what is not ready what to do."""
    monkeypatch.setenv("SUMMARIZER_MODELS", str(tmp_path))
    before = {name: (ready, why) for name, _, ready, why in rows()}
    assert before["local"] == (False, "Run `summarizer model pull`")
    assert before["openai/NAME"] == (False, "set OPENAI_API_KEY")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    assert {name: ready for name, _, ready, _ in rows()}["openai/NAME"]
