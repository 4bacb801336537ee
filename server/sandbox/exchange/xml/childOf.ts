import type { XmlElement } from './XmlElement.ts';

/** The first child of that name; undefined where there is none. */
export function childOf(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    parent,
  );
}
