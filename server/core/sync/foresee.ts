import type { AppointmentEffect, ComparedField } from '../../../shared/appointments.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Baseline, Observation, Pair } from './Pair.ts';
import type { Plan, PlanInput } from './Plan.ts';
import { planSync } from './planSync.ts';
import type { Seen } from './Seen.ts';

/** An appointment that somebody has open, and what it would be. */
export interface Foreseen {
  /** Null for one that is in no pair, such as a new one. */
  pair: Pair | null;
  /** As the ERP has it at this moment; null where it was not read. */
  erp: Baseline | null;
  /** As the mailbox has it; null for a new one. */
  mailbox: Baseline | null;
  /** All of it as it would be saved; null while nothing is written. */
  wanted: Fields | null;
  /** Names of the fields that the form changes: of one date, where that is what is open. */
  changed: readonly string[];
}

/** What the plan of a run would be made from, without what was seen. */
export type ForeseeInput = Omit<
  PlanInput,
  'pairs' | 'seen' | 'total' | 'writes' | 'isApproved' | 'mails'
>;

const ids = { mailbox: 'form', erp: 'record' } as const;

/**
 * What would become of it: the plan that the next run makes once it is saved, or deleted, so that what is said beforehand is
 * what happens. Writes nothing.
 */
export function foresee(input: ForeseeInput, thing: Foreseen): AppointmentEffect[] {
  const effects = thing.wanted === null ? [] : ofSaving(input, thing, thing.wanted);
  return ofDeleting(input, thing) ? [...effects, { what: 'deletes', fields: [] }] : effects;
}

function ofSaving(input: ForeseeInput, thing: Foreseen, wanted: Fields): AppointmentEffect[] {
  const { pair, changed, mailbox, erp } = thing;
  const isNew = pair === null;
  if (!isNew && changed.length === 0) return [];
  const ref = mailbox?.ref ?? 'new';
  const saved = present(ref, { ref, version: ids.mailbox, fields: wanted, native: null });
  const plan = planOf(input, pair, [
    seenOn('mailbox', saved),
    ...(erp && !isNew ? [seenOn('erp', present(erp.ref, erp))] : []),
  ]);
  const ask = plan.steps.find(({ op }) => op === 'ask');
  const waits = plan.skipped.some(({ why }) => why === 'waits-for-answer');
  if (ask || waits) return [{ what: 'asks', fields: ask?.op === 'ask' ? namesOf(ask.fields) : [] }];
  if (isNew) {
    const isMade = plan.steps.some(({ op, ...step }) => op === 'create' && isErp(step));
    return isMade ? [{ what: 'creates', fields: [] }] : [];
  }
  const setOn = (side: 'erp' | 'mailbox'): string[] =>
    plan.steps.flatMap((step) =>
      step.op === 'update' && step.side === side ? touched(Object.keys(step.set), changed) : [],
    );
  const [written, reset] = [setOn('erp'), setOn('mailbox')];
  const held = input.can.erp.fields.appointments ?? [];
  const kept = changed.filter(
    (name) => held.includes(name) && !written.includes(name) && !reset.includes(name),
  );
  const all = [
    ['changes', written],
    ['reverts', reset],
    ['stays', kept],
  ] as const;
  return all.flatMap(([what, fields]) =>
    fields.length > 0 ? [{ what, fields: namesOf(fields) }] : [],
  );
}

/** Which of the form's changes a write carries; what is different on one date is in the series. */
function touched(set: readonly string[], changed: readonly string[]): string[] {
  return set.includes('recurrence') ? [...changed] : changed.filter((name) => set.includes(name));
}

function ofDeleting(input: ForeseeInput, { pair, mailbox }: Foreseen): boolean {
  if (pair === null || mailbox === null || pair.erp === null) return false;
  const { ref } = mailbox;
  const gone = { state: 'gone', ref, evidence: 'bin', binRef: `${ref} in the bin` } as const;
  const plan = planOf(input, pair, [seenOn('mailbox', gone)]);
  return plan.steps.some(({ op, ...step }) => op === 'delete' && isErp(step));
}

function planOf(input: ForeseeInput, pair: Pair | null, seen: Seen[]): Plan {
  const pairs = pair === null ? [] : [pair];
  // Of one thing alone; how many there are is the brake's question only.
  return planSync({ ...input, pairs, seen, total: 1, writes: {}, isApproved: true });
}

function present(ref: string, { version, fields, native }: Baseline): Observation {
  return { state: 'present', ref, version, fields, native };
}

function seenOn(side: 'erp' | 'mailbox', observation: Observation): Seen {
  const unsigned = { stamp: null, isSigned: false, isInitial: false, since: 0 };
  return { id: ids[side], side, observation, ...unsigned, freshId: 'foreseen' };
}

function isErp(step: object): boolean {
  return 'side' in step && step.side === 'erp';
}

function namesOf(fields: readonly string[]): ComparedField[] {
  const words = fields.map((name): ComparedField => compared[name] ?? 'other');
  return [...new Set(words)];
}

const compared: Readonly<Partial<Record<string, ComparedField>>> = {
  subject: 'subject',
  start: 'time',
  end: 'time',
  recurrence: 'time',
  place: 'place',
  parties: 'people',
};
