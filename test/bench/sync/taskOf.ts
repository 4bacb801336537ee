import type { SyncRecord } from '../../../shared/records/SyncRecord.ts';

/** Task number n, an ordinary one: a subject, a few lines, dates, status, categories. */
export function taskOf(number: number): SyncRecord {
  const day = String(1 + (number % 28)).padStart(2, '0');
  return {
    area: 'tasks',
    fields: {
      subject: `Angebot ${number} nachfassen`,
      body: `Kunde ${number % 997} hat um Rückruf gebeten.\nBitte die Preisliste ${number} beilegen.`,
      start: { kind: 'date', date: `2026-11-${day}` },
      due: { kind: 'date', date: `2026-12-${day}` },
      status: number % 3 === 0 ? 'inProgress' : 'notStarted',
      percent: number % 3 === 0 ? 50 : 0,
      importance: 'normal',
      categories: [`Gruppe ${number % 20}`],
    },
  };
}
