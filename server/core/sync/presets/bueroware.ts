import type { AreaPolicy } from '../Policy.ts';
import { areaOff } from './areaOff.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import type { Preset } from './Preset.ts';

/**
 * BüroWARE with Exchange: mail, appointments and contacts (BW1), no tasks. The leading system is chosen per account
 * (BW6; the ERP until somebody does), and so is the company (BW7). Mail stays in step afterwards: new, moved, read and
 * deleted (BW12). The first run takes mail and appointments from a date on (BW8), the day of the set-up until
 * somebody says another.
 */
export const bueroware: Preset = ({ company, today }) => {
  const dated: AreaPolicy = { ...kept, start: { from: 'date', date: today } };
  return {
    preset: 'bueroware',
    company,
    areas: {
      contacts: kept,
      appointments: { ...dated, fields: { parties: 'off' } },
      tasks: areaOff,
      incomingMail: dated,
      sentMail: dated,
    },
    brake: defaultBrake,
  };
};

const kept: AreaPolicy = {
  ...defaultArea,
  leading: 'erp',
  deletes: { ...defaultArea.deletes, whose: 'any' },
};
