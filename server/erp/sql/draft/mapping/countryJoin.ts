import { placeFields } from '../fields/placeFields.ts';
import { nameScore } from '../fields/nameScore.ts';
import { hintsOf } from '../fields/hintsOf.ts';
import type { Placed } from '../fields/Placed.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';

const speaksOfCountry = hintsOf('country');

/** A column of a table that holds keys of a table of countries, and the column there with the name. */
export function countryJoin(
  table: TableSurvey,
  tables: readonly TableSurvey[],
): { by: string; countries: TableSurvey; name: Placed } | null {
  for (const { column, table: named } of table.references) {
    const countries = tables.find(({ name }) => name === named);
    const words = table.columns.find(({ name }) => name === column)?.words ?? [];
    if (!countries || countries.columns.length > 12) continue;
    if (
      nameScore(words, speaksOfCountry, []) < 0.5 &&
      nameScore(countries.words, speaksOfCountry, []) < 0.7
    ) {
      continue;
    }
    const name = placeFields(countries, ownColumns(countries), 'row').find(
      ({ field }) => field === 'label',
    );
    if (name) return { by: column, countries, name };
  }
  return null;
}
