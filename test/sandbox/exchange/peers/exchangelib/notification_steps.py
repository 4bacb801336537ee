"""Notifications, asked for and streamed."""

import threading

from drive import equal, open_account
from exchangelib import Message
from exchangelib.errors import ErrorSubscriptionNotFound


def _change(folder):
    message = Message(folder=folder, subject="Told").save()
    message.subject = "Told again"
    message.save(update_fields=["subject"])
    changed = message.id
    message.delete()
    return changed


def _kinds(notifications):
    return [
        type(event).__name__
        for notification in notifications
        for event in notification.events
        if getattr(event, "event_type", "item") == "item" and hasattr(event, "item_id")
    ]


def asks_for_events(url):
    account = open_account(url)
    with account.inbox.pull_subscription() as (subscription, watermark):
        [nothing] = account.inbox.get_events(subscription, watermark)
        equal([type(event).__name__ for event in nothing.events], ["StatusEvent"])
        watermark = nothing.events[-1].watermark
        changed = _change(account.inbox)
        told = list(account.inbox.get_events(subscription, watermark))
        equal(_kinds(told), ["CreatedEvent", "ModifiedEvent", "DeletedEvent"])
        equal({event.item_id.id for event in told[0].events if event.item_id}, {changed})
        watermark = told[-1].events[-1].watermark
        again = list(account.inbox.get_events(subscription, watermark))
        equal([type(event).__name__ for event in again[0].events], ["StatusEvent"])
    try:
        list(account.inbox.get_events(subscription, watermark))
        raise AssertionError("the subscription outlived its end")
    except ErrorSubscriptionNotFound:
        pass


def is_told_as_it_happens(url):
    account = open_account(url)
    other = open_account(url)
    other.inbox.refresh()
    with account.inbox.streaming_subscription() as subscription:
        timer = threading.Timer(0.5, _change, [other.inbox])
        timer.start()
        kinds = []
        for notification in account.inbox.get_streaming_events(
            subscription, connection_timeout=1, max_notifications_returned=None
        ):
            kinds += _kinds([notification])
            if "DeletedEvent" in kinds:
                break
        equal(kinds, ["CreatedEvent", "ModifiedEvent", "DeletedEvent"])
        timer.join()
    try:
        list(account.inbox.get_streaming_events(subscription, connection_timeout=1))
        raise AssertionError("the subscription outlived its end")
    except ErrorSubscriptionNotFound:
        pass
