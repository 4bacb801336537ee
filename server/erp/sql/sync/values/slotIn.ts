import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { Slot } from './Slot.ts';
import { formOf } from './formOf.ts';

/** A column as the catalogue describes it. One that it does not know (an expression's) keeps anything. */
export function slotIn(
  dialect: SqlDialect,
  table: CatalogueTable | undefined,
  { alias, named, column, isOwn }: { alias: string; named: string; column: string; isOwn: boolean },
): Slot {
  const found = table?.columns.get(column);
  const type = found?.type ?? '';
  return {
    alias,
    named,
    // What the database computes is only read.
    column: isOwn && found?.writable !== false ? column : null,
    form: found === undefined ? 'other' : formOf(dialect, type),
    type,
    length: found?.length ?? null,
    nullable: found?.nullable ?? true,
    isGiven: found?.isGiven ?? false,
  };
}
