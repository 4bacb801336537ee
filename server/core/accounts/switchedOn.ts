import type { Area } from '../../../shared/records/Area.ts';
import type { AreaPolicy } from '../sync/Policy.ts';
import { defaultArea } from '../sync/presets/defaultArea.ts';
import { ownDefault } from '../sync/presets/ownDefault.ts';

/**
 * What is allowed in an area that a preset leaves off and somebody switches on: what our own preset allows there, and
 * where that leaves it off too, as it does mail, filing into the ERP once (EM5, EM6).
 *
 * @param today yyyy-mm-dd, the day of the set-up.
 */
export function switchedOn(area: Area, today: string): AreaPolicy {
  const own = ownDefault({ company: null, today }).areas[area];
  return own.direction === 'off' ? filedOnce : own;
}

const filedOnce: AreaPolicy = {
  ...defaultArea,
  direction: 'toErp',
  leading: 'mailbox',
  create: { erp: true, mailbox: false },
  deletes: { ...defaultArea.deletes, erp: 'keep', mailbox: 'keep' },
  once: true,
  schedule: [{ direction: 'toErp', when: 'notice' }],
};
