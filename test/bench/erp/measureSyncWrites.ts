import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { ChangeRow, WriteOp } from '../../../server/ports/RecordStore.ts';
import { printFigure } from '../printFigure.ts';
import { timed } from '../timed.ts';
import { contactErp } from './contactErp.ts';

const writes = 10_000;
const batch = 100;
const never = new AbortController().signal;

/**
 * Changing so many contacts in batches, each compared with what was read and read back afterwards, beside as many bare UPDATEs
 * in transactions of the same size: what the comparing and reading costs is in the figure.
 */
export async function measureSyncWrites(): Promise<void> {
  console.error(`Making an ERP of ${writes} contacts …`);
  const { folder, file, erp } = await contactErp(writes);
  const store = await erp.openRecords?.({ userId: 'anna', company: '1' }, never);
  if (!store) throw new Error('the mapping says nothing of the sync');
  const bare = new Database(file);
  const update = bare.prepare(
    'update person set nachname = ?, telefon = ? where mandant = ? and nr = ?',
  );
  const alone = await timed(() => {
    for (let first = 0; first < writes; first += batch) {
      bare.transaction(() => {
        for (let n = first; n < first + batch; n += 1)
          update.run(`Neu ${n}`, `+49 30 ${n}`, '1', n + 1);
      })();
    }
  });
  const rows: ChangeRow[] = [];
  for await (const page of store.listChanges('contacts/person', null, never))
    rows.push(...page.rows);
  const ops = rows.flatMap((row, n): WriteOp[] => {
    if (row.state !== 'present' || row.record === null) return [];
    const { ref, version, record } = row;
    const set = { lastName: `Anders ${n}`, businessPhone: `+49 40 ${n}` };
    return [
      {
        op: 'update',
        key: `k${n}`,
        ref,
        version,
        expected: record.fields,
        set,
        stamp: null,
        native: null,
      },
    ];
  });
  const whole = await timed(async () => {
    let done = 0;
    for (let first = 0; first < ops.length; first += batch) {
      const written = await store.write('contacts', ops.slice(first, first + batch), never);
      done += written.filter(({ state }) => state === 'done').length;
    }
    return done;
  });
  if (whole.result !== writes) throw new Error(`only ${whole.result} were written`);
  printFigure({
    name: 'erp.write.contacts.time',
    value: whole.milliseconds,
    unit: 'ms',
    n: 1,
    processor: whole.processor,
    peer: 'as many bare UPDATEs through the driver alone, in transactions of 100',
    peerValue: alone.milliseconds,
    peerProcessor: alone.processor,
    ratio: whole.processor / alone.processor,
    note: `${writes} changes in batches of ${batch}, SQLite; each is read, compared in its WHERE and read back`,
  });
  bare.close();
  await erp.close();
  rmSync(folder, { recursive: true });
}
