import assert from 'node:assert/strict';
import { EwsMailbox } from '../../../../server/mailbox/ews/mailbox/EwsMailbox.ts';
import type { FolderNews } from '../../../../server/mailbox/ews/mailbox/FolderNews.ts';
import { MailboxStreams } from '../../../../server/mailbox/ews/streams/MailboxStreams.ts';
import type { Collection } from '../../../../server/ports/RecordStore.ts';
import { EwsWorld } from './EwsWorld.ts';

const anna = 'anna@firma.example';

/** What one mailbox's streams tell, until it is given up. */
async function* newsOf(streams: MailboxStreams, signal: AbortSignal): AsyncGenerator<FolderNews> {
  signal.addEventListener('abort', () => void streams.close(), { once: true });
  for await (const change of streams) if (change.mailbox === anna) yield change;
}

describe('watching a mailbox of an emulated Exchange over HTTP', () => {
  it('tells over the open connection in which collection somebody changed something', async () => {
    await using world = await EwsWorld.start();
    const [home] = await world.store.collections('contacts', new AbortController().signal);
    await using streams = new MailboxStreams({ settle: 0, gather: 1 });
    streams.add({ address: anna, client: world.parts.client });
    const news = (signal: AbortSignal) => newsOf(streams, signal);
    const mailbox = new EwsMailbox({ ...world.parts, news });
    const abort = new AbortController();
    const told = mailbox.watch(['contacts', 'tasks'], abort.signal)[Symbol.asyncIterator]();
    const nextIds = async (): Promise<string[]> => {
      const next: IteratorResult<readonly Collection[], unknown> = await told.next();
      return ((next.value ?? []) as readonly Collection[]).map(({ id }) => id);
    };
    // All of it first, and once more when the subscription stands: nobody watched before.
    for (let time = 0; time < 2; time += 1) assert.equal((await nextIds()).length, 4);
    while (streams.counts.streaming === 0 || !world.requests().has('GetStreamingEvents')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    let touched: string[];
    do {
      await world.create('contacts', { lastName: 'Berg' });
      touched = await nextIds();
    } while (touched.length > 1);
    assert.deepEqual(touched, [home?.id]);
    assert.equal(world.requests().get('GetStreamingEvents'), 1);
    abort.abort();
    assert.equal((await told.next()).done, true);
  });

  it('tells everything later where the folders could not be asked for when something happened', async () => {
    await using world = await EwsWorld.start();
    let listens = 0;
    async function* news(signal: AbortSignal): AsyncGenerator<FolderNews> {
      listens += 1;
      // One piece of news, and then silence.
      if (listens === 1) yield await Promise.resolve({ folderIds: null });
      const { promise, resolve } = Promise.withResolvers<undefined>();
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      await promise;
    }
    const abort = new AbortController();
    const parts = { ...world.parts, news, pollEvery: 1 };
    const told = new EwsMailbox(parts).watch(['contacts'], abort.signal)[Symbol.asyncIterator]();
    assert.equal((await told.next()).done, false);
    // What is remembered of the folders no longer counts.
    world.clock.pass(3600);
    world.server.exchange.plan({ fault: { kind: 'status', status: 500 }, operation: 'GetFolder' });
    assert.equal((await told.next()).done, false, 'it is told although the first look failed');
    assert.equal(listens, 1, 'and before anybody listens again');
    abort.abort();
  });

  it('tells of the others where a mailbox lacks the folder of an area', async () => {
    await using world = await EwsWorld.start();
    // The third of those that are asked for: this mailbox has no folder of tasks.
    const fault = { kind: 'items', code: 'ErrorFolderNotFound', at: [2] } as const;
    world.server.exchange.plan({ fault, operation: 'GetFolder', times: Infinity });
    const abort = new AbortController();
    const mailbox = new EwsMailbox({ ...world.parts, pollEvery: 1 });
    const told = mailbox.watch(['tasks', 'contacts'], abort.signal)[Symbol.asyncIterator]();
    const first: IteratorResult<readonly Collection[], unknown> = await told.next();
    assert.deepEqual(
      (first.value as readonly Collection[]).map(({ area }) => area),
      ['contacts', 'contacts'],
    );
    abort.abort();
  });
});
