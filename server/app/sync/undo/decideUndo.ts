import { otherSide } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';
import { compareSide } from '../../../core/sync/compareSide.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import { againId } from './againId.ts';
import type { Facing } from './Facing.ts';
import type { LeftReason } from './LeftReason.ts';
import type { Undoing } from './Undoing.ts';

const nothing: Baseline = { ref: '', version: null, fields: {}, native: null };

/**
 * How a write of a run is taken back, where its thing is still as the run left it. Each side's baseline becomes what that
 * side says afterwards, so that the next run finds nothing changed: it neither does again what was undone, nor carries
 * the undoing over to the other side.
 */
export function decideUndo(run: SyncRun, facing: Facing): Undoing {
  const { write } = facing;
  if (write.isPurge) return left('thrown-away');
  if (facing.there.state === 'hidden' || facing.there.state === 'unreadable') {
    return left(facing.there.state);
  }
  switch (write.op) {
    case 'create':
      return unmake(run, facing);
    case 'update':
      return setBack(run, facing);
    case 'delete':
      return makeAgain(run, facing);
  }
}

/** The run made it: it is deleted, into Deleted Items where there are any, and not made again. */
function unmake(run: SyncRun, { write, there, pair, ...facts }: Facing): Undoing {
  const { side, ref } = write;
  const isBegun = pair?.partedOn === side && pair.id === write.pairId;
  if (there.state !== 'found') {
    // Killed right after it had thrown it away.
    return isBegun ? { state: 'keep', pair: { ...pair, [side]: null } } : left('gone');
  }
  if (pair === null || pair.id !== write.pairId) return left('other-pair');
  const { now } = there;
  if (!isAsLeft(run, { write, there, pair, ...facts }, now)) return left('changed-since');
  if (facts.isShared) return left('shared');
  const other = pair[otherSide(side)];
  const after: Pair | null = other && { ...pair, [side]: null, conflict: null, partedOn: side };
  const { version, fields } = now;
  const settles = facts.stale;
  return {
    state: 'write',
    stored: pair,
    step: { op: 'delete', side, pair, ref, version, before: fields, settles },
    fate: { undone: { ...pair, partedOn: null }, done: () => after },
  };
}

/** The run changed it: what was there before is set again. */
function setBack(run: SyncRun, { write, there, pair, stale }: Facing): Undoing {
  const { area } = run.scope;
  const { side, ref } = write;
  if (there.state !== 'found') return left('gone');
  const own = pair?.[side] ?? null;
  if (pair === null || own === null) return left('other-pair');
  const { now } = there;
  if (!holds(run, write.after, now.fields)) {
    return holds(run, before(write), now.fields) ? { state: 'nothing' } : left('changed-since');
  }
  const differing = Object.entries(before(write)).filter(
    ([field, value]) => !sameValue(area, field, now.fields[field], value),
  );
  if (differing.length === 0) return { state: 'nothing' };
  if (!run.can(side).partialWrites && now.native === null) return left('private');
  const set: Fields = Object.fromEntries(differing);
  const isWhole = compareSide(area, own, { state: 'present', ...now }).state === 'unchanged';
  const done = (written: Baseline | null): Pair => {
    const fields: Record<string, FieldValue | null> = { ...own.fields };
    for (const [field, value] of differing) fields[field] = written?.fields[field] ?? value;
    // What else people changed in it is still a change: it is read again.
    const version = isWhole ? (written?.version ?? null) : own.version;
    return { ...pair, [side]: { ref, version, fields, native: written?.native ?? null } };
  };
  return {
    state: 'write',
    stored: pair,
    step: {
      op: 'update',
      side,
      pair,
      own: now,
      before: Object.fromEntries(differing.map(([field]) => [field, now.fields[field] ?? null])),
      set,
      pending: [],
      settles: stale,
      source: pair[otherSide(side)] ?? nothing,
    },
    fate: { undone: pair, done },
  };
}

/** The run deleted it: it is made again from what it held, alone, since the other side's was deleted by people. */
function makeAgain(run: SyncRun, { write, there, again, isStamped, isPairKnown }: Facing): Undoing {
  const { side } = write;
  if (again?.[side]) return { state: 'nothing' };
  if (there.state === 'found' || isStamped || isPairKnown) return left('there-again');
  if (isPrivate(write.before) && run.policy.private !== 'full') return left('private');
  const held = run.can(side).fields[run.scope.area] ?? [];
  const set = Object.entries(write.before).filter(
    ([field, value]) => value !== null && held.includes(field),
  );
  if (set.length === 0) return left('unsendable');
  const pair: Pair = {
    id: againId(write.id),
    account: run.scope.account,
    area: run.scope.area,
    identity: '',
    erp: null,
    mailbox: null,
    origin: side,
    isOwner: side === 'mailbox' || run.scope.area !== 'contacts',
    conflict: null,
    partedOn: otherSide(side),
  };
  const done = (written: Baseline | null): Pair => ({
    ...pair,
    identity: side === 'erp' ? (written?.ref ?? '') : '',
    [side]: written,
  });
  return {
    state: 'write',
    stored: pair,
    step: {
      op: 'create',
      side,
      pair,
      set: Object.fromEntries(set),
      settles: [],
      source: nothing,
    },
    fate: { undone: null, done },
  };
}

/** Whether nobody has touched it since: by its version; where there are none, by all that is known of it. */
function isAsLeft(run: SyncRun, facing: Facing & { pair: Pair }, now: Baseline): boolean {
  const { write, pair, writesSince } = facing;
  if (write.isAnswered || !holds(run, write.after, now.fields)) return false;
  if (run.can(write.side).versions && write.version !== null) return now.version === write.version;
  if (writesSince > write.writes) return false;
  const own = pair[write.side];
  const { state } = compareSide(run.scope.area, own, { state: 'present', ...now });
  return state === 'unchanged' && own !== null && holds(run, write.after, own.fields);
}

function holds({ scope }: SyncRun, wanted: Fields, now: Fields): boolean {
  return Object.entries(wanted).every(([field, value]) =>
    sameValue(scope.area, field, now[field], value),
  );
}

/** What was not mentioned before was empty. */
function before({ before: held, after }: Facing['write']): Fields {
  return Object.fromEntries(Object.keys(after).map((field) => [field, held[field] ?? null]));
}

function left(why: LeftReason): Undoing {
  return { state: 'left', why };
}
