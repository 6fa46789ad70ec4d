"""The signed token that lets a browser go on with its own conversation and with no other."""

from __future__ import annotations

import hashlib
import hmac

from itsdangerous import BadSignature, Signer


class Tokens:
    """`key` is at least 16 characters; changing it ends the conversations under way in browsers."""

    def __init__(self, key: str) -> None:
        if len(key) < 16:
            raise ValueError(f"the signing key has {len(key)} characters; expected at least 16")
        self._signer = Signer(key, salt="waystage conversation", digest_method=hashlib.sha256)
        self._key = key.encode()

    def issue(self, conversation_id: str) -> str:
        return self._signer.sign(conversation_id).decode()

    def read(self, token: str) -> str | None:
        """The conversation it was issued for; None when it was not issued by us."""
        try:
            return self._signer.unsign(token).decode()
        except BadSignature:
            return None

    def first(self, message_id: str) -> str:
        """The conversation that a first message begins. It follows from the message's id, so that a resend
        whose answer was lost on the way meets the same conversation and has no second effect."""
        return "w" + hmac.new(self._key, b"begins:" + message_id.encode(), hashlib.sha256).hexdigest()[:31]
