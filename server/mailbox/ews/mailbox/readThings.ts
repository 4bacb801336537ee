import type { Area } from '../../../../shared/records/Area.ts';
import type { SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { stampField } from '../items/stampField.ts';
import { getItem } from '../operations/getItem.ts';
import type { ItemShape } from '../operations/parts/ItemShape.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { collectionId } from './collectionId.ts';
import { concernsAll } from './concernsAll.ts';
import { folderOf } from './folderOf.ts';
import { isMail } from './isMail.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { MailSorter } from './MailSorter.ts';
import { readBeside, type ReadBeside } from './readBeside.ts';
import { readLastChange } from './readLastChange.ts';
import type { Reading } from './Reading.ts';
import { saysGone } from './saysGone.ts';

/**
 * Reads things as records: their items in batches, then what must be read besides of all of them
 * together (exceptions of series, pictures).
 *
 * @returns an answer for each reference
 * @throws AppError what concerns the mailbox as a whole: never an answer about a thing
 */
export async function readThings(
  parts: MailboxParts,
  area: Area,
  refs: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Reading>> {
  const mapping = itemMappings[area];
  const shape = placed(mapping.shape);
  const readings = new Map<string, Reading>();
  const items = new Map<string, XmlElement>();
  await parts.reads.run(
    [...new Set(refs)],
    (batch) => {
      const wanted = batch.map((id) => ({ id }));
      return getItem(parts.client, { items: wanted, shape }, (item) => item, signal);
    },
    (ref, outcome) => {
      if (outcome.state === 'failed') {
        readings.set(ref, { got: gotNone(ref, outcome.error), source: null });
      } else if (mapping.itemKinds.includes(outcome.value.name)) items.set(ref, outcome.value);
      // It is there, and is nothing that this area knows.
      else readings.set(ref, { got: { state: 'hidden', ref }, source: null });
    },
  );
  const beside = await readBeside(parts, mapping, items.values(), signal);
  const isSorted = isMail(area) && items.size > 0;
  const folders = new Set(isSorted ? [...items.values()].map(folderOf) : []);
  const sorter = isSorted ? await MailSorter.of(parts, area, folders, signal) : null;
  for (const [ref, item] of items) {
    readings.set(ref, sorted(readingOf(parts, area, ref, item, beside), sorter));
  }
  return readings;
}

/** The shape, where the item lies, and who changed it last. */
function placed(shape: ItemShape): ItemShape {
  const more = ['ParentFolderId', 'LastModifiedName', 'LastModifiedTime'].map((name) => ({
    field: `item:${name}`,
  }));
  return { ...shape, properties: [...(shape.properties ?? []), ...more] };
}

function gotNone(ref: string, error: AppError): Got {
  if (concernsAll(error)) throw error;
  if (saysGone(error)) return { state: 'gone', ref };
  if (error.kind === 'not-allowed') return { state: 'hidden', ref };
  return { state: 'failed', ref, error };
}

function readingOf(
  { zone, blobs }: MailboxParts,
  area: Area,
  ref: string,
  item: XmlElement,
  beside: ReadBeside,
): Reading {
  const mapping = itemMappings[area];
  const { occurrences, attachments } = mapping.readsBeside(item);
  for (const id of [...occurrences, ...attachments]) {
    const error = beside.failed.get(id);
    // Without a part of it the record would read as if a person had taken that away.
    if (error !== undefined) return { got: { state: 'failed', ref, error }, source: null };
  }
  try {
    const got: Got = {
      state: 'found',
      ref,
      collection: collectionId.write(area, folderOf(item)),
      version: readItemId(item).changeKey ?? null,
      record: withoutPicture(mapping.readItem(item, beside, zone), blobs !== undefined),
      stamp: stampField.read(item),
      // What is not mapped stays in Exchange: a change names single properties only.
      native: null,
      changed: readLastChange(item),
    };
    return { got, source: { item, beside } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { got: { state: 'failed', ref, error }, source: null };
  }
}

/** A mail with the folder it lies in; one of the other area is not for this one. */
function sorted(reading: Reading, sorter: MailSorter | null): Reading {
  const { got } = reading;
  if (sorter === null || got.state !== 'found') return reading;
  const { area, fields } = got.record;
  const { folderId } = collectionId.read(got.collection);
  if (!sorter.isOurs(folderId, got.stamp, fields)) {
    return { got: { state: 'hidden', ref: got.ref }, source: null };
  }
  const name = sorter.folderName(folderId);
  if (name === null) return reading;
  // Longer than a record's line it is cut, as a name in any list.
  const record = { area, fields: { ...fields, folder: name.slice(0, 1000) } };
  return { ...reading, got: { ...got, record } };
}

/** Where pictures are not held, none was read, and none is told of. */
function withoutPicture({ area, fields }: SyncRecord, hasPictures: boolean): SyncRecord {
  if (hasPictures || !('picture' in fields)) return { area, fields };
  const { picture: _, ...rest } = fields;
  return { area, fields: rest };
}
