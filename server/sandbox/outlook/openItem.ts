import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { getItem } from '../../mailbox/ews/operations/getItem.ts';
import type { PropertyPath } from '../../mailbox/ews/operations/parts/PropertyPath.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';

/** An id that this mailbox does not know, in whatever way Exchange says so. */
const unknown = new Set(['not-found', 'invalid-input', 'not-allowed']);

/**
 * An item as Exchange has it now.
 *
 * @throws AppError `not-found` for an id that no item of this mailbox has
 */
export async function openItem(
  box: OutlookBox,
  itemId: string,
  properties: readonly PropertyPath[],
): Promise<XmlElement> {
  const shape = { base: 'IdOnly', body: 'Best', properties } as const;
  const request = { items: [{ id: itemId }], shape };
  try {
    return valueOf(await getItem(box.client, request, (item) => item, patience()));
  } catch (error) {
    if (!(error instanceof AppError) || !unknown.has(error.kind)) throw error;
    throw new AppError('not-found', 'There is no such item in this mailbox.', { cause: error });
  }
}
