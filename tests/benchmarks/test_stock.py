"""The measure of stock Rasa beside ours: it ends well without a Python 3.10, and a wrong answer fails it."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks import beside, stock, stock_project, stock_python
from benchmarks.beside import Measured, measure
from benchmarks.contenders import Stock
from benchmarks.figures import WrongAnswer
from benchmarks.script import INTENTS, KINDS, Line, lines


def test_without_a_python_3_10_it_says_so_in_one_line_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert stock.main() == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 1
    assert told[0].startswith("stock Rasa is not measured here: no Python 3.10")


def test_a_python_of_another_version_or_one_that_does_not_run_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shim = tmp_path / "python3.10"
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    for script in (f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "#!/bin/sh\nexit 127\n"):
        shim.write_text(script, encoding="utf-8")
        shim.chmod(0o755)
        with pytest.raises(stock_python.NoStock):
            stock_python.find_python()


def test_an_installation_that_fails_is_told_and_not_taken_for_one(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho 'ERROR: no room' >&2\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    with pytest.raises(stock_python.NoStock, match="no room"):
        stock_python.install(python, tmp_path / "venv")
    assert not (tmp_path / "venv" / stock_python.NOTE).exists()


def test_the_project_has_every_intent_and_rule_of_ours_and_the_default_pipeline(tmp_path: Path) -> None:
    stock_project.make_project(tmp_path, 5055)

    def read(name: str) -> Any:
        return yaml.safe_load((tmp_path / name).read_text("utf-8"))

    intents = yaml.safe_load(Path("domain.yml").read_text("utf-8"))["intents"]
    assert set(read("domain.yml")["intents"]) == set(intents)
    assert {each["intent"] for each in read("data/nlu.yml")["nlu"]} == set(intents)
    rules = {
        rule["steps"][0]["intent"]: rule["steps"][1]["action"] for rule in read("data/rules.yml")["rules"]
    }
    assert rules.pop("nlu_fallback") == "utter_ask_again"
    assert rules == stock_project.families()
    names = [each["name"] for each in read("config.yml")["pipeline"] + read("config.yml")["policies"]]
    assert names == [
        "WhitespaceTokenizer", "RegexFeaturizer", "LexicalSyntacticFeaturizer", "CountVectorsFeaturizer",
        "CountVectorsFeaturizer", "DIETClassifier", "EntitySynonymMapper", "ResponseSelector",
        "FallbackClassifier", "MemoizationPolicy", "RulePolicy", "UnexpecTEDIntentPolicy", "TEDPolicy",
    ]  # fmt: skip
    for story in read("data/stories.yml")["stories"]:
        for asked, answered in zip(story["steps"][::2], story["steps"][1::2], strict=True):
            assert answered["action"] == rules[asked["intent"]]


def test_each_line_of_the_script_has_the_intent_it_asks_for() -> None:
    assert len(INTENTS) == len(KINDS)
    asked = [line.text for line in islice(lines(), len(KINDS))]
    for word, intent in (("cost", "ask_price"), ("stock", "ask_stock"), ("compare", "compare_products")):
        number = next(n for n, text in enumerate(asked) if word in text)
        assert INTENTS[number] == intent


class StandIn:
    """A door that answers everything, in this process."""

    name = "stand-in"
    headers: Mapping[str, str] = {}

    def __init__(self, answer: list[dict[str, str]], right: bool = True) -> None:
        self.asked: list[dict[str, str]] = []
        self.stopped = False
        self._right = right
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                stand_in.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                body = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> float:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return 0.1

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self.stopped = True

    def cpu_seconds(self) -> float:
        return time.process_time()

    def megabytes(self) -> float:
        return 100.0

    def right(self, number: int, line: Line, replies: list[dict[str, Any]]) -> bool:
        return self._right


@pytest.fixture(autouse=True)
def same_cores() -> Iterator[None]:
    before = os.sched_getaffinity(0)
    yield
    assert os.sched_getaffinity(0) == before


def test_every_turn_of_the_script_is_sent_and_counted() -> None:
    server = StandIn([{"text": "hello"}])
    measured = measure(server, turns=30, load={1: 3, 4: 2})
    assert server.stopped
    assert len(server.asked) == 1 + 10 + 5 * 10 + 30 + 3 + 8
    assert sum(each["sender"] == "long" for each in server.asked) == 30
    assert measured.right == 1
    assert measured.turns_per_second.keys() == {1, 4}
    assert measured.cpu_turn_5_ms > 0


@pytest.mark.parametrize(("answer", "right"), [([], True), ([{"text": "hello"}], False)])
def test_no_reply_and_wrong_replies_fail_and_the_server_is_stopped(
    answer: list[dict[str, str]], right: bool
) -> None:
    server = StandIn(answer, right)
    with pytest.raises(WrongAnswer):
        measure(server, turns=30, load={1: 1}).check()
    assert server.stopped


def test_stock_rasas_reply_is_right_where_it_names_the_intent_asked_for(tmp_path: Path) -> None:
    rasa = Stock(Path("python"), tmp_path, (1, 2), {"ask_price": "action_facts"})
    line = next(lines())
    assert rasa.right(0, line, [{"text": "facts answers ask_price"}])
    assert not rasa.right(0, line, [{"text": "facts answers ask_stock"}])
    with pytest.raises(WrongAnswer, match="expected one reply"):
        rasa.right(0, line, [])


def test_the_ratios_say_what_is_reached() -> None:
    def measured(name: str, by: float) -> Measured:
        rates = {1: 10 / by, 32: 10 / by}
        return Measured(name, 20 * by, 20 * by, 200 * by, 210 * by, 5 * by, 5 * by, rates, 1.0)

    found = {each.name: each for each in stock.ratios(measured("stock", 12), measured("ours", 1))}
    assert found["start, CPU"].value == pytest.approx(12)
    assert found["start, CPU"].reached is True
    assert found["CPU a turn at turn 500"].reached is False
    assert found["turns/s, 32 at once"].reached is True
    assert found["turns/s, 1 at once"].reached is None
    assert beside.LATE < beside.TURNS
