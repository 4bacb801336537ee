import { isSeries } from '../calendar/isSeries.ts';
import { occurrenceAt } from '../calendar/occurrenceAt.ts';
import { originals } from '../calendar/originals.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { ExchangeId } from '../store/ExchangeId.ts';
import type { Item } from '../store/Item.ts';
import { readChangeKey } from '../store/readChangeKey.ts';
import { readId } from '../store/readId.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import type { ItemPlace } from './ItemPlace.ts';
import { mailboxOfGuid } from './mailboxOfGuid.ts';

/** Occurrences are counted no further. */
const mostOccurrences = 9_000;

const notFound = () =>
  new ItemError('ErrorItemNotFound', 'The specified object was not found in the store.');

/**
 * The item that an ItemId, OccurrenceItemId or RecurringMasterItemId means.
 *
 * @throws ItemError
 */
export function findItem(call: Call, id: XmlElement): ItemPlace {
  const { attributes, name } = id;
  const isOfMaster = name === 'RecurringMasterItemId';
  const text =
    attributes[
      isOfMaster ? 'OccurrenceId' : name === 'OccurrenceItemId' ? 'RecurringMasterId' : 'Id'
    ];
  const changeKey = changeKeyOf(attributes['ChangeKey']);
  const read = readItemId(text ?? '');
  const mailbox = mailboxOfGuid(call, read.mailbox, notFound());
  const stored = mailbox.item(read.item);
  if (stored === undefined || stored.folder !== read.folder) throw notFound();
  const place = { mailbox, stored, changeKey };
  if (isOfMaster) {
    if (read.kind !== 'occurrence') {
      throw new ItemError(
        'ErrorCalendarCannotUseIdForRecurringMasterId',
        'The id is not that of an occurrence.',
      );
    }
    return { ...place, item: stored };
  }
  if (name === 'OccurrenceItemId') {
    return { ...place, item: occurrenceByIndex(stored, Number(attributes['InstanceIndex'])) };
  }
  if (read.kind === 'item') return { ...place, item: stored };
  const original = new Date(read.original * 1000).toISOString().slice(0, 19);
  return { ...place, item: occurrenceOrGone(stored, original) };
}

function readItemId(text: string): Extract<ExchangeId, { kind: 'item' | 'occurrence' }> {
  if (text === '') throw new ItemError('ErrorInvalidIdEmpty', 'The id is empty.');
  const read = readId(text);
  if (read === null) throw new ItemError('ErrorInvalidIdMalformed', 'Id is malformed.');
  if (read.kind === 'folder') {
    throw new ItemError(
      'ErrorCannotUseFolderIdForItemId',
      'A folder id cannot be used for an item.',
    );
  }
  if (read.kind === 'attachment') {
    throw new ItemError('ErrorInvalidId', 'An attachment id cannot be used for an item.');
  }
  return read;
}

function changeKeyOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const read = readChangeKey(text);
  if (read === null) throw new ItemError('ErrorInvalidChangeKey', 'The change key is invalid.');
  return read;
}

function occurrenceByIndex(master: Item, index: number): Item {
  if (!isSeries(master)) {
    throw new ItemError(
      'ErrorCalendarCannotUseIdForOccurrenceId',
      'The id is not that of a recurring master.',
    );
  }
  const original =
    index < 1 || index > mostOccurrences ? undefined : originals(master, index)[index - 1];
  if (original === undefined) {
    throw new ItemError(
      'ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange',
      'Occurrence with the specified index was not found.',
    );
  }
  return occurrenceOrGone(master, original);
}

function occurrenceOrGone(master: Item, original: string): Item {
  const found = isSeries(master) ? occurrenceAt(master, original) : undefined;
  if (found !== undefined) return found;
  if (master.exceptions[original] === null) {
    throw new ItemError(
      'ErrorCalendarOccurrenceIsDeletedFromRecurrence',
      'The occurrence was deleted from the recurrence.',
    );
  }
  throw notFound();
}
