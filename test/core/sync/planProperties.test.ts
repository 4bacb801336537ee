import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import type { Step } from '../../../server/core/sync/Step.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';
import { World, type Manners } from './World.ts';

const area = 'appointments';
const names = ['subject', 'place', 'importance', 'categories', 'recurrence', 'start'] as const;

const start = { kind: 'date', date: '2026-12-01' } as const;
const pattern = fc.constantFrom(
  { type: 'daily' as const, interval: 1 },
  { type: 'daily' as const, interval: 2 },
);
const range = fc.constantFrom({ type: 'endless' as const }, { type: 'count' as const, count: 9 });
const exceptions = fc
  .uniqueArray(fc.constantFrom('2026-12-03', '2026-12-05', '2026-12-07'), { maxLength: 2 })
  .chain((days) =>
    fc.tuple(
      ...days
        .sort()
        .map((original) =>
          fc
            .constantFrom(null, { subject: 'anders' }, { place: 'Hof' })
            .map((changes) => ({ original, changes })),
        ),
    ),
  );

const series = fc.record({ pattern, range, exceptions }) as fc.Arbitrary<Recurrence>;

const values: Record<(typeof names)[number], fc.Arbitrary<Fields[string]>> = {
  subject: fc.constantFrom('Angebot', 'Besuch', 'Müller, Jan'),
  place: fc.constantFrom(null, 'Hof', 'Berlin, Alexanderplatz', 'Berlin, Bahnhof'),
  importance: fc.constantFrom('low', 'normal', 'high'),
  categories: fc.subarray(['Kunde', 'Messe', 'Privat']).map((set) => (set.length > 0 ? set : null)),
  recurrence: fc.option(series, { nil: null }),
  start: fc.constant(start),
};

const record = fc.record(values) as fc.Arbitrary<Fields>;
const edit = fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Fields>;
/** What happens to one side of a pair. */
const fate = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: edit },
  { weight: 1, arbitrary: fc.constant('removed' as const) },
);

/** One base perturbed twice (CanopyCheck): both sides begin equal and are then changed apart. */
const story = fc.record({
  pairs: fc.array(fc.record({ base: record, erp: fate, mailbox: fate }), { maxLength: 5 }),
  made: fc.array(fc.record({ side: fc.constantFrom(...sides), fields: record }), { maxLength: 2 }),
  seed: fc.nat(),
  failures: fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const whole: Manners = { holds: names, limits: {} };
/** A side that lacks a field and cuts another. */
const poor: Manners = {
  holds: names.filter((name) => name !== 'importance'),
  limits: { place: 8 },
};

function build(
  told: Story,
  policy: Partial<AreaPolicy>,
  manners: Record<Side, Manners> = { erp: whole, mailbox: whole },
): World {
  const world = new World(manners, { area, policy: sample.policy(area, policy) });
  const fates = told.pairs.map(({ base, ...rest }) => ({ pair: world.addPair(base), ...rest }));
  for (const { pair, ...rest } of fates) {
    for (const side of sides) {
      const what = rest[side];
      const ref = pair[side]?.ref ?? '';
      if (what === 'removed') world.remove(side, ref);
      else if (what !== null) world.edit(side, ref, what);
    }
  }
  // Different words, so that what is made twice is not the same by chance.
  told.made.forEach(({ side, fields }, at) =>
    world.make(side, { ...fields, subject: `neu ${at}` }),
  );
  return world;
}

/** Plans and does until nothing is left to do; steps come in any order and some fail first. */
function settle(world: World, { seed, failures }: Story): number {
  let steps = 0;
  const fails = new Set(failures);
  for (let round = 1; round <= 200; round++) {
    const plan = world.round(
      (list) => shuffled(list, seed + round),
      () => fails.has(steps++),
    );
    if (plan.steps.every((step) => step.op === 'ask' && step.pair === null)) return round;
    world.echo();
  }
  throw new Error('it does not come to rest within 200 rounds');
}

function shuffled(steps: readonly Step[], seed: number): Step[] {
  const keyed = steps.map((step, at) => ({ step, key: ((at + 1) * 7919 + seed * 104_729) % 1009 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ step }) => step);
}

function assertInStep(
  world: World,
  manners: Record<Side, Manners>,
  sources: readonly Side[] = sides,
): void {
  const paired = { erp: new Set<string>(), mailbox: new Set<string>() };
  for (const pair of world.pairs.values()) {
    for (const side of sides) if (pair[side]) paired[side].add(pair[side].ref);
    if (pair.conflict !== null) continue;
    const [erp, mailbox] = sides.map((side) => world.things[side].get(pair[side]?.ref ?? ''));
    assert.ok(erp && mailbox, `${pair.id} has both sides`);
    for (const field of names.filter((name) =>
      sides.every((s) => manners[s].holds.includes(name)),
    )) {
      const [left, right] = [
        cut(erp.fields[field], field, manners),
        cut(mailbox.fields[field], field, manners),
      ];
      assert.ok(
        sameValue(area, field, left, right),
        `${pair.id} ${field}: ${JSON.stringify([left, right])}`,
      );
    }
  }
  for (const side of sources) {
    for (const ref of world.things[side].keys())
      assert.ok(paired[side].has(ref), `${ref} is paired`);
  }
}

function cut(value: Fields[string] | undefined, field: string, manners: Record<Side, Manners>) {
  const limit = Math.min(...sides.map((side) => manners[side].limits[field] ?? Infinity));
  return typeof value === 'string' ? value.slice(0, limit) : value;
}

function check(runs: number, rule: (told: Story) => void): void {
  fc.assert(fc.property(story, rule), { numRuns: runs, seed: 20261122 });
}

const symmetric: Partial<AreaPolicy> = { leading: 'ask', deletes: sample.area().deletes };

describe('planSync: what holds whatever happens', function () {
  this.timeout(20_000);

  for (const leading of ['erp', 'mailbox', 'ask'] as const) {
    it(`comes to rest with both sides equal, and then plans nothing (leading: ${leading})`, () => {
      check(400, (told) => {
        const world = build(told, { leading });
        settle(world, told);
        assertInStep(world, { erp: whole, mailbox: whole });
        world.echo();
        const { steps, lookUp } = planSync(world.input());
        assert.deepEqual([steps, lookUp], [[], []]);
      });
    });
  }

  for (const side of sides) {
    it(`comes to rest where the ${side} lacks fields and cuts texts, and never writes a cut text back`, () => {
      check(300, (told) => {
        const manners = { erp: whole, mailbox: whole, [side]: poor };
        const world = build(told, { leading: otherSide(side) }, manners);
        const long = new Map(texts(world, otherSide(side)));
        settle(world, told);
        assertInStep(world, manners);
        for (const [ref, before] of long) {
          const now = texts(world, otherSide(side)).find(([each]) => each === ref)?.[1];
          if (typeof before === 'string' && before.length > 8)
            assert.notEqual(now, before.slice(0, 8));
        }
      });
    });
  }

  it('never writes to a side that may only be read', () => {
    check(200, (told) => {
      for (const side of sides) {
        const world = build(told, {
          direction: side === 'erp' ? 'toMailbox' : 'toErp',
          leading: side,
          create: { erp: side !== 'erp', mailbox: side !== 'mailbox' },
          receiver: 'revert',
          deletes: { ...sample.area().deletes, [otherSide(side)]: 'keep' },
        });
        settle(world, told);
        assert.deepEqual(
          world.writes.filter((step) => 'side' in step && step.side === side),
          [],
        );
        assertInStep(world, { erp: whole, mailbox: whole }, [side]);
      }
    });
  });

  it('never takes away what a person entered where conflicts are asked and changes beat deletions', () => {
    check(400, (told) => {
      const world = build(told, symmetric);
      const ids = [...world.pairs.keys()];
      const entered = told.pairs.flatMap(({ base, ...fates }, at) =>
        sides.map((side) => ({ side, fate: fates[side], base, id: ids[at] ?? '' })),
      );
      settle(world, told);
      for (const { side, fate: what, base, id } of entered) {
        if (what === null || what === 'removed') continue;
        const pair = world.pairs.get(id);
        for (const [field, value] of Object.entries(what)) {
          if (sameValue(area, field, value, base[field])) continue;
          const thing = world.things[side].get(pair?.[side]?.ref ?? '');
          assert.ok(thing, `${id} is still there`);
          assertKept(field, base[field], value, thing.fields[field]);
        }
      }
    });
  });

  it('is its own mirror image where the policy is', () => {
    check(300, (told) => {
      const input = build(told, symmetric).input();
      const plan = planSync(input);
      const mirrored = planSync(mirror(input) as PlanInput);
      assert.deepEqual(summary(mirror(plan.steps)), summary(mirrored.steps));
      assert.deepEqual(mirror(plan.settled), [...mirrored.settled]);
    });
  });

  it('plans the same in whatever order things come', () => {
    check(200, (told) => {
      const input = build(told, {}).input();
      const turned = {
        ...input,
        pairs: [...input.pairs].reverse(),
        seen: [...input.seen].reverse(),
      };
      assert.deepEqual(planSync(turned), planSync(input));
    });
  });

  it('deletes nothing for a side that says nothing, and stops where everything is gone by evidence', () => {
    check(200, ({ pairs }) => {
      for (const side of sides) {
        const world = build({ pairs: [], made: [], seed: 0, failures: [] }, {});
        for (const { base } of pairs) world.addPair(base);
        assert.deepEqual(planSync(world.input()).steps, []);
        for (const pair of world.pairs.values()) world.remove(side, pair[side]?.ref ?? '');
        const { counts, brake } = planSync({ ...world.input(), isApproved: false });
        assert.equal(counts.delete[otherSide(side)], pairs.length);
        assert.equal(brake?.reasons.includes('side-empty') ?? false, pairs.length > 1);
      }
    });
  });
});

/** Of sets and series what was added or changed is still there; of everything else the value itself. */
function assertKept(field: string, base: unknown, value: unknown, now: unknown): void {
  if (field === 'categories') {
    const added = list(value).filter((each) => !list(base).includes(each));
    for (const each of added) assert.ok(list(now).includes(each), `${each} is kept`);
  } else if (field !== 'recurrence' || base === null || value === null) {
    assert.ok(sameValue(area, field, value as Fields[string], now as Fields[string]), field);
  }
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

function texts(world: World, side: Side): [string, unknown][] {
  return [...world.things[side]].map(([ref, { fields }]) => [ref, fields.place]);
}

/** The same with the sides exchanged, in names, keys and references. */
function mirror(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirror);
  if (typeof value === 'string') {
    if (value === 'erp' || value === 'mailbox') return value === 'erp' ? 'mailbox' : 'erp';
    if (value === 'toErp' || value === 'toMailbox')
      return value === 'toErp' ? 'toMailbox' : 'toErp';
    return value;
  }
  if (value instanceof Set || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key === 'erp' ? 'mailbox' : key === 'mailbox' ? 'erp' : key,
      mirror(each),
    ]),
  );
}

/** A plan without what only names it: the identity is the ERP's reference, whichever side that is. */
function summary(steps: unknown): string[] {
  return (steps as Step[])
    .map((step) => {
      const pair = step.pair && { ...step.pair, identity: '', isOwner: true };
      const settles = 'settles' in step ? [...step.settles].sort() : [];
      return JSON.stringify({ ...step, key: '', pair, settles }, sorted);
    })
    .sort();
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
