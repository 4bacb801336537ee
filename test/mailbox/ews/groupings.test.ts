import assert from 'node:assert/strict';
import { groupings } from '../../../server/mailbox/ews/autodiscover/groupings.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import { never } from './never.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';
import { TestClock } from './TestClock.ts';

const credentials = { kind: 'basic', user: 'service@example.com', password: 's' } as const;

/** Answers for each user that was asked for, by address. */
const answer = (
  users: readonly string[],
  settingsOf: (address: string) => Record<string, string> | null,
): Reply => ({
  body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response><ErrorCode>NoError</ErrorCode><UserResponses>${users
    .map((address) => {
      const settings = settingsOf(address);
      if (settings === null)
        return '<UserResponse><ErrorCode>InvalidUser</ErrorCode></UserResponse>';
      const entries = Object.entries(settings).map(
        ([name, value]) => `<UserSetting><Name>${name}</Name><Value>${value}</Value></UserSetting>`,
      );
      return `<UserResponse><ErrorCode>NoError</ErrorCode><UserSettings>${entries.join('')}</UserSettings></UserResponse>`;
    })
    .join('')}</UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>`,
});
const asked = (body: string): string[] =>
  [...body.matchAll(/<a:Mailbox>([^<]+)</g)].map(([, address]) => address ?? '');

describe('which mailboxes belong together', () => {
  it('is the same group at the same address of Exchange', async () => {
    await using server = await ScriptedServer.start(({ body }) =>
      answer(asked(body), (address) =>
        address.startsWith('nobody')
          ? null
          : {
              GroupingInformation: address < 'c' ? 'east' : 'west',
              ExternalEwsUrl: address.startsWith('b')
                ? 'https://b.example.com'
                : 'https://a.example.com',
            },
      ),
    );
    const addresses = ['a1', 'a2', 'b1', 'c1', 'nobody'].map((name) => `${name}@example.com`);
    const keys = await groupings(
      { url: server.url, credentials },
      addresses,
      new TestClock(),
      never,
    );
    const [a1, a2, b1, c1, nobody] = addresses.map((address) => keys.get(address));
    assert.ok(a1 !== undefined && a1 === a2);
    assert.equal(new Set([a1, b1, c1]).size, 3);
    assert.equal(nobody, undefined);
    assert.equal(server.seen[0]?.path, '/autodiscover/autodiscover.svc');
  });

  it('is asked for a hundred at a time', async () => {
    await using server = await ScriptedServer.start(({ body }) =>
      answer(asked(body), () => ({ GroupingInformation: 'east' })),
    );
    const addresses = Array.from({ length: 250 }, (_, at) => `m${at}@example.com`);
    const keys = await groupings(
      { url: server.url, credentials },
      addresses,
      new TestClock(),
      never,
    );
    assert.equal(keys.size, 250);
    assert.deepEqual(
      server.seen.map(({ body }) => asked(body).length),
      [100, 100, 50],
    );
  });

  it('is taken from nowhere else', async () => {
    await using elsewhere = await ScriptedServer.start(() => ({ body: '' }));
    const replies: Reply[] = [
      { status: 302, headers: { location: elsewhere.url } },
      answer(['a'], () => ({ GroupingInformation: 'x' })),
      { type: 'text/html', body: '<html/>' },
    ];
    for (const reply of replies) {
      await using server = await ScriptedServer.start(() => reply);
      const addresses = ['a@example.com', 'b@example.com'];
      const work = groupings({ url: server.url, credentials }, addresses, new TestClock(), never);
      assert.equal((await rejection(work)).kind, 'bad-answer');
    }
    assert.equal(elsewhere.seen.length, 0);
  });

  it('is told by the emulated Exchange', async () => {
    const accounts = [
      { address: 'anna@example.com', name: 'Anna', password: 'a' },
      { address: 'service@example.com', name: 'Service', password: 's', hasNoMailbox: true },
    ];
    const exchange = await startExchange({ accounts });
    try {
      const settings = { url: exchange.url, credentials };
      const keys = await groupings(settings, ['anna@example.com'], new TestClock(), never);
      assert.equal(keys.get('anna@example.com'), `DefaultGroup ${exchange.url}`);
    } finally {
      await exchange.close();
    }
  });
});
