import { AppError } from '../../core/AppError.ts';
import { migrations } from '../migrations/migrations.ts';
import { ownApplication } from '../ownApplication.ts';
import { storeDamaged } from '../storeDamaged.ts';
import type { Ask } from './Ask.ts';

/**
 * The steps that a store has taken, in order, as its own tables tell them.
 *
 * @param tables the tables that are there
 * @throws AppError `bad-answer`: reason `store-foreign` for what is no store of ours, `store-newer` for one whose content this
 * program does not know, `store-damaged` for one whose steps cannot be.
 */
export async function storeSchema(tables: readonly string[], ask: Ask): Promise<string[]> {
  const application = tables.includes('erp_link_meta')
    ? await ask<{ value: string }>(`select value from erp_link_meta where name = 'application'`)
    : [];
  if (application[0]?.value !== ownApplication.name) {
    throw new AppError('bad-answer', 'This database holds something else than a link table.', {
      reason: 'store-foreign',
    });
  }
  if (!tables.includes('migration')) throw storeDamaged(undefined, 'missing migration');
  const rows = await ask<{ name: string }>('select name from migration order by name');
  const taken = rows.map((row) => row.name);
  const known = Object.keys(migrations);
  if (taken.some((name) => !known.includes(name))) {
    throw new AppError(
      'bad-answer',
      'The link table was made by a newer version of this program. Please update the program.',
      { reason: 'store-newer' },
    );
  }
  if (taken.length === 0 || taken.some((name, at) => name !== known[at])) {
    throw storeDamaged(undefined, 'migration: steps missing');
  }
  return taken;
}
