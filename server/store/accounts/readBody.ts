import { storeDamaged } from '../storeDamaged.ts';
import { rowCheck } from '../sync/rowCheck.ts';

/**
 * What a row says, as it was written.
 *
 * @param facts What else of the row its check covers.
 * @throws AppError `bad-answer`, reason `store-damaged`: a policy that nobody wrote is not followed.
 */
export function readBody(
  table: string,
  { body, crc }: { body: string; crc: number },
  ...facts: readonly string[]
): unknown {
  if (rowCheck(table, ...facts, body) !== crc) throw storeDamaged(undefined, `${table}: check`);
  return JSON.parse(body) as unknown;
}
