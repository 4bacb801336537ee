import { otherSide, sides, type Area, type Side } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';

/**
 * Baselines from which the next plan finds that in each field the chosen side was changed and the other was not: so the
 * choice is carried out by an ordinary run, journalled, guarded, and merged with whatever people change in between.
 *
 * @param fields those to be decided; the others keep what `before` says.
 */
export function chooseFields(
  area: Area,
  before: Readonly<Record<Side, Fields>>,
  now: Readonly<Record<Side, Fields>>,
  fields: readonly string[],
  choose: (field: string) => Side,
): Record<Side, Fields> {
  const after: Record<Side, Record<string, FieldValue | null>> = {
    erp: { ...before.erp },
    mailbox: { ...before.mailbox },
  };
  for (const field of fields) {
    const values = { erp: now.erp[field], mailbox: now.mailbox[field] };
    if (sameValue(area, field, values.erp, values.mailbox)) {
      for (const side of sides) if (values[side] !== undefined) after[side][field] = values[side];
      continue;
    }
    const winner = choose(field);
    const loser = otherSide(winner);
    // A value that the winner does not have now: it was changed away from it.
    after[winner][field] = values[loser] ?? null;
    if (values[loser] !== undefined) after[loser][field] = values[loser];
  }
  return after;
}
