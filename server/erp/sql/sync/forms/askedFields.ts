import type { CreatableArea } from '../../../../../shared/creating.ts';

/**
 * Which fields a person is asked for, in this order, where the ERP has them; what it demands besides comes after them.
 * `essential`: without it nobody could tell what the record is, whatever the database puts up with.
 */
export const askedFields: Readonly<
  Record<CreatableArea, { shown: readonly string[]; essential: readonly string[] }>
> = {
  contacts: {
    shown: [
      ...['title', 'firstName', 'lastName', 'company1', 'company2', 'customerNumber', 'jobTitle'],
      ...['department', 'email1', 'businessPhone', 'mobilePhone', 'businessFax'],
      ...['businessStreet', 'businessPostalCode', 'businessCity', 'businessCountry'],
      ...['website', 'birthday', 'notes'],
    ],
    essential: ['lastName'],
  },
  appointments: {
    shown: ['subject', 'start', 'end', 'place', 'reminderMinutes', 'sensitivity', 'body'],
    essential: ['subject', 'start', 'end'],
  },
  tasks: {
    shown: ['subject', 'start', 'due', 'importance', 'status', 'sensitivity', 'body'],
    essential: ['subject'],
  },
};
