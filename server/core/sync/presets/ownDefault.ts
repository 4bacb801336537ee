import type { AreaPolicy } from '../Policy.ts';
import { areaOff } from './areaOff.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import type { Preset } from './Preset.ts';

/**
 * Our own: both ways, conflicts are asked, a change beats a deletion. Contacts are not adopted by the ERP by themselves
 * (private addresses stay private), attendees never travel (NX12), mails are filed by hand in the pane.
 */
export const ownDefault: Preset = ({ company }) => ({
  preset: 'own',
  company,
  areas: {
    contacts: { ...defaultArea, create: { erp: false, mailbox: true } },
    appointments: {
      ...defaultArea,
      fields: { parties: 'off' },
      window: { past: 90, future: 730 },
    },
    tasks: { ...defaultArea, window: { past: 90, future: null } },
    incomingMail: mail,
    sentMail: mail,
  },
  brake: defaultBrake,
});

/** Once switched on, what concerns people whom the ERP knows: private mail is nobody's business. */
const mail: AreaPolicy = { ...areaOff, selection: { by: 'people', threads: true } };
