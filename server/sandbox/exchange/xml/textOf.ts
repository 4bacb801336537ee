import { childOf } from './childOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** The text at the end of a path of first children; undefined where the path ends before. */
export function textOf(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): string | undefined {
  return childOf(parent, ...path)?.text;
}
