import { randomUUID } from 'node:crypto';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { WriteOp } from '../../../ports/RecordStore.ts';
import type { SqlTransaction } from '../database/SqlTransaction.ts';
import { partId } from '../sync/partId.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { SqlSync } from '../sync/SqlSync.ts';
import { performAll } from '../sync/write/performAll.ts';
import type { WriteStep } from './ErpCheck.ts';
import type { Tester } from './findTester.ts';
import { saidByErp } from './saidByErp.ts';
import { differingFields } from './differingFields.ts';
import { testChange } from './testChange.ts';
import { testFieldsOf } from './testFieldsOf.ts';
import { TryFailed } from './TryFailed.ts';

/** A record as it was read. */
export interface KnownRecord {
  ref: string;
  fields: Fields;
  version: string;
}

/** What a test record is written with. */
export interface TryAids {
  sync: SqlSync;
  part: SqlPart;
  tester: Tester;
  /** Changed where none may be made. */
  existing: KnownRecord | null;
  open: SqlTransaction;
}

/**
 * Writes a test record in a transaction, by the same way as the sync's own writes.
 * @param onStep told of each step that went well.
 * @throws TryFailed where it did not.
 */
export async function writeTestRecord(
  aids: TryAids,
  onStep: (step: WriteStep) => void,
): Promise<void> {
  const { part, existing } = aids;
  const { create, update, delete: remove } = part.said;
  let now = existing;
  if (typeof create === 'object') {
    const fields = testFieldsOf(part);
    const record = { area: part.area, fields };
    const key = `check ${randomUUID()}`;
    const collection = partId(part);
    now = await write(aids, { op: 'create', key, collection, record, stamp: stampOf(aids) });
    onStep('create');
    keptAsGiven(part, 'read', fields, now);
    onStep('read');
  }
  const set = now && typeof update === 'object' ? testChange(part, now.fields) : null;
  if (now && set) {
    const { ref, fields: expected, version } = now;
    const key = 'check';
    const op = {
      op: 'update',
      key,
      ref,
      version,
      expected,
      set,
      stamp: null,
      native: null,
    } as const;
    now = await write(aids, op);
    keptAsGiven(part, 'update', set, now);
    onStep('update');
  }
  // A record of the ERP's own is never deleted, not even for a moment.
  if (now && existing === null && remove !== undefined && remove !== 'never') {
    const { ref, version, fields: expected } = now;
    await write(aids, { op: 'delete', key: 'check', ref, version, expected, forGood: true });
    onStep('delete');
  }
}

async function write({ sync, part, tester, open }: TryAids, op: WriteOp): Promise<KnownRecord> {
  const { erp, intents } = sync;
  const parts = new Map([
    [part.id, part],
    [partId(part), part],
  ]);
  const mark = sync.mark?.('check') ?? null;
  const { permissions } = tester;
  const [written] = await performAll({ erp, parts, permissions, intents, mark }, [op], open, true);
  if (written?.state === 'done') {
    const { ref, record, version } = written;
    return { ref, fields: record?.fields ?? {}, version: version ?? '' };
  }
  if (written && 'error' in written) throw new TryFailed(op.op, saidByErp(written.error));
  throw new TryFailed(op.op, written?.state === 'conflict' ? otherThanWritten : goneBefore);
}

function keptAsGiven(part: SqlPart, at: WriteStep, given: Fields, { fields }: KnownRecord): void {
  const list = differingFields(part, given, fields).join(', ');
  if (list === '') return;
  throw new TryFailed(at, {
    en: `${list} did not come back as written`,
    de: `${list} kam nicht zurück, wie es geschrieben wurde`,
  });
}

function stampOf({ sync, part, tester }: TryAids): Stamp {
  const { company } = tester.permissions;
  const erp = sync.erp.mapping.erp;
  return { pairId: 'check', erp, company, area: part.area, recordKey: '', owner: '', mac: '' };
}

const otherThanWritten = {
  en: 'the record was another when it was to be written: what is compared does not come back as it was',
  de: 'der Satz war ein anderer, als er geschrieben werden sollte: was verglichen wird, kommt nicht zurück, wie es war',
};

const goneBefore = {
  en: 'the record was not there when it was looked for',
  de: 'der Satz war nicht da, als er gesucht wurde',
};
