"""The same as readOurs.ts with exchangelib: ids by FindItem, 1,000 a page, then GetItem, 100 a batch.

Usage: read_exchangelib.py URL USER. Prints what it cost as JSON.
"""

import json
import resource
import sys
import time

from exchangelib import BASIC, DELEGATE, Account, Configuration, Credentials
from exchangelib.version import EXCHANGE_2016, Version

FIELDS = ["text_body", "display_name", "given_name", "surname", "company_name", "job_title"]
FIELDS += ["email_addresses", "phone_numbers", "physical_addresses"]


def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main(url, user):
    before = most()
    start = time.perf_counter()
    processor = time.process_time()
    configuration = Configuration(
        service_endpoint=url,
        credentials=Credentials(user, "a"),
        auth_type=BASIC,
        version=Version(EXCHANGE_2016),
        max_connections=1,
    )
    account = Account(user, config=configuration, autodiscover=False, access_type=DELEGATE)
    query = account.contacts.all()
    query.page_size = 1000
    ids = list(query.values_list("id", "changekey"))
    items = 0
    for item in account.fetch(ids, only_fields=FIELDS, chunk_size=100):
        if item.surname:
            items += 1
    print(
        json.dumps(
            {
                "items": items,
                "time": (time.perf_counter() - start) * 1000,
                "processor": (time.process_time() - processor) * 1000,
                "before": before,
                "most": most(),
            }
        )
    )


main(*sys.argv[1:])
