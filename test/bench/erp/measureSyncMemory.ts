import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { printFigure } from '../printFigure.ts';
import { contactErp } from './contactErp.ts';

const sizes = [10_000, 100_000, 1_000_000];
/** Pages between two looks at the memory. */
const each = 10;
const never = new AbortController().signal;

/**
 * How much memory a first reading takes at most, by how many contacts there are: pages are dropped when they are done with, so
 * that a hundred times as many must take no more. Counted are the heap and what lies outside of it, right after a collection.
 */
export async function measureSyncMemory(): Promise<void> {
  const { gc } = globalThis;
  if (!gc) throw new Error('start Node with --expose-gc');
  const peaks: number[] = [];
  for (const contacts of sizes) {
    console.error(`Making an ERP of ${contacts} contacts …`);
    const { folder, erp } = await contactErp(contacts);
    const store = await erp.openRecords?.({ userId: 'anna', company: '1' }, never);
    if (!store) throw new Error('the mapping says nothing of the sync');
    gc();
    const before = process.memoryUsage();
    let [read, pages, most, resident] = [0, 0, 0, 0];
    for await (const { rows } of store.listChanges('contacts/person', null, never)) {
      read += rows.length;
      pages += 1;
      if (pages % each > 0) continue;
      // What was freed in the same turn is still held by it.
      await setImmediate();
      gc();
      const { heapUsed, external, rss } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
      resident = Math.max(resident, rss - before.rss);
    }
    if (read !== contacts) throw new Error('not all was read');
    peaks.push(most);
    const [first = most] = peaks;
    printFigure({
      name: `erp.read.${contacts}.memory`,
      value: Math.round(most / 1024),
      bytes: most,
      unit: 'KB',
      n: 1,
      peer: `${sizes[0]} contacts`,
      peerValue: Math.round(first / 1024),
      ratio: most / first,
      note: `most of the heap while reading, pages of 1000; ${Math.round(resident / 1024 / 1024)} MB more of the process`,
    });
    await erp.close();
    rmSync(folder, { recursive: true });
  }
}
