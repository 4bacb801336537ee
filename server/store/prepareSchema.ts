import type { Kysely } from 'kysely';
import { AppError } from '../core/AppError.ts';
import { appliedMigrations } from './appliedMigrations.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { ownApplication } from './ownApplication.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import { storeDamaged } from './storeDamaged.ts';
import type { Tables } from './Tables.ts';

/** Of what cannot be made again from anywhere: looked at page by page on every start. */
const irreplaceable = [
  'erp_link_meta',
  'migration',
  'account',
  'item',
  'item_mark',
  'item_alias',
  'item_conversation',
  'link',
  'link_former_id',
  'link_event',
];

/**
 * Makes sure that the database is ours, sound and not newer than this program, and brings an older
 * one up. Runs inside `SqlDatabase.alone`: one transaction, which no other process has at that time,
 * so two servers may start together and a start that is broken off leaves what was there before.
 *
 * @throws AppError `bad-answer`, reason `store-foreign`, `store-newer` or `store-damaged`.
 */
export async function prepareSchema(database: SqlDatabase, db: Kysely<Tables>): Promise<void> {
  const tables = await database.tableNames(db);
  const header = database.applicationId();
  const isNew = tables.length === 0 && (header === null || header === 0);
  if (isNew) {
    await migrate(database, db);
    database.sign();
    return;
  }
  await requireOurs(db, tables, header);
  requireSound(database, tables);
  const applied = await appliedMigrations(db);
  if (applied.length < Object.keys(migrations).length) await migrate(database, db);
}

async function requireOurs(
  db: Kysely<Tables>,
  tables: readonly string[],
  header: number | null,
): Promise<void> {
  if (tables.includes('erp_link_meta') && (header ?? ownApplication.id) === ownApplication.id) {
    const row = await db
      .selectFrom('erp_link_meta')
      .select('value')
      .where('name', '=', 'application')
      .executeTakeFirst();
    if (row?.value === ownApplication.name) return;
  }
  throw new AppError(
    'bad-answer',
    'This database holds something else than a link table. Please name an empty one.',
    { reason: 'store-foreign' },
  );
}

function requireSound(database: SqlDatabase, tables: readonly string[]): void {
  const missing = irreplaceable.filter((name) => !tables.includes(name));
  if (missing.length > 0) throw storeDamaged(undefined, `missing ${missing.join(', ')}`);
  const damage = database.findDamage(irreplaceable);
  if (damage.length > 0) throw storeDamaged(undefined, damage.slice(0, 3).join('; '));
}
