import { commitSteps, type Done } from '../../../server/core/sync/commitSteps.ts';
import type { Baseline, Pair } from '../../../server/core/sync/Pair.ts';
import type { Plan, PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import type { Step } from '../../../server/core/sync/Step.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

/** A thing that lies on a side of the pretended world. */
export interface Thing {
  fields: Fields;
  version: number;
  stamp: Stamp | null;
}

/** What a side does to what it is given: which fields it holds, how long its texts may be. */
export interface Manners {
  holds: readonly string[];
  limits: Readonly<Record<string, number>>;
}

/** A pretended world with two sides that do at once what a plan says, and a store that remembers. */
export class World {
  readonly things: Record<Side, Map<string, Thing>> = { erp: new Map(), mailbox: new Map() };
  readonly pairs = new Map<string, Pair>();
  readonly seen = new Map<string, Seen>();
  readonly writes: Step[] = [];
  private readonly manners: Record<Side, Manners>;
  private readonly change: Partial<PlanInput>;
  private count = 0;

  constructor(manners: Record<Side, Manners>, change: Partial<PlanInput>) {
    this.manners = manners;
    this.change = change;
  }

  /** A pair that is in step. */
  addPair(fields: Fields): Pair {
    const id = `p${++this.count}`;
    const refs = { erp: `e${this.count}`, mailbox: `m${this.count}` };
    const written = {
      erp: this.put('erp', refs.erp, fields, null),
      mailbox: this.put('mailbox', refs.mailbox, fields, null),
    };
    const pair = sample.pair({ id, area: this.input().area, identity: refs.erp, ...written });
    this.pairs.set(id, pair);
    return pair;
  }

  /** What a person makes on a side. */
  make(side: Side, fields: Fields): string {
    const ref = `${side.slice(0, 1)}${++this.count}`;
    this.put(side, ref, fields, null);
    this.observe(side, ref);
    return ref;
  }

  edit(side: Side, ref: string, fields: Fields): void {
    const thing = this.things[side].get(ref);
    if (thing === undefined) return;
    this.put(side, ref, { ...thing.fields, ...fields }, thing.stamp);
    this.observe(side, ref);
  }

  remove(side: Side, ref: string): void {
    this.things[side].delete(ref);
    this.observe(side, ref);
  }

  /** Reads a thing, as a run does. */
  observe(side: Side, ref: string): void {
    const thing = this.things[side].get(ref);
    const known = thing && {
      stamp: thing.stamp,
      id: `o${++this.count}`,
      freshId: `f-${side}-${ref}`,
    };
    const seen = thing
      ? sample.saw(side, { state: 'present', ref, ...this.read(thing) }, known)
      : sample.gone(side, ref);
    // A newer observation replaces the older one, as in the store.
    this.seen.set(`${side} ${ref}`, seen);
  }

  input(): PlanInput {
    const able = (side: Side) => {
      const { holds, limits } = this.manners[side];
      return sample.able({ fields: { [this.change.area ?? 'tasks']: holds }, limits });
    };
    return sample.input({
      can: { erp: able('erp'), mailbox: able('mailbox') },
      pairs: [...this.pairs.values()],
      seen: [...this.seen.values()],
      total: this.pairs.size,
      isApproved: true,
      ...this.change,
    });
  }

  /** Plans once and does it, in the order that `shuffle` says; what `fails` says is changed by nobody and read again. */
  round(shuffle: (steps: readonly Step[]) => Step[], fails: (step: Step) => boolean): Plan {
    const plan = planSync(this.input());
    const settled = new Set(plan.settled);
    const done = new Map<string, Done[]>();
    for (const step of shuffle(plan.steps)) {
      if (step.op === 'ask') {
        this.ask(step);
      } else if (fails(step) && 'side' in step) {
        for (const side of sides) this.reread(step.pair, side);
        for (const id of step.settles) settled.delete(id);
        const source = step.op === 'create' ? step.source.ref : null;
        if (source !== null) this.observe(otherSide(step.side), source);
      } else {
        const list = [...(done.get(step.pair.id) ?? []), { step, written: this.apply(step) }];
        done.set(step.pair.id, list);
        const pair = commitSteps(list);
        if (pair === null) this.pairs.delete(step.pair.id);
        else this.pairs.set(pair.id, pair);
        for (const id of step.settles) settled.add(id);
      }
    }
    for (const [key, { id }] of this.seen) if (settled.has(id)) this.seen.delete(key);
    return plan;
  }

  /** What was written comes back as a change, as it does from a real server. */
  echo(): void {
    for (const pair of this.pairs.values()) for (const side of sides) this.reread(pair, side);
  }

  private reread(pair: Pair, side: Side): void {
    const ref = (this.pairs.get(pair.id) ?? pair)[side]?.ref;
    if (ref !== undefined) this.observe(side, ref);
  }

  private ask(step: Extract<Step, { op: 'ask' }>): void {
    // What has no pair is asked about in each plan.
    if (step.pair === null) return;
    const { pair, reason, key, fields } = step;
    this.pairs.set(pair.id, { ...pair, conflict: { since: 1, reason, key, fields } });
  }

  private apply(step: Exclude<Step, { op: 'ask' }>): Baseline | null {
    if (step.op === 'pair' || step.op === 'forget') return null;
    this.writes.push(step);
    const { side } = step;
    switch (step.op) {
      case 'create': {
        const ref = `${side.slice(0, 1)}${++this.count}`;
        const stamp = sample.stamp({
          pairId: step.pair.id,
          area: step.pair.area,
          recordKey: step.side === 'mailbox' ? step.source.ref : ref,
        });
        return this.put(side, ref, step.set, stamp);
      }
      case 'update': {
        const { ref } = step.own;
        const thing = this.things[side].get(ref);
        if (thing === undefined) throw new Error(`an update of what is gone: ${ref}`);
        return this.put(side, ref, { ...thing.fields, ...step.set }, thing.stamp);
      }
      case 'delete':
      case 'purge':
        this.things[side].delete(step.ref);
        return null;
    }
  }

  /** Holds what the side can hold, cut to its lengths. */
  private put(side: Side, ref: string, fields: Fields, stamp: Stamp | null): Baseline {
    const { holds, limits } = this.manners[side];
    const kept = holds.map((field): [string, FieldValue | null] => {
      const value = fields[field] ?? null;
      const limit = limits[field] ?? Infinity;
      return [field, typeof value === 'string' ? value.slice(0, limit) : value];
    });
    const thing = { fields: Object.fromEntries(kept), version: ++this.count, stamp };
    this.things[side].set(ref, thing);
    return { ref, ...this.read(thing) };
  }

  private read({ fields, version }: Thing): Omit<Baseline, 'ref'> {
    return { fields, version: `v${version}`, native: null };
  }
}
