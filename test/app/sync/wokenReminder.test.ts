import assert from 'node:assert/strict';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import type { Manners } from '../../fakes/sides/Manners.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import { SyncBench } from './SyncBench.ts';

const off: Fields = {
  subject: 'Termin',
  start: { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/Berlin' },
  end: { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/Berlin' },
  reminderSet: false,
  reminderMinutes: null,
};
const daily = (changes: Fields): Fields['recurrence'] => ({
  pattern: { type: 'daily', interval: 1 },
  range: { type: 'count', count: 5 },
  exceptions: [{ original: '2026-12-03T09:00:00', changes }],
});

type Both = Record<Side, Thing>;

/** A bench with one appointment in step, whose reminder is off, and both its things. */
async function inStep(
  mailbox: Manners,
  fields: Fields = off,
  policy: Partial<AreaPolicy> = {},
): Promise<{ bench: SyncBench; things: Both }> {
  const bench = new SyncBench({ area: 'appointments', mailbox, policy });
  const erp = bench.make('erp', fields);
  await bench.run();
  return { bench, things: { erp, mailbox: bench.live('mailbox')[0]! } };
}

function world(bench: SyncBench, side: Side): SyncBench['erp'] | SyncBench['mailbox'] {
  return side === 'erp' ? bench.erp : bench.mailbox;
}

function minutes(things: Both): unknown[] {
  return sides.map((side) => things[side].fields['reminderMinutes'] ?? null);
}

describe('a reminder that is turned on', () => {
  for (const mailbox of [davManners, exchangeManners]) {
    for (const side of sides) {
      it(`brings to the ${side} what the other side held for it while it was off (${mailbox.name})`, async () => {
        const { bench, things } = await inStep(mailbox);
        const other = otherSide(side);
        world(bench, other).change(things[other], { reminderMinutes: 30 });
        await bench.run();
        assert.equal(things[side].fields['reminderMinutes'] ?? null, null, 'off, it means nothing');
        world(bench, side).change(things[side], { reminderSet: true });
        const report = await bench.run();
        assert.equal(report.state, 'done');
        assert.deepEqual(minutes(things), [30, 30]);
        assert.deepEqual(report.questions, []);
        bench.cost();
        await bench.run();
        await bench.run();
        assert.equal(bench.cost().written, 0, 'nothing bounces');
      });
    }
  }

  it('keeps the time that it was turned on with, whatever the other side held', async () => {
    const { bench, things } = await inStep(davManners);
    bench.mailbox.change(things.mailbox, { reminderMinutes: 30 });
    bench.erp.change(things.erp, { reminderSet: true, reminderMinutes: 5 });
    await bench.run();
    assert.deepEqual(minutes(things), [5, 5]);
  });

  it('brings the times of exceptions along with that of their series', async () => {
    const { bench, things } = await inStep(davManners, {
      ...off,
      recurrence: daily({ subject: 'anders' }),
    });
    const dormant = daily({ subject: 'anders', reminderMinutes: 45 });
    bench.mailbox.change(things.mailbox, { recurrence: dormant });
    await bench.run();
    bench.erp.change(things.erp, { reminderSet: true });
    await bench.run();
    assert.deepEqual(things.erp.fields['recurrence'], things.mailbox.fields['recurrence']);
    assert.deepEqual(things.erp.fields['recurrence'], dormant);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });

  it('takes back what came to light on a side that only receives and is reset', async () => {
    const policy = {
      direction: 'toMailbox',
      receiver: 'revert',
      create: { erp: false, mailbox: true },
      schedule: [],
    } as const;
    const { bench, things } = await inStep(davManners, off, policy);
    bench.mailbox.change(things.mailbox, { reminderMinutes: 30 });
    await bench.run();
    bench.erp.change(things.erp, { reminderSet: true });
    await bench.run();
    assert.deepEqual(minutes(things), [null, null]);
    bench.cost();
    await bench.run();
    assert.equal(bench.cost().written, 0);
  });

  it('brings it also where nobody heard the end of the write', async () => {
    const { bench, things } = await inStep(davManners);
    bench.mailbox.change(things.mailbox, { reminderMinutes: 30 });
    await bench.run();
    bench.erp.change(things.erp, { reminderSet: true });
    let isLost = false;
    bench.turn = (point) => {
      const isHere = !isLost && point.endsWith('write.update.after');
      isLost ||= isHere;
      return Promise.resolve(isHere ? 'failAfter' : 'go');
    };
    await bench.run();
    await bench.run();
    assert.ok(isLost);
    assert.deepEqual(minutes(things), [30, 30]);
  });
});
