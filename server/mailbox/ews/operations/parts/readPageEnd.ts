import { badAnswer } from '../../xml/badAnswer.ts';
import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';

/** Where a page of found things ends. */
export interface PageEnd {
  /** Nothing comes after it. */
  last: boolean;
  /** Where the next page begins; absent on the last and in views that have no pages. */
  nextOffset?: number;
  /** How many there are in all, where the server counts them. */
  total?: number;
}

/**
 * Reads the attributes of RootFolder (FindResponsePagingAttributes).
 *
 * @throws AppError `bad-answer` where it is not told whether more comes: taken for the end, that would
 *   read as if the rest were gone
 */
export function readPageEnd(message: XmlElement): PageEnd {
  const attributes = childOf(message, 'RootFolder')?.attributes;
  const last = attributes?.['IncludesLastItemInRange'];
  if (last !== 'true' && last !== 'false') {
    throw badAnswer('no-page-end', 'did not say whether more is to come');
  }
  const next = attributes?.['IndexedPagingOffset'];
  const total = attributes?.['TotalItemsInView'];
  return {
    last: last === 'true',
    ...(next !== undefined && { nextOffset: Number(next) }),
    ...(total !== undefined && { total: Number(total) }),
  };
}
