import type { LastChange } from '../../../ports/RecordStore.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/**
 * Who changed an item last and when, as Exchange keeps it of every item: a delegate, a program and the owner alike.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/lastmodifiedname
 */
export function readLastChange(item: XmlElement): LastChange {
  const at = Date.parse(textOf(item, 'LastModifiedTime') ?? '');
  const by = textOf(item, 'LastModifiedName')?.trim() ?? '';
  return { at: Number.isNaN(at) ? null : new Date(at).toISOString(), by: by === '' ? null : by };
}
