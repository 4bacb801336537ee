import { addDays } from '../../../shared/records/addDays.ts';
import { weekDays } from '../../../shared/records/weekDays.ts';

/**
 * The days of a rule by going through every day and asking each whether it is one: slow, and nothing like what any
 * library does. For rules by the day and longer, as RFC 5545 section 3.3.10 tells them.
 *
 * @param start yyyy-mm-dd, also the first day asked.
 * @param end The first day not asked.
 */
export function expandByHand(rule: string, start: string, end: string): string[] {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const list = (name: string) => parts.get(name)?.split(',') ?? null;
  const frequency = parts.get('FREQ') ?? '';
  const weekStart = weekDays.indexOf((parts.get('WKST') ?? 'MO') as 'MO');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const position = parts.get('BYSETPOS');
  const first = { ...facts(start), period: periodOf(start, frequency, weekStart) };
  const has = (...some: string[]) => some.some((name) => parts.has(name));

  const isOne = (day: string): boolean => {
    const { month, date, weekDay, last, yearDay, yearLast, week, weeks } = facts(day, weekStart);
    const fits = (name: string, from: number, total: number) =>
      list(name)?.some((each) => Number(each) === from || Number(each) === from - total - 1) ??
      true;
    if (!fits('BYMONTH', month, 99) || !fits('BYMONTHDAY', date, last)) return false;
    if (!fits('BYYEARDAY', yearDay, yearLast) || !fits('BYWEEKNO', week, weeks)) return false;
    const inYear = frequency === 'YEARLY' && !has('BYMONTH');
    const [at, of] = inYear ? [yearDay, yearLast] : [date, last];
    const isDay = list('BYDAY')?.some((each) => {
      if (!each.endsWith(weekDay)) return false;
      const ordinal = Number(each.slice(0, -2));
      return (
        ordinal === 0 || ordinal === Math.ceil(at / 7) || ordinal === -Math.ceil((of - at + 1) / 7)
      );
    });
    if (isDay === false) return false;
    // What the rule does not name is as at the start.
    if (frequency === 'WEEKLY' || has('BYWEEKNO')) return has('BYDAY') || weekDay === first.weekDay;
    if (frequency === 'DAILY' || has('BYDAY', 'BYYEARDAY')) return true;
    if (!has('BYMONTHDAY') && date !== first.date) return false;
    return frequency === 'MONTHLY' || has('BYMONTH', 'BYMONTHDAY') || month === first.month;
  };

  const found = new Map<number, string[]>();
  // From the beginning of the period, since BYSETPOS counts from there.
  for (let day = addDays(start, -370); day < end || position !== undefined; day = addDays(day, 1)) {
    if (day >= addDays(end, 370)) break;
    const period = periodOf(day, frequency, weekStart, has('BYWEEKNO'));
    const away = period - first.period;
    if (away < 0 || away % interval !== 0 || !isOne(day)) continue;
    found.set(period, [...(found.get(period) ?? []), day]);
  }
  const chosen = [...found.values()].flatMap((days) => {
    if (position === undefined) return days;
    const day = days.at(Number(position) > 0 ? Number(position) - 1 : Number(position));
    return day === undefined ? [] : [day];
  });
  return chosen.filter((day) => day >= start && day < end);
}

function facts(day: string, weekStart = 0) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, date);
  const dayOfYear = (at: number) => Math.round((at - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const ofWeek = weekOf(day, weekStart);
  return {
    month,
    date,
    weekDay: weekDays[(new Date(time).getUTCDay() + 6) % 7] ?? 'MO',
    last: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    yearDay: dayOfYear(time),
    yearLast: dayOfYear(Date.UTC(year, 11, 31)),
    ...ofWeek,
  };
}

/** The week's number, of how many, and the year it belongs to: that of its fourth day. */
function weekOf(day: string, weekStart: number) {
  const time = new Date(`${day}T00:00:00Z`);
  const into = (((time.getUTCDay() + 6) % 7) - weekStart + 7) % 7;
  const fourth = addDays(day, 3 - into);
  const year = Number(fourth.slice(0, 4));
  const week = Math.floor(daysSince(`${year}-01-01`, fourth) / 7) + 1;
  const lastFourth = (() => {
    const end = `${year}-12-31`;
    const endInto = (((new Date(`${end}T00:00:00Z`).getUTCDay() + 6) % 7) - weekStart + 7) % 7;
    const inWeek = addDays(end, 3 - endInto);
    return inWeek.startsWith(String(year)) ? inWeek : addDays(inWeek, -7);
  })();
  return {
    week,
    weeks: Math.floor(daysSince(`${year}-01-01`, lastFourth) / 7) + 1,
    weekYear: year,
  };
}

/** The number of the day, week, month or year that a day lies in. */
function periodOf(day: string, frequency: string, weekStart: number, byWeek = false): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const days = daysSince('1900-01-01', day);
  if (frequency === 'DAILY') return days;
  // 1 January 1900 was a Monday.
  if (frequency === 'WEEKLY') return Math.floor((days - weekStart) / 7);
  if (frequency === 'MONTHLY') return year * 12 + month;
  return byWeek ? weekOf(day, weekStart).weekYear : year;
}

function daysSince(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
