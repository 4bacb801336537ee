import type { ItemRef } from '../../shared/items.ts';
import type { AppPorts, AppSettings } from '../../server/app/AppPorts.ts';
import type { Caller } from '../../server/app/Caller.ts';
import { Callers } from '../../server/app/Callers.ts';
import { MadeRecords } from '../../server/app/createRecord/MadeRecords.ts';
import { DirectoryRefresh } from '../../server/app/DirectoryRefresh.ts';
import { identifyItem } from '../../server/app/identifyItem.ts';
import { PageDoors } from '../../server/app/page/PageDoors.ts';
import { LoginBrake } from '../../server/app/LoginBrake.ts';
import { SeenRecords } from '../../server/app/SeenRecords.ts';
import { AppError } from '../../server/core/AppError.ts';
import { memoryDirectory, type MemoryDirectory } from '../fakes/memoryDirectory.ts';
import { memoryErp, type MemoryErp, type MemoryRecord } from '../fakes/memoryErp.ts';
import { memoryFilingStore } from '../fakes/memoryFilingStore.ts';
import { memoryLinkStore } from '../fakes/memoryLinkStore.ts';

/** The ports on memory, with two paired users: Anna, and Ben who may see less. */
export interface AppWorld extends AppPorts {
  erp: MemoryErp;
  directory: MemoryDirectory;
  settings: AppSettings & { ownDomains: string[] };
  /** Milliseconds; a test moves it. */
  time: { now: number };
  anna: Caller;
  ben: Caller;
  refresh(): Promise<unknown>;
}

/** A request that nobody takes back. */
export const patient = new AbortController().signal;

/**
 * One customer with everything that belongs to it, another one, a freemail person, an internal
 * secret.
 */
export const northRecords: MemoryRecord[] = [
  {
    kind: 'customer',
    key: 'bau',
    title: 'Müller Bau GmbH',
    number: '10001',
    addresses: ['info@mueller-bau.example'],
    domains: ['mueller-bau.example'],
  },
  {
    kind: 'person',
    key: 'eva',
    title: 'Eva Müller',
    organization: ['customer', 'bau'],
    addresses: ['eva@mueller-bau.example'],
  },
  {
    kind: 'invoice',
    key: 'i1',
    title: 'Dachstuhl',
    number: 'RE-2026-10042',
    organization: ['customer', 'bau'],
  },
  {
    kind: 'order',
    key: 'o1',
    title: 'Gerüst',
    number: 'AU 2026/0815',
    organization: ['customer', 'bau'],
  },
  {
    kind: 'customer',
    key: 'weiss',
    title: 'Weiß & Söhne',
    number: '10002',
    domains: ['weiss.example'],
  },
  {
    kind: 'person',
    key: 'otto',
    title: 'Otto Weiß',
    organization: ['customer', 'weiss'],
    addresses: ['otto@freemail.example'],
  },
  { kind: 'project', key: 'secret', title: 'Zukunft', number: 'P-2026-9', hiddenFrom: ['ben'] },
  { kind: 'appointment', key: 'a1', title: 'Abnahme', organization: ['customer', 'bau'] },
  { kind: 'person', key: 'me', title: 'Anna Eigen', addresses: ['anna@own.example'] },
  { kind: 'customer', key: 'south', title: 'Süd AG', company: 'south', domains: ['sued.example'] },
];

/** A backend that may reach no mailbox: what an item is known by is what Outlook says, and nothing is marked. */
export const withoutMailboxes: Pick<AppPorts, 'identities' | 'marks' | 'sent'> = {
  identities: {
    identify: (_caller, item) => Promise.resolve(identifyItem(item)),
    appointment: () => Promise.resolve(null),
  },
  marks: { shown: () => undefined, changed: () => undefined },
  sent: { expect: () => undefined },
};

/** Where no mail is filed. */
export const noFilings: AppPorts['filings'] = {
  ...{ show: unasked, file: unasked, progress: unasked, stop: unasked, withdraw: unasked },
  handed: { begin: unasked, put: unasked },
};

function unasked(): never {
  throw new Error('No mail is filed.');
}

/** A fresh world whose directory is filled. */
export async function appWorld(records = northRecords): Promise<AppWorld> {
  const time = { now: Date.UTC(2026, 10, 2) };
  const clock = { now: () => time.now };
  const company = [{ id: 'north', name: 'Nord GmbH' }];
  const erp = memoryErp(
    records.map((record) => ({ ...record })),
    [
      { id: 'anna', name: 'Anna Eigen', login: 'anna', password: 'right', companies: company },
      { id: 'ben', name: 'Ben Eigen', login: 'ben', password: 'right', companies: company },
    ],
  );
  const links = memoryLinkStore();
  const directory = memoryDirectory();
  const settings = { erpTimeout: 40, ownDomains: [] };
  const pair = async (userId: string): Promise<Caller> => {
    const account = await links.saveAccount(
      {
        mailboxKey: `mailbox of ${userId}`,
        mailboxName: `${userId}@own.example`,
        erp: erp.name,
        erpUserId: userId,
        erpUserName: userId,
        company: 'north',
      },
      time.now,
    );
    return { account, erp: { userId, company: 'north' } };
  };
  const refresh = new DirectoryRefresh({ erp, directory, clock });
  const world: AppWorld = {
    erp,
    links,
    directory,
    filing: memoryFilingStore(),
    clock,
    settings,
    largestDocument: 1_000_000,
    time,
    callers: new Callers({ links, erp, clock, settings }),
    ...withoutMailboxes,
    seen: new SeenRecords(clock),
    brake: new LoginBrake(clock),
    doors: new PageDoors(clock),
    made: new MadeRecords(),
    filings: noFilings,
    sync: null,
    verifier: {
      verify: (token) =>
        token.startsWith('mailbox of ')
          ? Promise.resolve({ key: token, issuer: 'exchange' })
          : Promise.reject(new AppError('not-signed-in', 'Bad token.', { reason: 'token-bad' })),
    },
    sessions: {
      issue: (accountId) => Promise.resolve({ token: accountId, expiresAt: time.now + 900_000 }),
      verify: (token) => Promise.resolve({ accountId: token }),
    },
    anna: await pair('anna'),
    ben: await pair('ben'),
    refresh: () => refresh.run(patient),
  };
  await world.refresh();
  return world;
}

/** A mail by its Message-ID. */
export function mail(id: string, more: Partial<ItemRef> = {}): ItemRef {
  return {
    kind: 'mail',
    internetMessageId: `<${id}@mail.example>`,
    mark: null,
    itemId: `item ${id}`,
    conversationId: null,
    subject: '',
    ...more,
  };
}

/** An appointment by its id in the caller's mailbox. */
export function appointment(id: string, more: Partial<ItemRef> = {}): ItemRef {
  return mail(id, { kind: 'appointment', internetMessageId: null, ...more });
}

/** A reference to a record of the caller's company. */
export function north(kind: string, key: string) {
  return { company: 'north', kind, key };
}

/** What an AppError must be. */
export function failure(kind: AppError['kind'], reason?: string): (error: unknown) => boolean {
  return (error) =>
    error instanceof AppError &&
    error.kind === kind &&
    (reason === undefined || error.reason === reason);
}
