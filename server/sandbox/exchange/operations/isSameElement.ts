import type { XmlElement } from '../xml/XmlElement.ts';

/** Whether two elements say the same, wherever in a request they stood. */
export function isSameElement(a: XmlElement | undefined, b: XmlElement | undefined): boolean {
  const plain = (each: XmlElement | undefined): unknown =>
    each === undefined ? null : [each.name, each.text, each.attributes, each.children.map(plain)];
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
