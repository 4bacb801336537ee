import type { ErpFiles } from '../../../ports/ErpFiles.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import { fileMail } from './fileMail.ts';
import { findMail } from './findMail.ts';
import { partFor } from './partFor.ts';
import { prepareFiling } from './prepareFiling.ts';
import { withdrawMail } from './withdrawMail.ts';

/** Does some work with the ERP within the time it has for it. */
type Limited = <T>(
  signal: AbortSignal,
  work: (erp: SqlErp, signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * Filing of mails in an ERP that a mapping describes.
 *
 * @param brief for a question. @param long for what has many bytes.
 */
export function sqlFiles({ filing = {} }: Mapping, brief: Limited, long: Limited): ErpFiles {
  const { records = {}, assignments, documents } = filing;
  return {
    kinds: [...new Set([...Object.keys(records), ...Object.keys(assignments?.kinds ?? {})])],
    keepsDocuments: documents !== undefined,
    find: (area, messageId, as, signal) =>
      brief(signal, async (erp, both) => {
        const ready = prepareFiling(erp);
        const run = (query: Parameters<SqlErp['database']['run']>[0]) =>
          erp.database.run(query, both);
        const key = await findMail(ready, area, messageId, as.company, run);
        const kind = ready.parts.get(area)?.id;
        return key === null || kind === undefined ? null : { company: as.company, kind, key };
      }),
    file: (mail, known, as, signal) =>
      long(signal, async (erp, both) => {
        const ready = prepareFiling(erp);
        const permissions = await readPermissions(erp, as, both);
        const { id: kind } = partFor(ready, mail.area, permissions);
        const key = await fileMail(ready, mail, known?.key ?? null, permissions, both);
        return { company: as.company, kind, key };
      }),
    withdraw: (area, ref, as, signal) =>
      long(signal, async (erp, both) => {
        const permissions = await readPermissions(erp, as, both);
        await withdrawMail(prepareFiling(erp), area, ref.key, permissions, both);
      }),
  };
}
