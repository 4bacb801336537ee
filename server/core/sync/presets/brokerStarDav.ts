import type { AreaPolicy } from '../Policy.ts';
import { areaOff } from './areaOff.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import type { Preset } from './Preset.ts';

/**
 * BrokerStar as a DAV server: contacts, appointments and tasks are read and written by the clients (BD1), of all that
 * the user may see (BD5). A client that is behind loses to what the server has (DAV's If-Match), and what it deletes
 * is deleted.
 */
export const brokerStarDav: Preset = ({ company }) => ({
  preset: 'brokerstar-dav',
  company,
  areas: {
    contacts: served,
    appointments: { ...served, fields: { parties: 'off' } },
    tasks: served,
    incomingMail: areaOff,
    sentMail: areaOff,
  },
  brake: defaultBrake,
});

const served: AreaPolicy = {
  ...defaultArea,
  leading: 'erp',
  deletes: { ...defaultArea.deletes, whose: 'any' },
};
