import { isMailArea } from '../mail/isMailArea.ts';
import type { MailPeople } from '../mail/MailPeople.ts';
import { goesTo } from './goesTo.ts';
import type { PlanInput } from './Plan.ts';

const names = ['addressNumber', 'addressName', 'personNumber', 'personName'] as const;

/**
 * The fields of a mail that say who its other end is in the ERP, as far as this ERP holds them and the policy lets them go
 * there. No mailbox knows them: they are looked up when a mail is filed, and never travel back.
 */
export function peopleFields({
  area,
  policy,
  can,
}: Pick<PlanInput, 'area' | 'policy'> & {
  can: { erp: Pick<PlanInput['can']['erp'], 'fields'> };
}): readonly (keyof MailPeople)[] {
  if (!isMailArea(area)) return [];
  const { fields, direction } = policy.areas[area];
  return names.filter(
    (name) =>
      can.erp.fields[area]?.includes(name) === true && goesTo(fields[name] ?? direction, 'erp'),
  );
}
