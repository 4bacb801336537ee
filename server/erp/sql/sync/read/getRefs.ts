import type { RecordRef } from '../../../../../shared/recordViews.ts';
import type { Got } from '../../../../ports/RecordStore.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { gotOf } from '../gotOf.ts';
import { readRef } from '../readRef.ts';
import type { Runner } from '../Runner.ts';
import type { SqlPart } from '../SqlPart.ts';
import { unknownName } from '../unknownName.ts';
import { readKeys } from './readKeys.ts';

/** RecordStore.get: what became of these references, in their order, by one query for each kind of the area. */
export async function getRefs(
  erp: SqlErp,
  parts: readonly SqlPart[],
  permissions: Permissions,
  refs: readonly string[],
  run: Runner,
): Promise<Got[]> {
  const asked = refs.map((text) => ({ text, ref: readRef(text) }));
  const answers = new Map<string, Got>();
  for (const part of parts) {
    const own = asked.filter(
      ({ ref }) => ref?.kind === part.id && ref.company === permissions.company,
    );
    const keys = own.flatMap(({ ref }) => ref?.key ?? []);
    const read = await readKeys(erp, part, permissions, keys, run);
    for (const { text, ref } of own) {
      answers.set(text, gotOf(part, text, read.get(ref?.key ?? '') ?? { state: 'gone' }));
    }
  }
  return asked.map(({ text, ref }) => answers.get(text) ?? elsewhere(text, ref));
}

/** Of another company it is hidden; a text that no reference of ours is names nothing. */
function elsewhere(text: string, ref: RecordRef | null): Got {
  if (ref !== null) return { state: 'hidden', ref: text };
  return { state: 'failed', ref: text, error: unknownName('reference') };
}
