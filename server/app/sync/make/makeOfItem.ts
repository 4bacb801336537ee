import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import { aliasOf } from '../../../core/sync/aliasOf.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import { readPresent } from '../rebuild/readPresent.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncRequest } from '../SyncRequest.ts';
import type { SyncRun } from '../SyncRun.ts';
import { underLease } from '../underLease.ts';
import { makeHalf } from './makeHalf.ts';
import { planMaking } from './planMaking.ts';

/** What is to be made of which item. */
export interface RecordWish {
  /** Its id in the mailbox. */
  item: string;
  pairId: string;
  /** What was entered. */
  fields: Fields;
  /** What could be entered: a field of these without a value was emptied. */
  asked: readonly string[];
}

/**
 * Makes the ERP's record of an item that is in the mailbox: the two are a pair from then on. What was entered in place of
 * what the item says is written to the ERP now, and is carried to the item by the next run, as any change in the ERP.
 * Where the item has its record already, or a colleague's copy of the meeting has, that is answered and nothing is written.
 *
 * @returns the reference by which the ERP's record store knows the record.
 * @throws AppError `not-found`, reason `item-gone`; `conflict`, reason `waits-for-answer`; as `underLease`, `planMaking`,
 * `makeHalf`.
 */
export async function makeOfItem(
  request: SyncRequest,
  ports: SyncPorts,
  { item, pairId, fields, asked }: RecordWish,
  signal: AbortSignal,
): Promise<string> {
  const answers: string[] = [];
  await underLease(request, ports, signal, async (run) => {
    const [stored] = await run.store.pairsByRef(run.scope, 'mailbox', [item]);
    if (stored?.erp) {
      answers.push(stored.erp.ref);
      return;
    }
    if (stored?.conflict) {
      throw new AppError('conflict', 'You are asked about this. Decide that first.', {
        reason: 'waits-for-answer',
      });
    }
    const now = (await readPresent(run, 'mailbox', [item])).get(item);
    if (now === undefined) {
      throw new AppError('not-found', 'This item is no longer in the mailbox.', {
        reason: 'item-gone',
      });
    }
    const kin = await colleaguesPairs(run, now);
    const theirs = kin.find(({ erp }) => erp !== null);
    if (theirs !== undefined) {
      answers.push(theirs.identity);
      return;
    }
    const begun: Pair = stored
      ? { ...stored, mailbox: now, partedOn: null }
      : {
          ...{ id: pairId, account: run.scope.account, area: run.scope.area, identity: '' },
          ...{ erp: null, mailbox: now, origin: 'mailbox', conflict: null, partedOn: null },
          isOwner: isOrganizer(run, now) || !kin.some(({ isOwner }) => isOwner),
        };
    const step = planMaking(run, 'erp', begun);
    const kept = Object.entries(step.set).filter(([field]) => !asked.includes(field));
    const set = { ...Object.fromEntries(kept), ...fields };
    const after = await makeHalf(run, { ...step, set }, stored ?? null);
    await carryLater(run, after, step.set, set);
    answers.push(after.erp?.ref ?? '');
  });
  const [made] = answers;
  if (made === undefined) throw new TypeError('a run that ended well has made it');
  return made;
}

/** One meeting enters the ERP once, however many calendars have it (NX16). */
async function colleaguesPairs(run: SyncRun, { fields }: Baseline): Promise<Pair[]> {
  const alias = aliasOf(fields);
  if (alias === null) return [];
  const found = await run.ports.store.pairsByAlias(run.scope, [alias]);
  return found.filter(({ account }) => account !== run.scope.account);
}

function isOrganizer({ request }: SyncRun, { fields: { parties } }: Baseline): boolean {
  const organizer = Array.isArray(parties)
    ? (parties as Party[]).find(({ role }) => role === 'organizer')
    : undefined;
  return (
    organizer !== undefined && request.account.addresses.includes(organizer.address.toLowerCase())
  );
}

/** What was entered otherwise than the item has it is a change of the record that is still to be carried over. */
async function carryLater(run: SyncRun, pair: Pair, had: Fields, set: Fields): Promise<void> {
  const { area } = run.scope;
  const others = Object.keys({ ...had, ...set }).filter(
    (field) => !sameValue(area, field, had[field] ?? null, set[field] ?? null),
  );
  if (others.length === 0 || pair.erp === null) return;
  const before = others.map((field) => [field, had[field] ?? null] as const);
  const fields = { ...pair.erp.fields, ...Object.fromEntries(before) };
  const erp = { ...pair.erp, version: null, fields };
  await run.ports.store.savePairs(run.lease, [{ ...pair, erp }], []);
}
