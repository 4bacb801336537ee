import { appendField } from '../shape/appendField.ts';
import { deleteField } from '../shape/deleteField.ts';
import { readFieldPath } from '../shape/readFieldPath.ts';
import { setField } from '../shape/setField.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { settleItem } from '../store/settleItem.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { windowsZones } from '../zones/windowsZones.ts';
import type { Call } from './Call.ts';
import { changeOccurrence } from './changeOccurrence.ts';
import { completeTask } from './completeTask.ts';
import { isSameElement } from './isSameElement.ts';
import type { ItemPlace } from './ItemPlace.ts';
import { readMime } from './readMime.ts';

/**
 * Applies all updates to a copy, so that one that is refused leaves the item as it was.
 *
 * @returns the item, or the occurrence, as it is then
 * @throws ItemError for the first update that is refused
 */
export async function applyUpdates(
  call: Call,
  place: ItemPlace,
  updates: readonly XmlElement[],
): Promise<Item> {
  const { mailbox, item, stored } = place;
  const edited = structuredClone(item);
  const zone = zoneFor(call, edited, updates);
  for (const update of updates) {
    const [first, given] = update.children;
    if (first === undefined) continue;
    const path = readFieldPath(first);
    if (update.name === 'DeleteItemField') deleteField(edited, path);
    else if (given !== undefined && update.name === 'AppendToItemField')
      appendField(edited, path, given);
    else if (path.kind === 'property' && path.name === 'MimeContent')
      await setMime(edited, textOf(given, 'MimeContent') ?? '');
    else if (given !== undefined) setField(edited, path, given, zone);
  }
  const now = call.exchange.now();
  settleItem(edited, now, item);
  if (item.occurrence !== undefined) return changeOccurrence(mailbox, stored, item, edited);

  const isReadFlagOnly = updates.every(
    ({ children }) => children[0]?.attributes['FieldURI'] === 'message:IsRead',
  );
  const names = ['Start', 'End', 'Recurrence', 'StartTimeZone', 'IsAllDayEvent'];
  if (names.some((name) => !isSameElement(stored.properties[name], edited.properties[name])))
    edited.exceptions = {};
  if (stored.kind === 'Task') completeTask(call, mailbox, stored, edited);
  stored.properties = edited.properties;
  stored.extended = edited.extended;
  stored.attachments = edited.attachments;
  stored.exceptions = edited.exceptions;
  mailbox.changeItem(stored, isReadFlagOnly);
  return stored;
}

async function setMime(edited: Item, content: string): Promise<void> {
  if (edited.kind !== 'Message') {
    throw new ItemError(
      'ErrorUnsupportedMimeConversion',
      'MIME content is only read for messages.',
    );
  }
  const { properties, attachments } = await readMime(content);
  Object.assign(edited.properties, properties);
  edited.attachments = attachments;
}

function zoneFor(call: Call, { kind, properties }: Item, updates: readonly XmlElement[]): string {
  if (kind !== 'CalendarItem') return call.zone;
  const given = updates.flatMap(({ children }) => children[1]?.children ?? []);
  const own = given.find(({ name }) => name === 'StartTimeZone') ?? properties['StartTimeZone'];
  return windowsZones.get(own?.attributes['Id'] ?? '') ?? call.zone;
}
