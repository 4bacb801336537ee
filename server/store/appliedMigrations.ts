import type { Kysely } from 'kysely';
import { AppError } from '../core/AppError.ts';
import { migrations } from './migrations/migrations.ts';
import type { Tables } from './Tables.ts';

/**
 * The steps that the schema has taken, all of them known to this program.
 *
 * @throws AppError `bad-answer`, reason `store-newer`: writing with this program could lose what a
 * newer one added.
 */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('migration').select('name').execute();
  const names = rows.map((row) => row.name);
  const unknown = names.filter((name) => !(name in migrations));
  if (unknown.length === 0) return names;
  throw new AppError(
    'bad-answer',
    'The link table was made by a newer version of this program. Please update the program.',
    { reason: 'store-newer', details: { unknown } },
  );
}
