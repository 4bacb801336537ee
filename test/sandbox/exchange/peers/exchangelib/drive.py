"""Drives exchangelib, the EWS client of Debian's python3-exchangelib, through one step against a server.

Usage: drive.py URL STEP. A step is a function of one of the modules beside this one; it fails by an exception.
"""

import importlib
import sys

from exchangelib import BASIC, DELEGATE, Account, Configuration, Credentials
from exchangelib.errors import ErrorItemNotFound
from exchangelib.protocol import BaseProtocol
from exchangelib.version import EXCHANGE_2016, Version

BaseProtocol.TIMEOUT = 30

ANNA = ("anna@example.com", "a")
BEN = ("ben@example.com", "b")
SERVICE = ("service@example.com", "s")
MODULES = ["access", "folder", "contact", "search", "appointment", "series", "task", "mail", "notification"]


def open_account(url, user=ANNA, auth_type=BASIC, version=Version(EXCHANGE_2016), address=None, **kwargs):
    """A mailbox, with the version and the way to sign in given; None for either lets exchangelib guess."""
    configuration = Configuration(
        service_endpoint=url,
        credentials=Credentials(*user),
        auth_type=auth_type,
        version=version,
        # One for what is streamed, and others beside it.
        max_connections=4,
    )
    kwargs.setdefault("access_type", DELEGATE)
    return Account(address or user[0], config=configuration, autodiscover=False, **kwargs)


def equal(found, wanted, what=""):
    """Fails unless both are the same, and shows both."""
    if found != wanted:
        raise AssertionError(f"{what}\n  found  {found!r}\n  wanted {wanted!r}")


def is_gone(account, id):
    """Whether an id no longer stands for anything."""
    [found] = account.fetch([(id, None)])
    return isinstance(found, ErrorItemNotFound)


def main(url, step):
    for name in MODULES:
        module = importlib.import_module(f"{name}_steps")
        if hasattr(module, step):
            getattr(module, step)(url)
            return
    raise SystemExit(f"There is no step {step}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
