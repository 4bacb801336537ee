import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';
import type { PictureFacts } from './PictureFacts.ts';

/** What {@link digestOf} says. @throws AppError `bad-answer` for a column that holds something else than bytes. */
export function readDigest(value: SqlValue | undefined, column: string): PictureFacts | null {
  if (value === null || value === undefined) return null;
  const [, sha256 = '', bytes = '', start = ''] =
    /^([0-9a-f]{64}) (\d+) ([0-9a-f]*)$/.exec(String(value)) ?? [];
  if (sha256 === '') throw badValue(column, 'a picture');
  return { sha256, bytes: Number(bytes), start };
}
