import type { XmlElement } from '../xml/XmlElement.ts';
import type { Item } from './Item.ts';

/** Bytes, about: what Exchange tells as an item's size. */
export function sizeOfItem({
  properties,
  extended,
  attachments,
  exceptions,
}: Pick<Item, 'properties' | 'extended' | 'attachments' | 'exceptions'>): number {
  const attached = attachments.reduce(
    (sum, { content, item }) =>
      sum + (content?.length ?? 500) + (item === null ? 0 : bag(item.properties)),
    0,
  );
  const changed = Object.values(exceptions).reduce(
    (sum, exception) => sum + (exception === null ? 32 : bag(exception.properties)),
    0,
  );
  const own = Object.values(extended).reduce(
    (sum, { values }) => sum + values.reduce((all, value) => all + value.length, 64),
    0,
  );
  return 512 + bag(properties) + own + attached + changed;
}

function bag(properties: Item['properties']): number {
  return Object.values(properties).reduce((sum, each) => sum + weight(each), 0);
}

function weight({ text, children }: XmlElement): number {
  return children.reduce((sum, child) => sum + weight(child), 32 + text.length);
}
