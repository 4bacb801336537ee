import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { brokerstar } from '../../../server/erp/examples/brokerstar/brokerstar.ts';
import { exampleUuid } from '../../../server/erp/examples/brokerstar/exampleUuid.ts';
import { bueroplus } from '../../../server/erp/examples/bueroplus/bueroplus.ts';
import { bueroware } from '../../../server/erp/examples/bueroware/bueroware.ts';
import { emis } from '../../../server/erp/examples/emis/emis.ts';
import { erpRegistry } from '../../../server/erp/erpRegistry.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';
import { exampleChance, exampleDay } from './exampleChance.ts';
import { sqliteExample } from './sqliteExample.ts';

describe('who sees what in the example ERPs', () => {
  let folder = '';
  const opened = new Map<Example, Promise<ErpConnector>>();
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-rights-'));
  });
  after(async () => {
    for (const erp of opened.values()) await (await erp).close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (example: Example): Promise<ErpConnector> => {
    const again = opened.get(example);
    if (again) return again;
    const file = sqliteExample(example, folder);
    const erp = erpRegistry.sql(
      { type: 'sql', mappingFile: example.mappingFile, database: { type: 'sqlite', file } },
      { now: () => Date.parse(`${exampleDay}T10:00:00Z`) },
    );
    opened.set(example, erp);
    return erp;
  };
  /** What becomes of a record that this user of the first company asks for. */
  const asks = async (
    erp: ErpConnector,
    userId: string,
    kind: string,
    key: string,
    company = '1',
  ) => {
    const [got] = await erp.get([{ company, kind, key }], { userId, company }, patient);
    return got?.state;
  };

  it('emis: signs users in whatever the case of their name with blanks, but no locked one', async () => {
    const erp = await open(emis);
    for (const login of ['Willi Musterfrau', 'willi musterfrau', 'WILLI MUSTERFRAU']) {
      assert.equal((await erp.signIn(login, 'beispiel-2026', patient)).id, '1');
    }
    const both = await erp.findUser('3', patient);
    assert.deepEqual(
      both.companies.map(({ id }) => id),
      ['1', '2'],
    );
    await fails(erp.signIn('Petra Gesperrt', 'beispiel-2026', patient), 'not-allowed');
  });

  it('emis: lists nobody who has left', async () => {
    const erp = await open(emis);
    const listed = new Set<string>();
    for await (const page of erp.listRefs(patient)) {
      for (const { kind, key } of page) if (kind === 'person') listed.add(key);
    }
    const { ansprechpartner: persons = [] } = emis.rows(exampleChance(emis), exampleDay);
    const gone = persons.filter(({ ausgeschieden }) => ausgeschieden === 'J');
    assert.ok(gone.length > 10);
    assert.equal(listed.size, persons.length - gone.length);
    assert.ok(gone.every(({ partner_nr: key }) => !listed.has(String(key))));
  });

  it('BüroWARE: hides what is synced from who lacks a person record, a mail number or a licence', async () => {
    const erp = await open(bueroware);
    const own = ['1', '2', '3', '4', '5', '6', '7'].map((user) =>
      // The sixty appointments of each user come in turn.
      asks(erp, user, 'appointment', String((Number(user) - 1) * 60 + 1), '001'),
    );
    assert.deepEqual(await Promise.all(own), [
      ...['found', 'found', 'found', 'found'],
      ...['hidden', 'hidden', 'hidden'],
    ]);
    assert.equal(await asks(erp, '2', 'appointment', '1', '001'), 'hidden');
  });

  it('büro+: syncs for who has a company and is allowed to', async () => {
    const erp = await open(bueroplus);
    const own = ['2', '5', '6'].map((user) =>
      asks(erp, user, 'appointment', String((Number(user) - 1) * 60 + 1)),
    );
    assert.deepEqual(await Promise.all(own), ['found', 'hidden', 'hidden']);
    await fails(erp.findUser('5', patient), 'not-allowed', 'no-company');
  });

  it('BrokerStar: a right comes from a group, and needs the module', async () => {
    const erp = await open(brokerstar);
    const contact = exampleUuid('person', 1);
    const asked = ['1', '2', '3', '4', '5', '6', '7'].map((user) =>
      asks(erp, user, 'person', contact),
    );
    assert.deepEqual(await Promise.all(asked), [
      ...['found', 'found', 'hidden', 'found'],
      ...['hidden', 'hidden', 'hidden'],
    ]);
  });
});
