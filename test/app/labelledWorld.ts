import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordRef } from '../../shared/recordViews.ts';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { Person } from '../../shared/items.ts';
import type { Body } from '../../shared/routes.ts';
import type { Suggestion } from '../../shared/suggestions.ts';
import type { AppPorts } from '../../server/app/AppPorts.ts';
import type { Caller } from '../../server/app/Caller.ts';
import { DirectoryRefresh } from '../../server/app/DirectoryRefresh.ts';
import { linkItem } from '../../server/app/linkItem.ts';
import { SeenRecords } from '../../server/app/SeenRecords.ts';
import { suggestRecords } from '../../server/app/suggestRecords.ts';
import { refKey } from '../../server/core/refKey.ts';
import { erpRegistry } from '../../server/erp/erpRegistry.ts';
import { demoErp } from '../../server/sandbox/erp/demoErp.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { demoUsers } from '../../server/sandbox/erp/demoUsers.ts';
import type { DemoAppointment } from '../../server/sandbox/mailbox/demo/DemoAppointment.ts';
import { demoItems } from '../../server/sandbox/mailbox/demo/demoItems.ts';
import type { DemoMail } from '../../server/sandbox/mailbox/demo/DemoMail.ts';
import { demoPerson } from '../../server/sandbox/mailbox/demo/demoPerson.ts';
import { openStore } from '../../server/store/openStore.ts';
import { withoutMailboxes } from './appWorld.ts';

/** What became of one labelled item. */
export interface Outcome {
  key: string;
  kind: 'mail' | 'appointment';
  expects: RecordRef[];
  hard: string | null;
  /** Where the first right record stands, from 1; null where none was suggested. */
  place: number | null;
  suggestions: Suggestion[];
}

/** The demo ERP of a seed behind the real connector, directory and link table. */
export interface LabelledWorld {
  mails: DemoMail[];
  appointments: DemoAppointment[];
  ports: Pick<
    AppPorts,
    | 'directory'
    | 'filing'
    | 'links'
    | 'erp'
    | 'settings'
    | 'seen'
    | 'clock'
    | 'identities'
    | 'marks'
    | 'sent'
  >;
  callers: Record<'anna' | 'jonas', Caller>;
  suggest(item: DemoMail | DemoAppointment, as: Caller): Promise<Suggestion[]>;
  /** Every labelled item, as whoever has it in the mailbox: Anna where both have. */
  outcomes(): Promise<Outcome[]>;
  close(): Promise<void>;
}

const patient = new AbortController().signal;
const day = '2026-09-14';

/** Opens the world; threads are linked as their mails say. */
export async function labelledWorld(seed: number): Promise<LabelledWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'erp-link-labelled-'));
  const clock = { now: () => Date.parse(`${day}T12:00:00Z`) };
  const { file } = demoErp(folder, day, seed);
  const store = await openStore(`sqlite:${join(folder, 'links.db')}`);
  const { links, directory, filing } = store;
  const erp = await erpRegistry.sql(
    {
      type: 'sql',
      mappingFile: demoMappingFile,
      database: { type: 'sqlite', file },
      variables: { erpUrl: 'https://erp.example' },
    },
    clock,
  );
  const settings = { erpTimeout: 10_000, ownDomains: ['nordwind.example'] };
  const seen = new SeenRecords(clock);
  const ports = { links, directory, filing, erp, clock, settings, seen, ...withoutMailboxes };
  await new DirectoryRefresh(ports).run(patient);

  const callerOf = async (login: string): Promise<Caller> => {
    const user = demoUsers.find((one) => one.login === login);
    if (!user) throw new Error(`the demo ERP has no user ${login}`);
    const account = await links.saveAccount(
      {
        mailboxKey: `exchange ${user.mail}`,
        mailboxName: user.mail,
        erp: erp.name,
        erpUserId: String(user.id),
        erpUserName: user.name,
        company: '1',
      },
      clock.now(),
    );
    return { account, erp: { userId: String(user.id), company: '1' } };
  };
  const callers = { anna: await callerOf('anna.berger'), jonas: await callerOf('jonas.keller') };
  const items = demoItems(seed, day);
  for (const mail of items.mails) {
    if (!mail.linked) continue;
    await linkItem(ports, callers.anna, { item: asked(mail).item, records: mail.linked }, patient);
  }

  const suggest: LabelledWorld['suggest'] = async (item, as) =>
    (await suggestRecords(ports, as, asked(item), patient)).suggestions;

  return {
    ...items,
    ports,
    callers,
    suggest,
    async outcomes() {
      const outcomes: Outcome[] = [];
      for (const item of [...items.mails, ...items.appointments]) {
        if (!item.expects) continue;
        const suggestions = await suggest(item, callers[inMailbox(item)]);
        const right = new Set(item.expects.map(refKey));
        const at = suggestions.findIndex(({ record }) => right.has(refKey(record.ref)));
        const { key, expects } = item;
        const kind = 'copies' in item ? ('mail' as const) : ('appointment' as const);
        const hard = 'copies' in item ? (item.hard ?? null) : null;
        outcomes.push({ key, kind, expects, hard, place: at < 0 ? null : at + 1, suggestions });
      }
      return outcomes;
    },
    async close() {
      await erp.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function inMailbox(item: DemoMail | DemoAppointment): 'anna' | 'jonas' {
  const mailboxes = 'copies' in item ? item.copies.map(({ mailbox }) => mailbox) : item.mailboxes;
  return mailboxes.includes('anna') ? 'anna' : 'jonas';
}

/** The question that the pane asks about an item: every address once, where it stands first. */
function asked(item: DemoMail | DemoAppointment): Body<'suggestRecords'> {
  const people = new Map<string, Person>();
  const add = (role: Person['role'], written: readonly string[] = []): void => {
    for (const { name, address } of written.map(demoPerson)) {
      if (!people.has(address)) people.set(address, { role, name, address });
    }
  };
  const isMail = 'copies' in item;
  if (isMail) {
    add('from', [item.from]);
    add('to', item.to);
    add('cc', item.cc);
  } else {
    add('organizer', item.organizer === undefined ? [] : [item.organizer]);
    add(
      'required',
      item.required?.map(([person]) => person),
    );
    add(
      'optional',
      item.optional?.map(([person]) => person),
    );
  }
  return {
    item: {
      kind: isMail ? 'mail' : 'appointment',
      internetMessageId: isMail ? `<${item.key}@mail.example>` : null,
      mark: null,
      itemId: `item ${item.key}`,
      conversationId: isMail ? `conversation ${item.thread ?? item.key}` : null,
      subject: item.subject,
    },
    people: [...people.values()].slice(0, itemLimits.people),
    bodyText: item.text.slice(0, itemLimits.bodyText),
    attachmentNames: isMail ? (item.attachments ?? []).map(({ name }) => name) : [],
  };
}
