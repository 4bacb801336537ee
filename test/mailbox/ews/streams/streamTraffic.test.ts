import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { MailboxStreams } from '../../../../server/mailbox/ews/streams/MailboxStreams.ts';
import type { StreamReport } from '../../../../server/mailbox/ews/streams/StreamReport.ts';
import type { StreamSettings } from '../../../../server/mailbox/ews/streams/StreamSettings.ts';
import { envelopes } from '../envelopes.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { openMailbox } from '../openMailbox.ts';
import { ScriptedServer, type Reply, type SeenRequest } from '../ScriptedServer.ts';
import { until } from './StreamWorld.ts';

const status = (word: string): string =>
  envelopes.answer(
    'GetStreamingEvents',
    envelopes.success('GetStreamingEvents', `<m:ConnectionStatus>${word}</m:ConnectionStatus>`),
  );
const subscribed = (request: SeenRequest): Reply => {
  const address = /PrimarySmtpAddress>([^<]+)</.exec(request.body)?.[1] ?? '';
  const cookie = 'X-BackEndOverrideCookie=mbx1~7; path=/; secure; HttpOnly';
  return {
    headers: { 'set-cookie': [cookie] },
    body: envelopes.answer(
      'Subscribe',
      envelopes.success('Subscribe', `<m:SubscriptionId>of ${address}</m:SubscriptionId>`),
    ),
  };
};
const isStreaming = ({ body }: SeenRequest): boolean => body.includes('<m:GetStreamingEvents>');

const check = ewsSchema();

/** Watches mailboxes on a server that answers streaming requests like this. */
async function watch(
  names: readonly string[],
  stream: (response: ServerResponse, number: number, request: SeenRequest) => void,
  work: (streams: MailboxStreams, server: ScriptedServer, reports: StreamReport[]) => Promise<void>,
  more: Partial<StreamSettings> = {},
): Promise<void> {
  let connections = 0;
  await using server = await ScriptedServer.start((request) => {
    assert.equal(check?.(request.body) ?? null, null);
    if (!isStreaming(request)) return subscribed(request);
    connections += 1;
    const number = connections;
    return (response) => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
      stream(response, number, request);
    };
  });
  await using mailbox = openMailbox(server.url);
  const reports: StreamReport[] = [];
  const settings = {
    settle: 0,
    gather: 1,
    firstPause: 20,
    longestPause: 160,
    poll: 60_000,
    ...more,
  };
  await using streams = new MailboxStreams(settings, { report: (one) => reports.push(one) });
  for (const name of names) {
    const address = `${name}@example.com`;
    streams.add({ address, client: mailbox.account.mailbox({ address, impersonate: true }) });
  }
  await work(streams, server, reports);
}

const notification = (subscription: string, folder: string): string =>
  envelopes.answer(
    'GetStreamingEvents',
    envelopes.success(
      'GetStreamingEvents',
      `<m:Notifications><m:Notification><t:SubscriptionId>${subscription}</t:SubscriptionId><t:CreatedEvent><t:TimeStamp>2026-11-22T00:00:00Z</t:TimeStamp><t:ItemId Id="i" ChangeKey="c"/><t:ParentFolderId Id="${folder}"/></t:CreatedEvent></m:Notification></m:Notifications>`,
    ),
  );
const gone = (...subscriptions: string[]): string =>
  envelopes.answer(
    'GetStreamingEvents',
    envelopes
      .failure('GetStreamingEvents', 'ErrorSubscriptionNotFound')
      .replace(
        '</m:DescriptiveLinkKey>',
        `</m:DescriptiveLinkKey><m:ErrorSubscriptionIds>${subscriptions.map((id) => `<t:SubscriptionId>${id}</t:SubscriptionId>`).join('')}</m:ErrorSubscriptionIds>`,
      ),
  );

describe('streaming requests of many mailboxes', () => {
  it('all go to the machine of the first by name, with its cookie', async () => {
    const open = (response: ServerResponse): void => void response.write(status('OK'));
    await watch(['cleo', 'anna', 'bert'], open, async (_, server, reports) => {
      while (reports.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      assert.equal(server.seen.length, 4);
      for (const { headers } of server.seen) {
        assert.equal(headers['x-anchormailbox'], 'anna@example.com');
        assert.equal(headers['x-preferserveraffinity'], 'true');
      }
      const [first, ...others] = server.seen;
      assert.match(first?.body ?? '', /anna@example\.com/);
      assert.equal(first?.headers.cookie, undefined);
      for (const { headers } of others) {
        assert.equal(headers.cookie, 'X-BackEndOverrideCookie=mbx1~7');
      }
      // Opened in the name of one of them, it counts against that one's limit of connections.
      const streaming = server.seen.find(isStreaming)?.body ?? '';
      assert.match(streaming, /<t:PrimarySmtpAddress>anna@example\.com</);
      assert.equal(streaming.match(/<t:SubscriptionId>/g)?.length, 3);
    });
  });

  it('take no more than 200 mailboxes for a connection', async () => {
    const names = Array.from({ length: 450 }, (_, at) => `m${1000 + at}`);
    const open = (response: ServerResponse): void => void response.write(status('OK'));
    await watch(names, open, async (streams, server, reports) => {
      while (reports.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      const sizes = server.seen
        .filter(isStreaming)
        .map(({ body }) => body.match(/<t:SubscriptionId>/g)?.length ?? 0);
      assert.deepEqual(sizes.sort(), [200, 200, 50].sort());
      assert.deepEqual(streams.counts, { streaming: 450, polling: 0, connections: 3 });
    });
  });

  it('are sent again at once, without new subscriptions, when the time of a connection is over', async () => {
    const stream = (response: ServerResponse, number: number): void => {
      response.write(status('OK'));
      if (number === 1) response.end(status('Closed'));
      else response.write(notification('of anna@example.com', 'f'));
    };
    await watch(['anna'], stream, async (streams, server) => {
      const seen = await until(streams, ({ folderIds }) => folderIds !== null);
      assert.deepEqual(seen.at(-1), { mailbox: 'anna@example.com', folderIds: ['f'] });
      assert.equal(seen.length, 2, 'nothing was lost in between');
      assert.equal(server.seen.filter((one) => !isStreaming(one)).length, 1);
    });
  });

  it('come slower and slower where a server closes each connection at once', async () => {
    const stream = (response: ServerResponse): void =>
      void response.end(status('OK') + status('Closed'));
    await watch(['anna'], stream, async (_, server) => {
      const start = performance.now();
      while (server.seen.filter(isStreaming).length < 5) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // 20, 40, 80, 160 milliseconds, a quarter more or less.
      assert.ok(performance.now() - start > 220);
    });
  });

  it('are given up where something keeps the connection open in which Exchange says nothing more', async () => {
    const stream = (response: ServerResponse): void => {
      response.write(status('OK'));
      const blanks = setInterval(() => response.write(' '), 10);
      response.once('close', () => clearInterval(blanks));
    };
    const silence = { silence: 200 };
    await watch(
      ['anna'],
      stream,
      async (_, server, reports) => {
        while (!reports.some(({ type }) => type === 'disconnected')) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const [broken] = reports.filter(({ type }) => type === 'disconnected');
        assert.equal(broken?.error?.reason, 'exchange-timeout');
        while (server.seen.filter(isStreaming).length < 2) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
      silence,
    );
  });

  it('say that everything may have changed after a connection that broke off', async () => {
    const stream = (response: ServerResponse, number: number): void => {
      response.write(status('OK'));
      if (number === 1) setImmediate(() => response.destroy());
    };
    await watch(['anna'], stream, async (streams) => {
      const all = { mailbox: 'anna@example.com', folderIds: null };
      assert.deepEqual(await until(streams, () => true), [all]);
      assert.deepEqual(await until(streams, () => true), [all]);
    });
  });

  it('believe neither subscriptions nor cookie after two failures in a row', async () => {
    const stream = (response: ServerResponse, number: number): void => {
      if (number > 2) response.write(status('OK'));
      else response.destroy();
    };
    await watch(['anna', 'bert'], stream, async (_, server, reports) => {
      while (!reports.some(({ type }) => type === 'connected')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const subscribing = server.seen.filter((one) => !isStreaming(one));
      assert.equal(subscribing.length, 4);
      assert.equal(subscribing[2]?.headers.cookie, undefined);
    });
  });

  it('go apart from the others, and in the end to polling, where a subscription is lost again and again', async () => {
    const bert = 'of bert@example.com';
    const stream = (response: ServerResponse, _: number, { body }: SeenRequest): void => {
      if (body.includes(`<t:SubscriptionId>${bert}<`)) response.end(gone(bert));
      else response.write(status('OK'));
    };
    await watch(['anna', 'bert'], stream, async (streams, server, reports) => {
      while (!reports.some(({ type }) => type === 'polling')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.deepEqual(streams.counts, { streaming: 1, polling: 1, connections: 1 });
      const lost = reports.filter(({ type }) => type === 'lost');
      assert.deepEqual(
        lost.map(({ mailboxes }) => mailboxes),
        [['bert@example.com'], ['bert@example.com'], ['bert@example.com']],
      );
      // The third time it was alone, and the connection of the other stayed as it was.
      assert.equal(server.seen.filter(isStreaming).length, 5);
    });
  });

  it('are not sent at once again where a server ends them for something unknown', async () => {
    const stream = (response: ServerResponse): void => void response.end(gone('of nobody'));
    await watch(['anna'], stream, async (_, server, reports) => {
      while (!reports.some(({ type }) => type === 'disconnected')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.equal(server.seen.filter(isStreaming).length, 1);
    });
  });
});
