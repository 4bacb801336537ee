import { sides, type Side } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chooseFields } from './chooseFields.ts';
import { readBoth } from './readBoth.ts';

/**
 * Decides a pair that was changed on both sides. Nothing is written to a side here: the next run does it.
 *
 * @throws AppError `conflict`, reason `changed-meanwhile`, where one side is gone by now; `invalid-input` where a field in
 * question is not decided.
 */
export async function settlePair(
  run: SyncRun,
  pair: Pair,
  choose: (field: string) => Side | undefined,
): Promise<void> {
  const { erp, mailbox } = pair;
  const refs = { erp: erp ? [erp.ref] : [], mailbox: mailbox ? [mailbox.ref] : [] };
  const now = await readBoth(run, refs);
  const [record, item] = [now.erp.get(erp?.ref ?? ''), now.mailbox.get(mailbox?.ref ?? '')];
  if (!erp || !mailbox || !record || !item) {
    throw new AppError('conflict', 'One of the two is gone meanwhile; look at it again.', {
      reason: 'changed-meanwhile',
    });
  }
  const asked = pair.conflict?.fields ?? [];
  const fields = asked.length > 0 ? asked : differing(run, record, item);
  const undecided = fields.filter((field) => choose(field) === undefined);
  if (undecided.length > 0) {
    throw new AppError('invalid-input', 'Not every field in question is decided.', {
      reason: 'field-undecided',
      details: { fields: undecided },
    });
  }
  const after = chooseFields(
    run.scope.area,
    { erp: erp.fields, mailbox: mailbox.fields },
    { erp: record.fields, mailbox: item.fields },
    fields,
    (field) => choose(field) ?? 'erp',
  );
  const settled: Pair = {
    ...pair,
    conflict: null,
    erp: { ...erp, fields: after.erp },
    mailbox: { ...mailbox, fields: after.mailbox },
  };
  await run.ports.store.savePairs(run.lease, [settled], []);
}

/** Fields that both sides have and that differ. */
function differing(run: SyncRun, erp: Baseline, mailbox: Baseline): string[] {
  const names = new Set(sides.flatMap((side) => run.can(side).fields[run.scope.area] ?? []));
  return [...names].filter((field) => {
    const [a, b] = [erp.fields[field], mailbox.fields[field]];
    return a !== undefined && b !== undefined && !sameValue(run.scope.area, field, a, b);
  });
}
