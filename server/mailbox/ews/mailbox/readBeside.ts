import type { AppError } from '../../../core/AppError.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { Beside } from '../items/Beside.ts';
import type { ItemMapping } from '../items/ItemMapping.ts';
import { getAttachment, type Attachment } from '../operations/getAttachment.ts';
import { getItem } from '../operations/getItem.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { concernsAll } from './concernsAll.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { saysGone } from './saysGone.ts';

/** What was read besides several items, and what of it could not be read, by its id. */
export interface ReadBeside extends Beside {
  failed: ReadonlyMap<string, AppError>;
}

/** Pictures asked for at once: each is held in memory whole. */
const mostPictures = 10;

/**
 * Reads what items need besides themselves to be whole, of all of them together; nothing is asked
 * where nothing is needed. What is gone meanwhile is in neither part of the answer.
 *
 * @throws AppError what concerns the mailbox as a whole
 */
export async function readBeside(
  { client, reads, blobs }: MailboxParts,
  { readsBeside, shape }: Pick<ItemMapping, 'readsBeside' | 'shape'>,
  items: Iterable<XmlElement>,
  signal: AbortSignal,
): Promise<ReadBeside> {
  const wishes = Array.from(items, (item) => readsBeside(item));
  const occurrences = new Map<string, XmlElement>();
  const attachments = new Map<string, Attachment>();
  const failed = new Map<string, AppError>();
  const keep =
    <T>(kept: Map<string, T>) =>
    (id: string, outcome: Outcome<T>): void => {
      if (outcome.state === 'done') kept.set(id, outcome.value);
      else if (concernsAll(outcome.error)) throw outcome.error;
      else if (!saysGone(outcome.error)) failed.set(id, outcome.error);
    };
  await reads.run(
    unique(wishes.flatMap((wish) => wish.occurrences)),
    (batch) => {
      const wanted = batch.map((id) => ({ id }));
      return getItem(client, { items: wanted, shape }, (item) => item, signal);
    },
    keep(occurrences),
  );
  const pictures = blobs === undefined ? [] : unique(wishes.flatMap((wish) => wish.attachments));
  while (pictures.length > 0) {
    await reads.run(
      pictures.splice(0, mostPictures),
      (ids) => getAttachment(client, { ids }, signal),
      keep(attachments),
    );
  }
  return { occurrences, attachments, failed };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
