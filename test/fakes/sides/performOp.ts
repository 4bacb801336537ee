import { AppError } from '../../../server/core/AppError.ts';
import type { WriteOp, Written } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import { settleFields } from '../../../shared/records/settleFields.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { createThing } from './createThing.ts';
import type { Desk } from './Desk.ts';
import { doneWith } from './doneWith.ts';
import { isBin } from './isBin.ts';
import { nativeForm } from './nativeForm.ts';
import { rejectMail } from './rejectMail.ts';
import type { Thing } from './Thing.ts';
import type { Verdict } from './Turn.ts';
import { verdictError } from './verdictError.ts';

type ChangeOp = Exclude<WriteOp, { op: 'create' }>;

/** One operation of a write: looks, compares, writes and answers, each at its turn. */
export async function performOp(desk: Desk, area: Area, op: WriteOp): Promise<Written> {
  const point = `write.${op.op}`;
  const verdict = await desk.ask(`${point}.before`);
  const barred = bar(desk, verdict, op);
  if (barred !== null) return barred;
  const written = op.op === 'create' ? createThing(desk, area, op) : await change(desk, area, op);
  if (written.state !== 'done') return written;
  const later = verdict === 'failAfter' ? verdict : await desk.ask(`${point}.after`);
  return later === 'go' ? written : { state: 'uncertain', error: timeout() };
}

/** What keeps an operation from happening at all. */
function bar(desk: Desk, verdict: Verdict, op: WriteOp): Written | null {
  const { world, account } = desk;
  switch (verdict) {
    case 'conflict':
      return op.op === 'create' ? null : { state: 'conflict', ref: op.ref };
    case 'uncertain':
      return { state: 'uncertain', error: timeout() };
    case 'refused':
      return { state: 'refused', error: new AppError('invalid-input', 'The server refuses it.') };
    default: {
      const error = lockOf(desk) ?? verdictError(world, account, verdict);
      return error === null ? null : { state: 'failed', error };
    }
  }
}

function lockOf({ world, account }: Desk): AppError | null {
  try {
    world.requireOpen(account);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

async function change(desk: Desk, area: Area, op: ChangeOp): Promise<Written> {
  const { world } = desk;
  const looked = look(desk, area, op);
  if (!('thing' in looked)) return looked;
  const seen = looked.thing.version;
  if (world.manners.guard === 'compare-then-write') await desk.ask(`write.${op.op}.compared`);
  const thing = world.table.find(area, op.ref);
  // Between looking and writing it may have gone; that it was changed this side cannot know.
  if (thing === undefined || thing.isGone) return { state: 'gone', ref: op.ref };
  return apply(desk, thing, op, thing.version !== seen);
}

/** The thing that is written to; else why not. */
function look(desk: Desk, area: Area, op: ChangeOp): { thing: Thing } | Written {
  const { world, account } = desk;
  const thing = world.table.find(area, op.ref);
  if (thing === undefined || thing.isGone) return { state: 'gone', ref: op.ref };
  if (!world.maySee(account, thing)) {
    const error = new AppError('not-allowed', 'This account may not change that.');
    return { state: 'refused', error };
  }
  if (world.manners.guard !== 'none' && !isAsExpected(desk, thing, op)) {
    return { state: 'conflict', ref: op.ref };
  }
  if (thing.sick === 'write') {
    const error = new AppError('invalid-input', 'The server refuses to write this.');
    return { state: 'refused', error };
  }
  return thing.sick === 'uncertain' ? { state: 'uncertain', error: timeout() } : { thing };
}

function isAsExpected({ world }: Desk, thing: Thing, op: ChangeOp): boolean {
  if (world.manners.versions) return op.version === world.versionOf(thing);
  // Whoever asks may have settled what it read.
  const shown = settleFields(thing.area, world.shown(thing));
  return Object.entries(settleFields(thing.area, op.expected)).every(([name, value]) =>
    sameValue(thing.area, name, shown[name], value),
  );
}

function apply(desk: Desk, thing: Thing, op: ChangeOp, isRaced: boolean): Written {
  const { world, account } = desk;
  const by = { by: 'sync' as const, account, key: op.key, isRaced };
  rejectMail(desk, thing, op.op === 'update' ? op.set : null, isRaced);
  world.countsOf(account).written += 1;
  if (op.op === 'delete') {
    if (op.forGood || isBin(thing.collection)) world.remove(thing, by);
    else world.throwAway(thing, by);
    return { state: 'done', ref: op.ref, version: null, record: null, native: null };
  }
  let set: Fields = op.set;
  let { stamp } = op;
  if (!world.manners.partialWrites && op.native !== null) {
    const whole = nativeForm.read(op.native);
    if (whole.number !== thing.number) throw new Error(`${op.ref} gets another's native form.`);
    set = { ...cleared(thing.fields), ...whole.fields, ...op.set };
    stamp ??= whole.stamp;
    const { versions, guard } = world.manners;
    world.replaceUnmapped(thing, whole.unmapped, isRaced || !versions || guard === 'none');
  }
  if (stamp !== null && world.manners.stamps) world.table.stamp(thing, stamp);
  world.change(thing, set, by);
  return doneWith(world, thing, op.set);
}

function cleared(fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
}

function timeout(): AppError {
  return new AppError('uncertain', 'The server did not answer in time; it may have happened.');
}
