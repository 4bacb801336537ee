import type { XmlElement } from './XmlElement.ts';

/** The first child of that name below the element, going down name by name. */
export function childOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element;
  for (const name of names) at = at?.children.find((child) => child.name === name);
  return at;
}
