import { sides } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { alikeFields } from '../../core/sync/alikeFields.ts';
import { fieldRules } from '../../core/sync/fieldRules.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import { isStoodIn } from '../../core/sync/isStoodIn.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { isRewritten } from './apply/isRewritten.ts';
import type { SyncRun } from './SyncRun.ts';

/** Fields that travel between the two, and of which neither side says what the other makes of it. */
export function differingFields(run: SyncRun, pair: Pair): string[] {
  const { erp, mailbox } = pair;
  if (erp === null || mailbox === null) return [];
  const can = { erp: run.can('erp'), mailbox: run.can('mailbox') };
  const now = { erp: erp.fields, mailbox: mailbox.fields };
  const { today } = run.request;
  const isHidden = [erp, mailbox].some(({ fields }) => isPrivate(fields));
  if (isHidden && run.policy.private === 'skip') return [];
  const isStub = isHidden && run.policy.private === 'busy';
  const rules = fieldRules({ pair, policy: run.policy, can, kin: [], isStub, isFirst: false });
  const names = new Set([...Object.keys(erp.fields), ...Object.keys(mailbox.fields)]);
  return [...names].sort().filter((field) => {
    const { reaches } = rules.of(field);
    if (!sides.some((side) => reaches[side])) return false;
    // Where a thing lies each side may say in its own words.
    if (sides.some((side) => can[side].tells?.[pair.area]?.includes(field))) return false;
    const [a, b] = [erp.fields[field] ?? null, mailbox.fields[field] ?? null];
    if (isStoodIn(run.policy, field, { origin: pair.origin, now, today })) return false;
    return !isLike(run, field, a, b);
  });
}

/** One may be the other cut to its side's length, wrapped or respelled by a server; empty is like empty only. */
function isLike(run: SyncRun, field: string, a: FieldValue | null, b: FieldValue | null): boolean {
  const { area } = run.scope;
  if (a === null || b === null) return sameValue(area, field, a, b);
  // Each begins with the other, so that they are the same but for spelling.
  if (isRewritten(area, field, a, b) && isRewritten(area, field, b, a)) return true;
  const can = { erp: run.can('erp'), mailbox: run.can('mailbox') };
  return field in alikeFields({ erp: { [field]: a }, mailbox: { [field]: b } }, can).erp;
}
