"""Addresses sealed with keys that are not in the database, and found again by a keyed hash."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence

from bot.records.errors import AddressUnreadable


def fresh_key() -> str:
    from cryptography.fernet import Fernet  # here and below: most visitors leave no address

    return Fernet.generate_key().decode()


class Seal:
    """`keys` are Fernet keys, the newest first: it seals, all of them open. Raises ValueError for what is no
    key."""

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("no key")
        from cryptography.fernet import Fernet, MultiFernet

        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._hash_keys = [hashlib.sha256(b"waystage lookup:" + key.encode()).digest() for key in keys]

    def seal(self, address: str) -> str:
        return self._fernet.encrypt(address.encode()).decode()

    def open(self, sealed: str) -> str:
        """Raises AddressUnreadable."""
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken as error:
            raise AddressUnreadable("an address was sealed with a key that is not here") from error

    def lookup(self, address: str) -> str:
        """The hash under which an address is stored today."""
        return self.lookups(address)[0]

    def lookups(self, address: str) -> list[str]:
        """The hashes under which it may have been stored, one a key."""
        plain = address.strip().casefold().encode()
        return [hmac.new(key, plain, hashlib.sha256).hexdigest() for key in self._hash_keys]
