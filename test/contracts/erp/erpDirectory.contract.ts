import assert from 'node:assert/strict';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { DirectoryEntry } from '../../../server/ports/ErpConnector.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { fails, patient, ref } from './asked.ts';

/** Listing how records can be found, and which there are. */
export function describeErpDirectory(open: () => ErpWorld): void {
  describe('the directory’s source', () => {
    it('lists every record once, 500 a page at most', async () => {
      const { entries, pages } = await listAll(open(), null);
      assert.ok(pages.every((size) => size <= 500));
      const names = entries.map((entry) => nameOf(entry.ref));
      assert.equal(new Set(names).size, names.length);
      const tables = [
        'adressen',
        'ansprechpartner',
        'rechnungen',
        'auftraege',
        'bestellungen',
        'projekte',
        'termine',
        'aufgaben',
        'mails',
      ];
      const counts: number[] = [];
      for (const table of tables) counts.push(await open().count(table));
      assert.equal(
        names.length,
        counts.reduce((sum, count) => sum + count, 0),
      );
    });

    it('says by what a record is found', async () => {
      const { entries } = await listAll(open(), null);
      const entry = (wanted: RecordRef) =>
        entries.find((one) => nameOf(one.ref) === nameOf(wanted));
      assert.deepEqual(entry(ref('customer', 90001)), {
        ref: ref('customer', 90001),
        addresses: ['a@contract.example', 'b@contract.example'],
        domains: ['contract.example'],
        numbers: ['90001'],
        texts: ['Contract Customer', '00000 Town'],
        context: [],
        weight: 20454,
      });
      assert.deepEqual(entry(ref('customer', 90002)), {
        ref: ref('customer', 90002),
        addresses: [],
        domains: [],
        numbers: ['90002'],
        texts: [],
        context: [],
        weight: 0,
      });
      assert.deepEqual(entry(ref('invoice', 90001))?.numbers, ['RE-2026-90001']);
      assert.deepEqual(entry(ref('invoice', 90001))?.context, ['Contract Customer']);
      assert.deepEqual(entry(ref('person', 1001))?.domains, []);
    });

    it('lists afterwards only the last ones again', async () => {
      const { cursor } = await listAll(open(), null);
      const again = await listAll(open(), cursor);
      // At most those of the last second, in each kind and company.
      assert.ok(again.entries.length < 200, String(again.entries.length));
      assert.deepEqual(again.gone, []);
      const third = await listAll(open(), again.cursor);
      assert.deepEqual(third.entries, again.entries);
    });

    it('lists what was added or changed since', async () => {
      const { insert, update, remove } = open();
      const { cursor } = await listAll(open(), null);
      const known = await listAll(open(), cursor);
      await insert('auftraege', {
        mandant_nr: 1,
        beleg_id: 99100,
        auftrag_nr: 'AU-2026-99100',
        betreff: 'New one',
        geaendert_am: '2026-11-21 20:00:00',
      });
      await update(
        'adressen',
        { mandant_nr: 1, adr_nr: 90001 },
        { name1: 'Renamed', geaendert_am: '2026-11-21 20:00:01' },
      );
      const changes = await listAll(open(), cursor);
      await update(
        'adressen',
        { mandant_nr: 1, adr_nr: 90001 },
        { name1: 'Contract Customer', geaendert_am: '2026-01-01 08:00:00' },
      );
      await remove('auftraege', { beleg_id: 99100 });
      const news = changes.entries.filter(
        ({ ref: one }) => !known.entries.some((entry) => nameOf(entry.ref) === nameOf(one)),
      );
      assert.deepEqual(news.map((entry) => nameOf(entry.ref)).sort(), [
        '1/customer/90001',
        '1/order/99100',
      ]);
      assert.ok(news.some(({ texts }) => texts.includes('Renamed')));
    });

    it('goes on where a reading was cut off', async () => {
      const whole = (await listAll(open(), null)).entries.map((entry) => nameOf(entry.ref));
      const first: string[] = [];
      let cursor: string | null = null;
      for (let part = 0; part < 500; part++) {
        let pages = 0;
        let size = 0;
        for await (const page of open().erp.listDirectory(cursor, patient)) {
          first.push(...page.entries.map((entry) => nameOf(entry.ref)));
          cursor = page.cursor;
          size = page.entries.length;
          if (++pages === 2) break;
        }
        if (pages < 2 && size === 0) break;
        if (new Set(first).size === whole.length) break;
      }
      assert.deepEqual([...new Set(first)].sort(), whole.sort());
    });

    it('begins anew with a cursor that is not its own', async () => {
      const whole = await listAll(open(), null);
      for (const cursor of ['', 'x', '{}', 'null', '{"mapping":"x","since":{},"at":null}', '[]']) {
        const again = await listAll(open(), cursor);
        assert.equal(again.entries.length, whole.entries.length, cursor);
      }
    });

    it('lists every reference, and a removed record no more', async () => {
      const { insert, remove } = open();
      const refs = async () => {
        const found: string[] = [];
        for await (const page of open().erp.listRefs(patient)) found.push(...page.map(nameOf));
        return found;
      };
      const before = await refs();
      const { entries } = await listAll(open(), null);
      assert.deepEqual(before.toSorted(), entries.map((entry) => nameOf(entry.ref)).sort());
      await insert('aufgaben', { mandant_nr: 2, aufgabe_nr: 99200, betreff: 'x' });
      assert.ok((await refs()).includes('2/task/99200'));
      await remove('aufgaben', { aufgabe_nr: 99200 });
      assert.deepEqual(await refs(), before);
    });

    it('ends with unavailable when the caller does not wait', async () => {
      const abort = new AbortController();
      const reading = (async () => {
        for await (const page of open().erp.listDirectory(null, abort.signal)) {
          assert.ok(page.cursor);
          abort.abort();
        }
      })();
      await fails(reading, 'unavailable', 'cancelled');
      const refs = (async () => {
        for await (const page of open().erp.listRefs(AbortSignal.abort()))
          assert.fail(String(page.length));
      })();
      await fails(refs, 'unavailable', 'cancelled');
    });
  });
}

async function listAll({ erp }: ErpWorld, cursor: string | null) {
  const entries: DirectoryEntry[] = [];
  const gone: RecordRef[] = [];
  const pages: number[] = [];
  let last = '';
  for await (const page of erp.listDirectory(cursor, patient)) {
    entries.push(...page.entries);
    gone.push(...page.gone);
    pages.push(page.entries.length);
    last = page.cursor;
  }
  return { entries, gone, pages, cursor: last };
}

function nameOf({ company, kind, key }: RecordRef): string {
  return `${company}/${kind}/${key}`;
}
