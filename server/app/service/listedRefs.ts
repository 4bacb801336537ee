import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';

/**
 * ERP references on the user's list (EM7, BW11), as the ERP tells it; one that keeps no list shows this user in the area what
 * is on it.
 *
 * @throws AppError `unavailable`, reason `list-incomplete`: half a list would read as taken off it; whatever the ERP fails with.
 */
export async function listedRefs(
  erp: RecordStore,
  area: Area,
  signal: AbortSignal,
): Promise<Set<string>> {
  const listed = new Set<string>();
  for (const { id } of await erp.collections(area, signal)) {
    if (erp.listMembers !== undefined) {
      for await (const refs of erp.listMembers(id, signal)) {
        for (const ref of refs) listed.add(ref);
      }
      continue;
    }
    let isWhole = false;
    for await (const { refs, last } of erp.listRefs(id, signal)) {
      for (const { ref } of refs) listed.add(ref);
      isWhole = last;
    }
    if (!isWhole) {
      throw new AppError('unavailable', 'The ERP did not tell the whole list of this user.', {
        reason: 'list-incomplete',
      });
    }
  }
  return listed;
}
