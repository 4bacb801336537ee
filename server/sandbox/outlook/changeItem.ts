import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import type { ItemChange } from '../../mailbox/ews/operations/parts/ItemChange.ts';
import type { PropertyPath } from '../../mailbox/ews/operations/parts/PropertyPath.ts';
import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { updateItem } from '../../mailbox/ews/operations/updateItem.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import type { Xml } from '../../mailbox/ews/xml/Xml.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';

/** What is to become different: a value for a property, or null where it is to have none. */
export type Change = readonly [path: PropertyPath, value: Xml | null];

/** Somebody else may change the item at the same time; what is changed here is worked out anew then. */
const attempts = 4;

/**
 * Changes properties of an item and leaves all others as they are.
 *
 * @param properties what `changesOf` has to see of the item
 * @param changesOf may be asked several times; nothing is written where it names nothing
 * @returns the item's id
 * @throws AppError `not-found`; `conflict` where others change it again and again
 */
export async function changeItem(
  box: OutlookBox,
  itemId: string,
  properties: readonly PropertyPath[],
  changesOf: (item: XmlElement) => readonly Change[],
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await openItem(box, itemId, properties);
    const changes = changesOf(item);
    if (changes.length === 0) return itemId;
    const updates = changes.map(([path, value]): ItemChange['updates'][number] =>
      value === null ? { clear: path } : { set: path, to: element(`t:${item.name}`, {}, value) },
    );
    const request = { changes: [{ item: readItemId(item), updates }] };
    try {
      return valueOf(await updateItem(box.client, request, patience())).id;
    } catch (error) {
      const isStale = error instanceof AppError && error.kind === 'conflict';
      if (!isStale || attempt === attempts) throw error;
    }
  }
}
