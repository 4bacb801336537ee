import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import type { Roles } from '../tables/Roles.ts';
import type { AreaDraft } from './AreaDraft.ts';
import { joinMapping, type ContactJoin } from './contactJoins.ts';
import { countryJoin } from './countryJoin.ts';
import type { ContactPart } from './ContactPart.ts';
import { fieldSource, type DraftedField } from './fieldSource.ts';

/** A country in words is in a table of its own, often. */
export function addCountry(
  fields: Record<string, DraftedField>,
  part: ContactPart,
  joins: readonly ContactJoin[],
  tables: readonly TableSurvey[],
  { tenant }: Roles,
  mappings: AreaDraft['joins'],
): void {
  const places = [{ name: '', table: part.table }, ...joins];
  for (const { name, table } of places) {
    const found = countryJoin(table, tables);
    if (!found) continue;
    const isHome = name === '' && part.isShared && part.sort === 'person';
    const field = isHome ? 'privateCountry' : 'businessCountry';
    if (fields[field]) continue;
    const join = name === '' || mappings['country'] === undefined ? 'country' : 'country2';
    const mapping = joinMapping(table, found.countries, found.by, tenant);
    const on = Object.entries(mapping.on).map(([theirs, ours]) => [
      theirs,
      name === '' ? ours : `${name}.${ours}`,
    ]);
    mappings[join] = { ...mapping, on: Object.fromEntries(on) as Record<string, string> };
    const rule = fieldTables.contacts[field];
    if (rule) fields[field] = fieldSource(field, rule, found.name, `${join}.`);
  }
}
