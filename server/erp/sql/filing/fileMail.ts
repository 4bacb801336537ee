import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../../core/AppError.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { ErpMail } from '../../../ports/ErpFiles.ts';
import type { Permissions } from '../rights/Permissions.ts';
import type { SqlTransaction } from '../database/SqlTransaction.ts';
import { partId } from '../sync/partId.ts';
import { readRef } from '../sync/readRef.ts';
import { createRecord } from '../sync/write/createRecord.ts';
import type { Desk } from '../sync/write/Desk.ts';
import { isBusy } from '../sync/write/isBusy.ts';
import { addDocuments } from './addDocuments.ts';
import { nameRecords } from './nameRecords.ts';
import { partFor } from './partFor.ts';
import type { SqlFiling } from './SqlFiling.ts';

/**
 * How often it is tried where somebody else was writing the same, or took the same number: of those who count the next number
 * at the same time, one gets on with every try.
 */
const most = 12;
/** Milliseconds: each waits another part of it, longer with every try, so that they do not meet again. */
const apart = 25;

/**
 * Puts a mail with its records and documents into the ERP, in one transaction: whatever goes wrong, nothing of it is there.
 *
 * @param known the key of the mail where it is there already: then what is missing is added.
 * @returns its key.
 * @throws AppError as ErpFiles.file.
 */
export async function fileMail(
  filing: SqlFiling,
  mail: ErpMail,
  known: string | null,
  permissions: Permissions,
  signal: AbortSignal,
): Promise<string> {
  const { erp } = filing;
  partFor(filing, mail.area, permissions);
  for (let tried = 1; ; tried += 1) {
    try {
      return await erp.database.transaction(
        (open) => write(filing, mail, known, permissions, open),
        signal,
      );
    } catch (error) {
      const isTaken = error instanceof AppError && error.reason === 'duplicate';
      if (tried >= most || !(isBusy(error) || isTaken)) throw error;
      await setTimeout(randomInt(apart * tried), undefined, { signal }).catch(() => undefined);
    }
  }
}

async function write(
  filing: SqlFiling,
  { area, fields, records, documents }: ErpMail,
  known: string | null,
  permissions: Permissions,
  open: SqlTransaction,
): Promise<string> {
  const { erp, said } = filing;
  const part = partFor(filing, area, permissions);
  const desk: Desk = {
    erp,
    permissions,
    open,
    parts: new Map([[partId(part), part]]),
    intents: null,
    before: new Map(),
    locked: new Set(),
    done: new Map(),
  };
  const key = known ?? (await make(desk, partId(part), { area, fields }));
  await nameRecords(desk, said, part, key, records);
  if (said.documents !== undefined) await addDocuments(desk, said.documents, key, documents);
  return key;
}

async function make(
  desk: Desk,
  collection: string,
  record: Pick<ErpMail, 'area' | 'fields'>,
): Promise<string> {
  // Nobody's pair: the part has no column for a stamp.
  const stamp: Stamp = {
    pairId: '',
    erp: desk.erp.mapping.erp,
    company: desk.permissions.company,
    area: record.area,
    recordKey: '',
    owner: '',
    mac: '',
  };
  const made = await createRecord(desk, {
    op: 'create',
    key: randomUUID(),
    collection,
    record,
    stamp,
  });
  if (made.state === 'refused') throw made.error;
  const key = made.state === 'written' ? readRef(made.ref)?.key : undefined;
  if (key === undefined) throw new AppError('bad-answer', 'The ERP did not say what it filed.');
  return key;
}
