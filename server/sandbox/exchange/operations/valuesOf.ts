import type { XmlElement } from '../xml/XmlElement.ts';

/** The text of an element, or all texts in it: of ids the id, of people names and addresses. */
export function valuesOf(found: XmlElement | null): string[] | null {
  if (found === null) return null;
  const id = found.attributes['Id'];
  if (id !== undefined) return [id];
  if (found.children.length === 0) return [found.text];
  return found.children.flatMap((child) => valuesOf(child) ?? []);
}
