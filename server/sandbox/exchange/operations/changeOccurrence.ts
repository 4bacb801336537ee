import { checkBoundary } from '../calendar/checkBoundary.ts';
import type { Item } from '../store/Item.ts';
import type { ItemException } from '../store/ItemException.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { element } from '../xml/element.ts';
import { isSameElement } from './isSameElement.ts';

/**
 * Keeps of an occurrence only what differs from its series.
 *
 * @param before the occurrence as it was
 * @param edited the same with what was changed
 * @returns the occurrence as it is now
 * @throws ItemError `ErrorOccurrenceCrossingBoundary`, with everything left as it was.
 */
export function changeOccurrence(mailbox: Mailbox, master: Item, before: Item, edited: Item): Item {
  const original = before.occurrence?.original ?? '';
  const old = master.exceptions[original];
  const exception: ItemException = {
    properties: { ...old?.properties },
    extended: { ...old?.extended },
  };
  for (const [name, value] of Object.entries(edited.properties)) {
    if (!isSameElement(value, before.properties[name])) exception.properties[name] = value;
  }
  for (const name of Object.keys(before.properties)) {
    if (edited.properties[name] === undefined) exception.properties[name] = element(name);
  }
  for (const [key, value] of Object.entries(edited.extended)) {
    if (JSON.stringify(value) !== JSON.stringify(before.extended[key]))
      exception.extended[key] = value;
  }
  // Start and end are kept together, so that a later change of the series' length leaves them.
  for (const name of ['Start', 'End']) {
    const moved = exception.properties['Start'] ?? exception.properties['End'];
    const value = edited.properties[name];
    if (moved !== undefined && value !== undefined) exception.properties[name] = value;
  }
  master.exceptions[original] = exception;
  try {
    checkBoundary(master);
  } catch (error) {
    if (old === undefined) Reflect.deleteProperty(master.exceptions, original);
    else master.exceptions[original] = old;
    throw error;
  }
  mailbox.changeItem(master);
  return {
    ...edited,
    changedAt: master.changedAt,
    occurrence: { original, isException: true },
  };
}
