import { areas } from '../../../../shared/records/Area.ts';
import type { RecordMove } from '../../../ports/LinkStore.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import type { MovePlace, MovePreview } from './MovePreview.ts';

/** What is asked for it. */
export type MovePorts = Pick<ServicePorts, 'accounts' | 'sync' | 'links' | 'erp'>;

/**
 * What it would mean that a record was merged into another or got another number (NX15): for the references that people made,
 * and for every account of the company, also those that are paused and areas that are off by now. Writes nothing.
 *
 * @throws AppError whatever the store fails with.
 */
export async function previewMove(ports: MovePorts, move: RecordMove): Promise<MovePreview> {
  const { accounts, sync, links, erp } = ports;
  const { from, to } = move;
  const places: MovePlace[] = [];
  const [old, now] = [erp.syncedAs?.(from), erp.syncedAs?.(to)];
  for (const account of await accounts.accounts()) {
    const { company, id } = account;
    if (company !== from.company || old === undefined || now === undefined) continue;
    for (const area of areas.filter((one) => old.areas.includes(one))) {
      const scope = { account: id, erp: erp.name, company, area };
      const pairs = await sync.pairsByRef(scope, 'erp', [old.ref, now.ref]);
      const has = (ref: string) => pairs.some((pair) => pair.erp?.ref === ref);
      if (has(old.ref)) {
        places.push({ account, area, becomes: has(now.ref) ? 'parts' : 'follows' });
      }
    }
  }
  return { links: await links.countMove(erp.name, move), places };
}
