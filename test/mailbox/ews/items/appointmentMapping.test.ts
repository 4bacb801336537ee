import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { appointmentMapping } from '../../../../server/mailbox/ews/items/appointments/appointmentMapping.ts';
import type { ItemStep } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import { windowsZones } from '../../../../server/mailbox/ews/items/zones/windowsZones.ts';
import { settleFields } from '../../../../shared/records/settleFields.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { isZone } from '../../../../shared/records/isZone.ts';
import { zoneAliases } from '../../../../shared/records/zoneAliases.ts';
import { wallText } from '../../../../server/core/time/wallText.ts';
import { sameFields } from '../../../contracts/recordStore/sameFields.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { arbitrarySeries, arbitrarySingle } from './arbitraryAppointment.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { itemOf } from './itemOf.ts';
import { messageOf } from './messageOf.ts';
import { nothingBeside } from './nothingBeside.ts';
import { runs } from './runs.ts';
import { someStamp } from './someStamp.ts';

const area = 'appointments';
const home = 'Europe/Berlin';
const create = (fields: Fields, zone = home): ItemStep[] =>
  appointmentMapping.createPlan({ area, fields }, someStamp(area), zone);
const back = (plan: readonly ItemStep[], zone = home): Fields =>
  appointmentMapping.readItem(itemOf(plan), nothingBeside, zone).fields;
const only = (fields: Fields, wanted: Fields): Fields =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? null]));
const settled = (fields: Fields): Fields => settleFields(area, fields);
const zoned = (local: string, zone: string): Moment => ({ kind: 'zoned', local, zone });

/** Every name of a zone that this machine knows, and the older ones. */
const allZones = [
  ...new Set([
    ...Intl.supportedValuesOf('timeZone'),
    ...Object.keys(zoneAliases),
    ...Object.values(zoneAliases)
      .flat()
      .filter((name) => isZone(name)),
  ]),
];

/** Wall times that a clock skips, shows twice or shows as usual, from 2026 on. */
function hardTimes(zone: string): string[] {
  const times = ['2026-01-15T09:00:00', '2026-07-15T09:00:00'];
  let at = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
  for (let count = 0; count < 2; count += 1) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > 2040) return times;
    const before = next.subtract({ nanoseconds: 1 });
    const [early, late] = [before.toPlainDateTime(), next.toPlainDateTime()].sort((a, b) =>
      Temporal.PlainDateTime.compare(a, b),
    );
    const half = early!.until(late!).total('minutes') / 2;
    times.push(wallText(early!.add({ minutes: Math.round(half) })));
    at = next;
  }
  return times;
}

describe('appointments as items of Exchange', () => {
  const check = ewsSchema();
  const checkPlan = (plan: readonly ItemStep[]): void => {
    for (const step of plan) {
      const message = messageOf(step);
      if (check && message !== undefined) assert.equal(check(message), null, message);
    }
  };

  it('come back as they were, whatever is in them, each request valid', () => {
    fc.assert(
      fc.property(arbitrarySingle, (fields) => {
        const plan = create(fields);
        sameFields(area, only(back(plan), fields), settled(fields));
        checkPlan(plan);
      }),
      { numRuns: runs(40) },
    );
  });

  it('keep wall time and zone in every zone there is, also where a clock skips or repeats it', () => {
    let unknown = 0;
    for (const zone of allZones) {
      if (windowsZones.named(zone) === undefined) unknown += 1;
      for (const local of hardTimes(zone)) {
        const fields = { start: zoned(local, zone), end: zoned(local, zone) };
        sameFields(area, only(back(create(fields)), fields), fields);
      }
    }
    assert.ok(unknown <= 1, `${unknown} zones are not in Windows`);
  });

  it('keep floating times and whole days wherever the owner lives', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const local of hardTimes(zone)) {
        const floating: Moment = { kind: 'floating', local };
        const day: Moment = { kind: 'date', date: local.slice(0, 10) };
        sameFields(area, only(back(create({ start: floating }, zone), zone), { start: 1 }), {
          start: floating,
        });
        const read = back(create({ start: day }, zone), zone);
        assert.deepEqual(read['start'], day, zone);
      }
    }
  });

  it('write every pattern so that it is valid and comes back', () => {
    fc.assert(
      fc.property(arbitrarySeries, (fields) => {
        const plan = create(fields);
        checkPlan(plan);
        const { exceptions: _, ...series } = fields['recurrence'] as object & { exceptions: [] };
        const wanted = {
          ...fields,
          recurrence: { ...series, exceptions: [] },
        } as unknown as Fields;
        sameFields(area, only(back(plan), wanted), settled(wanted));
      }),
      { numRuns: runs(40) },
    );
  });

  describe('in the emulated Exchange', () => {
    let desk: ExchangeDesk;

    before(async () => {
      desk = await ExchangeDesk.open(appointmentMapping);
    });

    after(async () => {
      await desk[Symbol.asyncDispose]();
    });

    it('come back as they were', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySingle, async (fields) => {
          const item = await desk.create(fields);
          sameFields(area, only((await desk.read(item)).fields, fields), settled(fields));
        }),
        { numRuns: runs(6) },
      );
    });

    it('come back as series with all that differs in them', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySeries, async (fields) => {
          const item = await desk.create(fields);
          sameFields(area, only((await desk.read(item)).fields, fields), settled(fields));
        }),
        { numRuns: runs(6) },
      );
    });

    it('become what is set: another time, another pattern, a series or none', async () => {
      const any = fc.oneof(
        arbitrarySeries,
        arbitrarySingle.map((fields): Fields => ({ recurrence: null, ...fields })),
      );
      await fc.assert(
        fc.asyncProperty(any, any, async (before, set) => {
          const item = await desk.create(before);
          const now = (await desk.read(item)).fields;
          const plan = await desk.update(item, set);
          checkPlan(plan);
          sameFields(area, (await desk.read(item)).fields, settled({ ...now, ...set }));
          assert.deepEqual(await desk.update(item, set), []);
        }),
        { numRuns: runs(6) },
      );
    });

    it('become what is set where only some occurrences are to differ otherwise', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySeries, fc.nat(7), fc.boolean(), async (fields, which, isAll) => {
          const item = await desk.create(fields);
          const now = (await desk.read(item)).fields;
          const recurrence = now['recurrence'] as Recurrence;
          const exceptions = isAll
            ? recurrence.exceptions.map(({ original, changes }) => ({
                original,
                changes:
                  changes === null ? null : { ...changes, subject: 'Changed', place: 'Here' },
              }))
            : recurrence.exceptions.filter((_, place) => place !== which % 3);
          const set = { recurrence: { ...recurrence, exceptions } };
          checkPlan(await desk.update(item, set));
          sameFields(area, (await desk.read(item)).fields, settled({ ...now, ...set }));
          assert.deepEqual(await desk.update(item, set), []);
        }),
        { numRuns: runs(6) },
      );
    });
  });
});
