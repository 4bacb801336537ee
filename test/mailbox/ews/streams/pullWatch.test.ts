import assert from 'node:assert/strict';
import { PullWatch } from '../../../../server/mailbox/ews/streams/PullWatch.ts';
import { envelopes } from '../envelopes.ts';
import { never } from '../never.ts';
import { openMailbox } from '../openMailbox.ts';
import { rejection } from '../rejection.ts';
import { ScriptedServer, type Reply } from '../ScriptedServer.ts';

const made = (number: number): Reply => ({
  body: envelopes.answer(
    'Subscribe',
    envelopes.success(
      'Subscribe',
      `<m:SubscriptionId>s${number}</m:SubscriptionId><m:Watermark>w${number}.0</m:Watermark>`,
    ),
  ),
});
const told = (folder: string, watermark: string, more: boolean): Reply => ({
  body: envelopes.answer(
    'GetEvents',
    envelopes.success(
      'GetEvents',
      `<m:Notification><t:SubscriptionId>s1</t:SubscriptionId><t:PreviousWatermark>x</t:PreviousWatermark><t:MoreEvents>${more}</t:MoreEvents><t:CreatedEvent><t:Watermark>${watermark}</t:Watermark><t:TimeStamp>2026-11-22T00:00:00Z</t:TimeStamp><t:ItemId Id="i"/><t:ParentFolderId Id="${folder}"/></t:CreatedEvent></m:Notification>`,
    ),
  ),
});
const refused = (operation: string, code: string): Reply => ({
  body: envelopes.answer(operation, envelopes.failure(operation, code)),
});

/** A watch on a server that gives these answers, one after the other. */
async function watching(
  replies: readonly Reply[],
  work: (watch: PullWatch, asked: () => string[]) => Promise<void>,
): Promise<void> {
  await using server = await ScriptedServer.start((_, number) => replies[number - 1] ?? {});
  await using mailbox = openMailbox(server.url);
  const watch = new PullWatch({ address: 'anna@example.com', client: mailbox.client });
  const asked = (): string[] =>
    server.seen.map(({ body }) => /<m:Watermark>([^<]+)</.exec(body)?.[1] ?? 'subscribe');
  await work(watch, asked);
}

describe('asking a mailbox what happened', () => {
  it('begins by saying that everything may have changed, then names folders, page by page', async () => {
    const replies = [made(1), told('f', 'w1.1', true), told('g', 'w1.2', false)];
    await watching(replies, async (watch, asked) => {
      assert.equal(await watch.ask(never), null);
      assert.deepEqual(await watch.ask(never), ['f', 'g']);
      assert.deepEqual(asked(), ['subscribe', 'w1.0', 'w1.1']);
    });
  });

  it('asks once more for what came before a page that failed', async () => {
    const replies = [
      made(1),
      told('f', 'w1.1', true),
      { status: 500 },
      told('f', 'w1.1', true),
      told('g', 'w1.2', false),
    ];
    await watching(replies, async (watch) => {
      await watch.ask(never);
      assert.equal((await rejection(watch.ask(never))).kind, 'unavailable');
      assert.deepEqual(await watch.ask(never), ['f', 'g']);
    });
  });

  it('subscribes anew where its place is lost, and never from the old watermark on', async () => {
    for (const code of [
      'ErrorSubscriptionNotFound',
      'ErrorInvalidWatermark',
      'ErrorMissedNotificationEvents',
    ]) {
      const replies = [made(1), refused('GetEvents', code), made(2), told('f', 'w2.1', false)];
      await watching(replies, async (watch, asked) => {
        await watch.ask(never);
        assert.equal(await watch.ask(never), null);
        assert.deepEqual(await watch.ask(never), ['f']);
        assert.deepEqual(asked(), ['subscribe', 'w1.0', 'subscribe', 'w2.0']);
      });
    }
  });

  it('says each time that everything may have changed where there are no subscriptions to be had', async () => {
    const none = refused('Subscribe', 'ErrorExceededSubscriptionCount');
    await watching([none, none], async (watch) => {
      assert.equal(await watch.ask(never), null);
      assert.equal(await watch.ask(never), null);
    });
  });
});
