import type { Caller } from '../../../server/app/Caller.ts';
import { MailFilings } from '../../../server/app/filing/MailFilings.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import type { ErpFiles } from '../../../server/ports/ErpFiles.ts';
import type { ItemRef } from '../../../shared/items.ts';
import { sqliteWorld } from '../../erp/sqliteWorld.ts';
import { memoryFilingStore } from '../../fakes/memoryFilingStore.ts';
import { held } from '../held.ts';
import { printFigure } from '../printFigure.ts';

const mebibyte = 1024 * 1024;
const clock = { now: Date.now };

/** Mails of so many attachments of so many bytes. The last is more than goes at once: its rest is added by a second press. */
const mails = [
  { name: '1MB', parts: 1, size: mebibyte },
  { name: '10MB', parts: 10, size: mebibyte },
  { name: '45MB', parts: 45, size: mebibyte },
  { name: '10MB-in-one', parts: 1, size: 10 * mebibyte },
  { name: '60MB', parts: 60, size: mebibyte },
] as const;

const atOnce = 45;

/**
 * How much the backend's memory grows while a pane hands a mail over to it in pieces and it is filed into an ERP in SQLite: flat
 * means that ten times the mail is not ten times the memory.
 */
export async function measureHanding(): Promise<void> {
  const world = await sqliteWorld();
  const { files } = world.erp;
  if (files === undefined) throw new Error('This ERP takes no mails.');
  let look: () => void = () => undefined;
  // When the bytes of an attachment are read for the ERP is when most is held.
  const watched: ErpFiles = {
    ...files,
    file: (mail, ...asked) => {
      const documents = mail.documents.map((one) => ({
        ...one,
        read: async () => {
          const bytes = await one.read();
          look();
          return bytes;
        },
      }));
      return files.file({ ...mail, documents }, ...asked);
    },
  };
  const filings = new MailFilings({
    mailboxes: null,
    erp: Object.assign(Object.create(world.erp) as ErpConnector, { files: watched }),
    filing: memoryFilingStore(),
    seen: new SeenRecords(clock),
    settings: { erpTimeout: 10_000, ownDomains: [] },
    clock,
    log: () => undefined,
  });
  const caller: Caller = {
    account: {
      ...{ id: 'a', mailboxKey: 'a', mailboxName: 'anna@example.com', erp: 'demo', createdAt: 0 },
      ...{ erpUserId: '1', erpUserName: 'Anna', company: '1' },
    },
    erp: { userId: '1', company: '1' },
  };
  for (const [place, { name, parts, size }] of [mails[0], ...mails].entries()) {
    const item: ItemRef = {
      ...{ kind: 'mail', mark: null, conversationId: null, subject: name },
      ...{ itemId: `${place}`, internetMessageId: `<${place}@example.com>` },
    };
    const attachments = Array.from({ length: parts }, (_, at) => {
      return {
        id: `${at}`,
        name: `part-${at}.bin`,
        contentType: 'application/x',
        size,
        isInline: false,
        contentId: null,
      };
    });
    const mail = { people: [], at: '2026-11-02T08:15:00.000Z', attachments };
    // What arrives with a request lies outside of what is measured.
    const piece = Buffer.alloc(filingLimits.piece, 7);
    const before = held();
    let [most, resident] = [before.used, before.rss];
    look = () => {
      const now = held();
      most = Math.max(most, now.used);
      resident = Math.max(resident, now.rss);
    };
    const began = performance.now();
    let requests = 0;
    for (let from = 0; from < parts; from += atOnce) {
      const chosen = attachments.slice(from, from + atOnce).map(({ id }) => id);
      const begun = await filings.handed.begin(caller, { item, mail, chosen });
      for (const { of, id, isWhole } of begun.parts) {
        const all = chosen.includes(of) ? size : 4;
        for (let at = 0; !isWhole && at < all; at += piece.length) {
          await filings.handed.put(caller, id, {
            at,
            size: all,
            bytes: piece.subarray(0, all - at),
          });
          requests += 1;
        }
        look();
      }
      const records = [{ company: '1', kind: 'customer', key: '10001' }];
      const wish = { item, records, attachments: chosen, again: from > 0, isHanded: true };
      await filings.file(caller, wish);
      look();
    }
    const took = performance.now() - began;
    // The first warms everything up.
    if (place === 0) continue;
    const value = (most - before.used) / mebibyte;
    const note = `held right after collections, ${requests} pieces; ${Math.round((resident - before.rss) / mebibyte)} MB more of the process`;
    printFigure({ name: `filing.handed.${name}.memory`, value, unit: 'MB', n: 1, note });
    printFigure({ name: `filing.handed.${name}.time`, value: took, unit: 'ms', n: 1 });
  }
  await filings.close();
  await world.close();
}
