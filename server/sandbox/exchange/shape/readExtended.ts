import { isSeries } from '../calendar/isSeries.ts';
import type { Item } from '../store/Item.ts';
import { readEntry } from './readEntry.ts';
import { mapiFields } from './mapiFields.ts';
import { mapiWords } from './mapiWords.ts';
import { readProperty } from './readProperty.ts';
import type { View } from './View.ts';

const instanceType = '00020329-0000-0000-c000-000000000046/name:urn:schemas:calendar:instancetype';

/** The values of a MAPI property, wherever they are kept; null where the item has none. */
export function readExtended(item: Item, key: string, view: View): string[] | null {
  const stored = item.extended[key];
  if (stored !== undefined) return stored.values;
  if (key === 'tag:0xe23') return [String(item.id)];
  if (key === 'tag:0xe07') return [item.properties['IsRead']?.text === 'false' ? '0' : '1'];
  if (key === instanceType && item.kind === 'CalendarItem') {
    return [isSeries(item) ? '1' : item.occurrence ? '2' : '0'];
  }
  const field = mapiFields.get(key);
  return field === undefined ? null : readField(item, field, view);
}

function readField(item: Item, field: string, view: View): string[] | null {
  const [name = '', entry, part] = field.split('/');
  if (entry !== undefined) {
    const text = readEntry(item.properties, name, entry, part ?? null);
    return text === undefined ? null : [text];
  }
  if (name === 'IsRecurring' && isSeries(item)) return ['true'];
  const found = readProperty(item, name, view);
  if (found === null) return null;
  if (name === 'Categories') return found.children.map(({ text }) => text);
  if (name === 'PercentComplete') return [String(Number(found.text) / 100)];
  const number = mapiWords[name]?.indexOf(found.text) ?? -1;
  return [number >= 0 ? String(number) : found.text];
}
