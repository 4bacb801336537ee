import type { XmlElement } from '../xml/XmlElement.ts';

/** The values of MessageXml: `<t:Value Name="BackOffMilliseconds">…`, and plain elements by name. */
export function messageValues(element: XmlElement | undefined): Map<string, string> {
  const values = new Map<string, string>();
  const collect = (parts: readonly XmlElement[]): void => {
    for (const part of parts) {
      values.set(part.attributes['Name'] ?? part.name, part.text.trim());
      collect(part.children);
    }
  };
  collect(element?.children ?? []);
  return values;
}
