import assert from 'node:assert/strict';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { type FaultyErp, faultyErp } from '../../../server/sandbox/erp/faultyErp.ts';
import { callers, fails, patient, ref } from '../../contracts/erp/asked.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { sqliteWorld } from '../../erp/sqliteWorld.ts';

const customer = ref('customer', 10001);

/** Every method, with a good question. */
const questions: [string, (erp: ErpConnector, signal: AbortSignal) => Promise<unknown>][] = [
  ['signIn', (erp, signal) => erp.signIn('anna.berger', 'nordwind-2026', signal)],
  ['findUser', (erp, signal) => erp.findUser('1', signal)],
  ['get', (erp, signal) => erp.get([customer], callers.anna, signal)],
  ['show', (erp, signal) => erp.show(customer, callers.anna, signal)],
  ['related', (erp, signal) => erp.related(customer, 'mail', callers.anna, null, signal)],
  ['listDirectory', (erp, signal) => all(erp.listDirectory(null, signal))],
  ['listRefs', (erp, signal) => all(erp.listRefs(signal))],
  ['ping', (erp, signal) => erp.ping(signal)],
];

describe('an ERP with faults', () => {
  let world: ErpWorld | undefined;
  let erp: FaultyErp;
  before(async () => {
    world = await sqliteWorld();
    erp = faultyErp(world.erp);
  });
  after(() => world?.close());
  afterEach(() => {
    erp.fault = { type: 'none' };
  });

  for (const [method, ask] of questions) {
    it(`answers ${method} as the real one does while it has none`, async () => {
      assert.deepEqual(await ask(erp, patient), await ask(world!.erp, patient));
    });

    it(`fails ${method} while it is down, and no longer`, async () => {
      erp.fault = { type: 'down' };
      await fails(ask(erp, patient), 'unavailable');
      erp.fault = { type: 'none' };
      await ask(erp, patient);
    });

    it(`keeps ${method} waiting until the caller gives up while it is slow`, async () => {
      erp.fault = { type: 'slow', milliseconds: 60_000 };
      await fails(ask(erp, AbortSignal.timeout(20)), 'unavailable', 'timeout');
      erp.fault = { type: 'slow', milliseconds: 5 };
      await ask(erp, patient);
    });

    it(`answers ${method} with nonsense while it is confused`, async () => {
      erp.fault = { type: 'nonsense' };
      if (method === 'get') {
        const [got] = await erp.get([customer], callers.anna, patient);
        assert.ok(got?.state === 'failed' && got.error.kind === 'bad-answer');
      } else {
        await fails(ask(erp, patient), 'bad-answer');
      }
    });
  }
});

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}
