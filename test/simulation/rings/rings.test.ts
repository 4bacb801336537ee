import assert from 'node:assert/strict';
import { ownDefault } from '../../../server/core/sync/presets/ownDefault.ts';
import type { Policy } from '../../../server/core/sync/Policy.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { Dice } from '../Dice.ts';
import { RoundRun } from '../engine/RoundRun.ts';
import { company, SimWorld } from '../engine/SimWorld.ts';
import { Trace } from '../engine/Trace.ts';
import { drawFields } from '../story/drawFields.ts';
import type { Story } from '../story/Story.ts';
import { Copier } from './Copier.ts';

const areas = ['contacts', 'appointments', 'tasks'] as const;
const mailboxes = ['exchange', 'graph', 'dav'] as const;

/** ERP to anna and bernd by us, anna to bernd by a foreign copier. */
class Ring {
  readonly world: SimWorld;
  readonly copier: Copier;
  readonly #dice = new Dice(7);

  constructor(area: Area, mailbox: (typeof mailboxes)[number]) {
    const plain = ownDefault({ company, today: '2026-11-22' });
    const own = { ...plain.areas[area], create: { erp: true, mailbox: true } };
    const policy: Policy = { ...plain, areas: { ...plain.areas, [area]: own } };
    const story: Story = {
      seed: 7,
      area,
      sides: {
        erp: { family: 'goodErp', traits: [], skew: 0 },
        mailbox: { family: mailbox, traits: [], skew: 0 },
      },
      policy,
      accounts: 2,
      store: 'memory',
      population: [],
      rounds: [],
    };
    this.world = new SimWorld(story, () => new MemorySyncStore(), new Trace());
    const [anna, bernd] = this.world.accounts.map(({ address }) => address);
    this.copier = new Copier(this.world.mailbox, [anna!, bernd!], area);
  }

  /** Everybody once. @returns how many writes that were, of ours and of the copier. */
  async round(): Promise<{ sync: number; copier: number }> {
    const before = { sync: this.#writes(), copier: this.copier.writes };
    this.world.clock.pass(60_000);
    await new RoundRun(this.world, this.#dice, { edits: [], faults: [] }).finish(
      this.world.accounts,
    );
    this.world.clock.pass(60_000);
    this.copier.run();
    return { sync: this.#writes() - before.sync, copier: this.copier.writes - before.copier };
  }

  /** Until nobody writes. @returns how many rounds that took. */
  async rest(most: number): Promise<number> {
    for (let round = 1; round <= most; round += 1) {
      const { sync, copier } = await this.round();
      if (sync + copier === 0) return round;
    }
    return Infinity;
  }

  get records(): number {
    return this.world.erp.table.all.filter(({ isGone }) => !isGone).length;
  }

  #writes(): number {
    const { erp, mailbox } = this.world;
    return [...erp.history, ...mailbox.history].filter(({ by }) => by === 'sync').length;
  }
}

describe('a ring of three systems (BS8, I17)', () => {
  for (const area of areas) {
    for (const mailbox of mailboxes) {
      it(`falls silent and duplicates nothing: ${area}, ${mailbox}`, async () => {
        const ring = new Ring(area, mailbox);
        const { world } = ring;
        const dice = new Dice(3);
        const fields = { ...drawFields(dice, area), sensitivity: 'normal', recurrence: null };
        const { recurrence: _, ...plain } = fields;
        const record = world.erp.create(company, area, area === 'appointments' ? fields : plain);
        assert.ok((await ring.rest(5)) <= 4, 'silent after it was made');
        assert.equal(ring.records, 1);

        world.erp.change(record, area === 'contacts' ? { jobTitle: 'Neu' } : { body: 'neu' });
        assert.ok((await ring.rest(5)) <= 4, 'silent after a change in the ERP');

        const [item] = world.mailbox.things(`${world.accounts[0]!.address}/${area}`);
        world.mailbox.change(item!, area === 'contacts' ? { notes: 'hier' } : { body: 'hier' });
        assert.ok((await ring.rest(5)) <= 4, 'silent after a change in a mailbox');
        assert.equal(ring.records, 1);
        assert.equal(
          area === 'contacts' ? record.fields['notes'] : record.fields['body'],
          'hier',
          'the change has arrived',
        );

        world.erp.remove(record);
        assert.ok((await ring.rest(6)) <= 5, 'silent after it was deleted');
        assert.equal(ring.records, 0);
      });
    }
  }
});
