import assert from 'node:assert/strict';
import { listFolders } from '../../../server/app/service/folders/listFolders.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type {
  AccountFolders,
  MailFolderRule,
} from '../../../server/core/accounts/AccountFolders.ts';
import { usualFolders } from '../../../server/core/accounts/usualFolders.ts';
import { bueroware } from '../../../server/erp/examples/bueroware/bueroware.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';
import { never } from '../../mailbox/ews/never.ts';
import { ExampleWorld } from './ExampleWorld.ts';
import { MailTree } from './MailTree.ts';

const willi = 'willi.musterfrau@beispiel.example';
const klara = 'klara.nord@nordlicht.example';
const party = (role: Party['role'], address: string): Party => ({
  ...{ role, name: address, address },
  response: 'none',
});

/** A mail of that day, to Willi or by him. */
export function mailOf(subject: string, day = '2026-11-23', isOwn = false): Fields {
  return {
    ...{ subject, body: 'Guten Tag', messageId: `<${subject}@nordlicht.example>` },
    received: { kind: 'zoned', local: `${day}T08:15:00`, zone: 'UTC' },
    sent: { kind: 'zoned', local: `${day}T08:15:00`, zone: 'UTC' },
    parties: [party('from', isOwn ? willi : klara), party('to', isOwn ? klara : willi)],
  };
}

/** The example BüroWARE without mails, and Willi's mailbox with what is said of its folders. */
export class FolderWorld {
  readonly world: ExampleWorld;
  readonly account: SyncAccount;
  readonly tree: MailTree;

  private constructor(world: ExampleWorld, account: SyncAccount) {
    this.world = world;
    this.account = account;
    this.tree = new MailTree(world.exchange, willi);
  }

  /** @param tells whether the ERP tells changes only, and not all there is each time. */
  static async start(tells = false): Promise<FolderWorld> {
    const begin = ['MAILS', 'MAIL_ADR'].map((table) => `delete from ${table}`);
    const world = await ExampleWorld.start(bueroware, { begin, tells });
    return new FolderWorld(world, await world.addAccount('bueroware', { company: '001' }));
  }

  async now(): Promise<SyncAccount> {
    const { accounts } = this.world.store;
    return (await accounts.account(this.account.id)) ?? assert.fail('it is there');
  }

  /** Changes the account's folders as an administrator does while the server runs. */
  async choose(change: Partial<AccountFolders>): Promise<void> {
    const before = await this.now();
    const folders = { ...usualFolders, ...before.folders, ...change };
    await this.world.store.accounts.changeAccount({ ...before, folders }, Date.now());
  }

  async idOf(path: string): Promise<string> {
    const { folders } = await listFolders(this.world.ports, await this.now(), never);
    return folders.find((one) => one.path === path)?.id ?? assert.fail(path);
  }

  /** What is said of a folder; `*` is the whole mailbox. */
  async rule(path: string, say: Partial<MailFolderRule> = {}): Promise<MailFolderRule> {
    const id = path === '*' ? 'msgfolderroot' : await this.idOf(path);
    return { ...{ id, path, isIn: true, below: false, from: null }, ...say };
  }

  /** Mail of the ERP goes below that folder from now on. */
  async exportTo(path: string): Promise<void> {
    this.tree.make(path);
    await this.choose({ exports: { id: await this.idOf(path), path } });
  }

  async sync(): Promise<SyncReport[]> {
    const incoming = await this.world.sync(this.account, 'incomingMail');
    return [incoming, await this.world.sync(this.account, 'sentMail')];
  }

  /** Subject, way and folder of each mail in the ERP. */
  filed(): string[][] {
    return this.world
      .rows('select BETREFF, RICHTUNG, ORDNER from MAILS order by BETREFF, RICHTUNG')
      .map((one) => Object.values(one).map((value) => String(value).trim()));
  }

  /** Subjects of the mails in the ERP. */
  subjects(): string[] {
    return this.filed().map(([subject = '']) => subject);
  }

  /** Mails that came in and were put into a folder: subjects, and where. */
  async made(mails: Record<string, string>, day?: string): Promise<void> {
    for (const [subject, path] of Object.entries(mails)) {
      await this.world.outlook().make('incomingMail', mailOf(subject, day));
      this.tree.move(subject, path);
    }
  }

  /** What is in a folder, as its owner reads it. */
  async inFolder(path: string): Promise<Fields[]> {
    const items = await this.world.outlook().itemsIn('incomingMail', await this.idOf(path));
    return items.map(({ fields }) => fields);
  }

  /** Forgets how far both sides were read, or all that the sync remembers. */
  async forget(what: 'cursors' | 'links'): Promise<void> {
    const { sync: store } = this.world.store;
    for (const area of ['incomingMail', 'sentMail'] as const) {
      const scope = { account: this.account.id, erp: 'bueroware', company: '001', area };
      const lease = (await store.lease(scope, 'test', 0, 1)) ?? assert.fail('it is free');
      const inbox = `${area}/${await this.idOf(area === 'sentMail' ? 'Sent Items' : 'Inbox')}`;
      assert.notEqual(await store.cursor(scope, 'mailbox', inbox), null, 'it was read');
      if (area === 'incomingMail') assert.notEqual(await store.countPairs(scope), 0);
      if (what === 'links') await store.forgetScope(lease);
      else {
        const drop = (side: 'erp' | 'mailbox', id: string) =>
          store.dropCursor(lease, side, `${area}/${id}`);
        for (const folder of this.tree.ids()) await drop('mailbox', folder);
        for (const kind of ['received', 'sent']) await drop('erp', kind);
      }
      await store.release(lease);
    }
  }
}
