import assert from 'node:assert/strict';
import { getFolder } from '../../../../server/mailbox/ews/operations/getFolder.ts';
import { valueOf } from '../../../../server/mailbox/ews/answers/valueOf.ts';
import type { StreamReport } from '../../../../server/mailbox/ews/streams/StreamReport.ts';
import { never } from '../never.ts';
import { addressOf, allFresh, StreamWorld, until } from './StreamWorld.ts';

describe('watching mailboxes', () => {
  const names = ['a', 'b', 'c'];
  let world: StreamWorld;
  beforeEach(async () => {
    world = await StreamWorld.start(names);
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const asked = (operation: string) => world.exchange.exchange.requests.get(operation) ?? 0;
  const reported = async (type: StreamReport['type'], times = 1) => {
    while (world.reports.filter((report) => report.type === type).length < times) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('tells of each mailbox where something happened, over one connection', async () => {
    const streams = world.watch(names);
    await allFresh(streams, names);
    await reported('connected');
    await world.change('b');
    const [told] = await until(streams, () => true);
    const contacts = {
      folders: [{ distinguished: 'contacts' }],
      shape: { base: 'IdOnly' },
    } as const;
    const { id } = valueOf(await getFolder(world.client('b'), contacts, never));
    assert.equal(told?.mailbox, addressOf('b'));
    assert.ok(told.folderIds?.includes(id));
    assert.deepEqual(streams.counts, { streaming: 3, polling: 0, connections: 1 });
    assert.equal(asked('GetStreamingEvents'), 1);
  });

  it('says first that everything may have changed, since nobody watched before', async () => {
    const streams = world.watch(['a']);
    const [first] = await until(streams, () => true);
    assert.deepEqual(first, { mailbox: addressOf('a'), folderIds: null });
  });

  it('puts those into one connection that the server says belong together', async () => {
    const groupings = (addresses: readonly string[]) =>
      Promise.resolve(new Map(addresses.map((one) => [one, one < 'c' ? 'left' : 'right'])));
    const streams = world.watch(names, {}, { groupings });
    await allFresh(streams, names);
    await reported('connected', 2);
    const groups = world.reports.flatMap((one) =>
      one.type === 'connected' ? [one.mailboxes] : [],
    );
    assert.deepEqual(groups.map((one) => one.join()).sort(), [
      'a@example.com,b@example.com',
      'c@example.com',
    ]);
  });

  it('polls those for whom no connection is left', async () => {
    const streams = world.watch(names, { connections: 1, perConnection: 2 });
    await allFresh(streams, names);
    await reported('connected');
    assert.deepEqual(streams.counts, { streaming: 2, polling: 1, connections: 1 });
    const [polled] = world.reports.flatMap((one) => (one.type === 'polling' ? one.mailboxes : []));
    await world.changeUntilTold(streams, polled?.slice(0, 1) ?? '');
    assert.ok(asked('GetEvents') > 0);
  });

  it('makes new subscriptions when the server has forgotten all, and says everything may have changed', async () => {
    const streams = world.watch(names);
    await allFresh(streams, names);
    await reported('connected');
    const requests: string[] = [];
    await world.restart(names, () => reported('disconnected', 3));
    world.exchange.onTraffic = ({ request }) => requests.push(request);
    await allFresh(streams, names);
    await reported('connected', 2);
    await world.changeUntilTold(streams, 'c');
    const made = requests.filter((request) => request.includes('<m:Subscribe>'));
    assert.ok(made.length >= 3);
    for (const request of made) assert.doesNotMatch(request, /Watermark/);
  });

  it('waits longer and longer while the server is gone', async () => {
    const streams = world.watch(names, { firstPause: 20, longestPause: 100 });
    await allFresh(streams, names);
    await world.restart(names, () => reported('disconnected', 5));
    const pauses = world.reports.flatMap((one) => one.pause ?? []);
    assert.ok(
      (pauses[0] ?? 0) <= 25 && pauses.slice(1, 3).every((one) => one >= 30),
      pauses.join(),
    );
    assert.ok(
      pauses.every((one) => one <= 125),
      pauses.join(),
    );
  });

  it('makes a lost subscription anew and goes on with the others', async () => {
    const streams = world.watch(names);
    await allFresh(streams, names);
    await reported('connected');
    // Gone, and the connection is opened anew by one that is added.
    world.forgetSubscription('b');
    streams.add({ address: addressOf('a'), client: world.client('a') });
    await allFresh(streams, ['b']);
    await reported('lost');
    assert.deepEqual(
      world.reports.flatMap((one) => (one.type === 'lost' ? one.mailboxes : [])),
      [addressOf('b')],
    );
    for (const name of names) {
      await world.changeUntilTold(streams, name);
    }
  });

  it('asks by pull subscriptions where connections are refused', async () => {
    const fault = { kind: 'fault', code: 'ErrorExceededConnectionCount' } as const;
    world.exchange.exchange.plan({ fault, operation: 'GetStreamingEvents', times: 1000 });
    const streams = world.watch(names, { longestPause: 20 });
    await allFresh(streams, names);
    await world.changeUntilTold(streams, 'a');
    assert.ok(asked('GetEvents') > 0);
    assert.equal(streams.counts.polling, 3);
  });

  it('says again and again that everything may have changed where there are no subscriptions at all', async () => {
    const fault = { kind: 'fault', code: 'ErrorInvalidOperation' } as const;
    world.exchange.exchange.plan({ fault, operation: 'Subscribe', times: 1000 });
    const streams = world.watch(['a']);
    for (let time = 0; time < 3; time += 1) await allFresh(streams, ['a']);
    assert.deepEqual(streams.counts, { streaming: 0, polling: 1, connections: 0 });
  });

  it('tries streaming again after a while of polling', async () => {
    const fault = { kind: 'fault', code: 'ErrorInvalidOperation' } as const;
    world.exchange.exchange.plan({ fault, operation: 'Subscribe', times: 3 });
    const streams = world.watch(['a'], { retryStreaming: 100 });
    await reported('connected');
    assert.deepEqual(streams.counts, { streaming: 1, polling: 0, connections: 1 });
  });

  it('does not let one mailbox that refuses keep the others from being told', async () => {
    const streams = world.watch(['a', 'b', 'nobody']);
    await reported('connected');
    await world.changeUntilTold(streams, 'a');
    const polled = world.reports.filter((one) => one.type === 'polling');
    assert.deepEqual(
      polled.map((one) => one.mailboxes),
      [[addressOf('nobody')]],
    );
    assert.equal(polled[0]?.error?.reason, 'ErrorNonExistentMailbox');
  });

  it('tells nothing more of a mailbox that was removed, and ends its subscription', async () => {
    const streams = world.watch(names);
    await allFresh(streams, names);
    await reported('connected');
    await streams.remove(addressOf('a'));
    assert.equal(world.exchange.exchange.subscriptions.count, 2);
    await world.change('a');
    await world.change('b');
    const [told] = await until(streams, () => true);
    assert.equal(told?.mailbox, addressOf('b'));
  });

  it('watches a mailbox once, however often it is added', async () => {
    const slow = Promise.withResolvers<Map<string, string>>();
    const streams = world.watch(names, {}, { groupings: () => slow.promise });
    for (let time = 0; time < 3; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      streams.add({ address: addressOf('a'), client: world.client('a') });
    }
    slow.resolve(new Map());
    await allFresh(streams, names);
    await reported('connected');
    assert.deepEqual(streams.counts, { streaming: 3, polling: 0, connections: 1 });
    assert.equal(world.exchange.exchange.subscriptions.count, 3);
  });

  it('ends when it is closed', async () => {
    const streams = world.watch(names);
    await allFresh(streams, names);
    const next = streams[Symbol.asyncIterator]().next();
    await streams.close();
    assert.equal((await next).done, true);
  });
});
