import { MailFilings } from '../../../server/app/filing/MailFilings.ts';
import type { Caller } from '../../../server/app/Caller.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import type { Mailbox } from '../../../server/ports/Mailbox.ts';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import { EwsMailbox } from '../../../server/mailbox/ews/mailbox/EwsMailbox.ts';
import { createAttachment } from '../../../server/mailbox/ews/operations/createAttachment.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { sqliteWorld } from '../../erp/sqliteWorld.ts';
import { memoryFilingStore } from '../../fakes/memoryFilingStore.ts';
import { startApart } from '../ews/startApart.ts';
import { held } from '../held.ts';
import { printFigure } from '../printFigure.ts';

const mebibyte = 1024 * 1024;
const { signal } = new AbortController();
const contents = new Map<number, Buffer>();
const clock = { now: Date.now };
const address = 'anna@example.com';

/** Mails of so many attachments of a mebibyte each; and one that is a single attachment. */
const mails: readonly { name: string; parts: number; size: number }[] = [
  { name: '1MB', parts: 1, size: mebibyte },
  { name: '10MB', parts: 10, size: mebibyte },
  { name: '45MB', parts: 45, size: mebibyte },
  { name: '10MB-in-one', parts: 1, size: 10 * mebibyte },
  // More than goes at once: the rest is added by a second press.
  { name: '60MB', parts: 60, size: mebibyte },
];

/** Attachments of a mebibyte that are filed by one press. */
const atOnce = 45;

/**
 * How much the backend's memory grows while it files a mail, from an emulated Exchange in a process of its own into an ERP in
 * SQLite: flat means that ten times the mail is not ten times the memory.
 */
export async function measureFiling(): Promise<void> {
  await using exchange = await startApart([address]);
  const world = await sqliteWorld();
  const server = new EwsServer({ url: exchange.url }, clock);
  const account = server.account({ kind: 'basic', user: 'service@example.com', password: 's' });
  const client = account.mailbox({ address, impersonate: true });
  const mailbox = new EwsMailbox({ client, clock, name: 'Exchange', zone: 'UTC' });
  let look: () => void = () => undefined;
  // When the bytes of an attachment are there is when most is held.
  const watched: Pick<Mailbox, 'mail' | 'attachment'> = {
    mail: (id, until) => mailbox.mail(id, until),
    async attachment(id, until) {
      const content = await mailbox.attachment(id, until);
      look();
      return content;
    },
  };
  const filings = new MailFilings({
    mailboxes: { of: () => watched as Mailbox },
    erp: world.erp,
    filing: memoryFilingStore(),
    seen: new SeenRecords(clock),
    settings: { erpTimeout: 10_000, ownDomains: [] },
    clock,
    log: () => undefined,
  });
  const caller: Caller = {
    account: {
      ...{ id: 'a', mailboxKey: 'a', mailboxName: address, erp: 'demo', createdAt: 0 },
      ...{ erpUserId: '1', erpUserName: 'Anna', company: '1' },
    },
    erp: { userId: '1', company: '1' },
  };
  for (const [place, mail] of [mails[0], ...mails].entries()) {
    if (mail === undefined) continue;
    const id = await write(mail.parts, mail.size);
    const itemRef = {
      ...({ kind: 'mail', internetMessageId: null, mark: null, itemId: id } as const),
      ...{ conversationId: null, subject: mail.name },
    };
    const { attachments } = await filings.show(caller, { item: itemRef }, signal);
    const before = held();
    let [most, resident] = [before.used, before.rss];
    look = () => {
      const now = held();
      most = Math.max(most, now.used);
      resident = Math.max(resident, now.rss);
    };
    const began = performance.now();
    for (let from = 0; from < attachments.length; from += atOnce) {
      await filings.file(caller, {
        item: itemRef,
        records: [{ company: '1', kind: 'customer', key: '10001' }],
        attachments: attachments.slice(from, from + atOnce).map((one) => one.id),
        again: from > 0,
      });
    }
    const took = performance.now() - began;
    // The first warms everything up.
    if (place === 0) continue;
    const name = `filing.${mail.name}.memory`;
    const value = (most - before.used) / mebibyte;
    const note = `held right after collections; ${Math.round((resident - before.rss) / mebibyte)} MB more of the process`;
    printFigure({ name, value, unit: 'MB', n: 1, note });
    printFigure({ name: `filing.${mail.name}.time`, value: took, unit: 'ms', n: 1 });
  }
  await filings.close();
  await account.close();
  await world.close();

  async function write(parts: number, size: number): Promise<string> {
    const item = element('t:Message', {}, element('t:Subject', {}, `${parts} of ${size}`));
    const [made] = await createItem(client, { items: [item] }, signal);
    if (made?.state !== 'done' || made.value === null) throw new Error('no mail was made');
    const { id } = made.value;
    const content = contents.get(size) ?? Buffer.alloc(size, 7);
    // Held from before the measuring to its end.
    contents.set(size, content);
    for (let part = 0; part < parts; part += 1) {
      const file = { name: `part-${part}.bin`, contentType: 'application/x', content };
      const [done] = await createAttachment(client, { item: { id }, attachments: [file] }, signal);
      if (done?.state !== 'done') throw new Error('nothing was attached');
    }
    return id;
  }
}
