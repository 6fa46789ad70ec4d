"""The engine's process is killed in the middle of a turn; the next one finds everything in order."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.records.database import Database
from tests.engine.conftest import Start, Visitor

ROOT = Path(__file__).parents[2]

TALK = """
import sys
from pathlib import Path
from bot.engine.building import Parts, assemble
from bot.engine.crashing import crash_at
from bot.engine.responses import Responses
from bot.records.database import Database
from tests.engine.conftest import Visitor, prepare, read_meaning

model, words, url, point = sys.argv[1:]
parts = Parts(Path(model), Database(url), Responses(Path(words)), prepare, read_meaning,
              actions=("tests.engine.tiny_actions",), checkpoint=crash_at(point))
engine = assemble(parts)
engine.start()
visitor = Visitor(engine, "c1")
for said in ("hello", "what does it cost", "hello"):
    print(visitor.hears(said), flush=True)
"""


@pytest.mark.parametrize("point", ["accepted:2", "understood:2", "answered:2", "committed:2"])
def test_a_killed_turn_is_neither_lost_nor_doubled_nor_mixed_up(
    start: Start, database: Database, model: Path, words: Path, point: str
) -> None:
    url = database.url.render_as_string(hide_password=False)
    talk = [sys.executable, "-W", "ignore", "-c", TALK, str(model), str(words), url, point]
    killed = subprocess.run(talk, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert len(killed.stdout.splitlines()) == 1, "the second turn must not have been answered"

    visitor = Visitor(start(), "c1")
    visitor.sent = 1
    again = visitor.says("what does it cost", message_id="m2")
    visitor.says("hello", message_id="m3")

    assert again.repeated
    assert [reply.text for reply in again.replies] == ["It costs 49.99."]
    with database.read() as connection:
        turns = connection.execute(text("select message_id, intent, status from turns order by seq")).all()
        replies = connection.execute(text("select count(*) from replies")).scalar()
        claims = connection.execute(text("select count(*) from claims")).scalar()
        needs = connection.execute(text("select count(*) from needs")).scalar()
        said = connection.execute(text("select count(*) from events where type = 'user'")).scalar()
    assert [tuple(turn) for turn in turns] == [
        ("m1", "greet", "answered"),
        ("m2", "price", "answered"),
        ("m3", "greet", "answered"),
    ]
    assert (replies, claims, needs, said) == (3, 1, 2, 3)
