import type {
  RecordFamily,
  RecordKind,
  RecordRef,
  RecordSummary,
} from '../../shared/recordViews.ts';
import { AppError } from '../../server/core/AppError.ts';
import { refKey } from '../../server/core/refKey.ts';
import type { ErpConnector, ErpUser, GotSummary } from '../../server/ports/ErpConnector.ts';

/** One record of the memory ERP, in plain data. */
export interface MemoryRecord {
  kind: string;
  key: string;
  title: string;
  company?: string;
  number?: string;
  /** The kind and key of the organization it belongs to. */
  organization?: [kind: string, key: string];
  addresses?: string[];
  domains?: string[];
  weight?: number;
  openUrl?: string;
  /** Ids of the users who may not see it. */
  hiddenFrom?: string[];
}

/** A user of the memory ERP. */
export interface MemoryUser extends ErpUser {
  login: string;
  password: string;
  locked?: boolean;
}

/** How the ERP feels, to be changed by a test at any time. */
export interface ErpMood {
  /** answers: as it should; down: throws; hangs: never answers, not even to an abort. */
  state: 'answers' | 'down' | 'hangs';
  /** Changes what `get` answers, for an ERP that talks nonsense. */
  twist: ((got: GotSummary[]) => unknown) | null;
}

/** The memory ERP with what a test may look at and turn. */
export interface MemoryErp extends ErpConnector {
  readonly mood: ErpMood;
  readonly records: MemoryRecord[];
  readonly users: MemoryUser[];
  /** How often each method was called. */
  readonly calls: Record<'get' | 'signIn' | 'findUser' | 'listDirectory' | 'listRefs', number>;
  /** Size of each page of `listDirectory`. */
  pageSize: number;
}

const families: Record<string, RecordFamily> = {
  customer: 'organization',
  supplier: 'organization',
  person: 'person',
  invoice: 'document',
  order: 'document',
  project: 'document',
  appointment: 'appointment',
  task: 'task',
  mail: 'mail',
};

/** The kinds that the memory ERP has. */
const kinds: RecordKind[] = Object.entries(families).map(([kind, family]) => ({
  kind,
  family,
  label: { en: kind, de: kind },
  plural: { en: `${kind}s`, de: `${kind}s` },
}));

/** A small ERP over plain data: the reference ErpConnector of the services' tests. */
export function memoryErp(records: MemoryRecord[], users: MemoryUser[]): MemoryErp {
  const mood: ErpMood = { state: 'answers', twist: null };
  const calls = { get: 0, signIn: 0, findUser: 0, listDirectory: 0, listRefs: 0 };
  const find = (ref: RecordRef): MemoryRecord | undefined =>
    records.find((record) => refKey(refOf(record)) === refKey(ref));
  const allowed = (user: MemoryUser): ErpUser => {
    if (user.locked) throw new AppError('not-allowed', 'This user is locked.');
    return { id: user.id, name: user.name, companies: user.companies };
  };
  const summary = (record: MemoryRecord): RecordSummary => summaryOf(record, records);

  const erp: MemoryErp = {
    name: 'memory',
    kinds,
    mood,
    records,
    users,
    calls,
    pageSize: 50,
    async signIn(login, password) {
      calls.signIn += 1;
      await feel(mood);
      const user = users.find((one) => one.login === login && one.password === password);
      if (user === undefined) {
        throw new AppError('not-signed-in', 'Wrong name or password.', { reason: 'wrong-login' });
      }
      return allowed(user);
    },
    async findUser(userId) {
      calls.findUser += 1;
      await feel(mood);
      const user = users.find((one) => one.id === userId);
      if (user === undefined) throw new AppError('not-found', 'This user is gone.');
      return allowed(user);
    },
    async get(refs, as) {
      calls.get += 1;
      await feel(mood);
      const got = refs.map((ref): GotSummary => {
        const record = find(ref);
        if (record === undefined) return { state: 'gone', ref };
        if (record.hiddenFrom?.includes(as.userId)) return { state: 'hidden', ref };
        return { state: 'found', record: summary(record) };
      });
      return mood.twist === null ? got : (mood.twist(got) as GotSummary[]);
    },
    async show(ref, as) {
      const [got] = await erp.get([ref], as, new AbortController().signal);
      if (got?.state === 'found') return { record: got.record, fields: [], related: [] };
      if (got?.state === 'hidden') throw new AppError('not-allowed', 'Hidden.');
      throw new AppError('not-found', 'Gone.');
    },
    async related(ref, kind, as) {
      await feel(mood);
      const found = records.filter(
        (record) =>
          record.kind === kind &&
          record.organization !== undefined &&
          refKey(organizationRef(record, record.organization)) === refKey(ref) &&
          !record.hiddenFrom?.includes(as.userId),
      );
      return { records: found.map(summary), next: null };
    },
    async *listDirectory(cursor) {
      calls.listDirectory += 1;
      let at = Number(cursor ?? '0');
      while (at < records.length) {
        await feel(mood);
        const page = records.slice(at, at + erp.pageSize);
        at += page.length;
        yield {
          entries: page.map((record) => entryOf(record, records)),
          gone: [],
          cursor: String(at),
        };
      }
    },
    async *listRefs() {
      calls.listRefs += 1;
      await feel(mood);
      yield records.map(refOf);
    },
    ping: () => feel(mood),
    close: () => Promise.resolve(),
  };
  return erp;
}

async function feel({ state }: ErpMood): Promise<void> {
  if (state === 'down') throw new AppError('unavailable', 'The ERP cannot be reached.');
  if (state === 'hangs') await new Promise<never>(() => undefined);
}

function refOf({ company = 'north', kind, key }: MemoryRecord): RecordRef {
  return { company, kind, key };
}

function organizationRef(record: MemoryRecord, [kind, key]: [string, string]): RecordRef {
  return { company: refOf(record).company, kind, key };
}

function summaryOf(record: MemoryRecord, all: readonly MemoryRecord[]): RecordSummary {
  const organization = record.organization && organizationRef(record, record.organization);
  const owner = all.find((one) => organization && refKey(refOf(one)) === refKey(organization));
  return {
    ref: refOf(record),
    family: families[record.kind] ?? 'document',
    title: record.title,
    number: record.number ?? null,
    subtitle: '',
    organization: organization ? { ref: organization, title: owner?.title ?? '' } : null,
    figures: [],
    openUrl: record.openUrl ?? null,
  };
}

function entryOf(record: MemoryRecord, all: readonly MemoryRecord[]) {
  const organization = record.organization && organizationRef(record, record.organization);
  const owner = all.find((one) => organization && refKey(refOf(one)) === refKey(organization));
  return {
    ref: refOf(record),
    addresses: record.addresses ?? [],
    domains: record.domains ?? [],
    numbers: record.number === undefined ? [] : [record.number],
    texts: [record.title],
    context: owner === undefined ? [] : [owner.title],
    weight: record.weight ?? 0,
  };
}
