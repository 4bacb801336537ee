"""Restrictions, sorting and paging."""

import datetime

from drive import equal, open_account
from exchangelib import UTC, Contact, EWSDateTime, Message, Q
from exchangelib.folders import Messages


def restricts_sorts_and_pages(url):
    account = open_account(url)
    folder = Messages(parent=account.inbox, name="Searched")
    folder.save()
    words = ["Alpha one", "alpha two", "Beta one", "Gamma", "Ünïcode"]
    account.bulk_create(
        folder=folder,
        items=[
            Message(subject=word, importance="High" if n % 2 else "Low", categories=[f"C{n}"], body=f"text {n}")
            for n, word in enumerate(words)
        ],
    )

    def named(query):
        return sorted(query.values_list("subject", flat=True))

    equal(named(folder.filter(subject="Gamma")), ["Gamma"])
    equal(named(folder.filter(subject__iexact="ALPHA ONE")), ["Alpha one"])
    equal(named(folder.filter(subject__contains="one")), ["Alpha one", "Beta one"])
    equal(named(folder.filter(subject__icontains="ALPHA")), ["Alpha one", "alpha two"])
    equal(named(folder.filter(subject__startswith="Alpha")), ["Alpha one"])
    equal(named(folder.filter(subject__istartswith="alpha")), ["Alpha one", "alpha two"])
    equal(named(folder.filter(subject__in=["Gamma", "Beta one"])), ["Beta one", "Gamma"])
    equal(named(folder.filter(subject__not="Gamma")), sorted(set(words) - {"Gamma"}))
    equal(named(folder.filter(importance="High", subject__contains="a")), ["Gamma", "alpha two"])
    equal(named(folder.filter(Q(subject="Gamma") | Q(subject="Beta one"))), ["Beta one", "Gamma"])
    equal(named(folder.filter(~Q(importance="High"))), ["Alpha one", "Beta one", "Ünïcode"])
    equal(named(folder.exclude(subject__icontains="a")), ["Ünïcode"])
    equal(named(folder.filter(categories__contains=["C1", "C3"])), [])
    equal(named(folder.filter(categories__contains=["C1"])), ["alpha two"])
    now = EWSDateTime.now(tz=UTC)
    hour = datetime.timedelta(hours=1)
    equal(len(named(folder.filter(datetime_created__range=(now - hour, now + hour)))), 5)
    equal(named(folder.filter(datetime_created__gt=now + hour)), [])
    equal(named(folder.filter(has_attachments=True)), [])
    equal(named(folder.filter("subject:Gamma")), ["Gamma"])

    by_subject = [message.subject for message in folder.all().order_by("subject")]
    equal(by_subject, ["Alpha one", "alpha two", "Beta one", "Gamma", "Ünïcode"])
    backwards = [m.subject for m in folder.all().order_by("-importance", "-subject").only("subject")]
    equal(sorted(backwards), sorted(words))
    equal([m.subject for m in folder.all().order_by("subject")[1:3]], ["alpha two", "Beta one"])
    equal(folder.all().order_by("subject")[3].subject, "Gamma")
    equal(folder.all().order_by("-subject")[0].subject, "Ünïcode")
    equal([m.subject for m in folder.all().order_by("subject").reverse()][0], "Ünïcode")
    folder.all().page_size = 2
    paged = folder.all().order_by("subject")
    paged.page_size = 2
    equal([m.subject for m in paged], by_subject)
    equal(folder.all().count(), 5)
    equal(folder.all().exists(), True)
    equal(folder.filter(subject="Gamma").delete(), [True])
    equal(folder.all().count(), 4)
    folder.delete()


def reads_many_pages(url):
    account = open_account(url)
    ids = account.bulk_create(
        folder=account.contacts, items=[Contact(display_name=f"P{n:04}", given_name=f"P{n:04}") for n in range(1205)], chunk_size=100
    )
    names = list(account.contacts.filter(given_name__startswith="P").order_by("given_name").values_list("given_name", flat=True))
    equal(names, [f"P{n:04}" for n in range(1205)])
    equal(len(list(account.contacts.sync_items(only_fields=["given_name"], max_changes_returned=512))) >= 1205, True)
    account.bulk_delete(ids, chunk_size=100)
