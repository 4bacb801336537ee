import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';

/** Whether the body of a mail was written in HTML. */
export function hasHtml(item: XmlElement): boolean {
  return childOf(item, 'Body')?.attributes['BodyType'] === 'HTML';
}
