import type { AreaPolicy } from '../Policy.ts';
import { areaOff } from './areaOff.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import type { Preset } from './Preset.ts';

/**
 * microtech büro+ with Exchange: appointments with their series, and tasks, without follow-ups (MT2); only what changes
 * from now on (MT4); the description goes from the ERP to Outlook only (MT5); within seconds (MT3). Import and export
 * are the direction of an area (MT7).
 */
export const microtech: Preset = ({ company }) => ({
  preset: 'microtech',
  company,
  areas: {
    contacts: areaOff,
    appointments: { ...fromNowOn, fields: { body: 'toMailbox', parties: 'off' } },
    tasks: { ...fromNowOn, followUps: 'skip' },
    incomingMail: areaOff,
    sentMail: areaOff,
  },
  brake: defaultBrake,
});

const fromNowOn: AreaPolicy = {
  ...defaultArea,
  leading: 'erp',
  deletes: { ...defaultArea.deletes, whose: 'any' },
  fields: { body: 'toMailbox' },
  start: { from: 'changes' },
};
