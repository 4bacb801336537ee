import assert from 'node:assert/strict';
import { families } from '../../fakes/sides/families/families.ts';
import type { Manners } from '../../fakes/sides/Manners.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { CrashPoint, Killed } from './CrashPoint.ts';
import { SyncBench } from './SyncBench.ts';

/** How a story ended. */
interface End {
  points: number;
  state: string;
  pairs: number;
  open: number;
  written: number;
}

/** A first pairing, then changes and deletions on both sides, with a kill at one point; then runs until it is quiet. */
async function tell(erp: Manners, mailbox: Manners, at: number): Promise<End> {
  const store = new MemorySyncStore();
  const crash = new CrashPoint(at);
  const bench = new SyncBench({ erp, mailbox, store: crash.store(store), turn: crash.turn });
  const find = (side: Side, name: string) =>
    bench
      .live(side)
      .find(({ fields }) => JSON.stringify(fields['subject']).startsWith(`"${name}`))!;
  const phases = [
    () => {
      for (let n = 0; n < 3; n += 1) {
        bench.make('erp', { subject: `E${n} Auftrag`, body: `b${n}` });
        bench.make('mailbox', { subject: `M${n} Anruf`, body: `b${n}` });
      }
    },
    () => {
      bench.erp.change(find('erp', 'E0'), { subject: 'E0 neu' });
      bench.mailbox.change(find('mailbox', 'E0'), { body: 'von Anna' });
      bench.mailbox.change(find('mailbox', 'M0'), { subject: 'M0 neu' });
      bench.erp.remove(find('erp', 'E1'));
      bench.mailbox.remove(find('mailbox', 'M1'));
      bench.make('erp', { subject: 'E9 dazu' });
    },
  ];
  for (const phase of phases) {
    phase();
    for (let runs = 0; runs < 3; runs += 1) {
      try {
        await bench.run();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        // The process starts again; its lease has run out meanwhile.
        bench.restart(store);
      }
    }
  }
  const points = crash.reached;
  bench.cost();
  await bench.run();
  const { written } = bench.cost();
  const state = JSON.stringify(
    (['erp', 'mailbox'] as const).map((side) =>
      bench
        .live(side)
        .map(({ fields }) => JSON.stringify([fields['subject'], fields['body'] ?? null]))
        .sort(),
    ),
  );
  const pairs = await store.countPairs(bench.scope);
  const open = (await store.openIntents(bench.scope)).length;
  return { points, state, pairs, open, written };
}

describe('a run that is killed', () => {
  for (const [erp, mailbox] of [
    ['goodErp', 'exchange'],
    ['poorErp', 'graph'],
    ['poorErp', 'dav'],
  ] as const) {
    it(`between ${erp} and ${mailbox} ends as if it never was, at whichever durable point (I11)`, async () => {
      const sides = [families[erp].manners, families[mailbox].manners] as const;
      const { points, ...calm } = await tell(...sides, 0);
      assert.ok(points > 100);
      assert.equal(calm.written, 0);
      for (let at = 1; at <= points; at += 1) {
        const { points: _, ...end } = await tell(...sides, at);
        assert.deepEqual(end, calm, `killed at point ${at}`);
      }
    });
  }
});
