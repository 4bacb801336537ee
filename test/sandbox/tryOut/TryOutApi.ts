import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Agent, fetch } from 'undici';
import type { Answer, Body } from '../../../shared/routes.ts';
import type { ItemRef } from '../../../shared/items.ts';
import { buildBrowser } from '../../../server/deploy/buildBrowser.ts';
import { createLogger } from '../../../server/http/logger.ts';
import { demoPassword } from '../../../server/sandbox/erp/demoUsers.ts';
import type { AppointmentItem } from '../../../server/sandbox/mailbox/AppointmentItem.ts';
import type { MailItem } from '../../../server/sandbox/mailbox/MailItem.ts';
import type { FolderKind } from '../../../server/sandbox/mailbox/Folder.ts';
import { startTryOut, type TryOut } from '../../../server/sandbox/tryOut.ts';

type MailboxId = 'anna' | 'jonas';

/** A try-out without a browser: what the pane would ask of its server, for mailboxes that are signed in. */
export class TryOutApi {
  readonly tryOut: TryOut;
  /** Lines of the server's log from `warn` on. */
  readonly logged: string[];
  readonly #folder: string;
  readonly #agent: Agent;
  readonly #sessions = new Map<MailboxId, string>();

  private constructor(tryOut: TryOut, folder: string, logged: string[]) {
    this.tryOut = tryOut;
    this.logged = logged;
    this.#folder = folder;
    const ca = fs.readFileSync(tryOut.certificate.path, 'utf8');
    this.#agent = new Agent({ connect: { ca } });
  }

  static async start(): Promise<TryOutApi> {
    await buildBrowser();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-try-out-'));
    const logged: string[] = [];
    const logger = createLogger('warn', { write: (line) => logged.push(line) });
    const tryOut = await startTryOut({ folder, port: await freePort(), logger });
    await tryOut.directoryReady;
    const api = new TryOutApi(tryOut, folder, logged);
    for (const id of ['anna', 'jonas'] as const) await api.#pair(id);
    return api;
  }

  async close(): Promise<void> {
    await this.#agent.close();
    await this.tryOut.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  /** An item of a mailbox by its subject's beginning, as Outlook has it. */
  async item(
    mailbox: MailboxId,
    folder: FolderKind,
    subject: string,
  ): Promise<MailItem | AppointmentItem> {
    const { outlook } = this.tryOut.mailboxes;
    const row = (await outlook.list(mailbox, folder)).find((one) =>
      one.subject.startsWith(subject),
    );
    return outlook.get(mailbox, row?.id ?? '');
  }

  /** Any record that the search finds. */
  async record(mailbox: MailboxId, text: string) {
    const body: Body<'searchRecords'> = { text, kinds: [], limit: 1 };
    const { records } = await this.#post<'searchRecords'>(mailbox, '/api/records/search', body);
    const [found] = records;
    if (!found) throw new Error(`The demo ERP has nothing called ${text}.`);
    return found.ref;
  }

  async link(mailbox: MailboxId, item: MailItem | AppointmentItem, text: string) {
    const body = { item: refOf(item), records: [await this.record(mailbox, text)] };
    return this.#post<'linkItem'>(mailbox, '/api/links', body);
  }

  async links(mailbox: MailboxId, item: MailItem | AppointmentItem) {
    return this.#post<'showLinks'>(mailbox, '/api/item/links', { item: refOf(item) });
  }

  async unlink(mailbox: MailboxId, id: string): Promise<void> {
    await this.#send(mailbox, 'DELETE', `/api/links/${encodeURIComponent(id)}`);
  }

  async #pair(mailboxId: MailboxId): Promise<void> {
    const { address, name } = this.tryOut.mailboxes.outlook.mailbox(mailboxId);
    const { token } = (await this.#send(null, 'POST', '/sandbox/api/identity-token', {
      mailboxId,
    })) as { token: string };
    const session = (await this.#send(null, 'POST', '/api/session/pair', {
      exchangeToken: token,
      login: address.split('@')[0],
      password: demoPassword,
      mailboxName: `${name} <${address}>`,
    })) as { token: string };
    this.#sessions.set(mailboxId, session.token);
  }

  async #post<R extends 'linkItem' | 'showLinks' | 'searchRecords'>(
    mailbox: MailboxId,
    at: string,
    body: Body<R>,
  ): Promise<Answer<R>> {
    return (await this.#send(mailbox, 'POST', at, body)) as Answer<R>;
  }

  async #send(
    mailbox: MailboxId | null,
    method: string,
    at: string,
    body?: unknown,
  ): Promise<unknown> {
    const token = mailbox && this.#sessions.get(mailbox);
    const response = await fetch(this.tryOut.url + at, {
      method,
      dispatcher: this.#agent,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${at}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
}

/** The item as the pane at Mailbox 1.5 names it. */
function refOf(item: MailItem | AppointmentItem): ItemRef {
  const isMail = item.kind === 'mail';
  return {
    kind: item.kind,
    internetMessageId: isMail ? item.internetMessageId : null,
    mark: null,
    itemId: item.id,
    conversationId: isMail ? item.conversationId : null,
    subject: item.subject,
  };
}

/** A port that was free a moment ago; the address of the try-out must be known before it listens. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as net.AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
