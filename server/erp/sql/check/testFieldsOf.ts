import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { SqlPart } from '../sync/SqlPart.ts';

const wall = (local: string): Moment => ({ kind: 'floating', local });
const utc = (local: string): Moment => ({ kind: 'zoned', local, zone: 'UTC' });

const sender: Party = {
  name: 'ERP Link',
  address: 'test@erp-link.example',
  role: 'from',
  response: 'none',
};

/** By area, what Outlook always has, and short enough for any column. */
const usual: Readonly<Record<Area, Fields>> = {
  contacts: { firstName: 'Test', lastName: 'ERP Link', email1: 'test@erp-link.example' },
  appointments: {
    subject: 'ERP Link Test',
    start: wall('2031-03-03T09:00:00'),
    end: wall('2031-03-03T09:30:00'),
    sensitivity: 'normal',
  },
  tasks: {
    subject: 'ERP Link Test',
    due: { kind: 'date', date: '2031-03-03' },
    importance: 'normal',
    status: 'notStarted',
  },
  incomingMail: {
    subject: 'ERP Link Test',
    body: 'Test',
    received: utc('2026-01-05T08:00:00'),
    parties: [sender],
  },
  sentMail: {
    subject: 'ERP Link Test',
    body: 'Test',
    sent: utc('2026-01-05T08:00:00'),
    parties: [sender],
  },
};

/** What a test record says, as far as the part writes it. */
export function testFieldsOf(part: SqlPart): Fields {
  const writable = Object.entries(usual[part.area]).filter(([name]) =>
    name === 'parties' ? hasSenders(part) : (part.byName.get(name)?.write ?? null) !== null,
  );
  return Object.fromEntries(writable);
}

/** Rows of people are tried where the mapping has a code for a sender: one in another role would come back as another. */
function hasSenders({ children }: SqlPart): boolean {
  return children.some(
    (child) =>
      child.field === 'parties' &&
      child.source.inserted === true &&
      child.codeOf(sender.role) !== undefined,
  );
}
