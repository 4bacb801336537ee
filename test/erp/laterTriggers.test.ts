import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../server/erp/sql/database/openDatabase.ts';
import { readMappingFile } from '../../server/erp/sql/mapping/readMappingFile.ts';
import { sqlErpConnector } from '../../server/erp/sql/sqlErpConnector.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { installTriggers } from '../../server/sandbox/erp/installTriggers.ts';
import { largeErp } from '../../server/sandbox/erp/largeErp.ts';
import { never } from '../mailbox/ews/never.ts';

describe('triggers that are installed while the server runs', () => {
  it('are found within a minute, without a new start', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-triggers-'));
    const file = path.join(folder, 'erp.sqlite');
    largeErp(file, '2026-11-22', { contacts: 2, documents: 0 });
    const variables = { erpUrl: 'https://erp.example' };
    const clock = { now: () => time };
    let time = 1_000_000;
    const erp = await sqlErpConnector({
      mapping: await readMappingFile(demoMappingFile, variables),
      database: openDatabase({ type: 'sqlite', file }, 10_000),
      clock,
    });
    const tombstones = async () =>
      (await erp.openRecords?.({ userId: '1', company: '1' }, never))?.can.tombstones;
    try {
      assert.equal(await tombstones(), false);
      await installTriggers(file, demoMappingFile, variables);
      assert.equal(await tombstones(), false, 'not asked for with every question');
      time += 60_000;
      assert.equal(await tombstones(), true);
    } finally {
      await erp.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
