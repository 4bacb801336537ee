import type { XmlElement } from './XmlElement.ts';

/** An element and everything below it, in document order. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement, void> {
  yield element;
  for (const child of element.children) yield* elementsBelow(child);
}
