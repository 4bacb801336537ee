import { childOf } from './childOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** The text of a child, going down name by name; undefined where it is not there. */
export function textOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): string | undefined {
  return childOf(element, ...names)?.text;
}
