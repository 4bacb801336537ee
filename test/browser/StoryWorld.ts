import assert from 'node:assert/strict';
import type { EwsClient } from '../../server/mailbox/ews/EwsClient.ts';
import { EwsServer } from '../../server/mailbox/ews/EwsServer.ts';
import { createLogger } from '../../server/http/logger.ts';
import { demoSeed } from '../../server/sandbox/erp/demoErp.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { faultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import type { Exchange } from '../../server/sandbox/exchange/Exchange.ts';
import { extendedKey } from '../../server/sandbox/exchange/store/extendedKey.ts';
import { readId } from '../../server/sandbox/exchange/store/readId.ts';
import { demoItems } from '../../server/sandbox/mailbox/demo/demoItems.ts';
import { demoMailboxes } from '../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { demoPerson } from '../../server/sandbox/mailbox/demo/demoPerson.ts';
import { demoTime } from '../../server/sandbox/mailbox/demo/demoTime.ts';
import { putEntry } from '../../server/sandbox/mailbox/fill/putEntry.ts';
import { putMail } from '../../server/sandbox/mailbox/fill/putMail.ts';
import type { OutlookMailboxes } from '../../server/sandbox/outlook/OutlookMailboxes.ts';
import type { Recurrence } from '../../server/sandbox/mailbox/Recurrence.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { changeErp } from './changeErp.ts';
import type { OutlookSettings } from './OutlookPage.ts';
import { OutlookPage } from './OutlookPage.ts';
import { StoryCast } from './StoryCast.ts';

type MailboxId = OutlookSettings['mailbox'];

/** A mail as a story needs it. */
export interface StoryMail {
  /** In whose inboxes a copy lies; Anna's where it is left out. */
  mailboxes?: MailboxId[];
  /** `Name <address>`; so with all people. */
  from: string;
  to: string[];
  cc?: string[];
  subject: string;
  text: string;
  /** Mails with the same word belong to one conversation. */
  thread?: string;
}

/** An appointment in Anna's calendar as a story needs it; it lies in the week that the calendar opens at. */
export interface StoryAppointment {
  /** `Name <address>`; so with all people. */
  organizer: string;
  required: string[];
  subject: string;
  text: string;
  /** So many dates, one a day from Monday on; left out for a single appointment. */
  dates?: number;
}

/** The id in manifest.xml; an item's custom properties are kept by it. */
const addinId = '643667c2-1e01-4254-a674-6a2e2457f6ef';
/** Where Exchange keeps them: one named property for each add-in. */
const propertiesKey = extendedKey({
  DistinguishedPropertySetId: 'PublicStrings',
  PropertyName: `cecp-${addinId}`,
});

let shared: Promise<StoryWorld> | null = null;

/**
 * The one try-out that all stories happen in, both mailboxes signed in. Each story writes mails of its
 * own into it, so that no story knows another or the wording of the demo mails.
 */
export class StoryWorld {
  readonly #tryOut: BrowserTryOut;
  /** Stands before the demo ERP, to make it slow. */
  readonly erp: FaultyErp;
  readonly cast: StoryCast;
  /** The demo mails and appointments with their labels. */
  readonly demo = demoItems(demoSeed, today());
  /** What the server logged as its own failure. */
  readonly #failures: string[];
  #written = 0;
  /** What Anna's mailbox held at the start, by its numbers there. */
  readonly #atStart: ReadonlySet<number>;

  private constructor(tryOut: BrowserTryOut, erp: FaultyErp, failures: string[]) {
    this.#tryOut = tryOut;
    this.erp = erp;
    this.#failures = failures;
    this.cast = new StoryCast(demoSeed, today());
    this.#atStart = new Set([...this.#box('anna').items].map(({ id }) => id));
  }

  #box(mailboxId: MailboxId) {
    const box = this.exchange.mailbox(mailbox(mailboxId).address);
    assert.ok(box);
    return box;
  }

  /** The world of this test run, made at the first call; it ends with the run. */
  static shared(): Promise<StoryWorld> {
    return (shared ??= StoryWorld.#start());
  }

  static async #start(): Promise<StoryWorld> {
    let erp: FaultyErp | null = null;
    const failures: string[] = [];
    const tryOut = await BrowserTryOut.start({
      wrapErp: (real) => (erp = faultyErp(real)),
      logger: createLogger('error', {
        write: (line) => {
          // Who goes on to the next mail gives up on the answers for the one before.
          if (!line.includes('"cancelled"')) failures.push(line);
        },
      }),
      // All stories together are one very busy clerk at one address.
      settings: (all) => ({ ...all, rates: { perAccount: 20_000, perAddress: 20_000 } }),
    });
    assert.ok(erp);
    const world = new StoryWorld(tryOut, erp, failures);
    await Promise.all([world.signIn('anna'), world.signIn('jonas')]);
    return world;
  }

  /** Ends the shared world, if there is one. Nothing may have failed in the server. */
  static async end(): Promise<void> {
    const world = await shared;
    shared = null;
    if (world === null) return;
    await world.#tryOut.close();
    assert.deepEqual(world.#failures, []);
  }

  /** The mailboxes behind the small Outlook, as it reaches them over EWS. */
  get mailboxes(): OutlookMailboxes {
    return this.#tryOut.tryOut.mailboxes.outlook;
  }

  /** The Exchange that they are on. */
  get exchange(): Exchange {
    return this.#tryOut.tryOut.mailboxes.exchange.exchange;
  }

  /** Anna's mailbox as another program has it open: over EWS, with her own password. */
  openElsewhere(): { client: EwsClient; close: () => Promise<void> } {
    const { exchange, password } = this.#tryOut.tryOut.mailboxes;
    const { address } = mailbox('anna');
    const server = new EwsServer({ url: exchange.url }, { now: Date.now });
    const account = server.account({ kind: 'basic', user: address, password });
    const client = account.mailbox({ address, impersonate: false });
    return { client, close: () => account.close() };
  }

  /** Ties a mailbox to its owner's ERP user, without a browser. */
  async signIn(mailboxId: MailboxId): Promise<void> {
    const context = await this.#tryOut.browser.newContext({ ignoreHTTPSErrors: true });
    const post = async (path: string, data: Record<string, string>) => {
      const answer = await context.request.post(this.#tryOut.tryOut.url + path, { data });
      assert.ok(answer.ok(), `${path}: ${answer.status()}`);
      return (await answer.json()) as Record<string, string>;
    };
    const { token = '' } = await post('/sandbox/api/identity-token', { mailboxId });
    const { name: mailboxName, address } = mailbox(mailboxId);
    const login = address.split('@')[0] ?? '';
    const body = {
      ...{ exchangeToken: token, login, password: demoPassword },
      mailboxName: `${mailboxName} <${address}>`,
    };
    await post('/api/session/pair', body);
    await context.close();
  }

  open(
    settings: Partial<OutlookSettings>,
    viewport?: { width: number; height: number },
  ): Promise<OutlookPage> {
    return OutlookPage.open(this.#tryOut, settings, viewport);
  }

  /** Puts a mail on top of inboxes; answers the ids of its copies. */
  putMail(mail: StoryMail): Record<MailboxId, string> {
    this.#written += 1;
    const key = `story-${this.#written}`;
    // Newer than every demo mail, and than the one before.
    const at = new Date(Date.now() + this.#written * 1000).toISOString();
    const from = demoPerson(mail.from);
    const entry = {
      itemClass: 'IPM.Note' as const,
      subject: mail.subject,
      from,
      sender: from,
      to: mail.to.map(demoPerson),
      cc: (mail.cc ?? []).map(demoPerson),
      bcc: [],
      internetMessageId: `<${key}@story.example>`,
      conversationId: mail.thread ?? key,
      sentAt: at,
      receivedAt: at,
      html: null,
      text: mail.text,
      headers: '',
      meeting: null,
      attachments: [],
    };
    const ids = { anna: '', jonas: '' };
    for (const mailboxId of mail.mailboxes ?? ['anna']) {
      const place = { folder: 'inbox' as const, isRead: false };
      ids[mailboxId] = putMail(this.exchange, mailbox(mailboxId), entry, place);
    }
    return ids;
  }

  /** Puts an appointment into Anna's calendar; answers the ids of its items, a series' master first. */
  putAppointment(appointment: StoryAppointment): string[] {
    this.#written += 1;
    const { timeZone, windowsTimeZone } = mailbox('anna');
    const now = Date.now();
    const time = `${String(8 + (this.#written % 10)).padStart(2, '0')}:00`;
    const dates = Array.from({ length: appointment.dates ?? 1 }, (_, day) => {
      const start = demoTime(now, day - daysSinceMonday(now, timeZone), time, timeZone);
      return { start, end: start + 1_800_000 };
    });
    const [first] = dates;
    assert.ok(first);
    // The zone's clocks are never twelve hours off, so that this is the day there.
    const dayOf = (at: number) => new Date(at + 3_600_000).toISOString().slice(0, 10);
    const recurrence: Recurrence = {
      ...{ type: 'daily', properties: { interval: 1 }, timeZone, windowsTimeZone },
      ...{ startDate: dayOf(first.start), endDate: dayOf(dates.at(-1)?.start ?? first.start) },
      ...{ startMinute: 0, durationMinutes: 30 },
    };
    return putEntry(this.exchange, mailbox('anna'), {
      ...first,
      uid: `story-${this.#written}@story.example`,
      subject: appointment.subject,
      organizer: demoPerson(appointment.organizer),
      required: appointment.required.map((who) => ({ ...demoPerson(who), response: 'none' })),
      optional: [],
      isAllDay: false,
      location: '',
      html: null,
      text: appointment.text,
      isPrivate: false,
      categories: [],
      series: appointment.dates === undefined ? null : { recurrence, occurrences: dates },
      createdAt: now,
    });
  }

  /** Changes the demo ERP's database, as the ERP's own users do. */
  changeErp(statement: string): void {
    changeErp(this.#tryOut, statement);
  }

  /** Takes everything away that came into Anna's mailbox since the start, so that it looks as then. */
  tidy(): void {
    const box = this.#box('anna');
    for (const item of [...box.items]) if (!this.#atStart.has(item.id)) box.removeItem(item);
  }

  /** What the add-in keeps on an item, as custom properties. */
  properties(mailboxId: MailboxId, itemId: string): Record<string, unknown> {
    const id = readId(itemId);
    assert.ok(id?.kind === 'item' || id?.kind === 'occurrence');
    const box = this.#box(mailboxId);
    const item = box.item(id.item);
    assert.ok(item);
    const { extended } =
      id.kind === 'item'
        ? item
        : (item.exceptions[new Date(id.original * 1000).toISOString().slice(0, 19)] ?? item);
    const [text] = extended[propertiesKey]?.values ?? [];
    return text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  /** The mark that the add-in left on an item. */
  mark(mailboxId: MailboxId, itemId: string): unknown {
    return this.properties(mailboxId, itemId)['erpLinkMark'];
  }
}

/** The day that is today to a demo ERP made now. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function mailbox(mailboxId: MailboxId) {
  const found = demoMailboxes.find(({ id }) => id === mailboxId);
  assert.ok(found);
  return found;
}

function daysSinceMonday(now: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(now);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day);
}

// For the whole run, before its first test: on a new clone the pane is built here, which takes minutes.
before(async function () {
  this.timeout(300_000);
  await StoryWorld.shared();
});

after(() => StoryWorld.end());
