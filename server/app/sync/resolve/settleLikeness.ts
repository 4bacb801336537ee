import { sides, type Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chooseFields } from './chooseFields.ts';
import { readBoth } from './readBoth.ts';
import type { Resolution } from './Resolution.ts';

/**
 * Decides whether things that have no pair are the same. The same: they are a pair from now on. Different: each becomes a
 * pair whose other side is to be made as the policy says, and is never compared with the other again.
 *
 * @throws AppError `conflict`, reason `changed-meanwhile`, where one is gone or paired by now.
 */
export async function settleLikeness(
  run: SyncRun,
  resolution: Extract<Resolution, { how: 'same' | 'different' }>,
): Promise<void> {
  const refs: Record<Side, readonly string[]> =
    resolution.how === 'same'
      ? { erp: [resolution.refs.erp], mailbox: [resolution.refs.mailbox] }
      : resolution.refs;
  for (const side of sides) {
    const paired = await run.store.pairsByRef(run.scope, side, refs[side]);
    if (paired.length > 0) throw meanwhile();
  }
  const now = await readBoth(run, refs);
  const found = (side: Side, ref: string): Baseline => {
    const thing = now[side].get(ref);
    if (!thing) throw meanwhile();
    return thing;
  };
  if (resolution.how === 'different') {
    const pairs = sides.flatMap((side) =>
      refs[side].map((ref) => newPair(run, { [side]: found(side, ref) }, side)),
    );
    await run.ports.store.savePairs(run.lease, pairs, []);
    return;
  }
  const { area } = run.scope;
  const [erp, mailbox] = [
    found('erp', resolution.refs.erp),
    found('mailbox', resolution.refs.mailbox),
  ];
  const names = [...new Set([...Object.keys(erp.fields), ...Object.keys(mailbox.fields)])];
  const after = chooseFields(
    area,
    { erp: {}, mailbox: {} },
    { erp: erp.fields, mailbox: mailbox.fields },
    names,
    (field) => {
      // What only one side has fills the other, whoever wins where they differ.
      const only = sides.find((side) => isFilled(now, resolution.refs, side, field));
      const both = sides.every((side) => isFilled(now, resolution.refs, side, field));
      const wanted = resolution.fields?.[field] ?? resolution.side;
      return both ? wanted : (only ?? wanted);
    },
  );
  const made = {
    erp: { ...erp, fields: after.erp },
    mailbox: { ...mailbox, fields: after.mailbox },
  };
  await run.ports.store.savePairs(run.lease, [newPair(run, made, 'erp')], []);
}

function isFilled(
  now: Awaited<ReturnType<typeof readBoth>>,
  refs: Readonly<Record<Side, string>>,
  side: Side,
  field: string,
): boolean {
  const value = now[side].get(refs[side])?.fields[field];
  return value !== undefined && value !== null;
}

function newPair(run: SyncRun, things: Partial<Record<Side, Baseline>>, origin: Side): Pair {
  const { erp = null, mailbox = null } = things;
  return {
    id: run.ports.ids(),
    account: run.scope.account,
    area: run.scope.area,
    identity: erp?.ref ?? '',
    erp,
    mailbox,
    origin,
    isOwner: origin === 'mailbox' || run.scope.area !== 'contacts',
    conflict: null,
    partedOn: null,
  };
}

function meanwhile(): AppError {
  return new AppError('conflict', 'This changed meanwhile; look at it again.', {
    reason: 'changed-meanwhile',
  });
}
