import assert from 'node:assert/strict';
import { AppError } from '../../server/core/AppError.ts';
import { SentMails } from '../../server/app/SentMails.ts';
import type { Account } from '../../server/ports/LinkStore.ts';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { LinkWorld } from '../store/LinkWorld.ts';
import { until } from '../until.ts';
import { MarkedMailbox } from './MarkedMailbox.ts';

describe('mails that were linked while they were written', () => {
  let store: OpenedStore;
  let world: LinkWorld;
  let anna: Account;
  let mailbox: MarkedMailbox;
  let sent: SentMails;
  const shown: (string | null)[] = [];

  const start = () =>
    new SentMails({
      mailboxes: { of: () => mailbox },
      links: store.links,
      marks: { shown: (_caller, { itemId }) => void shown.push(itemId) },
      addin: 'a',
      erp: { name: world.erp },
      clock: { now: () => world.now() },
      log: () => undefined,
      pauses: [5],
    });

  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    world = new LinkWorld(store.links);
    anna = await world.pair('Anna');
    mailbox = new MarkedMailbox();
    shown.length = 0;
    sent = start();
  });

  afterEach(async () => {
    await sent.stop();
    await store.links.close();
  });

  const send = (mark: string, id = '<1@example.com>') =>
    mailbox.sent.push({
      itemId: `item ${id}`,
      internetMessageId: id,
      conversationId: null,
      subject: 'Angebot',
      kept: JSON.stringify({ erpLinkMark: mark }),
    });
  const named = (id = '1@example.com') => world.keysOf(anna, world.mail({ identity: `mid:${id}` }));
  const found = (id?: string) =>
    until(
      'it is found',
      () => named(id),
      (keys) => keys.length > 0,
    );

  it('are found in Sent Items once they are sent, and marked there', async () => {
    const { mark } = await world.link(anna, world.mail(), '1');
    sent.expect(anna, mark);
    await until(
      'it was looked for',
      () => Promise.resolve(mailbox.calls),
      (calls) => calls > 1,
    );
    assert.deepEqual(await named(), []);
    send(mark);
    assert.deepEqual(await found(), ['1']);
    await until(
      'it is marked',
      () => Promise.resolve(shown.length),
      (count) => count > 0,
    );
    assert.deepEqual(shown, ['item <1@example.com>']);
    await sent.settled();
    const { calls } = mailbox;
    await new Promise((done) => setTimeout(done, 50));
    assert.equal(mailbox.calls, calls, 'nothing is looked for any more');
  });

  it('are found also where Exchange was away meanwhile, and after a restart', async () => {
    const { mark } = await world.link(anna, world.mail(), '1');
    mailbox.failures.push(new AppError('unavailable', 'away'));
    sent.expect(anna, mark);
    await until(
      'it was looked for',
      () => Promise.resolve(mailbox.calls),
      (calls) => calls > 0,
    );
    await sent.stop();
    send(mark);
    sent = start();
    await sent.resume();
    assert.deepEqual(await found(), ['1']);
  });

  it('are not taken for others that carry another mark, or none', async () => {
    const first = await world.link(anna, world.mail(), '1');
    const second = await world.link(anna, world.mail(), '2');
    send('somebody else’s', '<0@example.com>');
    send(second.mark, '<2@example.com>');
    send(first.mark, '<1@example.com>');
    sent.expect(anna, first.mark);
    sent.expect(anna, second.mark);
    assert.deepEqual([await found('1@example.com'), await found('2@example.com')], [['1'], ['2']]);
    assert.deepEqual(await named('0@example.com'), []);
  });
});
