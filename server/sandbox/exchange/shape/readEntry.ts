import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';

/** The text of an entry of a dictionary; undefined where it has none. */
export function readEntry(
  properties: Item['properties'],
  name: string,
  key: string,
  part: string | null,
): string | undefined {
  const entry = properties[name]?.children.find(({ attributes }) => attributes['Key'] === key);
  return part === null ? entry?.text : childOf(entry, part)?.text;
}
