// Started by killAndFinish.ts as a process of its own, and killed: one run of the engine on a real store, against sides that
// live in the parent, so that what they have done outlives it.
import { createHmac, randomUUID } from 'node:crypto';
import { runSync } from '../../../server/app/sync/runSync.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import type { Policy } from '../../../server/core/sync/Policy.ts';
import type {
  Capabilities,
  ChangePage,
  RecordStore,
  RefPage,
} from '../../../server/ports/RecordStore.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { stableJson } from '../../../shared/records/stableJson.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import type { EngineTask, RemoteAnswer, RemoteCall } from './RemoteCall.ts';

const task = JSON.parse(process.argv[2] ?? '') as EngineTask;
const waiting = new Map<number, (answer: RemoteAnswer) => void>();
let calls = 0;

process.on('message', (answer: RemoteAnswer) => {
  waiting.get(answer.id)?.(answer);
  waiting.delete(answer.id);
});

async function ask(side: Side, method: RemoteCall['method'], args: unknown[]): Promise<unknown> {
  const id = (calls += 1);
  const answer = await new Promise<RemoteAnswer>((resolve) => {
    waiting.set(id, resolve);
    process.send?.({ id, side, method, args } satisfies RemoteCall);
  });
  if ('value' in answer) return answer.value;
  const { kind, message, reason } = answer.error;
  throw new AppError(kind, message, reason === null ? {} : { reason });
}

function remote(side: Side): RecordStore {
  async function* pages<T>(method: 'listChanges' | 'listRefs', args: unknown[]): AsyncGenerator<T> {
    yield* (await ask(side, method, args)) as T[];
  }
  return {
    name: side,
    side,
    can: task.can[side] as Capabilities,
    collections: async (area) => (await ask(side, 'collections', [area])) as never,
    listChanges: (collection, cursor) => pages<ChangePage>('listChanges', [collection, cursor]),
    listRefs: (collection) => pages<RefPage>('listRefs', [collection]),
    get: async (area, refs) => (await ask(side, 'get', [area, refs])) as never,
    write: async (area, ops) => (await ask(side, 'write', [area, ops])) as never,
    findByStamp: async (area, ids) => (await ask(side, 'findByStamp', [area, ids])) as never,
    listStamped: () => {
      throw new Error('Nobody asks for this here.');
    },
  };
}

const mac = (facts: Omit<Stamp, 'mac'>): string =>
  createHmac('sha256', 'test')
    .update(stableJson({ ...facts }))
    .digest('base64url');

const store = await openStore(task.url, { journalKeys });
let now = task.now;
const { id, address } = task.account;
const report = await runSync(
  {
    account: { id, mailbox: address, addresses: [address], colleagues: [] },
    area: task.area,
    erp: 'demo',
    policy: task.policy as Policy,
    today: '2026-11-22',
  },
  {
    store: store.sync,
    stores: { erp: remote('erp'), mailbox: remote('mailbox') },
    clock: { now: () => (now += 1) },
    ids: () => randomUUID(),
    stamps: {
      sign: (facts) => ({ ...facts, mac: mac(facts) }),
      verify: ({ mac: signature, ...facts }) => signature === mac(facts),
    },
    pause: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  },
  new AbortController().signal,
);
await store.close();
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));
