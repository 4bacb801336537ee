import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';

/** Somebody on a mail. */
export function party(role: Party['role'], name: string, address: string): Party {
  return { role, name, address, response: 'none' };
}

/** The mailbox of the first of the examples' users. */
export const willi = 'willi.musterfrau@beispiel.example';

/** A mail that Willi got. @param from its sender's address. @param more fields that are otherwise. */
export function mailFrom(from: string, subject: string, more: Fields = {}): Fields {
  return {
    ...{ subject, body: 'Guten Tag', messageId: idOf(subject) },
    sent: { kind: 'zoned', local: '2026-11-23T08:15:00', zone: 'UTC' },
    received: { kind: 'zoned', local: '2026-11-23T08:15:30', zone: 'UTC' },
    parties: [party('from', from, from), party('to', 'Willi Musterfrau', willi)],
    ...more,
  };
}

/** The Message-ID of a mail that {@link mailFrom} makes. */
export function idOf(subject: string): string {
  return `<${subject.toLowerCase().replaceAll(' ', '-')}@mail.example>`;
}
