"""Speed and memory, as a table: `make bench`, or `python -m evals.bench [--own | --merge | --diff]`.

The embedded model reads each seed alone, with nothing kept on disk but the engine's prefix, so that every answer is
really asked for. `--own` measures only our own work, which needs no model.
"""

import argparse
import gc
import importlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from unittest import mock

import psutil

from evals.diffing import ITEMS as COMPARED
from evals.diffing import days, deepdiff_right, right
from evals.merging import ITEMS
from evals.readme import fill
from summarizer.answers import SentenceAnswer
from summarizer.cache import Cache
from summarizer.choice import choose
from summarizer.engine import Engine
from summarizer.extract import Extraction
from summarizer.hosting.endpoint import ask
from summarizer.keeping.answers import Answers
from summarizer.merging.places import party_of
from summarizer.model import Model
from summarizer.prompts import load
from summarizer.read import read_text
from summarizer.reading.sentence import PROMPT, SentenceReading
from summarizer.schema import Article
from summarizer.sources import gather
from summarizer.weights import locate

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
sys.path.insert(0, str(ROOT / "tests"))  # the server that answers is the tests'
WORDS = 1_500
MERGED = (1_000, 2_000, 5_000, 10_000)
"""Sizes of merges, in article briefs."""
CACHED, _BUDGET = 50, 0.5
"""Articles of a run whose answers are all kept, and the seconds that it may take."""
_LIMIT = 120
"""Seconds that a peer may take."""
_PRINTED: list[str] = []


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--own", action="store_true", help="only our own work, without a model")
    arguments.add_argument("--merge", action="store_true", help="only the merger")
    arguments.add_argument("--diff", action="store_true", help="only the difference between two briefs")
    arguments.add_argument("--readme", action="store_true", help="put the tables into the README as well")
    wanted = arguments.parse_args()
    if not (wanted.merge or wanted.diff):
        _commands()
        _cached()
        _own_work()
    if not wanted.diff:
        _merging()
    if not wanted.merge:
        _diffing()
    if not (wanted.own or wanted.merge or wanted.diff):
        _engine()
        _articles()
    if wanted.readme:
        fill("bench", "\n".join(_PRINTED))


def _commands() -> None:
    _say("commands, median of 9, in a new process each")
    with tempfile.TemporaryDirectory() as folder:
        brief = _sample_brief(Path(folder))
        show, compare = ["show", str(brief)], ["diff", str(brief), str(brief)]
        for arguments in (["--help"], show, [*show, "--format", "json"], compare):
            seconds = _median(9, lambda arguments=arguments: _run(arguments))  # type: ignore[misc]
            label = " ".join(["summarizer", *(Path(part).name if "/" in part else part for part in arguments)])
            _row(label, f"{seconds:.3f} s", "at most 0.25 s")


def _run(arguments: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "summarizer.cli", *arguments], check=True, capture_output=True)  # noqa: S603


def _cached() -> None:
    """A run of `brief` as of an installed program: modules compiled, in a new process each; the first two do not count.

    The first asks a server on loopback that answers in the articles' words; the second uses what the first kept.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command, environment = _fifty(folder)
        taken, worked = [], []
        for _ in range(5):
            before, started = psutil.Process().cpu_times().children_user, time.perf_counter()
            subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603
            taken.append(time.perf_counter() - started)
            worked.append(psutil.Process().cpu_times().children_user - before)
    seconds = statistics.median(taken)
    note = f"{seconds / _BUDGET:.2f} of the {_BUDGET} s it may take; user time {statistics.median(worked):.2f} s"
    _row(f"{CACHED} articles, all cached", f"{seconds:.2f} s", note)


def _fifty(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command that briefs 50 articles, each seed as ten desks of a wire gave it, and its environment; run twice."""
    from killing import Echo
    from serving import KEY, Server

    articles = folder / "articles"
    articles.mkdir()
    seeds = sorted(SEEDS.glob("*.txt"))
    for number in range(CACHED):
        seed = seeds[number % len(seeds)]
        (articles / f"{number:03}.txt").write_text(
            f"{seed.read_text('utf-8')}\n\nDesk {number} of the wire.\n", "utf-8"
        )
    kept = ["--out", str(folder / "briefs"), "--cache", str(folder / "cache")]
    how = ["--date", "2025-05-30", "--model", "openai/test", "--reading", "sentence"]
    command = [sys.executable, "-m", "summarizer.cli", "brief", str(articles), *how, *kept]
    with Server(Echo()) as server:
        ours = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url}
        compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
        environment = {**os.environ, **ours, **compiled}
        for _ in range(2):
            subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603
    return command, environment


def _sample_brief(folder: Path) -> Path:
    """A brief of the seeds in which every sentence is a proposal: the size is right, no model is asked."""
    from summarizer.pipeline import merge
    from summarizer.schema import ArticleRecord, Making

    records = [ArticleRecord(article=article, brief=_brief(article)) for article in gather([SEEDS]).articles]
    made = Making(model="none", chosen="bench", leaves_machine=False, reading="sentence", prompt="", summarizer="")
    return merge(records, date="2025-05-30", made=made).save(folder)


def _own_work() -> None:
    text = _long_text()
    importlib.import_module("rapidfuzz.distance")
    article = read_text(text, path="bench.txt")
    reader = SentenceReading(article)
    answers = _answers(reader)
    items = reader.brief(answers).items
    stages = [_stages(text, answers) for _ in range(9)]
    reading, asking, making = (statistics.median(column) for column in zip(*stages, strict=True))
    _say(
        f"\nour own work, an article of {len(text.split())} words, {len(article.sentences)} sentences, not seen before"
    )
    _row("read", f"{reading * 1000:.1f} ms")
    _row("actors and questions", f"{asking * 1000:.1f} ms", f"{len(answers)} questions")
    _row("answers to a brief", f"{making * 1000:.1f} ms", f"{len(items)} items")
    _row("all", f"{(reading + asking + making) * 1000:.1f} ms", "at most 10 ms")


def _stages(text: str, answers: Sequence[SentenceAnswer]) -> tuple[float, float, float]:
    """Seconds of each stage for an article that nothing is known of yet; tables of words stay loaded."""
    _forget()
    gc.collect()
    times = [time.process_time()]
    article = read_text(text, path="bench.txt")
    times.append(time.process_time())
    reader = SentenceReading(article)
    reader.questions()
    times.append(time.process_time())
    reader.brief(answers)
    times.append(time.process_time())
    reading, asking, making = (after - before for before, after in pairwise(times))
    return reading, asking, making


def _forget() -> None:
    """Forget what was worked out for texts: what is remembered in a cache that has a bound."""
    ours = (module for name, module in list(sys.modules.items()) if name.startswith("summarizer."))
    for remembered in (one for module in ours for one in vars(module).values()):
        bound = getattr(remembered, "cache_parameters", None)
        if bound and bound()["maxsize"]:
            remembered.cache_clear()


def _long_text() -> str:
    """The seeds' bodies one after another, up to 1,500 words."""
    bodies = [article.sentence(one.number) for article in gather([SEEDS]).articles for one in article.sentences]
    words: list[str] = []
    for sentence in bodies:
        if len(words) < WORDS:
            words += [*sentence.split(), "\n\n"]
    return " ".join(words)


def _answers(reader: SentenceReading) -> list[SentenceAnswer]:
    """For each question an answer that repeats the sentence: grounded, so that nothing is rejected early."""
    found = []
    for question in reader.questions():
        said = question.messages[-1]["content"].splitlines()[-2][:120]
        fields: dict[str, object] = {}
        for name, field in question.shape.model_fields.items():
            line = f"Will Russia {said}?" if name == "question" else said
            fields[name] = line if field.annotation in (str, str | None) else {"by": "Russia", "what": said}
        found.append(question.shape.model_validate(fields))
    return found


def _brief(article: Article):  # type: ignore[no-untyped-def]
    reader = SentenceReading(article)
    return reader.brief(_answers(reader))


def _merging() -> None:
    """Each size in a process of its own, so that memory is that size's; one core, nothing remembered."""
    _say(f"\nmerge of article briefs of {ITEMS} items, seconds of one core; memory with the articles and their briefs")
    for articles in MERGED:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", f"from evals.bench import merge_once; merge_once({articles})"],
            check=True,
            capture_output=True,
            text=True,
        )
        seconds, sources, items, before, after = map(float, done.stdout.split())
        note = f"{items:,.0f} items, {sources:.2f} s of it origins, memory {before:.0f} to {after:.0f} MiB"
        _row(f"{articles:,} briefs", f"{seconds:.2f} s", note + ("; at most 1 s" if articles == MERGED[0] else ""))


def merge_once(articles: int) -> None:
    """Print seconds of a merge, those of finding origins, items merged, and memory before and after.

    Seconds are those that the process has worked: other programs on the machine do not count.
    """
    from evals.merging import records
    from summarizer.merge import merge
    from summarizer.origins import origins
    from summarizer.schema import Article, Making

    given = records(articles)
    made = Making(model="none", chosen="bench", leaves_machine=False, reading="sentence", prompt="", summarizer="")
    for name in ("Moscow", "Nowhere"):  # the tables of names are read once in a process, some for unknown names only
        party_of(name)
    spent = [0.0]

    def timed(found: Sequence[Article]) -> dict[str, str]:
        started = time.process_time()
        result = origins(found)
        spent[0] += time.process_time() - started
        return result

    before = psutil.Process().memory_info().rss / 2**20
    started = time.process_time()
    with mock.patch("summarizer.merge.origins", timed):
        brief = merge(given, date="2025-05-30", made=made)
    seconds = time.process_time() - started
    after = psutil.Process().memory_info().rss / 2**20
    print(seconds, spent[0], len(brief.items), before, after)


def _diffing() -> None:
    """Ours and a peer's, each in a process of its own, nothing remembered."""
    _say(f"\ndifference of two briefs of {COMPARED} items: two words in each reworded, all sources others, reordered")
    for label, called, note in (
        ("summarizer", "diff_once()", "at most 0.3 s, at least 98% right"),
        ("deepdiff, order left aside", "deepdiff_once(cutoffs=True)", "its defaults"),
        ("deepdiff, without its cut-offs", "deepdiff_once(cutoffs=False)", "every item with every other"),
    ):
        _row(label, *_compared(called, note))


def _compared(called: str, note: str) -> tuple[str, str]:
    """Seconds, and how many pairs are right; or why there are none."""
    command = [sys.executable, "-c", f"from evals import bench; bench.{called}"]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=_LIMIT)  # noqa: S603
    except subprocess.TimeoutExpired:
        return f"> {_LIMIT} s", f"given up; {note}"
    except subprocess.CalledProcessError as error:
        return "-", error.stderr.strip().splitlines()[-1]
    seconds, found = map(float, done.stdout.split())
    return f"{seconds:.2f} s", f"{found:.0f} of {COMPARED} pairs right ({found / COMPARED:.1%}); {note}"


def diff_once() -> None:
    """Print seconds of a difference that the process has worked, and how many of its pairs are right."""
    from summarizer import diff

    given = days()
    for name in ("Moscow", "Nowhere"):  # the tables of names are read once in a process
        party_of(name)
    started = time.process_time()
    found = diff(given.old, given.new)
    print(time.process_time() - started, right(found, given))


def deepdiff_once(*, cutoffs: bool) -> None:
    """The same of deepdiff, with its cut-offs or without."""
    importlib.import_module("deepdiff")
    given = days()
    started = time.process_time()
    found = deepdiff_right(given, cutoffs=cutoffs)
    print(time.process_time() - started, found)


def _engine() -> None:
    started = time.perf_counter()
    with Engine.start(locate()) as engine:
        loaded = time.perf_counter() - started
        fixed = [dict(message) for message in load(PROMPT).fixed]
        body = {"messages": [*fixed, {"role": "user", "content": ""}], "max_tokens": 1, "temperature": 0}
        unseen = engine.warm(f"bench {time.time_ns()}", body)
        restored = engine.warm("bench", body)
        restored = engine.warm("bench", body)
        filler = " ".join(gather([SEEDS]).articles[0].text.split())
        prefill = ask(engine.endpoint, "/v1/chat/completions", _chat(filler, 1), seconds=300)["timings"]
        generation = ask(engine.endpoint, "/v1/chat/completions", _chat("Count to 200.", 96), seconds=300)["timings"]
        memory = _peak(engine.pid)
    _say("\nthe embedded engine")
    _row("load", f"{loaded:.1f} s")
    _row("first prefix, read", f"{unseen.seconds:.1f} s", "once for each version of the prompt")
    _row("first prefix, restored", f"{restored.seconds:.3f} s", "in every later run")
    _row("prefill", f"{prefill['prompt_per_second']:.0f} tokens/s")  # type: ignore[index]
    _row("generation", f"{generation['predicted_per_second']:.0f} tokens/s")  # type: ignore[index]
    _row("peak memory of the engine", f"{memory / 2**30:.2f} GiB", "at most 3 GiB")


def _chat(text: str, limit: int) -> dict[str, object]:
    return {"messages": [{"role": "user", "content": text}], "max_tokens": limit, "temperature": 0}


def _peak(pid: int) -> int:
    """Bytes: the most that the process has held, where the system tells, else what it holds now."""
    info = psutil.Process(pid).memory_info()
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return int(info.rss)


def _articles() -> None:
    _say("\nsentence reading by the embedded model, warm, an article at a time")
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder, Model(choose("local"), Cache(Path(folder))) as model:
        for place, article in enumerate(gather([SEEDS]).articles):
            if not place:  # load and first prefix apart
                model.ask(SentenceReading(article).questions()[0])
                model = _emptied(model, folder)
            before, started = model.usage, time.perf_counter()
            Extraction(model, "sentence").read([article])
            seconds.append(time.perf_counter() - started)
            used = model.usage
            sent = used.prompt_tokens - before.prompt_tokens
            held = used.prefix_tokens - before.prefix_tokens
            answered = used.completion_tokens - before.completion_tokens
            calls = used.calls - before.calls
            label = f"{article.id[:3]}, {len(article.sentences)} sentences"
            _row(label, f"{seconds[-1]:.1f} s", f"{calls} calls, {sent - held} tokens read, {answered} answered")
        own = psutil.Process().memory_info().rss
    _row("median", f"{statistics.median(seconds):.1f} s", f"at most 30 s; our own process {own / 2**30:.2f} GiB")


def _emptied(model: Model, folder: str) -> Model:
    """The same warm model, with the answer to the warming question forgotten."""
    for file in Path(folder).iterdir():
        file.unlink()
    model._answers = Answers(Cache(Path(folder)))
    return model


def _median(times: int, work: Callable[[], object]) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _row(label: str, value: str, note: str = "") -> None:
    _say(f"  {label:38} {value:>10}  {note}".rstrip())


def _say(line: str) -> None:
    print(line, flush=True)
    _PRINTED.append(line)


if __name__ == "__main__":
    main()
