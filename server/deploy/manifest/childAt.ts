import type { XmlElement } from './XmlElement.ts';

/**
 * The element found by going down from another one, at each step to the first child of that name;
 * undefined where a step leads nowhere.
 */
export function childAt(element: XmlElement, ...names: string[]): XmlElement | undefined {
  let here: XmlElement | undefined = element;
  for (const name of names) here = here?.children.find((child) => child.name === name);
  return here;
}
