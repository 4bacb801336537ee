"""Tasks: their states, their dates, and those that come again."""

import datetime
from decimal import Decimal

from drive import equal, open_account
from exchangelib import EWSDate, Task
from exchangelib.items import ALL_OCCURRENCES
from exchangelib.recurrence import DailyRegeneration, TaskRecurrence, WeeklyPattern


def keeps_every_field_of_a_task(url):
    account = open_account(url)
    given = dict(
        subject="Angebot",
        body="Text",
        start_date=EWSDate(2027, 3, 28),
        due_date=EWSDate(2027, 3, 31),
        importance="High",
        categories=["ERP"],
        percent_complete=Decimal("25"),
        status="InProgress",
        total_work=120,
        actual_work=30,
        billing_information="K-1",
        companies=["One"],
        contacts=["Eva"],
        mileage="5 km",
    )
    made = Task(folder=account.tasks, **given).save()
    got = account.tasks.get(id=made.id)
    for name, value in given.items():
        equal(getattr(got, name), value, name)
    equal([got.is_complete, got.status_description, got.item_class], [False, "In Progress", "IPM.Task"])
    got.status = "Completed"
    got.percent_complete = Decimal(100)
    got.save()
    got.refresh()
    equal([got.is_complete, got.percent_complete], [True, Decimal(100)])
    assert got.complete_date is not None
    other = Task(folder=account.tasks, subject="Quick").save()
    other.complete()
    done = account.tasks.get(id=other.id)
    equal([done.status, done.percent_complete], ["Completed", Decimal(100)])
    equal(sorted(t.subject for t in account.tasks.filter(is_complete=True)), ["Angebot", "Quick"])
    due = account.tasks.filter(due_date__lt=EWSDate(2027, 4, 1))
    equal([task.subject for task in due], ["Angebot"])
    for task in [got, done]:
        task.delete(affected_task_occurrences=ALL_OCCURRENCES)
    equal(account.tasks.all().count(), 0)


def completes_a_task_that_recurs(url):
    account = open_account(url)
    made = Task(
        folder=account.tasks,
        subject="Weekly",
        start_date=EWSDate(2027, 3, 1),
        due_date=EWSDate(2027, 3, 2),
        recurrence=TaskRecurrence(
            pattern=WeeklyPattern(interval=1, weekdays=["Monday"]), start=EWSDate(2027, 3, 1), number=3
        ),
    ).save()
    got = account.tasks.get(id=made.id)
    equal([got.is_recurring, got.recurrence.boundary.number], [True, 3])
    got.status = "Completed"
    got.save(update_fields=["status"])
    tasks = {task.is_complete: task for task in account.tasks.all()}
    equal(len(tasks), 2)
    equal(tasks[False].id, made.id)
    equal([tasks[False].start_date, tasks[False].due_date], [EWSDate(2027, 3, 8), EWSDate(2027, 3, 9)])
    assert tasks[True].id != made.id
    account.tasks.all().delete(affected_task_occurrences=ALL_OCCURRENCES)

    again = Task(
        folder=account.tasks,
        subject="After completion",
        due_date=EWSDate(2027, 3, 1),
        recurrence=TaskRecurrence(pattern=DailyRegeneration(interval=3), start=EWSDate(2027, 3, 1)),
    ).save()
    got = account.tasks.get(id=again.id)
    equal(got.recurrence.pattern, DailyRegeneration(interval=3))
    got.status = "Completed"
    got.save(update_fields=["status"])
    next_one = account.tasks.get(id=again.id)
    wanted = datetime.date.today() + datetime.timedelta(days=3)
    assert abs((next_one.due_date - wanted).days) <= 1, next_one.due_date
    account.tasks.all().delete(affected_task_occurrences=ALL_OCCURRENCES)
