import assert from 'node:assert/strict';
import { demoSeed } from '../../server/sandbox/erp/demoErp.ts';
import { mailArrivals } from '../../server/sandbox/mailArrivals.ts';
import { demoMailboxes } from '../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import type { MailItem } from '../../server/sandbox/mailbox/MailItem.ts';
import { startMailboxes, type StartedMailboxes } from '../../server/sandbox/startMailboxes.ts';

describe('mails that come in while the try-out runs', () => {
  let started: StartedMailboxes;
  let deliver: ReturnType<typeof mailArrivals>;

  before(async () => {
    started = await startMailboxes({ mailboxes: demoMailboxes, fill: () => undefined });
    const { exchange } = started.exchange;
    deliver = mailArrivals(exchange, demoMailboxes, { seed: demoSeed, day: '2026-11-22' });
  });
  after(() => started.close());

  /** The newest first. */
  async function inbox(mailbox: string): Promise<MailItem[]> {
    const rows = await started.outlook.list(mailbox, 'inbox');
    const all = await Promise.all(rows.map(({ id }) => started.outlook.get(mailbox, id)));
    return all.filter((one) => one.kind === 'mail');
  }

  it('come to all whom they are for, unread, as copies of one, in the language that is asked for', async () => {
    deliver('en');
    const [[annas], [jonases]] = await Promise.all([inbox('anna'), inbox('jonas')]);
    assert.match(annas?.subject ?? '', /^Order AU-\S+: invoice and installation$/);
    assert.equal(annas?.isRead, false);
    assert.equal(annas.internetMessageId, jonases?.internetMessageId);
    deliver('de');
    const subjects = (await inbox('anna')).map(({ subject }) => subject);
    assert.ok(subjects.some((one) => /^Auftrag AU-\S+: Rechnung und Montage$/.test(one)));
  });

  it('are each about other papers, and each a mail of its own', async () => {
    const all = await inbox('anna');
    assert.equal(new Set(all.map(({ internetMessageId }) => internetMessageId)).size, 2);
    const numbers = all.map(({ subject }) => /AU-[\d-]+/.exec(subject)?.[0]);
    assert.equal(new Set(numbers).size, 2);
  });
});
