"""What a command says when it cannot go on: one sentence, exit status 1."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.catalogue.feeds.rows import FeedError, UnreadableFeed
from bot.catalogue.feeds.texts import shown
from bot.dialogue.shop import BadShopFile
from bot.records.errors import RecordsError
from bot.settings import WrongSetting


@contextmanager
def told(what: str = "product") -> Iterator[None]:
    """Raises click.ClickException for what files, settings and databases have wrong; `what` files hold."""
    try:
        yield
    except UnreadableFeed as bad:
        raise click.ClickException(f"{shown(str(bad))}; no {what} was imported") from bad
    except (FeedError, RecordsError, BadShopFile, WrongSetting) as bad:
        raise click.ClickException(shown(str(bad))) from bad
    except UnicodeError as bad:
        raise click.ClickException(
            f"the file's bytes do not fit its encoding ({bad}); save it as UTF-8"
        ) from bad
    except OSError as bad:
        raise click.ClickException(f"{bad.filename or ''}: {bad.strerror or bad}") from bad
