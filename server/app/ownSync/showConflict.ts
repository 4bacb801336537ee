import type { ConflictField } from '../../../shared/conflicts.ts';
import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import type { OpenQuestion } from '../service/listQuestions.ts';
import type { OpenedSync } from '../service/OpenedSync.ts';
import { openSync } from '../service/openSync.ts';
import { showQuestion } from '../service/showQuestion.ts';
import type { LastChange } from '../../ports/RecordStore.ts';
import { withDeadline } from '../withDeadline.ts';
import { conflictWays } from './conflictWays.ts';
import { describeQuestion } from './describeQuestion.ts';
import { findOwnQuestion } from './findOwnQuestion.ts';
import { requireOwnAccount } from './requireOwnAccount.ts';
import { namedChange } from './namedChange.ts';
import { shownSides } from './shownSides.ts';

/** Both sides of a question as they are now, with what they were when they were last in step. */
interface Seen {
  now: Record<Side, Fields | null>;
  before: Fields;
  changed: Record<Side, LastChange | null>;
  isHidden: boolean;
}

/**
 * One question with both sides beside each other, read now, beside whatever runs (NX2). Of what is private nothing is shown:
 * that the mailbox is the caller's is only what the caller says.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `conflict`, reason `not-asked`; as `openSync`; what a side fails
 * with; `unavailable` where it takes too long.
 */
export async function showConflict(
  ports: Pick<AppPorts, 'sync' | 'settings'>,
  caller: Caller,
  { area, key }: Body<'showConflict'>,
  signal: AbortSignal,
): Promise<Answer<'showConflict'>> {
  const own = await requireOwnAccount(ports, caller);
  const question = await findOwnQuestion(own, own.account, { area, key });
  const seen = await withDeadline(ports.settings.erpTimeout, signal, async (until) => {
    using opened = await openSync(own.ports, { account: own.account.id, area }, until);
    const read = await (question.pairId === null
      ? readLoose(opened, question, until)
      : readPair(opened, question.pairId, until));
    return { ...read, changed: await namedChange(own.ports.erp, read.changed, until) };
  });
  const { now, before, changed, isHidden } = seen;
  const known = [now.mailbox, now.erp].filter((fields) => fields !== null);
  const said = describeQuestion(area, question, isHidden ? [] : [...known, before]);
  const isPrivate = isHidden || said.isPrivate;
  const names = isPrivate ? [] : new Set([...question.fields, ...known.flatMap(Object.keys)]);
  const fields = [...names].map((field): ConflictField => {
    const [erp, mailbox] = [now.erp?.[field], now.mailbox?.[field]];
    const differs =
      erp !== undefined && mailbox !== undefined && !sameValue(area, field, erp, mailbox);
    const isAsked = question.fields.includes(field) || (question.fields.length === 0 && differs);
    return { field, ...shownSides({ erp, mailbox, before: before[field] }), isAsked };
  });
  return {
    conflict: { ...said, isPrivate },
    isThere: { erp: now.erp !== null, mailbox: now.mailbox !== null },
    changed: isPrivate ? { erp: null, mailbox: null } : changed,
    fields,
    ways: conflictWays(question),
  };
}

async function readPair(opened: OpenedSync, pairId: string, signal: AbortSignal): Promise<Seen> {
  const { fields, isThere, changed, isHidden } = await showQuestion(opened, pairId, false, signal);
  const held = (pick: (one: (typeof fields)[number]) => FieldValue | null | undefined) =>
    Object.fromEntries(
      fields.flatMap((one): [string, FieldValue | null][] => {
        const value = pick(one);
        return value === undefined ? [] : [[one.field, value]];
      }),
    );
  return {
    now: {
      erp: isThere.erp ? held(({ now }) => now.erp) : null,
      mailbox: isThere.mailbox ? held(({ now }) => now.mailbox) : null,
    },
    before: held(({ before }) => before.erp ?? before.mailbox),
    ...{ changed, isHidden },
  };
}

/** Things that belong to no pair: where there is one on each side, both. */
async function readLoose(
  { request, ports }: OpenedSync,
  { refs }: OpenQuestion,
  signal: AbortSignal,
): Promise<Seen> {
  const now: Seen['now'] = { erp: null, mailbox: null };
  const changed: Seen['changed'] = { erp: null, mailbox: null };
  for (const side of sides) {
    const [ref, ...others] = refs[side];
    if (ref === undefined || others.length > 0) continue;
    const [got] = await ports.stores[side].get(request.area, [ref], signal);
    if (got?.state === 'failed') throw got.error;
    if (got?.state !== 'found') continue;
    now[side] = got.record.fields;
    changed[side] = got.changed ?? null;
  }
  return { now, before: {}, changed, isHidden: false };
}
