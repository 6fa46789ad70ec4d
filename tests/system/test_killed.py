"""The product is killed between the phases of a turn: nothing is lost, doubled, or taken for another."""

from __future__ import annotations

import signal
import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

BROKEN = "my parcel arrived broken"


def count(folder: Path, query: str) -> Any:
    with sqlite3.connect(folder / "product.sqlite") as connection:
        return connection.execute(query).fetchone()[0]


@pytest.mark.parametrize("point", ["accepted", "understood", "answered", "committed"])
def test_a_complaint_that_was_killed_is_filed_once(tmp_path: Path, point: str) -> None:
    product = Product(tmp_path, WAYSTAGE_CRASH_AT=f"{point}:2")
    product.start()
    product.say("hello", message_id="one")
    with pytest.raises(httpx.HTTPError):
        product.say(BROKEN, message_id="two")
    assert product.process is not None
    assert product.process.wait(timeout=30) == -signal.SIGKILL

    del product.environ["WAYSTAGE_CRASH_AT"]
    product.start()
    try:
        again = product.say(BROKEN, message_id="two").json()
        other = product.say("what is your return policy?", message_id="three").json()
        third = product.say(BROKEN, message_id="two").json()
    finally:
        product.stop()

    assert "apologises_and_files_complaint" in [reply["act"] for reply in again]
    assert third == again
    assert "apologises_and_files_complaint" not in [reply["act"] for reply in other]
    assert count(tmp_path, "select count(*) from tickets") == 1
    assert count(tmp_path, "select count(*) from turns where status = 'answered'") == 3
    assert count(tmp_path, "select count(distinct message_id) from turns") == 3
    assert count(tmp_path, "select count(*) from events where type = 'user'") == 3
