import type { Appointment } from '../diary/Appointment.ts';
import { clockText } from '../diary/clockText.ts';
import type { ExampleRow } from '../ExampleData.ts';
import { bueroWareKeys as keys } from './bueroWareKeys.ts';
import { numberDate } from './numberDate.ts';

const yes = (flag: boolean) => (flag ? 'J' : 'N');

/** Appointments: a day and a time as two numbers each. */
export function bueroWareAppointments(appointments: readonly Appointment[]): ExampleRow[] {
  return appointments.map((entry) => {
    const [fromDay, fromTime] = numberDate(clockText(entry.day, entry.from));
    const [lastDay, lastTime] = numberDate(clockText(entry.lastDay, entry.until));
    return {
      MND_NR: `00${entry.user.company}`,
      TERMIN_NR: entry.index,
      BED_NR: entry.user.index,
      ADR_NR: keys.address(entry.person?.firm),
      PART_ID: keys.person(entry.person),
      BETREFF: entry.subject,
      TEXT: (entry.body ?? '').replaceAll('\r\n', ' '),
      ORT: entry.place,
      DAT_VON: fromDay,
      ZEIT_VON: fromTime,
      DAT_BIS: lastDay,
      ZEIT_BIS: lastTime,
      GANZTAG: yes(entry.allDay),
      ERINNERN: yes(entry.reminder !== null),
      VORLAUF: entry.reminder ?? 0,
      PRIVAT: yes(entry.private),
      KATEGORIE: entry.categories.join(','),
    };
  });
}
