import { sides } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Scope, SyncStore } from '../../ports/SyncStore.ts';
import type { OpenQuestion } from '../service/listQuestions.ts';
import { placeKey } from '../sync/placeKey.ts';

/**
 * What things say that questions are about and that are in no pair: as they were seen, since they wait for the answer.
 *
 * @returns by the question's key; nothing for a question about a pair.
 */
export async function looseFields(
  sync: Pick<SyncStore, 'observations'>,
  scope: Scope,
  questions: readonly OpenQuestion[],
): Promise<Map<string, Fields[]>> {
  const asked = new Map<string, string>();
  for (const { key, pairId, refs } of questions) {
    if (pairId !== null) continue;
    for (const side of sides) for (const ref of refs[side]) asked.set(placeKey(side, ref), key);
  }
  const found = new Map<string, Fields[]>();
  if (asked.size === 0) return found;
  for await (const page of sync.observations(scope, 500)) {
    for (const { side, observation } of page) {
      const key = asked.get(placeKey(side, observation.ref));
      if (key === undefined || observation.state !== 'present') continue;
      found.set(key, [...(found.get(key) ?? []), observation.fields]);
    }
  }
  return found;
}
