import type { WriteOp, Written } from '../../../../ports/RecordStore.ts';
import { type BatchAids, writeBatch } from './writeBatch.ts';

/**
 * RecordStore.write. All in one transaction; where a table keeps what it wrote whatever becomes of the transaction (MariaDB's
 * MyISAM), each operation in its own, so that none is done twice.
 */
export async function writeBatches(
  aids: BatchAids,
  ops: readonly WriteOp[],
  signal: AbortSignal,
): Promise<Written[]> {
  if (ops.length === 0) return [];
  const isSafe = [...aids.parts.values()].every(({ kind }) => kind.table.isTransactional !== false);
  if (isSafe) return await writeBatch(aids, ops, signal);
  const written: Written[] = [];
  for (const op of ops) written.push(...(await writeBatch(aids, [op], signal)));
  return written;
}
