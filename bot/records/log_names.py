"""How the log names a conversation: by a name that cannot be read back, since the log outlives an erasure."""

from __future__ import annotations

import hashlib


def log_name(conversation_id: str) -> str:
    """The same for the same conversation. A sender's id may be an account or a person's name."""
    return "~" + hashlib.sha256(f"log:{conversation_id}".encode()).hexdigest()[:10]
