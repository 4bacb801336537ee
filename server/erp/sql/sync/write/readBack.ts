import { AppError } from '../../../../core/AppError.ts';
import type { Written } from '../../../../ports/RecordStore.ts';
import { type KeyAnswer, readKeys } from '../read/readKeys.ts';
import { readRef } from '../readRef.ts';
import type { Desk } from './Desk.ts';
import type { Performed } from './Performed.ts';

/**
 * What the records say after they were written, by one query for each kind, in the transaction that wrote them.
 * @throws AppError `invalid-input` (`not-seen`) where a new record is not one that the user has: it must not be made.
 */
export async function readBack(desk: Desk, performed: readonly Performed[]): Promise<Written[]> {
  const { erp, parts, permissions, open } = desk;
  const refs = performed.flatMap((one) => (one.state === 'written' ? [one.ref] : []));
  const now = new Map<string, KeyAnswer>();
  for (const [word, own] of Map.groupBy(refs, (ref) => readRef(ref)?.kind ?? '')) {
    const part = parts.get(word);
    if (!part) continue;
    const keys = own.map((ref) => readRef(ref)?.key ?? '');
    const answers = await readKeys(erp, part, permissions, keys, (query) => open.run(query));
    own.forEach((ref, i) => now.set(ref, answers.get(keys[i] ?? '') ?? { state: 'gone' }));
  }
  return performed.map((one): Written => {
    if (one.state !== 'written') return one;
    const { ref, isNew } = one;
    const read = now.get(ref);
    if (read?.state === 'found') {
      return { state: 'done', ref, version: read.version, record: read.record, native: null };
    }
    if (isNew && read?.state !== 'failed') {
      throw new AppError(
        'invalid-input',
        'The ERP does not show this user the record that was just made; it was not kept.',
        { reason: 'not-seen' },
      );
    }
    return { state: 'done', ref, version: null, record: null, native: null };
  });
}
