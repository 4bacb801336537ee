import type { CalendarEntry } from '../CalendarEntry.ts';
import type { Mailbox } from '../Mailbox.ts';
import type { WeekDay } from '../Recurrence.ts';
import { wallTime } from '../wallTime.ts';
import type { DemoAppointment } from './DemoAppointment.ts';
import { demoPerson } from './demoPerson.ts';
import { demoTime } from './demoTime.ts';

const week: WeekDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** An appointment of the demo data with its day counted from this week's Monday. */
export function demoCalendarEntry(
  demo: DemoAppointment,
  mailbox: Mailbox,
  now: number,
): CalendarEntry {
  const zone = mailbox.timeZone;
  const today = wallTime(now, zone);
  const daysSinceMonday =
    (new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay() + 6) % 7;
  const firstDay = demo.date
    ? daysBetween(today, demo.date)
    : demo.week * 7 + week.indexOf(demo.weekDay) - daysSinceMonday;
  const startOn = (day: number) => demoTime(now, day, demo.time ?? '00:00', zone);
  const endOn = (day: number) =>
    demo.time === null
      ? demoTime(now, day + demo.minutes / 1440, '00:00', zone)
      : startOn(day) + demo.minutes * 60_000;
  const person = ([written, response]: NonNullable<DemoAppointment['required']>[number]) => ({
    ...demoPerson(written),
    response,
  });
  return {
    uid: `${demo.key}@nordwind.example`,
    subject: demo.subject,
    organizer: demo.organizer ? demoPerson(demo.organizer) : null,
    required: (demo.required ?? []).map(person),
    optional: (demo.optional ?? []).map(person),
    start: startOn(firstDay),
    end: endOn(firstDay),
    isAllDay: demo.time === null,
    location: demo.location,
    html: demo.html ?? null,
    text: demo.text,
    isPrivate: demo.isPrivate ?? false,
    categories: [],
    createdAt: demoTime(now, -21, '08:00', zone),
    series: demo.repeats ? series(demo.repeats) : null,
  };

  function series({ everyWeeks, times }: NonNullable<DemoAppointment['repeats']>) {
    const days = Array.from({ length: times }, (_, n) => firstDay + n * everyWeeks * 7);
    const [hour = 0, minute = 0] = (demo.time ?? '00:00').split(':').map(Number);
    return {
      recurrence: {
        type: 'weekly' as const,
        properties: {
          interval: everyWeeks,
          days: [demo.weekDay],
          firstDayOfWeek: 'mon' as const,
        },
        startDate: dateOf(startOn(firstDay), zone),
        endDate: dateOf(startOn(days.at(-1) ?? firstDay), zone),
        startMinute: hour * 60 + minute,
        durationMinutes: demo.minutes,
        timeZone: zone,
        windowsTimeZone: mailbox.windowsTimeZone,
      },
      occurrences: days.map((day) => ({ start: startOn(day), end: endOn(day) })),
    };
  }
}

/** @param date yyyy-mm-dd */
function daysBetween(today: ReturnType<typeof wallTime>, date: string): number {
  const start = Date.UTC(today.year, today.month - 1, today.day);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - start) / 86_400_000);
}

function dateOf(at: number, zone: string): string {
  const { year, month, day } = wallTime(at, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
