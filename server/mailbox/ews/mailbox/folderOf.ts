import { badAnswer } from '../xml/badAnswer.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/**
 * The id of the folder an item lies in.
 *
 * @throws AppError `bad-answer` where it was asked for and not told
 */
export function folderOf(item: XmlElement): string {
  const id = childOf(item, 'ParentFolderId')?.attributes['Id'];
  if (id !== undefined && id !== '') return id;
  throw badAnswer('no-folder', 'did not say in which folder an item lies', { in: item.name });
}
