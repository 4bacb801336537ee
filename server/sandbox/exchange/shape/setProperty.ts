import { childRanks } from '../schema/childRanks.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { toUtc } from '../zones/toUtc.ts';
import type { Editable } from './Editable.ts';
import { writeEntry } from './writeEntry.ts';
import { typeOfKind } from './typeOfKind.ts';

/** Sets one property as a whole. */
export function setProperty(item: Editable, given: XmlElement, zone: string): void {
  const known = childRanks(typeNamed(typeOfKind(item.kind))).get(given.name);
  if (known === undefined) {
    throw new ItemError(
      'ErrorInvalidPropertySet',
      `Set action is invalid for property ${given.name} on this type of item.`,
    );
  }
  const times = structuredClone(given);
  inUtc(times, known.type, zone);
  // A dictionary entry that is written empty is taken away.
  times.children = times.children.filter(
    ({ name, text, children, attributes }) =>
      name !== 'Entry' || text !== '' || children.length > 0 || attributes['Name'] !== undefined,
  );
  if (/Addresses$|^PhoneNumbers$/.test(given.name)) {
    for (const entry of times.children) mergeEntry(item, given.name, entry);
  } else item.properties[given.name] = times;
}

function mergeEntry(item: Editable, name: string, entry: XmlElement): void {
  const key = entry.attributes['Key'] ?? '';
  if (entry.children.length === 0) writeEntry(item.properties, name, key, null, entry.text);
  for (const part of entry.children) {
    writeEntry(item.properties, name, key, part.name, part.text);
  }
}

/** Writes all times in an element in UTC, its type saying which they are. */
function inUtc(at: XmlElement, type: string, zone: string): void {
  if (type === 'dateTime') {
    if (at.text !== '') at.text = toUtc(at.text, zone);
    return;
  }
  const schema = typeNamed(type);
  if (schema.content === null) return;
  const ranks = childRanks(schema);
  for (const child of at.children) {
    const known = ranks.get(child.name);
    if (known !== undefined) inUtc(child, known.type, zone);
  }
}
