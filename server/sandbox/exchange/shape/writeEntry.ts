import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** Writes, or with null takes away, an entry of a dictionary; the others stay. */
export function writeEntry(
  properties: Item['properties'],
  name: string,
  key: string,
  part: string | null,
  text: string | null,
): void {
  const others = (properties[name]?.children ?? []).filter(
    ({ attributes }) => attributes['Key'] !== key,
  );
  const old = properties[name]?.children.find(({ attributes }) => attributes['Key'] === key);
  const made = part === null ? wholeEntry(key, text) : partEntry(key, part, text, old);
  const all = made === null ? others : [...others, made];
  if (all.length === 0) Reflect.deleteProperty(properties, name);
  else properties[name] = element(name, all);
}

function wholeEntry(key: string, text: string | null): XmlElement | null {
  return text === null ? null : element('Entry', text, { Key: key });
}

function partEntry(
  key: string,
  part: string,
  text: string | null,
  old: XmlElement | undefined,
): XmlElement | null {
  const parts = (old?.children ?? []).filter(({ name }) => name !== part);
  if (text !== null) parts.push(element(part, text));
  return parts.length === 0 ? null : element('Entry', parts, { Key: key });
}
