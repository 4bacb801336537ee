"""Single appointments: zones, whole days, meetings, views."""

import datetime

from drive import equal, open_account
from exchangelib import UTC, Attendee, CalendarItem, EWSDate, EWSDateTime, EWSTimeZone, Mailbox
from exchangelib.errors import ErrorCalendarEndDateIsEarlierThanStartDate
from exchangelib.items import SEND_TO_NONE

BERLIN = EWSTimeZone("Europe/Berlin")


def at(*parts, zone=BERLIN):
    return EWSDateTime(*parts, tzinfo=zone)


def keeps_an_appointment(url):
    account = open_account(url)
    made = CalendarItem(
        folder=account.calendar,
        subject="Termin",
        start=at(2027, 3, 28, 9),
        end=at(2027, 3, 28, 10, 30),
        location="Raum 1",
        body="Text",
        categories=["Blau"],
        legacy_free_busy_status="OOF",
        reminder_is_set=True,
        reminder_minutes_before_start=30,
        sensitivity="Confidential",
    ).save(send_meeting_invitations=SEND_TO_NONE)
    got = account.calendar.get(id=made.id)
    equal([got.start, got.end], [at(2027, 3, 28, 9), at(2027, 3, 28, 10, 30)])
    equal(str(got._start_timezone), "Europe/Berlin")
    equal([got.location, got.type, got.legacy_free_busy_status], ["Raum 1", "Single", "OOF"])
    equal([got.reminder_minutes_before_start, got.reminder_is_set], [30, True])
    equal([got.duration, got.is_recurring, got.is_meeting], ["PT1H30M", False, False])
    equal([got.sensitivity, got.categories], ["Confidential", ["Blau"]])
    got.start = at(2027, 3, 29, 14)
    got.end = at(2027, 3, 29, 15)
    got.location = None
    got.save(send_meeting_invitations=SEND_TO_NONE)
    got.refresh()
    equal([got.start, got.end, got.location], [at(2027, 3, 29, 14), at(2027, 3, 29, 15), None])
    got.end = at(2027, 3, 29, 13)
    try:
        got.save(send_meeting_invitations=SEND_TO_NONE)
        raise AssertionError("took an end before the start")
    except (ErrorCalendarEndDateIsEarlierThanStartDate, ValueError):
        pass
    made.delete(send_meeting_cancellations=SEND_TO_NONE)


def keeps_whole_days(url):
    account = open_account(url)
    for zone in ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"]:
        account.default_timezone = EWSTimeZone(zone)
        made = CalendarItem(
            folder=account.calendar,
            subject=f"Day {zone}",
            start=EWSDate(2027, 7, 1),
            end=EWSDate(2027, 7, 2),
            is_all_day=True,
        ).save(send_meeting_invitations=SEND_TO_NONE)
        got = account.calendar.get(id=made.id)
        equal([got.start, got.end, got.is_all_day], [EWSDate(2027, 7, 1), EWSDate(2027, 7, 2), True], zone)
        view = account.calendar.view(
            start=at(2027, 7, 1, 12, zone=account.default_timezone),
            end=at(2027, 7, 1, 13, zone=account.default_timezone),
        )
        assert made.id in [item.id for item in view], zone
        made.delete(send_meeting_cancellations=SEND_TO_NONE)


def views_a_stretch_of_time(url):
    account = open_account(url)
    account.bulk_create(
        folder=account.calendar,
        items=[
            CalendarItem(subject=f"A{n}", start=at(2028, 1, n, 9, zone=UTC), end=at(2028, 1, n, 10, zone=UTC))
            for n in range(1, 11)
        ],
        send_meeting_invitations=SEND_TO_NONE,
    )
    view = account.calendar.view(start=at(2028, 1, 3, zone=UTC), end=at(2028, 1, 6, zone=UTC))
    equal([item.subject for item in view], ["A3", "A4", "A5"])
    first = account.calendar.view(start=at(2028, 1, 3, zone=UTC), end=at(2028, 1, 6, zone=UTC), max_items=2)
    equal([item.subject for item in first.only("subject")], ["A3", "A4"])
    found = account.calendar.filter(start__lt=at(2028, 1, 3, zone=UTC), end__gt=at(2028, 1, 1, zone=UTC))
    equal(sorted(item.subject for item in found), ["A1", "A2"])
    equal(account.calendar.filter(subject__startswith="A").delete(send_meeting_cancellations=SEND_TO_NONE), [True] * 10)


def keeps_attendees_without_telling_them(url):
    account = open_account(url)
    made = CalendarItem(
        folder=account.calendar,
        subject="Meeting",
        start=at(2027, 5, 3, 9),
        end=at(2027, 5, 3, 10),
        required_attendees=[Attendee(mailbox=Mailbox(email_address="ben@example.com"), response_type="Accept")],
        optional_attendees=["carl@example.com"],
        resources=[Attendee(mailbox=Mailbox(email_address="room@example.com"))],
    ).save(send_meeting_invitations=SEND_TO_NONE)
    got = account.calendar.get(id=made.id)
    equal([a.mailbox.email_address for a in got.required_attendees], ["ben@example.com"])
    equal([a.mailbox.email_address for a in got.optional_attendees], ["carl@example.com"])
    equal([a.mailbox.email_address for a in got.resources], ["room@example.com"])
    equal([got.is_meeting, got.organizer.email_address], [True, "anna@example.com"])
    got.subject = "Moved"
    got.save(send_meeting_invitations=SEND_TO_NONE, update_fields=["subject"])
    got.delete(send_meeting_cancellations=SEND_TO_NONE)
    equal(account.sent.all().count(), 0)
    equal(open_account(url, ("ben@example.com", "b")).inbox.filter(subject="Meeting").count(), 0)


def invites_and_is_answered(url):
    account = open_account(url)
    ben = open_account(url, ("ben@example.com", "b"))
    CalendarItem(
        folder=account.calendar,
        subject="Invited",
        start=at(2027, 6, 3, 9),
        end=at(2027, 6, 3, 10),
        required_attendees=[Attendee(mailbox=Mailbox(email_address="ben@example.com"), response_type="Unknown")],
    ).save(send_meeting_invitations="SendToAllAndSaveCopy")
    [request] = ben.inbox.filter(subject="Invited")
    equal([type(request).__name__, request.start], ["MeetingRequest", at(2027, 6, 3, 9)])
    request.accept(message_disposition="SendAndSaveCopy")
    [own] = ben.calendar.filter(subject="Invited")
    equal(own.my_response_type, "Accept")
    [mine] = account.calendar.filter(subject="Invited")
    equal(mine.required_attendees[0].response_type, "Accept")
    mine.cancel()
    equal(account.calendar.filter(subject="Invited").count(), 0)
    for folder in [account.inbox, account.sent, account.trash, ben.inbox, ben.sent, ben.trash, ben.calendar]:
        folder.wipe() if folder is not ben.calendar else folder.all().delete(send_meeting_cancellations=SEND_TO_NONE)


def is_refused_six_years(url):
    account = open_account(url)
    late = datetime.timedelta(days=6 * 366)
    try:
        CalendarItem(
            folder=account.calendar, subject="Long", start=at(2027, 1, 1), end=at(2027, 1, 1) + late
        ).save(send_meeting_invitations=SEND_TO_NONE)
    except Exception as error:
        equal(type(error).__name__, "ErrorCalendarDurationIsTooLong")
        return
    raise AssertionError("took an appointment of six years")
