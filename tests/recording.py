"""Recorded model traffic: real requests of the real client and the embedded model's real answers, as readable YAML.

A cassette is matched on method, path and body, so that an edited prompt never replays an old answer; it holds no
header but the content type, each message once, and nothing that varies from run to run. `make record` makes all anew.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import vcr
import yaml
from vcr.cassette import Cassette
from vcr.record_mode import RecordMode

from summarizer.engine import Endpoint

FOLDER = Path(__file__).parent.parent / "cassettes"
RECORDING = bool(os.environ.get("SUMMARIZER_RECORD"))
WRITING = RECORDING or bool(os.environ.get("SUMMARIZER_WRITE"))
"""Whether the texts that are generated from the answers are written anew rather than compared."""
NOWHERE = Endpoint("http://127.0.0.1:9/v1", "none")
"""The address to replay at: nothing listens there, so that an answer can only come from the cassette."""

_CONSTANT = {"id": "recorded", "created": 0, "system_fingerprint": None}


class _Readable:
    """Writes JSON bodies as YAML, a message that recurs as a reference to the first."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        known: dict[str, Any] = {}
        interactions = [_opened(interaction, known) for interaction in cassette["interactions"]]
        return yaml.dump(
            {"interactions": interactions, "version": cassette["version"]},
            allow_unicode=True,
            sort_keys=False,
            width=120,
        )

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["body"] = json.dumps(request["body"], ensure_ascii=False)
            response["body"] = {"string": json.dumps(response["body"], ensure_ascii=False)}
        return cassette


def _opened(interaction: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    request, response = dict(interaction["request"]), dict(interaction["response"])
    body = json.loads(request["body"])
    # PyYAML writes an object that it has written before as a reference to it.
    body["messages"] = [known.setdefault(json.dumps(message), message) for message in body["messages"]]
    shape = body.get("response_format")
    body["response_format"] = known.setdefault(json.dumps(shape), shape)
    return {
        "request": request | {"body": body},
        "response": response | {"body": json.loads(response["body"]["string"])},
    }


def _scrubbed_request(request: Any) -> Any:  # vcrpy's own type is untyped
    request.headers = {"content-type": "application/json"}
    request.uri = f"{NOWHERE.base_url}/chat/completions"
    return request


def _scrubbed_response(response: dict[str, Any]) -> dict[str, Any]:
    answer = json.loads(response["body"]["string"])
    answer.pop("timings", None)
    answer |= _CONSTANT
    body = {"string": json.dumps(answer, ensure_ascii=False).encode()}
    return response | {"headers": {"content-type": ["application/json"]}, "body": body}


@contextmanager
def cassette(name: str) -> Iterator[Cassette]:
    """Replay `cassettes/<name>.yaml`, or record it anew with SUMMARIZER_RECORD; every interaction must be played."""
    recorder = vcr.VCR(
        cassette_library_dir=str(FOLDER),
        record_mode=RecordMode.ALL if RECORDING else RecordMode.NONE,
        match_on=["method", "path", "body"],
        before_record_request=_scrubbed_request,
        before_record_response=_scrubbed_response,
        decode_compressed_response=True,
    )
    recorder.register_serializer("readable", _Readable)
    if RECORDING:
        (FOLDER / f"{name}.yaml").unlink(missing_ok=True)
    with recorder.use_cassette(f"{name}.yaml", serializer="readable") as playing:
        yield playing
    assert RECORDING or playing.all_played, f"cassettes/{name}.yaml holds answers that nothing asks for: make record"
