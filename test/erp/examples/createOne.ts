import assert from 'node:assert/strict';
import type { Area } from '../../../shared/records/Area.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { RecordStore, Written } from '../../../server/ports/RecordStore.ts';
import { patient } from '../../contracts/erp/asked.ts';

/** A record that a store made, as it says itself. */
export interface Made {
  area: Area;
  ref: string;
  version: string | null;
  fields: Fields;
}

const utc = (local: string): Moment => ({ kind: 'zoned', local, zone: 'UTC' });
// Zürich and Berlin have the same clocks: each example keeps it in its own zone.
const wall = (local: string): Moment => ({ kind: 'floating', local });

/** A record as Outlook would make it, in each area. */
const fresh: Readonly<Record<Area, Fields>> = {
  contacts: { firstName: 'Zoë', lastName: 'Neu 😀', email1: 'zoe@neu.example' },
  appointments: {
    subject: 'Übergabe – 日本 😀',
    body: 'Eine Zeile\nund noch eine',
    place: "O'Neills Büro",
    start: wall('2026-12-01T09:00:00'),
    end: wall('2026-12-01T10:30:00'),
    reminderSet: true,
    reminderMinutes: 30,
    sensitivity: 'normal',
  },
  tasks: {
    subject: 'Nachfassen \\ „jetzt“',
    due: { kind: 'date', date: '2026-12-03' },
    importance: 'high',
    status: 'notStarted',
  },
  incomingMail: {
    subject: 'Hallo',
    body: 'Guten Tag',
    received: utc('2026-11-20T08:00:00'),
    importance: 'high',
    messageId: '<neu@mail.example>',
    parties: [
      { name: 'Neu, Zoë', address: 'zoe@neu.example', role: 'from', response: 'none' },
      { name: 'Anna', address: 'anna@firma.example', role: 'to', response: 'none' },
      { name: '', address: 'bernd@firma.example', role: 'to', response: 'none' },
      { name: 'Łódź; Büro', address: 'buero@firma.example', role: 'cc', response: 'none' },
    ],
  },
  sentMail: { subject: 'Re: Hallo', body: 'Guten Tag', sent: utc('2026-11-20T09:00:00') },
};

/** Makes a new record in the first collection of an area; the store must say it as it was given. */
export async function createOne(store: RecordStore, area: Area): Promise<Made> {
  const [first] = await store.collections(area, patient);
  const collection = first?.id ?? assert.fail(`no collection of ${area}`);
  const stamp = {
    pairId: 'p',
    erp: store.name,
    company: '',
    area,
    recordKey: '',
    owner: '',
    mac: '',
  };
  const record = { area, fields: fresh[area] };
  const key = `create ${area}`;
  const [written] = await store.write(
    area,
    [{ op: 'create', key, collection, record, stamp }],
    patient,
  );
  const made = doneOf(written, area);
  const kept = Object.entries(fresh[area]).filter(
    // A floating time becomes one of the ERP's zone.
    ([name, value]) =>
      !sameValue(area, name, value, made.fields[name] ?? null) && !/^(start|end)$/.test(name),
  );
  assert.deepEqual(kept, []);
  return made;
}

/** What a write that went well says of the record. */
export function doneOf(written: Written | undefined, area: Area): Made {
  assert.ok(written?.state === 'done', `${area}: ${JSON.stringify(written)}`);
  return {
    area,
    ref: written.ref,
    version: written.version,
    fields: written.record?.fields ?? assert.fail('the record is not told'),
  };
}
