import type { ErpMail } from '../../../ports/ErpFiles.ts';
import type { FilingMapping } from '../mapping/filing/FilingMapping.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlPart } from '../sync/SqlPart.ts';

/** The filing of mails made ready, of a mapping that was checked with its database. */
export interface SqlFiling {
  erp: SqlErp;
  said: FilingMapping;
  parts: ReadonlyMap<ErpMail['area'], SqlPart>;
}
