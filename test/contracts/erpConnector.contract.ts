import type { ErpWorld } from '../erp/ErpWorld.ts';
import { describeErpDirectory } from './erp/erpDirectory.contract.ts';
import { describeErpFiling } from './erp/erpFiling.contract.ts';
import { describeErpInserts } from './erp/erpInserts.contract.ts';
import { describeErpPages } from './erp/erpPages.contract.ts';
import { describeErpRecords } from './erp/erpRecords.contract.ts';
import { describeErpUsers } from './erp/erpUsers.contract.ts';

/**
 * What every ErpConnector keeps to. Run once for each connector and database.
 * @param make opens the connector on an ERP with the content that test/erp/contractRows.ts describes.
 */
export function describeErpConnector(name: string, make: () => Promise<ErpWorld>): void {
  describe(`ErpConnector on ${name}`, () => {
    let world: ErpWorld | undefined;
    const open = (): ErpWorld => {
      if (!world) throw new Error('the ERP is not open');
      return world;
    };
    before(async function () {
      this.timeout(60_000);
      world = await make();
    });
    after(() => world?.close());

    describeErpUsers(open);
    describeErpRecords(open);
    describeErpPages(open);
    describeErpDirectory(open);
    describeErpInserts(open);
    // Last, since it writes.
    describeErpFiling(open);
  });
}
