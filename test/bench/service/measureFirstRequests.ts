import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import { printFigure } from '../printFigure.ts';
import { timed } from '../timed.ts';
import { Person } from './Person.ts';
import { ServiceScene } from './ServiceScene.ts';

const items = 5_000;
/** Items that SyncFolderItems tells of at a time: no server tells of more. */
const page = 512;
/** Items that are read or written in a request (sync-knowledge.md section 6). */
const batch = 50;

/**
 * Requests of an account's first run with 5,000 items, one way and the other, against the fewest that EWS allows with the
 * batches that ours sends: pages of the folder, items read, items written.
 */
export async function measureFirstRequests(): Promise<void> {
  console.error(`First run: ${items} appointments of the ERP …`);
  await using full = await ServiceScene.open({ accounts: 1, appointments: items, contacts: 4 });
  await measure(full, 'erp-to-outlook', ({ create }) => create.mailbox, {
    batched: ['CreateItem'],
    listed: 0,
  });

  console.error(`First run: ${items} appointments of the mailbox …`);
  await using empty = await ServiceScene.open({ accounts: 1, appointments: 0, contacts: 4 });
  const everybody = Person.everybody(empty.exchange.url);
  await new Person(everybody, empty.addresses[0] ?? '').enter(items);
  await measure(empty, 'outlook-to-erp', ({ create }) => create.erp, {
    // Each gets the stamp, by which a pair is found again when the links are lost (NX6).
    batched: ['GetItem', 'UpdateItem'],
    listed: items,
  });
  await everybody.close();
}

async function measure(
  scene: ServiceScene,
  way: string,
  made: (counts: SyncReport['counts']) => number,
  { batched, listed }: { batched: readonly string[]; listed: number },
): Promise<void> {
  const [account = ''] = await scene.addAccounts(['appointments']);
  const before = await scene.exchange.requests();
  const { result: report, ...cost } = await timed(() =>
    scene.service.runner.sync({ account, area: 'appointments' }),
  );
  if (report.state !== 'done' || made(report.counts) !== items) {
    throw new Error(`The first run did not make everything: ${JSON.stringify(report.counts)}`);
  }
  const after = await scene.exchange.requests();
  const asked = Object.entries(after)
    .map(([operation, count]) => [operation, count - (before[operation] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  const total = asked.reduce((sum, [, count]) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(listed / page));
  const floor = batched.length * Math.ceil(items / batch) + pages;
  printFigure({
    name: `service.first.${way}.requests`,
    value: total,
    unit: 'requests',
    n: 1,
    peer: `${batched.join(' and ')} in batches of ${batch}, SyncFolderItems in pages of ${page}`,
    peerValue: floor,
    ratio: total / floor,
    limit: 1.1 * floor,
    note: `${asked.map(([operation, count]) => `${operation} ${count}`).join(', ')}; ${(cost.milliseconds / 1000).toFixed(1)} s`,
  });
}
