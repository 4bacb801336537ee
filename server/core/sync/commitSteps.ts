import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { Baseline, Pair } from './Pair.ts';
import type { Step } from './Step.ts';

/** A step that was carried out, and what the written side itself said afterwards (null where nothing is written). */
export interface Done {
  step: Exclude<Step, { op: 'ask' }>;
  written: Baseline | null;
}

/**
 * The pair after some or all of its steps were carried out; null when nothing of it is left. A field's baseline moves
 * on only when the other side has it, so of two writes to one pair either may come first or never, and nothing is
 * lost: hand in what was done so far, each time. A step that ended otherwise than done is not handed in; then both
 * sides are read again before the next plan.
 *
 * @param done steps of one plan for one pair, at least one, in any order.
 */
export function commitSteps(done: readonly Done[]): Pair | null {
  const [first] = done;
  if (first === undefined) throw new TypeError('nothing was done');
  const { step, written } = first;
  switch (step.op) {
    case 'pair':
      return step.pair;
    case 'delete':
    case 'purge':
    case 'forget':
      return null;
    case 'create':
      return settled(step.pair, step.side, readBack(written), step.source);
    case 'update':
      return afterUpdates(step.pair, done);
  }
}

function afterUpdates(pair: Pair, done: readonly Done[]): Pair {
  const of = (side: Side): Update | null => {
    for (const { step, written } of done) {
      if (step.op === 'update' && step.side === side) return { step, written: readBack(written) };
    }
    return null;
  };
  const after = (side: Side): Baseline => {
    const [own, others] = [of(side), of(otherSide(side))];
    if (own !== null) {
      const { written, step } = own;
      // One that only stamps carries nothing over: what its thing says beyond the baseline is still to be.
      const isStamp = Object.keys(step.set).length === 0;
      const told = isStamp ? {} : { ...step.own.fields, ...written.fields };
      const fields = { ...pair[side]?.fields, ...told };
      const held = others === null ? step.pending : [];
      return { ...written, fields: hold(fields, pair[side], held) };
    }
    if (others === null) throw new TypeError('nothing was done');
    // What this side said was carried over, was none of the other's business, or is held back.
    const { source, held = [] } = others.step;
    return { ...source, fields: hold(source.fields, pair[side], held) };
  };
  return settled(pair, 'erp', after('erp'), after('mailbox'));
}

interface Update {
  step: Extract<Step, { op: 'update' }>;
  written: Baseline;
}

function settled(pair: Pair, side: Side, own: Baseline, other: Baseline): Pair {
  const erp = side === 'erp' ? own : other;
  const mailbox = side === 'erp' ? other : own;
  return { ...pair, identity: erp.ref, erp, mailbox, conflict: null, partedOn: null };
}

/** Fields that are still to be carried over keep the value that was in step. */
function hold(now: Fields, before: Baseline | null, pending: readonly string[]): Fields {
  const fields: Record<string, FieldValue | null> = { ...now };
  for (const field of pending) {
    const value = before?.fields[field];
    if (value === undefined) Reflect.deleteProperty(fields, field);
    else fields[field] = value;
  }
  return fields;
}

function readBack(written: Baseline | null): Baseline {
  if (written === null) throw new TypeError('a write is committed with what was read back');
  return written;
}
