import type { AreaPolicy } from '../Policy.ts';

/** What all presets begin with: both ways, people decide, nothing is deleted for somebody else's sake. */
export const defaultArea: AreaPolicy = {
  direction: 'both',
  leading: 'ask',
  create: { erp: true, mailbox: true },
  deletes: {
    erp: 'follow',
    mailbox: 'follow',
    whose: 'owner',
    onlyFromBin: false,
    emptyBin: false,
  },
  changeAgainstDelete: 'keep',
  receiver: 'leave',
  once: false,
  fields: {},
  standIns: {},
  private: 'busy',
  series: 'sync',
  followUps: 'sync',
  window: { past: null, future: null },
  selection: { by: 'all' },
  start: { from: 'all' },
  schedule: [{ direction: 'both', when: 'notice' }],
};
