import type { ErpMail } from '../../../ports/ErpFiles.ts';
import { filingAreas } from '../mapping/filing/filingAreas.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { preparePart } from '../sync/preparePart.ts';
import type { SqlFiling } from './SqlFiling.ts';

/** Makes the `filing` part of a checked mapping ready. A mail of nobody's pair carries no stamp. */
export function prepareFiling(erp: SqlErp): SqlFiling {
  const parts = filingAreas(erp.mapping).map((placed) => {
    const part = { ...preparePart(erp, placed), stamp: null };
    return [placed.area as ErpMail['area'], part] as const;
  });
  return { erp, said: erp.mapping.filing ?? {}, parts: new Map(parts) };
}
