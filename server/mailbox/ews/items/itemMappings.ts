import type { Area } from '../../../../shared/records/Area.ts';
import { appointmentMapping } from './appointments/appointmentMapping.ts';
import { contactMapping } from './contacts/contactMapping.ts';
import type { ItemMapping } from './ItemMapping.ts';
import { mailMapping } from './mail/mailMapping.ts';
import { taskMapping } from './tasks/taskMapping.ts';

/** How each area's records are items of Exchange. */
export const itemMappings: Readonly<Record<Area, ItemMapping>> = {
  contacts: contactMapping,
  appointments: appointmentMapping,
  tasks: taskMapping,
  incomingMail: mailMapping('incomingMail'),
  sentMail: mailMapping('sentMail'),
};
