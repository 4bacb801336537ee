"""Series: every pattern, exceptions, deleted occurrences, both sides of summer time."""

import datetime

from appointment_steps import BERLIN, at
from drive import equal, open_account
from exchangelib import CalendarItem, EWSDate
from exchangelib.errors import ErrorItemNotFound, ErrorOccurrenceCrossingBoundary
from exchangelib.items import SEND_TO_NONE
from exchangelib.recurrence import (
    AbsoluteMonthlyPattern,
    AbsoluteYearlyPattern,
    DailyPattern,
    Recurrence,
    RelativeMonthlyPattern,
    RelativeYearlyPattern,
    WeeklyPattern,
)

QUIET = {"send_meeting_invitations": SEND_TO_NONE}
HOUR = datetime.timedelta(hours=1)


def make(account, start, pattern, **range):
    return CalendarItem(
        folder=account.calendar,
        subject="Series",
        start=start,
        end=start + HOUR,
        recurrence=Recurrence(pattern=pattern, start=EWSDate(start.year, start.month, start.day), **range),
    ).save(**QUIET)


def starts_between(account, first, last):
    view = account.calendar.view(start=at(*first), end=at(*last))
    return [item.start.astimezone(BERLIN) for item in view if item.subject.startswith("Series")]


def repeats_by_every_pattern(url):
    account = open_account(url)
    monday = at(2027, 3, 1, 9)
    cases = [
        (DailyPattern(interval=2), {"number": 3}, [(3, 1), (3, 3), (3, 5)]),
        (WeeklyPattern(interval=1, weekdays=[1, 3], first_day_of_week=1), {"number": 3}, [(3, 1), (3, 3), (3, 8)]),
        (AbsoluteMonthlyPattern(interval=1, day_of_month=31), {"number": 2}, [(3, 31), (4, 30)]),
        (RelativeMonthlyPattern(interval=1, weekday="Monday", week_number=5), {"number": 2}, [(3, 29), (4, 26)]),
        (RelativeMonthlyPattern(interval=1, weekday="Weekday", week_number=1), {"number": 2}, [(3, 1), (4, 1)]),
        (AbsoluteYearlyPattern(day_of_month=15, month=4), {"number": 2}, [(4, 15)]),
        (RelativeYearlyPattern(weekday="Friday", week_number=2, month=5), {"number": 2}, [(5, 14)]),
        (DailyPattern(interval=1), {"end": EWSDate(2027, 3, 3)}, [(3, 1), (3, 2), (3, 3)]),
        (WeeklyPattern(interval=4, weekdays=["Monday"]), {}, [(3, 1), (3, 29), (4, 26), (5, 24)]),
    ]
    for pattern, range, days in cases:
        made = make(account, monday, pattern, **range)
        wanted = [at(2027, month, day, 9) for month, day in days]
        equal(starts_between(account, (2027, 2, 28), (2027, 6, 1)), wanted, str(pattern))
        got = account.calendar.get(id=made.id)
        # False for the organizer's master, as Microsoft's page on IsRecurring says.
        equal([got.type, got.is_recurring], ["RecurringMaster", False])
        equal(got.recurrence.pattern, pattern)
        equal(got.first_occurrence.start.astimezone(BERLIN), wanted[0], str(pattern))
        if range:
            assert got.last_occurrence.start >= wanted[-1], str(pattern)
        else:
            equal(got.last_occurrence, None)
        got.delete(send_meeting_cancellations=SEND_TO_NONE)


def keeps_exceptions(url):
    account = open_account(url)
    master = make(account, at(2027, 3, 22, 9), WeeklyPattern(interval=1, weekdays=["Monday"]), number=5)
    second = master.occurrence(index=2)
    second.refresh()
    equal([second.start, second.type], [at(2027, 3, 29, 9), "Occurrence"])
    second.subject = "Series, changed"
    second.start += 2 * HOUR
    second.end += 2 * HOUR
    second.save(**QUIET)
    third = master.occurrence(index=3)
    third.delete(send_meeting_cancellations=SEND_TO_NONE)
    found = starts_between(account, (2027, 3, 1), (2027, 5, 1))
    equal(found, [at(2027, 3, 22, 9), at(2027, 3, 29, 11), at(2027, 4, 12, 9), at(2027, 4, 19, 9)])
    got = account.calendar.get(id=master.id)
    [changed] = got.modified_occurrences
    equal([changed.original_start, changed.start], [at(2027, 3, 29, 9), at(2027, 3, 29, 11)])
    [gone] = got.deleted_occurrences
    equal(gone.start, at(2027, 4, 5, 9))
    exception = next(i for i in account.calendar.view(start=at(2027, 3, 29), end=at(2027, 3, 30)))
    equal([exception.type, exception.subject], ["Exception", "Series, changed"])
    equal(exception.original_start, at(2027, 3, 29, 9))
    from_exception = exception.recurring_master()
    from_exception.refresh()
    equal(from_exception.id, master.id)
    try:
        third = master.occurrence(index=3)
        third.refresh()
        raise AssertionError("the third is still there")
    except Exception as error:
        equal(type(error).__name__, "ErrorCalendarOccurrenceIsDeletedFromRecurrence")
    fourth = master.occurrence(index=4)
    fourth.refresh()
    fourth.start, fourth.end = at(2027, 3, 30, 9), at(2027, 3, 30, 10)
    fourth.save(**QUIET)
    fifth = master.occurrence(index=5)
    fifth.refresh()
    fifth.start, fifth.end = at(2027, 3, 29, 9), at(2027, 3, 29, 10)
    try:
        fifth.save(**QUIET)
        raise AssertionError("went past its neighbour")
    except ErrorOccurrenceCrossingBoundary:
        pass
    got.delete(send_meeting_cancellations=SEND_TO_NONE)
    equal(starts_between(account, (2027, 3, 1), (2027, 5, 1)), [])


def changes_a_whole_series(url):
    account = open_account(url)
    master = make(account, at(2027, 9, 6, 9), DailyPattern(interval=1), number=4)
    one = master.occurrence(index=2)
    one.refresh()
    one.location = "Elsewhere"
    one.save(**QUIET)
    got = account.calendar.get(id=master.id)
    got.subject = "Series, all"
    got.save(update_fields=["subject"], **QUIET)
    view = list(account.calendar.view(start=at(2027, 9, 1), end=at(2027, 9, 30)))
    equal({item.subject for item in view}, {"Series, all"})
    equal([item.location for item in view], [None, "Elsewhere", None, None])
    got.recurrence = Recurrence(pattern=DailyPattern(interval=2), start=EWSDate(2027, 9, 6), number=3)
    got.save(update_fields=["recurrence"], **QUIET)
    days = [start.day for start in starts_between(account, (2027, 9, 1), (2027, 9, 30))]
    equal(days, [6, 8, 10])
    got.refresh()
    equal(got.modified_occurrences, None)
    got.delete(send_meeting_cancellations=SEND_TO_NONE)


def syncs_a_series_as_one(url):
    account = open_account(url)
    list(account.calendar.sync_items())
    master = make(account, at(2027, 10, 4, 9), WeeklyPattern(interval=1, weekdays=["Monday"]), number=6)
    equal([(change, item.id) for change, item in account.calendar.sync_items()], [("create", master.id)])
    one = master.occurrence(index=2)
    one.refresh()
    one.subject = "Series, changed"
    one.save(**QUIET)
    equal([(change, item.id) for change, item in account.calendar.sync_items()], [("update", master.id)])
    master.occurrence(index=3).delete(send_meeting_cancellations=SEND_TO_NONE)
    equal([(change, item.id) for change, item in account.calendar.sync_items()], [("update", master.id)])
    account.calendar.get(id=master.id).delete(send_meeting_cancellations=SEND_TO_NONE)
    equal([(change, item.id) for change, item in account.calendar.sync_items()], [("delete", master.id)])
    try:
        one.refresh()
        raise AssertionError("an occurrence outlived its series")
    except ErrorItemNotFound:
        pass
