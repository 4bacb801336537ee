import { badAnswer } from '../../xml/badAnswer.ts';
import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { ItemId } from './ItemId.ts';

/**
 * The id of an item, folder or the like that was read.
 *
 * @param name of the element that holds it
 * @throws AppError `bad-answer` where it has none
 */
export function readItemId(element: XmlElement | undefined, name = 'ItemId'): ItemId {
  const attributes = childOf(element, name)?.attributes;
  const id = attributes?.['Id'];
  const changeKey = attributes?.['ChangeKey'];
  if (id === undefined || id === '') {
    throw badAnswer('no-id', 'sent something without its id', { in: element?.name, name });
  }
  return { id, ...(changeKey !== undefined && { changeKey }) };
}
