import type { XmlElement } from './XmlElement.ts';

/** An element with text, or with children (those that are null are left out). */
export function element(
  name: string,
  content: string | number | boolean | readonly (XmlElement | null)[] = [],
  attributes: Record<string, string> = {},
): XmlElement {
  const isText = typeof content !== 'object';
  return {
    name,
    space: '',
    attributes,
    children: isText ? [] : content.filter((child) => child !== null),
    text: isText ? String(content) : '',
    line: 0,
    column: 0,
  };
}
