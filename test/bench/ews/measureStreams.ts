import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { MailboxStreams } from '../../../server/mailbox/ews/streams/MailboxStreams.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import { startApart } from './startApart.ts';

const count = 1_000;
const changes = 200;
const kilobyte = 1024;

/**
 * What 1,000 mailboxes that are watched cost one process, and how long a change takes until it is known.
 * In time: from sending the change to the answer, beside it to the notification.
 */
export async function measureStreams(): Promise<void> {
  const addresses = Array.from({ length: count }, (_, at) => `m${10_000 + at}@example.com`);
  await using exchange = await startApart(addresses);
  const credentials = { kind: 'basic', user: 'service@example.com', password: 's' } as const;
  const server = new EwsServer({ url: exchange.url }, { now: Date.now });
  const account = server.account(credentials);
  // Changes come from elsewhere: their connections are not in the memory measured.
  const other = server.account(credentials);
  console.error(`Watching ${count} mailboxes …`);
  await change(other.mailbox({ address: addresses[0] ?? '', impersonate: true }));
  const before = memory();
  await using streams = new MailboxStreams({ settle: 0 });
  const start = performance.now();
  for (const address of addresses) {
    streams.add({ address, client: account.mailbox({ address, impersonate: true }) });
  }
  const told = streams[Symbol.asyncIterator]();
  const fresh = new Set<string>();
  while (fresh.size < count || streams.counts.streaming < count) {
    fresh.add((await told.next()).value?.mailbox ?? '');
  }
  // The last one that is told of comes when its connection is open.
  const ready = performance.now() - start;
  const after = memory();
  const each = (after.used - before.used) / count;
  const resident = (after.resident - before.resident) / 1024 / kilobyte;
  const { connections } = streams.counts;
  printFigure({
    name: `ews.streams.${count}.memory`,
    value: each / kilobyte,
    unit: 'KB/subscription',
    n: 1,
    note: `heap and buffers after a collection, the mailbox's client in it; resident memory grew by ${resident.toFixed(1)} MB in all; ${connections} connections, all watched after ${Math.round(ready)} ms`,
  });
  const random = new SeededRandom(7, 'streams');
  const [times, answers]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < changes; nth += 1) {
    const address = addresses[Math.floor(random.next() * count)] ?? '';
    const client = other.mailbox({ address, impersonate: true });
    const sent = performance.now();
    const answered = change(client).then(() => answers.push(performance.now() - sent));
    for (let mailbox: string | undefined; mailbox !== address;) {
      mailbox = (await told.next()).value?.mailbox;
    }
    times.push(performance.now() - sent);
    await answered;
  }
  const answer = distribution(answers);
  const notice = distribution(times);
  printFigure({
    name: `ews.streams.${count}.delay`,
    ...notice,
    unit: 'ms',
    peer: 'the answer to the change itself',
    peerValue: answer.value,
    ratio: notice.value / answer.value,
    note: 'from sending a change to knowing of it; the half second in which events are gathered is not in it',
  });
  await account.close();
  await other.close();
}

async function change(client: EwsClient): Promise<void> {
  const items = [element('t:Contact', {}, element('t:GivenName', {}, 'Dora'))];
  const folder = { distinguished: 'contacts' };
  const { signal } = new AbortController();
  const [made] = await createItem(client, { folder, items }, signal);
  if (made?.state !== 'done') throw new Error('The contact was not made.');
}

/** Bytes in use after a collection (the bench starts its parts with `--expose-gc`), and resident. */
function memory(): { used: number; resident: number } {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, resident: rss };
}
