import assert from 'node:assert/strict';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { type Made, doneOf } from './createOne.ts';

/** What is changed: an appointment becomes one of two whole days. */
const changes: Readonly<Partial<Record<Made['area'], Fields>>> = {
  appointments: {
    start: { kind: 'date', date: '2026-12-05' },
    end: { kind: 'date', date: '2026-12-07' },
  },
  contacts: { jobTitle: 'Einkauf' },
};

/** Changes a record; the store must say it changed so, and nothing else of it changed. */
export async function updateOne(store: RecordStore, made: Made): Promise<Made> {
  const { area, ref, version, fields: expected } = made;
  const set = changes[area] ?? { subject: 'Anders' };
  const key = `update ${area}`;
  const [written] = await store.write(
    area,
    [{ op: 'update', key, ref, version, expected, set, stamp: null, native: null }],
    patient,
  );
  const done = doneOf(written, area);
  assert.deepEqual(done.fields, { ...expected, ...set });
  return done;
}
