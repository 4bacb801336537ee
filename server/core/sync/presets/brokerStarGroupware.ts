import type { AreaPolicy } from '../Policy.ts';
import { areaOff } from './areaOff.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import type { Preset } from './Preset.ts';

/**
 * BrokerStar with Open-Xchange. Contacts one way, ERP to Outlook (BS4); new ones in Outlook are never adopted, ones
 * deleted in Outlook are deleted in the ERP (BS3), by anybody. Appointments and tasks both ways (BS6).
 */
export const brokerStarGroupware: Preset = ({ company }) => ({
  preset: 'brokerstar-groupware',
  company,
  areas: {
    contacts: {
      ...defaultArea,
      direction: 'toMailbox',
      leading: 'erp',
      create: { erp: false, mailbox: true },
      deletes: { ...defaultArea.deletes, whose: 'any' },
      receiver: 'revert',
      schedule: [{ direction: 'toMailbox', when: { every: 60 } }],
    },
    appointments: bothWays,
    tasks: { ...bothWays, fields: {} },
    incomingMail: areaOff,
    sentMail: areaOff,
  },
  brake: defaultBrake,
});

const bothWays: AreaPolicy = {
  ...defaultArea,
  leading: 'erp',
  deletes: { ...defaultArea.deletes, whose: 'any' },
  fields: { parties: 'off' },
  schedule: [{ direction: 'both', when: { every: 60 } }],
};
