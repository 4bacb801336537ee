"""Looks into, or changes, a mailbox of the try-out with exchangelib, the EWS client of Debian's python3-exchangelib.

Usage: one_mailbox.py URL ADDRESS PASSWORD categories SUBJECT
                                           start SUBJECT
                                           move SUBJECT MINUTES
Prints what it found as JSON.
"""

import datetime
import json
import sys

from exchangelib import BASIC, DELEGATE, UTC, Account, Configuration, Credentials
from exchangelib.protocol import BaseProtocol
from exchangelib.version import EXCHANGE_2016, Version

BaseProtocol.TIMEOUT = 30


def appointment(account, subject):
    return account.calendar.get(subject=subject)


def start_of(item):
    return item.start.astimezone(UTC).isoformat()


def main(url, address, password, what, subject, minutes="0"):
    configuration = Configuration(
        service_endpoint=url,
        credentials=Credentials(address, password),
        auth_type=BASIC,
        version=Version(EXCHANGE_2016),
    )
    account = Account(address, config=configuration, autodiscover=False, access_type=DELEGATE)
    if what == "categories":
        return account.inbox.get(subject=subject).categories or []
    item = appointment(account, subject)
    if what == "move":
        by = datetime.timedelta(minutes=int(minutes))
        item.start += by
        item.end += by
        item.save(update_fields=["start", "end"])
        item = appointment(account, subject)
    return start_of(item)


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
