import { sides } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Services } from '../Services.ts';

/** Things that wait are looked through for names among so many. */
const mostWaiting = 5_000;

/**
 * What is known of pairs, by their ids, to call them by: what both sides said when they were last in step, else what was seen
 * of them since, since a pair that is asked about or was rebuilt may remember little. Asks neither side.
 */
export async function nameThings(
  { sync }: Pick<Services, 'sync'>,
  scope: Scope,
  pairIds: readonly string[],
): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  const unnamed = new Set<string>();
  for (const pair of await sync.pairs(scope, [...new Set(pairIds)])) {
    const fields = fieldsOf(pair);
    found.set(pair.id, fields);
    if (!hasName(fields)) unnamed.add(pair.id);
  }
  if (unnamed.size === 0) return found;
  let looked = 0;
  for await (const page of sync.observations(scope, 500)) {
    for (const { pairId, observation } of page) {
      if (pairId === null || !unnamed.has(pairId) || observation.state !== 'present') continue;
      found.set(pairId, together([observation.fields, found.get(pairId) ?? {}]));
    }
    looked += page.length;
    if (looked >= mostWaiting) break;
  }
  return found;
}

function fieldsOf(pair: Pair): Fields {
  return together(sides.toReversed().map((side) => pair[side]?.fields ?? {}));
}

/** The first that tells a field counts; private on one side is private. */
function together(all: readonly Fields[]): Fields {
  const hidden = all.find((fields) => isPrivate(fields));
  const told: Record<string, Fields[string]> = {};
  for (const [name, value] of all.flatMap((fields) => Object.entries(fields))) {
    told[name] ??= value ?? null;
  }
  return { ...told, ...(hidden && { sensitivity: hidden['sensitivity'] ?? null }) };
}

function hasName({ subject, displayName, fileAs, company1, lastName }: Fields): boolean {
  return [subject, displayName, fileAs, company1, lastName].some((one) => typeof one === 'string');
}
