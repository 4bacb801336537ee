import type { Ordinal, WeekDay } from '../../../../../shared/records/Recurrence.ts';
import { weekDays } from '../../../../../shared/records/weekDays.ts';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const ordinalNames: readonly (readonly [Ordinal, string])[] = [
  [1, 'First'],
  [2, 'Second'],
  [3, 'Third'],
  [4, 'Fourth'],
  [-1, 'Last'],
];

/** Several days in one word (DayOfWeekType). */
const groups: Readonly<Record<string, readonly WeekDay[]>> = {
  Day: weekDays,
  Weekday: weekDays.slice(0, 5),
  WeekendDay: weekDays.slice(5),
};

/** The words of recurrences in types.xsd. What is read and is none of them is undefined. */
export const patternWords = {
  dayName: (day: WeekDay): string => dayNames[weekDays.indexOf(day)] ?? '',
  monthName: (month: number): string => monthNames[month - 1] ?? '',
  ordinalName: (ordinal: Ordinal): string =>
    ordinalNames.find(([each]) => each === ordinal)?.[1] ?? '',

  /** Days in one word, as the patterns with an ordinal want them; undefined for a group that has none. */
  groupName(days: readonly WeekDay[]): string | undefined {
    const [only] = days;
    if (days.length === 1 && only !== undefined) return patternWords.dayName(only);
    return Object.entries(groups).find(
      ([, group]) => group.length === days.length && group.every((day) => days.includes(day)),
    )?.[0];
  },

  readDays(text: string): WeekDay[] | undefined {
    const days = text
      .trim()
      .split(/\s+/)
      .map((word) => groups[word] ?? weekDays.filter((_, place) => dayNames[place] === word));
    return days.some((found) => found.length === 0)
      ? undefined
      : weekDays.filter((day) => days.some((found) => found.includes(day)));
  },

  readMonth(text: string): number | undefined {
    const place = monthNames.indexOf(text);
    return place < 0 ? undefined : place + 1;
  },

  readOrdinal: (text: string): Ordinal | undefined =>
    ordinalNames.find(([, name]) => name === text)?.[0],
};
