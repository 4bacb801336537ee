import { AppError } from '../../../core/AppError.ts';
import { readKeys } from '../sync/read/readKeys.ts';
import { refText } from '../sync/refText.ts';
import type { Runner } from '../sync/Runner.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { SqlSync } from '../sync/SqlSync.ts';
import { detectionOf, type TriggerFacts } from './detectionOf.ts';
import type { AreaCheck } from './ErpCheck.ts';
import type { Tester } from './findTester.ts';
import { samplePart } from './samplePart.ts';
import { saidByErp } from './saidByErp.ts';
import { tryWrites } from './tryWrites.ts';

/** Milliseconds after which no more of an area's records are looked at. */
const patience = 5000;

/** What an area is checked with. */
export interface AreaWish {
  sync: SqlSync;
  part: SqlPart;
  facts: TriggerFacts;
  tester: Tester | null;
  /** Whether the tester was asked for: then only that user's records are read. */
  isNamed: boolean;
  write: boolean;
  run: Runner;
  signal: AbortSignal;
}

/** Reads records of one kind of one area, and tries to write where wished. What fails here stops no other area. */
export async function checkArea(wish: AreaWish): Promise<AreaCheck> {
  const { sync, part, facts, tester, isNamed, write, run, signal } = wish;
  const { erp } = sync;
  const permissions = isNamed && tester ? tester.permissions : null;
  const area: AreaCheck = {
    area: part.area,
    kind: part.id,
    company: null,
    detection: detectionOf(part, facts),
    records: [],
    looked: 0,
    more: false,
    unread: [],
    failed: null,
    write: null,
  };
  try {
    Object.assign(area, await samplePart(erp, part, permissions, run, erp.clock.now() + patience));
  } catch (error) {
    if (!(error instanceof AppError) || signal.aborted) throw error;
    return { ...area, failed: saidByErp(error) };
  }
  if (!write || !tester) return area;
  const existing = await oneOf(wish, tester, area.records);
  return { ...area, write: await tryWrites(sync, part, tester, existing, signal) };
}

/** A record of the tester's among those that were read. */
async function oneOf(
  { sync, part, run }: AreaWish,
  { permissions }: Tester,
  records: AreaCheck['records'],
) {
  if (typeof part.said.create === 'object') return null;
  const keys = records.map(({ key }) => key);
  const answers = await readKeys(sync.erp, part, permissions, keys, run);
  for (const [key, read] of answers) {
    if (read.state !== 'found') continue;
    const { company } = permissions;
    const ref = refText({ company, kind: part.id, key });
    return { ref, fields: read.record.fields, version: read.version };
  }
  return null;
}
