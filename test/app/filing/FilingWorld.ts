import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemRef } from '../../../shared/items.ts';
import { MailFilings } from '../../../server/app/filing/MailFilings.ts';
import type { Caller } from '../../../server/app/Caller.ts';
import { SeenRecords } from '../../../server/app/SeenRecords.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { AttachmentContent, Mailbox, WholeMail } from '../../../server/ports/Mailbox.ts';
import type { FilingStore } from '../../../server/ports/FilingStore.ts';
import { type FaultyErp, faultyErp } from '../../../server/sandbox/erp/faultyErp.ts';
import { callers, ref } from '../../contracts/erp/asked.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { sqliteWorld } from '../../erp/sqliteWorld.ts';
import { memoryFilingStore } from '../../fakes/memoryFilingStore.ts';

const customer = ref('customer', 10001);

/** Anna's and Miriam's copies of one mail, and an ERP in a real database. */
export class FilingWorld {
  readonly erp: FaultyErp;
  readonly theirs: ErpWorld;
  readonly filing: FilingStore = memoryFilingStore();
  filings: MailFilings;
  readonly time = { now: Date.UTC(2026, 10, 22, 9) };
  readonly anna = callerOf('Anna Berger', 'anna@nordwind.example', callers.anna.userId);
  readonly miriam = callerOf('Miriam', 'miriam@nordwind.example', callers.miriam.userId);
  /** The mail as Exchange has it; null: it is gone. */
  mail: WholeMail | null = wholeMail();
  /** Whether the server may read mailboxes. */
  readable = true;
  /** What Exchange says where it may not. */
  refusal = new AppError('not-allowed', 'Not this one.', { reason: 'ErrorImpersonateUserDenied' });
  /** What reading an attachment does first. */
  beforeAttachment: (id: string) => Promise<unknown> = () => Promise.resolve();
  /** Where attachments lie meanwhile. */
  readonly spool = mkdtempSync(join(tmpdir(), 'erp-link-spool-'));
  /** Attachments read. */
  read: string[] = [];

  private constructor(theirs: ErpWorld) {
    this.theirs = theirs;
    this.erp = faultyErp(theirs.erp);
    this.filings = this.server();
  }

  static async open(): Promise<FilingWorld> {
    return new FilingWorld(await sqliteWorld());
  }

  /** Another server process on the same store and ERP. */
  server(): MailFilings {
    const clock = { now: () => this.time.now };
    return new MailFilings({
      mailboxes: { of: () => this.#mailbox as Mailbox },
      erp: this.erp,
      filing: this.filing,
      seen: new SeenRecords(clock),
      settings: { erpTimeout: 5_000, ownDomains: [] },
      clock,
      spoolFolder: this.spool,
      log: () => undefined,
    });
  }

  readonly item: ItemRef = {
    kind: 'mail',
    internetMessageId: '<1@bau.example>',
    mark: null,
    itemId: 'item',
    conversationId: null,
    subject: 'Dachstuhl',
  };

  file(caller = this.anna, attachments: string[] = [], more: { again?: boolean } = {}) {
    const wish = { item: this.item, records: [customer], attachments, again: false, ...more };
    return this.filings.file(caller, wish);
  }

  /** How many mails and documents the ERP has. */
  async counts(): Promise<number[]> {
    return await Promise.all(['mails', 'mail_anlagen'].map((table) => this.theirs.count(table)));
  }

  async close(): Promise<void> {
    await this.filings.close();
    await this.theirs.close();
    rmSync(this.spool, { recursive: true });
  }

  readonly #mailbox: Pick<Mailbox, 'mail' | 'attachment'> = {
    mail: () =>
      !this.readable
        ? Promise.reject(this.refusal)
        : this.mail === null
          ? Promise.reject(
              new AppError('not-found', 'It is gone.', { reason: 'ErrorItemNotFound' }),
            )
          : Promise.resolve(this.mail),
    attachment: async (id, signal): Promise<AttachmentContent> => {
      await this.beforeAttachment(id);
      signal.throwIfAborted();
      this.read.push(id);
      const found = this.mail?.attachments.find((one) => one.id === id);
      const bytes = new Uint8Array(found?.size ?? 0).fill(7);
      return { name: found?.name ?? '', contentType: found?.contentType ?? '', bytes };
    },
  };
}

function callerOf(name: string, address: string, userId: string): Caller {
  return {
    account: {
      id: name,
      mailboxKey: name,
      mailboxName: address,
      erp: 'demo',
      erpUserId: userId,
      erpUserName: name,
      company: '1',
      createdAt: 0,
    },
    erp: { userId, company: '1' },
  };
}

/** A mail with a plan, a picture in its text and a name that looks like a path. */
export function wholeMail(): WholeMail {
  const attachment = (id: string, name: string, size: number, isInline = false) => {
    return { id, name, contentType: 'application/x', size, isInline, contentId: id };
  };
  return {
    fields: {
      subject: 'Dachstuhl',
      body: 'Guten Tag',
      bodyHtml: '<p>Guten Tag</p>',
      received: { kind: 'zoned', local: '2026-11-02T08:15:00', zone: 'UTC' },
      messageId: '<1@bau.example>',
      parties: [{ role: 'from', name: 'Eva', address: 'eva@bau.example', response: 'none' }],
    },
    attachments: [
      attachment('plan', 'Plan.pdf', 1000),
      attachment('logo', 'logo.png', 20, true),
      attachment('path', '../../etc/passwd', 5),
      attachment('twin', 'PLAN.pdf', 9),
    ],
  };
}
