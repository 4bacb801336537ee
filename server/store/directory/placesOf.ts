import type { RecordRef } from '../../../shared/recordViews.ts';
import { storableText } from '../storableText.ts';
import type { Shelf } from './Shelf.ts';
import { shelfName } from './shelfName.ts';

/**
 * Where references stand in `directory_record`. Left out are those of a company or kind that the
 * directory does not have, and keys that no database can hold: one sick record must not stop a page.
 *
 * @param shelves by {@link shelfName}.
 */
export function placesOf(
  shelves: ReadonlyMap<string, Shelf>,
  refs: readonly RecordRef[],
): { shelf: number; key: string }[] {
  return refs.flatMap((ref) => {
    const shelf = shelves.get(shelfName(ref));
    const isStorable = ref.key === storableText(ref.key);
    return shelf === undefined || !isStorable ? [] : [{ shelf: shelf.id, key: ref.key }];
  });
}
