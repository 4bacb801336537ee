import { AppError } from '../../../core/AppError.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { createItem } from '../operations/createItem.ts';
import { deleteItem } from '../operations/deleteItem.ts';
import { getItem } from '../operations/getItem.ts';
import type { ItemId } from '../operations/parts/ItemId.ts';
import { updateItem } from '../operations/updateItem.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import { textOf } from '../xml/textOf.ts';

const folder = { distinguished: 'contacts' };
const name = 'ERP Link Test';
const note = 'ERP Link ä €';

/**
 * Makes a contact, changes it, reads it and deletes it for good.
 *
 * @returns when the server says that it was made, in milliseconds since 1970; NaN where it does not say
 * @throws AppError what failed, with the reason `test-item-left` where it could not be taken back and
 *   `test-item-differs` where it did not come back as it was written
 */
export async function writeTestItem(client: EwsClient, signal: AbortSignal): Promise<number> {
  const items = [element('t:Contact', {}, element('t:DisplayName', {}, name))];
  const made = valueOf(await createItem(client, { folder, items }, signal));
  if (made === null) throw new TypeError('A contact that was kept has an id.');
  try {
    return await changeAndRead(client, made, signal);
  } finally {
    // By its id alone: whatever came of the change, it is to go.
    await takeBack(client, { id: made.id }, signal);
  }
}

async function changeAndRead(
  client: EwsClient,
  made: ItemId,
  signal: AbortSignal,
): Promise<number> {
  const item = valueOf(await updateItem(client, { changes: [{ item: made, updates }] }, signal));
  const shape = { base: 'IdOnly', properties } as const;
  const read = await getItem(client, { items: [item], shape }, (found) => found, signal);
  const found = valueOf(read);
  const isSame = textOf(found, 'DisplayName') === name && textOf(found, 'CompanyName') === note;
  if (!isSame) throw differs();
  return Date.parse(textOf(found, 'DateTimeCreated') ?? '');
}

const properties = ['contacts:DisplayName', 'contacts:CompanyName', 'item:DateTimeCreated'].map(
  (field) => ({ field }),
);

const updates: { set: { field: string }; to: Xml }[] = [
  {
    set: { field: 'contacts:CompanyName' },
    to: element('t:Contact', {}, element('t:CompanyName', {}, note)),
  },
];

async function takeBack(client: EwsClient, item: ItemId, signal: AbortSignal): Promise<void> {
  // Also when what was checked was given up: nothing is to be left behind.
  const limit = signal.aborted ? AbortSignal.timeout(10_000) : signal;
  try {
    valueOf(await deleteItem(client, { items: [item], how: 'HardDelete' }, limit));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const message = 'The test item could not be deleted again.';
    throw new AppError(cause.kind, message, { reason: 'test-item-left', cause });
  }
}

function differs(): AppError {
  const message = 'The test item did not come back as it was written.';
  return new AppError('bad-answer', message, { reason: 'test-item-differs' });
}
