import fc from 'fast-check';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Exception, Recurrence } from '../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { exchangeLimits } from '../../../../server/core/recurrence/exchangeLimits.ts';
import { normalizeSeries } from '../../../../server/core/recurrence/normalizeSeries.ts';
import { originalText } from '../../../../server/core/recurrence/originalText.ts';
import { asWallRule } from '../../../../server/core/recurrence/asWallRule.ts';
import type { Series } from '../../../../server/core/recurrence/Series.ts';
import { whatCannot } from '../../../../server/core/recurrence/whatCannot.ts';
import { wallOf } from '../../../../server/core/time/wallOf.ts';
import { withWall } from '../../../../server/core/time/withWall.ts';
import { arbitrarySharedPattern } from '../../../shared/records/arbitraryPattern.ts';
import { arbitraryMoment } from '../../../shared/records/arbitraryMoment.ts';
import { soundFields } from './soundFields.ts';

/** How long something takes, in minutes. */
const length = fc.constantFrom(0, 30, 60, 24 * 60, 3 * 24 * 60 + 15);

/** An appointment's start and end, of one kind and clock. */
export const arbitraryTimes: fc.Arbitrary<{ start: Moment; end: Moment }> = fc
  .tuple(arbitraryMoment, length)
  .map(([start, minutes]) => ({ start, end: later(start, minutes) }));

function later(start: Moment, minutes: number): Moment {
  if (start.kind !== 'date') return withWall(start, wallOf(start).add({ minutes }));
  return withWall(start, wallOf(start).add({ days: Math.max(1, Math.round(minutes / 1440)) }));
}

const usual = 'subject body place busyStatus reminderSet reminderMinutes importance'.split(' ');
const plain = soundFields('appointments', [
  ...usual,
  ...['sensitivity', 'categories', 'highlight', 'responseWanted', 'newTimeProposals'],
  ...['onlineLink', 'website'],
]).map(
  // Whoever says when it reminds says whether: an item as Exchange reads it has both.
  (fields): Fields => ('reminderMinutes' in fields ? { reminderSet: true, ...fields } : fields),
);

/** Appointments that happen once. */
export const arbitrarySingle: fc.Arbitrary<Fields> = fc
  .tuple(plain, arbitraryTimes)
  .map(([fields, times]): Fields => ({ ...fields, ...times }))
  .filter((fields) => checkRecord({ area: 'appointments', fields }).length === 0);

interface Plan {
  which: number;
  what: 'cancel' | 'move' | 'change';
  minutes: number;
  fields: Fields;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  which: fc.nat(7),
  what: fc.constantFrom('cancel', 'move', 'change'),
  minutes: fc.constantFrom(-90, 45, 300),
  fields: soundFields('appointments', usual),
});

/** Series that Exchange can hold, some of whose first occurrences are cancelled, moved or changed. */
export const arbitrarySeries: fc.Arbitrary<Fields> = fc
  .tuple(
    plain,
    arbitraryTimes.filter(({ start }) => wallOf(start).day <= 28),
    arbitrarySharedPattern,
    fc.oneof(
      fc.constant({ type: 'endless' } as const),
      fc.integer({ min: 1, max: 12 }).map((count) => ({ type: 'count', count }) as const),
      fc.constant({ type: 'until', date: '2091-06-30' } as const),
    ),
    fc.array(plan, { maxLength: 3 }),
  )
  .map(([fields, { start, end }, pattern, range, plans]): Fields | null => {
    const recurrence: Recurrence = { pattern, range, exceptions: [] };
    // Such as one that ends before its first day: refused, which has a test of its own.
    if (asWallRule(start, recurrence).next(wallOf(start)) === null) return null;
    const series = normalizeSeries({ start, end, recurrence });
    const exceptions = exceptionsOf(series, plans);
    const whole = { ...recurrence, exceptions };
    // What a series does not say Exchange says, and an exception may differ from that in nothing.
    const said = Object.fromEntries(usual.map((name) => [name, fields[name] ?? null]));
    const isHeld = whatCannot({ ...series, recurrence: whole }, exchangeLimits).length === 0;
    return isHeld
      ? { ...fields, ...said, start: series.start, end: series.end, recurrence: whole }
      : null;
  })
  .filter((fields) => fields !== null)
  .filter((fields) => !isSkipped(fields))
  .filter((fields) => checkRecord({ area: 'appointments', fields }).length === 0);

function exceptionsOf(series: Series, plans: readonly Plan[]): Exception[] {
  const rule = asWallRule(series.start, series.recurrence);
  const originals: string[] = [];
  for (let at = rule.next(wallOf(series.start)); at !== null && originals.length < 8;) {
    originals.push(originalText(series.start, at));
    at = rule.next(at.add({ seconds: 1 }));
  }
  const made = new Map<string, Exception>();
  for (const { which, what, minutes, fields } of plans) {
    const original = originals[which];
    if (original === undefined) continue;
    made.set(original, { original, changes: changesOf(series, original, what, minutes, fields) });
  }
  return [...made.values()].sort((a, b) => (a.original < b.original ? -1 : 1));
}

function changesOf(
  { start }: Series,
  original: string,
  what: Plan['what'],
  minutes: number,
  fields: Fields,
): Fields | null {
  if (what === 'cancel') return null;
  if (what === 'change' || start.kind === 'date') return fields;
  const usualStart = withWall(start, wallOf({ kind: 'floating', local: original }));
  return { ...fields, start: withWall(start, wallOf(usualStart).add({ minutes })) };
}

/** Whether the clock skips the time of anything in it: of a first occurrence that is refused, and has a test of its own. */
function isSkipped({ start, end, recurrence }: Fields): boolean {
  const zone =
    (start as Moment).kind === 'zoned' ? (start as { zone: string }).zone : 'Europe/Berlin';
  const originals = (recurrence as Recurrence).exceptions.map(({ original }) =>
    wallOf({ kind: 'floating', local: original }),
  );
  return [wallOf(start as Moment), wallOf(end as Moment), ...originals].some(
    (wall) => !wall.toZonedDateTime(zone).toPlainDateTime().equals(wall),
  );
}
